"""Whether a case is as its log tells: the chain of entries, bytes of reports, what was read in them."""

import tempfile
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from inquest.cli.render import say, tell
from inquest.errors import OutputError
from inquest.model import Breach, Entry, Fault, first_broken
from inquest.model.entry import NO_HASH, entry_line, report_target
from inquest.model.ids import readable
from inquest.store import Store, open_case, seal_of
from inquest.store.logbook import KEPT, OPENED
from inquest.store.seals import FORM

STANDARD = "-"  # in place of a file: standard output


@dataclass(slots=True)
class Course:
    """What was met on the way through a log.

    Attributes:
        noted: a hash to look for.
        opened: whether the log is as old as the case.
        targets: the reports that it tells of.
        seals: what each reading of them was; "" where the log is too old to tell.

    """

    noted: str = NO_HASH
    found: bool = False
    number: int = 0
    hash: str = NO_HASH
    opened: bool = False
    targets: set[str] = field(default_factory=set)
    seals: dict[str, str] = field(default_factory=dict)

    def follow(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """The same entries, noticed as they pass by."""
        self.found |= self.noted == NO_HASH
        for entry in entries:
            self.number, self.hash = entry.number, entry.hash
            self.found |= entry.hash == self.noted
            self.opened |= entry.number == 1 and entry.act.kind == OPENED
            if entry.act.kind in KEPT:
                self.targets.add(entry.act.target)
                self.seals[entry.act.target] = str(entry.act.record.get("seal", ""))
            yield entry


def audit_case(case: str, export: str | None = None, noted: str | None = None) -> bool:
    """Tell whether a case is whole, and what is wrong with it.

    Args:
        case: its folder or URL.
        export: a file that all entries are written into, or "-".
        noted: the hash of an entry, noted down earlier.

    Returns:
        Whether nothing is wrong.

    Raises:
        StoreError: the case cannot be used.
        OutputError: the file cannot be written.

    """
    speak = say if export == STANDARD else tell
    with open_case(case) as store:
        if export is not None:
            write_log(store.log(), export)
        catalogue = store.catalogue()  # before the log, which is written in the same transactions
        course = Course(noted or NO_HASH)
        wrong = [*broken(store, course), *misplaced(store, catalogue, course)]
        wrong += changed(store, course)
        older = _untold(catalogue, course)
    if not wrong:
        speak(f"log: {_entries(course.number)}, whole; last {course.number} {course.hash}")
        speak(f"reports: {len(catalogue)}, each with the bytes that came")
    for line in wrong:
        speak(line)
    if older and not course.opened:
        speak(f"reports: {len(older)} kept before the log began")
    return not wrong


def broken(store: Store, course: Course) -> Iterator[str]:
    """What is wrong with the log by itself."""
    entries = course.follow(store.log())
    breach = first_broken(entries)
    deque(entries, maxlen=0)  # the rest, for the course
    if breach is not None:
        yield f"log: broken at entry {breach.number}{_words(breach)}"
    if not course.found:
        yield f"log: no entry has the hash {course.noted}; it was cut off or written anew"


def misplaced(store: Store, catalogue: dict[str, str], course: Course) -> Iterator[str]:
    """Reports that are not as the log tells."""
    for sha256, document in catalogue.items():
        if store.raw(document).sha256 != sha256:
            yield f"{document}: its bytes are not those that came (SHA-256 {sha256})"
    if course.opened:
        yield from (
            f"{name}: no entry of the log tells of it" for name in _untold(catalogue, course)
        )
    for target in sorted(course.targets - set(map(report_target, catalogue))):
        if not store.knows(target.rpartition("/")[2]):  # it may have come meanwhile
            yield f"{readable(target)}: in the log, but no longer in the case"


def changed(store: Store, course: Course) -> Iterator[str]:
    """Reports in which something else stands than what was read when they were kept."""
    for document in sorted(store.documents()):
        if not is_sealed(store, document, course):
            deque(course.follow(store.log(course.number)), maxlen=0)  # it may be read again by now
            if not is_sealed(store, document, course):
                yield f"{document}: its text or claims are not those that were read"


def is_sealed(store: Store, document: str, course: Course) -> bool:
    """Whether a reading is what the log says that it was, if it says so in a form that is known."""
    try:
        reading = store.reading(document)
    except ValueError:  # it is no reading any more
        return False
    seal = course.seals.get(report_target(reading.report.sha256), "")
    return not seal.startswith(f"{FORM}:") or seal == seal_of(reading)


def write_log(entries: Iterable[Entry], place: str) -> None:
    """Write entries as JSON Lines, each in the form that is hashed, with its hash.

    Raises:
        OutputError: the place cannot be written.

    """
    lines = map(entry_line, entries)
    if place == STANDARD:
        for line in lines:
            tell(line)
    else:
        _write(lines, Path(place))


def _write(lines: Iterable[str], path: Path) -> None:
    """Put the whole file in place, or nothing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".inquest-") as folder:
            draft = Path(folder, path.name)
            with draft.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(f"{line}\n" for line in lines)
            draft.replace(path)
    except OSError as wrong:
        raise OutputError(
            readable(str(path)), f"cannot be written ({wrong.strerror})", "Name another file."
        ) from wrong


def _untold(catalogue: dict[str, str], course: Course) -> list[str]:
    """The reports that the log does not tell of."""
    return [name for sha, name in catalogue.items() if report_target(sha) not in course.targets]


def _words(breach: Breach) -> str:
    """Such as " (2026-11-26T07:15:02.123456Z, accept): its hash differs ..."."""
    entry = breach.entry
    seen = f"{readable(entry.at)}, {readable(entry.act.kind)}"
    if breach.fault is Fault.MISSING:
        return f": {breach.fault.value}; entry {entry.number} ({seen}) stands there"
    return f" ({seen}): {breach.fault.value}"


def _entries(number: int) -> str:
    return "1 entry" if number == 1 else f"{number} entries"
