"""All that was read in one report: what a store keeps and what later stages compare."""

from dataclasses import dataclass
from enum import StrEnum

from inquest.model.claim import Claim
from inquest.model.document import Report
from inquest.model.incident import IncidentType, Place
from inquest.model.period import Period
from inquest.model.span import Span


class RemarkKind(StrEnum):
    """What a report says of a holder's word."""

    SILENCE = "silence"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class Remark:
    """A silence or a doubt about a holder, with the words that tell it."""

    document: str
    kind: RemarkKind
    holder: str
    span: Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where and when the text near some claims places what they are about.

    One anchor stands for one incident as one report speaks of it.

    Attributes:
        claims: ids of the claims that belong to it.
        main: whether it is what the report is mainly about.
        named: for the main one, all places that the report names, once for each mention.
        reasons: why these claims were put together, in plain words.
        told: the sentences that tell of it; of the main one, the title and the opening.

    """

    document: str
    claims: tuple[str, ...]
    type: IncidentType
    period: Period | None
    place: Place | None
    main: bool
    reasons: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    told: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A report with its claims, remarks and anchors; `analysed` is false where its language is not read."""

    report: Report
    analysed: bool = True
    claims: tuple[Claim, ...] = ()
    remarks: tuple[Remark, ...] = ()
    anchors: tuple[Anchor, ...] = ()
