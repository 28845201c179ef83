"""Whom the report speaks of, and for whom its pronouns and bare nouns stand."""

import pytest

from inquest.claims.antecedents import find_subjects, gender


@pytest.mark.parametrize(
    ("body", "subjects"),
    [
        ("The State Prison Service raised the toll.", ["The State Prison Service"]),
        (
            "Governor Rosa Ali left early and her driver stayed.",
            ["Governor Rosa Ali", "her driver"],
        ),
        ("She left early.", []),
        ("Rosa Ali said that the governor had fled.", ["Rosa Ali"]),
    ],
)
def test_the_subjects_of_the_report_s_own_clauses_are_told(prepare, body, subjects):
    report, annotation = prepare(body)
    assert [each.text for each in find_subjects(report.text, annotation)] == subjects


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["police", "spokesman"], "he"),
        (["the", "spokeswoman"], "she"),
        (["mrs"], "she"),
        (["chief"], None),
    ],
)
def test_some_descriptions_tell_he_from_she(words, told):
    assert gender(words) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "The State Prison Service raised the number of inmates it says have died to three from two.",
            "killed people 3 <- State Prison Service",
        ),
        (
            (
                'Provincial Gov. Rosa Ali gave other numbers. "Go home," she said. Three inmates died, '
                "she told reporters."
            ),
            "killed inmates 3 <- Rosa Ali",
        ),
        (
            (
                "Spokeswoman Rosa Ali said all was quiet. Ali Khan disagreed. Three inmates died, she "
                "said."
            ),
            "killed inmates 3 <- Rosa Ali",
        ),
        (
            (
                "The Hill Front said in a statement released by its agency Amaq that it was at war. It "
                "claimed that three guards had been killed."
            ),
            "killed guards 3 <- Hill Front",
        ),
        (
            "The Hill Front claimed the attack. The group said three guards had been killed.",
            "killed guards 3 <- Hill Front",
        ),
        (
            (
                "Three inmates died, said the Hill Observatory. The London-based group said two guards "
                "were killed."
            ),
            "killed guards 2 <- Hill Observatory",
        ),
        (
            (
                "A war monitor said three inmates died.\n\nSaid the Hill Observatory: they were young.\n\n"
                "All was quiet, said the Hill Observatory for Human Rights."
            ),
            "killed inmates 3 <- Hill Observatory for Human Rights",
        ),
        (
            (
                "Three inmates died, the director of the hospital said.\n\nThey were young, Dr. Rosa Ali "
                "told reporters."
            ),
            "killed inmates 3 <- Rosa Ali",
        ),
        (
            "A police spokesman left. Three inmates died, the spokesman told reporters.",
            "killed inmates 3 <- police spokesman",
        ),
        (
            (
                "Shells fell in the village of Bayt Sabir, residents said. Three people were killed, they "
                "said."
            ),
            "killed people 3 <- residents",
        ),
    ],
)
def test_pronouns_and_bare_nouns_stand_for_whoever_was_told_of(drawn, body, told):
    assert told in drawn(body)
