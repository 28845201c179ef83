"""Tables and bullet lists to claims, by the words of their headers and of the line that leads in.

Read so far: measures ("Action | Objective | Timeline"), sizes ("Cell Size"), counts
("Source | Killed | Injured"), lists of factors and of measures.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inquest.lexicons import load
from inquest.model import (
    Annotation,
    BulletList,
    Cell,
    Claim,
    Content,
    Count,
    Factor,
    Group,
    HolderKind,
    Link,
    Measure,
    Outcome,
    Part,
    Quantity,
    Reason,
    Report,
    Span,
    Strength,
)

DURATION = re.compile(r"(?P<number>\d+)\s+(?P<unit>day|week|month|year)s?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A table row by the columns' roles; a role without a cell is missing."""

    cells: dict[str, Cell]
    span: Span

    def text(self, role: str) -> str | None:
        cell = self.cells.get(role)
        return cell.span.text or None if cell else None


def find_tabled(report: Report, annotation: Annotation) -> Iterator[Claim]:
    """All claims that tables and lists carry, in order."""
    for table in report.tables:
        roles = column_roles(table.header)
        for cells in table.rows:
            yield from read_row(report, annotation, roles, cells)
    for bullets in report.lists:
        yield from read_list(report, bullets)


def column_roles(header: Sequence[Cell]) -> dict[int, str]:
    """What each column holds, by the words of its header."""
    lexicon = load("en", "tables")["columns"]
    roles: dict[int, str] = {}
    for cell in header:
        lowered = cell.span.text.casefold()
        for role, told in lexicon.items():
            if role not in roles.values() and any(word in lowered for word in told):
                roles[cell.column] = role
                break
    return roles


def read_row(
    report: Report, annotation: Annotation, roles: dict[int, str], cells: Sequence[Cell]
) -> Iterator[Claim]:
    """The claims of one row."""
    row = Row(
        {roles[cell.column]: cell for cell in cells if cell.column in roles},
        Span.of(report.text, cells[0].span.start, cells[-1].span.end),
    )
    if row.text("action"):
        measure = Measure(
            action=row.text("action") or "",
            objective=row.text("objective"),
            owner=row.text("owner"),
            due=duration(row.text("due") or ""),
        )
        yield tabled(report, row.span, measure, "table.measure")
    yield from read_sizes(report, annotation, row)
    yield from read_tolls(report, annotation, row)


def read_sizes(report: Report, annotation: Annotation, row: Row) -> Iterator[Claim]:
    """The size of a group at a place, from a column such as "Cell Size"."""
    cell = row.cells.get("size")
    if cell:
        for quantity in inside(annotation, cell):
            place = row.text("place")
            strength = Strength(cell.span.text, quantity.figure, place)
            yield tabled(report, row.span, strength, "table.size")


def read_tolls(report: Report, annotation: Annotation, row: Row) -> Iterator[Claim]:
    """Counts from columns named for an outcome, held by the row's source."""
    for outcome in Outcome:
        cell = row.cells.get(outcome.value)
        if cell is None:
            continue
        for quantity in inside(annotation, cell):
            count = Count(outcome, Group.PEOPLE, quantity.figure)
            yield tabled(report, cell.span, count, "table.count", holder_of(row))


def inside(annotation: Annotation, cell: Cell) -> list[Quantity]:
    """The quantities of a cell; a bare number counts as one."""
    found = [each for each in annotation.quantities if cell.span.holds(each.span)]
    return found[:1]


def holder_of(row: Row) -> tuple[Link, ...]:
    """The holder that a row's source column names."""
    cell = row.cells.get("source")
    if cell is None or not cell.span.text:
        return ()
    return (Link(cell.span.text, HolderKind.UNKNOWN, anonymous=False, span=cell.span),)


def duration(text: str) -> str | None:
    """An ISO 8601 duration for "6 months"; None where the text tells none."""
    match = DURATION.search(text)
    return f"P{match['number']}{match['unit'][0].upper()}" if match else None


def read_list(report: Report, bullets: BulletList) -> Iterator[Claim]:
    """Each bullet as a factor or a measure, by the line that leads in."""
    lead = bullets.lead.text.casefold() if bullets.lead else ""
    lexicon = load("en", "tables")["leads"]
    for kind, told in lexicon.items():
        if any(word in lead for word in told):
            for item in bullets.items:
                content: Content = Factor(item.text) if kind == "factor" else Measure(item.text)
                yield Claim(
                    "",
                    report.id,
                    Part.BODY,
                    item,
                    content,
                    explain=(Reason(f"list.{kind}", lead),),
                )
            return


def tabled(
    report: Report, span: Span, content: Content, rule: str, chain: tuple[Link, ...] = ()
) -> Claim:
    """A claim read in a table."""
    return Claim(
        "", report.id, Part.TABLE, span, content, chain=chain, explain=(Reason(rule, span.text),)
    )
