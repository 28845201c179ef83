"""Words as the encoder takes them: word pieces of an uncased vocabulary, and how each is written."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby, islice

UNKNOWN, START, END, MASK = "[UNK]", "[CLS]", "[SEP]", "[MASK]"
LONGEST = 64  # letters in a row beyond which they are unknown as a whole
MOST_OF_WORD = 32  # pieces: what is behind them in an address or a row of marks says nothing
MOST_OF_SENTENCE = 510  # pieces: the encoder has 512 places, one each for its start and end
MEMORY = 50_000  # words, some megabytes


class Case(IntEnum):
    """How a word is written; the pieces themselves have no capitals."""

    NONE = 0  # marks, and the encoder's own pieces
    SMALL = 1
    TITLE = 2
    CAPITALS = 3
    LETTER = 4  # one capital letter
    MIXED = 5  # and letters that have no case
    FIGURES = 6
    LETTERS_AND_FIGURES = 7


@dataclass(frozen=True, slots=True)
class Pieces:
    """A sentence for the encoder.

    Attributes:
        ids: piece ids, from the start piece to the end piece.
        cases: one a piece.
        first: for each word, the place of its first piece among `ids`.

    """

    ids: tuple[int, ...]
    cases: tuple[int, ...]
    first: tuple[int, ...]


class Vocabulary:
    """Word pieces with their ids; words that were met are remembered."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self.ids: Mapping[str, int] = {piece: number for number, piece in enumerate(pieces)}
        self._known: dict[str, tuple[int, ...]] = {}

    def encode(self, words: Sequence[str]) -> Pieces:
        """The pieces of a sentence of at most `MOST_OF_SENTENCE` words.

        Where all of them are more than the encoder has places for, each word keeps its first ones.
        """
        found = [self.word(word) for word in words]
        if sum(map(len, found)) > MOST_OF_SENTENCE:
            share = MOST_OF_SENTENCE // len(words)
            found = [pieces[:share] for pieces in found]
        ids, cases, first = [self.ids[START]], [int(Case.NONE)], []
        for word, pieces in zip(words, found, strict=True):
            first.append(len(ids))
            ids += pieces
            cases += [int(case_of(word))] * len(pieces)
        return Pieces((*ids, self.ids[END]), (*cases, int(Case.NONE)), tuple(first))

    def word(self, word: str) -> tuple[int, ...]:
        """The ids of a word's pieces, at least one: the longest that fit, from the left."""
        found = self._known.get(word)
        if found is None:
            found = self._pieces(word)
            if len(self._known) < MEMORY:
                self._known[word] = found
        return found

    def _pieces(self, word: str) -> tuple[int, ...]:
        found = (number for part in _parts(plain(word)) for number in self._cut(part))
        return tuple(islice(found, MOST_OF_WORD)) or (self.ids[UNKNOWN],)

    def _cut(self, word: str) -> tuple[int, ...]:
        if len(word) > LONGEST:
            return (self.ids[UNKNOWN],)
        found: list[int] = []
        start = 0
        while start < len(word):
            end = len(word)
            mark = "##" if start else ""
            while end > start and mark + word[start:end] not in self.ids:
                end -= 1
            if end == start:
                return (self.ids[UNKNOWN],)
            found.append(self.ids[mark + word[start:end]])
            start = end
        return tuple(found)


def plain(word: str) -> str:
    """Small letters without accents, as the vocabulary has them."""
    spread = unicodedata.normalize("NFD", word.lower().replace("’", "'").replace("‘", "'"))
    return "".join(mark for mark in spread if unicodedata.category(mark) != "Mn")


def _parts(word: str) -> Iterator[str]:
    """Runs of letters and figures, and each mark alone: the vocabulary has no mixed pieces."""
    for together, marks in groupby(word, str.isalnum):
        if together:
            yield "".join(marks)
        else:
            yield from (mark for mark in marks if not mark.isspace())


def case_of(word: str) -> Case:
    """How a word is written."""
    letters = [mark for mark in word if mark.isalpha()]
    figures = any(mark.isdigit() for mark in word)
    if not letters:
        return Case.FIGURES if figures else Case.NONE
    if figures:
        return Case.LETTERS_AND_FIGURES
    if word.islower():
        return Case.SMALL
    if word.isupper():
        return Case.LETTER if len(letters) == 1 else Case.CAPITALS
    titled = word.istitle() or (word[:1].isupper() and word[1:].islower())
    return Case.TITLE if titled else Case.MIXED
