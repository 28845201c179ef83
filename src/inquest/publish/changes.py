"""What changed when: how each answer stood on the days that moved it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from inquest.model import Denial, Finding, Known, Voice
from inquest.publish import wording
from inquest.publish.statements import voices_of

WIDTH = 100  # of a strip, in its own units
REACH = 0.88  # share of it that the known bounds take where one is open


@dataclass(frozen=True, slots=True)
class Step:
    """A day that moved an answer.

    Attributes:
        finding: the answer as it stood by the end of the day.
        moves: the voices that spoke up or changed their figure, in words: "AFP: 13, then 21".
        changed: whether the bounds or the official figure are others than before.

    """

    day: date
    finding: Finding
    moves: tuple[str, ...]
    changed: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """A step drawn on the scale of its question: data of SVG paths, 100 wide and 10 high."""

    known: str
    open: bool
    official: str


def steps_of(finding: Finding, history: Iterable[Known]) -> tuple[Step, ...]:
    """The days that moved the answer to a question, the first of them first."""
    steps: list[Step] = []
    for known in history:
        now = next((each for each in known.findings if same_question(each, finding)), None)
        if now is None:
            continue
        before = steps[-1].finding if steps else None
        moves = tuple(moves_of(now, before))
        changed = before is None or answer_of(now) != answer_of(before)
        if moves or changed:
            steps.append(Step(known.day, now, moves, changed))
    return tuple(steps)


def same_question(one: Finding, other: Finding) -> bool:
    """Whether two findings answer one question."""
    return (one.incident, one.asked) == (other.incident, other.asked)


def answer_of(finding: Finding) -> tuple[int | None, ...]:
    """What a reader takes from a finding."""
    return finding.low, finding.best, finding.high, finding.official


def moves_of(now: Finding, before: Finding | None) -> Iterator[str]:
    """Each voice that says another thing than before, with all that it said up to now."""
    held = {voice.holder: said_by(voice) for voice in voices_of(before)} if before else {}
    for voice in voices_of(now):
        if held.get(voice.holder) != said_by(voice):
            yield f"{wording.sentence_case(voice.name)}: {said_by(voice)}"


def said_by(voice: Voice | Denial) -> str:
    """The figures of a voice, the latest last: "13, then 21"."""
    earlier = voice.earlier if isinstance(voice, Voice) else ()
    figures = ", then ".join([*map(wording.figure_words, earlier), wording.voice_words(voice)])
    return figures if voice.stated_on else f"{figures} (undated)"


def strips_of(steps: Sequence[Step]) -> list[Strip]:
    """The steps drawn on one scale, which begins at nought."""
    answers = [(step.finding.low, step.finding.high, step.finding.official) for step in steps]
    top = max((number for answer in answers for number in answer if number), default=1)
    unbounded = any(high is None for _, high, _ in answers)
    scale = WIDTH * (REACH if unbounded else 1) / top
    return [_strip(low, high, official, scale) for low, high, official in answers]


def _strip(low: int | None, high: int | None, official: int | None, scale: float) -> Strip:
    """A line from low to high; a head at an open end; a diamond at the official figure."""
    if low is None and high is None:
        line = ""
    elif high is None:
        line = f"M{_at(low, scale)} 5H{WIDTH}m-4-3l4 3-4 3"
    elif low is None:
        line = f"M{_at(high, scale)} 5H0m4-3l-4 3 4 3"
    else:
        line = f"M{_at(low, scale)} 5H{_at(high, scale)}"
    diamond = f"M{_at(official, scale)} 1l4 4-4 4-4-4z" if official is not None else ""
    return Strip(line, low is None or high is None, diamond)


def _at(number: int | None, scale: float) -> str:
    return f"{(number or 0) * scale:.0f}"
