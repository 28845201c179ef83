"""In which body a report says that somebody holds an office.

As in "police spokesman Aziz Umarov", "Ruy Medina, director of the Central Hospital", "Interior
Minister Rosa Ali"; and "its spokesman, Abu Ali" behind the name of the body that is meant.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from inquest.lexicons import load
from inquest.model import HolderKind, Link

PERSONS = (HolderKind.PERSON, HolderKind.OFFICIAL, HolderKind.HOSPITAL, HolderKind.EXPERT)
BEFORE, BEHIND = 70, 90  # characters around a name in which an office stands
FAR = 160  # characters back to the body that "its" means
ENDS = re.compile(r"[.;:!?\n“”\"]")
OWNER = re.compile(r"\b(?:its|their|the (?:group|movement|militia|organi[sz]ation)['’]s)\s")


def is_person(link: Link) -> bool:
    """Whether a link is a person by name: two capitalised words or more, none of them a body's."""
    words = link.name.split()
    named = len(words) > 1 and all(word[:1].isupper() for word in words)
    return link.kind in PERSONS and named and not body_words() & {*link.name.casefold().split()}


@cache
def body_words() -> frozenset[str]:
    """The words of the lexicon that stand in the names of bodies."""
    holders = load("en", "attribution")["holders"]
    listed = (word for kind in ("hospital", "state_body", "ngo") for word in holders[kind])
    return frozenset(listed) - {"doctor", "doctors", "medic", "medics"}


def offices_of(name: str, text: str, bodies: Iterable[str] = ()) -> Iterator[str]:
    """The words beside a name that tell an office, in small letters, wherever the text has it.

    `bodies` are names that "its" can mean: the last one before is put behind the office.
    """
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        for words in beside(text, found.start(), found.end()):
            lowered = words.casefold()
            if names_office(lowered):
                owner = OWNER.search(lowered)
                meant = last_named(text[max(found.start() - FAR, 0) : found.start()], bodies)
                yield f"{lowered} of {meant}" if owner and meant else lowered


def beside(text: str, start: int, end: int) -> tuple[str, ...]:
    """The stretches before and behind a name in which its office can stand."""
    before = ENDS.split(text[max(start - BEFORE, 0) : start])[-1]
    behind = ENDS.split(text[end : end + BEHIND])[0]
    *apart, near = before.split(",")
    titled = apart[-1] if apart and not near.strip() and ends_in_office(apart[-1]) else near
    return titled, behind.split(",")[1] if behind.startswith(",") else ""


def ends_in_office(words: str) -> bool:
    """As in "its military spokesman", in front of a comma and a name."""
    offices = load("en", "attribution")["person"]["offices"]
    return words.casefold().endswith(tuple(f" {office}" for office in offices))


def names_office(words: str) -> bool:
    """Whether some words hold that of an office."""
    offices = load("en", "attribution")["person"]["offices"]
    return any(re.search(rf"\b{office}\b", words) for office in offices)


def last_named(text: str, bodies: Iterable[str]) -> str:
    """The body that a text names last; "" where it names none."""
    places = {name: text.casefold().rfind(name.casefold()) for name in sorted(set(bodies))}
    last = max(places, key=lambda name: (places[name], len(name)), default="")
    return last if last and places[last] >= 0 else ""
