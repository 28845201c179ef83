"""Claims: the ledger, and each with what people said of it."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Query

from inquest.model.entry import entry_record
from inquest.publish.exports.fields import claim_record, finding_record
from inquest.review import Ruling
from inquest.web.api.answers import Json, answers
from inquest.web.api.records import Claim, Entry, Finding, Record
from inquest.web.cases import Asked
from inquest.web.claims import findings_with
from inquest.web.door import Reader
from inquest.web.filters import Filter, find

router = APIRouter(prefix="/cases/{case}/claims", tags=["claims"])


class Claims(Record):
    """A page of the ledger; `counts` are those of all pages, by field and value."""

    claims: list[Claim]
    total: int
    page: int
    pages: int
    counts: Mapping[str, Mapping[str, int]]


class Judged(Record):
    """A claim with what people said of it.

    `key` names it for good, `was` is how it was read where a person corrected it, `seen` the number of
    the last entry about it: send that along with a judgement.
    """

    claim: Claim
    key: str
    ruling: Ruling | None
    was: Claim | None
    seen: int
    findings: list[Finding]
    history: list[Entry]


@router.get("", **answers(Claims))
def claims(person: Reader, view: Asked, asked: Annotated[Filter, Query()]) -> Json:
    """The claims that are asked for, a hundred on a page."""
    del person
    found = find(view, asked)
    return Json(
        {
            "claims": [claim_record(each.claim) for each in found.shown],
            "total": found.total,
            "page": found.page,
            "pages": found.pages,
            "counts": found.counts,
        }
    )


@router.get("/{document}/{kind}/{place}", **answers(Judged))
def claim(person: Reader, view: Asked, document: str, kind: str, place: str) -> Json:
    """A claim by its id, which is its path."""
    del person
    told = view.statement(f"{document}/{kind}/{place}").claim
    target, verdict = view.target(told), view.verdict(told)
    return Json(
        {
            "claim": claim_record(told),
            "key": view.key(told),
            "ruling": verdict and verdict.ruling,
            "was": claim_record(verdict.was) if verdict and verdict.was else None,
            "seen": view.last(target),
            "findings": [finding_record(each) for each in findings_with(view, told)],
            "history": [entry_record(entry) for entry in view.about(target)],
        }
    )
