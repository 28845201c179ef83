"""What was worked out for a case before, so that a change of one report costs little."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from inquest.documents.audit import audit_alone
from inquest.documents.copies import CopyMemory
from inquest.documents.quotes import Quoted, quoted_sentences
from inquest.findings import Kept, Named
from inquest.incidents import Memory as IncidentMemory
from inquest.model import Finding, Flag, Reading, Report
from inquest.pipeline.replaying import Days
from inquest.review import Verdict, apply

STATES = 50  # of an incident over the days that are remembered
S = TypeVar("S")
T = TypeVar("T")


class Alone(Generic[S, T]):
    """What is worked out for each report by itself, made anew where what it is made of is another."""

    def __init__(self, make: Callable[[S], T]) -> None:
        self._make = make
        self._kept: dict[str, tuple[S, T]] = {}

    def of(self, document: str, one: S) -> T:
        """The result for a report, known by its id."""
        known = self._kept.get(document)
        if known is None or known[0] is not one:
            known = self._kept[document] = one, self._make(one)
        return known[1]


def quotes_in(report: Report) -> tuple[Quoted, ...]:
    """The quoted sentences of a report."""
    return tuple(quoted_sentences(report))


@dataclass(slots=True)
class Memory:
    """What was worked out for a case before, so that a new report or a corrected claim costs little.

    It is handed from one `assemble` to the next, and changes no result but for copies in very crowded
    groups (see `CopyMemory`). Readings that did not change must be the very objects given before:
    equal ones are worked out anew.
    """

    copies: CopyMemory = field(default_factory=CopyMemory)
    incidents: IncidentMemory = field(default_factory=IncidentMemory)
    claims: Named = field(default_factory=dict)
    findings: Kept[tuple[Finding, ...]] = field(default_factory=Kept)
    history: Kept[Days] = field(default_factory=Kept)
    flags: Alone[Reading, tuple[Flag, ...]] = field(default_factory=lambda: Alone(audit_alone))
    quotes: Alone[Report, tuple[Quoted, ...]] = field(default_factory=lambda: Alone(quotes_in))
    judged: dict[str, tuple[Reading, tuple[Verdict, ...], Reading]] = field(default_factory=dict)

    def as_judged(self, reading: Reading, verdicts: tuple[Verdict, ...]) -> Reading:
        """A reading with what people said of its claims; the same object for the same verdicts."""
        known = self.judged.get(reading.report.id)
        if known is None or known[0] is not reading or known[1] != verdicts:
            known = reading, verdicts, apply(reading, verdicts)
            self.judged[reading.report.id] = known
        return known[2]


@dataclass(frozen=True, slots=True)
class Hindsight:
    """What was worked out for a case as it was known on other days, or before it changed.

    It is handed from one `as_known` to the next, by several threads if need be, and changes no result.
    An incident of which the same was known on another day keeps its findings.
    """

    findings: Kept[tuple[Finding, ...]] = field(default_factory=lambda: Kept(STATES))
    history: Kept[Days] = field(default_factory=lambda: Kept(STATES))
