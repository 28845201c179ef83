"""The phrases of a lexicon among the words of a text."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

Meaning = TypeVar("Meaning")


class Phrases(Generic[Meaning]):
    """Phrases with what each stands for, found by their first word; the longest wins."""

    def __init__(self, pairs: Iterable[tuple[str, Meaning]]) -> None:
        self.known: dict[str, list[tuple[list[str], Meaning]]] = {}
        for phrase, meaning in pairs:
            wanted = phrase.split()
            self.known.setdefault(wanted[0], []).append((wanted, meaning))
        for entries in self.known.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def match(self, lemmas: Sequence[str], at: int) -> tuple[int, Meaning] | None:
        """How many words the phrase that starts at a place takes, and what it stands for."""
        for wanted, meaning in self.known.get(lemmas[at], ()) if 0 <= at < len(lemmas) else ():
            if lemmas[at : at + len(wanted)] == wanted:
                return len(wanted), meaning
        return None

    def taken(self, lemmas: Sequence[str], at: int) -> int:
        """How many words the phrase that starts at a place takes; 0 where none does."""
        found = self.match(lemmas, at)
        return found[0] if found else 0

    def first(self, lemmas: Sequence[str]) -> Meaning | None:
        """What the first of the phrases in a text stands for."""
        matches = (self.match(lemmas, at) for at in range(len(lemmas)))
        return next((found[1] for found in matches if found), None)


def spelled(phrases: Iterable[str]) -> Phrases[str]:
    """Phrases that each stand for themselves."""
    return Phrases((phrase, phrase) for phrase in phrases)
