"""Claims as people write them: the fields of the contract, checked against the report's text."""

from dataclasses import replace
from datetime import date
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from inquest.errors import JudgementError
from inquest.model import (
    BlockKind,
    Cause,
    Claim,
    Degree,
    Group,
    HolderKind,
    Link,
    Outcome,
    Part,
    Precision,
    Qualifier,
    Relation,
    Report,
    Role,
    Span,
    Stance,
)
from inquest.model.claim import RelationKind
from inquest.review.contents import KINDS, content_of
from inquest.review.placing import places_of

NAMING: Final = "The words that name a holder"
ATTRIBUTING: Final = "The words that attribute"
MOST: Final = 10**10  # people; more than there are
PLAIN: Final = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$"
Words = Annotated[str, StringConstraints(max_length=1000, pattern=PLAIN, strip_whitespace=True)]
Name = Annotated[
    str, StringConstraints(min_length=1, max_length=300, pattern=PLAIN, strip_whitespace=True)
]
Number = Annotated[int, Field(ge=0, le=MOST)]
Place = Annotated[int, Field(ge=0, le=2**31)]


class LinkFields(BaseModel):
    """One holder of a chain. Its words are looked up near the claim where no place is given."""

    model_config = ConfigDict(extra="forbid")

    name: Name
    kind: HolderKind = HolderKind.UNKNOWN
    anonymous: bool = False
    words: Words = Field(default="", description="the words of the report that name it")
    cue: Words = Field(default="", description="the words that attribute: said, according to")


class ClaimFields(BaseModel):
    """The fields of a claim that a person may set. In a correction what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    kind: str | None = Field(default=None, pattern="^(" + "|".join(KINDS) + ")$")
    start: Place | None = Field(default=None, description="first character of the claim's words")
    end: Place | None = Field(default=None, description="the character behind them")
    chain: list[LinkFields] | None = Field(default=None, max_length=12)
    stance: Stance | None = None
    stated_on: date | None = None
    outcome: Outcome | None = None
    group: Group | None = None
    side: Words | None = None
    scope: Words | None = None
    low: Number | None = None
    high: Number | None = None
    qualifier: Qualifier | None = None
    phrase: Words | None = None
    actor: Words | None = None
    role: Role | None = None
    mode: Words | None = None
    degree: Degree | None = None
    action: Words | None = None
    objective: Words | None = None
    owner: Words | None = None
    due: Words | None = None
    status: Words | None = None
    subject: Words | None = None
    place: Words | None = None
    capacity: Number | None = None
    factor: Words | None = None
    term: Words | None = None
    relation: RelationKind | None = Field(
        default=None, description="how it stands to another claim of its report"
    )
    related: Words | None = Field(default=None, description="the id of that claim")


def drafted(report: Report, fields: ClaimFields, base: Claim | None = None) -> Claim:
    """The claim that some fields make of another, or by themselves; its id is the other's, or "".

    Raises:
        JudgementError: a field is missing or does not fit the report.

    """
    span = span_of(report, fields, base)
    given = {name: getattr(fields, name) for name in fields.model_fields_set}
    kind, old = (fields.kind or base.kind, base.content) if base else (fields.kind, None)
    first = base or Claim(
        "", report.id, part_of(report, span), span, Cause(), stated_on=day_of(report)
    )
    stated = (
        fields.stated_on if base and "stated_on" in given else fields.stated_on or first.stated_on
    )
    chain = first.chain
    if fields.chain is not None:
        chain = tuple(link_of(each, span, report, chain) for each in fields.chain)
    return replace(
        first,
        span=span,
        content=content_of(kind, given, old, span),
        chain=chain,
        stance=fields.stance or first.stance,
        stated_on=stated,
        relation=relation_of(fields, first),
    )


def relation_of(fields: ClaimFields, first: Claim) -> Relation | None:
    """How a claim stands to another, of which it names the id; `first` is the claim as it was.

    Raises:
        JudgementError: the other is not named.

    """
    if not fields.model_fields_set & {"relation", "related"}:
        return first.relation
    if not fields.relation:
        return None
    if not fields.related:
        raise JudgementError("the related claim", "is not given", "Choose one of the same report.")
    return Relation(fields.relation, fields.related)


def part_of(report: Report, span: Span) -> Part:
    """The part of a report in which some words stand."""
    block = next((each for each in report.blocks if each.span.holds(span)), None)
    parts = {BlockKind.TITLE: Part.TITLE, BlockKind.TABLE: Part.TABLE}
    return parts.get(block.kind, Part.BODY) if block else Part.BODY


def day_of(report: Report) -> date | None:
    """The day on which a report came out; None where it is not known to the day."""
    period = report.period
    return period.first if period and period.precision is Precision.DAY else None


def span_of(report: Report, fields: ClaimFields, base: Claim | None) -> Span:
    """The words of a claim, by the fields, else as they were.

    Raises:
        JudgementError: they are not given, or are none of the report.

    """
    start = fields.start if fields.start is not None or base is None else base.span.start
    end = fields.end if fields.end is not None or base is None else base.span.end
    if start is None or end is None:
        raise JudgementError("the claim's words", "are not given", "Select them in the report.")
    if not (start < end <= len(report.text) and report.text[start:end].strip()):
        raise JudgementError(
            f"characters {start} to {end}", "are none of the report", "Select the words again."
        )
    return Span.of(report.text, start, end)


def link_of(fields: LinkFields, claim: Span, report: Report, chain: tuple[Link, ...]) -> Link:
    """A link with its words. What is left out is as it was for that name, else its name's own words."""
    known = next((each for each in chain if each.name == fields.name), None)
    if known:
        return kept_link(fields, known, claim, report)
    span = placed(fields.words, claim, report.text, NAMING)
    return Link(
        fields.name,
        fields.kind,
        fields.anonymous,
        span or placed(fields.name, claim, report.text) or claim,
        placed(fields.cue, claim, report.text, ATTRIBUTING),
    )


def kept_link(fields: LinkFields, known: Link, claim: Span, report: Report) -> Link:
    """A link that was there, with what is given; its words stay where they were if they are the same."""
    given, span, cue = fields.model_fields_set, known.span, known.cue
    if fields.words not in ("", known.span.text):
        span = placed(fields.words, claim, report.text, NAMING) or known.span
    if "cue" in given and fields.cue != (known.cue.text if known.cue else ""):
        cue = placed(fields.cue, claim, report.text, ATTRIBUTING)
    return replace(
        known,
        kind=fields.kind if "kind" in given else known.kind,
        anonymous=fields.anonymous if "anonymous" in given else known.anonymous,
        span=span,
        cue=cue,
    )


def placed(words: str, near: Span, text: str, must: str = "") -> Span | None:
    """Where some words stand in a text, nearest to a span; None for no words.

    Raises:
        JudgementError: they do not stand there, and must.

    """
    starts = places_of(words, text)
    if starts:
        best = min(starts, key=lambda start: near.gap(Span(start, start + len(words), words)))
        return Span.of(text, best, best + len(words))
    if words and must:
        raise JudgementError(
            f"“{words}”", "does not stand in the report", f"{must} must be its own."
        )
    return None
