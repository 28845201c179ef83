"""Sentences in which somebody holds an office, with the body for which they speak."""

import pytest

from inquest.findings.offices import speakers
from inquest.model import (
    Claim,
    Count,
    Figure,
    Group,
    HolderKind,
    Link,
    Metadata,
    Outcome,
    Part,
    Qualifier,
    Report,
    Span,
)

COUNT = Count(Outcome.KILLED, Group.INMATES, Figure(6, 6, Qualifier.EXACT, "6"))
KINDS = {"h": HolderKind.HOSPITAL, "s": HolderKind.STATE_BODY, "o": HolderKind.OUTLET}


def told(text, *names):
    """Claims by holders: "s:police" is a state body, "Rosa Ali" a person."""
    report = Report("a", "a", 0, "a", "text/plain", "utf-8", text, Metadata())
    for name in names:
        kind, _, body = name.rpartition(":")
        span = Span(0, 0, "")
        link = Link(body, KINDS.get(kind, HolderKind.OFFICIAL), anonymous=False, span=span)
        yield Claim(body, "a", Part.BODY, span, COUNT, (link,)), report


@pytest.mark.parametrize(
    ("text", "names", "pairs"),
    [
        (
            "Police spokesman Aziz Umarov said six died.",
            ["Aziz Umarov", "s:police"],
            [("Aziz Umarov", ("police",))],
        ),
        (
            "Ruy Medina, director of the Central Hospital, said so.",
            ["Ruy Medina", "h:Central Hospital"],
            [("Ruy Medina", ("Central Hospital",))],
        ),
        (
            "Interior Minister Rosa Ali said so.",
            ["Rosa Ali", "s:Interior Ministry"],
            [("Rosa Ali", ("Interior Ministry",))],
        ),
        (
            "Ruy Medina, director of the Karsund Central Hospital, said so.",
            ["Ruy Medina", "h:Central Hospital", "h:Karsund Central Hospital"],
            [("Ruy Medina", ("Karsund Central Hospital",))],
        ),
        (
            "Interior Minister Rosa Ali said so.",
            ["Rosa Ali", "s:Tajik Interior Ministry", "s:Kyrgyz Interior Ministry"],
            [("Rosa Ali", ("Kyrgyz Interior Ministry", "Tajik Interior Ministry"))],
        ),
        ("Rosa Ali met the police.", ["Rosa Ali", "s:police"], []),
        ("Rosa Ali, director of Radio Ak, said so.", ["Rosa Ali", "o:Radio Ak"], []),
        ("Justice Minister Rosa Ali said so.", ["Rosa Ali", "s:Interior Ministry"], []),
        (
            "Rosa Ali, chief of the army and the police, said so.",
            ["Rosa Ali", "s:police", "s:army"],
            [],
        ),
    ],
)
def test_whoever_holds_an_office_in_a_body_speaks_for_it(text, names, pairs):
    claims, reports = zip(*told(text, *names), strict=True)
    assert list(speakers(claims, reports[:1])) == pairs
