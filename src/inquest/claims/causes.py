"""Accounts of how an incident began, by fixed phrases; later told by who does what to whom."""

from collections.abc import Iterator

from inquest.claims.chains import Chains
from inquest.claims.clauses import clause_end, clause_start
from inquest.claims.words import Words
from inquest.lexicons import load
from inquest.model import Annotation, BlockKind, Cause, Claim, Part, Reason, Report, Span

SHORTEST = 3  # words of an account
ARTICLES = ("the", "a", "an", "this", "that", "last", "week", "prison", "deadly")


def find_causes(report: Report, annotation: Annotation, chains: Chains) -> Iterator[Claim]:
    """At most one account a sentence, in order."""
    titles = [block.span for block in report.blocks_of(BlockKind.TITLE)]
    for sentence in annotation.sentences:
        if any(title.holds(sentence.span) for title in titles):
            continue
        words = Words(report.text, sentence)
        found = next(
            (each for at in range(len(words)) for each in accounts(words, at, annotation)), None
        )
        if found:
            span, rule = found
            chain, reasons = chains.of(span)
            explain = (Reason(rule, span.text), *reasons)
            yield Claim("", report.id, Part.BODY, span, Cause(), chain, explain=explain)


def accounts(words: Words, at: int, annotation: Annotation) -> Iterator[tuple[Span, str]]:
    """The account that a phrase at that place tells, with the rule that saw it."""
    lexicon = load("en", "causes")
    taken = words.first_match(at, lexicon["behind"])
    if taken:
        last = clause_end(words, at + taken, annotation)
        if last - at - taken >= SHORTEST:
            yield words.cut(at, last), "cause.behind"
    taken = words.first_match(at, lexicon["before"])
    if taken:
        noun = effect(words, at + taken)
        first = clause_start(words, at, annotation)
        if noun and at - first >= SHORTEST - 1:
            yield words.cut(first, noun), "cause.before"


def effect(words: Words, at: int) -> int:
    """Where the noun for what was set off ends; 0 where none follows."""
    for place in range(at, min(at + 5, len(words))):
        if words.lemma(place) in load("en", "causes")["nouns"]:
            return place + 1
        if words.lemma(place) not in ARTICLES and not words.raw(place)[:1].isupper():
            return 0
    return 0
