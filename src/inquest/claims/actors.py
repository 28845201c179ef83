"""Who did it, under the name that the report gives: groups by their members, pronouns, bare nouns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from inquest.claims.chains import Chains
from inquest.claims.deeds import DEEDS, WORDS
from inquest.claims.groups import nouns
from inquest.claims.holders import PRONOUNS
from inquest.claims.names import kind_of, person_in, words_of
from inquest.claims.subjects import is_known
from inquest.lexicons import load
from inquest.lexicons.countries import names_country
from inquest.model import EntityKind, HolderKind, Link, Span

MEMBERS = "|".join(sorted(WORDS["members"], key=len, reverse=True))
OF_GROUP = re.compile(
    rf"^(?:(?:the|some|several|alleged|suspected|a|an|\d+|\w+ed)\s)*(?:{MEMBERS})\s(?:of|from)\s(?P<group>.+)$",
    re.IGNORECASE | re.DOTALL,
)
BY_NAME = re.compile(rf"^(?P<group>.*[A-Z][\w’'-]+)\s(?:{MEMBERS})$", re.DOTALL)
SO_CALLED = re.compile(
    r"^(?:the\s)?so-called\s|^(?:a|an|the)\s[\w\s-]{1,30}?\s(?:calling (?:itself|themselves)|known as|called)\s"
)
OF_DEED = re.compile(rf"\sof\s(?:the\s|his\s|their\s)?(?:{'|'.join(DEEDS)})s?\b.*$", re.DOTALL)
CAPITALS = re.compile(r"\b[A-Z]{2,6}\b")
# Somebody's own people: whoever says "one of our fighters did it" claims it.
OWN = re.compile(
    rf"\b(?:{MEMBERS}|soldiers?|fighters?|man|supporters?|followers?|bombers?)\sof\s(?:the group|the movement|its own|it|ours)\b"
    rf"|\b(?:its|their|our|his|the group['’]s|the movement['’]s)\s(?:own\s)?(?:\w+\s)?(?:{MEMBERS}|soldiers?|fighters?|man|followers?|bombers?|units?|forces|mujahideen)\b"
    r"|\b(?:units|soldiers|men) of (?:our|its)\b",
    re.IGNORECASE,
)
POSSESSIVES = {"its": "it", "their": "they", "his": "he", "her": "she"}
ACTING = (
    HolderKind.ARMED_GROUP,
    HolderKind.STATE_BODY,
    HolderKind.OFFICIAL,
    HolderKind.PERSON,
)
EMPTY = frozenset(load("en", "clauses")["empty"])
ARMIES = ("army", "brigades", "forces", "lions", "cartel")
ARMED = (HolderKind.ARMED_GROUP,)
SELF = frozenset(["it", "they", "we"])
MENTIONED = (EntityKind.ORGANISATION, EntityKind.PERSON)


@dataclass(slots=True)
class Actors:
    """The actors of a report in the order in which it tells of them."""

    chains: Chains
    told: list[Link] = field(default_factory=list)
    groups: tuple[Link, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.groups = tuple(self.mentioned())

    def mentioned(self) -> Iterator[Link]:
        """The armed groups that the report names, each place once."""
        for each in self.chains.annotation.entities:
            kind = kind_of(each.span.text, person=False)
            if each.kind in MENTIONED and kind is HolderKind.ARMED_GROUP:
                yield Link(each.span.text, kind, anonymous=False, span=each.span)

    def named(self, words: Span, cue: Span) -> Link | None:
        """The actor that some words name; None where they name nobody who could have done it."""
        pronoun = POSSESSIVES.get(words.text.casefold())
        if pronoun:
            return self.chains.holder(Span(words.start, words.end, pronoun), cue)
        if words_of(words.text)[-1:] and words_of(words.text)[-1] in PRONOUNS:
            return self.chains.holder(words, cue)
        meant = self.meant(words)
        if meant:
            return Link(meant.name, meant.kind, meant.anonymous, words, cue)
        group = part_of_group(words)
        if not is_somebody(group.text):
            return None
        found = self.spelled(self.chains.holder(group, cue))
        if found and found.name[:1].isupper():
            self.told.append(found)
        return found

    def spelled(self, found: Link | None) -> Link | None:
        """The name with the initials in it spelled out, as the report does: "supporters of IS"."""
        if found is None:
            return None
        people = self.chains.people
        name = CAPITALS.sub(lambda each: people.spelled(each[0]) or each[0], found.name)
        return Link(name, found.kind, found.anonymous, found.span, found.cue)

    def meant(self, words: Span) -> Link | None:
        """The group named before that bare words stand for: "the militants", "the Somali group"."""
        *_, head = words_of(words.text) or [""]
        bare = not re.search(r"(?<!^)\b[A-Z]\w+\s+[A-Z]", words.text) and is_definite(words.text)
        if not bare or (head not in WORDS["groups"] and head.rstrip("s") not in WORDS["groups"]):
            return None
        before = [link for link in (*self.told, *self.groups) if link.span.start < words.start]
        if head in ("party", "council", "front", "movement"):
            fitting = [link for link in before if head in words_of(link.name)]
        else:
            fitting = [link for link in before if link.kind in ARMED or is_unknown_group(link)]
        return max(fitting, key=lambda link: link.span.start, default=None)

    def group_of(self, speaker: Link) -> Link | None:
        """The group for which somebody speaks: itself, the one in the words for them, or the last."""
        if speaker.kind is HolderKind.ARMED_GROUP:
            return speaker
        inside = [each for each in self.groups if speaker.span.holds(each.span)]
        before = [each for each in self.groups if each.span.start < speaker.span.start]
        return next(iter([*inside, *before[-1:]]), None)


def is_unknown_group(link: Link) -> bool:
    """Whether an actor is named and may be a group: "the Kurdistan Workers' Party"."""
    last = (words_of(link.name) or [""])[-1]
    unknown = link.kind in (HolderKind.UNKNOWN, HolderKind.PERSON)
    return unknown and link.name[:1].isupper() and last in {*WORDS["groups"], *ARMIES}


def part_of_group(words: Span) -> Span:
    """The name of the group in words for its members: "members of the Hill Front"."""
    text = words.text
    for pattern in (OF_GROUP, BY_NAME):
        found = pattern.match(text)
        if found and any(letter.isupper() for letter in found["group"]):
            start = words.start + found.start("group")
            return Span(start, start + len(found["group"]), found["group"])
    called = SO_CALLED.match(text)
    at = called.end() if called else 0
    deed = OF_DEED.search(text)
    end = deed.start() if deed else len(text)
    return Span(words.start + at, words.start + end, text[at:end])


def is_definite(text: str) -> bool:
    """Whether a noun phrase opens as one does that was told of before."""
    return text.casefold().startswith(("the ", "this ", "that ", "these "))


def is_somebody(text: str) -> bool:
    """Whether words can name whoever did something: people, a body, or a name."""
    if text.casefold() in EMPTY:
        return False
    named = any(word[:1].isupper() for word in text.split())
    known = is_known(text) or bool(WORDS["somebody"] & {*words_of(text)})
    return named or known or person_in(text) is not None


def can_act(text: str) -> bool:
    """Whether words told in passing name people who act, and no thing or event.

    As in "the army", "local militia", "Colonel Sanjar Ali"; not "Shelling", "the U.N. estimate".
    """
    words = words_of(text)
    head = words[-1:] and words[-1]
    forms = {head, *(head.rstrip("s"),)} if head else set()
    known = nouns().match(words, len(words) - 1) if words else None
    kind = kind_of(text, person=False)
    listed = bool(forms & WORDS["somebody"]) or kind in ACTING
    return bool(known) or listed or names_country(text) or person_in(text) is not None


def is_anybody(text: str) -> bool:
    """Whether words tell only that somebody did it: "gunmen", "a man", "it"."""
    words = words_of(text)
    head = words[-1] if words else ""
    named = any(word[:1].isupper() for word in text.split()[1:])
    forms = {head, head.rstrip("s"), re.sub("men$", "man", head)}
    return not named and bool(forms & WORDS["anybody"])


def is_own(text: str) -> bool:
    """Whether words name a speaker's own people, or the speaker: "one of its fighters", "it"."""
    return bool(OWN.search(text)) or text.casefold() in SELF
