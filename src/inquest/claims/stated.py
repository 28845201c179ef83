"""On which day something was said: that beside the word of saying, else that of the report."""

import re
from collections.abc import Iterator
from datetime import date

from inquest.model import Annotation, Claim, Period, Precision, Report, Span

NEAR = 40  # characters from a word of saying to its day: "told reporters in Brussels on Thursday"
FAR = 60  # characters from a day that opens a sentence to the word of saying
OPENING = re.compile(r"(?:[Oo]n |[Ll]ate |[Ee]arly |[“\"])*")
PARTS = re.compile(r"[,.;:“”\"]|\bthat\b")
OWNED = ("'s", "’s")


def stated_on(report: Report, annotation: Annotation, claim: Claim) -> date | None:
    """The day on which the origin of a claim said it; the report's day where none is told.

    None where the day of neither is known. A day behind the report's is no day of a statement.
    """
    published = report.metadata.published
    known = published and published.period.precision is Precision.DAY
    day = published.period.first if published and known else None
    cue = next((link.cue for link in claim.chain if link.cue), None)
    told = next(days_of(report.text, annotation, cue), None) if cue else None
    return told if told and (day is None or told <= day) else day


def days_of(text: str, annotation: Annotation, cue: Span) -> Iterator[date]:
    """The days that stand right behind a word of saying, or open its sentence."""
    sentence = next((s.span for s in annotation.sentences if s.span.holds(cue)), cue)
    for mention in annotation.times:
        if not sentence.holds(mention.span) or not is_day(mention.period):
            continue
        if text[mention.span.end :].startswith(OWNED):  # "said Friday's riot"
            continue
        behind = text[cue.end : mention.span.start]
        front, between = (
            text[sentence.start : mention.span.start],
            text[mention.span.end : cue.start],
        )
        follows = mention.span.start >= cue.end and len(behind) <= NEAR and not PARTS.search(behind)
        opens = OPENING.fullmatch(front) and 0 < len(between) <= FAR and not PARTS.search(between)
        if mention.period and (follows or opens):
            yield mention.period.first


def is_day(period: Period | None) -> bool:
    """Whether a time is known to the day."""
    return period is not None and period.precision is Precision.DAY
