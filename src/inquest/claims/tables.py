"""Tables and bullet lists to claims, by the words of their headers and of the line that leads in.

Read so far: measures ("Action | Objective | Timeline"), sizes ("Cell Size"), counts
("Source | Killed | Injured", "Dead (police) | Dead (hospital)"), lists of factors and of measures.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from inquest.claims.chains import Chains
from inquest.claims.deadlines import due_cell
from inquest.claims.factors import term_of
from inquest.claims.groups import nouns
from inquest.claims.names import kind_of, words_of
from inquest.claims.tree import Tree
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
    Table,
)

CREDIT = re.compile(r"\bsources?:\s*(?P<name>[^:;.()]+)", re.IGNORECASE)
REST = re.compile(r"\s*[,(].*$", re.DOTALL)
TELLER = re.compile(
    r"(?:\(|\b(?:according to|as told by|per|by)\s)(?P<name>[^()]*[^()\s])", re.IGNORECASE
)
DEMANDING = re.compile(r"\b(?:should|must|recommend\w*|demand\w*|urge\w*|need\w*)\b", re.IGNORECASE)
OUTCOMES = frozenset(outcome.value for outcome in Outcome)


@dataclass(frozen=True, slots=True)
class Row:
    """A table row by its columns, with what each column holds and its header."""

    cells: dict[int, Cell]
    roles: dict[int, str]
    headers: dict[int, Cell]
    span: Span

    def columns(self, role: str) -> list[int]:
        """The columns with that role that have a cell in this row."""
        return [at for at, told in self.roles.items() if told == role and at in self.cells]

    def cell(self, role: str) -> Cell | None:
        at = next(iter(self.columns(role)), None)
        return None if at is None else self.cells[at]

    def text(self, role: str) -> str | None:
        cell = self.cell(role)
        return cell.span.text or None if cell else None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with what is known of its report."""

    report: Report
    annotation: Annotation
    chains: Chains
    table: Table

    def rows(self) -> Iterator[Row]:
        """The rows with what their columns hold."""
        roles = column_roles(self.table.header)
        headers = {cell.column: cell for cell in self.table.header}
        for cells in self.table.rows:
            known = {cell.column: cell for cell in cells}
            span = Span.of(self.report.text, cells[0].span.start, cells[-1].span.end)
            yield Row(known, roles, headers, span)

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
        yield from read_list(chains, bullets)


def column_roles(header: Sequence[Cell]) -> dict[int, str]:
    """What each column holds, by the words of its header.

    Of two alike it is the first, unless the later one has words of its own beside an outcome's:
    "Dead (police) | Dead (hospital)".
    """
    roles: dict[int, str] = {}
    for cell in header:
        own = len(words_of(cell.span.text)) > 1
        kinds = told_kinds("columns", cell.span.text)
        free = (kind for kind in kinds if kind not in roles.values() or (own and kind in OUTCOMES))
        role = next(free, None)
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
    action, due = row.text("action"), row.cell("due")
    chain = lead_holder(sheet.chains, sheet.table.lead) if action else ()
    if action:
        measure = Measure(
            action=action,
            objective=row.text("objective"),
            owner=row.text("owner") or (chain[0].name if chain else None),
            due=due_cell(sheet.report, sheet.annotation, due.span) if due else None,
        )
        yield sheet.claim(row.span, measure, "table.measure", chain)


def lead_holder(chains: Chains, lead: Span | None) -> tuple[Link, ...]:
    """Whoever announces what a table or a list tells, by the line that leads in.

    As in "the Interior Ministry has outlined a plan:", "according to the union".
    """
    if lead is None:
        return ()
    told = chains.told_in(lead)
    for sentence in chains.annotation.sentences if not told else ():
        if not lead.holds(sentence.span):
            continue
        tree = Tree(chains.report.text, sentence)
        for at in range(len(tree)):
            announced = tree.lemma(at) in load("en", "tables")["announcing"]
            subject = tree.subject(at) if announced else None
            source = tree.phrase(subject) if subject is not None else None
            holder = chains.holder(source, tree.tokens[at].span) if source else None
            if holder and holder.kind is not HolderKind.UNKNOWN:
                return chains.joined([holder])
    return told


def read_sizes(sheet: Sheet, row: Row) -> Iterator[Claim]:
    """The size of a group at a place, from a column such as "Cell Size"."""
    for at in row.columns("size")[:1]:
        for quantity in sheet.quantities(row.cells[at].span)[:1]:
            strength = Strength(row.headers[at].span.text, quantity.figure, row.text("place"))
            yield sheet.claim(row.span, strength, "table.size")


def read_tolls(sheet: Sheet, row: Row) -> Iterator[Claim]:
    """Counts from columns named for an outcome, held by the column's, the row's or the table's source."""
    for outcome in Outcome:
        for at in row.columns(outcome.value):
            yield from read_counts(sheet, row, outcome, at)


def read_counts(sheet: Sheet, row: Row, outcome: Outcome, at: int) -> Iterator[Claim]:
    """The counts of one cell: "53 inmates, 1 guard"."""
    cell, header = row.cells[at].span, row.headers[at].span
    general = [row.text("group") or "", TELLER.sub("", header.text)]
    chain = holder_of(sheet, row, header)
    for quantity in sheet.quantities(cell):
        behind = sheet.report.text[quantity.span.end : cell.end]
        words = re.split(r"[,;(]", behind, maxsplit=1)[0]
        group = group_of([words, *general])
        held = outcome is Outcome.HOSTAGE and group is Group.HOSTAGES
        count = Count(outcome, Group.PEOPLE if held else group, quantity.figure)
        yield sheet.claim(cell, count, "table.count", chain)


def group_of(told: Iterable[str]) -> Group:
    """The first group that one of some texts names: a cell's words, the row's, the header's."""
    groups = (nouns().first(words_of(text)) for text in told)
    return next((group for group in groups if group), Group.PEOPLE)


def holder_of(sheet: Sheet, row: Row, header: Span) -> tuple[Link, ...]:
    """Whoever the column's header names, or the row's source column, or the table's lead."""
    cell, lead = row.cell("source"), sheet.table.lead
    named = teller_in(sheet.report.text, header)
    if named is None and cell and cell.span.text:
        named = cell.span
    elif named is None and lead:
        credit = CREDIT.search(lead.text)
        if credit is None:
            return sheet.chains.told_in(lead)
        named = Span.of(sheet.report.text, *(lead.start + at for at in credit.span("name")))
    if named is None or named.text.casefold() in load("en", "tables")["own"]:
        return ()
    return sheet.chains.joined([sheet.chains.holder(short(named), named)])


def teller_in(text: str, header: Span) -> Span | None:
    """As in "Dead (police)", "Injured according to the hospital": whose figures a column gives.

    None where the words name nobody known: "Dead (total)".
    """
    found = TELLER.search(header.text)
    if found is None:
        return None
    name = Span.of(text, *(header.start + at for at in found.span("name")))
    own = name.text.casefold() in load("en", "tables")["own"]
    return name if own or kind_of(name.text, person=False) is not HolderKind.UNKNOWN else None


def short(name: Span) -> Span:
    """A name without what follows a comma or stands in parentheses: "Prison Service, 20 May"."""
    kept = REST.sub("", name.text)
    return Span(name.start, name.start + len(kept), kept)


def read_list(chains: Chains, bullets: BulletList) -> Iterator[Claim]:
    """Each bullet as a factor or a measure, by the line that leads in, and held by whom it names."""
    lead = bullets.lead.text if bullets.lead else ""
    for kind in told_kinds("leads", lead)[:1]:
        chain = lead_holder(chains, bullets.lead)
        status = "demanded" if DEMANDING.search(lead) else None
        for item in bullets.items:
            content: Content = (
                Factor(item.text, term_of(item.text))
                if kind == "factor"
                else Measure(item.text, status=status)
            )
            explain = (Reason(f"list.{kind}", lead),)
            yield Claim(
                "", chains.report.id, Part.BODY, item, content, chain=chain, explain=explain
            )
