"""Arithmetic of figures with open bounds.

A figure stands for the numbers from `low` to `high`; None leaves that side open. Its *value* is
what it puts forward: "at least 25" puts forward 25, "up to 50" puts forward 50.
"""

from collections.abc import Iterable

from inquest.model.claim import Figure


def least(figure: Figure) -> int:
    """The least value that a figure puts forward."""
    return next(bound for bound in (figure.low, figure.high, 0) if bound is not None)


def greatest(figure: Figure) -> int:
    """The greatest value that a figure puts forward."""
    return next(bound for bound in (figure.high, figure.low, 0) if bound is not None)


def compatible(figures: Iterable[Figure]) -> bool:
    """Whether some number lies within the bounds of all figures."""
    listed = list(figures)
    low = max((f.low for f in listed if f.low is not None), default=0)
    high = min((f.high for f in listed if f.high is not None), default=low)
    return low <= high


def same_bounds(a: Figure, b: Figure) -> bool:
    """Whether two figures say the same, in whatever words."""
    return (a.low, a.high) == (b.low, b.high)
