"""Everything known about a set of reports: what exporters write."""

from dataclasses import dataclass
from datetime import date

from inquest.model.claim import Claim
from inquest.model.finding import Finding
from inquest.model.incident import Incident
from inquest.model.reading import Reading, Remark
from inquest.model.span import Span


@dataclass(frozen=True, slots=True)
class Flag:
    """Something odd about a report: the name of the check, why it fired, and where."""

    document: str
    name: str
    why: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Reports with the same or lightly edited text: one voice. `first` came out first."""

    id: str
    first: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """Findings as they stood by what had been stated up to a day, that day included.

    They are those of incidents of which something was stated on that very day.
    """

    day: date
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Readings laid side by side.

    Attributes:
        as_of: the day up to which statements count; None where no report has a date.
        rule: name and version of the rule that made the findings.
        claims: those of the readings, with incidents and holders told apart.
        history: how the findings came about, the first day first; it may leave incidents out.

    """

    title: str
    as_of: date | None
    rule: str
    readings: tuple[Reading, ...] = ()
    claims: tuple[Claim, ...] = ()
    incidents: tuple[Incident, ...] = ()
    findings: tuple[Finding, ...] = ()
    remarks: tuple[Remark, ...] = ()
    flags: tuple[Flag, ...] = ()
    copies: tuple[CopyGroup, ...] = ()
    history: tuple[Known, ...] = ()
