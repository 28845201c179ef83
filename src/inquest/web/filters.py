"""The ledger of claims: which are asked for, in which order."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from inquest.model import Count, Group, Outcome, Stance, Status
from inquest.publish.statements import Statement
from inquest.review import Ruling
from inquest.review.contents import KINDS
from inquest.web.values import Day, Empty
from inquest.web.view import View

PER_PAGE = 100


class Order(StrEnum):
    """What claims are sorted by."""

    REPORT = "report"
    DATE = "date"
    KIND = "kind"
    HOLDER = "holder"
    FIGURE = "figure"


# A constraint is put on the value itself: on a field that may be empty, too, it would meet None.
Text = Annotated[Annotated[str, Field(max_length=500)] | None, Empty()]
Kind = Annotated[str, Field(pattern="^(" + "|".join(KINDS) + ")$")]
Number = Annotated[int, Field(ge=1, le=100_000)]


class Filter(BaseModel):
    """A filter of claims, as an address has it; what is empty asks for nothing."""

    model_config = ConfigDict(extra="ignore")

    q: Annotated[Text, Field(description='words and "phrases" to search for')] = None
    kind: Annotated[Kind | None, Empty()] = None
    outcome: Annotated[Outcome | None, Empty()] = None
    group: Annotated[Group | None, Empty()] = None
    holder: Annotated[Text, Field(description="id of a holder anywhere in the chain")] = None
    stance: Annotated[Stance | None, Empty()] = None
    since: Annotated[Day, Field(description="stated on this day or later")] = None
    until: Annotated[Day, Field(description="stated on this day or before")] = None
    status: Annotated[Status | None, Empty(), Field(description="of the finding that it is in")] = (
        None
    )
    ruling: Annotated[Ruling | None, Empty(), Field(description="what a person said of it")] = None
    incident: Text = None
    document: Text = None
    sort: Annotated[Order | None, Empty()] = None
    page: Annotated[Number | None, Empty()] = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a filter let through.

    Attributes:
        shown: the claims of the page asked for.
        total: how many claims there are on all pages.
        pages: how many pages there are, one at least.
        counts: for each field that can be chosen, how many of the claims have each value.

    """

    shown: Sequence[Statement]
    total: int
    page: int
    pages: int
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


def find(view: View, asked: Filter) -> Found:
    """The claims of a view that are asked for."""
    told = matching(view, asked)
    pages = max(1, -(-len(told) // PER_PAGE))
    page = min(asked.page or 1, pages)
    shown = told[(page - 1) * PER_PAGE : page * PER_PAGE]
    return Found(shown, len(told), page, pages, counted(told, view))


def matching(view: View, asked: Filter) -> list[Statement]:
    """All claims that are asked for, in their order."""
    told: Iterable[Statement] = view.statements.values()
    if asked.q:
        told = [view.statements[name] for name in view.index.find(asked.q)]
    checks = [check for name, check in CHECKS.items() if getattr(asked, name) is not None]
    kept = [each for each in told if all(check(each, asked, view) for check in checks)]
    if asked.sort is None and asked.q:
        return kept
    return sorted(kept, key=ORDERS[asked.sort or Order.REPORT])


Check = Callable[[Statement, Filter, View], bool]


def is_stated(each: Statement, asked: Filter) -> bool:
    """Whether a claim was stated in the days asked for."""
    day = each.stated_on
    return day is not None and (asked.since or day) <= day <= (asked.until or day)


CHECKS: Mapping[str, Check] = {
    "kind": lambda each, asked, _: each.claim.kind == asked.kind,
    "outcome": lambda each, asked, _: getattr(each.claim.content, "outcome", None) == asked.outcome,
    "group": lambda each, asked, _: getattr(each.claim.content, "group", None) == asked.group,
    "holder": lambda each, asked, _: asked.holder in holders_of(each),
    "stance": lambda each, asked, _: each.claim.stance == asked.stance,
    "since": lambda each, asked, _: is_stated(each, asked),
    "until": lambda each, asked, _: is_stated(each, asked),
    "status": lambda each, asked, view: asked.status in view.statuses.get(each.claim.id, ()),
    "ruling": lambda each, asked, view: view.ruling(each.claim) == asked.ruling,
    "incident": lambda each, asked, _: each.claim.incident == asked.incident,
    "document": lambda each, asked, _: each.report.id == asked.document,
}


def holders_of(each: Statement) -> set[str]:
    """Ids of all who say or pass on a claim, and of the voice as which its origin counts."""
    return {each.holder, each.speaker, each.house, *(link.holder for link in each.links)}


def size_of(each: Statement) -> int:
    """How many people a claim tells of; 0 where none."""
    figure = each.figure
    return (figure.high or figure.low or 0) if figure else 0


ORDERS: Mapping[Order, Callable[[Statement], Any]] = {
    Order.REPORT: lambda each: each.number,
    Order.DATE: lambda each: (each.stated_on or date.max, each.number),
    Order.KIND: lambda each: (KINDS.index(each.claim.kind), each.number),
    Order.HOLDER: lambda each: (each.voice.casefold(), each.number),
    Order.FIGURE: lambda each: (-size_of(each), each.number),
}


def counted(told: Iterable[Statement], view: View) -> Mapping[str, Mapping[str, int]]:
    """How many claims have each value of the fields that can be chosen, the most frequent first."""
    counts: dict[str, Counter[str]] = {
        name: Counter()
        for name in ("kind", "outcome", "group", "holder", "stance", "status", "ruling")
    }
    for each in told:
        content = each.claim.content
        counts["kind"][each.claim.kind] += 1
        counts["stance"][each.claim.stance] += 1
        counts["holder"].update(holders_of(each))
        if isinstance(content, Count):
            counts["outcome"][content.outcome] += 1
            counts["group"][content.group] += 1
        counts["status"].update(view.statuses.get(each.claim.id, ()))
        if ruling := view.ruling(each.claim):
            counts["ruling"][ruling] += 1
    return {name: dict(tally.most_common()) for name, tally in counts.items()}
