"""A sentence as claims see it: words by index, and the figures that stand there."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from inquest.lexicons import load
from inquest.lexicons.phrases import Phrases, spelled
from inquest.lexicons.tokens import tokenise
from inquest.model import Figure, Qualifier, Quantity, Sentence, Span, Token

UPWARD = 4  # words above a figure
BREAKS = frozenset(load("en", "clauses")["breaks"])


class Words:
    """The words of one sentence of `text` as lexicons list them; `every` are their forms."""

    __slots__ = ("every", "sentence", "text", "tokens")

    def __init__(self, text: str, sentence: Sentence) -> None:
        self.text = text
        self.sentence = sentence
        self.tokens = tokenise(sentence.span)
        self.every = [token.lemma for token in self.tokens]

    def __len__(self) -> int:
        return len(self.every)

    def lemma(self, at: int) -> str:
        return self.every[at] if 0 <= at < len(self.every) else ""

    def raw(self, at: int) -> str:
        tokens = self.tokens
        return tokens[at].span.text if 0 <= at < len(tokens) else ""

    def lemmas(self, first: int, last: int) -> list[str]:
        return self.every[max(first, 0) : max(last, 0)]

    def glued(self, at: int) -> bool:
        """Whether a mark stands between two words without space, as in "Al-Qaeda"."""
        tokens = self.tokens
        if not 0 < at < len(tokens) - 1:
            return False
        before, mark, behind = (token.span for token in tokens[at - 1 : at + 2])
        return before.end == mark.start and mark.end == behind.start

    def cut(self, first: int, last: int) -> Span:
        """The span of tokens `first` to `last` (excluded)."""
        tokens = self.tokens
        return Span.of(self.text, tokens[first].span.start, tokens[last - 1].span.end)

    def place(self, offset: int) -> int:
        """The index of the first token that ends behind an offset of the text."""
        return bisect_right(self.tokens, offset, key=lambda token: token.span.end)


@cache
def listed(lexicon: str, name: str) -> Phrases[str]:
    """The phrases of one list of a lexicon, each standing for itself."""
    return spelled(load("en", lexicon)[name])


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity in its sentence: tokens `first` to `last` of the expression.

    `figures` are the first tokens of all figures of the sentence.
    """

    words: Words
    quantity: Quantity
    first: int
    last: int
    figures: frozenset[int] = frozenset()


def last_word(figure: Counted) -> int | None:
    """Which word of the sentence's tree ends a figure's number; None where it has no tree."""
    end = figure.quantity.number.end
    tokens = figure.words.sentence.tokens
    return next((at for at, each in enumerate(tokens) if each.span.end >= end), None)


def heads_of(figure: Counted) -> list[tuple[Token, int]]:
    """The last word of a number and what it hangs on, each with its place among the words."""
    words, at = figure.words, last_word(figure)
    found: list[tuple[Token, int]] = []
    while at is not None and len(found) <= UPWARD:
        token = words.sentence.tokens[at]
        found.append((token, words.place(token.span.start)))
        at = token.head if token.head != at else None
    return found


def place_figures(words: Words, quantities: Sequence[Quantity]) -> Iterator[Counted]:
    """The quantities of a sentence among its words, in order.

    A figure that repeats the one before it in parentheses, "four (4)", is taken into it.
    """
    placed: list[Counted] = []
    for each in quantities:
        quantity = not_one(words, each)
        first = words.place(quantity.span.start)
        figure = Counted(words, quantity, first, words.place(quantity.span.end - 1) + 1)
        if placed and repeats(placed[-1], figure):
            placed[-1] = replace(placed[-1], last=figure.last + 1)
        else:
            placed.append(figure)
    starts = frozenset(figure.first for figure in placed)
    for figure in placed:
        yield replace(figure, figures=starts)


def not_one(words: Words, quantity: Quantity) -> Quantity:
    """As in "not one guard": nobody; any other quantity as it is."""
    first, figure = words.place(quantity.span.start), quantity.figure
    if words.lemma(first - 1) != "not" or (figure.low, figure.high) != (1, 1):
        return quantity
    span = words.cut(first - 1, words.place(quantity.span.end - 1) + 1)
    return replace(quantity, span=span, figure=Figure(0, 0, Qualifier.EXACT, span.text))


def repeats(earlier: Counted, later: Counted) -> bool:
    """Whether the later figure says the earlier one again in parentheses."""
    words, said, again = later.words, earlier.quantity.figure, later.quantity.figure
    around = (words.lemma(later.first - 1), words.lemma(later.last))
    beside = later.first == earlier.last + 1 and around == ("(", ")")
    return beside and (said.low, said.high) == (again.low, again.high)
