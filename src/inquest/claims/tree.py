"""A sentence's dependency tree, asked by index and by the words' lemmas."""

from collections.abc import Collection, Iterator

from inquest.model import Sentence, Span
from inquest.model.trees import agent_of, children, last_of, phrase, subject_of

NEGATIONS = frozenset(["not", "never", "no", "n't"])


class Tree:
    """The tokens of one sentence of `text` with what hangs on what."""

    __slots__ = ("text", "tokens")

    def __init__(self, text: str, sentence: Sentence) -> None:
        self.text = text
        self.tokens = sentence.tokens

    def __len__(self) -> int:
        return len(self.tokens)

    def lemma(self, at: int) -> str:
        return self.tokens[at].lemma.casefold() if 0 <= at < len(self.tokens) else ""

    def relation(self, at: int) -> str:
        return self.tokens[at].relation

    def kids(self, at: int, *relations: str) -> list[int]:
        """The words that hang on one, by these relations or by any."""
        found = children(self.tokens, at)
        return [each for each in found if not relations or self.relation(each) in relations]

    def first(self, at: int, *relations: str) -> int | None:
        """The first word that hangs on one by these relations."""
        return next(iter(self.kids(at, *relations)), None)

    def lemmas(self, places: Collection[int]) -> set[str]:
        return {self.lemma(at) for at in places}

    def subject(self, at: int) -> int | None:
        """Whose action a verb tells, whatever it hangs on; the noun that a participle describes."""
        found = subject_of(self.tokens, at)
        if found is None and self.relation(at) in ("acl", "acl:relcl"):
            return self.tokens[at].head
        return found

    def doer(self, at: int) -> int | None:
        """Who does what a verb tells by its own clause: not the subject of a verb that it is the aim of.

        As in "attacked guards, killing two", "the men who killed two"; not "gave orders to shoot".
        """
        relation = self.relation(at)
        participle = self.tokens[at].span.text.casefold().endswith("ing")
        own = bool(self.kids(at, "nsubj"))
        if own or relation == "conj" or (participle and relation in ("advcl", "acl")):
            return self.subject(at)
        return None

    def speaker(self, at: int) -> int | None:
        """Who says what a verb tells: its subject, or that of the nearest verb above a participle.

        As in "the mayor pushed it aside in favour of pinning the attack on X": the mayor. Nobody for
        an aim ("met them to insist"), which whoever tells the sentence says.
        """
        own = self.kids(at, "nsubj")
        if own or self.relation(at) in ("acl:relcl", "conj"):
            return self.subject(at)
        if not self.tokens[at].span.text.casefold().endswith("ing"):
            return self.subject(at) if self.relation(at) != "advcl" else None
        place = at
        while self.tokens[place].head != place:
            place = self.tokens[place].head
            subjects = self.kids(place, "nsubj", "nsubj:pass")
            if subjects:
                return subjects[0]
        return None

    def objects(self, at: int) -> list[int]:
        """What a verb acts on: its objects, or the subject of its passive."""
        return self.kids(at, "obj") or self.kids(at, "nsubj:pass")

    def agent(self, at: int) -> int | None:
        return agent_of(self.tokens, at)

    def oblique(self, at: int, cases: Collection[str]) -> int | None:
        """What a preposition ties to a word: "pinned on the army"."""
        for child in self.kids(at):
            tied = self.relation(child).startswith(("obl", "nmod"))
            if tied and self.lemmas(self.kids(child, "case")) & {*cases}:
                return child
        return None

    def passive(self, at: int) -> bool:
        """Whether a verb stands in the passive."""
        subject = self.kids(at, "nsubj:pass") and not self.kids(at, "obj")
        return bool(subject or self.kids(at, "aux:pass")) or self.agent(at) is not None

    def negated(self, at: int) -> bool:
        """As in "did not claim", "no group claimed"."""
        words = [*self.kids(at, "advmod", "det", "aux"), *self.of_subject(at)]
        return bool(NEGATIONS & self.lemmas(words))

    def of_subject(self, at: int) -> Iterator[int]:
        """The determiners and adverbs of a verb's subject."""
        for child in self.kids(at, "nsubj", "nsubj:pass"):
            yield child
            yield from self.kids(child, "det", "advmod")

    def phrase(self, at: int) -> Span:
        """The noun phrase of a word."""
        return phrase(self.text, self.tokens, at)

    def end_of(self, at: int) -> int:
        """The offset in the text where all that hangs on a word ends."""
        return self.tokens[last_of(self.tokens, at)].span.end

    def text_behind(self, at: int) -> str:
        """What the sentence says behind a word."""
        return self.text[self.tokens[at].span.end : self.tokens[-1].span.end]

    def cut(self, first: int, last: int) -> Span:
        """The span of tokens `first` to `last` (included)."""
        return Span.of(self.text, self.tokens[first].span.start, self.tokens[last].span.end)
