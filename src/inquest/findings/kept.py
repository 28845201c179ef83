"""What was worked out for each incident before, taken again where it rests on the same."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T")
Basis = tuple[tuple[object, ...], ...]


class Kept(Generic[T]):
    """Results by incident, each with its basis: all that it rests on.

    Several threads may use one: what one of them made may be lost to the others, and is made again.

    Args:
        most: results of an incident on different bases that are kept, the last that were wanted.

    """

    def __init__(self, most: int = 1) -> None:
        self._most = most
        self._kept: dict[str, tuple[tuple[Basis, T], ...]] = {}

    def renew(self, wanted: Iterable[tuple[str, Basis, Callable[[], T]]]) -> dict[str, T]:
        """The result for each wanted incident, made where it is kept for no such basis.

        Incidents that are not wanted are dropped where one result of each is kept.
        """
        before = self._kept
        after = dict(before) if self._most > 1 else {}
        found = {}
        for incident, basis, make in wanted:
            known = before.get(incident, ())
            same = next((each for each in known if each[0] == basis), None) or (basis, make())
            others = (each for each in known if each is not same)
            after[incident] = (same, *others)[: self._most]
            found[incident] = same[1]
        self._kept = after
        return found
