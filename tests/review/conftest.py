"""Dossiers from a line of voices (see `tests/findings/conftest.py`), and their doubts in short words."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from inquest.findings.rules import RangeRule
from inquest.model import (
    Anchor,
    Dossier,
    Incident,
    IncidentType,
    Match,
    Period,
    Place,
    Reading,
    Reason,
    Stance,
)
from inquest.review import doubts_of
from tests.findings.conftest import read

RIOT = IncidentType.PRISON_RIOT
DAY = date(2018, 11, 7)


@dataclass(frozen=True)
class Desk:
    """A dossier with the rule that made its findings."""

    dossier: Dossier
    rule: object

    def doubts(self, settled=()):
        return doubts_of(self.dossier, self.rule, settled)

    def about(self, claim):
        """The doubt about the claim with that number, of those that ask whether it was read well."""
        name = self.dossier.claims[claim].id
        return next((d for d in self.doubts() if d.subject == "claim" and name in d.claims), None)

    def said(self, claim):
        """What the doubt about a claim says, rule by rule."""
        doubt = self.about(claim)
        return {each.rule: each.saw for each in doubt.why} if doubt else {}

    def with_claim(self, number, **told):
        """The dossier with a claim changed."""
        claims = [*self.dossier.claims]
        claims[number] = replace(claims[number], **told)
        return replace(self, dossier=replace(self.dossier, claims=tuple(claims)))

    def with_dossier(self, **told):
        return replace(self, dossier=replace(self.dossier, **told))


def anchor(claims, document, period, place):
    return Anchor(document, tuple(claims), RIOT, period, place, main=True)


def lay(told, rule=None, denied=()):
    """A desk with the dossier of a line of voices; each report is about the riot.

    `denied` are the numbers of the statements that reject their figure.
    """
    case = read(told)
    stances = dict.fromkeys(denied, Stance.DENIES)
    claims = [
        replace(each, stance=stances.get(number, each.stance))
        for number, each in enumerate(case.claims)
    ]
    case = replace(case, claims=tuple(claims))
    rule = rule or RangeRule()
    claims = case.named()
    reports = tuple(each.id for each in case.reports)
    place = Place("Khujand", "TJ")
    readings = []
    for report in case.reports:
        own = [each for each in claims if each.document == report.id]
        met = anchor([each.id for each in own], report.id, Period.of_day(DAY), place)
        readings.append(Reading(report, claims=tuple(own), anchors=(met,)))
    riot = incident("riot", reports)
    findings = case.findings(rule=rule)
    return Desk(Dossier("Riot", None, "range/1", tuple(readings), claims, (riot,), findings), rule)


def incident(name, reports, days=0, place="Khujand", joints=()):
    """An incident some days after the riot; joints as in `a b 2.5`: two reports and their score."""
    parts = [each.split() for each in joints]
    return Incident(
        name,
        RIOT,
        f"Riot {name}",
        Period.of_day(DAY + timedelta(days)),
        Place(place, "TJ") if place else None,
        tuple(reports),
        reasons=tuple(
            Match((one, other), float(score), (Reason("same_days", "7 November", 2.5),))
            for one, other, score in parts
        ),
    )


@pytest.fixture(scope="session")
def desk():
    """Lay out a line of voices."""
    return lay


@pytest.fixture(scope="session")
def happened():
    """Make an incident."""
    return incident
