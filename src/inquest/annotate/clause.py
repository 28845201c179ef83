"""A sentence as a row of words that rules ask for by index."""

from dataclasses import dataclass

from inquest.lexicons.tokens import tokenise
from inquest.model import Sentence, Span


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` to `last` (excluded) of a clause."""

    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first


class Clause:
    """The tokens of one sentence of `text`; beyond both ends stand empty words."""

    __slots__ = ("lemmas", "sentence", "text", "tokens")

    def __init__(self, text: str, sentence: Sentence) -> None:
        self.text = text
        self.sentence = sentence
        self.tokens = tokenise(sentence.span)
        self.lemmas = [token.lemma for token in self.tokens]

    def __len__(self) -> int:
        return len(self.tokens)

    def lemma(self, at: int) -> str:
        return self.lemmas[at] if 0 <= at < len(self.lemmas) else ""

    def raw(self, at: int) -> str:
        return self.tokens[at].span.text if 0 <= at < len(self.tokens) else ""

    def capital(self, at: int) -> bool:
        """Whether the word there is written with a capital."""
        return self.raw(at)[:1].isupper()

    def possessive(self, at: int) -> bool:
        """Whether the word there ends in an apostrophe and s."""
        return self.raw(at).endswith(("'s", "’s"))

    def glued(self, at: int) -> bool:
        """Whether no space stands between the word there and the one before it."""
        if not 0 < at < len(self.tokens):
            return False
        return self.tokens[at - 1].span.end == self.tokens[at].span.start

    def words(self, phrase: Phrase) -> list[str]:
        """The lemmas of a phrase."""
        return self.lemmas[phrase.first : phrase.last]

    def cut(self, first: int, last: int) -> Span:
        """The span of tokens `first` to `last` (excluded); an empty one where there are none."""
        if first >= last:
            place = self.tokens[min(first, len(self) - 1)].span.start
            return Span.of(self.text, place, place)
        return Span.of(self.text, self.tokens[first].span.start, self.tokens[last - 1].span.end)

    def node(self, at: int) -> int | None:
        """Which word of the sentence's tree starts where the word there does; None without one."""
        start, tree = self.tokens[at].span.start, self.sentence.tokens
        return next((place for place, each in enumerate(tree) if each.span.start == start), None)

    def phrase(self, span: Span) -> Phrase:
        """The tokens that start within a span."""
        starts = [at for at, each in enumerate(self.tokens) if span.start <= each.span.start]
        inside = [at for at in starts if self.tokens[at].span.start < span.end]
        first = starts[0] if starts else len(self)
        return Phrase(first, inside[-1] + 1 if inside else first)
