"""The judgements of a log counted up, one after another: of each thing the last counts."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from inquest.model import Entry
from inquest.model.judgement import (
    AcceptClaim,
    AddClaim,
    ChooseRule,
    CorrectClaim,
    DescribeIncident,
    DoubtFigure,
    JoinVoices,
    Judgement,
    MergeIncidents,
    MoveClaim,
    PartVoices,
    RateSource,
    RejectClaim,
    SettleDoubt,
    SplitIncident,
)
from inquest.review.entries import judgement_of, withdrawn
from inquest.review.standing import Ruling, Standing, Step, Verdict, pairs_of


def standing_of(log: Iterable[Entry]) -> Standing:
    """What the judgements of a log say together.

    Raises:
        StoreError: one cannot be understood.

    """
    entries = list(log)
    found = {each.number: told for each in entries if (told := judgement_of(each))}
    gone, tally = withdrawn(found), Tally()
    for entry in entries:
        if entry.number in found and entry.number not in gone:
            tally.count(entry.number, found[entry.number], entry.act.why)
    return tally.standing(frozenset(found) - gone)


@dataclass(slots=True)
class Tally:
    """What stands so far; see `Standing`."""

    verdicts: dict[str, Verdict] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    joined: list[tuple[str, str, str]] = field(default_factory=list)
    parted: list[PartVoices] = field(default_factory=list)
    reliability: dict[str, str] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)
    rule: str = ""
    settled: set[tuple[str, frozenset[str]]] = field(default_factory=set)

    def standing(self, entries: frozenset[int]) -> Standing:
        """What stands, made by these entries."""
        return Standing(
            self.verdicts,
            tuple(self.steps),
            tuple(self.joined),
            tuple(self.parted),
            self.reliability,
            frozenset(self.doubtful),
            self.rule,
            entries,
            frozenset(self.settled),
        )

    def count(self, number: int, judgement: Judgement, why: str) -> None:
        """Count one more judgement; an undo has said what it says."""
        match judgement:
            case AcceptClaim() | RejectClaim() | CorrectClaim() | AddClaim():
                self.judge(number, judgement)
            case MoveClaim() | MergeIncidents() | SplitIncident() | DescribeIncident():
                self.steps.append(judgement)
            case JoinVoices():
                self.join(judgement, why)
            case PartVoices():
                self.part(judgement)
            case _:
                self.mark(judgement)

    def mark(self, judgement: Judgement) -> None:
        """Count what is said of sources, figures, doubts and the rule."""
        match judgement:
            case RateSource():
                self.reliability.pop(judgement.holder, None)  # the last one comes last
                self.reliability[judgement.holder] = judgement.reliability
            case DoubtFigure():
                change = (
                    self.doubtful.update if judgement.doubtful else self.doubtful.difference_update
                )
                change(judgement.claims)
            case SettleDoubt():
                self.settled.add((judgement.subject, frozenset(judgement.claims)))
            case ChooseRule():
                self.rule = judgement.rule

    def judge(
        self, number: int, judgement: AcceptClaim | RejectClaim | CorrectClaim | AddClaim
    ) -> None:
        """Count what is said of a claim; what it first was is remembered."""
        key, before = judgement.claim, self.verdicts.get(judgement.claim)
        was, now = (before.was, before.now) if before else (None, None)
        match judgement:
            case AddClaim():
                ruling, now = Ruling.ADDED, judgement.now
                if judgement.incident:
                    self.steps.append(MoveClaim(key, judgement.incident))
            case CorrectClaim():
                ruling, now = Ruling.CORRECTED, judgement.now
            case AcceptClaim():
                ruling = Ruling.ACCEPTED
            case _:
                ruling = Ruling.REJECTED
        if not before and not isinstance(judgement, AddClaim):
            was = judgement.was
        self.verdicts[key] = Verdict(key, ruling, was, now, number)

    def join(self, judgement: JoinVoices, why: str) -> None:
        """Count that two are one; what set just these apart before stands no more."""
        pair = {judgement.one, judgement.other}
        self.parted = [
            each for each in self.parted if not any({*apart} == pair for apart in pairs_of(each))
        ]
        self.joined.append((judgement.one, judgement.other, why or "joined by a person"))

    def part(self, judgement: PartVoices) -> None:
        """Count that two are not one; what joined just these before stands no more."""
        apart = [{*pair} for pair in pairs_of(judgement)]
        self.joined = [each for each in self.joined if {*each[:2]} not in apart]
        self.parted.append(judgement)
