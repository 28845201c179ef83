"""What stands of all that people judged of a case, by what it is about."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from inquest.model import Claim
from inquest.model.ids import slug
from inquest.model.judgement import (
    DescribeIncident,
    MergeIncidents,
    MoveClaim,
    Opinions,
    PartVoices,
    SplitIncident,
    hash_in,
    id_of,
)

Step = MoveClaim | MergeIncidents | SplitIncident | DescribeIncident


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
        steps: what was moved, merged, split and described, in the order of the log.
        rule: the name of the rule; "" where none was chosen.
        settled: doubts that are none, each by its subject and the keys of its claims.
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
    settled: frozenset[tuple[str, frozenset[str]]] = frozenset()

    def opinions(self, documents: Mapping[str, str]) -> Opinions:
        """What people hold of voices; `documents` are the ids of reports by their SHA-256."""
        return Opinions(
            joined=self.joined,
            apart=tuple(pair for each in self.parted for pair in pairs_of(each)),
            renamed={
                (each.holder, each.name): holder_of(each) for each in self.parted if each.name
            },
            reliability=self.reliability,
            doubtful=frozenset(ids_of(self.doubtful, documents)),
        )


def holder_of(part: PartVoices) -> str:
    """The id of who is set apart: a holder's, or one of its own for a name of it."""
    return f"{part.holder}~{slug(part.name)}" if part.name else part.holder


def pairs_of(part: PartVoices) -> Iterator[tuple[str, str]]:
    """The holders that are set apart."""
    own = holder_of(part)
    for other in dict.fromkeys((part.voice, part.holder)):
        if other != own:
            yield own, other


def ids_of(keys: Iterable[str], documents: Mapping[str, str]) -> Iterator[str]:
    """The ids of claims by their keys; of reports that are not here none."""
    for key in keys:
        document = documents.get(hash_in(key))
        if document is not None:
            yield id_of(key, document)
