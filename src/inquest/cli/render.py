"""What commands say: results on standard output, errors and progress on standard error."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from inquest.errors import InquestError, OutputError
from inquest.model import Dossier, Finding, Reading
from inquest.model.ids import readable
from inquest.pipeline import Event, Read, Repeated, Seen
from inquest.publish.wording import counted, question_words, range_words

SHOWN = 8  # findings on the terminal; the dossier has them all


@dataclass(slots=True)
class Tally:
    """What became of the sources of one command."""

    readings: list[Reading] = field(default_factory=list)
    seen: int = 0
    repeated: int = 0
    refused: int = 0

    @property
    def exit_code(self) -> int:
        """0 all read, 1 some refused, 3 nothing read."""
        if not self.refused:
            return 0
        return 1 if self.readings or self.seen or self.repeated else 3


def follow(events: Iterable[Event], tally: Tally) -> Iterator[Event]:
    """Count events, and tell at once of what was refused or is there already."""
    for event in events:
        if isinstance(event, Read):
            tally.readings.append(event.reading)
        elif isinstance(event, Seen):
            tally.seen += 1
        elif isinstance(event, Repeated):
            tally.repeated += 1
            say(f"{event.raw.name}: already here as {event.document}; nothing changed")
        else:
            tally.refused += 1
            complain(event.error)
        yield event


def watch(events: Iterable[Event], what: str, total: int | None) -> Iterator[Event]:
    """Show a progress bar while events come, where standard error is a terminal."""
    console = Console(stderr=True)
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task(what, total=total)
        for done, event in enumerate(events, start=1):
            # A file may hold more reports than its name told.
            bar.update(task, completed=done, total=total and max(total, done))
            yield event


def waiting(what: str) -> AbstractContextManager[object]:
    """Show that something is at work, where standard error is a terminal."""
    console = Console(stderr=True)
    return console.status(escape(what)) if console.is_terminal else nullcontext()


def tell(text: str) -> None:
    """A line of results.

    Raises:
        OutputError: standard output cannot be written.

    """
    try:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except (AttributeError, OSError) as wrong:  # closed from the start, it is None
        reason = getattr(wrong, "strerror", None) or "closed"
        raise OutputError("standard output", f"cannot be written ({reason})") from wrong


def say(text: str) -> None:
    """A line for people, out of the way of piped results."""
    with suppress(AttributeError, OSError):  # nobody may listen
        sys.stderr.write(f"{text}\n")


def complain(error: InquestError) -> None:
    """An error, as one line that names its subject."""
    say(f"error: {error}")


def summarise(dossier: Dossier, path: Path) -> None:
    """The main figures and where the dossier is."""
    tell(
        f"{counted(len(dossier.readings), 'report')}, {counted(len(dossier.claims), 'claim')}, "
        f"{counted(len(dossier.incidents), 'incident')}; rule {dossier.rule}"
    )
    titles = {incident.id: incident.title for incident in dossier.incidents}
    for incident, findings in groupby(foremost(dossier), key=lambda finding: finding.incident):
        tell(f"\n{titles.get(incident, incident)}")
        for finding in findings:
            tell(f"  {finding_line(finding)}")
    tell(f"\nDossier: {readable(str(path))}")


def foremost(dossier: Dossier) -> list[Finding]:
    """The findings with the most voices, kept together by incident."""
    busiest = sorted(dossier.findings, key=lambda f: (-f.origins, f.incident))[:SHOWN]
    first = [finding.incident for finding in busiest]
    return sorted(busiest, key=lambda f: (first.index(f.incident), -f.origins))


def finding_line(finding: Finding) -> str:
    """Such as "Inmates killed: 13–50, official 21, contested, 6 voices"."""
    official = f", official {finding.official}" if finding.official is not None else ""
    return (
        f"{question_words(finding)}: {range_words(finding.low, finding.high)}{official}, "
        f"{finding.status.value}, {counted(finding.origins, 'voice')}"
    )
