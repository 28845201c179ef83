"""Parts of a total added up: "12 + 3 of 21: 6 not accounted for".

The parts are those that the words of a report tell of a figure ("12 of them", "the other six"); what
adds to a total ("two more") is no part of it. Parts of one figure told in several reports are put
together where they fit into it; two that count as many of one group are one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from inquest.model import Claim, Count, Voice

Key = tuple[str, str | None, int]


@dataclass(frozen=True, slots=True)
class Sum:
    """The parts of a voice's figure: ids of the claims, what they add up to, what is left of it."""

    claims: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    total: int = 0

    @property
    def remainder(self) -> int | None:
        """People of the total that no part tells of; None where no part is told."""
        return self.total - sum(self.numbers) if self.claims else None

    @property
    def told(self) -> str:
        """The sum in words; "" where no part is told."""
        if not self.claims:
            return ""
        left = f"{self.remainder} not accounted for" if self.remainder else "all accounted for"
        return f"Told as parts: {' + '.join(map(str, self.numbers))} of {self.total}, {left}."


def by_whole(claims: Iterable[Claim]) -> Mapping[str, list[Claim]]:
    """The counts that are parts of others, by the ids of those."""
    parts: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        relation = claim.relation
        if relation and relation.kind == "part_of" and exact(claim) is not None:
            parts[relation.claim].append(claim)
    return parts


def sum_of(voices: Sequence[Voice], parts: Mapping[str, list[Claim]]) -> Sum:
    """Of the voices' figures the one that is told in most parts."""
    sums = [each for voice in voices for each in sums_of(voice, parts)]
    return max(sums, key=lambda each: (sum(each.numbers), len(each.claims)), default=Sum())


def sums_of(voice: Voice, parts: Mapping[str, list[Claim]]) -> Iterable[Sum]:
    """The parts of a voice's figure in all its reports together, or in each, as far as they fit."""
    figure = voice.figure
    if figure.low is None or figure.low != figure.high:
        return
    reports: dict[str, list[Claim]] = defaultdict(list)
    for whole in voice.claims:
        for part in parts.get(whole, ()):
            reports[part.document].append(part)
    together = [part for document in sorted(reports) for part in reports[document]]
    for each in (together, *reports.values()):
        numbers = {key(part): exact(part) or 0 for part in each}
        if each and sum(numbers.values()) <= figure.low:
            ids = tuple(part.id for part in each)
            yield Sum(ids, tuple(sorted(numbers.values(), reverse=True)), figure.low)


def key(claim: Claim) -> Key:
    """What makes two parts one: group, side and number."""
    content = claim.content
    if not isinstance(content, Count):
        raise TypeError(claim.kind)
    return content.group, content.side, exact(claim) or 0


def exact(claim: Claim) -> int | None:
    """The number of a count that is told exactly."""
    content = claim.content
    if not isinstance(content, Count) or content.figure.low != content.figure.high:
        return None
    return content.figure.low
