"""Parts of a total added up, within a report and over several."""

from dataclasses import replace

import pytest

from inquest.model import Count, Figure, Group, Outcome, Qualifier, Relation


def with_parts(case, *parts):
    """A minister's 21 in reports a and b, with parts: "a 12 militants"."""
    told = case("minister* 21 @8 in a | minister* 21 @9 in b")
    wholes = {claim.document: claim for claim in told.claims}
    for number, part in enumerate(parts):
        document, size, group = part.split()
        whole = wholes[document]
        figure = Figure(int(size), int(size), Qualifier.EXACT, size)
        content = Count(Outcome.KILLED, Group(group), figure)
        made = replace(
            whole,
            id=f"{document}/part/{number}",
            content=content,
            relation=Relation("part_of", whole.id),
        )
        told = replace(told, claims=(*told.claims, made))
    return told


@pytest.mark.parametrize(
    ("parts", "remainder", "words"),
    [
        (["a 12 militants", "a 3 militants"], 6, "12 + 3 of 21, 6 not accounted for."),
        (
            ["a 12 militants", "a 3 militants", "b 6 civilians"],
            0,
            "12 + 6 + 3 of 21, all accounted for.",
        ),
        (["a 12 militants", "b 12 militants"], 9, "12 of 21, 9 not accounted for."),
        (["a 12 militants", "b 15 guards"], 6, "15 of 21, 6 not accounted for."),
        ([], None, ""),
    ],
)
def test_parts_are_added_up_and_the_rest_is_told(case, parts, remainder, words):
    told = with_parts(case, *parts)
    finding = next(each for each in told.findings() if each.group is Group.INMATES)
    assert finding.remainder == remainder
    assert any(words in sentence for sentence in finding.told) or not words
    assert bool(finding.parts) is (remainder is not None)


def test_what_adds_to_a_total_is_no_part(case):
    told = with_parts(case, "a 12 militants")
    added = replace(told.claims[-1], relation=Relation("adds_to", told.claims[0].id))
    told = replace(told, claims=(*told.claims[:-1], added))
    finding = next(each for each in told.findings() if each.group is Group.INMATES)
    assert (finding.parts, finding.remainder) == ((), None)
