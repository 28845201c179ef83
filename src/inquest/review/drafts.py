"""Claims as people write them: the fields of the contract, checked against the report's text."""

from datetime import date
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from inquest.errors import JudgementError
from inquest.model import (
    Cause,
    Claim,
    Content,
    Count,
    Degree,
    Factor,
    Figure,
    Group,
    HolderKind,
    Link,
    Measure,
    Outcome,
    Part,
    Qualifier,
    Report,
    Responsibility,
    Role,
    Span,
    Stance,
    Strength,
)

MOST: Final = 10**10  # people; more than there are
PLAIN: Final = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$"
Words = Annotated[str, StringConstraints(max_length=1000, pattern=PLAIN, strip_whitespace=True)]
Name = Annotated[
    str, StringConstraints(min_length=1, max_length=300, pattern=PLAIN, strip_whitespace=True)
]
Number = Annotated[int, Field(ge=0, le=MOST)]
Place = Annotated[int, Field(ge=0, le=2**31)]
KINDS: Final = ("count", "responsibility", "cause", "measure", "strength", "factor")


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


def drafted(report: Report, fields: ClaimFields, base: Claim | None = None) -> Claim:
    """The claim that some fields make of another, or by themselves; its id is the other's, or "".

    Raises:
        JudgementError: a field is missing or does not fit the report.

    """
    span = span_of(report, fields, base)
    given = fields.model_fields_set
    chain = base.chain if base else ()
    if fields.chain is not None:
        chain = tuple(link_of(each, span, report, chain) for each in fields.chain)
    stated = base.stated_on if base and "stated_on" not in given else fields.stated_on
    return Claim(
        id=base.id if base else "",
        document=report.id,
        part=base.part if base else Part.BODY,
        span=span,
        content=content_of(fields, base, span),
        chain=chain,
        stance=fields.stance or (base.stance if base else Stance.ASSERTS),
        stated_on=stated,
        relation=base.relation if base else None,
        explain=base.explain if base else (),
        incident=base.incident if base else "",
    )


def span_of(report: Report, fields: ClaimFields, base: Claim | None) -> Span:
    """The words of a claim."""
    start = fields.start if fields.start is not None or base is None else base.span.start
    end = fields.end if fields.end is not None or base is None else base.span.end
    if start is None or end is None:
        raise JudgementError("the claim's words", "are not given", "Select them in the report.")
    if not start < end <= len(report.text):
        raise JudgementError(
            f"characters {start} to {end}", "are none of the report", "Select the words again."
        )
    return Span.of(report.text, start, end)


def link_of(fields: LinkFields, claim: Span, report: Report, chain: tuple[Link, ...]) -> Link:
    """A link with its words; where none are given, those of the same name before, or of its name."""
    known = next((each for each in chain if each.name == fields.name), None)
    if known and fields.words in ("", known.span.text):
        span = known.span
    else:
        must = placed(fields.words, claim, report.text, "The words that name a holder")
        span = must or placed(fields.name, claim, report.text) or claim
    if known and known.cue and fields.cue == known.cue.text:
        cue: Span | None = known.cue
    else:
        cue = placed(fields.cue, claim, report.text, "The words that attribute")
    holder = known.holder if known else ""
    return Link(fields.name, fields.kind, fields.anonymous, span, cue, holder)


def placed(words: str, near: Span, text: str, must: str = "") -> Span | None:
    """Where some words stand in a text, nearest to a span; None for no words.

    Raises:
        JudgementError: they do not stand there, and must.

    """
    starts, at = [], text.find(words) if words else -1
    while at >= 0:
        starts.append(at)
        at = text.find(words, at + 1)
    if starts:
        best = min(starts, key=lambda start: near.gap(Span(start, start + len(words), words)))
        return Span.of(text, best, best + len(words))
    if words and must:
        raise JudgementError(
            f"“{words}”", "does not stand in the report", f"{must} must be its own."
        )
    return None


def content_of(fields: ClaimFields, base: Claim | None, span: Span) -> Content:
    """What a claim says."""
    kind = fields.kind or (base.kind if base else None)
    old = base.content if base and base.kind == kind else None
    taken = Taken(fields, old)
    match kind:
        case "count":
            figure = figure_of(taken, old, span)
            return Count(
                taken.need("outcome"), taken.need("group"), figure, taken("side"), taken("scope")
            )
        case "responsibility":
            return Responsibility(
                taken.need("actor"), taken.need("role"), taken("mode"), taken("degree")
            )
        case "cause":
            return Cause()
        case "measure":
            names = ("objective", "owner", "due", "status")
            return Measure(taken.need("action"), *(taken(name) for name in names))
        case "strength":
            figure = figure_of(taken, old, span)
            return Strength(taken.need("subject"), figure, taken("place"), taken("capacity"))
        case "factor":
            return Factor(taken.need("factor"), taken("term"))
    raise JudgementError(
        "the kind of the claim", "is not given", f"It is one of {', '.join(KINDS)}."
    )


class Taken:
    """Fields of a claim by name: as given, else as they were."""

    def __init__(self, fields: ClaimFields, old: Content | None) -> None:
        self.fields, self.old = fields, old

    def __call__(self, name: str) -> Any:  # noqa: ANN401 - each field has its own type
        if name in self.fields.model_fields_set:
            value = getattr(self.fields, name)
            return None if value == "" else value
        figure = getattr(self.old, "figure", None)
        return getattr(self.old, name, getattr(figure, name, None))

    def need(self, name: str) -> Any:  # noqa: ANN401 - each field has its own type
        """A field that must be there.

        Raises:
            JudgementError: it is not.

        """
        value = self(name)
        if value is None:
            raise JudgementError(f"the field {name}", "is empty", "Fill it in.")
        return value


def figure_of(taken: Taken, old: Content | None, span: Span) -> Figure:
    """A figure with bounds that fit one another."""
    low, high, phrase = taken("low"), taken("high"), taken("phrase")
    if low is None and high is None:
        raise JudgementError("the figure", "has no bound", "Give the lowest, the highest, or both.")
    if low is not None and high is not None and low > high:
        raise JudgementError(
            f"the figure {low} to {high}", "has its bounds the wrong way round", "Swap them."
        )
    before = getattr(old, "figure", None)
    same = before is not None and (before.low, before.high) == (low, high)
    told = "qualifier" in taken.fields.model_fields_set and taken.fields.qualifier
    qualifier = told or (before.qualifier if before and same else qualifier_of(low, high))
    return Figure(low, high, qualifier, phrase or span.text)


def qualifier_of(low: int | None, high: int | None) -> Qualifier:
    """How bounds alone bound."""
    if low is None:
        return Qualifier.AT_MOST
    if high is None:
        return Qualifier.AT_LEAST
    return Qualifier.EXACT if low == high else Qualifier.RANGE
