"""Reports read one by one, each by itself, whatever the number of processes at work."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import BinaryIO

from inquest.annotate.vague import valued
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

    @property
    def document(self) -> str:
        return self.reading.report.id


@dataclass(frozen=True, slots=True)
class Seen:
    """A report with what the stages before the claims saw; None where its language is not read."""

    raw: RawReport
    report: Report
    annotation: Annotation | None

    @property
    def document(self) -> str:
        return self.report.id


@dataclass(frozen=True, slots=True)
class Repeated:
    """A report whose bytes are there already, under the id `document`."""

    raw: RawReport
    document: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A source that cannot be used, with the reason."""

    error: InputError


Event = Read | Seen | Repeated | Refused
Work = Callable[[RawReport, Report, Settings], Read | Seen]


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
    return work_through(gather(arguments, settings, stdin), Queue(settings, dict(known or {})))


def annotate_all(
    arguments: Sequence[str], settings: Settings, stdin: BinaryIO | None = None
) -> Iterator[Event]:
    """Annotate every report that the arguments name; otherwise as `read_all`.

    Raises:
        InputError: with `settings.strict`, instead of the first `Refused`.

    """
    return work_through(gather(arguments, settings, stdin), Queue(settings, {}, see))


def work_through(found: Iterable[RawReport | InputError], queue: "Queue") -> Iterator[Event]:
    """The events of all that sources found, in their order."""
    with Workers(queue.settings.jobs) as workers:
        for each in found:
            queue.put(each, workers)
            if queue.length > workers.ahead:
                yield queue.take()
        while queue.length:
            yield queue.take()


def read(raw: RawReport, report: Report, settings: Settings) -> Read:
    """The work of a run: everything that a report says."""
    return Read(raw, read_one(report, settings))


def see(raw: RawReport, report: Report, settings: Settings) -> Seen:
    """The work of an annotation: what the stages before the claims see."""
    return Seen(raw, report, annotate(report, settings))


@dataclass(slots=True)
class Queue:
    """Reports that are being read, in order; `documents` are the ids of those that were, by hash."""

    settings: Settings
    documents: dict[str, str]
    work: Work = read
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
            work = partial(do_named, self.work, found, name, self.settings)
            self.waiting.append(workers.begin(work))

    def again(self, found: RawReport) -> Event:
        """Bytes that came before: repeated, or refused as they were then."""
        if found.sha256 in self.documents:
            return Repeated(found, self.documents[found.sha256])
        return do_named(self.work, found, name_report(found, self.taken), self.settings)

    def take(self) -> Event:
        """The event of the first report in the queue, once it is there."""
        event = self.waiting.popleft()()
        if isinstance(event, Read | Seen):
            self.documents[event.raw.sha256] = event.document
        if isinstance(event, Refused) and self.settings.strict:
            raise event.error
        return event


def casefolded(documents: Mapping[str, str]) -> set[str]:
    """The ids in a catalogue, as they are compared."""
    return {document.casefold() for document in documents.values()}


def read_found(found: RawReport, documents: Mapping[str, str], settings: Settings) -> Event:
    """Read a report by itself, unless a catalogue has its bytes."""
    if found.sha256 in documents:
        return Repeated(found, documents[found.sha256])
    return do_named(read, found, name_report(found, casefolded(documents)), settings)


def do_named(work: Work, found: RawReport, name: str, settings: Settings) -> Event:
    """Do some work with a report under the id `name`."""
    try:
        report = read_report(found, name, settings)
    except InputError as error:
        return Refused(error)
    return work(found, report, settings)


def read_one(report: Report, settings: Settings) -> Reading:
    """Everything that one report says; only its text where its language is not read."""
    annotation = annotate(report, settings)
    if annotation is None:
        return Reading(report, analysed=False)
    return read_claims(report, annotation)


def annotate(report: Report, settings: Settings) -> Annotation | None:
    """What the annotator of a report's language sees in it; None without one."""
    if report.metadata.language not in names(LANGUAGES):
        return None
    annotator: Annotator = plug_in(LANGUAGES, report.metadata.language)
    return valued(annotator.annotate(report), settings.vague)
