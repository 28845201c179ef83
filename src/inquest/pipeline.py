"""The way of the data: the only module that knows all stages.

``sources -> documents -> annotate -> claims`` for each report by itself, then ``incidents ->
findings`` over all of them, then ``publish``. What one report gives never depends on which
others share its batch.
"""

import tempfile
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from inquest.claims import read_claims
from inquest.documents import name_report, read_report
from inquest.documents.audit import audit
from inquest.documents.copies import find_copies
from inquest.errors import InputError, OutputError, StoreError
from inquest.findings import Evidence, identify, reconcile
from inquest.hooks import EXPORTERS, LANGUAGES, RULES, Annotator, Exporter, Rule, names, plug_in
from inquest.incidents import resolve
from inquest.model import Dossier, RawReport, Reading, Report
from inquest.model.ids import readable
from inquest.settings import Settings
from inquest.sources import gather
from inquest.store import Store


@dataclass(frozen=True, slots=True)
class Read:
    """A report that was read."""

    raw: RawReport
    reading: Reading


@dataclass(frozen=True, slots=True)
class Repeated:
    """A report whose bytes are there already, under the id `document`."""

    raw: RawReport
    document: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A source that cannot be used, with the reason."""

    error: InputError


Event = Read | Repeated | Refused


def read_all(
    arguments: Sequence[str],
    settings: Settings,
    stdin: BinaryIO | None = None,
    known: dict[str, str] | None = None,
) -> Iterator[Event]:
    """Read every report that the arguments name, one event each, in the order of the sources.

    `known` maps the SHA-256 of reports that are there already to their ids.

    Raises:
        InputError: with `settings.strict`, instead of the first `Refused`.

    """
    documents = dict(known or {})
    taken = casefolded(documents)
    for found in gather(arguments, settings, stdin):
        event = read_found(found, documents, taken, settings)
        if isinstance(event, Read):
            documents[event.raw.sha256] = event.reading.report.id
            taken.add(event.reading.report.id.casefold())
        if isinstance(event, Refused) and settings.strict:
            raise event.error
        yield event


def casefolded(documents: Mapping[str, str]) -> set[str]:
    """The ids in a catalogue, as they are compared."""
    return {document.casefold() for document in documents.values()}


def read_found(
    found: RawReport | InputError,
    documents: Mapping[str, str],
    taken: Container[str],
    settings: Settings,
) -> Event:
    """Read what a source found, unless its bytes are known; `taken` are the ids, casefolded."""
    if isinstance(found, InputError):
        return Refused(found)
    if found.sha256 in documents:
        return Repeated(found, documents[found.sha256])
    try:
        return Read(found, read_one(read_report(found, name_report(found, taken), settings)))
    except InputError as error:
        return Refused(error)


def read_one(report: Report) -> Reading:
    """Everything that one report says; only its text where its language is not read."""
    if report.metadata.language not in names(LANGUAGES):
        return Reading(report, analysed=False)
    annotator: Annotator = plug_in(LANGUAGES, report.metadata.language)
    return read_claims(report, annotator.annotate(report))


def assemble(readings: Iterable[Reading], settings: Settings, title: str) -> Dossier:
    """Lay readings side by side: incidents, voices, findings, copies, flags.

    The order of the readings does not matter.
    """
    ordered = sorted(readings, key=lambda reading: reading.report.id)
    reports = [reading.report for reading in ordered]
    rule: Rule = plug_in(RULES, settings.rule)
    copies = find_copies(reports)
    incidents, placed = resolve(ordered)
    claims = identify(placed, reports, copies)
    evidence = Evidence(claims, reports, copies, incidents)
    findings = reconcile(evidence, rule, settings.as_of)
    return Dossier(
        title=title,
        as_of=settings.as_of or latest_date(reports),
        rule=f"{rule.name}/{rule.version}",
        readings=tuple(ordered),
        claims=claims,
        incidents=incidents,
        findings=findings,
        remarks=tuple(remark for reading in ordered for remark in reading.remarks),
        flags=tuple(flag for reading in ordered for flag in audit(reading, copies)),
        copies=copies,
    )


def latest_date(reports: Iterable[Report]) -> date | None:
    """The latest day on which one of the reports came out."""
    published = [report.metadata.published for report in reports]
    return max((each.period.last for each in published if each), default=None)


def add_all(
    store: Store, arguments: Sequence[str], settings: Settings, stdin: BinaryIO | None = None
) -> Iterator[Event]:
    """Read reports into a store; an event comes out once its report is kept for good."""
    for event in read_all(arguments, settings, stdin, store.catalogue()):
        yield keep(store, event, settings) if isinstance(event, Read) else event


def keep(store: Store, event: Read, settings: Settings) -> Event:
    """Add what was read to a store; under another id where another process took this one."""
    try:
        if store.add(event.raw, event.reading):
            return event
        return Repeated(event.raw, store.document_of(event.raw.sha256) or "")
    except StoreError:
        documents = store.catalogue()
        if event.reading.report.id not in documents.values():
            raise
    again = read_found(event.raw, documents, casefolded(documents), settings)
    return keep(store, again, settings) if isinstance(again, Read) else again


def publish(dossier: Dossier, folder: Path) -> Path:
    """Write every export into a folder, made if missing; the path of the dossier for people.

    All files are written before the first is put in place, so that no reader meets half of one
    and a command that is broken off leaves the old ones.

    Raises:
        OutputError: the folder cannot be written.

    """
    prepare(folder)
    files = sorted(publish_bytes(dossier).items())
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".inquest-") as draft:
            for name, data in files:
                parented(Path(draft, name)).write_bytes(data)
            for name, _ in files:
                Path(draft, name).replace(parented(folder / name))
    except OSError as wrong:
        raise OutputError(
            readable(str(folder)),
            f"cannot be written ({wrong.strerror})",
            "Free space or name another folder.",
        ) from wrong
    return folder / "dossier.html"


def publish_bytes(dossier: Dossier) -> dict[str, bytes]:
    """All files of a dossier, by their names relative to the output folder."""
    files: dict[str, bytes] = {}
    for name in names(EXPORTERS):
        exporter: Exporter = plug_in(EXPORTERS, name)
        files.update(exporter.export(dossier))
    return files


def prepare(folder: Path) -> None:
    """Make the output folder and see that it can be written, before any long work.

    Raises:
        OutputError: it cannot be made or written.

    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as wrong:
        raise OutputError(
            readable(str(folder)),
            f"cannot be written ({wrong.strerror})",
            "Name another folder with --out.",
        ) from wrong


def parented(path: Path) -> Path:
    """The path, whose folder is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
