"""Sentences with the sizes that they tell: subject, figure, capacity, place."""

import pytest


@pytest.fixture
def sizes(read):
    def reader(body):
        told = [claim.content for claim in read(body).claims if claim.kind == "strength"]
        return [(each.subject, each.figure.phrase, each.capacity, each.place) for each in told]

    return reader


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Uribana prison was built for some 850 men and was holding about 2,400.",
            [("population", "about 2,400", 850, "Uribana prison")],
        ),
        (
            "The jail is at Uribana. It held 2,400 men in a space meant for 850.",
            [("population", "2,400", 850, None)],
        ),
        (
            "Khujand prison was built for 750 convicts.",
            [("capacity", "750", None, "Khujand prison")],
        ),
        ("The Hill Front has some 300 fighters.", [("Hill Front", "some 300", None, None)]),
        ("The prison holds 800 inmates.", []),
        ("The union has 300 members.", []),
    ],
)
def test_a_size_is_told_with_what_the_place_was_built_for(sizes, body, told):
    assert sizes(body) == told


def test_a_size_is_no_casualty(drawn):
    body = "Uribana prison was built for some 850 men and was holding about 2,400."
    assert drawn(body) == []
