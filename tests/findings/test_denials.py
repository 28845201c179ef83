"""Voices that only reject figures: a minus before a holder marks a denial."""

from dataclasses import replace

import pytest

from inquest.model import Stance


@pytest.fixture
def denied(case):
    """The finding of a line of voices, of which those with a minus in front deny."""

    def find(line):
        told = line.split(" | ")
        made = case(" | ".join(each.lstrip("-") for each in told))
        claims = tuple(
            replace(claim, stance=Stance.DENIES) if each.startswith("-") else claim
            for claim, each in zip(made.claims, told, strict=True)
        )
        return replace(made, claims=claims).find()

    return find


@pytest.mark.parametrize(
    ("voices", "drawing"),
    [
        ("Reuters 8 | -minister* 8", "8, contested by 2"),
        ("Reuters 8 | -minister* 9", "8, agreed by 2"),
        ("Reuters 8 | -minister* 8 | -AFP 8", "8, contested by 3"),
        ("Reuters 8 | minister* 6 | -minister* 8", "6 to 8, official 6, contested by 2"),
        ("Reuters 8 @8 | -Reuters 8 @9", "8, single"),
        ("Reuters 8 @8 | Reuters 9 @9 | -minister* 8", "9, revised by 2"),
    ],
)
def test_who_only_rejects_figures_is_a_voice_without_one(denied, drawn, voices, drawing):
    assert drawn(denied(voices)) == drawing


def test_a_denial_says_who_rejects_what_and_when(denied):
    finding = denied("Reuters 8 | -minister* 8 @9 | -minister* 12 @10")
    (denial,) = finding.denials
    assert (denial.name, denial.official, denial.stated_on.day) == ("minister", True, 10)
    assert [figure.low for figure in denial.figures] == [8, 12]
    assert finding.told == (
        "8 according to Reuters.",
        "Another voice disputes it.",
        "Minister rejects 8 and 12, and gives no figure.",
    )


def test_nobody_asks_what_is_only_denied(case):
    made = case("minister* 8")
    claims = (replace(made.claims[0], stance=Stance.DENIES),)
    assert replace(made, claims=claims).findings() == ()
