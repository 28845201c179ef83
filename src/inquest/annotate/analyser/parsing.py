"""Sentences of words to what the network sees in them, in plain values."""

from collections.abc import Sequence
from dataclasses import dataclass

from inquest.annotate.analyser.lemmas import lemma_by
from inquest.annotate.analyser.network import Decided, Decider, english_network
from inquest.annotate.analyser.tags import find_names
from inquest.annotate.analyser.trees import best_tree

ROOT = "root"


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence.

    Attributes:
        upos, lemmas, relations: one a word; the tags are those of Universal Dependencies.
        heads: numbers of words, from 1; 0 for the one root.
        names: first word, end and kind (PER, ORG, LOC).

    """

    upos: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    names: tuple[tuple[int, int, str], ...]


def parse(sentences: Sequence[Sequence[str]], network: Decider | None = None) -> list[Parsed]:
    """Analyse sentences of one report, each a row of words that is neither empty nor too long.

    See `pieces.MOST_OF_SENTENCE`. The network is the English one where none is given.

    Raises:
        ModelError: the installation lacks the network.

    """
    used = network or english_network()
    pieces = [used.vocabulary.encode(words) for words in sentences]
    return [
        _parsed(words, decided, used)
        for words, decided in zip(sentences, used.decide(pieces), strict=True)
    ]


def _parsed(words: Sequence[str], decided: Decided, network: Decider) -> Parsed:
    labels = network.labels
    heads = best_tree(decided.arcs)
    scripts = [labels["lemma"][at] for at in decided.lemma]
    return Parsed(
        upos=tuple(labels["upos"][at] for at in decided.upos),
        lemmas=tuple(lemma_by(script, word) for script, word in zip(scripts, words, strict=True)),
        heads=tuple(heads),
        relations=tuple(
            ROOT if head == 0 else labels["relation"][decided.relations[at, head]]
            for at, head in enumerate(heads)
        ),
        names=tuple(find_names(decided.entity, labels["entity"])),
    )
