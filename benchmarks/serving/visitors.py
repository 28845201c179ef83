"""Somebody with a browser at a served case, and what they wait for."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from time import perf_counter
from urllib.parse import urlencode, urlsplit

PATIENCE = 120  # seconds for an answer, after which it counts as an error
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
ERRORS = 400  # the first status that is one


@dataclass(slots=True)
class Tally:
    """Seconds of each answer by what was asked for, and what went wrong."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    wrong: list[str] = field(default_factory=list)


class Visitor:
    """Somebody with a browser: one connection that stays open.

    Args:
        address: of the server.
        tally: where what they wait for is kept.

    """

    def __init__(self, address: str, tally: Tally) -> None:
        self.tally = tally
        self._line = HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE)

    def get(self, kind: str, path: str) -> str:
        """A page; its seconds count as those of a kind."""
        return self._timed(kind, "GET", path, {})

    def post(self, kind: str, path: str, fields: Mapping[str, object]) -> str:
        """The page that a form leads to."""
        return self._timed(kind, "POST", path, fields)

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    def _timed(self, kind: str, method: str, path: str, fields: Mapping[str, object]) -> str:
        start = perf_counter()
        try:
            status, page = self._answer(method, path, fields)
        except (OSError, HTTPException) as wrong:
            self._line.close()
            status, page = ERRORS, repr(wrong)
        self.tally.seconds[kind].append(perf_counter() - start)
        if status >= ERRORS:
            self.tally.wrong.append(f"{method} {path}: {status} {page[:200]}")
        return page

    def _answer(self, method: str, path: str, fields: Mapping[str, object]) -> tuple[int, str]:
        body = urlencode(fields, doseq=True) if fields else None
        self._line.request(method, path.partition("#")[0], body, FORM if body else {})
        answer = self._line.getresponse()
        page = answer.read().decode()
        onward = answer.getheader("location")
        return self._answer("GET", onward, {}) if onward else (answer.status, page)
