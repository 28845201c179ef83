"""Stand-ins for the network, which take every word and need no file; what holds of every analysis.

Texts have their names marked ``[words=kind country]``.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
import pytest

from inquest.annotate.analyser import analyse
from inquest.annotate.analyser.network import Decided, Decider
from inquest.annotate.analyser.pieces import Case, Pieces, Vocabulary
from inquest.annotate.sentences import split_sentences
from inquest.model import Span

LETTERS = "abcdefghijklmnopqrstuvwxyz"
PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *LETTERS, *(f"##{letter}" for letter in LETTERS)]
LABELS = {
    "upos": ["NOUN", "VERB", "PUNCT"],
    "lemma": ["0|", "1|", "=", "~be", "3|y"],
    "entity": ["B-LOC", "B-ORG", "B-PER", "I-LOC", "I-ORG", "I-PER", "O"],
    "relation": ["nsubj", "obj", "punct", "root"],
}
CAPITAL = {Case.TITLE, Case.CAPITALS}
MARK = re.compile(r"\[([^]=]*)=[^]]*\]")
ODD = {
    "capitals": "GUARDS FLED. TWO KENYAN MEN DIED IN LAMU, POLICE SAID.",
    "no marks": "two men died guards fled nobody knows why",
    "emoji": "🔥🔥 riot 👨‍👩‍👧 🇹🇯 ❤️!!",
    "right to left": "قُتل ثلاثة سجناء. אסירים נהרגו.",
    "table": "killed\t12\t3\ninjured\t40\t—\n|---|---|",
    "no spaces": "囚犯死亡。守卫逃跑。",
    "one word": "x" * 5000,
    "one mark": "?" * 3000,
    "figures": "1,2,3,4," * 400,
    "long words": "qzxjkvwqzxjkvw-" * 200,
}


class Guessing:
    """Decides by chance: always the same for the same sentences."""

    vocabulary = Vocabulary(PIECES)
    labels = LABELS

    def decide(self, sentences: Sequence[Pieces]) -> list[Decided]:
        return [self._guess(len(each.first), sum(each.ids)) for each in sentences]

    def _guess(self, words: int, seed: int) -> Decided:
        chance = np.random.default_rng(seed)
        pair = (words, 1 + words)
        return Decided(
            upos=chance.integers(0, len(LABELS["upos"]), words),
            lemma=chance.normal(size=(words, len(LABELS["lemma"]))).astype(np.float32),
            entity=chance.normal(size=(words, len(LABELS["entity"]))).astype(np.float32),
            arcs=chance.normal(size=pair).astype(np.float32),
            relations=chance.integers(0, len(LABELS["relation"]), pair, np.int32),
            begins=chance.normal(-2, size=words).astype(np.float32),
        )


class Naming:
    """Takes each word for a child of the next, and each run of capitalised words for a name.

    `tag` is the kind of all names; an empty one finds none. A word in capitals begins a sentence.
    """

    vocabulary = Vocabulary(PIECES)
    labels = LABELS

    def __init__(self, tag: str) -> None:
        self.tag = tag

    def decide(self, sentences: Sequence[Pieces]) -> list[Decided]:
        return [self._name([each.cases[at] for at in each.first]) for each in sentences]

    def _name(self, cases: Sequence[int]) -> Decided:
        words = len(cases)
        arcs = np.eye(words, 1 + words, 2, np.float32)
        arcs[-1, 0] = 1
        return Decided(
            upos=np.zeros(words, np.int64),
            lemma=np.eye(1, len(LABELS["lemma"]), dtype=np.float32).repeat(words, 0),
            entity=self._tags([Case(case) in CAPITAL for case in cases]),
            arcs=arcs,
            relations=np.zeros((words, 1 + words), np.int32),
            begins=np.array([1.0 if case == Case.CAPITALS else -1.0 for case in cases]),
        )

    def _tags(self, capital: Sequence[bool]) -> np.ndarray:
        scores = np.zeros((len(capital), len(LABELS["entity"])), np.float32)
        for at, (before, here) in enumerate(zip((False, *capital), capital, strict=False)):
            tag = f"{'I' if before else 'B'}-{self.tag}" if here and self.tag else "O"
            scores[at, LABELS["entity"].index(tag)] = 1
        return scores


@pytest.fixture(scope="session")
def guessing() -> Decider:
    return Guessing()


@pytest.fixture
def naming() -> Callable[[str], Decider]:
    return Naming


def analysed(text, network=None):
    return analyse(text, list(split_sentences(text, Span.of(text, 0, len(text)))), network)


@pytest.fixture(scope="session")
def read():
    """A text's sentences and names; the network is that which ships, where none is given."""
    return analysed


@pytest.fixture(scope="session")
def check_names():
    """Whether all names that are marked, and no others, are found."""

    def checker(expected, network=None):
        drawn = MARK.sub(r"\1", expected)
        for each in reversed(analysed(drawn, network)[1]):
            told = f"{each.kind} {each.country}".strip()
            span = each.span
            drawn = f"{drawn[: span.start]}[{span.text}={told}]{drawn[span.end :]}"
        assert drawn == expected

    return checker


@pytest.fixture(params=ODD.values(), ids=ODD)
def odd_text(request):
    return request.param


@pytest.fixture(scope="session")
def check():
    """What holds of every analysis, whatever the text and the decisions."""

    def checker(text, network=None):
        sentences, names = analysed(text, network)
        tokens = [token for sentence in sentences for token in sentence.tokens]
        for located in (*sentences, *tokens, *names):
            assert located.span == Span.of(text, located.span.start, located.span.end)
            assert located.span.text
        for row in (sentences, tokens, names):
            assert all(one.span.end <= other.span.start for one, other in pairwise(row))
        for sentence in sentences:
            check_tree([token.head for token in sentence.tokens])
        assert "".join(token.span.text for token in tokens) == "".join(text.split())

    return checker


def check_tree(heads):
    roots = [at for at, head in enumerate(heads) if head == at]
    assert len(roots) == 1
    for at in range(len(heads)):
        place = at
        for _ in heads:
            place = heads[place]
        assert place == roots[0]
