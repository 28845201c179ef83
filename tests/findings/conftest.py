"""Voices and findings in notation.

A line of voices is parted by bars: ``Reuters 13 | two officials via AFP >25 | minister* 21 @22``.

=====================  ==========================================================================
``Reuters``            an outlet in its own text
``two officials``      an unnamed source (in lower case)
``minister*``          an official or a state body; ``Ann Lee!`` another named holder
``via AFP, Dawn``      who passes it on, the nearest to the reader last; he who hears first
``13 25+ >25 -50``     exact, at least, more than, up to; ``13-20`` a range, ``dozens`` a word
``@22``                the day of November 2018 (the 8th without)
``in d1``              the report (one of its own without), and ``by Dawn`` its publisher
``says "raised to _"`` the words around the figure, which stands for the low line
=====================  ==========================================================================
"""

import re
from dataclasses import dataclass, replace
from datetime import date

import pytest

from inquest.findings import Evidence, identify, reconcile
from inquest.findings.rules import RangeRule
from inquest.model import (
    Claim,
    Count,
    DateSource,
    Figure,
    Group,
    HolderKind,
    Incident,
    IncidentType,
    Link,
    Metadata,
    Outcome,
    Part,
    Period,
    Place,
    Qualifier,
    Report,
    ReportDate,
    Span,
)

LINE = re.compile(
    r"(?P<name>.+?)(?P<mark>[*!]?)(?: via (?P<via>[^@|]+?))? (?P<figure>[>-]?\d+(?:[+]|-\d+)?|dozens)"
    r"(?: @(?P<day>\d+))?(?: in (?P<document>\w+))?(?: by (?P<publisher>[\w ]+?))?"
    r'(?: says "(?P<words>[^"]+)")?$'
)
KINDS = {"*": HolderKind.OFFICIAL, "!": HolderKind.PERSON}


def figure(told):
    """The figure of a notation, with its phrase."""
    if told == "dozens":
        return Figure(24, 99, Qualifier.VAGUE, told)
    number, phrase = [int(each) for each in re.findall(r"\d+", told)], told.strip("+>-")
    if told.endswith("+"):
        return Figure(number[0], None, Qualifier.AT_LEAST, phrase)
    if told.startswith(">"):
        return Figure(number[0] + 1, None, Qualifier.MORE_THAN, phrase)
    if told.startswith("-"):
        return Figure(None, number[0], Qualifier.AT_MOST, phrase)
    kind = Qualifier.EXACT if len(number) == 1 else Qualifier.RANGE
    return Figure(number[0], number[-1], kind, phrase)


def link(name, kind=None):
    """A link by its name: one in lower case is not named."""
    hidden = name[:1].islower() and kind is None
    kind = kind or (HolderKind.UNKNOWN if hidden else HolderKind.OUTLET)
    return Link(name, kind, hidden, Span(0, len(name), name))


@dataclass(frozen=True)
class Case:
    """Claims with the reports that make them."""

    claims: tuple = ()
    reports: tuple = ()
    copies: tuple = ()
    country: str | None = "TJ"

    def add(self, told, document=None):
        """One more statement, in a report of its own where the notation names none."""
        match = LINE.fullmatch(told.strip())
        assert match, told
        mark, via = match["mark"], re.split(", ", match["via"] or "")
        own = not mark and not match["via"] and not match["name"][:1].islower()
        document = document or match["document"] or f"r{len(self.reports)}"
        publisher = match["publisher"] or (match["name"] if own else "Gazette")
        number = figure(match["figure"])
        words = (match["words"] or "_ dead").replace("_", number.phrase)
        day = date(2018, 11, int(match["day"] or 8))
        known = next((each for each in self.reports if each.id == document), None)
        known = known or report(document, publisher, day)
        start = len(known.text)
        grown = replace(known, text=f"{known.text}{words}.\n")
        chain = (link(match["name"], KINDS.get(mark)), *map(link, filter(None, via)))
        claim = Claim(
            id=f"{document}/count/{start}",
            document=document,
            part=Part.BODY,
            span=Span.of(grown.text, start, start + len(words)),
            content=Count(Outcome.KILLED, Group.INMATES, number),
            chain=() if own else chain,
            stated_on=day,
            incident="riot",
        )
        others = tuple(each for each in self.reports if each.id != document)
        return replace(self, claims=(*self.claims, claim), reports=(*others, grown))

    def named(self):
        """The claims with the ids of their holders."""
        return identify(self.claims, self.reports, self.copies)

    def find(self, as_of=None, rule=None):
        """The only finding, under the rule *range* where none is named."""
        (finding,) = self.findings(as_of, rule)
        return finding

    def findings(self, as_of=None, rule=None):
        """All findings."""
        place = Place("Khujand", self.country) if self.country else None
        incident = Incident("riot", IncidentType.PRISON_RIOT, "Riot", place=place)
        evidence = Evidence(self.named(), self.reports, self.copies, (incident,))
        return reconcile(evidence, rule or RangeRule(), as_of)


def report(name, publisher, day):
    """A report without text yet."""
    published = ReportDate(Period.of_day(day), DateSource.GIVEN)
    return Report(
        id=name,
        sha256=name,
        size=0,
        source=name,
        media="text/plain",
        encoding="utf-8",
        text="",
        metadata=Metadata(publisher=publisher, published=published),
    )


def read(told, country="TJ"):
    """A case from a line of voices."""
    case = Case(country=country)
    for each in filter(None, map(str.strip, told.split("|"))):
        case = case.add(each)
    return case


def draw(finding):
    """Such as "13 to 26, official 21, contested by 3"."""
    low, high = finding.low, finding.high
    told = [str(low) if low == high else f"{low} to {high}"]
    told += [] if finding.official is None else [f"official {finding.official}"]
    number = f" by {finding.origins}" if finding.origins > 1 else ""
    return ", ".join([*told, f"{finding.status}{number}"])


@pytest.fixture(scope="session")
def case():
    """A line of voices to its claims and reports."""
    return read


@pytest.fixture(scope="session")
def found():
    """A line of voices to a drawn finding."""
    return lambda told, country="TJ": draw(read(told, country).find())


@pytest.fixture(scope="session")
def drawn():
    """A finding to its notation."""
    return draw


@pytest.fixture(scope="session")
def holders():
    """A line of voices to the ids of the first holders, in order."""

    def give(told):
        made = read(told)
        named = {claim.id: claim for claim in made.named()}
        return [named[claim.id].chain[0].holder for claim in made.claims]

    return give
