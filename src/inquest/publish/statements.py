"""Claims as a reader meets them: numbered, with the report that carries each and its path."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from inquest.model import (
    Claim,
    CopyGroup,
    Count,
    Denial,
    Dossier,
    Figure,
    Finding,
    Link,
    Reading,
    Report,
    Strength,
    Voice,
)
from inquest.model.ids import slug
from inquest.publish import wording


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim with its number in the dossier.

    Attributes:
        house: the id across reports of who published the report.
        holder: the id across reports of who says it first.
        speaker: the id of the voice as which that holder counts in the incident.
        original: the document that its report copies, so that it adds no voice; "" for none.
        mark: the HTML id of its words in the report.
        place: the HTML id of its line among the findings.

    """

    number: int
    claim: Claim
    report: Report
    house: str
    holder: str
    speaker: str
    original: str = ""

    @property
    def copy(self) -> bool:
        return bool(self.original)

    @property
    def mark(self) -> str:
        return f"words-{self.number}"

    @property
    def place(self) -> str:
        return f"claim-{self.number}"

    @property
    def publisher(self) -> str:
        return publisher_of(self.report)

    @property
    def links(self) -> tuple[Link, ...]:
        return self.claim.chain

    @property
    def voice(self) -> str:
        """Who says it first, as this report names it."""
        return self.claim.chain[0].name if self.claim.chain else self.publisher

    @property
    def quote(self) -> str:
        return self.claim.span.text

    @property
    def stated_on(self) -> date | None:
        return self.claim.stated_on

    @property
    def where(self) -> str:
        """The part of the report, in words; "" for its body."""
        return wording.PARTS[self.claim.part]

    @property
    def stance(self) -> str:
        """What the holder does with the content, in words; "" where it is asserted."""
        return wording.STANCES[self.claim.stance]

    @property
    def figure(self) -> Figure | None:
        """The figure that is counted or estimated, if the claim has one."""
        content = self.claim.content
        return content.figure if isinstance(content, Count | Strength) else None

    @property
    def headline(self) -> str:
        """The claim in a few words, for the tip at its words in the report."""
        stance = f", {self.stance}" if self.stance else ""
        return f"Claim {self.number}: {self.claim.kind}, {self.voice}{stance}"


def publisher_of(report: Report) -> str:
    """Who published the report, or the name of its source where it does not tell."""
    return report.metadata.publisher or source_name(report)


def source_name(report: Report) -> str:
    """The file, record or stream that a report was read from, without the folders it lay in.

    Dossiers are handed on, and folders tell whose machine they were made on.
    """
    return PurePath(report.source).name


def number_statements(dossier: Dossier) -> Mapping[str, Statement]:
    """All claims by id, numbered from 1 by report and place in the text."""
    reports = {reading.report.id: reading.report for reading in by_date(dossier.readings)}
    order = {document: number for number, document in enumerate(reports)}
    firsts = firsts_of(dossier.copies)
    houses = houses_of(dossier, firsts)
    claims = sorted(
        dossier.claims,
        key=lambda claim: (order[claim.document], claim.span.start, -claim.span.end, claim.id),
    )
    holders = {
        claim.id: claim.chain[0].holder
        if claim.chain
        else houses[firsts.get(claim.document, claim.document)]
        for claim in claims
    }
    speakers = speakers_of(dossier, holders)
    return {
        claim.id: Statement(
            number,
            claim,
            reports[claim.document],
            houses[claim.document],
            holders[claim.id],
            speakers.get((claim.incident, holders[claim.id]), holders[claim.id]),
            firsts.get(claim.document, ""),
        )
        for number, claim in enumerate(claims, 1)
    }


def firsts_of(copies: Iterable[CopyGroup]) -> Mapping[str, str]:
    """For each document that copies another, the one that it copies."""
    return {
        document: group.first
        for group in copies
        for document in group.documents
        if document != group.first
    }


def speakers_of(dossier: Dossier, holders: Mapping[str, str]) -> Mapping[tuple[str, str], str]:
    """The voice as which a holder counts, by incident and holder; `holders` are those of claims.

    Voices of past days tell it of holders of whom only earlier figures are known.
    """
    past = (finding for known in dossier.history for finding in known.findings)
    return {
        (finding.incident, holders[claim]): voice.holder
        for finding in (*past, *dossier.findings)
        for voice in voices_of(finding)
        for claim in voice.claims
    }


def houses_of(dossier: Dossier, firsts: Mapping[str, str]) -> Mapping[str, str]:
    """For each document, the id across reports of its publisher; `firsts` are what copies copy.

    A publisher is a holder where a chain names it or a finding counts its own voice.
    """
    named = {
        slug(link.name): link.holder
        for claim in dossier.claims
        for link in claim.chain
        if link.holder and not link.anonymous
    }
    ids = {each.report.id: slug(_house(each.report)) for each in dossier.readings}
    own = {claim.id: claim.document for claim in dossier.claims if not claim.chain}
    spoken = {
        ids[firsts.get(own[claim], own[claim])]: voice.holder
        for finding in dossier.findings
        for voice in finding.voices
        for claim in voice.claims
        if claim in own
    }
    return {document: spoken.get(name, named.get(name, name)) for document, name in ids.items()}


def voices_of(finding: Finding) -> tuple[Voice | Denial, ...]:
    """Who gives a figure, then who only rejects some."""
    return (*finding.voices, *finding.denials)


def by_date(readings: Iterable[Reading]) -> list[Reading]:
    """In the order in which the reports were published, the undated ones last."""
    return sorted(readings, key=lambda reading: (_published(reading.report), reading.report.id))


def in_time(statements: Iterable[Statement]) -> list[Statement]:
    """In the order in which they were made, the undated ones last."""
    return sorted(statements, key=lambda each: (each.stated_on or date.max, each.number))


def _house(report: Report) -> str:
    return report.metadata.publisher or report.id


def _published(report: Report) -> date:
    published = report.metadata.published
    return published.period.first if published else date.max
