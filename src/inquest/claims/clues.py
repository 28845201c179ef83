"""Clues: what speaks for or against a figure counting people who met an outcome, in plain words.

Each clue is a short string such as "topic same" or "left 2"; which of them weigh what is learnt (see
weighing.py and training/clues.py). Clues do not judge; they only say what is there.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inquest.claims.counting import Candidate
from inquest.claims.groups import Noun
from inquest.claims.outcomes import told
from inquest.claims.words import BREAKS, Counted, Words
from inquest.model import Figure, Group, Outcome, Span, Token

KINDS = ("suffered", "done", "state", "total", "named")  # of words that tell an outcome
STEPS = ((0, "0"), (1, "1"), (2, "2"), (4, "3-4"), (8, "5-8"))  # words between, and their name
SIZES = ((0, "0"), (1, "1"), (9, "2-9"), (99, "10-99"), (999, "100-999"))
NEAR = 9  # words within which an outcome's word is near
UPWARD = 4  # heads of a figure that clues are taken from

Bounds = tuple[int | None, int | None]
Values = Mapping[Bounds, Sequence[tuple[Span, Outcome]]]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a sentence that tell an outcome: tokens `first` to `last`, and how they tell it."""

    outcome: Outcome
    first: int
    last: int
    kind: str

    @property
    def places(self) -> range:
        return range(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around a figure.

    Attributes:
        mentions: of any outcome in the sentence.
        heads: the figure's word and those that it hangs on by the tree, from the lowest, each with
            its place among the words.
        following: the outcome of the next figure of the sentence, by rule.
        values: the figures that rules found in the whole report, with where and which outcome.

    """

    mentions: Sequence[Mention]
    heads: Sequence[tuple[Token, int]]
    following: Outcome | None
    values: Values


def mentions_in(words: Words) -> list[Mention]:
    """All words of a sentence that tell outcomes."""
    return [
        Mention(match[1], at, at + match[0], kind)
        for kind in KINDS
        for at in range(len(words))
        if (match := told(kind).match(words.every, at))
    ]


@dataclass(frozen=True, slots=True)
class Case:
    """A figure and an outcome, with what the clues are put together from.

    Attributes:
        rule: the rule that gives the figure this outcome; "none", or "other" where one gives another.
        topic, before, following, value: "same", "other" or "none": the outcome that the report spoke
            of last, that of the count before and behind in the sentence, and that of the same figure
            elsewhere in the report.
        known: whether this outcome has been told of just before.

    """

    candidate: Candidate
    outcome: Outcome
    setting: Setting
    around: "Around"
    rule: str
    topic: str
    before: str
    following: str
    value: str
    known: str
    shape: str
    size: str

    @classmethod
    def of(cls, candidate: Candidate, outcome: Outcome, setting: Setting) -> "Case":
        topic = same(candidate.topic.outcome if candidate.topic else None, outcome)
        before = same(candidate.before, outcome)
        return cls(
            candidate,
            outcome,
            setting,
            around=Around.of(candidate.counted, outcome, setting),
            rule=rule_of(candidate, outcome),
            topic=topic,
            before=before,
            following=same(setting.following, outcome),
            value=value_clue(candidate.counted, outcome, setting.values),
            known="told" if "same" in (topic, before) else "untold",
            shape=shape_of(candidate.noun),
            size=size_of(candidate.counted.quantity.figure),
        )


def clues_for(candidate: Candidate, outcome: Outcome, setting: Setting) -> Iterator[str]:
    """All clues on whether a figure counts people who met an outcome."""
    case = Case.of(candidate, outcome, setting)
    yield from telling_clues(case)
    yield from place_clues(case)
    if case.rule == "none":
        yield from open_clues(case)
        yield from local_clues(candidate.counted, candidate.noun, case.known, case.shape)
        yield from upward_clues(setting.heads, outcome, case.known)
    else:
        yield from rule_clues(case)


def telling_clues(case: Case) -> Iterator[str]:
    """What the report has told before, and what it counts."""
    qualifier = case.candidate.counted.quantity.figure.qualifier
    yield f"rule {case.rule}"
    yield f"outcome {case.outcome}"
    yield f"topic {case.topic}"
    yield f"before {case.before}"
    yield f"topic {case.topic}, before {case.before}"
    yield f"behind {case.following}"
    yield f"value {case.value}"
    yield f"counts {case.shape} {case.size}"
    yield f"bound {qualifier}"


def place_clues(case: Case) -> Iterator[str]:
    """Where words for the outcome stand, and how they tell it."""
    yield f"left {case.around.left}"
    yield f"right {case.around.right}"
    yield f"hangs on {case.around.height}"
    for kind in case.around.kinds:
        yield f"told by {kind}"


def open_clues(case: Case) -> Iterator[str]:
    """Where no rule reads the figure: whether its outcome is near or told of."""
    others = any(each.outcome is not case.outcome for each in case.setting.mentions)
    where = f"{'near' if case.around.near else 'far'} {case.known}"
    yield f"{where} {case.shape}"
    yield f"{where} {case.size}"
    yield f"{where} value {case.value}"
    yield f"{where} others {others}"


def rule_clues(case: Case) -> Iterator[str]:
    """Where a rule reads the figure: how far it had to reach, and over which words."""
    figure = case.candidate.counted
    yield f"{case.rule}, left {case.around.left}, right {case.around.right}"
    yield f"{case.rule} {case.shape} {case.size}"
    yield f"{case.rule} {case.outcome}"
    yield f"{case.rule}: {figure.words.lemma(figure.first - 1)} _"
    yield f"{case.rule}: _ {figure.words.lemma(figure.last)}"


def local_clues(figure: Counted, noun: Noun, known: str, shape: str) -> Iterator[str]:
    """The words around a figure, by whether its outcome has been told of before."""
    words, first, last = figure.words, figure.first, figure.last
    before, behind = words.lemma(first - 1), words.lemma(last)
    yield f"{known}: {before} _"
    yield f"{known}: {words.lemma(first - 2)} * _"
    yield f"{known}: {words.lemma(first - 2)} {before} _"
    yield f"{known}: _ {behind}"
    yield f"{known}: _ {behind} {words.lemma(last + 1)}"
    yield f"{known}: noun {words.lemma(noun.last)}"
    yield f"{known} {shape}: {before} _"
    yield f"{known} {shape}: _ {behind}"
    yield f"{known}: of {'' if noun.elliptic else words.lemma(noun.last - 1)}"


def upward_clues(heads: Sequence[tuple[Token, int]], outcome: Outcome, known: str) -> Iterator[str]:
    """The words that a figure hangs on."""
    for height, (token, _) in enumerate(heads[:UPWARD]):
        lemma = token.lemma.casefold()
        yield f"{known}: {height} {token.relation}"
        yield f"{known}: under {lemma}"
        yield f"{outcome}: under {lemma}"


@dataclass(frozen=True, slots=True)
class Around:
    """Where the words for one outcome stand from a figure.

    Attributes:
        left, right: how many words off, and whether a new clause begins between.
        height: on which of the words above the figure.
        near: whether any is near.
        kinds: how they tell it.

    """

    left: str
    right: str
    height: str
    near: bool
    kinds: Sequence[str]

    @classmethod
    def of(cls, figure: Counted, outcome: Outcome, setting: Setting) -> "Around":
        told_by = [each for each in setting.mentions if each.outcome is outcome]
        first = max((each.last for each in told_by if each.last <= figure.first), default=None)
        last = min((each.first for each in told_by if each.first >= figure.last), default=None)
        left = None if first is None else (first, figure.first)
        right = None if last is None else (figure.last, last)
        covered = {at for each in told_by for at in each.places}
        heights = (str(up) for up, (_, at) in enumerate(setting.heads) if at in covered)
        return cls(
            left=gap(figure.words, left),
            right=gap(figure.words, right),
            height=next(heights, "none"),
            near=any(each is not None and each[1] - each[0] < NEAR for each in (left, right)),
            kinds=sorted({each.kind for each in told_by}),
        )


def gap(words: Words, between: tuple[int, int] | None) -> str:
    """How many words lie between, and whether they hold the start of a clause."""
    if between is None:
        return "none"
    parted = " parted" if BREAKS & set(words.lemmas(*between)) else ""
    return step(between[1] - between[0], STEPS) + parted


def step(number: int, steps: Sequence[tuple[int, str]]) -> str:
    """The name of the first step that a number does not pass."""
    return next((name for most, name in steps if number <= most), "more")


def same(told_before: Outcome | None, outcome: Outcome) -> str:
    """Whether an outcome told of is the one asked for."""
    if told_before is None:
        return "none"
    return "same" if told_before is outcome else "other"


def rule_of(candidate: Candidate, outcome: Outcome) -> str:
    """The rule that gives a figure this outcome; "other" where one gives another."""
    found = candidate.found
    if found is None:
        return "none"
    return found.evidence.rule if found.evidence.outcome is outcome else "other"


def value_clue(figure: Counted, outcome: Outcome, values: Values) -> str:
    """Whether the same figure is told elsewhere in the report, of this outcome or another."""
    own = figure.quantity
    elsewhere = values.get((own.figure.low, own.figure.high), ())
    outcomes = [each for span, each in elsewhere if span != own.span]
    if not outcomes:
        return "none"
    return "same" if outcome in outcomes else "other"


def shape_of(noun: Noun) -> str:
    """Whether a figure has a noun, and whether that tells a role."""
    if noun.elliptic:
        return "bare"
    return "people" if noun.group is Group.PEOPLE else "role"


def size_of(figure: Figure) -> str:
    """How large a figure is."""
    value = figure.low if figure.low is not None else figure.high
    return step(value or 0, SIZES)
