"""Holders within one report: the same person by full name, surname, role and pronoun."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from inquest.claims.antecedents import gender
from inquest.claims.names import (
    bare_name,
    described_outlet,
    is_anonymous,
    is_body,
    kind_of,
    mentions,
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
ANYBODY = frozenset(load("en", "attribution")["anybody"]["words"])
OWN = load("en", "attribution")["own"]["words"]
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
INDIVIDUALS = (HolderKind.PERSON, HolderKind.HOSPITAL, HolderKind.EXPERT, HolderKind.OFFICIAL)
RELAYS = (HolderKind.OUTLET, HolderKind.AGENCY)
RELAYED = 2  # holders back to whoever an outlet passed on, for "it" behind both
FRONTED = re.compile(r"\s*(?:At|In|Inside|From)\s(?P<body>(?:[\w’'-]+\s?){1,6}),?\s")
MORE = re.compile(r"\s(?:close|near|in|at|from|with|inside|within|who|on)\s.*$", re.DOTALL)
OF = re.compile(r"\s(?:of|at|for|in)\s.*$", re.DOTALL)
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
    lead: Span | None = None  # the first paragraph
    subjects: Sequence[Span] = ()  # of the report's own sentences, in order
    genders: dict[str, str] = field(default_factory=dict)  # "he" or "she" by name, once told

    def resolve(self, source: Span, cue: Span) -> Link | None:
        """A link of a source's words, under the fullest name known; None where they name nobody."""
        words = tidy(source.text)
        lowered = words_of(words)
        if not lowered or mentions(words, OWN):
            return None
        if lowered[-1] in PRONOUNS:
            return self.meant(PRONOUNS[lowered[-1]], source, cue)
        earlier = again(self.role(words, lowered) or self.stand_in(words, source), source, cue)
        if earlier:
            return earlier
        fuller = self.described(words, lowered, source)
        last = again(self.latest_person(), source, cue) if lowered[0] in SAME else None
        return last if last and fuller == words else self.fresh(fuller, source, cue)

    def meant(self, word: str, source: Span, cue: Span) -> Link | None:
        """Whoever a pronoun stands for: somebody just named, else the latest subject or speaker."""
        found = self.newly_named(word, source, cue)
        if found is None:
            speaker, subject = self.pronoun(word), self.subject(word, source)
            found = again(self.newer(subject, speaker, word), source, cue)
        if found and word in PERSONAL:
            self.genders.setdefault(found.name, word)
        return found

    def newer(self, subject: Link | None, speaker: Link | None, word: str) -> Link | None:
        """The later of a subject and a speaker, unless only the speaker is known for he or she."""
        if subject is None or speaker is None:
            return subject or speaker
        known = self.gender_of(speaker.name) == word and self.gender_of(subject.name) is None
        return speaker if known or speaker.span.start > subject.span.start else subject

    def subject(self, word: str, source: Span) -> Link | None:
        """The latest subject before a pronoun that it can stand for, as a holder."""
        near = [each for each in self.subjects if source.start - NEAR < each.start < source.start]
        links = (self.named(tidy(each.text), each) for each in reversed(near))
        return next((link for link in links if self.can_be(link, word)), None)

    def named(self, words: str, place: Span) -> Link:
        """Whoever the words of a subject name, under the name known from before."""
        known = self.role(words, words_of(words)) or self.stand_in(words, place)
        return again(known, place, place) or self.fresh(words, place, place)

    def can_be(self, link: Link, word: str) -> bool:
        """Whether a subject is somebody who speaks and whom a pronoun can mean."""
        if word in PERSONAL:
            person = link.kind in (HolderKind.PERSON, HolderKind.OFFICIAL) and not link.anonymous
            return person and is_full(link.name) and self.suits(link.name, word)
        return link.kind in BODIES and (word == "it" or is_plural(link.name))

    def suits(self, name: str, word: str) -> bool:
        """Whether nothing tells that somebody is the other of "he" and "she"."""
        return word not in PERSONAL or self.gender_of(name) in (None, word)

    def gender_of(self, name: str) -> str | None:
        """Whether somebody is "he" or "she", by pronouns before or by the words that describe them."""
        described = (person.words for person in self.people.found if person.name == name)
        return self.genders.get(name) or gender(word for words in described for word in words)

    def described(self, words: str, lowered: list[str], source: Span) -> str:
        """As in "A hospital source gave ... The same source said": the words of the first mention."""
        alone = len(set(lowered) - SAME) == 1
        if not (alone and is_role(words, lowered) and lowered[-1] in ANYBODY):
            return words
        before = self.people.text[max(source.start - FAR, 0) : source.start]
        noun = re.escape(lowered[-1])
        found = re.findall(rf"{OPENING}((?:[\w’'-]+\s){{1,2}}{noun})\b", before)
        return next((tidy(each) for each in reversed(found) if not SAME & {*words_of(each)}), words)

    def introduce(self, link: Link) -> str | None:
        """The description under which somebody spoke before being named, as in wire reports.

        As in "the minister said ... Sanjar Ali told reporters", "a war monitor said ... said the
        Observatory": it is that of the speaker just before, or one in the report's lead.
        """
        if link.name in {each.name for each in self.known} or not link.name[:1].isupper():
            return None
        lead = self.lead
        early = (each for each in self.known if lead and lead.holds(each.span))
        before = [*self.known[-1:], *early]
        return next((each.name for each in before if self.names(link, each)), None)

    def names(self, link: Link, earlier: Link) -> bool:
        """Whether a name, of which nothing else is told, can be that of an earlier speaker."""
        if is_full(link.name) and link.kind in INDIVIDUALS:
            return is_title(earlier.name) and self.people.undescribed(link.name)
        return link.kind in stand_in_kinds(earlier.name) and link.kind is not HolderKind.OUTLET

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
        outlet = described_outlet(words)
        if outlet:
            name, kind = outlet
            return Link(name, kind, is_anonymous(name), source, cue)
        alone = before_apposition(words)
        name = bare_name(self.people.spelled(alone) or alone)
        name = self.placed(name, source)
        told = kind_of(alone if name in alone else name, person=False)
        kind = kind_of(words, person=False) if told is HolderKind.UNKNOWN else told
        return Link(name, kind, is_anonymous(name), source, cue)

    def placed(self, name: str, source: Span) -> str:
        """As in "At the central hospital an official said": an unnamed source with its body."""
        text = self.people.text
        start = max(text.rfind(mark, 0, source.start) for mark in ("\n", ". ", "“")) + 1
        front = FRONTED.fullmatch(text[start : source.start])
        body = tidy(front["body"]) if front else ""
        alone = is_anonymous(name) and " " not in name and name.islower()
        return f"{name} at the {body}" if body and alone and is_body(body) else name

    def newly_named(self, word: str, source: Span, cue: Span) -> Link | None:
        """Whoever was named with an office since somebody spoke last, for "he" and "she"."""
        last = self.known[-1].span.start if self.known else -1
        between = [
            each
            for each in self.people.found
            if max(last, source.start - NEAR) < each.start < source.start
            and each.words
            and self.suits(each.name, word)
        ]
        if word not in PERSONAL or not between:
            return None
        name = between[-1].name
        return Link(name, kind_of(name, person=True), anonymous=False, span=source, cue=cue)

    def pronoun(self, word: str) -> Link | None:
        """The latest speaker that a pronoun can stand for."""
        fitting = []
        for link in reversed(self.known):
            body, many = link.kind in BODIES and not link.anonymous, is_plural(link.name)
            fits = {"it": body, "they": many}.get(word, not body and not many)
            if fits and self.suits(link.name, word):
                fitting.append(link)
        voices = (link for link in fitting[:RELAYED] if link.kind not in RELAYS)
        return next(voices, fitting[0]) if fitting else None

    def role(self, words: str, lowered: list[str]) -> Link | None:
        """The latest speaker described by a bare role: "the source", "the ministry"."""
        if not is_role(words, lowered):
            return None
        wanted = set(lowered) - SAME
        described = (
            link
            for link in reversed(self.known)
            if wanted <= self.description(link) and lowered[-1] in self.heads(link)
        )
        return next(described, None)

    def heads(self, link: Link) -> set[str]:
        """The words of a description without what only tells more: of "sources close to the army"."""
        title = self.titles.get(link.name, "")
        return {*words_of(MORE.sub("", link.name)), *words_of(MORE.sub("", title))}

    def stand_in(self, words: str, source: Span) -> Link | None:
        """The latest holder or subject of a kind that a bare noun tells: "the group"."""
        kinds = stand_in_kinds(words)
        if not kinds:
            return None
        subjects = [
            each for each in self.subjects if source.start - FAR < each.start < source.start
        ]
        spoken = [self.fresh(tidy(each.text), each, each) for each in subjects]
        alike = [
            link for link in (*self.known, *spoken) if link.kind in kinds and link.name != words
        ]
        return max(alike, key=lambda link: link.span.start, default=None)

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


def is_plural(name: str) -> bool:
    """Whether a description is of several: "relatives", "two officers"."""
    return name.endswith("s") and name[1:].islower()


def is_full(name: str) -> bool:
    """Whether a name is a person's in full."""
    return " " in name and name[:1].isupper()


def is_role(words: str, lowered: list[str]) -> bool:
    """Whether a source is a bare role, which stands for somebody told of elsewhere."""
    roles = load("en", "attribution")["person"]["roles"]
    bare = words == words.casefold() and len(lowered) <= LONGEST_ROLE
    return bare and lowered[-1] in roles and lowered[0] not in ("another", "unnamed")


def stand_in_kinds(words: str) -> list[str]:
    """The kinds of which a bare noun can stand for one: "group", "Britain-based group"."""
    *before, noun = words.split()
    kinds = load("en", "attribution")["stand_ins"]
    based = all("-" in word for word in before)
    return kinds.get(words) or (kinds.get(noun, []) if based else [])


def is_title(words: str) -> bool:
    """Whether a source is a person's office and no name: "the interior minister"."""
    office = OF.sub("", words).rpartition(" ")[2]
    person = load("en", "attribution")["person"]
    held = office in person["titles"] and office not in person["modifiers"]
    return held and OF.sub("", words).count(" ") < LONGEST_ROLE


def again(link: Link | None, source: Span, cue: Span) -> Link | None:
    """The same holder where other words name it."""
    return link and Link(link.name, link.kind, link.anonymous, source, cue)
