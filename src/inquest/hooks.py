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
is a class that is made without arguments.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import entry_points
from typing import Any, Protocol, runtime_checkable

from inquest.errors import PlugInError
from inquest.model import Annotation, Dossier, Report, Voice

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
class Exporter(Protocol):
    """Writes one kind of output."""

    def export(self, dossier: Dossier) -> Mapping[str, bytes]:
        """File names, relative to the output folder, with their bytes; the same on every run."""
        ...


@runtime_checkable
class Rule(Protocol):
    """Reconciles the latest figures of independent voices.

    `name` and `version` name the published convention.
    """

    name: str
    version: str

    def reconcile(self, voices: Sequence[Voice]) -> tuple[int | None, int | None, int | None]:
        """Low, best and high, in people; None where the rule gives none."""
        ...


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
    if not found:
        known = ", ".join(names(group)) or "none"
        raise PlugInError(f"{group} {name!r}", "is not installed", f"Installed: {known}.")
    try:
        return found[0].load()()
    except Exception as wrong:
        raise PlugInError(
            f"{group} {name!r}", f"does not load ({wrong!r})", "Install its package again."
        ) from wrong
