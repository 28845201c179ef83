"""The case that an address names, as it stands, or as it was known on the day that it names."""

from datetime import date
from typing import Annotated

from fastapi import Depends, Path, Query, Request

from inquest.errors import StoreError
from inquest.publish.differences import Difference, differences
from inquest.web.library import Library
from inquest.web.recent import Recent
from inquest.web.values import Day
from inquest.web.view import View

KEPT = 24  # views; one holds what its pages have worked out


class Views:
    """Views of cases, the last that were asked for kept."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._kept: Recent[tuple[str, int, date | None], View] = Recent(KEPT)

    def view(self, name: str, as_of: date | None = None) -> View:
        """The case of a name.

        Raises:
            CaseMissing: there is none.
            StoreError: it cannot be used.

        """
        desk = self.library.desk(name)
        state = desk.state
        key = name, state.head, as_of
        return self._kept.use(key, lambda: View(name, desk, state, as_of))

    def difference(self, name: str, earlier: date | None, later: date | None) -> Difference:
        """What changed in a case from one day to another; None stands for all that is known."""
        before, after = (self.view(name, day).dossier for day in (earlier, later))
        return differences(before, after)

    def all(self) -> tuple[list[View], list[tuple[str, StoreError]]]:
        """All cases there are; then those that cannot be used, by name, with what is wrong."""
        self.library.look()
        found, broken = [], []
        for shelf in self.library.shelves:
            try:
                found.append(self.view(shelf.name))
            except StoreError as wrong:
                broken.append((shelf.name, wrong))
        return found, broken


def asked(
    request: Request,
    case: Annotated[str, Path(description="name of the case")],
    as_of: Annotated[Day, Query(description="what was known on this day")] = None,
) -> View:
    """The view that an address names; a dependency."""
    views: Views = request.app.state.views
    return views.view(case, as_of)


def opened(request: Request, case: Annotated[str, Path(description="name of the case")]) -> View:
    """The case that an address names as it stands now; a dependency."""
    views: Views = request.app.state.views
    return views.view(case)


Asked = Annotated[View, Depends(asked)]
Opened = Annotated[View, Depends(opened)]
