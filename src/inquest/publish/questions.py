"""What is known: each question with its answer, its voices and the statements that carry them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from inquest.model import Claim, Count, Finding, Known, Outcome
from inquest.publish import wording
from inquest.publish.changes import Step, steps_of
from inquest.publish.charts import NARROW, WIDE, figure_spec, render
from inquest.publish.holdings import Holding
from inquest.publish.rows import Row
from inquest.publish.statements import Statement, in_time, voices_of

OUTCOMES = tuple(Outcome)
CHARTS = 4
"""Most charts of one incident."""
KEPT = 200
"""Charts that are kept drawn, some 10 kilobytes each."""


@dataclass(frozen=True, slots=True)
class Question:
    """A finding with its voices.

    Attributes:
        holdings: its voices, behind them those that only reject figures.
        others: statements on the question that count for no voice: doubts, titles, and what was
            said after the day that the findings stand for.
        parts: statements of parts of the total.
        steps: the days that moved the answer; empty where they are not known.

    """

    number: int
    finding: Finding
    holdings: tuple[Holding, ...]
    others: tuple[Statement, ...]
    parts: tuple[Statement, ...]
    steps: tuple[Step, ...] = ()

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
    def changed(self) -> bool:
        """Whether its answer was another on some day than on the first."""
        return any(step.changed for step in self.steps[1:])

    @property
    def moved(self) -> bool:
        """Whether its answer or what a voice says of it changed from one day to another."""
        revised = any(holding.replaced for holding in self.holdings)
        return self.changed or (revised and len(self.steps) > 1)

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


def ask(
    number: int,
    finding: Finding,
    about: Iterable[Statement],
    statements: Mapping[str, Statement],
    history: Iterable[Known] = (),
) -> Question:
    """The finding with all that is said about its incident shared out among its voices."""
    voices = voices_of(finding)
    latest = {claim for voice in voices for claim in voice.claims}
    counted = frozenset(finding.claims)
    rest = [
        each
        for each in about
        if each.claim.id not in latest
        and (each.claim.id in counted or _answers(each.claim, finding))
    ]
    holdings = []
    for voice in voices:
        told = in_time(statements[claim] for claim in voice.claims)
        earlier = [
            each for each in rest if each.claim.id in counted and each.speaker == voice.holder
        ]
        rest = [each for each in rest if each not in earlier]
        holdings.append(Holding(voice, tuple(told), tuple(in_time(earlier))))
    parts = in_time(statements[claim] for claim in finding.parts)
    steps = steps_of(finding, history)
    return Question(number, finding, tuple(holdings), tuple(in_time(rest)), tuple(parts), steps)


def _answers(claim: Claim, finding: Finding) -> bool:
    """Whether the claim is about what the finding answers, counted or not."""
    count = claim.content
    return isinstance(count, Count) and (
        (count.outcome, count.group, count.side, count.scope)
        == (finding.outcome, finding.group, finding.side, finding.scope)
    )


def by_weight(findings: Iterable[Finding]) -> list[Finding]:
    """The gravest outcome first; whole totals before sides and scopes; then the most voices."""
    return sorted(findings, key=weight)


def weight(finding: Finding) -> tuple[int, bool, int, str]:
    """A key by which the finding that weighs most is first; see `by_weight`."""
    part = bool(finding.side or finding.scope)
    grave = OUTCOMES.index(finding.outcome)
    return grave, part, -finding.origins, wording.question_words(finding)


def draw(questions: Sequence[Question]) -> tuple[Chart, ...]:
    """The charts of the questions that are worth one."""
    return tuple(map(draw_one, charted(questions)))


def charted(questions: Sequence[Question]) -> tuple[Question, ...]:
    """The questions on which figures differ, at most `CHARTS`, those with most rows.

    Where none differ, the one with most rows, so that agreement can be seen as well.
    """
    several = [question for question in questions if len(question.rows) > 1]
    ranked = sorted(several, key=lambda question: -len(question.rows))
    kept = [question for question in ranked if _differ(question.rows)][:CHARTS] or ranked[:1]
    return tuple(question for question in several if question in kept)


def _differ(rows: Iterable[Row]) -> bool:
    return len({(row.low, row.high) for row in rows}) > 1


def draw_one(question: Question) -> Chart:
    """The chart of a question, which has a row at least."""
    return Chart(question, *_pictures(question.title, tuple(question.rows)))


@lru_cache(maxsize=KEPT)
def _pictures(asked: str, rows: tuple[Row, ...]) -> tuple[str, str]:
    """The chart of a question for both widths; an answer that stays is not drawn anew."""
    told = "; ".join(f"{wording.day_words(row.day)}, {row.voice}: {row.words}" for row in rows)
    title = f"{asked}: who held which figure when"
    wide, narrow = (render(figure_spec(rows, size), title, told) for size in (WIDE, NARROW))
    return wide, narrow
