"""How long to wait before another try to log in."""

import hashlib
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from threading import Lock

from inquest.web.people.names import fold

ALLOWED = 5  # failures within the window that cost no wait
WINDOW = 15 * 60.0  # seconds
FIRST = 1.0  # seconds of the first wait; each further one is twice as long
LONGEST = 15 * 60.0  # seconds
SIZE = 10_000  # keys that are remembered
NETWORK = 64  # bits of an IPv6 address that tell one customer from another


@dataclass(frozen=True, slots=True)
class Failures:
    """What is known of one key: the times of its last failures, its wait and the end of that."""

    times: tuple[float, ...] = ()
    pause: float = 0.0
    until: float = 0.0

    def and_at(self, now: float) -> "Failures":
        """The same with another failure. Waits stay doubled for one window after the last."""
        times = (*(each for each in self.times if now - each < WINDOW), now)[-ALLOWED:]
        if self.pause and now - self.until < WINDOW:
            pause = min(2 * self.pause, LONGEST)
        else:
            pause = FIRST if len(times) == ALLOWED else 0.0
        return Failures(times, pause, now + pause)


class Limiter:
    """Counts failed logins by key, and makes whoever goes on wait, in one process.

    After 5 failures of a key within 15 minutes comes a wait of 1 second, which doubles with each
    further failure up to 15 minutes. Keys are kept as SHA-256 in memory alone, the 10,000 that
    failed last. Keys of unknown names count like any other.

    Tries at the same time all come before the first failure: check one password of a key at a
    time where that matters.

    Args:
        clock: a time in seconds that never goes back.
        size: keys to remember.

    """

    def __init__(self, clock: Callable[[], float] = time.monotonic, size: int = SIZE) -> None:
        self._clock = clock
        self._size = size
        self._lock = Lock()
        self._known: dict[bytes, Failures] = {}  # those that failed last stand last
        self._homes: dict[bytes, None] = {}  # likewise those that went well

    def wait(self, keys: Iterable[str]) -> float:
        """Seconds to wait before another try: the longest of these keys, 0 if none."""
        now = self._clock()
        with self._lock:
            known = [self._known.get(_digest(key), Failures()) for key in keys]
        return max([0.0, *(failures.until - now for failures in known)])

    def failed(self, keys: Iterable[str]) -> None:
        """Note a failure of each key."""
        now = self._clock()
        with self._lock:
            for key in map(_digest, keys):
                self._known[key] = self._known.pop(key, Failures()).and_at(now)
            while len(self._known) > self._size:
                del self._known[next(iter(self._known))]

    def succeeded(self, name: str, address: str) -> None:
        """Forget the failures of a name, and remember that it logs in from this address.

        Those of the address stay: else who has one account could clear it, and go on guessing at
        others.
        """
        with self._lock:
            self._known.pop(_digest(self._first(name, address)), None)
            home = _digest(_home(name, address))
            self._homes.pop(home, None)
            self._homes[home] = None
            while len(self._homes) > self._size:
                del self._homes[next(iter(self._homes))]

    def keys(self, name: str, address: str) -> tuple[str, str]:
        """The keys of a try to log in: that of the account's name, that of the client's address.

        An account that has logged in from this address has a key of its own there: who guesses
        at its name from elsewhere does not keep it out.
        """
        return self._first(name, address), _place(address)

    def _first(self, name: str, address: str) -> str:
        home = _home(name, address)
        return home if _digest(home) in self._homes else f"name {fold(name)}"


def _home(name: str, address: str) -> str:
    return f"both {_place(address)} {fold(name)}"


def _place(address: str) -> str:
    """The key of an address; one of IPv6 counts by its network of 64 bits, all of one customer."""
    return f"address {_network(address)}"


def _network(address: str) -> str:
    try:
        known = ip_address(address)
    except ValueError:
        return address  # such as the name of a socket
    if not isinstance(known, IPv6Address):
        return str(known)
    if known.ipv4_mapped:
        return str(known.ipv4_mapped)
    return f"{int(known) >> (known.max_prefixlen - NETWORK):x}/{NETWORK}"


def _digest(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
