"""Reports with what the stages before the claims saw in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from inquest.documents import name_report, read_report
from inquest.errors import InputError
from inquest.model import Annotation, Report
from inquest.pipeline.reading import Refused, annotate
from inquest.settings import Settings
from inquest.sources import gather


@dataclass(frozen=True, slots=True)
class Annotated:
    """A report with its annotation; None where its language is not read."""

    report: Report
    annotation: Annotation | None


def annotate_all(
    arguments: Sequence[str], settings: Settings, stdin: BinaryIO | None = None
) -> Iterator[Annotated | Refused]:
    """Annotate every report that the arguments name, in the order of the sources.

    Raises:
        InputError: with `settings.strict`, instead of the first `Refused`.

    """
    taken: set[str] = set()
    for found in gather(arguments, settings, stdin):
        try:
            if isinstance(found, InputError):
                raise found
            name = name_report(found, taken)
            taken.add(name.casefold())
            report = read_report(found, name, settings)
        except InputError as error:
            if settings.strict:
                raise
            yield Refused(error)
        else:
            yield Annotated(report, annotate(report))
