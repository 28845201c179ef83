"""The rule *gtd*."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from inquest.model import HolderKind, Voice
from inquest.model.figures import least


class GtdRule:
    """One figure: that of the latest source that is not in doubt and no perpetrator's.

    Of voices that are neither doubtful nor armed groups (of all, where that leaves none), those of
    the latest day; their figure where they agree, else the one that most of them give, else the
    lowest. low = best = high = that figure. An undated voice counts as the earliest.
    Source: START, Global Terrorism Database codebook, July 2017, page 48.
    """

    name = "gtd"
    version = "2017"

    def reconcile(self, voices: Sequence[Voice]) -> tuple[int | None, int | None, int | None]:
        if not voices:
            return None, None, None
        sound = [each for each in voices if not (each.doubtful or is_perpetrator(each))]
        told = sound or list(voices)
        latest = max(each.stated_on or date.min for each in told)
        values = [least(v.figure) for v in told if (v.stated_on or date.min) == latest]
        best = majority(values)
        return best, best, best


def is_perpetrator(voice: Voice) -> bool:
    """Whether a voice is an armed group, whose word on its own deeds is not taken."""
    return voice.kind is HolderKind.ARMED_GROUP


def majority(values: Sequence[int]) -> int:
    """The value that more than half give, or else the lowest."""
    value, count = Counter(values).most_common(1)[0]
    return value if 2 * count > len(values) else min(values)
