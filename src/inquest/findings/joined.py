"""Names in groups: which are one, and why."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tie:
    """Two names that are one, and why."""

    one: str
    other: str
    why: str


def by_length(name: str) -> tuple[int, str]:
    """A key by which the longest name is first."""
    return -len(name), name


class Joined:
    """Names in groups, each with its first name by `rank` as the head: the longest, if nothing else."""

    def __init__(
        self, names: Iterable[str], rank: Callable[[str], tuple[int, str]] = by_length
    ) -> None:
        self.head = {name: name for name in names}
        self.rank = rank
        self.ties: list[Tie] = []

    def root(self, name: str) -> str:
        """The head of a name's group."""
        while self.head[name] != name:
            name = self.head[name]
        return name

    def join(self, one: str, other: str, why: str) -> None:
        """Make the groups of two names one."""
        first, *rest = sorted({self.root(one), self.root(other)}, key=self.rank)
        for each in rest:
            self.head[each] = first
            self.ties.append(Tie(one, other, why))

    def heads(self) -> dict[str, str]:
        """The head of each name's group."""
        return {name: self.root(name) for name in self.head}

    def reasons(self) -> Mapping[str, list[Tie]]:
        """The ties of each group, by its head, in the order in which they were found."""
        found: dict[str, list[Tie]] = defaultdict(list)
        for tie in self.ties:
            found[self.root(tie.one)].append(tie)
        return found
