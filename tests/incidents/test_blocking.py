"""Which pairs are compared at all."""

from datetime import date
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from inquest.incidents.blocking import candidates
from inquest.incidents.evidence import Sighting, compare
from inquest.incidents.grouping import THRESHOLD
from inquest.model import Anchor, DateSource, IncidentType, Period, Place, ReportDate

days = st.one_of(
    st.dates(date(2018, 1, 1), date(2019, 3, 1)), st.sampled_from([date.min, date.max])
)
periods = st.one_of(
    st.none(),
    days.map(Period.of_day),
    st.integers(1, 12).map(lambda month: Period.of_month(2018, month)),
)
sightings = st.lists(
    st.builds(
        lambda period, published, main: Sighting(
            Anchor("a", (), IncidentType.FIRE, period, Place("Osh", "KG"), main),
            published and ReportDate(Period.of_day(published), DateSource.GIVEN),
        ),
        periods,
        st.one_of(st.none(), days),
        st.booleans(),
    ),
    max_size=8,
)


@given(sightings)
def test_a_pair_left_out_could_not_be_tied(seen):
    listed = list(candidates(seen))
    assert len(set(listed)) == len(listed)
    for first, second in combinations(range(len(seen)), 2):
        if (first, second) not in listed:
            assert compare(seen[first], seen[second])[0] < THRESHOLD


def test_days_far_apart_are_not_compared():
    days = [Period.of_month(2018, month) for month in (1, 1, 9)]
    anchors = [Anchor("a", (), IncidentType.FIRE, day, None, main=True) for day in days]
    assert list(candidates([Sighting(anchor, None) for anchor in anchors])) == [(0, 1)]
