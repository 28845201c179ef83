"""Which attribution of a sentence passes on which other one."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from inquest.model import Attribution

# Two attributions by one cue: the rule of the one who passes on, and of the one who says.
SHARED = frozenset([("told", "said"), ("cites", "cited"), ("cites", "citing")])


def nest(
    found: Sequence[Attribution], offset: int, relays: Callable[[Attribution], bool]
) -> list[Attribution]:
    """Tell each attribution of a sentence the smallest other one whose content holds it.

    The first has the index `offset` in the text; `relays` tells an outlet, which passes on the
    other one where each of two holds the other.
    """
    nested = []
    for each in found:
        holders = [
            (len(other.content), place)
            for place, other in enumerate(found)
            if other is not each and passes_on(other, each, found, relays)
        ]
        nested.append(replace(each, inside=min(holders)[1] + offset if holders else None))
    return nested


def passes_on(
    outer: Attribution,
    inner: Attribution,
    found: Sequence[Attribution],
    relays: Callable[[Attribution], bool],
) -> bool:
    """Whether the outer one holds the inner one, and is not itself held by it instead."""
    if not holds(outer, inner):
        return False
    if not holds(inner, outer):
        return True
    if relays(outer) != relays(inner):
        return relays(outer)
    return found.index(outer) > found.index(inner)


def holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether the outer one could pass on what the inner one says."""
    if inner.cue == outer.cue:
        return (outer.rule, inner.rule) in SHARED
    if inner.rule == "citing":
        return outer.rule in ("said", "inverted") and outer.content.overlaps(inner.content)
    if (
        inner.rule == "carried"
        or outer.rule == "agentless"
        or (outer.rule == "citing" and inner.rule != "agentless")
    ):
        return False
    return outer.content.holds(inner.cue)
