"""The cases that are served: one, or all in a folder. A case is opened when it is first asked for."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import RLock

from inquest.errors import CaseMissing
from inquest.model.ids import readable, slug, unique
from inquest.pipeline import Desk
from inquest.settings import Settings
from inquest.store import DATABASE, folder_of, open_case


@dataclass(frozen=True, slots=True)
class Shelf:
    """A case by its name in addresses, and where it lies: a folder or the URL of a database."""

    name: str
    place: str


class Library:
    """Cases by name.

    Args:
        places: folders of cases, folders that hold cases, URLs of databases.
        settings: with which they are laid side by side.

    Raises:
        CaseMissing: one of the places holds no case.

    """

    def __init__(self, places: Sequence[str], settings: Settings) -> None:
        self.settings = settings
        self.folders = tuple(folder for each in places if (folder := folder_of(each)))
        self._places = tuple(places)
        self._shelves: dict[str, Shelf] = {}
        self._desks: dict[str, Desk] = {}
        self._lock = RLock()
        for place in places:
            self._note(cases_in(place))

    @property
    def shelves(self) -> Sequence[Shelf]:
        """The cases in the order of their places."""
        with self._lock:
            return tuple(self._shelves.values())

    def look(self) -> None:
        """See which cases there are; those that are known keep their names."""
        for place in self._places:
            with suppress(CaseMissing):  # a folder that is empty by now, or gone
                self._note(cases_in(place))

    def _note(self, places: Iterable[str]) -> None:
        with self._lock:
            known = {shelf.place for shelf in self._shelves.values()}
            for place in places:
                if place not in known:
                    name = unique(name_of(place), self._shelves)
                    self._shelves[name] = Shelf(name, place)

    def desk(self, name: str) -> Desk:
        """The case of a name, opened.

        Raises:
            CaseMissing: there is none.
            StoreError: it cannot be opened.

        """
        with self._lock:
            if name not in self._shelves:
                self.look()
            if name not in self._shelves:
                raise CaseMissing(readable(name), "is no case here", "See the list of cases.")
            if name not in self._desks:
                self._desks[name] = Desk(open_case(self._shelves[name].place), self.settings)
            return self._desks[name]

    def close(self) -> None:
        """Let go of all cases."""
        for desk in self._desks.values():
            desk.close()


def cases_in(place: str) -> Iterator[str]:
    """The cases at a place: itself, or those in its folder.

    Raises:
        CaseMissing: there is none.

    """
    folder = folder_of(place)
    if folder is None or (folder / DATABASE).exists():
        yield place
        return
    inside = sorted(each.parent for each in folder.glob(f"*/{DATABASE}")) if folder.is_dir() else []
    if not inside:
        name = readable(place)
        raise CaseMissing(name, "holds no case", f"Make one: inquest new {name}")
    yield from map(str, inside)


def name_of(place: str) -> str:
    """The name of a case in addresses."""
    folder = folder_of(place)
    word = Path(place.partition("?")[0]).name if folder is None else folder.resolve().name
    return slug(word) or "case"
