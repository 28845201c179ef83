"""Sentences in quotation marks that several publishers print, and who printed them first.

Two quoted sentences are one where a run of six words or more that both have is half of the shorter
one, so that a quote may be cut at either end. Copies of one text share all their quotes: a quote is
told only where it stands in texts that are no copies of one another, of two publishers or more.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

import numpy as np

from inquest.documents.copies.words import WORD, Hashes, runs_of, word_number
from inquest.model import BlockKind, CopyGroup, Period, QuoteUse, Report, SharedQuote, Span

Stream = Callable[[], Iterable[Report]]

LEAST: Final = 6  # words of a quote, and of what two quotes have in common
BODY: Final = (BlockKind.STANDFIRST, BlockKind.PARAGRAPH, BlockKind.BULLET)
# A quote of several paragraphs is closed in the last alone: it goes to the end of each.
QUOTED: Final = re.compile(
    r'"[^"]+(?:"|$)|“[^“”]+(?:”|$)|„[^“”„]+(?:[“”]|$)|«[^«»]+(?:»|$)|「[^「」]+(?:」|$)'
)
CLOSING: Final = '"“”»」'
WIDE: Final = "\uff01\uff1f\u3002"  # the marks that end a sentence in Chinese and Japanese
SENTENCE: Final = re.compile(rf".+?(?:[.!?…]+(?=\s|$)|[{WIDE}]+|$)", re.DOTALL)


@dataclass(frozen=True, slots=True, eq=False)
class Quoted:
    """A quoted sentence: where it stands, how many words it has, its runs of six words."""

    document: str
    span: Span
    size: int
    runs: Hashes


Reader = Callable[[Report], Iterable[Quoted]]


@dataclass(frozen=True, slots=True)
class Issue:
    """When a report came out, who published it, and the text that it is: its copy group's, or its own."""

    period: Period | None
    publisher: str
    text: str

    @property
    def day(self) -> date:
        return self.period.first if self.period else date.max


def find_quotes(
    reports: Sequence[Report], copies: Sequence[CopyGroup] = (), read: Reader | None = None
) -> tuple[SharedQuote, ...]:
    """Quotes that reports of several publishers share, whatever the order of the reports.

    `read` gives what `quoted_sentences` does.
    """
    ordered = sorted(reports, key=lambda report: report.id)
    return stream_quotes(lambda: ordered, copies, read)


def stream_quotes(
    stream: Stream, copies: Sequence[CopyGroup] = (), read: Reader | None = None
) -> tuple[SharedQuote, ...]:
    """Shared quotes of reports that are read twice: `stream` gives them in the order of their ids.

    Between the two, memory holds a number of 64 bits for each run of six quoted words.
    """
    read = read or quoted_sentences
    texts = {document: group.id for group in copies for document in group.documents}
    issues: dict[str, Issue] = {}
    shared = _shared_runs(stream, read)
    found: list[Quoted] = []
    for report in stream():
        own = [quote for quote in read(report) if _any_of(quote.runs, shared)]
        if own:
            issues[report.id] = _issue(report, texts)
            found += own
    quotes = (_shared_quote(group, issues) for group in _groups(found))
    told = [quote for quote in quotes if quote]
    return tuple(sorted(told, key=lambda quote: (quote.uses[0].document, quote.uses[0].span)))


def quoted_sentences(report: Report) -> Iterator[Quoted]:
    """The sentences of six words or more in a report's quotation marks."""
    for block in report.blocks_of(*BODY):
        for quote in QUOTED.finditer(block.span.text):
            start = block.span.start + quote.start() + 1
            for found in SENTENCE.finditer(quote[0][1:].rstrip(CLOSING)):
                span = Span.trimmed(report.text, start + found.start(), start + found.end())
                words = [word_number(word) for word in WORD.findall(span.text)]
                if len(words) >= LEAST:
                    runs = runs_of(np.array(words, np.uint64), LEAST)
                    yield Quoted(report.id, span, len(words), runs)


def _shared_runs(stream: Stream, read: Reader) -> Hashes:
    """The runs that stand in quotes of two reports or more, sorted."""
    runs = [
        np.unique(np.concatenate(own))
        for report in stream()
        if (own := [quote.runs for quote in read(report)])
    ]
    numbers, counts = np.unique(
        np.concatenate(runs or [np.empty(0, np.uint64)]), return_counts=True
    )
    return numbers[counts > 1]


def _any_of(runs: Hashes, known: Hashes) -> bool:
    """Whether one of the runs is known; `known` is sorted."""
    return bool(np.any(np.searchsorted(known, runs) < np.searchsorted(known, runs, "right")))


def _issue(report: Report, texts: Mapping[str, str]) -> Issue:
    return Issue(
        report.period,
        report.metadata.publisher.casefold() or report.id,
        texts.get(report.id, report.id),
    )


def _groups(quotes: Sequence[Quoted]) -> Iterator[list[Quoted]]:
    """Quotes that are one sentence together.

    Of the many that hold a run only neighbours are compared: a chain holds them together.
    """
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, quote in enumerate(quotes):
        for run in set(quote.runs.tolist()):
            holders[run].append(number)
    ties: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in {pair for numbers in holders.values() for pair in pairwise(numbers)}:
        if _same(quotes[one], quotes[other]):
            ties[one].add(other)
            ties[other].add(one)
    seen: set[int] = set()
    for number in sorted(ties):
        if number not in seen:
            group = _reached(number, ties)
            seen |= group
            yield [quotes[each] for each in sorted(group)]


def _same(one: Quoted, other: Quoted) -> bool:
    common = len(np.intersect1d(one.runs, other.runs)) + LEAST - 1
    return 2 * common >= min(one.size, other.size)


def _reached(start: int, ties: Mapping[int, set[int]]) -> set[int]:
    group, waiting = {start}, [start]
    while waiting:
        new = ties[waiting.pop()] - group
        group |= new
        waiting.extend(new)
    return group


def _shared_quote(group: Sequence[Quoted], issues: Mapping[str, Issue]) -> SharedQuote | None:
    """The quote in order of publication; None where it is of one text or one publisher alone."""
    longest = {quote.document: quote for quote in sorted(group, key=lambda quote: quote.size)}
    documents = sorted(longest, key=lambda name: (issues[name].day, name))
    told = [issues[name] for name in documents]
    if len({each.text for each in told}) == 1 or len({each.publisher for each in told}) == 1:
        return None
    uses = tuple(QuoteUse(name, longest[name].span) for name in documents)
    return SharedQuote(uses, documents[0] if _known_first(told) else "")


def _known_first(told: Sequence[Issue]) -> bool:
    """Whether the first is known to have come out before all that have another text."""
    first, others = told[0], [each for each in told if each.text != told[0].text]
    return first.period is not None and all(
        each.period is not None and first.period.last < each.period.first for each in others
    )
