"""The truth of made reports is what it says, and copies among them are found."""

from itertools import islice

import pytest

from benchmarks.scale.copies import growth, pairs_of, true_pairs
from benchmarks.scale.edges import EDGES, nets, pairs
from benchmarks.scale.made import FAMILY, WAYS, made_report, made_reports
from inquest.documents.copies import find_copies

SIZE = 120


def test_a_report_is_made_the_same_wherever_the_stream_begins():
    assert list(made_reports(SIZE))[-1] == made_report(SIZE - 1)


def test_copies_of_made_reports_are_found():
    made = list(made_reports(SIZE))
    truth = set(true_pairs(SIZE))
    assert {each.way for each in made} == {*WAYS, "original", "alone"}
    assert all(abs(int(one[1:]) - int(other[1:])) < FAMILY for one, other in truth)
    assert pairs_of(find_copies([each.report for each in made])) == truth


@pytest.mark.parametrize("edge", [edge for edge in EDGES if edge.long <= 400], ids=lambda e: e.name)
def test_text_that_is_just_a_copy_is_caught(edge):
    assert all(any(nets(*pair)) for pair in islice(pairs(edge), 5))


def test_growth_is_the_exponent():
    assert growth({100: 2.0, 400: 8.0, 10_000: 200.0}) == pytest.approx(1)
    assert growth({100: 1.0, 1000: 100.0}) == pytest.approx(2)
