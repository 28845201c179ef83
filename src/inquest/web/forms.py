"""Forms as fields: what a person typed, less what was left empty."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from starlette.datastructures import FormData

from inquest.errors import InquestError, JudgementError
from inquest.review import ClaimFields, LinkFields

LINKS = 12  # of a chain that a form may have
Fields = TypeVar("Fields", bound=BaseModel)
PLAIN = frozenset(ClaimFields.model_fields) - {"chain"}


def text(form: FormData, name: str) -> str:
    """A field of a form, with line ends as reports have them; "" where it is none, or a file."""
    value = form.get(name)
    return value.replace("\r\n", "\n") if isinstance(value, str) else ""


def fields_of(form: FormData) -> ClaimFields:
    """The claim that a form describes; an empty field stands for nothing.

    Raises:
        ValidationError: a field has a value that it cannot have.

    """
    given: dict[str, Any] = {
        name: text(form, name).strip() or None for name in PLAIN if name in form
    }
    if "chain" in form:
        given["chain"] = links_of(form)
    return ClaimFields.model_validate(given)


def links_of(form: FormData) -> list[LinkFields]:
    """The holders that a form names, in their order; rows without a name are left out."""
    rows = []
    for number in range(LINKS):
        name = text(form, f"link-{number}-name").strip()
        if name:
            told = {each: text(form, f"link-{number}-{each}") for each in ("kind", "words", "cue")}
            # An emptied cue is none.
            row = {each: value for each, value in told.items() if value or each == "cue"}
            anonymous = bool(text(form, f"link-{number}-anonymous"))
            rows.append(LinkFields.model_validate({"name": name, "anonymous": anonymous, **row}))
    return rows


def fields_in(kind: type[Fields], given: Mapping[str, Any]) -> Fields:
    """Fields of a kind.

    Raises:
        JudgementError: one has a value that it cannot have.

    """
    try:
        return kind.model_validate(given)
    except ValidationError as wrong:
        raise JudgementError("the form", words_of(wrong).rstrip("."), "Correct it.") from wrong


def typed_in(form: FormData) -> list[tuple[str, str]]:
    """What a person typed into a form, field by field."""
    unseen = ("csrf", "back", "seen", "chain")
    told = [(name, text(form, name).strip()) for name in dict.fromkeys(form) if name not in unseen]
    return [
        (name.replace("link-", "holder ").replace("-", " "), value) for name, value in told if value
    ]


def words_of(wrong: InquestError | ValidationError) -> str:
    """What is wrong with a form, in one sentence."""
    if isinstance(wrong, InquestError):
        return str(wrong)
    first = wrong.errors()[0]
    return f"The field {'.'.join(str(part) for part in first['loc'])}: {first['msg']}."
