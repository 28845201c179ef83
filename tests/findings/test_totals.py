"""A total over groups beside the figures for these: ``minister* 25 people | minister* 21 inmates``."""

from dataclasses import replace

import pytest

from inquest.findings.totals import groups_apart
from inquest.model import Group


@pytest.fixture
def total(case):
    """The finding on people of a line of voices, each with a group behind its figure."""

    def find(line):
        told = [each.rpartition(" ") for each in line.split(" | ")]
        made = case(" | ".join(voice for voice, *_ in told))
        claims = tuple(
            replace(claim, content=replace(claim.content, group=Group(group)))
            for claim, (*_, group) in zip(made.claims, told, strict=True)
        )
        findings = replace(made, claims=claims).findings()
        return next(each for each in findings if each.group is Group.PEOPLE)

    return find


@pytest.mark.parametrize(
    ("voices", "remainder", "words"),
    [
        (
            "minister* 25 people | minister* 21 inmates | minister* 2 guards",
            2,
            "Told by groups: 21 inmates + 2 guards of 25, 2 not accounted for.",
        ),
        (
            "minister* 23 people | minister* 21 inmates | minister* 2 guards",
            0,
            "Told by groups: 21 inmates + 2 guards of 23, all accounted for.",
        ),
        (
            "minister* 20 people | minister* 21 inmates | minister* 2 guards",
            None,
            "Told by groups: 21 inmates + 2 guards of 20, 3 more than the total.",
        ),
        ("minister* 25 people | minister* 21 inmates", None, ""),
        ("minister* 25 people | AFP 21 inmates | AFP 2 guards", None, ""),
        ("minister* 25+ people | minister* 21 inmates | minister* 2 guards", None, ""),
        ("minister* 25 people | minister* 21 inmates | minister* 2 children", None, ""),
    ],
)
def test_the_groups_of_a_voice_are_added_up_beside_its_total(total, voices, remainder, words):
    finding = total(voices)
    assert finding.remainder == remainder
    assert [each for each in finding.told if "Told by" in each] == ([words] if words else [])
    assert bool(finding.parts) is bool(words)


@pytest.mark.parametrize(
    ("told", "apart"),
    [
        ("inmates guards", "inmates guards"),
        ("police security_forces soldiers", "security_forces"),
        ("police soldiers civilians", "police soldiers civilians"),
        ("civilians children protesters", "civilians"),
        ("attackers militants hostages", "attackers"),
    ],
)
def test_groups_that_can_overlap_are_not_added_up(told, apart):
    assert " ".join(groups_apart(map(Group, told.split()))) == apart
