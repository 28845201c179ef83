"""Holders within one report: the same person by full name, surname, role and pronoun."""

import re
from dataclasses import dataclass, field

from inquest.claims.names import (
    bare_name,
    is_anonymous,
    is_body,
    kind_of,
    person_in,
    tidy,
    words_of,
)
from inquest.claims.people import People
from inquest.lexicons import load
from inquest.model import HolderKind, Link, Span

PRONOUNS = {each: each for each in ("he", "she", "they", "it")} | {
    "him": "he",
    "her": "she",
    "them": "they",
}
PERSONAL = ("he", "she")
ANYBODY = frozenset(["source", "sources", "official", "officials", "officer", "officers", "doctor"])
# What stands before a noun phrase that is mentioned for the first time.
OPENING = r"(?:\A|[.\n“\"(,;]\s*|\b(?:[Aa]n?|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|by|from|with|to)\s)"
FAR = 600  # characters back to a first mention
NEAR = 250  # characters from a name to a pronoun that stands for it
BODIES = (
    HolderKind.STATE_BODY,
    HolderKind.ARMED_GROUP,
    HolderKind.OUTLET,
    HolderKind.AGENCY,
    HolderKind.NGO,
    HolderKind.IGO,
    HolderKind.HOSPITAL,
    HolderKind.DOCUMENT,
)
LONGEST_ROLE = 4  # words of a description that stands for somebody named before
SAME = frozenset(["same", "latter"])
SURNAME = 2  # words of "Mr Ali"


def before_apposition(words: str) -> str:
    """As in "Hizb-ul-Nusrat, a faction that ...": the name alone."""
    name, comma, rest = words.partition(",")
    named = any(letter.isupper() for letter in name)
    return name if comma and named and rest.strip()[:1].islower() else words


@dataclass(slots=True)
class Speakers:
    """The holders of a report in the order in which they speak."""

    people: People
    known: list[Link] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)  # by name, for those introduced

    def resolve(self, source: Span, cue: Span) -> Link | None:
        """A link of a source's words, under the fullest name known; None where they name nobody."""
        words = tidy(source.text)
        lowered = words_of(words)
        if not lowered:
            return None
        if lowered[-1] in PRONOUNS:
            word = PRONOUNS[lowered[-1]]
            return self.newly_named(word, source, cue) or again(self.pronoun(word), source, cue)
        earlier = again(self.role(words, lowered), source, cue)
        if earlier:
            return earlier
        fuller = self.described(words, lowered, source)
        last = again(self.latest_person(), source, cue) if lowered[0] in SAME else None
        return last if last and fuller == words else self.fresh(fuller, source, cue)

    def described(self, words: str, lowered: list[str], source: Span) -> str:
        """As in "A hospital source gave ... The same source said": the words of the first mention."""
        alone = len(set(lowered) - SAME) == 1
        if not (alone and is_role(words, lowered) and lowered[-1] in ANYBODY):
            return words
        before = self.people.text[max(source.start - FAR, 0) : source.start]
        noun = re.escape(lowered[-1])
        found = re.findall(rf"{OPENING}((?:[\w’'-]+\s){{1,2}}{noun})\b", before)
        return next((tidy(each) for each in reversed(found) if not SAME & {*words_of(each)}), words)

    def introduce(self, person: Link) -> str | None:
        """The title under which somebody spoke just before being named, as in wire reports.

        As in "the minister said", "Sanjar Ali told reporters", where nothing else tells who that is.
        """
        last = self.known[-1].name if self.known else ""
        new = person.name not in {link.name for link in self.known}
        untold = person.kind is HolderKind.PERSON and self.people.undescribed(person.name)
        return last if new and untold and is_title(last) else None

    def fresh(self, words: str, source: Span, cue: Span) -> Link:
        """A holder by its own words, a person by the full name."""
        person = (
            person_in(words)
            or self.people.beside(source)
            or self.full_name(words)
            or self.titled(words, source.start)
        )
        if person:
            return Link(person, kind_of(words, person=True), anonymous=False, span=source, cue=cue)
        words = before_apposition(words)
        name = bare_name(self.people.spelled(words) or words)
        kind = kind_of(words if name in words else name, person=False)
        return Link(name, kind, is_anonymous(name), source, cue)

    def newly_named(self, word: str, source: Span, cue: Span) -> Link | None:
        """Whoever was named with an office since somebody spoke last, for "he" and "she"."""
        last = self.known[-1].span.start if self.known else -1
        between = [
            each
            for each in self.people.found
            if max(last, source.start - NEAR) < each.start < source.start and each.words
        ]
        if word not in PERSONAL or not between:
            return None
        name = between[-1].name
        return Link(name, kind_of(name, person=True), anonymous=False, span=source, cue=cue)

    def pronoun(self, word: str) -> Link | None:
        """The latest speaker that a pronoun can stand for."""
        for link in reversed(self.known):
            body = link.kind in BODIES
            many = link.name.endswith("s") and link.name[1:].islower()
            fits = {"it": body, "they": many}.get(word, not body and not many)
            if fits:
                return link
        return None

    def role(self, words: str, lowered: list[str]) -> Link | None:
        """The latest speaker described by a bare role: "the source", "the ministry"."""
        if not is_role(words, lowered):
            return None
        wanted = set(lowered) - SAME
        described = (link for link in reversed(self.known) if wanted <= self.description(link))
        return next(described, None)

    def latest_person(self) -> Link | None:
        """Whoever spoke last and is no body: "the same doctor"."""
        return next((link for link in reversed(self.known) if link.kind not in BODIES), None)

    def description(self, link: Link) -> set[str]:
        """The words of a holder's name, and of the title under which it spoke before."""
        return {*words_of(link.name), *words_of(self.titles.get(link.name, ""))}

    def titled(self, words: str, offset: int) -> str | None:
        """The full name of somebody of whom only the role stands here: "the interior minister"."""
        if not is_title(words):
            return None
        role = words_of(words)
        return self.people.with_role([word for word in role if word not in SAME], offset)

    def full_name(self, words: str) -> str | None:
        """The full name of somebody whose surname alone stands here, from anywhere in the report."""
        name = words.rsplit(maxsplit=1)[-1]
        if len(words.split()) > SURNAME or not name[:1].isupper() or is_body(words):
            return None
        return self.people.with_surname(name)


def is_role(words: str, lowered: list[str]) -> bool:
    """Whether a source is a bare role, which stands for somebody told of elsewhere."""
    roles = load("en", "attribution")["person"]["roles"]
    bare = words == words.casefold() and len(lowered) <= LONGEST_ROLE
    return bare and lowered[-1] in roles and lowered[0] not in ("another", "unnamed")


def is_title(words: str) -> bool:
    """Whether a source is a person's office and no name: "the interior minister"."""
    office = words.rpartition(" ")[2]
    titles = load("en", "attribution")["person"]["titles"]
    return office in titles and words.count(" ") < LONGEST_ROLE


def again(link: Link | None, source: Span, cue: Span) -> Link | None:
    """The same holder where other words name it."""
    return link and Link(link.name, link.kind, link.anonymous, source, cue)
