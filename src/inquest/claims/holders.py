"""Holders within one report: the same person by full name, surname, role and pronoun."""

import re
from dataclasses import dataclass, field

from inquest.claims.names import is_anonymous, is_body, kind_of, person_in, tidy, words_of
from inquest.lexicons import load
from inquest.model import Attribution, HolderKind, Link, Span

SINGULAR = ("he", "she")
PLURAL = ("they",)
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


def before_apposition(words: str) -> str:
    """As in "Hizb-ul-Nusrat, a faction that ...": the name alone."""
    name, comma, rest = words.partition(",")
    return name if comma and name[:1].isupper() and rest.strip()[:1].islower() else words


@dataclass(slots=True)
class Speakers:
    """The holders of a report in the order in which they speak; `last` is the latest."""

    text: str
    known: list[Link] = field(default_factory=list)
    described: dict[str, str] = field(default_factory=dict)

    def link(self, attribution: Attribution) -> Link | None:
        """The holder of an attribution; None where it names none."""
        if attribution.source is None:
            return None
        link = self.resolve(attribution.source, attribution.cue)
        if link:
            self.known.append(link)
        return link

    def resolve(self, source: Span, cue: Span) -> Link | None:
        """Make a link of a source's words, under the fullest name known."""
        words = tidy(source.text)
        lowered = words_of(words)
        if not lowered:
            return None
        pronoun = lowered[-1] in (*SINGULAR, *PLURAL, "it")
        earlier = self.pronoun(lowered[-1]) if pronoun else self.role(words, lowered)
        if earlier:
            return Link(earlier.name, earlier.kind, earlier.anonymous, source, cue)
        if pronoun:
            return None
        return self.fresh(words, source, cue)

    def fresh(self, words: str, source: Span, cue: Span) -> Link:
        """A holder by its own words, a person by the full name."""
        person = person_in(words) or self.full_name(words)
        if person:
            self.described[person] = f"{self.described.get(person, '')} {words.casefold()}"
            return Link(person, kind_of(words, person=True), anonymous=False, span=source, cue=cue)
        words = before_apposition(words)
        hidden = is_anonymous(words)
        return Link(words, kind_of(words, person=False), hidden, source, cue)

    def pronoun(self, word: str) -> Link | None:
        """The latest speaker that a pronoun can stand for."""
        for link in reversed(self.known):
            body = link.kind in BODIES
            many = link.name.casefold().endswith("s") and link.name == link.name.casefold()
            fits = {"it": body, "they": many}.get(word, not body and not many)
            if fits:
                return link
        return None

    def role(self, words: str, lowered: list[str]) -> Link | None:
        """The latest speaker described by a bare role: "the minister", "the ministry"."""
        roles = load("en", "attribution")["person"]["roles"]
        bare = words == words.casefold() and len(lowered) <= LONGEST_ROLE
        if not bare or lowered[-1] not in roles or lowered[0] in ("another", "unnamed"):
            return None
        for link in reversed(self.known):
            told = f"{self.described.get(link.name, '')} {link.name.casefold()}"
            if set(lowered) <= set(words_of(told)) | {"same", "latter"}:
                return link
        return None

    def full_name(self, words: str) -> str | None:
        """The full name of somebody whose surname alone stands here, from anywhere in the report."""
        name = words.rsplit(maxsplit=1)[-1]
        if len(words.split()) > 2 or not name[:1].isupper() or is_body(words):  # noqa: PLR2004 - "Mr Ali"
            return None
        for link in reversed(self.known):
            if link.name.split()[-1] == name and " " in link.name:
                return link.name
        pattern = rf"((?:[A-Z][\w'’-]+\.?[ \n]+){{1,4}}){re.escape(name)}(?!\w)"
        found = [person_in(match.group()) for match in re.finditer(pattern, self.text)]
        return next((person for person in found if person and person.split()[-1] == name), None)
