"""Tables and bullet lists to claims, by the words of their headers and of the line that leads in.

Read so far: measures ("Action | Objective | Timeline"), sizes ("Cell Size"), counts
("Source | Killed | Injured"), lists of factors and of measures.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from inquest.claims.chains import Chains
from inquest.claims.deadlines import due_cell
from inquest.claims.groups import nouns
from inquest.claims.names import words_of
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
    Link,
    Measure,
    Outcome,
    Part,
    Quantity,
    Reason,
    Report,
    Span,
    Strength,
    Table,
)

CREDIT = re.compile(r"\bsources?:\s*(?P<name>[^:;.()]+)", re.IGNORECASE)
REST = re.compile(r"\s*[,(].*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Row:
    """A table row by the columns' roles, with the headers; a role without a cell is missing."""

    cells: dict[str, Cell]
    headers: dict[str, Cell]
    span: Span

    def text(self, role: str) -> str | None:
        cell = self.cells.get(role)
        return cell.span.text or None if cell else None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with what is known of its report."""

    report: Report
    annotation: Annotation
    chains: Chains
    table: Table

    def rows(self) -> Iterator[Row]:
        """The rows, their cells by the roles of their columns."""
        roles = column_roles(self.table.header)
        headers = {roles[cell.column]: cell for cell in self.table.header if cell.column in roles}
        for cells in self.table.rows:
            known = {roles[cell.column]: cell for cell in cells if cell.column in roles}
            span = Span.of(self.report.text, cells[0].span.start, cells[-1].span.end)
            yield Row(known, headers, span)

    def quantities(self, span: Span) -> list[Quantity]:
        """The quantities of a cell."""
        return [each for each in self.annotation.quantities if span.holds(each.span)]

    def claim(self, span: Span, content: Content, rule: str, chain: tuple[Link, ...] = ()) -> Claim:
        """A claim read in this table."""
        explain = (Reason(rule, span.text),)
        return Claim("", self.report.id, Part.TABLE, span, content, chain=chain, explain=explain)


def find_tabled(report: Report, annotation: Annotation, chains: Chains) -> Iterator[Claim]:
    """All claims that tables and lists carry, in order."""
    for table in report.tables:
        sheet = Sheet(report, annotation, chains, table)
        for row in sheet.rows():
            yield from read_measure(sheet, row)
            yield from read_sizes(sheet, row)
            yield from read_tolls(sheet, row)
    for bullets in report.lists:
        yield from read_list(report, bullets)


def column_roles(header: Sequence[Cell]) -> dict[int, str]:
    """What each column holds, by the words of its header; of two alike, the first."""
    roles: dict[int, str] = {}
    for cell in header:
        kinds = told_kinds("columns", cell.span.text)
        role = next((kind for kind in kinds if kind not in roles.values()), None)
        if role:
            roles[cell.column] = role
    return roles


def told_kinds(part: str, text: str) -> list[str]:
    """What a header or a lead tells by the beginnings of its words, in the lexicon's order."""
    lexicon = load("en", "tables")[part]
    return [
        kind
        for kind, told in lexicon.items()
        if any(re.search(rf"\b{word}", text.casefold()) for word in told)
    ]


def read_measure(sheet: Sheet, row: Row) -> Iterator[Claim]:
    """A row of measures, with its objective, owner and deadline where columns tell them."""
    action, due = row.text("action"), row.cells.get("due")
    if action:
        measure = Measure(
            action=action,
            objective=row.text("objective"),
            owner=row.text("owner"),
            due=due_cell(sheet.report, sheet.annotation, due.span) if due else None,
        )
        yield sheet.claim(row.span, measure, "table.measure")


def read_sizes(sheet: Sheet, row: Row) -> Iterator[Claim]:
    """The size of a group at a place, from a column such as "Cell Size"."""
    cell = row.cells.get("size")
    quantities = sheet.quantities(cell.span) if cell else []
    if cell and quantities:
        subject = row.headers["size"].span.text
        strength = Strength(subject, quantities[0].figure, row.text("place"))
        yield sheet.claim(row.span, strength, "table.size")


def read_tolls(sheet: Sheet, row: Row) -> Iterator[Claim]:
    """Counts from columns named for an outcome, held by the row's source or the table's."""
    for outcome in Outcome:
        cell = row.cells.get(outcome.value)
        if cell:
            yield from read_counts(sheet, row, outcome, cell)


def read_counts(sheet: Sheet, row: Row, outcome: Outcome, cell: Cell) -> Iterator[Claim]:
    """The counts of one cell: "53 inmates, 1 guard"."""
    general = [row.text("group") or "", row.headers[outcome.value].span.text]
    for quantity in sheet.quantities(cell.span):
        behind = sheet.report.text[quantity.span.end : cell.span.end]
        words = re.split(r"[,;(]", behind, maxsplit=1)[0]
        count = Count(outcome, group_of([words, *general]), quantity.figure)
        yield sheet.claim(cell.span, count, "table.count", holder_of(sheet, row))


def group_of(told: Iterable[str]) -> Group:
    """The first group that one of some texts names: a cell's words, the row's, the header's."""
    groups = (nouns().first(words_of(text)) for text in told)
    return next((group for group in groups if group), Group.PEOPLE)


def holder_of(sheet: Sheet, row: Row) -> tuple[Link, ...]:
    """The holder in the row's source column, or else the one whom the table's lead names."""
    cell, lead = row.cells.get("source"), sheet.table.lead
    if cell and cell.span.text:
        named = cell.span
    elif lead:
        credit = CREDIT.search(lead.text)
        if credit is None:
            return sheet.chains.told_in(lead)
        named = Span.of(sheet.report.text, *(lead.start + at for at in credit.span("name")))
    else:
        return ()
    if named.text.casefold() in load("en", "tables")["own"]:
        return ()
    return sheet.chains.joined([sheet.chains.holder(short(named), named)])


def short(name: Span) -> Span:
    """A name without what follows a comma or stands in parentheses: "Prison Service, 20 May"."""
    kept = REST.sub("", name.text)
    return Span(name.start, name.start + len(kept), kept)


def read_list(report: Report, bullets: BulletList) -> Iterator[Claim]:
    """Each bullet as a factor or a measure, by the line that leads in."""
    lead = bullets.lead.text if bullets.lead else ""
    for kind in told_kinds("leads", lead)[:1]:
        for item in bullets.items:
            content: Content = Factor(item.text) if kind == "factor" else Measure(item.text)
            explain = (Reason(f"list.{kind}", lead),)
            yield Claim("", report.id, Part.BODY, item, content, explain=explain)
