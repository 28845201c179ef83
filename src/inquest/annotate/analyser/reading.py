"""Sentences of a report's text to tokens and names with their offsets."""

from collections.abc import Iterator, Sequence
from itertools import islice

from inquest.annotate.analyser.names import name_entity
from inquest.annotate.analyser.network import Decider
from inquest.annotate.analyser.parsing import Parsed, parse_apart
from inquest.annotate.analyser.words import split_words
from inquest.annotate.entities import find_countries
from inquest.model import Entity, EntityKind, Sentence, Span, Token

LONGEST = 120  # words that go through the network at once; the treebanks hardly have longer ones
BREAKS = frozenset(";:,.!?)–—")

Bounds = tuple[int, int]


def analyse(
    text: str, spans: Sequence[Span], network: Decider | None = None
) -> tuple[tuple[Sentence, ...], tuple[Entity, ...]]:
    """The sentences of one report at these spans with their tokens, and the names in them, in order.

    A span in which no mark parts two sentences comes out as both, and a sentence of more than `LONGEST` words as several, cut at a mark where there is one.
    The network is the English one where none is given.

    Raises:
        ModelError: the installation lacks the network.

    """
    rows = [part for span in spans for part in _parts(split_words(span.text), span)]
    parsed = parse_apart([[text[start:end] for start, end in row] for row in rows], network)
    sentences: list[Sentence] = []
    names: list[Entity] = []
    for row, parts in zip(rows, parsed, strict=True):
        bounds = iter(row)
        for found in parts:
            sentence = _sentence(text, list(islice(bounds, len(found.upos))), found)
            sentences.append(sentence)
            names += _names(text, sentence, found)
    return tuple(sentences), tuple(names)


def _parts(words: Sequence[Bounds], span: Span) -> Iterator[list[Bounds]]:
    """The bounds in the report of a sentence's words, in one part or several."""
    start = 0
    while start < len(words):
        end = _part_end(words, start, span.text)
        yield [(span.start + first, span.start + last) for first, last in words[start:end]]
        start = end


def _part_end(words: Sequence[Bounds], start: int, text: str) -> int:
    """Where the part that starts at a word ends: all the rest, or behind its last mark."""
    longest = start + LONGEST
    if len(words) <= longest:
        return len(words)
    later_half = range(longest - 1, start + LONGEST // 2, -1)
    marks = (at + 1 for at in later_half if text[words[at][0] : words[at][1]] in BREAKS)
    return next(marks, longest)


def _sentence(text: str, row: Sequence[Bounds], found: Parsed) -> Sentence:
    tokens = tuple(
        Token(
            Span.of(text, start, end),
            found.lemmas[at],
            found.upos[at],
            head - 1 if head else at,
            found.relations[at],
        )
        for at, ((start, end), head) in enumerate(zip(row, found.heads, strict=True))
    )
    return Sentence(Span.of(text, row[0][0], row[-1][1]), tokens)


def _names(text: str, sentence: Sentence, found: Parsed) -> list[Entity]:
    """The network's names and, since no corpus marks them, a country's people outside of those."""
    spans = [token.span for token in sentence.tokens]
    named = [
        name_entity(Span.of(text, spans[first].start, spans[end - 1].end), tag)
        for first, end, tag in found.names
    ]
    peoples = [
        each
        for each in find_countries(text, sentence.span)
        if each.kind is EntityKind.NATIONALITY
        and not any(each.span.overlaps(other.span) for other in named)
    ]
    return sorted((*named, *peoples), key=lambda each: each.span)
