"""Whether two names of a holder or an actor are one."""

from inquest.model.ids import slug


def akin(mine: str, theirs: str) -> bool:
    """Whether two names share most of their words."""
    left, right = set(slug(mine).split("-")), set(slug(theirs).split("-"))
    return left <= right or right <= left or 2 * len(left & right) > len(left | right)
