"""What changed when: the days that moved an answer, and the voices that moved it."""

from dataclasses import replace
from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from inquest.model import Finding, Group, HolderKind, Known, Outcome, Status, Voice
from inquest.publish.changes import steps_of, strips_of
from inquest.publish.dossier import DossierExporter


@pytest.fixture(scope="module")
def finding(make):
    """A finding from a line: "13..25 official=21 | AFP 13>21, mayor 25.."."""

    def build(line):
        answer, _, told = line.partition("|")
        bounds, _, official = answer.strip().partition(" official=")
        known = make.figure(bounds)
        voices = []
        for each in told.split(","):
            name, figures = each.rsplit(" ", 1)
            *earlier, latest = [make.figure(number) for number in figures.split(">")]
            voices.append(
                Voice(
                    holder=name.strip(),
                    name=name.strip(),
                    kind=HolderKind.UNKNOWN,
                    anonymous=False,
                    official=False,
                    stated_on=None if name.strip() == "leaflet" else date(2018, 11, 8),
                    figure=latest,
                    claims=(),
                    earlier=tuple(earlier),
                )
            )
        return Finding(
            incident="riot",
            outcome=Outcome.KILLED,
            group=Group.INMATES,
            side=None,
            scope=None,
            low=known.low,
            best=None,
            high=known.high,
            official=int(official) if official else None,
            status=Status.CONTESTED,
            voices=tuple(voices),
            rule="range/1",
            claims=(),
        )

    return build


def history(finding, lines):
    """One line a day: `8: 13 | AFP 13`."""
    for line in lines:
        day, _, told = line.partition(": ")
        yield Known(date(2018, 11, int(day)), (finding(told),))


@pytest.mark.parametrize(
    ("lines", "steps"),
    [
        (["8: 13 | AFP 13"], ["8 changed AFP: 13"]),
        (
            ["8: 13 | AFP 13", "9: 21 | AFP 13>21"],
            ["8 changed AFP: 13", "9 changed AFP: 13, then 21"],
        ),
        # a voice inside the range moves nothing, and a silent day is no step
        (
            ["8: 13..25 | AFP 13, mayor 25", "9: 13..25 | AFP 13, mayor 25, Sun 20"],
            ["8 changed AFP: 13; Mayor: 25", "9 Sun: 20"],
        ),
        (["8: 13 | AFP 13", "9: 13 | AFP 13"], ["8 changed AFP: 13"]),
        # the official figure alone is a change
        (
            ["8: 13 | AFP 13", "9: 13 official=13 | AFP 13, mayor 13"],
            ["8 changed AFP: 13", "9 changed Mayor: 13"],
        ),
        (["8: 25.. | AFP 25.."], ["8 changed AFP: 25 or more"]),
        (["8: 13 | leaflet 13"], ["8 changed Leaflet: 13 (undated)"]),
    ],
)
def test_days_that_moved_an_answer(finding, lines, steps):
    found = steps_of(finding("1 | AFP 1"), history(finding, lines))
    told = [f"{s.day.day} {'changed ' * s.changed}{'; '.join(s.moves)}" for s in found]
    assert told == steps


def test_the_figure_in_other_words_is_no_move(finding):
    first, second = history(finding, ["8: 13 | AFP 13", "9: 13 | AFP 13"])
    [voice] = second.findings[0].voices
    said = replace(voice, name="afp", figure=replace(voice.figure, phrase="thirteen"))
    second = Known(second.day, (replace(second.findings[0], voices=(said,)),))
    assert len(steps_of(first.findings[0], [first, second])) == 1


def test_other_questions_are_left_out(finding):
    other = replace(finding("13 | AFP 13"), group=Group.GUARDS)
    assert steps_of(other, history(finding, ["8: 13 | AFP 13"])) == ()


@pytest.mark.parametrize(
    ("lines", "drawn"),
    [
        (["8: 10 | AFP 10", "9: 10..20 | AFP 10"], ["M50 5H50", "M50 5H100"]),
        (["8: 10 | AFP 10", "9: 20.. | AFP 20.."], ["M44 5H44", "M88 5H100m-4-3l4 3-4 3"]),
        (["8: ..10 | AFP ..10"], ["M100 5H0m4-3l-4 3 4 3"]),
        (["8: 0 | AFP 0"], ["M0 5H0"]),
    ],
)
def test_steps_are_drawn_on_one_scale(finding, lines, drawn):
    steps = steps_of(finding("1 | AFP 1"), history(finding, lines))
    assert [strip.known for strip in strips_of(steps)] == drawn
    assert [strip.open for strip in strips_of(steps)] == ["m" in path for path in drawn]


def test_nothing_known_is_drawn_as_nothing(finding):
    nothing = replace(finding("1 | AFP 1"), low=None, high=None)
    [strip] = strips_of(steps_of(nothing, [Known(date(2018, 11, 8), (nothing,))]))
    assert (strip.known, strip.official) == ("", "")


@pytest.fixture(scope="module")
def tree(dossier):
    """The dossier with a day on which less was known of the first question."""
    [now, *_] = dossier.findings
    first = replace(now, low=13, high=25, official=None, voices=now.voices[:1])
    past = (Known(date(2018, 11, 8), (first,)), Known(date(2018, 11, 22), (now,)))
    page = DossierExporter().export(replace(dossier, history=past))["dossier.html"]
    return LexborHTMLParser(page.decode())


def test_a_question_tells_what_moved_it(tree):
    [table] = tree.css(".question .changes")
    first, last = (" ".join(row.text().split()) for row in table.css("tbody tr"))
    assert first.startswith("8 November 2018 13\u201325, no official figure")
    assert last.startswith("22 November 2018 13\u201324, official 21")
    assert "Three security sources: 25 or more, then 24" in last
    assert len(table.css("svg[aria-hidden=true]")) == 2


def test_the_incident_tells_its_days(tree):
    rows = [" ".join(row.text().split()) for row in tree.css(".days tbody tr")]
    assert rows[0].startswith("8 November 2018 Inmates killed: 13\u201325, no official figure")
    assert "and 2 more" in rows[1]
    assert tree.css_first('.days a[href="#question-1"]')


def test_hostile_names_stay_text(dossier):
    hostile = '<img src=x onerror="alert(1)">'
    [first, *_] = dossier.findings
    voices = tuple(replace(voice, name=hostile) for voice in first.voices)
    past = (
        Known(date(2018, 11, 8), (replace(first, low=1, voices=voices[:1]),)),
        Known(date(2018, 11, 9), (replace(first, voices=voices),)),
    )
    page = DossierExporter().export(replace(dossier, history=past))["dossier.html"]
    tree = LexborHTMLParser(page.decode())
    assert tree.css("img, [onerror]") == []
    assert hostile in tree.css_first(".changes").text()


def test_without_a_history_nothing_is_said_of_change(dossier):
    page = DossierExporter().export(dossier)["dossier.html"].decode()
    assert LexborHTMLParser(page).css(".changes, .days") == []
