"""Durations in words, and what they are in ISO 8601."""

import pytest

from inquest.claims.deadlines import PLAIN, WITHIN, first_duration


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("within 10 days", "P10D"),
        ("in six months", "P6M"),
        ("for the 2 weeks", "P2W"),
        ("within two years", "P2Y"),
        ("within 48 hours", "P2D"),
        ("within 36 hours", "PT36H"),
        ("within a week", None),
        ("10 days", None),
        ("within reach", None),
        ("dismissed the man who had run it for 10 years", None),
        ("to close what was a prison, for two years", "P2Y"),
        ("in the week and within 10 days", "P10D"),
    ],
)
def test_a_clause_needs_a_preposition_before_a_duration(text, duration):
    assert first_duration(WITHIN, text) == duration


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("10 days", "P10D"),
        ("the month after six months", "P6M"),
        ("30-day", "P30D"),
        ("soon", None),
    ],
)
def test_a_cell_needs_none(text, duration):
    assert first_duration(PLAIN, text) == duration
