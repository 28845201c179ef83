"""What people judge of incidents, voices, figures and the rule; and what they take back."""

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, Response

from inquest.hooks import RULES, names
from inquest.lexicons.countries import country_code
from inquest.review import IncidentFields
from inquest.web import judgements
from inquest.web.forms import fields_in
from inquest.web.saying import Saying, Text, Texts

router = APIRouter(prefix="/cases/{case}", default_response_class=HTMLResponse)


@router.post("/incidents/{incident}/merge")
def merge(said: Saying, incident: str, other: Text) -> Response:
    """Say that another incident is this one."""
    return said.keep(said.maker.merge(incident, other), "incidents", incident)


@router.post("/incidents/{incident}/split")
def split(said: Saying, incident: str, claims: Texts, title: Text = "") -> Response:
    """Say that some claims are about an incident of their own."""
    return said.keep(said.maker.split(incident, claims, title), "incidents", incident)


@router.post("/incidents/{incident}/describe")
def describe(
    said: Saying,
    incident: str,
    title: Text = "",
    kind: Text = "",
    first: Text = "",
    last: Text = "",
    place: Text = "",
    country: Text = "",
) -> Response:
    """Say what an incident is, when and where it happened."""
    given = {"title": title, "type": kind, "first": first, "last": last}
    given |= {"place": place, "country": country_code(country.strip()) or country.strip().upper()}
    fields = fields_in(
        IncidentFields, {name: value.strip() or None for name, value in given.items()}
    )
    return said.keep(said.maker.describe(incident, fields), "incidents", incident)


@router.post("/voices/join")
def join(said: Saying, one: Text, other: Text) -> Response:
    """Say that two voices are one."""
    return said.keep(said.maker.join(one, other), "voices")


@router.post("/voices/part")
def part(said: Saying, voice: Text, holder: Text, name: Text = "") -> Response:
    """Say that a name is another voice."""
    return said.keep(said.maker.part(voice, holder, name), "voices")


@router.post("/voices/rate")
def rate(said: Saying, holder: Text, reliability: Text) -> Response:
    """Say how reliable a source is."""
    return said.keep(said.maker.rate(holder, reliability), "voices")


@router.post("/doubt")
def doubt(said: Saying, claims: Texts, doubtful: Text = "yes") -> Response:
    """Say that a figure is doubtful, or is so no more."""
    return said.keep(said.maker.doubt(claims, doubtful=doubtful == "yes"))


@router.post("/doubts/settle")
def settle(said: Saying, subject: Text, claims: Texts) -> Response:
    """Say that what is in doubt about an incident or a voice is right as it stands."""
    return said.keep(said.maker.settle(subject, claims), "queue")


@router.post("/rule")
def choose(said: Saying, rule: Text) -> Response:
    """Choose the rule that reconciles figures."""
    return said.keep(said.maker.choose(rule, names(RULES)))


@router.post("/log/undo")
def undo(said: Saying, entries: Annotated[list[int], Form(max_length=1000)]) -> Response:
    """Take judgements back: one's own, or as a lead those of anybody."""
    told = judgements.undo(said.request, said.view, entries, said.person, said.why)
    return said.answer(told, "log")
