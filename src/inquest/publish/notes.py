"""What is remarked of holders and odd about reports, numbered over the whole dossier."""

from dataclasses import dataclass

from inquest.model import Dossier, Flag, Remark
from inquest.publish.statements import by_date, publisher_of


@dataclass(frozen=True, slots=True)
class Note:
    """A remark with its number in the dossier; ids as those of a `Statement`."""

    number: int
    remark: Remark
    publisher: str

    @property
    def mark(self) -> str:
        return f"remark-words-{self.number}"

    @property
    def place(self) -> str:
        return f"remark-{self.number}"


@dataclass(frozen=True, slots=True)
class Oddity:
    """A flag with its number in the dossier; ids as those of a `Statement`."""

    number: int
    flag: Flag

    @property
    def mark(self) -> str:
        return f"flag-words-{self.number}"

    @property
    def place(self) -> str:
        return f"flag-{self.number}"


def number_notes(dossier: Dossier) -> tuple[Note, ...]:
    """All remarks, numbered from 1 by report and place in the text."""
    reports = {reading.report.id: reading.report for reading in by_date(dossier.readings)}
    order = {document: number for number, document in enumerate(reports)}
    remarks = sorted(
        dossier.remarks,
        key=lambda each: (order[each.document], each.span, each.kind, each.holder),
    )
    return tuple(
        Note(number, remark, publisher_of(reports[remark.document]))
        for number, remark in enumerate(remarks, 1)
    )


def number_oddities(dossier: Dossier) -> tuple[Oddity, ...]:
    """All flags, numbered from 1."""
    return tuple(Oddity(number, flag) for number, flag in enumerate(dossier.flags, 1))
