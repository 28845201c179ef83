"""The rule *acled*."""

from collections.abc import Sequence

from inquest.lexicons import load
from inquest.model import Figure, Qualifier, Voice
from inquest.model.figures import least


class AcledRule:
    """The most conservative figure of the most reliable voices.

    low = best = high = the least value that a voice of the best reliability holds; "tens" is 10,
    "dozens" 12, "hundreds" 100, whatever table the reports were read with. Voices of which no
    reliability is set are equally reliable.
    Source: ACLED, frequently asked questions on fatalities, 7 May 2024.
    """

    name = "acled"
    version = "2024"

    def reconcile(self, voices: Sequence[Voice]) -> tuple[int | None, int | None, int | None]:
        if not voices:
            return None, None, None
        best = min(voice.reliability for voice in voices)
        value = min(lowest(voice.figure) for voice in voices if voice.reliability == best)
        return value, value, value


def lowest(figure: Figure) -> int:
    """The least number that a figure can mean, vague words by the numbers that ACLED names."""
    lexicon = load("en", "numbers")
    word = figure.phrase.casefold().partition(" ")[0]
    ours, theirs = lexicon["vague"].get(word), lexicon["tables"]["acled"].get(word)
    if figure.qualifier is not Qualifier.VAGUE or figure.low is None or not (ours and theirs):
        return least(figure)
    # "dozens" is read as 24 or more, or as 12 or more already; "tens of thousands" is a thousand tens.
    times = figure.low // ours[0] or 1
    return int(theirs[0]) * times if figure.low % ours[0] == 0 else figure.low
