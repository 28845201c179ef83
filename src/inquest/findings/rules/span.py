"""The rule *range*, which is the default."""

from collections.abc import Sequence

from inquest.model import Voice
from inquest.model.figures import greatest, least


class RangeRule:
    """The least and the greatest figure that any voice holds in its latest statement.

    low = min over voices of the least value, high = max of the greatest; best = that number where
    both meet, else none. An open bound counts as the value it is told with ("at least 25" is 25).
    Source: the convention of this project, version 1.
    """

    name = "range"
    version = "1"

    def reconcile(self, voices: Sequence[Voice]) -> tuple[int | None, int | None, int | None]:
        if not voices:
            return None, None, None
        low = min(least(voice.figure) for voice in voices)
        high = max(greatest(voice.figure) for voice in voices)
        return low, low if low == high else None, high
