"""Responsibility: who says it did it, who is blamed, who denies, by fixed phrases.

The actor of a claim is its first holder too, and a channel named beside it ("via its Amaq news
agency") its relay.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from inquest.claims.chains import Chains
from inquest.claims.holders import Speakers
from inquest.claims.names import tidy
from inquest.claims.words import Words
from inquest.lexicons import load
from inquest.model import (
    Annotation,
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

SUBJECT_STOPS = frozenset(load("en", "stops")["subject"])
OBJECT_STOPS = SUBJECT_STOPS | frozenset(
    [
        ".",
        *[
            "for",
            "of",
            "in",
            "on",
            "over",
            "with",
            "had",
            "have",
            "has",
            "at",
            "rather",
            "instead",
            "from",
            "saying",
            "to",
        ],
    ]
)
VERBS = frozenset(["has", "have", "had", "was", "were", "is", "are", "will", "would", "did"])
AUXILIARIES = (
    "has",
    "have",
    "had",
    "later",
    "also",
    "quickly",
    "earlier",
    "likewise",
    "not",
    "would",
)
RELAY = re.compile(
    r"\b(?:via|through|by way of) (?:its |their |the )?(?P<relay>(?:[A-Z][\w/-]+ ?)+)"
)
LONGEST = 10


def find_responsibility(report: Report, annotation: Annotation, chains: Chains) -> Iterator[Claim]:
    """Every claim of responsibility, blame and denial told by a fixed phrase."""
    for sentence in annotation.sentences:
        if report.metadata.title and sentence.span.end <= title_end(report):
            continue
        words = Words(report.text, sentence)
        if any(
            none in sentence.span.text.casefold() for none in load("en", "responsibility")["none"]
        ):
            continue
        for at in range(len(words)):
            for read in (read_claim, read_blame, read_denial):
                claim = read(report, chains, words, at)
                if claim:
                    yield claim


def title_end(report: Report) -> int:
    """Where the title ends, which is read for counts only."""
    titles = [block.span.end for block in report.blocks if block.kind == "title"]
    return max(titles, default=0)


def read_claim(report: Report, chains: Chains, words: Words, at: int) -> Claim | None:
    """As in "X claimed responsibility, saying via its Y that": the chain is X, then Y."""
    taken = words.first_match(at, load("en", "responsibility")["claims"])
    subject = subject_before(words, at) if taken else None
    if subject is None:
        return None
    actor = holder(chains, subject, words.cut(at, at + taken))
    relay = relay_in(words.sentence, report)
    links = tuple(link for link in (actor, relay) if link and not chains.is_publisher(link))
    span = words.cut(words.place(subject.start), at + taken)
    return make(
        report, span, Responsibility(actor.name, Role.CLAIMS, mode_of(words.sentence)), links
    )


def read_blame(report: Report, chains: Chains, words: Words, at: int) -> Claim | None:
    """As in "X blamed Y", "X pinned the attack on Y": the chain is X and whoever passes it on."""
    taken = words.first_match(at, load("en", "responsibility")["blamed"])
    blamed = object_after(words, at + taken) if taken else None
    if blamed is None:
        return None
    actor = holder(chains, blamed, blamed)
    span = words.cut(at, words.place(blamed.end - 1) + 1)
    outer, _ = chains.of(span)
    participle = words.lemma(at).endswith("ing")
    subject = opening_subject(words) if participle else subject_before(words, at)
    blamer = holder(chains, subject, words.cut(at, at + taken)) if subject else None
    links = (blamer, *outer) if blamer and not chains.is_publisher(blamer) else outer
    return make(report, span, Responsibility(actor.name, Role.BLAMED), links)


def read_denial(report: Report, chains: Chains, words: Words, at: int) -> Claim | None:
    """As in "X denied any involvement"."""
    taken = words.first_match(at, load("en", "responsibility")["denied"])
    subject = subject_before(words, at) if taken else None
    if subject is None:
        return None
    actor = holder(chains, subject, words.cut(at, at + taken))
    span = words.cut(words.place(subject.start), at + taken)
    return make(report, span, Responsibility(actor.name, Role.DENIED), (actor,))


def subject_before(words: Words, at: int) -> Span | None:
    """The words before a verb that name who does it; None where none does."""
    last = at
    while last > 0 and words.lemma(last - 1) in AUXILIARIES:
        last -= 1
    first = last
    while first > 0 and last - first < LONGEST and words.lemma(first - 1) not in SUBJECT_STOPS:
        first -= 1
    return named(words, first, last)


def opening_subject(words: Words) -> Span | None:
    """Whoever opens a sentence, for a participle that hangs on it: "X, however, ..., blaming Y"."""
    last = 0
    while last < min(len(words), LONGEST) and words.lemma(last) not in SUBJECT_STOPS | VERBS:
        last += 1
    return named(words, 0, last)


def object_after(words: Words, at: int) -> Span | None:
    """The words behind a verb that name who is meant."""
    last = at
    while last < len(words) and last - at < LONGEST and not ends_object(words, last):
        last += 1
    return named(words, at, last)


def ends_object(words: Words, at: int) -> bool:
    """Whether a word ends the name of who is meant; "of" goes on before another name."""
    goes_on = words.lemma(at) == "of" and words.raw(at + 1)[:1].isupper()
    return words.lemma(at) in OBJECT_STOPS and not goes_on


def named(words: Words, first: int, last: int) -> Span | None:
    """The span, where it holds a name or a pronoun that can stand for one."""
    if first >= last:
        return None
    span = words.cut(first, last)
    names = any(words.raw(place)[:1].isupper() for place in range(first, last))
    return span if names or words.lemma(first) in ("it", "he", "she", "they", "the") else None


def holder(chains: Chains, source: Span, cue: Span) -> Link:
    """The link of an actor, under the fullest name that the report gives."""
    speakers = Speakers(chains.report.text, known=list(chains.links_before(source)))
    found = speakers.resolve(source, cue)
    return found or Link(
        tidy(source.text), HolderKind.UNKNOWN, anonymous=False, span=source, cue=cue
    )


def relay_in(sentence: Sentence, report: Report) -> Link | None:
    """The outlet through which a group speaks, when the sentence names it."""
    match = RELAY.search(sentence.span.text)
    if match is None:
        return None
    start = sentence.span.start + match.start("relay")
    span = Span.trimmed(report.text, start, sentence.span.start + match.end("relay"))
    return Link(tidy(span.text), HolderKind.AGENCY, anonymous=False, span=span)


def mode_of(sentence: Sentence) -> str | None:
    """The channel of a claim, where the sentence tells it."""
    lowered = sentence.span.text.casefold()
    modes = load("en", "responsibility")["modes"]
    return next((mode for mode, told in modes.items() if any(t in lowered for t in told)), None)


def make(report: Report, span: Span, content: Responsibility, chain: tuple[Link, ...]) -> Claim:
    """The claim, with one reason: the phrase."""
    seen: dict[str, Link] = {}
    for link in chain:
        seen.setdefault(link.name, link)
    return replace(
        Claim("", report.id, Part.BODY, span, content),
        chain=tuple(seen.values()),
        explain=(Reason(f"responsibility.{content.role}", span.text),),
    )
