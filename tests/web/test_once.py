"""What is worked out once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event, RLock

import pytest

from inquest.web.once import once


class Slow:
    def __init__(self, work):
        self.lock, self.work, self.times = RLock(), work, 0

    @once
    def result(self):
        """The result."""
        self.work()
        self.times += 1
        return self.times

    @once
    def twice(self):
        return 2 * self.result


def test_it_is_worked_out_once_whichever_threads_ask():
    barrier = Barrier(4)
    slow = Slow(lambda: None)

    def ask():
        barrier.wait()
        return slow.twice

    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(ask) for _ in range(4)]
    assert {each.result() for each in asked} == {2}
    assert slow.times == 1


def test_none_waits_for_another_object():
    begun, go_on = Event(), Event()

    def work():
        begun.set()
        go_on.wait(10)

    slow, quick = Slow(work), Slow(lambda: None)
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(lambda: slow.result)
        begun.wait(10)
        assert quick.result == 1
        assert not asked.done()
        go_on.set()
        assert asked.result(10) == 1


def test_what_fails_is_tried_again():
    slow = Slow(lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        _ = slow.result
    slow.work = lambda: None
    assert slow.result == 1
