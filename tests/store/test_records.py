"""Taking a reading apart and putting it together gives the same reading, whatever it holds."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inquest.model import Claim, RawReport, Reading, Report, Span
from inquest.store import create_case


@st.composite
def readings(draw: Callable) -> tuple[RawReport, Reading]:
    """Any bytes with any reading of them: only what a store checks is put right."""
    raw = draw(st.builds(RawReport))
    report = replace(draw(st.from_type(Report)), sha256=raw.sha256, size=len(raw.data))
    cut = st.tuples(*[st.integers(0, len(report.text))] * 2).map(sorted)
    claims = tuple(
        replace(claim, document=report.id, span=Span.of(report.text, *draw(cut)))
        for claim in draw(
            st.lists(st.from_type(Claim), max_size=3, unique_by=lambda claim: claim.id)
        )
    )
    return raw, replace(draw(st.from_type(Reading)), report=report, claims=claims)


@pytest.mark.slow
@given(readings())
@settings(max_examples=25, deadline=None, derandomize=True)
def test_any_reading_comes_back(made):
    with create_case("sqlite://", "Anything") as store:
        assert store.add(*made)
        assert repr(list(store.readings())) == repr([made[1]])  # no NaN equals another
        assert store.raw(made[1].report.id) == made[0]
