"""Reports before they are written: who publishes what on which day, and edits of it."""

from dataclasses import dataclass, replace
from datetime import date
from random import Random

from benchmarks.simulation.truth import Form, Told, TrueIncident
from benchmarks.simulation.world import words

WORDS = words("plain")
SENTENCES = (2, 6)  # of a report, besides those around its figures
LENGTHS = (9, 22)  # words of such a sentence
EDITED = 0.05  # share of words that a desk changes in another's text
SHORTENED = 0.4  # share of copies that lose a sentence at the end


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that carries a figure, with the outlets that pass it on.

    Attributes:
        incident: that it is about.
        relays: outlets between the source and the reader, the nearest to the reader last.
        verb: how the source's word is told.
        called: the form of the source's name.
        aside: whether it tells of another incident than its report.

    """

    incident: TrueIncident
    told: Told
    called: Form
    relays: tuple[str, ...] = ()
    verb: str = "said"
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A report: its title, and its sentences, of which some carry figures.

    `original` is the document whose text it prints; "" where it is its own.
    """

    document: str
    kind: str
    publisher: str
    day: date
    incident: TrueIncident
    title: str
    sentences: tuple[str | Passage, ...]
    original: str = ""

    @property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(each for each in self.sentences if isinstance(each, Passage))


def filler(random: Random) -> str:
    """A sentence of plain words that no other report has."""
    return " ".join(random.choices(WORDS, k=random.randint(*LENGTHS))).capitalize() + "."


def sentences(random: Random, passages: list[Passage]) -> tuple[str | Passage, ...]:
    """Passages, with plain sentences before, between and behind them."""
    found: list[str | Passage] = [filler(random)]
    for passage in passages:
        found += [passage, filler(random)]
    return (*found, *(filler(random) for _ in range(random.randint(*SENTENCES))))


def copied(random: Random, draft: Draft, document: str, publisher: str, day: date) -> Draft:
    """A draft printed by another outlet with light edits."""
    kept = list(draft.sentences)
    if random.random() < SHORTENED and isinstance(kept[-1], str):
        kept.pop()
    edited = tuple(each if isinstance(each, Passage) else edit(random, each) for each in kept)
    return replace(
        draft,
        document=document,
        kind="copy",
        publisher=publisher,
        day=day,
        title=filler(random)[:-1],
        sentences=edited,
        original=draft.original or draft.document,
    )


def edit(random: Random, sentence: str) -> str:
    """A sentence with a few words changed."""
    kept = sentence[:-1].split()
    changed = [random.choice(WORDS) if random.random() < EDITED else word for word in kept]
    return " ".join(changed).capitalize() + "."
