"""What changes made of a case, kept for the pages that tell of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from inquest.model import Entry
from inquest.pipeline import Turn
from inquest.publish.differences import Difference, differences
from inquest.web.recent import Recent

KEPT = 200  # changes that are remembered


@dataclass(frozen=True, slots=True)
class Told:
    """A change: the entries of the log that it wrote, and what they changed."""

    entries: Sequence[Entry]
    difference: Difference


class Turns:
    """The last changes, by the name of the case and the number of their first entry."""

    def __init__(self) -> None:
        self._kept: Recent[tuple[str, int], Told] = Recent(KEPT)

    def keep(self, case: str, turn: Turn) -> Told:
        """Work out what a change made, and remember it."""
        told = Told(turn.entries, differences(turn.before.dossier, turn.after.dossier))
        if turn.entries:
            self._kept.keep((case, turn.entries[0].number), told)
        return told

    def find(self, case: str, number: int) -> Told | None:
        """What a change made; None where it is forgotten."""
        return self._kept.find((case, number))
