"""What pages show of a case: its dossier as it stands or stood on a day, worked out once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from threading import RLock

from inquest.errors import NotInCase, NotYet
from inquest.model import (
    Breach,
    Claim,
    Dossier,
    Entry,
    Incident,
    Reading,
    Report,
    Span,
    Status,
    first_broken,
)
from inquest.model.judgement import claim_target, key_of
from inquest.pipeline import Desk, State, days_of
from inquest.publish.incidents import IncidentPage, incident_page
from inquest.publish.index import IncidentIndex, ReportIndex, index_incidents, index_reports
from inquest.publish.marks import Mark
from inquest.publish.questions import Question
from inquest.publish.register import Facility, register_of
from inquest.publish.reports import ReportPage, report_page
from inquest.publish.statements import Statement, number_statements, voices_of
from inquest.review import Doubt, Maker, Ruling, Verdict, doubts_of
from inquest.review.standing import ids_of
from inquest.web.once import once
from inquest.web.search import Index


class View:
    """A case at one moment, as known on one day.

    Attributes:
        name: of the case in addresses.
        as_of: the day that was asked for; None for all that is known.
        lock: held while something is worked out.

    """

    def __init__(self, name: str, desk: Desk, state: State, as_of: date | None) -> None:
        self.name, self.desk, self.state, self.as_of = name, desk, state, as_of
        self.lock = RLock()

    @property
    def title(self) -> str:
        return self.desk.title or self.name

    @once
    def dossier(self) -> Dossier:
        """All that is known, or was on the day."""
        if self.as_of is None:
            return self.state.dossier
        return self.desk.known(self.state, self.as_of)

    @once
    def names(self) -> Mapping[str, str]:
        """What each voice goes by: the name that a finding gives it, else the fullest in the claims."""
        named: dict[str, str] = {}
        for each in self.statements.values():
            told = [(each.speaker, each.voice), *((link.holder, link.name) for link in each.links)]
            for holder, name in [*told, (each.house, each.publisher)]:
                if len(name) > len(named.get(holder, "")):
                    named[holder] = name
        for finding in self.dossier.findings:
            named |= {voice.holder: voice.name for voice in voices_of(finding)}
        return named

    @once
    def called(self) -> Mapping[str, str]:
        """What each holder is called by itself, with whomever it is one voice: its fullest name."""
        links = [link for each in self.statements.values() for link in each.links]
        return {link.holder: link.name for link in sorted(links, key=lambda link: len(link.name))}

    @once
    def hashes(self) -> Mapping[str, str]:
        """The ids of reports by their SHA-256."""
        return self.state.documents

    @once
    def documents(self) -> Mapping[str, str]:
        """The ids of reports by the places that they have in a dossier."""
        return {place: document for document, (place, _) in self.read.names.items()}

    @once
    def statements(self) -> Mapping[str, Statement]:
        return number_statements(self.dossier)

    @once
    def told(self) -> IncidentIndex:
        """What is told of each incident."""
        return index_incidents(self.dossier, self.statements)

    @once
    def read(self) -> ReportIndex:
        """What is read in each report."""
        return index_reports(self.dossier, self.statements)

    @property
    def incidents(self) -> Mapping[str, Incident]:
        """In the order of their weight."""
        return self.told.incidents

    @property
    def readings(self) -> Mapping[str, Reading]:
        """By the ids of their reports, in order of time, with what people said of their claims."""
        return self.read.readings

    @once
    def days(self) -> Sequence[date]:
        """The days on which something was said, the first of them first."""
        return days_of(self.state.dossier)

    @once
    def index(self) -> Index:
        """The claims for searching."""
        return Index(self.statements.values())

    @once
    def statuses(self) -> Mapping[str, frozenset[Status]]:
        """How the findings stand that a claim is in, by its id."""
        found: dict[str, set[Status]] = defaultdict(set)
        for finding in self.dossier.findings:
            for claim in finding.claims:
                found[claim].add(finding.status)
        return {claim: frozenset(told) for claim, told in found.items()}

    @once
    def doubts(self) -> tuple[Doubt, ...]:
        """What to look at first."""
        judged = [each.id for each in self.dossier.claims if self.verdict(each)]
        settled = {
            (subject, frozenset(ids_of(keys, self.hashes)))
            for subject, keys in self.state.standing.settled
        }
        return tuple(
            each
            for each in doubts_of(self.dossier, self.state.rule, judged)
            if (each.subject, frozenset(each.claims)) not in settled
        )

    @once
    def register(self) -> tuple[Facility, ...]:
        return register_of(self.statements.values(), self.incidents)

    @once
    def maker(self) -> Maker:
        """Makes judgements on what is shown."""
        return Maker(self.state.dossier)

    def statement(self, claim: str) -> Statement:
        """The claim of an id.

        Raises:
            NotInCase: there is none.

        """
        if claim not in self.statements:
            today = claim in {each.id for each in self.state.dossier.claims}
            raise self._missing(f"claim {claim}", "It may have been rejected.", today=today)
        return self.statements[claim]

    def report(self, document: str) -> Report:
        """The report of an id.

        Raises:
            NotInCase: there is none.

        """
        if document not in self.readings:
            today = document in self.state.readings
            raise self._missing(f"report {document}", "See the list of reports.", today=today)
        return self.readings[document].report

    def report_page(self, document: str, here: Span | None = None) -> ReportPage:
        """The page of a report, with the words marked that were asked for.

        Raises:
            NotInCase: there is none.

        """
        self.report(document)
        marks = [Mark("here", "here", here, "", "here", "These words")] if here else []
        return report_page(self.read, document, marks)

    def incident_page(self, incident: str) -> IncidentPage:
        """The page of an incident.

        Raises:
            NotInCase: there is none.

        """
        if incident not in self.incidents:
            today = incident in {each.id for each in self.state.dossier.incidents}
            advice = "It may have been merged, or go by another name by now."
            raise self._missing(f"incident {incident}", advice, today=today)
        return incident_page(self.told, incident)

    def question(self, incident: str, what: str, side: str, scope: str) -> Question:
        """The question of an incident that an address names.

        Raises:
            NotInCase: it is not answered.

        """
        for each in self.incident_page(incident).questions:
            outcome, group, *rest = each.finding.asked
            if (f"{outcome}-{group}", *rest) == (what, side or None, scope or None):
                return each
        today = incident in {each.incident for each in self.state.dossier.findings}
        raise self._missing(f"{what} of {incident}", "See what is known of it.", today=today)

    def last(self, target: str) -> int:
        """The number of the last entry of the log about a target; 0 for none."""
        return self.lasts.get(target, 0)

    @once
    def lasts(self) -> Mapping[str, int]:
        """The number of the last entry of the log about each target."""
        return {entry.act.target: entry.number for entry in self.state.log}

    def about(self, target: str) -> Sequence[Entry]:
        """The entries of the log about a target, in their order."""
        return [entry for entry in self.state.log if entry.act.target == target]

    def key(self, claim: Claim) -> str:
        """The lasting key of a claim."""
        return key_of(claim, self.report(claim.document).sha256)

    def target(self, claim: Claim) -> str:
        """What entries of the log about a claim have as their target."""
        return claim_target(self.key(claim))

    def verdict(self, claim: Claim) -> Verdict | None:
        """What a person said of a claim; None where nobody did."""
        return self.state.standing.verdicts.get(self.key(claim))

    def rejected(self, claim: str) -> Verdict | None:
        """What was said of a claim that was rejected, by its id; None for any other."""
        document, _, rest = claim.partition("/")
        if claim in self.statements or document not in self.readings:
            return None
        key = f"{self.report(document).sha256}/{rest}"
        verdict = self.state.standing.verdicts.get(key)
        return verdict if verdict and verdict.ruling is Ruling.REJECTED else None

    @once
    def breach(self) -> Breach | None:
        """Where the log is broken first."""
        return first_broken(self.state.log)

    def ruling(self, claim: Claim) -> Ruling | None:
        """What a person said of a claim, in a word; None where nobody did."""
        verdict = self.verdict(claim)
        return verdict.ruling if verdict else None

    def _missing(self, what: str, advice: str, *, today: bool) -> NotInCase:
        """That something is not here: not yet, if it is there today, or not at all."""
        if self.as_of and today:
            return NotYet(what, f"was not known by {self.as_of}", "Choose a later day.")
        return NotInCase(what, "is not in this case", advice)
