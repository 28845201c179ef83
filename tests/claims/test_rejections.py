"""Figures that a sentence rejects or doubts, whether its own or of one before."""

import pytest


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Reports that twelve inmates died are false.", ["denied: killed inmates 12"]),
        ("The ministry has withdrawn the 31 dead.", ["denied: killed people 31"]),
        (
            "An earlier version of this story said 22 people were killed.",
            ["denied: killed people 22"],
        ),
        (
            "The union said 12 guards were killed. That figure is false.",
            ["killed guards 12 <- union", "denied: killed guards 12"],
        ),
        (
            (
                "The union said 12 guards were killed. The army said 15 guards were killed. Governor "
                "Rosa Ali dismissed both figures."
            ),
            [
                "killed guards 12 <- union",
                "killed guards 15 <- army",
                "denied: killed guards 12 <- Rosa Ali",
                "denied: killed guards 15 <- Rosa Ali",
            ],
        ),
        (
            "The union said 12 guards were killed. Governor Rosa Ali doubted the figure.",
            ["killed guards 12 <- union", "doubted: killed guards 12 <- Rosa Ali"],
        ),
        (
            "The union said 12 guards were killed. The report is false.",
            ["killed guards 12 <- union"],
        ),
        ("She rejected the figure of speech.", []),
    ],
)
def test_a_rejected_figure_is_a_claim_of_whoever_rejects_it(drawn, body, told):
    assert drawn(body) == told


def test_a_rejection_quotes_the_words_that_reject(read):
    claims = read("The union said 12 guards were killed. That figure is false.").claims
    assert [claim.span.text for claim in claims] == ["12 guards were killed", "figure is false"]
    assert claims[-1].explain[-1].rule == "rejection.denies"
