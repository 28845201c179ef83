"""Expressions of time in English, resolved against the report's date with the words' precision."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from inquest.annotate.times.ahead import is_ahead
from inquest.annotate.times.clock import Clock
from inquest.annotate.times.rules import RULES, Found, Rule
from inquest.annotate.times.years import read_clock
from inquest.lexicons import load
from inquest.lexicons.calendar import WrittenDate, find_dates
from inquest.model import Period, ReportDate, Span, TimeMention

# "between 2 October and 6 November 2018": the first date has the second's year.
JOINED = re.compile(r"\s*(?:and|to|or|until|through|[-\u2013])\s*(?:the\s+)?")
SINCE = re.compile(r"\bsince\s+(?:the\s+)?(?:\w+\s+of\s+)?\Z", re.IGNORECASE)


def find_times(
    text: str, spans: Sequence[Span], published: ReportDate | None
) -> tuple[TimeMention, ...]:
    """Times named in the spans (sentences, titles, cells), in the order of the text.

    Times of day and lengths of time ("7:30 a.m.", "for 18 years") are none. Without `published`,
    a year that the text names as its own narrows what it can; the note says so.
    """
    clock = Clock.of(published) if published else read_clock(spans)
    mentions = (mention for span in spans for mention in _read(text, span, clock))
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _read(text: str, span: Span, clock: Clock) -> list[TimeMention]:
    """The mentions of one sentence; of those that overlap, the first and longest."""
    found = [*_written(span.text, clock), *_relative(span.text, clock)]
    mentions: list[TimeMention] = []
    for start, end, period, note in sorted(found, key=lambda one: (one[0], -one[1])):
        begin = span.start + start
        if mentions and begin < mentions[-1].span.end:
            continue
        told = ["since"] if SINCE.search(span.text[:start]) else []
        told += [note] if note else []
        mentions.append(
            TimeMention(Span.of(text, begin, span.start + end), period, "; ".join(told))
        )
    return mentions


Reading = tuple[int, int, Period | None, str]
"""Start and end in the sentence, the period, and a note."""


def _relative(sentence: str, clock: Clock) -> Iterator[Reading]:
    for rule, pattern in _compiled():
        for match in pattern.finditer(sentence):
            answer = rule.read(Found(match, clock))
            start, end = match.span("time")
            if isinstance(answer, str):
                yield start, end, None, answer
            else:
                yield start, end, answer, clock.note if answer else clock.lack


def _written(sentence: str, clock: Clock) -> Iterator[Reading]:
    """Dates of day, month or year, with the weekday or the "early" before them."""
    dates = find_dates(sentence)
    for number, one in enumerate(dates):
        following = dates[number + 1] if number + 1 < len(dates) else None
        period = one.period(_year_behind(sentence, one, following))
        note = ""
        if period is None:
            ahead = is_ahead(sentence, one.start, one.end)
            period = _by_clock(one, clock, ahead=ahead)
            note = clock.note if period else clock.lack
        found = _opening().search(sentence[: one.start])
        yield (found.start() if found else one.start), one.end, period, note


def _by_clock(one: WrittenDate, clock: Clock, *, ahead: bool) -> Period | None:
    if one.month is None:
        return None
    if one.day is None:
        return clock.named(one.month, ahead=ahead)
    return clock.dated(one, ahead=ahead)


def _year_behind(sentence: str, one: WrittenDate, following: WrittenDate | None) -> int | None:
    """The year of the date that follows and is joined to this one; None where none is."""
    if not following or following.year is None or following.month is None or one.month is None:
        return None
    if not JOINED.fullmatch(sentence, one.end, following.start):
        return None
    return following.year - (one.month > following.month)


@cache
def _compiled() -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    return tuple((rule, rule.pattern()) for rule in RULES)


@cache
def _opening() -> re.Pattern[str]:
    """What may stand right before a date and belong to it: "Monday, ", "early ", "the end of "."""
    words = load("en", "calendar")
    days = "|".join(words["weekdays"])
    edges, bounds = "|".join(words["shape"]["edges"]), "|".join(words["shape"]["bounds"])
    return re.compile(
        rf"\b(?:(?:{days}),?\s+(?:the\s+)?|(?:{edges})(?:\s+in|\s+on)?[\s-]+"
        rf"|(?:the\s+)?(?:{bounds})\s+of\s+)\Z",
        re.IGNORECASE,
    )
