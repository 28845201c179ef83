"""Each voice as a tree: one root for one origin, however many reports carry its words."""

from dataclasses import replace
from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from inquest.model import CopyGroup, Dossier, Incident, IncidentType
from inquest.publish.chains import MANY, SHOWN, fold
from inquest.publish.dossier import DossierExporter
from inquest.publish.questions import ask
from inquest.publish.statements import number_statements

RIOT = Incident("riot", IncidentType.PRISON_RIOT, "Riot")


@pytest.fixture(scope="module")
def told(make):
    """A dossier from lines `publisher | day | chain | figure`; `copies` are numbers of lines."""

    def build(lines, copies=()):
        case = make.case((RIOT,))
        for number, line in enumerate(lines, 1):
            publisher, day, chain, number_told = (part.strip() for part in line.split("|"))
            text = f"{chain.replace('>', ' ')} spoke of {number_told} dead inmates."
            made = make.report(f"r{number}", text, f"2018-11-{int(day):02}", publisher=publisher)
            words = f"{number_told} dead inmates"
            case.read(made, f"riot: {words} | killed inmates {number_told} | {chain}", main="riot")
        case.find("riot killed inmates", 1, 99, "contested")
        names = tuple(f"r{number}" for number in copies)
        return Dossier(
            title="",
            as_of=date(2018, 11, 30),
            rule="range/1",
            readings=tuple(case.readings),
            claims=tuple(case.claims),
            incidents=(RIOT,),
            findings=tuple(case.findings),
            copies=(CopyGroup("c", names[0], names),) if names else (),
        )

    return build


def voices(dossier):
    statements = number_statements(dossier)
    return ask(1, dossier.findings[0], statements.values(), statements).holdings


def drawn(branches):
    """`how name [claims]` for each branch, those below it in brackets."""
    for each in branches:
        numbers = [
            "+".join([str(told.statement.number), *(str(copy.number) for copy in told.copies)])
            for leaf in each.leaves
            for told in leaf.told
        ]
        below = f" ({'; '.join(drawn(each.branches))})" if each.branches else ""
        yield f"{each.how} {each.name}{''.join(f' {n}' for n in numbers)}{below}"


def trees(dossier):
    return {one.voice.name: "; ".join(drawn(one.branches)) for one in voices(dossier)}


@pytest.mark.parametrize(
    ("lines", "tree"),
    [
        # three ways of one origin are three branches of one root
        (
            ["Gazette | 8 | mayor | 13", "Post | 9 | mayor > AFP | 13", "Sun | 9 | mayor | 13"],
            "in Gazette 1; through AFP (in Post 2); in Sun 3",
        ),
        # what passed through one relay forks behind it
        (
            ["Post | 8 | mayor > AFP | 13", "Sun | 9 | mayor > AFP | 13"],
            "through AFP (in Post 1; in Sun 2)",
        ),
        # a relay whose own text is there stands once
        (["AFP | 8 | mayor | 13", "Sun | 9 | mayor > AFP | 13"], "in AFP 1 (in Sun 2)"),
        (["AFP | 8 | mayor > AFP | 13"], "in AFP 1"),
        # a way through several relays
        (["Sun | 8 | mayor > AFP > TASS | 13"], "through AFP (through TASS (in Sun 1))"),
        # two reports of one publisher
        (["Sun | 8 | mayor | 13", "Sun | 9 | mayor | 13"], "in Sun 1 2"),
    ],
)
def test_one_origin_is_one_root(told, lines, tree):
    assert trees(told(lines)) == {"mayor": tree}


def test_an_unnamed_source_shows_who_heard_it(told):
    lines = ["AFP | 8 | a source | 13", "Sun | 9 | a source > AFP | 13"]
    assert trees(told(lines)) == {"a source": "heard by AFP 1 (in Sun 2)"}


def test_a_publisher_is_the_root_of_what_it_says_itself(told):
    lines = ["Sun | 8 | | 13", "Post | 9 | Sun | 13"]
    assert trees(told(lines)) == {"Sun": "in Sun 1; in Post 2"}


def test_a_copy_stands_with_what_it_copies(told):
    lines = ["AFP | 8 | mayor | 13", "Sun | 9 | mayor > AFP | 13", "Post | 9 | mayor | 13"]
    assert trees(told(lines, copies=(1, 2))) == {"mayor": "in AFP 1+2; in Post 3"}


def test_a_copy_that_counts_otherwise_keeps_its_branch(told):
    lines = ["AFP | 8 | mayor | 13", "Sun | 8 | mayor | 14"]
    [one] = voices(told(lines, copies=(1, 2)))
    assert list(drawn(one.branches)) == ["in AFP 1", "in Sun 2"]
    assert "copy" in one.branches[1].leaves[0].told[0].notes


def test_an_earlier_figure_says_so(told):
    [one] = voices(told(["AFP | 8 | mayor | 13", "Sun | 9 | mayor | 21"]))
    notes = [told.notes for each in one.branches for told in each.leaves[0].told]
    assert notes == [("earlier figure, 13",), ()]


def test_another_name_and_another_day_are_told(told):
    dossier = told(["AFP | 8 | mayor | 13"])
    [finding] = dossier.findings
    [voice] = finding.voices
    renamed = replace(finding, voices=(replace(voice, name="mayor of Khujand"),))
    claims = tuple(replace(each, stated_on=date(2018, 11, 7)) for each in dossier.claims)
    [one] = voices(replace(dossier, claims=claims, findings=(renamed,)))
    [words] = one.branches[0].leaves[0].told
    assert words.notes == ("as \u201cmayor\u201d", "said 7 November 2018")


@pytest.mark.parametrize(
    ("number", "shown"), [(0, 0), (1, 1), (MANY - 1, MANY - 1), (MANY, SHOWN), (40, SHOWN)]
)
def test_a_fork_of_many_is_folded(number, shown):
    first, rest = fold(range(number))
    assert (len(first), len(rest)) == (shown, number - shown)


def test_the_page_draws_nested_lists_and_folds_what_is_long(told):
    dossier = told([f"Paper {number} | 8 | mayor | 13" for number in range(1, 10)])
    tree = LexborHTMLParser(DossierExporter().export(dossier)["dossier.html"].decode())
    [voice] = tree.css("ul.voices > li.voice")
    assert len(voice.css(".tree > li:not(.more)")) == 9
    assert voice.css_first(".more summary").text() == "5 more reports"
    assert {each.attributes["role"] for each in voice.css("ul")} == {"list"}
    assert all(tree.css_first(f'.voice #claim-{n} a[href="#words-{n}"]') for n in range(1, 10))
