"""Bodies with the share that they tell of a figure, if any."""

import pytest


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Police arrested 34 protesters, half of them women.", "detained protesters 17"),
        ("The riot injured 36 people, a third of them warders.", "injured guards 12"),
        ("Eighteen inmates died. Two thirds of the 18 were burned.", "killed inmates 12"),
        ("Two-thirds of those killed were men.", None),
        ("Dozens of inmates died, half of them burned.", None),
        ("Six inmates died. Half of the city burned.", None),
    ],
)
def test_a_share_is_computed_where_the_whole_is_told(drawn, body, told):
    assert (told in drawn(body)) if told else len(drawn(body)) <= 1


def test_a_share_is_part_of_its_whole_and_told_by_the_same(read):
    claims = read("The union said 36 people were injured, a third of them warders.").claims
    whole, part = (claim for claim in claims if claim.kind == "count")
    assert part.relation.claim == whole.id
    assert [link.name for link in part.chain] == ["union"]
    assert part.content.figure.phrase == "a third of them"
