"""A sentence as claims see it: words by index, with the quantities that stand among them."""

from collections.abc import Sequence
from dataclasses import dataclass

from inquest.model import Quantity, Sentence, Span

BREAKS = frozenset([";", ":", "but", "while", "whereas", "although", "though", "—"])


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of one sentence of `text`."""

    text: str
    sentence: Sentence

    def __len__(self) -> int:
        return len(self.sentence.tokens)

    def lemma(self, at: int) -> str:
        tokens = self.sentence.tokens
        return tokens[at].lemma if 0 <= at < len(tokens) else ""

    def raw(self, at: int) -> str:
        tokens = self.sentence.tokens
        return tokens[at].span.text if 0 <= at < len(tokens) else ""

    def lemmas(self, first: int, last: int) -> list[str]:
        return [token.lemma for token in self.sentence.tokens[max(first, 0) : max(last, 0)]]

    def matches(self, at: int, phrase: str) -> int:
        """How many words the phrase takes where it stands at that place, else 0."""
        wanted = phrase.split()
        return len(wanted) if at >= 0 and self.lemmas(at, at + len(wanted)) == wanted else 0

    def first_match(self, at: int, phrases: Sequence[str]) -> int:
        """The words that the longest of the phrases takes at a place, else 0."""
        return max((self.matches(at, phrase) for phrase in phrases), default=0)

    def cut(self, first: int, last: int) -> Span:
        """The span of tokens `first` to `last` (excluded)."""
        tokens = self.sentence.tokens
        return Span.of(self.text, tokens[first].span.start, tokens[last - 1].span.end)

    def place(self, offset: int) -> int:
        """The index of the first token that ends behind an offset of the text."""
        tokens = self.sentence.tokens
        return next((i for i, token in enumerate(tokens) if token.span.end > offset), len(tokens))


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity in its sentence: tokens `first` to `last` of the expression, `number` alone."""

    words: Words
    quantity: Quantity
    first: int
    last: int
    number_last: int


def counted(words: Words, quantity: Quantity) -> Counted:
    """Place a quantity among the words of its sentence."""
    return Counted(
        words,
        quantity,
        words.place(quantity.span.start),
        words.place(quantity.span.end - 1) + 1,
        words.place(quantity.number.end - 1) + 1,
    )
