"""Accounts of how an incident began: by fixed phrases, then by who did what to whom."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from inquest.claims.actors import is_own
from inquest.claims.bodies import body_sentences
from inquest.claims.chains import Chains, stance_of
from inquest.claims.clauses import clause_end, clause_start
from inquest.claims.names import words_of
from inquest.claims.onsets import read_onsets
from inquest.claims.tree import Tree
from inquest.claims.words import Words, listed
from inquest.lexicons import load
from inquest.model import Annotation, Cause, Claim, Link, Part, Reason, Report, Span

SHORTEST = 3  # words of an account
OPEN = frozenset(["what", "who", "how", "why", "whether", "whatever"])
EFFECT = 5  # words between a verb and the noun for what it set off

Reader = Callable[[Words, int, Annotation], Span | None]


def find_causes(report: Report, annotation: Annotation, chains: Chains) -> Iterator[Claim]:
    """At most one account a sentence of the body, in order."""
    for sentence in body_sentences(report, annotation):
        words = Words(report.text, sentence)
        told = (*accounts(words, annotation), *onsets(words, annotation, chains))
        found = next((each for each in told if not is_open(words, each)), None)
        if found:
            yield make_claim(chains, found)


@dataclass(frozen=True, slots=True)
class Account:
    """The words of an account, the rule that saw it, and who holds it by words of its own."""

    span: Span
    rule: str
    holder: Link | None = None


def make_claim(chains: Chains, found: Account) -> Claim:
    """The claim of an account, told by whoever holds it."""
    chain, reasons = chains.of(found.span)
    return Claim(
        id="",
        document=chains.report.id,
        part=Part.BODY,
        span=found.span,
        content=Cause(),
        chain=chains.joined([found.holder, *chain]),
        stance=stance_of(reasons),
        explain=(Reason(found.rule, found.span.text), *reasons),
    )


def is_open(words: Words, found: Account) -> bool:
    """As in "to establish what led to the riot": the account is what is asked for."""
    first = words.place(found.span.start)
    before = words.lemma(first - 1) in OPEN
    inside = OPEN & {*words_of(found.span.text)} and found.rule == "cause.before"
    return bool(before or inside) or (found.rule == "cause.before" and is_own(found.span.text))


def onsets(words: Words, annotation: Annotation, chains: Chains) -> Iterator[Account]:
    """The accounts that the tree of a sentence tells."""
    for each in read_onsets(Tree(words.text, words.sentence)):
        if each.told and not chains.of(each.cue)[0]:
            continue
        last = clause_end(words, words.place(each.cue.start), annotation)
        end = each.end or words.cut(0, last).end
        start = min(each.first.start, each.cue.start)
        holder = chains.holder(each.holder, each.cue) if each.holder else None
        yield Account(
            Span.of(words.text, start, max(end, each.cue.end)), f"cause.{each.rule}", holder
        )


def accounts(words: Words, annotation: Annotation) -> Iterator[Account]:
    """The accounts that a sentence tells by fixed phrases."""
    for at in range(len(words)):
        for rule, read in READERS.items():
            span = read(words, at, annotation)
            if span:
                yield Account(span, rule)


def read_behind(words: Words, at: int, annotation: Annotation) -> Span | None:
    """As in "sparked by mistreatment of inmates"."""
    taken = listed("causes", "behind").taken(words.every, at)
    last = clause_end(words, at + taken, annotation) if taken else 0
    return words.cut(at, last) if taken and last - at - taken >= SHORTEST else None


def read_before(words: Words, at: int, annotation: Annotation) -> Span | None:
    """As in "a fight between cellmates set off the riot"."""
    taken = listed("causes", "before").taken(words.every, at)
    last = effect(words, at + taken) if taken else 0
    first = clause_start(words, at, annotation) if last else at
    return words.cut(first, last) if at - first >= SHORTEST - 1 else None


READERS: dict[str, Reader] = {"cause.behind": read_behind, "cause.before": read_before}


def effect(words: Words, at: int) -> int:
    """Where the noun for what was set off ends; 0 where none follows."""
    lexicon = load("en", "causes")
    for place in range(at, min(at + EFFECT, len(words))):
        if words.lemma(place) in lexicon["nouns"]:
            return place + 1
        if words.lemma(place) not in lexicon["modifiers"] and not words.raw(place)[:1].isupper():
            return 0
    return 0
