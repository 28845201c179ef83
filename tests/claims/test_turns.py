"""Interviews and broadcasts with who speaks in each line that counts."""

import pytest

INTERVIEW = "Rosa Ali, 46, a nurse, was held in the jail.\n\n"
ON_AIR = "Inspector Dalitso Mwale had been asked by Thoko Gondwe what had happened there.\n\n"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (f"{INTERVIEW}Q: How many died?\nA: Two guards died.", ["killed guards 2 <- Rosa Ali"]),
        (
            f"{INTERVIEW}A: The mayor says two guards died.",
            ["killed guards 2 <- mayor < Rosa Ali"],
        ),
        (f"{INTERVIEW}Q: Two guards died.", ["killed guards 2"]),
        (
            f"{ON_AIR}MWALE (on tape): Two guards died.",
            ["killed guards 2 <- Dalitso Mwale"],
        ),
        (f"{ON_AIR}GONDWE: Two guards died.", ["killed guards 2"]),
        (f"{ON_AIR}PRESENTER: Two guards died.", ["killed guards 2"]),
        ("A: Two guards died.", ["killed guards 2"]),
    ],
)
def test_a_line_is_its_speakers(drawn, body, told):
    assert drawn(body) == told
