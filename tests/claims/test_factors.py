"""Sentences with the conditions that they name as contributing, each with its term."""

import pytest

from inquest.claims.factors import term_of


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Overcrowding, which hampers management", "overcrowding"),
        ("too few guards on duty", "understaffing"),
        ("mistreatment of inmates", "ill_treatment"),
        ("Lax surveillance", "poor_monitoring"),
        ("Ethnic and religious tensions", "tensions"),
        ("the weather", None),
    ],
)
def test_a_condition_has_a_term_of_the_vocabulary(text, term):
    assert term_of(text) == term


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Lapses in surveillance, understaffing and outdated infrastructure have contributed to it.",
            ["poor_monitoring", "understaffing", "poor_infrastructure"],
        ),
        ("The jail is overcrowded.", ["overcrowding"]),
        ("It broke out because of overcrowding, the mayor said.", ["overcrowding"]),
        ("Families complained of beatings.", ["ill_treatment"]),
        ("The talks contributed to peace.", []),
        ("The food was good.", []),
    ],
)
def test_conditions_are_named_where_they_are_said_to_contribute(read, body, told):
    factors = [claim.content.term for claim in read(body).claims if claim.kind == "factor"]
    assert factors == told
