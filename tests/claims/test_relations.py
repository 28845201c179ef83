"""Bodies with how each count stands to one before it: number, arrow, the words of that other."""

import pytest

ARROWS = {"part_of": "in", "adds_to": "+", "replaces": "for"}


@pytest.fixture
def related(read):
    """The figures of a body's counts with their relations: "3 in 21"."""

    def reader(body):
        claims = [claim for claim in read(body).claims if claim.kind == "count"]
        figures = {claim.id: claim.content.figure.phrase for claim in claims}
        return [
            f"{figures[claim.id]} {ARROWS[claim.relation.kind]} {figures[claim.relation.claim]}"
            for claim in claims
            if claim.relation
        ]

    return reader


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("It killed 32 people, three of them guards.", ["three in 32"]),
        ("Twenty-one inmates died. Twelve of the dead were militants.", ["Twelve in Twenty-one"]),
        ("Four inmates died. Another two inmates died in hospital.", ["two + Four"]),
        ("Four inmates died. Two more inmates died in hospital.", ["Two + Four"]),
        ("The ministry lowered the death toll to 12 from 13.", ["12 for 13"]),
        ("The army raised the number of its soldiers killed from two to three.", ["three for two"]),
        ("Reports ranged from 13 dead inmates to 25 dead inmates.", []),
        ("Militants moved from 12 dead inmates to 13 wounded guards.", []),
        ("Four inmates died. Nine guards died.", []),
        ("Four inmates died. Two of the guards were wounded.", []),
        ("Four inmates died. Nine of the inmates died.", []),
    ],
)
def test_a_count_is_part_of_one_before_or_adds_to_it(related, body, told):
    assert related(body) == told


def test_a_part_is_told_by_whoever_tells_the_whole(drawn):
    body = "The minister said 21 inmates were killed. Twelve of the dead were militants."
    assert drawn(body) == ["killed inmates 21 <- minister", "killed militants 12 <- minister"]


def test_a_part_has_the_group_that_is_said_of_it(drawn):
    body = "The riot killed 32 people. Twenty of them were inmates of the jail."
    assert drawn(body)[1] == "killed inmates 20"
