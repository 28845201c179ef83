"""The last of something, by a key: what is older is forgotten."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Recent(Generic[K, V]):
    """So many values at most, for several threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[K, V] = OrderedDict()
        self._lock = Lock()

    def keep(self, key: K, value: V) -> None:
        """Keep a value as the latest one."""
        with self._lock:
            self._put(key, value)

    def find(self, key: K) -> V | None:
        """The value of a key; None where there is none, or none any more."""
        return self._kept.get(key)

    def use(self, key: K, make: Callable[[], V]) -> V:
        """The value of a key, made where there is none; it is the latest from now on."""
        with self._lock:
            value = self._kept.pop(key) if key in self._kept else make()
            self._put(key, value)
            return value

    def _put(self, key: K, value: V) -> None:
        self._kept[key] = value
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
