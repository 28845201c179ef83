"""The rule *official*."""

from collections.abc import Sequence

from inquest.model import Qualifier, Voice
from inquest.model.figures import greatest


class OfficialRule:
    """The latest figure of the authorities of the state where it happened; none where they give none.

    low = best = high = that figure; of several on one day the greatest. A vague word counts for its
    least number, and only where they give no other.
    Source: the convention of this project, version 1.
    """

    name = "official"
    version = "1"

    def reconcile(self, voices: Sequence[Voice]) -> tuple[int | None, int | None, int | None]:
        figure = latest(voices)
        return figure, figure, figure


def latest(voices: Sequence[Voice]) -> int | None:
    """The latest official figure among voices in order of time, on one day the greatest."""
    official = [voice for voice in voices if voice.official]
    numbers = [each for each in official if each.figure.qualifier is not Qualifier.VAGUE]
    if numbers:
        return greatest(numbers[-1].figure)
    return official[-1].figure.low if official else None
