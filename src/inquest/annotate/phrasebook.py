"""The phrases of a lexicon, found by their first word."""

from collections.abc import Iterable, Sequence


class Phrasebook:
    """Written phrases; where several start at one place, the longest is found."""

    __slots__ = ("known",)

    def __init__(self, phrases: Iterable[str]) -> None:
        self.known: dict[str, list[tuple[list[str], str]]] = {}
        for phrase in sorted(phrases, key=lambda each: -len(each.split())):
            words = phrase.split()
            self.known.setdefault(words[0], []).append((words, phrase))

    def find(self, words: Sequence[str], at: int) -> tuple[str, int] | None:
        """The phrase that starts at a place, and the place behind it."""
        for wanted, phrase in self.known.get(words[at], ()) if 0 <= at < len(words) else ():
            if list(words[at : at + len(wanted)]) == wanted:
                return phrase, at + len(wanted)
        return None

    def taken(self, words: Sequence[str], at: int) -> int:
        """How many words the phrase that starts at a place takes; 0 where none does."""
        found = self.find(words, at)
        return found[1] - at if found else 0
