"""Sentences with the accounts of how it began that they give."""

import pytest


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("The riot was [sparked by the beating of two inmates].", ""),
        ("It began, and was [triggered by a quarrel over food], said the warden.", "warden"),
        ("[A quarrel over food set off the riot].", ""),
        ("[A quarrel over food sparked last week the Khujand riot].", ""),
        ("Officials said [a quarrel over food led to violence].", "Officials"),
        ("Officials said that [a quarrel over food led to violence].", "Officials"),
        ("All know that it was [sparked by the beating of two inmates]", ""),
        ("It was late; [a quarrel over food started the fire].", ""),
    ],
)
def test_an_account_is_quoted_with_its_phrase(drawn, body, told):
    quote = body[body.index("[") + 1 : body.index("]")]
    plain = body.replace("[", "").replace("]", "")
    said = {"warden": "the warden | said | " + quote, "Officials": "Officials | said | " + quote}
    lines = drawn(plain, *([said[told]] if told else []), kind="cause")
    assert lines == [quote + (f" <- {told}" if told else "")]


@pytest.mark.parametrize(
    "body",
    [
        "The riot was sparked by it.",
        "A quarrel sparked interest.",
        "A quarrel over food sparked the talk of the town.",
        "Set off the riot.",
        "A quarrel over food sparked",
        "A quarrel over food sparked the deadly prison last week",
    ],
)
def test_too_few_words_are_no_account(drawn, body):
    assert drawn(body, kind="cause") == []


def test_a_rejected_account_is_denied(drawn):
    body = "The warden rejected that the riot was sparked by the beating of two inmates."
    told = "The warden | rejected | the riot was sparked by the beating of two inmates"
    assert drawn(body, told, kind="cause") == [
        "denied: sparked by the beating of two inmates <- warden"
    ]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "An inmate had set upon a guard and taken his rifle, the warden said.",
            "An inmate had set upon a guard and taken his rifle <- warden",
        ),
        (
            "The minister said that inmates attacked the troops before they could search the cells.",
            "inmates attacked the troops before they could search the cells <- minister",
        ),
        ("The unrest followed an assault on a guard.", "The unrest followed an assault on a guard"),
        (
            "The deaths were the fruit of years of neglect.",
            "The deaths were the fruit of years of neglect",
        ),
        ("Survivors blamed a faulty fan for it.", "blamed a faulty fan <- Survivors"),
        (
            "The mayor attributes them to ethnic politics.",
            "attributes them to ethnic politics <- mayor",
        ),
        (
            "People died because the key was away, the guard said.",
            "People died because the key was away <- guard",
        ),
    ],
)
def test_the_tree_tells_how_it_began(drawn, body, told):
    assert drawn(body, kind="cause") == [told]


@pytest.mark.parametrize(
    "body",
    [
        "Inmates attacked the troops.",
        "A group is at work to establish what led to the riot.",
        "The Hill Front said that one of its fighters set off the riot.",
        "Police blamed the Hill Front.",
    ],
)
def test_questions_and_charges_are_no_account(drawn, body):
    assert drawn(body, kind="cause") == []
