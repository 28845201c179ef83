"""What the first readers would wait for, worked out in the background once the server answers.

It lets the first page come before it, since a chart holds up all threads while it is drawn, and takes
half of the time at most.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from threading import Event, Thread
from time import perf_counter

from inquest.errors import InquestError
from inquest.publish.questions import draw
from inquest.web.cases import Views
from inquest.web.view import View

DELAY = 1.0  # seconds that the first page is given


class Warming:
    """Works through what pages share, in a thread of its own."""

    def __init__(self, views: Views) -> None:
        self._views = views
        self._stop = Event()
        self._thread = Thread(target=self._work, name="warming", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def close(self) -> None:
        """Leave the rest."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def _work(self) -> None:
        if self._stop.wait(DELAY):
            return
        for shelf in self._views.library.shelves:
            with suppress(InquestError):  # who asks for the case will be told
                for piece in pieces_of(self._views.view(shelf.name)):
                    begun = perf_counter()
                    piece()
                    if self._stop.wait(perf_counter() - begun):
                        return


def pieces_of(view: View) -> Iterator[Callable[[], object]]:
    """The pieces of what the pages of a case share, the dearest first."""
    yield lambda: view.told
    yield lambda: view.read
    yield partial(draw_first, view)
    yield lambda: view.doubts
    yield lambda: view.index
    for day in view.days:
        yield partial(view.desk.known, view.state, day)


def draw_first(view: View) -> None:
    """Draw the charts of the incident that weighs most: the first chart of a process takes long."""
    for name in list(view.incidents)[:1]:
        draw(view.incident_page(name).questions)
