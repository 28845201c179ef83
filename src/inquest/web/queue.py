"""The doubts of a case a page at a time, each with the words that it is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from inquest.publish.statements import Statement
from inquest.review import Doubt
from inquest.web.claims import Extract, extract_of
from inquest.web.view import View

SHOWN = 50  # doubts on a page


@dataclass(frozen=True, slots=True)
class Item:
    """A doubt at its place in the queue, from 1, with the claim to look at in its paragraph."""

    place: int
    doubt: Doubt
    statement: Statement
    extract: Extract


@dataclass(frozen=True, slots=True)
class Page:
    """Some doubts in a row.

    Attributes:
        items: the doubts of the page.
        here: the place of the doubt to look at next; 0 where none is left.
        total: how many doubts there are in all.

    """

    items: Sequence[Item]
    here: int
    total: int

    @property
    def before(self) -> int:
        """Where the page before starts; 0 where there is none."""
        return max(self.items[0].place - SHOWN, 0) if self.items else 0

    @property
    def behind(self) -> int:
        """Where the page behind starts; 0 where there is none."""
        last = self.items[-1].place if self.items else 0
        return last + 1 if last < self.total else 0


def queue_page(view: View, at: int) -> Page:
    """The page of the doubt at a place, or of the last one where there are fewer by now."""
    total = len(view.doubts)
    here = min(at, total)
    start = max(here - 1, 0) // SHOWN * SHOWN
    shown = enumerate(view.doubts[start : start + SHOWN], start + 1)
    return Page([_item(place, doubt, view) for place, doubt in shown], here, total)


def _item(place: int, doubt: Doubt, view: View) -> Item:
    statement = view.statements[doubt.claims[0]]
    return Item(place, doubt, statement, extract_of(statement.report, statement.claim.span))
