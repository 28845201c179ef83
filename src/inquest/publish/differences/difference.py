"""All that changed between two dossiers."""

from dataclasses import dataclass, field

from inquest.model import Denial, Dossier, Report, Voice
from inquest.publish.differences.answers import AnswerChange, answer_changes
from inquest.publish.differences.claims import (
    ClaimChanges,
    Due,
    claim_changes,
    fell_due,
    new_voices,
)
from inquest.publish.differences.correspondence import correspond, share
from inquest.publish.differences.headline import headline_of
from inquest.publish.differences.incidents import IncidentChange, incident_changes


@dataclass(frozen=True, slots=True)
class ReportChanges:
    """Reports by their ids."""

    added: tuple[Report, ...] = ()
    gone: tuple[Report, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.gone)


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed from one dossier to another.

    Attributes:
        answers: those whose bounds moved first, then the gravest outcome.
        incidents: new ones, then those gone, then those of which something else is known.
        voices: whoever speaks in a finding after and in none before.
        due: measures that fell due between the days of the two, the later day included.

    """

    answers: tuple[AnswerChange, ...] = ()
    incidents: tuple[IncidentChange, ...] = ()
    reports: ReportChanges = field(default_factory=ReportChanges)
    claims: ClaimChanges = field(default_factory=ClaimChanges)
    voices: tuple[Voice | Denial, ...] = ()
    due: tuple[Due, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        parts = (self.answers, self.incidents, self.reports, self.claims, self.voices, self.due)
        return not any(parts)

    @property
    def headline(self) -> str:
        """The most consequential changes, three at most, in one sentence."""
        return headline_of(self.answers, self.incidents, self.voices, self.claims, self.due)


def differences(before: Dossier, after: Dossier) -> Difference:
    """What changed between two dossiers of one case.

    Incidents and holders whose ids became others are told by the claims that they share. The time
    grows with the number of claims and findings.
    """
    shared = share(before, after)
    same = correspond(shared)
    return Difference(
        answer_changes(shared, same),
        incident_changes(shared, same),
        report_changes(before, after),
        claim_changes(shared, same),
        new_voices(shared, same),
        fell_due(before, after),
    )


def report_changes(before: Dossier, after: Dossier) -> ReportChanges:
    """The reports that only one of two dossiers has, in its order."""
    earlier = {reading.report.id: reading.report for reading in before.readings}
    later = {reading.report.id: reading.report for reading in after.readings}
    return ReportChanges(
        tuple(report for name, report in later.items() if name not in earlier),
        tuple(report for name, report in earlier.items() if name not in later),
    )
