"""The rule *ibc*."""

from collections.abc import Sequence

from inquest.findings.rules.span import RangeRule
from inquest.model import Voice

CORROBORATED = 2  # independent voices from which on a figure is no longer provisional


class IbcRule:
    """The minimum and the maximum that independent voices give.

    low and high as by the rule *range*; no best figure. With fewer than two independent voices the
    finding is provisional, which it says.
    Source: Iraq Body Count, methodology, on minimum and maximum and on two independent sources.
    """

    name = "ibc"
    version = "1"

    def reconcile(self, voices: Sequence[Voice]) -> tuple[int | None, int | None, int | None]:
        low, _, high = RangeRule().reconcile(voices)
        return low, None, high

    def note(self, voices: Sequence[Voice]) -> str:
        """What to add in words."""
        return (
            "Provisional: fewer than two independent voices." if len(voices) < CORROBORATED else ""
        )
