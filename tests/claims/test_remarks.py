"""Sentences that tell of a silence, with whoever is silent."""

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
