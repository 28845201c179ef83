"""The rule *ucdp*."""

from collections.abc import Sequence

from inquest.model import Voice
from inquest.model.figures import greatest, least


class UcdpRule:
    """Three estimates: the least, the most likely and the greatest that reliable voices give.

    low and high = least and greatest value over all voices that are not doubtful (over all, where
    that leaves none). best = the figure of the more reliable voices (by their reliability; then
    those that answer for it by name before unnamed ones and the press); the lowest of theirs where
    they differ.
    Source: UCDP Georeferenced Event Dataset codebook, version 24.1, on low, best and high estimates.
    UCDP publishes no numbers for vague words: those of the reading are taken.
    """

    name = "ucdp"
    version = "24.1"

    def reconcile(self, voices: Sequence[Voice]) -> tuple[int | None, int | None, int | None]:
        if not voices:
            return None, None, None
        told = [each for each in voices if not each.doubtful] or list(voices)
        low = min(least(voice.figure) for voice in told)
        high = max(greatest(voice.figure) for voice in told)
        first = min(map(standing, told))
        best = min(least(voice.figure) for voice in told if standing(voice) == first)
        return low, best, high


def standing(voice: Voice) -> tuple[str, bool]:
    """How reliable a voice is: less is more."""
    return voice.reliability, voice.anonymous or voice.kind.impersonal
