"""Sentences whose figures are told without a verb of speech."""

import pytest


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("The Kenya Red Cross had collected 22 bodies.", "killed people 22 <- Kenya Red Cross"),
        ("The government's toll stands at 29.", "killed people 29 <- government"),
        ("The hospital has treated 40 wounded people.", "injured people 40 <- hospital"),
        ("The panel finds that 17 civilians were killed.", "killed civilians 17 <- panel"),
        (
            "Thirteen died by the ministry's count and 61 by that of the local hospital.",
            "killed people 61 <- local hospital",
        ),
        (
            "The minister said 21 inmates died, half of the 50 that Reuters's sources have listed.",
            "killed inmates 50 <- sources < Reuters",
        ),
        ("The toll is not the 16 announced by the ministry.", "killed people 16 <- ministry"),
        (
            "The clinic has recorded injuries on nine inmates, and six of them had burns.",
            "injured inmates 6 <- clinic",
        ),
    ],
)
def test_a_figure_is_told_by_the_subject_or_owner_of_its_words(drawn, body, told):
    assert told in drawn(body)


@pytest.mark.parametrize(
    "body",
    [
        "The army killed 20 militants.",
        "Two men have lost a brother, and six inmates died.",
        "The mayor denied it, but six inmates died.",
    ],
)
def test_whoever_does_it_does_not_tell_it(read, body):
    assert [claim.chain for claim in read(body).claims if claim.kind == "count"][-1] == ()


def test_a_toll_has_whom_it_counts(drawn):
    body = "Six guards were hurt. The number of prisoners killed, he added, might be as high as 20."
    assert any(line.startswith("killed inmates ..20") for line in drawn(body))
