"""Reports that are being added: read in the background, one after another, with their progress."""

import secrets
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import takewhile
from threading import Event as Flag
from threading import Lock

from inquest.errors import InputError, InquestError
from inquest.model import RawReport
from inquest.pipeline import Desk, Event, Read, Refused, Repeated
from inquest.sources import Found
from inquest.web.recent import Recent
from inquest.web.turns import Told, Turns

KEPT = 50  # imports that are remembered
WAITING = 2**30  # bytes of reports that may wait in memory


@dataclass(slots=True)
class Import:
    """Some reports on their way into a case.

    Attributes:
        case: its name in addresses.
        lines: what became of each report so far, in words, with the document where it is kept.
        told: what they changed, once all are there.
        wrong: why it broke off; "" where it did not.

    """

    id: str
    case: str
    who: str
    total: int
    lines: list[tuple[str, str, str]] = field(default_factory=list)
    told: Told | None = None
    wrong: str = ""

    @property
    def done(self) -> bool:
        return self.told is not None or bool(self.wrong)


class Imports:
    """Works through imports, in a thread of its own for each of a few cases."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns
        self._pool = ThreadPoolExecutor(2, "import")
        self._kept: Recent[str, Import] = Recent(KEPT)
        self._lock = Lock()
        self._waiting = 0
        self._closed = Flag()

    def begin(self, case: str, desk: Desk, found: Sequence[Found], who: str) -> Import:
        """Begin to add reports.

        Raises:
            InputError: too much waits to be read.

        """
        made, size = Import(secrets.token_urlsafe(9), case, who, len(found)), size_of(found)
        with self._lock:
            if self._waiting and self._waiting + size > WAITING:
                raise InputError("the reports", "too many wait to be read", "Send them later.")
            self._waiting += size
        self._kept.keep(made.id, made)
        self._pool.submit(self._work, made, desk, found, size)
        return made

    def find(self, case: str, name: str) -> Import | None:
        """An import of a case, by its id."""
        found = self._kept.find(name)
        return found if found and found.case == case else None

    def close(self) -> None:
        """Finish the reports that are being read, and leave the rest."""
        self._closed.set()
        self._pool.shutdown(cancel_futures=True)

    def _work(self, made: Import, desk: Desk, found: Sequence[Found], size: int) -> None:
        wanted = takewhile(lambda _: not self._closed.is_set(), found)
        try:
            turn = desk.add(wanted, made.who, lambda event: made.lines.append(line_of(event)))
            made.told = self._turns.keep(made.case, turn)
        except InquestError as wrong:
            made.wrong = str(wrong)
        except Exception:
            made.wrong = "Something went wrong in Inquest itself. The reports named above are kept."
            raise
        finally:
            with self._lock:
                self._waiting -= size


def size_of(found: Sequence[Found]) -> int:
    """How many bytes some reports have."""
    return sum(len(each.data) for each in found if isinstance(each, RawReport))


def line_of(event: Event) -> tuple[str, str, str]:
    """What became of a report: its name, what happened, and the document where it is kept."""
    match event:
        case Read():
            number = len(event.reading.claims)
            what = "added, 1 claim" if number == 1 else f"added, {number} claims"
            if not event.reading.analysed:
                what = "added, not analysed: its language is not read yet"
            return event.raw.name, what, event.document
        case Repeated():
            return event.raw.name, "was here already", event.document
        case Refused():
            return event.error.subject, f"{event.error.reason}. {event.error.advice}", ""
    return event.raw.name, "seen", ""
