"""What was worked out for each incident before, taken again where it rests on the same."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T")
Basis = tuple[tuple[object, ...], ...]


class Kept(Generic[T]):
    """Results by incident, each with its basis: all that it rests on."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Basis, T]] = {}

    def renew(self, wanted: Iterable[tuple[str, Basis, Callable[[], T]]]) -> dict[str, T]:
        """The result for each wanted incident, made where its basis is another; others are dropped."""
        before, self._kept = self._kept, {}
        for incident, basis, make in wanted:
            known = before.get(incident)
            same = known is not None and known[0] == basis
            self._kept[incident] = known if known and same else (basis, make())
        return {incident: result for incident, (_, result) in self._kept.items()}
