"""Things put together by what they have in common."""

from hypothesis import given
from hypothesis import strategies as st

from inquest.model.grouping import grouped

PAIRS = st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 3)))


@given(PAIRS)
def test_nothing_is_lost_and_all_keeps_its_order(pairs):
    found = grouped(pairs)
    assert list(found) == list(dict.fromkeys(key for key, _ in pairs))
    for key, values in found.items():
        assert values == [value for other, value in pairs if other == key]
