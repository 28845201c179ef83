"""Cases, and the rules by which their figures are reconciled."""

import inspect
from collections.abc import Mapping
from datetime import date

from fastapi import APIRouter, Request

from inquest.errors import StoreError
from inquest.hooks import RULES, names, plug_in
from inquest.web.api.answers import Fault, Json, answers
from inquest.web.api.records import Record
from inquest.web.cases import Asked, Views
from inquest.web.door import Reader
from inquest.web.view import View

front = APIRouter(tags=["cases"])
router = APIRouter(prefix="/cases/{case}", tags=["cases"])


class Case(Record):
    """A case at a glance; `entries` is the number of the last entry of its log."""

    name: str
    title: str
    as_of: date | None
    rule: str
    entries: int
    counts: Mapping[str, int]


class Days(Case):
    """A case with the days on which something was said."""

    days: list[date]


class Broken(Record):
    """A case that cannot be used."""

    name: str
    error: Fault


class Cases(Record):
    """The cases that are served."""

    cases: list[Case]
    broken: list[Broken]


class Rule(Record):
    """A convention for reconciling figures."""

    name: str
    version: str
    about: str


class Rules(Record):
    """Those that are installed."""

    rules: list[Rule]


def case_of(view: View) -> Case:
    """A case at a glance."""
    dossier = view.dossier
    counts = {
        "reports": len(dossier.readings),
        "claims": len(dossier.claims),
        "incidents": len(dossier.incidents),
        "findings": len(dossier.findings),
        "flags": len(dossier.flags),
    }
    return Case(
        name=view.name,
        title=view.title,
        as_of=dossier.as_of,
        rule=dossier.rule,
        entries=view.state.head,
        counts=counts,
    )


def fault_of(error: StoreError) -> Fault:
    """Why a case cannot be used."""
    return Fault(subject=error.subject, reason=error.reason, advice=error.advice)


@front.get("/cases", **answers(Cases))
def cases(request: Request, person: Reader) -> Json:
    """All cases."""
    del person
    views: Views = request.app.state.views
    found, wrong = views.all()
    told = Cases(
        cases=list(map(case_of, found)),
        broken=[Broken(name=name, error=fault_of(error)) for name, error in wrong],
    )
    return Json(told.model_dump(mode="json"))


@router.get("", **answers(Days))
def case(person: Reader, view: Asked) -> Json:
    """A case, with the days for `as_of`."""
    del person
    told = Days(**dict(case_of(view)), days=list(view.days))
    return Json(told.model_dump(mode="json"))


@front.get("/rules", **answers(Rules))
def rules(person: Reader) -> Json:
    """The rules that a case can choose from."""
    del person
    known = [(name, plug_in(RULES, name)) for name in names(RULES)]
    told = [
        Rule(name=name, version=rule.version, about=(inspect.getdoc(rule) or "").partition("\n")[0])
        for name, rule in known
    ]
    return Json(Rules(rules=told).model_dump(mode="json"))
