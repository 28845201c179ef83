"""Which judgements of a log stand, and what they say together."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from pydantic import TypeAdapter, ValidationError

from inquest.errors import StoreError
from inquest.model import Claim, Entry
from inquest.model.ids import slug
from inquest.model.judgement import (
    AcceptClaim,
    AddClaim,
    ChooseRule,
    CorrectClaim,
    DoubtFigure,
    JoinVoices,
    Judgement,
    MergeIncidents,
    MoveClaim,
    Opinions,
    PartVoices,
    RateSource,
    RejectClaim,
    SplitIncident,
    Undo,
)

JUDGEMENT: TypeAdapter[Judgement] = TypeAdapter(Judgement)
KINDS = frozenset(
    [
        "accept",
        "reject",
        "correct",
        "add",
        "move",
        "merge",
        "split",
        "join",
        "part",
        "rate",
        "doubt",
        "rule",
        "undo",
    ]
)
Step = MoveClaim | MergeIncidents | SplitIncident


class Ruling(StrEnum):
    """What was last said of a claim."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CORRECTED = "corrected"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What stands of a claim.

    Attributes:
        was: as it was read when it was first judged; None for one that a person added.
        now: as a person has it; None where that is as it was read.
        entry: the number in the log of the judgement that counts.

    """

    claim: str
    ruling: Ruling
    was: Claim | None
    now: Claim | None
    entry: int


@dataclass(frozen=True, slots=True)
class Standing:
    """All judgements that stand, by what they are about.

    Attributes:
        verdicts: by the keys of claims.
        steps: what was moved, merged and split, in the order of the log.
        rule: the name of the rule; "" where none was chosen.
        entries: the numbers in the log of the judgements that stand, those that undo included.

    """

    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    joined: tuple[tuple[str, str, str], ...] = ()
    parted: tuple[PartVoices, ...] = ()
    reliability: Mapping[str, str] = field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()
    rule: str = ""
    entries: frozenset[int] = frozenset()

    def opinions(self, documents: Mapping[str, str]) -> Opinions:
        """What people hold of voices; `documents` are the ids of reports by their SHA-256."""
        renamed = {
            (each.holder, each.name): f"{each.holder}~{slug(each.name)}"
            for each in self.parted
            if each.name
        }
        apart = [
            (renamed.get((each.holder, each.name), each.holder), other)
            for each in self.parted
            for other in dict.fromkeys((each.voice, each.holder))
        ]
        return Opinions(
            joined=self.joined,
            apart=tuple(pair for pair in apart if pair[0] != pair[1]),
            renamed=renamed,
            reliability=self.reliability,
            doubtful=frozenset(ids_of(self.doubtful, documents)),
        )


def ids_of(keys: Iterable[str], documents: Mapping[str, str]) -> Iterator[str]:
    """The ids of claims by their keys; of reports that are not here none."""
    for key in keys:
        sha256, slash, rest = key.partition("/")
        if sha256 in documents:
            yield f"{documents[sha256]}{slash}{rest}"


def judgement_of(entry: Entry) -> Judgement | None:
    """The judgement that an entry of the log keeps; None for what is no judgement.

    Raises:
        StoreError: it cannot be understood.

    """
    if entry.act.kind not in KINDS:
        return None
    try:
        return JUDGEMENT.validate_python({**entry.act.record, "kind": entry.act.kind})
    except ValidationError as wrong:
        raise StoreError(
            f"entry {entry.number} of the log",
            f"holds no judgement that is known ({wrong.error_count()} faults)",
            "Install the version of Inquest that wrote it.",
        ) from wrong


def withdrawn(judgements: Mapping[int, Judgement]) -> frozenset[int]:
    """The numbers of the entries that were undone; undoing an undo brings the first back."""
    gone: set[int] = set()
    for number in sorted(judgements, reverse=True):
        each = judgements[number]
        if isinstance(each, Undo) and number not in gone:
            gone.add(each.entry)
    return frozenset(gone)


def standing_of(log: Iterable[Entry]) -> Standing:
    """What the judgements of a log say together."""
    entries = list(log)
    found = {each.number: told for each in entries if (told := judgement_of(each))}
    gone = withdrawn(found)
    reasons = {each.number: each.act.why for each in entries}
    made = Standing(entries=frozenset(found) - gone)
    for number, judgement in found.items():
        if number not in gone:
            made = counted(made, number, judgement, reasons[number])
    return made


def counted(standing: Standing, number: int, judgement: Judgement, why: str) -> Standing:  # noqa: PLR0911 - a line for each kind
    """What stands with one more judgement."""
    match judgement:
        case AcceptClaim() | RejectClaim() | CorrectClaim() | AddClaim():
            return judged(standing, number, judgement)
        case MoveClaim() | MergeIncidents() | SplitIncident():
            return replace(standing, steps=(*standing.steps, judgement))
        case JoinVoices():
            return joined(standing, judgement, why)
        case PartVoices():
            return parted(standing, judgement)
        case RateSource():
            rated = {**standing.reliability, judgement.holder: judgement.reliability}
            return replace(standing, reliability=rated)
        case DoubtFigure():
            told = frozenset(judgement.claims)
            doubtful = standing.doubtful | told if judgement.doubtful else standing.doubtful - told
            return replace(standing, doubtful=doubtful)
        case ChooseRule():
            return replace(standing, rule=judgement.rule)
    return standing  # an undo has said what it says


def judged(
    standing: Standing,
    number: int,
    judgement: AcceptClaim | RejectClaim | CorrectClaim | AddClaim,
) -> Standing:
    """What stands after a claim was judged."""
    before = standing.verdicts.get(judgement.claim)
    was, now = (before.was, before.now) if before else (None, None)
    match judgement:
        case AddClaim():
            ruling, now = Ruling.ADDED, judgement.now
        case CorrectClaim():
            ruling, now = Ruling.CORRECTED, judgement.now
        case AcceptClaim():
            ruling = Ruling.ACCEPTED
        case _:
            ruling = Ruling.REJECTED
    if not before and not isinstance(judgement, AddClaim):
        was = judgement.was
    verdict = Verdict(judgement.claim, ruling, was, now, number)
    steps = standing.steps
    if isinstance(judgement, AddClaim) and judgement.incident:
        steps = (*steps, MoveClaim(judgement.claim, judgement.incident))
    return replace(standing, verdicts={**standing.verdicts, judgement.claim: verdict}, steps=steps)


def joined(standing: Standing, judgement: JoinVoices, why: str) -> Standing:
    """What stands after two holders were joined: what set them apart before stands no more."""
    pair = {judgement.one, judgement.other}
    kept = tuple(each for each in standing.parted if {each.voice, each.holder} != pair)
    told = (judgement.one, judgement.other, why or "joined by a person")
    return replace(standing, joined=(*standing.joined, told), parted=kept)


def parted(standing: Standing, judgement: PartVoices) -> Standing:
    """What stands after a holder was set apart: what joined it with that voice stands no more."""
    pair = {judgement.voice, judgement.holder}
    kept = tuple(each for each in standing.joined if {each[0], each[1]} != pair)
    return replace(standing, parted=(*standing.parted, judgement), joined=kept)
