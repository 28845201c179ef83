"""Sentences that tell of a silence or a doubt, with whoever is silent or doubted."""

import pytest


@pytest.mark.parametrize(
    ("body", "holder"),
    [
        ("The Interior Ministry declined to comment.", "Interior Ministry"),
        ("The Interior Ministry has made no comment.", "Interior Ministry"),
        ("But prosecutors did not respond to calls.", "prosecutors"),
        ("Sanjar Ali left. Mr Ali has not commented.", "Sanjar Ali"),
        ("There was no comment from the army.", "army"),
        ("No official statement has been made by the army.", "army"),
        ("There has been no official word.", ""),
        ("It declined to comment.", ""),
        ("No response came.", ""),
    ],
)
def test_a_silence_is_remarked_on_whoever_is_silent(read, body, holder):
    (remark,) = read(body).remarks
    assert (remark.kind.value, remark.holder) == ("silence", holder)
    assert remark.span.text in body


def test_speech_is_no_silence(read):
    assert read("The Interior Ministry commented. It broke its silence.").remarks == ()


@pytest.mark.parametrize(
    ("body", "holder"),
    [
        (
            "The Tajik government does not have a history of being straight with the facts.",
            "Tajik government",
        ),
        ("The Hill Front's claim may be less believable than the last one.", "Hill Front"),
        ("The ministry provided no further explanation.", "ministry"),
        ("The Hill Front said it was behind the raid. No evidence was offered.", "Hill Front"),
        (
            "The state condemned the party (erroneously, according to most observers) in 2015.",
            "state",
        ),
        ("The figure could not be independently verified.", ""),
    ],
)
def test_a_doubt_is_remarked_on_whoever_is_doubted(read, body, holder):
    remark = read(body).remarks[-1]
    assert (remark.kind.value, remark.holder) == ("doubt", holder)
    assert remark.span.text in body
