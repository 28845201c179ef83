"""Words marked in a text: spans that may overlap, as marks that nest."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from inquest.model import Span

Stretch = tuple[int, int]
"""Start and end of some characters of a text that are shown together."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to be marked.

    Attributes:
        id: HTML id of the words.
        kind: claim, remark or flag.
        label: what a reader sees behind the words, as a rule a number.
        back: HTML id of the place that speaks of these words.
        tip: what it is, in a few words.

    """

    id: str
    kind: str
    span: Span
    label: str
    back: str
    tip: str


class Step(StrEnum):
    """What a token does."""

    OPEN = "open"
    TEXT = "text"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of marked text.

    `edge` tells the first opening of a mark, which carries its id, and its last closing; where
    marks cross or a mark goes on in another stretch, it is closed and opened again between them.
    """

    step: Step
    text: str = ""
    mark: Mark | None = None
    edge: bool = False


def mark_up(
    text: str, stretches: Iterable[Stretch], marks: Iterable[Mark]
) -> Mapping[Stretch, tuple[Token, ...]]:
    """The tokens of each stretch; stretches are disjoint, and marks outside all are left out."""
    ordered = sorted(stretches)
    ranked = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.id))
    reach = {mark.id: cut for mark in ranked if (cut := _reach(mark.span, ordered))}
    return {
        stretch: tuple(_weave(text, stretch, [mark for mark in ranked if mark.id in reach], reach))
        for stretch in ordered
    }


def _reach(span: Span, stretches: Sequence[Stretch]) -> Stretch | None:
    """The first and last marked character, among those that are shown."""
    cuts = [
        (max(span.start, start), min(span.end, end))
        for start, end in stretches
        if span.start < end and start < span.end
    ]
    return (cuts[0][0], cuts[-1][1]) if cuts else None


def _weave(
    text: str, stretch: Stretch, marks: Sequence[Mark], reach: Mapping[str, Stretch]
) -> Iterable[Token]:
    start, end = stretch
    here = [mark for mark in marks if mark.span.start < end and start < mark.span.end]
    edges = {edge for mark in here for edge in (mark.span.start, mark.span.end)}
    cuts = sorted({start, end} | {edge for edge in edges if start < edge < end})
    open_marks: list[Mark] = []
    for at, until in zip(cuts, [*cuts[1:], end], strict=True):
        yield from _close(open_marks, at, end, reach)
        if at < until:
            fresh = [mark for mark in here if max(mark.span.start, start) == at]
            yield from _open(open_marks, fresh, at, reach)
            yield Token(Step.TEXT, text[at:until])


def _open(
    open_marks: list[Mark], fresh: Iterable[Mark], at: int, reach: Mapping[str, Stretch]
) -> Iterable[Token]:
    for mark in fresh:
        open_marks.append(mark)
        yield Token(Step.OPEN, mark=mark, edge=reach[mark.id][0] == at)


def _close(
    open_marks: list[Mark], at: int, end: int, reach: Mapping[str, Stretch]
) -> Iterable[Token]:
    """Close the marks that end here, and those inside them, which open again if they go on."""
    ending = [number for number, mark in enumerate(open_marks) if min(mark.span.end, end) <= at]
    if not ending:
        return
    inner = open_marks[ending[0] :]
    del open_marks[ending[0] :]
    for mark in reversed(inner):
        yield Token(Step.CLOSE, mark=mark, edge=reach[mark.id][1] == at)
    yield from _open(
        open_marks, [mark for mark in inner if min(mark.span.end, end) > at], at, reach
    )
