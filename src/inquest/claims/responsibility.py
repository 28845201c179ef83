"""Responsibility: who says it did it, who is blamed, who denies, by patterns of fixed phrases.

The actor of a claim is its first holder too, and a channel named beside it ("via its Amaq news
agency") its relay.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from inquest.claims.chains import Chains
from inquest.claims.holders import PRONOUNS
from inquest.claims.names import person_in, tidy, words_of
from inquest.claims.subjects import is_known, object_after, opening_subject, subject_before
from inquest.claims.words import Words, listed
from inquest.lexicons import load
from inquest.model import (
    Annotation,
    BlockKind,
    Claim,
    HolderKind,
    Link,
    Part,
    Reason,
    Report,
    Responsibility,
    Role,
    Sentence,
    Span,
)

RELAY = re.compile(
    r"\b(?:[Vv]ia|[Tt]hrough|by way of) (?:(?:its|their|the|own|official|affiliated|mouthpiece|media|news"
    r"|agency|outlet|channel|arm) )*(?P<relay>(?:[A-Z][\w/-]+ ?)+)"
)
# Somebody's own: who says "one of our fighters did it" claims it.
OWN_PEOPLE = re.compile(
    r"\b(?:fighter|member|militant|soldier|men|gunm[ae]n|cell|supporter|follower|bomber)s? of "
    r"(?:the group|the movement|its own|it)\b"
    r"|\b(?:its|their|the group['’]s|the movement['’]s) (?:own )?"
    r"(?:fighter|member|militant|soldier|men|gunm[ae]n|cell|supporter|follower|bomber)s?\b"
)
PASSIVES = frozenset(load("en", "clauses")["passives"])
Place = Literal["subject", "object"]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Phrases of the lexicon, the role they give, and where the actor and the holder stand."""

    phrases: str
    role: Role
    actor: Place
    holder: Place | None = None


PATTERNS = (
    Pattern("claims", Role.CLAIMS, actor="subject", holder="subject"),  # X took responsibility
    Pattern("claimed", Role.CLAIMS, actor="object", holder="object"),  # was claimed by X
    Pattern("blamed", Role.BLAMED, actor="object", holder="subject"),  # H blamed X
    Pattern("done", Role.BLAMED, actor="object"),  # was carried out by X
    Pattern("did", Role.BLAMED, actor="subject"),  # X fired on the crowd
    Pattern("denied", Role.DENIED, actor="subject", holder="subject"),  # X denied involvement
    Pattern("cleared", Role.CLEARED, actor="object", holder="subject"),  # H cleared X
)


def find_responsibility(report: Report, annotation: Annotation, chains: Chains) -> Iterator[Claim]:
    """Every claim of responsibility, blame and denial that the body tells by a fixed phrase."""
    titles = [block.span for block in report.blocks_of(BlockKind.TITLE)]
    for sentence in annotation.sentences:
        words = Words(report.text, sentence)
        nobody = listed("responsibility", "none").first(words.every) is not None
        if nobody or any(title.holds(sentence.span) for title in titles):
            continue
        for at in range(len(words)):
            for pattern in PATTERNS:
                yield from read(pattern, chains, words, at)


def read(pattern: Pattern, chains: Chains, words: Words, at: int) -> Iterator[Claim]:
    """The claim that a phrase at a place tells, where it names an actor."""
    taken = listed("responsibility", pattern.phrases).taken(words.every, at)
    passive = pattern.actor == "subject" and words.lemma(at - 1) in PASSIVES
    if not taken or passive:
        return
    participle = words.lemma(at).endswith("ing")
    places = {
        "subject": opening_subject(words, at) if participle else subject_before(words, at),
        "object": object_after(words, at + taken),
    }
    cue, named = words.cut(at, at + taken), places[pattern.actor]
    actor = chains.holder(named, cue) if named else None
    if named is None or actor is None or not (pattern.holder or is_doer(named, pattern.actor)):
        return
    span = Span.of(words.text, min(named.start, cue.start), max(named.end, cue.end))
    first = places[pattern.holder] if pattern.holder else None
    origin = chains.holder(first, cue) if first else None
    told = Told(pattern.role, actor, origin, chains.of(span)[0])
    if told.role is Role.BLAMED and OWN_PEOPLE.search(named.text):
        owned = told.by_group()
        if owned is None:
            return
        told = owned
    claims = told.role is Role.CLAIMS
    mode = mode_of(words.sentence) if claims else None
    yield Claim(
        id="",
        document=chains.report.id,
        part=Part.BODY,
        span=span,
        content=Responsibility(told.actor.name, told.role, mode),
        chain=chains.joined([told.origin, *(relays(words) if claims else ()), *told.outer]),
        explain=(Reason(f"responsibility.{pattern.phrases}", cue.text),),
    )


@dataclass(frozen=True, slots=True)
class Told:
    """Who did what by whose word; `outer` are the holders around the sentence, origin first."""

    role: Role
    actor: Link
    origin: Link | None
    outer: tuple[Link, ...]

    def by_group(self) -> "Told | None":
        """The claim of an armed group that names its own people; None of anybody else's word."""
        if not self.outer or self.outer[0].kind is not HolderKind.ARMED_GROUP:
            return None
        group, *outer = self.outer
        return Told(Role.CLAIMS, group, group, tuple(outer))


def is_doer(named: Span, place: Place) -> bool:
    """Whether somebody is told as the doer in passing, and neither a pronoun nor a thing."""
    if place == "subject":
        return words_of(named.text)[-1] not in PRONOUNS
    return is_known(named.text) or person_in(named.text) is not None


def relays(words: Words) -> list[Link]:
    """The outlet through which a group speaks, when the sentence names it."""
    sentence = words.sentence.span
    match = RELAY.search(sentence.text)
    if match is None:
        return []
    start, end = (sentence.start + place for place in match.span("relay"))
    span = Span.trimmed(words.text, start, end)
    return [Link(tidy(span.text), HolderKind.AGENCY, anonymous=False, span=span)]


def mode_of(sentence: Sentence) -> str | None:
    """The channel of a claim, where the sentence tells it."""
    lowered = sentence.span.text.casefold()
    modes = load("en", "responsibility")["modes"]
    return next((mode for mode, told in modes.items() if any(t in lowered for t in told)), None)
