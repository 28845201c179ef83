"""Sentences of words to what the network sees in them, in plain values."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from inquest.annotate.analyser.begins import part, without_dateline
from inquest.annotate.analyser.lemmas import is_cut, lemma_by
from inquest.annotate.analyser.network import Decided, Decider, Scores, english_network
from inquest.annotate.analyser.tags import find_names
from inquest.annotate.analyser.trees import best_tree
from inquest.lexicons import load

ROOT = "root"
TRIED = 3  # lemma labels, from the best
TRIED_VERBS = 6  # of a verb


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


def parse_apart(
    sentences: Sequence[Sequence[str]], network: Decider | None = None
) -> list[list[Parsed]]:
    """As `parse`, but each row of words comes out as the sentences that are in it.

    The words of a row's sentences are together those of the row.
    """
    used = network or english_network()
    opened = [without_dateline(words) for words in sentences]
    rows = iter(_apart([row for parts in opened for row in parts], used))
    return [[each for _ in parts for each in next(rows)] for parts in opened]


def _apart(rows: Sequence[Sequence[str]], used: Decider) -> list[list[Parsed]]:
    """The sentences in each row, by what the network says; those found are read again alone."""
    decided = used.decide([used.vocabulary.encode(words) for words in rows])
    parts = [
        part(words, [used.labels["upos"][at] for at in each.upos], each.begins)
        for words, each in zip(rows, decided, strict=True)
    ]
    again = iter(parse([each for row in parts if len(row) > 1 for each in row], used))
    return [
        [_parsed(row[0], each, used)] if len(row) == 1 else [next(again) for _ in row]
        for row, each in zip(parts, decided, strict=True)
    ]


def _parsed(words: Sequence[str], decided: Decided, network: Decider) -> Parsed:
    labels = network.labels
    heads = best_tree(decided.arcs)
    upos = tuple(labels["upos"][at] for at in decided.upos)
    return Parsed(
        upos=upos,
        lemmas=tuple(
            irregular(word, tag)
            or (tag == "VERB" and verb_lemma(word, row, labels["lemma"]))
            or best_lemma(word, row, labels["lemma"], network.vocabulary.ids)
            for word, tag, row in zip(words, upos, decided.lemma, strict=True)
        ),
        heads=tuple(heads),
        relations=tuple(
            ROOT if head == 0 else labels["relation"][decided.relations[at, head]]
            for at, head in enumerate(heads)
        ),
        names=tuple(find_names(decided.entity, labels["entity"])),
    )


def irregular(word: str, tag: str) -> str:
    """The lemma of an irregular form, "" for any other: "fled" is of "flee"."""
    lemma: str = load("en", "irregular").get(tag, {}).get(word.casefold(), "")
    return lemma


@cache
def verbs() -> frozenset[str]:
    """The lemmas of all verbs that are known."""
    lexicon = load("en", "verbs")
    return frozenset([*lexicon["seen"], *lexicon["more"]])


def verb_lemma(word: str, scores: Scores, scripts: Sequence[str]) -> str:
    """The lemma by the best label that gives a known verb, "" where none of the best does.

    "Fired" is of "fire" and no "fir", "carried" of "carry" and no "carrie".
    """
    first = lemma_by(scripts[int(scores.argmax())], word)
    if first in verbs():
        return first
    best = np.argsort(-scores, kind="stable")[1:TRIED_VERBS]
    lemmas = (lemma_by(scripts[at], word) for at in best)
    return next((lemma for lemma in lemmas if lemma in verbs()), "")


def best_lemma(word: str, scores: Scores, scripts: Sequence[str], known: Container[str]) -> str:
    """The lemma by the label with the highest score, unless that leaves an unknown stump.

    Then it is that of the next label that leaves a known word: "cities" is no "citie".
    """
    best = scripts[int(scores.argmax())]
    lemma = lemma_by(best, word)
    if lemma in known or not is_cut(best):
        return lemma
    others = (scripts[at] for at in np.argsort(-scores, kind="stable")[1:TRIED])
    stumps = (lemma_by(script, word) for script in others if is_cut(script))
    return next((stump for stump in stumps if stump in known), lemma)
