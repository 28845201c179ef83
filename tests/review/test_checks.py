"""What leaves a claim in doubt."""

from dataclasses import replace
from datetime import date

import pytest

from inquest.model import Flag, Part, Reason, Relation, Responsibility, Role, Span

UNSURE = (Reason("outcome.weighed", "dead", 0.61),)
CARRIED = (Reason("attribution.carried", "She spoke."),)
EXILES = "exiles via Ozodi 50 | Reuters 20 | AFP 20"


@pytest.mark.parametrize(
    ("voices", "rule", "saw"),
    [
        (
            "two officials 50 | Reuters 20",
            "source.unnamed",
            "its source has no name: “two officials”",
        ),
        ("Reuters 50 | AFP 20", "source.unsourced", "the report names no source for it"),
        ("Reuters dozens | AFP 20", "reading.vague", "“dozens” was read as 24–99"),
        (
            "Reuters 50 | AFP 20",
            "source.contradicted",
            "no other voice's figure can be right together with it",
        ),
        (
            "Reuters 5 | AFP 20 | Dawn 21",
            "source.outlier",
            "only this voice holds the lower figure, 5; the next is 20",
        ),
    ],
)
def test_the_figure_and_its_source(desk, voices, rule, saw):
    assert desk(voices).said(0)[rule] == saw


@pytest.mark.parametrize(
    ("voices", "rule"),
    [
        ("Reuters 20 | AFP 21 | Dawn 21", "source.outlier"),
        ("Reuters 20 | AFP 21", "source.outlier"),
        ("Reuters 20+ | AFP 50", "source.contradicted"),
        ("minister* 20 | AFP 50", "source.unsourced"),
        ("minister* 20 | AFP 50", "source.unnamed"),
    ],
)
def test_what_fits_raises_no_doubt(desk, voices, rule):
    assert rule not in desk(voices).said(0)


@pytest.mark.parametrize(
    ("change", "rule", "saw"),
    [
        (
            {"explain": UNSURE},
            "reading.unsure",
            "the program was unsure that this is a count (61%)",
        ),
        (
            {"explain": CARRIED},
            "reading.chain",
            "who says it is not said beside it: taken for the same speaker as the sentence before",
        ),
        (
            {"stated_on": date(2018, 10, 20)},
            "reading.stated_long_before",
            "said on 2018-10-20, 19 days before its report",
        ),
        (
            {"stated_on": date(2018, 11, 9)},
            "reading.stated_after",
            "said on 2018-11-09, after its report of 2018-11-08 came out",
        ),
        (
            {"relation": Relation("part_of", "r1/count/0")},
            "reading.relation",
            "taken as a part of “20 dead”",
        ),
    ],
)
def test_how_it_was_read(desk, change, rule, saw):
    assert desk(EXILES).with_claim(0, **change).said(0)[rule] == saw


def test_a_probability_that_is_high_raises_no_doubt(desk):
    sure = desk(EXILES).with_claim(0, explain=(Reason("outcome.state", "dead", 0.95),))
    assert "reading.unsure" not in sure.said(0)


def test_one_source_that_gives_two_figures_in_a_report_contradicts_itself(desk):
    told = desk("minister* 8 in d | minister* 30 in d | AFP 9")
    assert told.said(1)["reading.contradicts"] == "the same source also gives “8” in this report"


def test_a_denied_figure_and_its_denial_are_in_doubt(desk):
    told = desk("Reuters 50 | AFP 50 | minister* 50", denied=[2])
    assert told.said(0)["source.denied"] == "another voice rejects this figure"
    assert told.said(2) == {
        "changes.status": "without it, inmates killed would be agreed, not contested",
        "reading.denial": "read as denied by its source",
    }


def test_figures_that_a_voice_lays_side_by_side_fall_one_by_one(desk):
    told = desk(
        'press reports 13 in d says "varied from _" | press reports 50 in d says "varied to _"'
        " | Reuters 20"
    )
    hangs = [told.said(number)["changes.bounds"] for number in (0, 1)]
    assert hangs == [
        "without it, inmates killed would be 20–50, not 13–50",
        "without it, inmates killed would be 13–20, not 13–50",
    ]


def test_a_headline_that_differs_makes_the_text_less_sure(desk):
    told = desk("Reuters 20 | AFP 50 in d | minister* 20 in d").with_claim(1, part=Part.TITLE)
    title = told.dossier.claims[1]
    flag = Flag("d", "headline_differs", "The headline has 50, the text 20", title.span)
    flagged = told.with_dossier(flags=(flag,))
    assert flagged.said(2)["flags.headline_differs"] == "the headline has 50, the text 20"
    assert "flags.headline_differs" not in flagged.said(0)


def test_a_report_that_tells_neither_day_nor_place(desk):
    told = desk("Reuters 50 | AFP 20")
    anchors = told.dossier.readings[0].anchors
    bare = [replace(each, period=None, place=None) for each in anchors]
    laid = told.with_dossier(
        readings=(
            replace(told.dossier.readings[0], anchors=tuple(bare)),
            *told.dossier.readings[1:],
        )
    )
    assert laid.said(0)["reading.nowhere"] == "the report names neither day nor place for it"
    assert "reading.nowhere" not in told.said(0)


@pytest.mark.parametrize(
    ("name", "span", "fires"),
    [
        ("no_date", None, True),
        ("copy_of", None, True),
        ("table_differs", Span(0, 3, "50 "), True),
        ("table_differs", Span(90, 93, "say"), False),
        ("anonymous_only", None, False),
    ],
)
def test_flags_of_the_report(desk, name, span, fires):
    told = desk(EXILES).with_dossier(flags=(Flag("r0", name, "Why it fired.", span),))
    assert (f"flags.{name}" in told.said(0)) is fires
    assert f"flags.{name}" not in told.said(1)


def test_a_title_that_its_text_does_not_bear_out_might_count(desk):
    told = desk("Reuters 20 | AFP 20 | Dawn 41").with_claim(2, part=Part.TITLE)
    left = [each for each in told.dossier.findings[0].voices if each.name != "Dawn"]
    (finding,) = told.dossier.findings
    bare = told.with_dossier(findings=(replace(finding, voices=tuple(left)),))
    assert bare.said(2) == {
        "changes.bounds": "if it counted by itself, inmates killed would be 20–41, not 20",
        "changes.status": "if it counted by itself, inmates killed would be contested, not agreed",
        "reading.set_aside": "stands in a title, which counts for no voice",
        "source.unsourced": "the report names no source for it",
    }


def blamed(actor, role):
    return {"content": Responsibility(actor, Role(role))}


def test_who_did_it_is_asked_where_voices_oppose_one_another(desk):
    told = desk("Reuters 20 | exiles 20 | Dawn 20").with_dossier(findings=())
    told = told.with_claim(0, **blamed("the exiles", "blamed"))
    told = told.with_claim(1, **blamed("the exiles", "denied"))
    assert told.said(0)["kinds.responsibility"] == "only this voice tells it: the exiles is blamed"
    assert told.said(1)["reading.opposed"] == "the part of the exiles is also alleged"
    both = told.with_claim(2, **blamed("The exiles", "blamed"))
    assert both.said(0)["kinds.responsibility"] == "1 more voice tells it: the exiles is blamed"
