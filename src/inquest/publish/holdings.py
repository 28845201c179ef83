"""A voice on a question: the figure that it holds or rejects, and the statements that tell it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from inquest.model import Denial, Figure, Stance, Voice
from inquest.publish import wording
from inquest.publish.chains import Branch, grow
from inquest.publish.rows import Row, Tone
from inquest.publish.statements import Statement


@dataclass(frozen=True, slots=True)
class Holding:
    """One independent voice: the statements of its latest figure, and all others that it made."""

    voice: Voice | Denial
    latest: tuple[Statement, ...]
    earlier: tuple[Statement, ...]

    @property
    def kind(self) -> str:
        """What the voice is, in words."""
        voice = self.voice
        return wording.holder_words(voice.kind, anonymous=voice.anonymous, official=voice.official)

    @property
    def figure(self) -> str:
        """Its latest figure, or what it rejects, in words."""
        return wording.voice_words(self.voice)

    @property
    def replaced(self) -> tuple[Figure, ...]:
        """Its earlier figures, the oldest first."""
        return self.voice.earlier if isinstance(self.voice, Voice) else ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why its names are one voice."""
        return self.voice.reasons if isinstance(self.voice, Voice) else ()

    @property
    def credibility(self) -> str:
        """How its figure stands to those of others; "" where it gives none."""
        if isinstance(self.voice, Denial):
            return ""
        return wording.CREDIBILITY[self.voice.credibility]

    @property
    def branches(self) -> tuple[Branch, ...]:
        """The ways on which its words reached the reader."""
        return grow(self.voice, (*self.latest, *self.earlier))

    @property
    def tone(self) -> Tone:
        if self.voice.official:
            return Tone.OFFICIAL
        return Tone.UNNAMED if self.voice.anonymous else Tone.OTHER

    @property
    def rows(self) -> Iterable[Row]:
        """Its figures that have a number, for the chart."""
        for figure in self.replaced:
            yield from self._row(figure, _first_day(figure, self.earlier), replaced=True)
        if isinstance(self.voice, Voice):
            yield from self._row(self.voice.figure, self.voice.stated_on, replaced=False)

    def _row(self, figure: Figure, day: date | None, *, replaced: bool) -> Iterable[Row]:
        words = wording.figure_words(figure) + (", earlier" if replaced else "")
        if figure.low is not None or figure.high is not None:
            name = wording.sentence_case(self.voice.name)
            yield Row(name, day, figure.low, figure.high, words, self.tone, replaced)


def _first_day(figure: Figure, statements: Iterable[Statement]) -> date | None:
    days = [
        each.stated_on
        for each in statements
        if each.figure == figure and each.stated_on and each.claim.stance is Stance.ASSERTS
    ]
    return min(days, default=None)
