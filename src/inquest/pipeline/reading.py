"""Reports read one by one, each by itself, whatever the number of processes at work."""

from collections import deque
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import BinaryIO

from inquest.claims import read_claims
from inquest.documents import name_report, read_report
from inquest.errors import InputError
from inquest.hooks import LANGUAGES, Annotator, names, plug_in
from inquest.model import Annotation, RawReport, Reading, Report
from inquest.pipeline.workers import Workers
from inquest.settings import Settings
from inquest.sources import gather


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
    known: Mapping[str, str] | None = None,
) -> Iterator[Event]:
    """Read every report that the arguments name, one event each, in the order of the sources.

    `known` maps the SHA-256 of reports that are there already to their ids. With `settings.jobs`
    above 1 as many processes read; what comes out is the same.

    Raises:
        InputError: with `settings.strict`, instead of the first `Refused`.

    """
    queue = Queue(settings, dict(known or {}))
    with Workers(settings.jobs) as workers:
        for found in gather(arguments, settings, stdin):
            queue.put(found, workers)
            if queue.length > workers.ahead:
                yield queue.take()
        while queue.length:
            yield queue.take()


@dataclass(slots=True)
class Queue:
    """Reports that are being read, in order; `documents` are the ids of those that were, by hash."""

    settings: Settings
    documents: dict[str, str]
    taken: set[str] = field(default_factory=set)
    begun: set[str] = field(default_factory=set)
    waiting: deque[Callable[[], Event]] = field(default_factory=deque)

    def __post_init__(self) -> None:
        self.taken = casefolded(self.documents)

    @property
    def length(self) -> int:
        return len(self.waiting)

    def put(self, found: RawReport | InputError, workers: Workers) -> None:
        """Begin to read what a source found, unless its bytes are known or being read."""
        if isinstance(found, InputError):
            self.waiting.append(partial(Refused, found))
        elif found.sha256 in self.documents or found.sha256 in self.begun:
            self.waiting.append(partial(self.again, found))
        else:
            name = name_report(found, self.taken)
            self.taken.add(name.casefold())
            self.begun.add(found.sha256)
            self.waiting.append(workers.begin(partial(read_named, found, name, self.settings)))

    def again(self, found: RawReport) -> Event:
        """Bytes that came before: repeated, or refused as they were then."""
        return read_found(found, self.documents, self.taken, self.settings)

    def take(self) -> Event:
        """The event of the first report in the queue, once it is there."""
        event = self.waiting.popleft()()
        if isinstance(event, Read):
            self.documents[event.raw.sha256] = event.reading.report.id
        if isinstance(event, Refused) and self.settings.strict:
            raise event.error
        return event


def casefolded(documents: Mapping[str, str]) -> set[str]:
    """The ids in a catalogue, as they are compared."""
    return {document.casefold() for document in documents.values()}


def read_found(
    found: RawReport, documents: Mapping[str, str], taken: Container[str], settings: Settings
) -> Event:
    """Read a report, unless its bytes are known; `taken` are the ids, casefolded."""
    if found.sha256 in documents:
        return Repeated(found, documents[found.sha256])
    return read_named(found, name_report(found, taken), settings)


def read_named(found: RawReport, name: str, settings: Settings) -> Event:
    """Read a report under the id `name`."""
    try:
        return Read(found, read_one(read_report(found, name, settings)))
    except InputError as error:
        return Refused(error)


def read_one(report: Report) -> Reading:
    """Everything that one report says; only its text where its language is not read."""
    annotation = annotate(report)
    if annotation is None:
        return Reading(report, analysed=False)
    return read_claims(report, annotation)


def annotate(report: Report) -> Annotation | None:
    """What the annotator of a report's language sees in it; None without one."""
    if report.metadata.language not in names(LANGUAGES):
        return None
    annotator: Annotator = plug_in(LANGUAGES, report.metadata.language)
    return annotator.annotate(report)
