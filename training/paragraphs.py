"""Where sentences begin that no mark parts: what the splitter leaves joined, against a treebank."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.parse import Tree, paragraphs, placed, read_trees, words_of
from inquest.annotate.analyser.begins import BEGINS, GOES_ON
from inquest.annotate.analyser.reading import LONGEST
from inquest.annotate.sentences import split_sentences
from inquest.model import Span
from training.examples import Example, Labels

STOPS = ".!?"
UNSTOPPED = 0.75  # share of sentences that lose their stop where they are joined
SMALL = 0.3  # share of those that begin with a small letter
SEED = "run on"


def begins(first: Sequence[bool]) -> Labels:
    """The label of each word of an example; that of its first is not known."""
    return (None, *(BEGINS if each else GOES_ON for each in first[1:]))


def unparted(path: Path, origin: str) -> Iterator[Example]:
    """What the splitter makes of the paragraphs of a treebank, and what it should have parted."""
    trees = read_trees(path)
    starts = {tree.places[0][0] for tree in trees}
    place = 0
    for paragraph in paragraphs(trees):
        for span in split_sentences(paragraph, Span.of(paragraph, 0, len(paragraph))):
            words = words_of(span)
            places = placed(words, place)
            place = places[-1][1] if places else place
            for at in range(0, len(words), LONGEST):
                part = slice(at, at + LONGEST)
                first = [start in starts for start, _ in places[part]]
                yield Example(tuple(words[part]), {"begins": begins(first)}, origin)


def run_on(path: Path, origin: str) -> Iterator[Example]:
    """Two or three sentences of a treebank that lie together, as if nobody had set their stops."""
    chance = random.Random(SEED)  # noqa: S311 - always the same, no secret
    trees = read_trees(path)
    at = 0
    while at < len(trees):
        count = chance.choice((2, 2, 3))
        forms = [carelessly(tree, chance) for tree in trees[at : at + count]]
        at += count
        words = tuple(word for row in forms for word in row)
        first = [not number for row in forms for number in range(len(row))]
        if len(words) <= LONGEST:
            yield Example(words, {"begins": begins(first)}, origin)


def carelessly(tree: Tree, chance: random.Random) -> list[str]:
    """The words of a sentence, most often without its stop, at times with a small first letter."""
    words = list(tree.forms)
    if len(words) > 1 and words[-1] in STOPS and chance.random() < UNSTOPPED:
        words.pop()
    if chance.random() < SMALL:
        words[0] = words[0].lower()
    return words


def whole(example: Example) -> Example:
    """An example in which nothing begins but itself."""
    return replace(example, labels={"begins": begins([False] * len(example.words))})
