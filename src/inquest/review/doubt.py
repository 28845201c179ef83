"""A doubt: what may be wrong, and what hangs on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import prod, sqrt
from typing import Literal

from inquest.lexicons import load
from inquest.model import Reason

Subject = Literal["claim", "incident", "voice"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that a person can settle.

    Attributes:
        subject: whether a claim may be misread, an incident be two (or two be one), or a voice be two.
        claims: ids of those that it is about, the first the one to look at. Those of a figure carry
            it together; of two incidents that may be one, the first and the second are of either.
        incident: the id of the incident that it is about.
        consequence: how much the findings hang on it, from 0 to 1.
        uncertainty: how likely it is to be wrong, from 0 to 1: an order, no measured frequency.
        why: what hangs on it, the gravest first; then what makes it doubtful, the strongest first.

    """

    subject: Subject
    claims: tuple[str, ...]
    incident: str
    consequence: float
    uncertainty: float
    why: tuple[Reason, ...]

    @property
    def score(self) -> float:
        """How pressing it is: √(consequence x uncertainty), from 0 to 1.

        The order is that of the product, the finding's expected change. The root keeps scores of
        small numbers apart.
        """
        return sqrt(self.consequence * self.uncertainty)

    @property
    def rank(self) -> tuple[float, str, tuple[str, ...], str]:
        """A key by which the most pressing is first, of equals the first by id."""
        return -round(self.score, 9), self.subject, self.claims, self.incident


@cache
def weight(part: str, name: str) -> float:
    """A weight of the table `lexicons/common/review.toml`."""
    return float(load("common", "review")[part][name])


def reason(part: str, name: str, saw: str, share: float = 1.0) -> Reason:
    """That a rule fired, with its weight in the table, or a share of that."""
    return Reason(f"{part}.{name}", saw, weight(part, name) * share)


def scaled(reason: Reason, share: float) -> Reason:
    """The same reason with a share of its weight."""
    return Reason(reason.rule, reason.saw, (reason.score or 0.0) * share)


def consequence(hangs: Sequence[Reason], reach: float) -> float:
    """How much hangs on something, by the gravest of what does, and how far its incident reaches."""
    return min((hangs[0].score or 0.0) * reach, 1.0) if hangs else 0.0


def together(reasons: Iterable[Reason]) -> float:
    """How much several reasons leave in doubt: 1 - (1 - a)(1 - b)..., as if each came by itself."""
    return 1 - prod(1 - (each.score or 0.0) for each in reasons)


def strongest(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Reasons by their scores, the highest first."""
    return tuple(sorted(reasons, key=lambda each: (-(each.score or 0.0), each.rule)))
