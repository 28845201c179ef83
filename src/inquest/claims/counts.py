"""Counts: a figure, whom it counts, what happened to them, and whose word it is."""

from collections.abc import Iterator

from inquest.claims.chains import Chains, stance_of
from inquest.claims.counting import Found, Topic, find_counted
from inquest.model import Annotation, BlockKind, Claim, Count, Part, Reason, Report, Span


def find_counts(report: Report, annotation: Annotation, chains: Chains) -> Iterator[Claim]:
    """Every count of a report's title and sentences, in order; ids are given later."""
    titles = [block.span for block in report.blocks_of(BlockKind.TITLE)]
    topic: Topic | None = None
    for sentence in annotation.sentences:
        part = Part.TITLE if any(t.holds(sentence.span) for t in titles) else Part.BODY
        inside = [q for q in annotation.quantities if sentence.span.holds(q.span)]
        for found in find_counted(report.text, sentence, inside, topic):
            topic = Topic(found.evidence.outcome, found.noun.group)
            yield make_claim(report, chains, found, part)


def make_claim(report: Report, chains: Chains, found: Found, part: Part) -> Claim:
    """The claim of a count, with its chain and the rules that made it."""
    chain, reasons = chains.of(found.counted.quantity.number)
    evidence = found.evidence
    told = found.counted.words.cut(evidence.first, evidence.last).text
    return Claim(
        id="",
        document=report.id,
        part=part,
        span=quote(found),
        content=Count(evidence.outcome, found.noun.group, found.counted.quantity.figure),
        chain=chain,
        stance=stance_of(reasons),
        explain=(Reason(f"outcome.{evidence.rule}", told), *reasons),
    )


def quote(found: Found) -> Span:
    """The shortest stretch that holds the figure, its noun and the outcome's words."""
    first = min(found.counted.first, found.evidence.first)
    last = max(found.counted.last, found.evidence.last, found.noun.last)
    return found.counted.words.cut(first, last)
