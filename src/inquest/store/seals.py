"""What a reading was when it was kept, in one hash, so that an audit finds one that was changed since."""

import hashlib
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from inquest.model import Claim, Reading, Span
from inquest.model.entry import canonical

FORM: Final = 1
"""Number of the list of fields below. Whoever changes the list must count on, and keep the old one."""


def seal_of(reading: Reading) -> str:
    """The form and the SHA-256 of a report's text, title, publisher, day and claims: "1:<hexadecimal>".

    Fields that are not told are left out, so that fields that later versions add change no seal.
    """
    report, told = reading.report, reading.report.metadata
    period = told.published.period if told.published else None
    days = [period.first, period.last] if period else []
    head = [report.sha256, report.id, told.title, told.publisher, *map(date.isoformat, days)]
    sealed = [*head, report.text, [_claim(each) for each in reading.claims]]
    return f"{FORM}:{hashlib.sha256(canonical(sealed).encode()).hexdigest()}"


def _claim(claim: Claim) -> list[Any]:
    chain = [[each.name, each.kind, each.anonymous, *_ends(each.span)] for each in claim.chain]
    day = claim.stated_on.isoformat() if claim.stated_on else ""
    relation = [claim.relation.kind, claim.relation.claim] if claim.relation else []
    return [
        claim.id,
        *_ends(claim.span),
        claim.stance,
        day,
        relation,
        chain,
        _told(asdict(claim.content)),
    ]


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _told(fields: Mapping[str, Any]) -> dict[str, Any]:
    """What is told of some fields, and of those within them."""
    return {
        name: _told(value) if isinstance(value, Mapping) else value
        for name, value in fields.items()
        if value is not None
    }
