"""Accounts of how an incident began, by fixed phrases; later told by who does what to whom."""

from collections.abc import Callable, Iterator

from inquest.claims.chains import Chains, stance_of
from inquest.claims.clauses import clause_end, clause_start
from inquest.claims.words import Words, listed
from inquest.lexicons import load
from inquest.model import Annotation, BlockKind, Cause, Claim, Part, Reason, Report, Span

SHORTEST = 3  # words of an account
EFFECT = 5  # words between a verb and the noun for what it set off

Reader = Callable[[Words, int, Annotation], Span | None]


def find_causes(report: Report, annotation: Annotation, chains: Chains) -> Iterator[Claim]:
    """At most one account a sentence of the body, in order."""
    titles = [block.span for block in report.blocks_of(BlockKind.TITLE)]
    for sentence in annotation.sentences:
        if any(title.holds(sentence.span) for title in titles):
            continue
        found = next(accounts(Words(report.text, sentence), annotation), None)
        if found:
            span, rule = found
            chain, reasons = chains.of(span)
            yield Claim(
                id="",
                document=report.id,
                part=Part.BODY,
                span=span,
                content=Cause(),
                chain=chain,
                stance=stance_of(reasons),
                explain=(Reason(rule, span.text), *reasons),
            )


def accounts(words: Words, annotation: Annotation) -> Iterator[tuple[Span, str]]:
    """The accounts that a sentence tells, each with the rule that saw it."""
    for at in range(len(words)):
        for rule, read in READERS.items():
            span = read(words, at, annotation)
            if span:
                yield span, rule


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
