"""Who speaks for which body: a body and whoever is said to hold an office in it are one voice.

The policy: where a report calls somebody by an office of a body ("police spokesman Aziz Umarov",
"Ruy Medina, director of the Central Hospital", "Interior Minister Rosa Ali") and that body speaks
under its own name too, the two are one independent voice. Only bodies that answer for figures are
joined so (states, hospitals, armed groups, organisations), no outlets; and only where the words fit
one body alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from inquest.findings.names import read_name
from inquest.lexicons import load
from inquest.model import Claim, HolderKind, Link, Report

Words = tuple[str, ...]

BODIES = (
    HolderKind.STATE_BODY,
    HolderKind.HOSPITAL,
    HolderKind.ARMED_GROUP,
    HolderKind.NGO,
    HolderKind.IGO,
)
PERSONS = (HolderKind.PERSON, HolderKind.OFFICIAL, HolderKind.HOSPITAL, HolderKind.EXPERT)
BEFORE, BEHIND = 70, 90  # characters around a name in which an office stands
ENDS = re.compile(r"[.;:!?\n“”\"]")


def speakers(
    claims: Sequence[Claim], reports: Sequence[Report]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each person with the names of the body for which they speak, by the names in the chains.

    Two countries may have a body of the same words: the names of both are given.
    """
    texts = {report.id: report.text for report in reports}
    bodies = by_words({link.name for link in named(claims) if is_body(link)})
    longest = max(map(len, bodies), default=0)
    offices: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for link in claim.chain:
            if is_person(link) and not link.anonymous and bodies:
                offices[link.name] |= set(offices_of(link, texts[claim.document]))
    for person in sorted(offices):
        rows = {row for office in offices[person] for row in rows_of(office, longest)}
        fitting = longest_of(row for row in rows if row in bodies)
        if len(fitting) == 1:
            yield person, bodies[fitting[0]]


def longest_of(rows: Iterable[Words]) -> list[Words]:
    """Rows that are no part of another: of "Karsund Central Hospital" not "Central Hospital"."""
    listed = sorted(rows)
    return [
        row
        for row in listed
        if not any(
            row != other and f" {' '.join(row)} " in f" {' '.join(other)} " for other in listed
        )
    ]


def by_words(names: Iterable[str]) -> Mapping[Words, tuple[str, ...]]:
    """Names by their telling words, which do not tell the country."""
    found: dict[Words, tuple[str, ...]] = {}
    for name in sorted(names):
        words = read_name(name).words
        found[words] = (*found.get(words, ()), name)
    return found


def rows_of(office: str, longest: int) -> Iterator[Words]:
    """All rows of telling words in an office; "interior minister" has "interior ministry" too."""
    words = read_name(re.sub(r"\bminister\b", "ministry", office)).words
    for first in range(len(words)):
        for last in range(first + 1, min(first + longest, len(words)) + 1):
            yield words[first:last]


def is_body(link: Link) -> bool:
    """Whether a link is a body that answers for figures."""
    return link.kind in BODIES and not is_person(link)


def named(claims: Iterable[Claim]) -> Iterator[Link]:
    """The links of all that are named."""
    return (link for claim in claims for link in claim.chain if not link.anonymous)


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


def offices_of(link: Link, text: str) -> Iterator[str]:
    """The words right before and right behind a name, wherever the text has it, that tell an office."""
    titles = load("en", "attribution")["person"]["offices"]
    for found in re.finditer(rf"\b{re.escape(link.name)}\b", text):
        before = ENDS.split(text[max(found.start() - BEFORE, 0) : found.start()])[-1]
        behind = ENDS.split(text[found.end() : found.end() + BEHIND])[0]
        apposition = behind.split(",")[1] if behind.startswith(",") else ""
        for words in (before.rpartition(",")[2], apposition):
            lowered = words.casefold()
            if any(re.search(rf"\b{title}\b", lowered) for title in titles):
                yield lowered
