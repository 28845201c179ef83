"""What a claim of a person says: the content that some fields make, of another's or by themselves."""

from collections.abc import Mapping
from typing import Any, Final

from inquest.errors import JudgementError
from inquest.model import (
    Cause,
    Content,
    Count,
    Factor,
    Figure,
    Measure,
    Qualifier,
    Responsibility,
    Span,
    Strength,
)

KINDS: Final = ("count", "responsibility", "cause", "measure", "strength", "factor")


def content_of(
    kind: str | None, given: Mapping[str, Any], old: Content | None, span: Span
) -> Content:
    """What a claim of a kind says with the fields that are given, else as it did.

    Raises:
        JudgementError: a field is missing, or fits no other.

    """
    old = old if old and old.kind == kind else None
    taken = Taken(given, old)
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

    def __init__(self, given: Mapping[str, Any], old: Content | None) -> None:
        self.given, self.old = given, old

    def __call__(self, name: str) -> Any:  # noqa: ANN401 - each field has its own type
        if name in self.given:
            value = self.given[name]
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
    """A figure with bounds that fit one another.

    Raises:
        JudgementError: they do not, or are missing.

    """
    low, high, phrase = taken("low"), taken("high"), taken("phrase")
    if low is None and high is None:
        raise JudgementError("the figure", "has no bound", "Give the lowest, the highest, or both.")
    if low is not None and high is not None and low > high:
        raise JudgementError(
            f"the figure {low} to {high}", "has its bounds the wrong way round", "Swap them."
        )
    before = getattr(old, "figure", None)
    same = before is not None and (before.low, before.high) == (low, high)
    told = taken.given.get("qualifier")
    qualifier = told or (before.qualifier if before and same else qualifier_of(low, high))
    if told and not fits(qualifier, low, high):
        raise JudgementError(
            f"the figure {low} to {high}", f"is not “{qualifier}”", "Change one of them."
        )
    return Figure(low, high, qualifier, phrase or span.text)


def fits(qualifier: Qualifier, low: int | None, high: int | None) -> bool:
    """Whether bounds can be bounded so."""
    match qualifier:
        case Qualifier.EXACT:
            return low is not None and low == high
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return low is not None
        case Qualifier.AT_MOST | Qualifier.FEWER_THAN:
            return high is not None
    return True


def qualifier_of(low: int | None, high: int | None) -> Qualifier:
    """How bounds alone bound."""
    if low is None:
        return Qualifier.AT_MOST
    if high is None:
        return Qualifier.AT_LEAST
    return Qualifier.EXACT if low == high else Qualifier.RANGE
