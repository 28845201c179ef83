"""Where everything of a dossier stands: what is said of each incident and in each report.

A dossier is gone through once, so that each page of it costs no more than what stands there.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import TypeVar

from inquest.model import Dossier, Finding, Incident, Known, Reading, SharedQuote
from inquest.model.grouping import grouped
from inquest.publish.notes import Note, Oddity, number_notes, number_oddities
from inquest.publish.statements import Statement, by_date, firsts_of, publisher_of

T = TypeVar("T")
ByName = Mapping[str, Sequence[T]]


@dataclass(frozen=True, slots=True)
class IncidentIndex:
    """What pages on incidents look up; all but `statements` by the ids of incidents.

    Attributes:
        statements: all of them, by the ids of their claims.
        incidents: in the order of their pages.
        numbers: those of the page and of its first question, both from 1.
        main: what some report is mainly about; all incidents where no reading tells.
        about: the statements on each.
        history: for each day what was known of the incident alone.
        notes: the remarks of the reports that say most about it.

    """

    as_of: date | None
    statements: Mapping[str, Statement]
    incidents: Mapping[str, Incident]
    numbers: Mapping[str, tuple[int, int]]
    main: frozenset[str]
    about: ByName[Statement]
    findings: ByName[Finding]
    history: ByName[Known]
    notes: ByName[Note]


@dataclass(frozen=True, slots=True)
class ReportIndex:
    """What pages on reports look up, by the ids of reports.

    Attributes:
        readings: in the order of their pages.
        names: the HTML id of the page, and the publisher.
        firsts: the report that each copies.
        quotes: those that others print too.

    """

    readings: Mapping[str, Reading]
    names: Mapping[str, tuple[str, str]]
    numbers: Mapping[str, int]
    firsts: Mapping[str, str]
    statements: ByName[Statement]
    oddities: ByName[Oddity]
    notes: ByName[Note]
    quotes: ByName[SharedQuote]


def index_incidents(dossier: Dossier, statements: Mapping[str, Statement]) -> IncidentIndex:
    """Main incidents first, then those with figures, with most reports, with most claims."""
    about = grouped((each.claim.incident, each) for each in statements.values())
    findings = grouped((each.incident, each) for each in dossier.findings)
    main = _main_incidents(dossier, statements)
    incidents = sorted(
        dossier.incidents,
        key=lambda each: (
            each.id not in main,
            each.id not in findings,
            *_rank(each, about.get(each.id, ())),
        ),
    )
    asked = accumulate((len(findings.get(each.id, ())) for each in incidents), initial=1)
    numbers = enumerate(asked, 1)
    return IncidentIndex(
        dossier.as_of,
        statements,
        {each.id: each for each in incidents},
        {each.id: number for each, number in zip(incidents, numbers, strict=False)},
        main,
        about,
        findings,
        _history(dossier.history),
        _notes(dossier, statements.values(), [each.id for each in incidents]),
    )


def index_reports(dossier: Dossier, statements: Mapping[str, Statement]) -> ReportIndex:
    """Reports in order of publication, the undated ones last."""
    readings = {each.report.id: each for each in by_date(dossier.readings)}
    numbers = {document: number for number, document in enumerate(readings, 1)}
    return ReportIndex(
        readings,
        {
            document: (f"report-{numbers[document]}", publisher_of(reading.report))
            for document, reading in readings.items()
        },
        numbers,
        firsts_of(dossier.copies),
        grouped((each.report.id, each) for each in statements.values()),
        grouped((each.flag.document, each) for each in number_oddities(dossier)),
        grouped((each.remark.document, each) for each in number_notes(dossier)),
        _quotes(dossier.quotes),
    )


def _main_incidents(dossier: Dossier, statements: Mapping[str, Statement]) -> frozenset[str]:
    told = {
        statements[claim].claim.incident
        for reading in dossier.readings
        for anchor in reading.anchors
        for claim in anchor.claims
        if anchor.main and claim in statements
    }
    return frozenset(told or {incident.id for incident in dossier.incidents})


def _rank(incident: Incident, statements: Sequence[Statement]) -> tuple[int, int, date, str]:
    documents = {statement.report.id for statement in statements}
    day = incident.date.first if incident.date else date.max
    return -len(documents), -len(statements), day, incident.id


def _history(history: Iterable[Known]) -> ByName[Known]:
    return grouped(
        (incident, Known(known.day, tuple(found)))
        for known in history
        for incident, found in grouped((each.incident, each) for each in known.findings).items()
    )


def _notes(
    dossier: Dossier, statements: Iterable[Statement], incidents: Sequence[str]
) -> ByName[Note]:
    """Each remark with the incident that its report says most about; of equals, the first."""
    ranks = {incident: rank for rank, incident in enumerate(incidents)}
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for each in statements:
        if each.claim.incident in ranks:
            told[each.report.id][each.claim.incident] += 1
    homes = {
        document: min(here, key=lambda incident: (-here[incident], ranks[incident]))
        for document, here in told.items()
    }
    notes = number_notes(dossier) if incidents else ()
    return grouped((homes.get(each.remark.document, incidents[0]), each) for each in notes)


def _quotes(quotes: Iterable[SharedQuote]) -> ByName[SharedQuote]:
    return grouped(
        (document, quote)
        for quote in quotes
        for document in dict.fromkeys(use.document for use in quote.uses)
    )
