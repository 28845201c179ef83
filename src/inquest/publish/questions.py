"""What is known: each question with its answer, its voices and the statements that carry them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from inquest.model import Figure, Finding, Outcome, Voice
from inquest.publish import wording
from inquest.publish.charts import NARROW, WIDE, Row, Tone, figure_spec, render
from inquest.publish.statements import Statement, in_time

OUTCOMES = tuple(Outcome)
CHARTS = 4
"""Most charts of one incident."""


@dataclass(frozen=True, slots=True)
class Holding:
    """One independent voice: the statements of its latest figure, and those it replaced."""

    voice: Voice
    latest: tuple[Statement, ...]
    earlier: tuple[Statement, ...]

    @property
    def kind(self) -> str:
        """What the voice is, in words."""
        told = ["state authority"] if self.voice.official else []
        told += ["unnamed"] if self.voice.anonymous else []
        told += [wording.plain(self.voice.kind)] if wording.plain(self.voice.kind) else []
        return ", ".join(told)

    @property
    def tone(self) -> Tone:
        if self.voice.official:
            return Tone.OFFICIAL
        return Tone.UNNAMED if self.voice.anonymous else Tone.OTHER

    @property
    def rows(self) -> Iterable[Row]:
        """Its figures that have a number, for the chart."""
        for figure in self.voice.earlier:
            yield from self._row(figure, _first_day(figure, self.earlier), replaced=True)
        yield from self._row(self.voice.figure, self.voice.stated_on, replaced=False)

    def _row(self, figure: Figure, day: date | None, *, replaced: bool) -> Iterable[Row]:
        words = wording.figure_words(figure)
        if figure.low is not None or figure.high is not None:
            name = wording.sentence_case(self.voice.name) + (" (earlier)" if replaced else "")
            yield Row(name, day, figure.low, figure.high, words, self.tone, replaced)


@dataclass(frozen=True, slots=True)
class Question:
    """A finding with its voices.

    Attributes:
        others: statements that the finding rests on and no voice is known for.
        parts: statements of parts of the total.

    """

    number: int
    finding: Finding
    holdings: tuple[Holding, ...]
    others: tuple[Statement, ...]
    parts: tuple[Statement, ...]

    @property
    def place(self) -> str:
        return f"question-{self.number}"

    @property
    def title(self) -> str:
        return wording.question_words(self.finding)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All that it tells in full."""
        held = [each for one in self.holdings for each in (*one.latest, *one.earlier)]
        return (*held, *self.others)

    @property
    def rows(self) -> list[Row]:
        """The rows of its chart, in order of time, the undated ones last."""
        rows = [row for holding in self.holdings for row in holding.rows]
        return sorted(rows, key=lambda row: row.day or date.max)


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawn question; `wide` and `narrow` are SVG for two widths of page."""

    question: Question
    wide: str
    narrow: str


def ask(number: int, finding: Finding, statements: Mapping[str, Statement]) -> Question:
    """The finding with its claims shared out among its voices: each claim stands once."""
    latest = {claim for voice in finding.voices for claim in voice.claims}
    rest = {claim: statements[claim] for claim in finding.claims if claim not in latest}
    holdings = []
    for voice in finding.voices:
        earlier = [each for each in rest.values() if each.holder == voice.holder]
        rest = {claim: each for claim, each in rest.items() if each not in earlier}
        told = in_time(statements[claim] for claim in voice.claims)
        holdings.append(Holding(voice, tuple(told), tuple(in_time(earlier))))
    parts = in_time(statements[claim] for claim in finding.parts)
    others = [each for claim, each in rest.items() if claim not in finding.parts]
    return Question(number, finding, tuple(holdings), tuple(in_time(others)), tuple(parts))


def by_weight(findings: Iterable[Finding]) -> list[Finding]:
    """The gravest outcome first; whole totals before sides and scopes; then the most voices."""
    return sorted(
        findings,
        key=lambda each: (
            OUTCOMES.index(each.outcome),
            bool(each.side or each.scope),
            -each.origins,
            wording.question_words(each),
        ),
    )


def draw(questions: Sequence[Question]) -> tuple[Chart, ...]:
    """Charts of the questions on which figures can be compared, at most `CHARTS`."""
    telling = [question for question in questions if len(question.rows) > 1]
    kept = sorted(telling, key=lambda question: -len(question.rows))[:CHARTS]
    return tuple(_chart(question) for question in telling if question in kept)


def _chart(question: Question) -> Chart:
    rows = question.rows
    told = "; ".join(f"{wording.day_words(row.day)}, {row.voice}: {row.words}" for row in rows)
    title = f"{question.title}: who held which figure when"
    return Chart(
        question,
        render(figure_spec(rows, WIDE), title, told),
        render(figure_spec(rows, NARROW), title, told),
    )


def _first_day(figure: Figure, statements: Iterable[Statement]) -> date | None:
    days = [each.stated_on for each in statements if each.figure == figure and each.stated_on]
    return min(days, default=None)
