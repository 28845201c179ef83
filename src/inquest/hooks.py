"""What a plug-in must look like, and how plug-ins are found.

A package adds to Inquest through entry points; each group has one protocol:

=====================  ============  ================================================
group                  protocol      gives
=====================  ============  ================================================
``inquest.languages``  `Annotator`   the mentions of a report in one language
``inquest.exporters``  `Exporter`    one kind of output file
``inquest.rules``      `Rule`        findings from the figures of independent voices
=====================  ============  ================================================

The name of an entry point is the language code, the exporter's or the rule's name; the object
is a class that is made without arguments. One whose name Inquest uses itself stands in its place.
`docs/plug-ins.md` has an example.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Protocol, runtime_checkable

from inquest.errors import PlugInError
from inquest.model import Annotation, Dossier, Entity, Report, Sentence, Span, Voice

LANGUAGES = "inquest.languages"
EXPORTERS = "inquest.exporters"
RULES = "inquest.rules"


@runtime_checkable
class Annotator(Protocol):
    """Reads one language. The same report gives the same annotation, alone or in a batch."""

    def annotate(self, report: Report) -> Annotation:
        """All mentions in the report, with spans of `report.text`."""
        ...


@runtime_checkable
class Parser(Protocol):
    """Words, trees and names of one language: what an annotator's rules stand on."""

    def parse(
        self, text: str, spans: Sequence[Span]
    ) -> tuple[tuple[Sentence, ...], tuple[Entity, ...]]:
        """The sentences at these spans of a text with their tokens, and the names in them.

        Each token has a lemma, a universal part of speech, its head and a universal dependency
        relation; one token of each sentence is the root. All come in the order of the text. A
        sentence may come out as several where it is too long. The same text gives the same.
        """
        ...


@runtime_checkable
class Exporter(Protocol):
    """Writes one kind of output."""

    def export(self, dossier: Dossier) -> Mapping[str, bytes]:
        """File names, relative to the output folder, with their bytes; the same on every run."""
        ...


@runtime_checkable
class Rule(Protocol):
    """Reconciles the latest figures of independent voices.

    `name` and `version` name the published convention. A method `note(voices) -> str`, if there is
    one, adds a sentence to the finding.
    """

    name: str
    version: str

    def reconcile(self, voices: Sequence[Voice]) -> tuple[int | None, int | None, int | None]:
        """Low, best and high, in people; None where the rule gives none."""
        ...


def is_own(point: EntryPoint) -> bool:
    """Whether a plug-in comes with Inquest itself."""
    return point.module.partition(".")[0] == "inquest"


@cache
def names(group: str) -> tuple[str, ...]:
    """The names of all plug-ins of a group, sorted."""
    return tuple(sorted({point.name for point in entry_points(group=group)}))


@cache
def plug_in(group: str, name: str) -> Any:  # noqa: ANN401 - the caller names the protocol
    """Make the plug-in of that name.

    Raises:
        PlugInError: there is none, or it does not load.

    """
    found = [point for point in entry_points(group=group) if point.name == name]
    found.sort(key=lambda point: (is_own(point), point.value))
    if not found:
        known = ", ".join(names(group)) or "none"
        raise PlugInError(f"{group} {name!r}", "is not installed", f"Installed: {known}.")
    try:
        return found[0].load()()
    except Exception as wrong:
        raise PlugInError(
            f"{group} {name!r}", f"does not load ({wrong!r})", "Install its package again."
        ) from wrong
