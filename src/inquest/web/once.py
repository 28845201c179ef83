"""What an object works out when it is first asked for, once, whichever threads ask."""

from collections.abc import Callable
from threading import RLock
from typing import Any, Generic, Protocol, TypeVar

T = TypeVar("T")


class Locked(Protocol):
    """An object with a lock of its own, so that none waits for what is worked out for another."""

    lock: RLock


class once(Generic[T]):  # noqa: N801 - a decorator, like functools.cached_property
    """A property that is worked out once, under the lock of its object.

    The one of `functools` has a lock for all objects together, or by newer versions of Python none.
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: Locked, owner: type | None = None) -> T:
        kept = instance.__dict__  # once it is there, Python looks no further
        with instance.lock:
            if self._name not in kept:
                kept[self._name] = self._make(instance)
        found: T = kept[self._name]
        return found
