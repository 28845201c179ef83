"""Processes that do work in parallel; none at all for one job."""

import multiprocessing
import os
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from typing import Self, TypeVar

T = TypeVar("T")
NICE = 10  # how much a process that works apart stands back
AHEAD = 4  # pieces of work begun for each process, so that none waits for the next


class Workers:
    """As many processes as jobs, started afresh so that nothing of this one leaks into them.

    One job is done in this process, unless it is to be `apart`: then by one that stands back where
    others need the processor.

    Attributes:
        ahead: pieces of work that may be begun before the first is asked for.

    """

    def __init__(self, jobs: int, *, apart: bool = False) -> None:
        several = jobs > 1 or apart
        self.ahead = AHEAD * jobs if several else 0
        self._pool = (
            ProcessPoolExecutor(
                jobs, multiprocessing.get_context("spawn"), modest if apart else deaf
            )
            if several
            else None
        )

    def begin(self, work: Callable[[], T]) -> Callable[[], T]:
        """Begin some work; call what is given back to wait for its result."""
        return self._pool.submit(work).result if self._pool else work

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)


def deaf() -> None:
    """Leave Ctrl-C to the process that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def modest() -> None:
    """Stand back besides, where the system has a way to say so."""
    deaf()
    if hasattr(os, "nice"):
        os.nice(NICE)
