"""Bodies with the count that "the rest" makes of them, if any."""

import pytest


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Thirty-two people died, 29 of them inmates and the rest guards.", "killed guards 3"),
        ("Of the 24 killed, 20 were inmates and the rest were soldiers.", "killed soldiers 4"),
        ("Forty people died. Half of them were children; the rest were police.", None),
        ("The riot killed 25 people. All but one were inmates; the other was a guard.", None),
        (
            "Twelve inmates died, nine of them of burns and the others of wounds.",
            "killed inmates 3",
        ),
        ("Dozens of people died, 29 of them inmates and the rest guards.", None),
        ("Of the 39 inmates who escaped, 20 were caught; the rest had gone home.", None),
        ("They killed five of the 12 inmates to frighten the others.", None),
        ("Of 44 names on the list, 11 are dead and the others missing.", None),
    ],
)
def test_what_is_left_is_computed_where_whole_and_parts_are_told(read, body, told):
    made = [
        f"{claim.content.outcome} {claim.content.group} {claim.content.figure.low}"
        for claim in read(body).claims
        if claim.explain[0].rule == "outcome.rest"
    ]
    assert made == ([told] if told else [])


def test_one_person_is_left_where_the_parts_leave_one(drawn):
    body = (
        "Twenty-five people were killed. Twenty-four of them were inmates; the other was a guard."
    )
    assert drawn(body)[-1] == "killed guards 1"


def test_what_is_left_is_part_of_its_whole_and_told_by_the_same(read):
    body = "The union said 32 people were killed, 29 of them inmates and the rest guards."
    whole, _, rest = (claim for claim in read(body).claims if claim.kind == "count")
    assert rest.relation.claim == whole.id
    assert [link.name for link in rest.chain] == ["union"]
    assert rest.content.figure.phrase == "the rest"
