"""Many people at one server: all is answered, and told in tables."""

import pytest

from benchmarks.serving.load import Plan, Result, measure, table, told
from benchmarks.serving.made import make_case
from benchmarks.serving.visitors import Tally
from benchmarks.serving.walks import hidden_in, incidents_in, links_in

SMALL = Plan(reports=20, readers=3, pages=4, alone=4)


@pytest.mark.slow
def test_everybody_is_answered(tmp_path):
    case = tmp_path / "case"
    make_case(case, SMALL.reports)
    result = measure(case, SMALL)
    assert result.wrong == []
    seconds = result.crowd.seconds
    assert {"judge", "undo", "begin to add"} <= seconds.keys()
    assert sum(map(len, seconds.values())) > SMALL.readers * SMALL.pages
    assert "errors: 0" in told(result, SMALL)


def test_errors_are_told():
    crowd = Tally(wrong=["GET /cases/case: 500"])
    assert told(Result({}, Tally(), crowd), SMALL)[-2:] == ["errors: 1", "GET /cases/case: 500"]


def test_a_row_has_median_95th_worst_and_the_times_of_one_alone():
    rows = table({"case": [0.2, 0.4, 0.6]}, {"case": [0.1]})
    assert rows[1].split() == ["case", "3", "0.400", "0.580", "0.600", "4.0"]


def test_pages_are_taken_apart():
    page = """<td><a href="/cases/x/claims?incident=small">3</a></td>
    <td><a href="/cases/x/claims?incident=large">12</a></td>
    <div hx-get="/cases/x/charts/large/killed?side=A&amp;B"></div>
    <input type="hidden" name="csrf" value="a&quot;b"><input type="hidden" name="csrf" value="c">"""
    assert incidents_in("/cases/x", page) == [f"/cases/x/incidents/{n}" for n in ("large", "small")]
    assert links_in(page, "/cases/x/charts/") == ("/cases/x/charts/large/killed?side=A&B",)
    assert hidden_in(page) == {"csrf": 'a"b'}
