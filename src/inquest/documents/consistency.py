"""What in a report does not fit together: headline and text, table and text, names, days."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from inquest.model import Claim, Count, Flag, HolderKind, Part, Period, Precision, Reading, Stance
from inquest.model.figures import compatible

ALIKE = 0.84  # ratio of matching letters from which two names may be one
SHORTEST = 6  # letters of a name that can be told from another


def headline_differs(reading: Reading) -> Iterator[Flag]:
    """A figure of the headline that no figure of the text bears out."""
    counts = _asserted(reading)
    for claim in counts:
        rivals = [each for each in counts if each.part is Part.BODY and _same_question(each, claim)]
        if claim.part is Part.TITLE and rivals and not any(_fit(claim, each) for each in rivals):
            why = f"The headline has {_phrase(claim)}, the text {_listed(rivals)}"
            yield Flag(reading.report.id, "headline_differs", why, claim.span)


def table_differs(reading: Reading) -> Iterator[Flag]:
    """A figure that the table and the text give in one voice, and differently."""
    counts = _asserted(reading)
    for claim in counts:
        rivals = [
            each
            for each in counts
            if each.part is Part.BODY
            and _same_question(each, claim)
            and each.incident == claim.incident
            and _origin(each) == _origin(claim)
        ]
        if claim.part is Part.TABLE and rivals and not any(_fit(claim, each) for each in rivals):
            why = f"A table has {_phrase(claim)}, the text {_listed(rivals)}"
            yield Flag(reading.report.id, "table_differs", why, claim.span)


def names_differ(reading: Reading) -> Iterator[Flag]:
    """One holder's name spelt in two ways."""
    spans = {link.name: link.span for claim in reading.claims for link in claim.chain}
    kinds = {link.name: link.kind for claim in reading.claims for link in claim.chain}
    names = sorted(name for name in spans if len(name) >= SHORTEST and name[:1].isupper())
    for one, other in combinations(names, 2):
        if (
            kinds[one] is kinds[other]
            and kinds[one] is not HolderKind.UNKNOWN
            and _alike(one, other)
        ):
            why = f"Two spellings, perhaps of one name: {one}, {other}"
            yield Flag(reading.report.id, "spelling", why, spans[other])


def incident_undated(reading: Reading) -> Iterator[Flag]:
    """A report without a day of its own does not tell when what it reports happened."""
    published = reading.report.metadata.published
    dated = published is not None and published.period.precision is Precision.DAY
    if not dated and any(each.main and each.period is None for each in reading.anchors):
        why = "No date is told for what it reports: it cannot be placed in time"
        yield Flag(reading.report.id, "incident_undated", why)


def incident_ahead(reading: Reading) -> Iterator[Flag]:
    """What the report tells of happened after it came out."""
    published = reading.report.metadata.published
    for anchor in reading.anchors:
        if published and anchor.period and anchor.period.first > published.period.last:
            why = f"It tells of {anchor.period.first}, and came out on {published.period.last}"
            yield Flag(reading.report.id, "incident_ahead", why)


def day_differs(
    reading: Reading, placed: Mapping[str, str], days: Mapping[str, Period | None]
) -> Iterator[Flag]:
    """The report tells another day for an incident than the reports together do.

    `placed` gives the id of the incident of each claim, `days` the date of each incident.
    """
    for anchor in reading.anchors:
        homes = {placed[claim] for claim in anchor.claims if claim in placed}
        for home in sorted(homes):
            day = days.get(home)
            if day and anchor.period and not day.overlaps(anchor.period):
                why = f"It tells of {anchor.period.first}, other reports of {day.first}"
                yield Flag(reading.report.id, "day_differs", why)


def _asserted(reading: Reading) -> list[Claim]:
    """The figures that somebody holds."""
    claims = reading.claims
    return [c for c in claims if isinstance(c.content, Count) and c.stance is Stance.ASSERTS]


def _same_question(one: Claim, other: Claim) -> bool:
    """Whether two figures are about one outcome of one group."""
    a, b = one.content, other.content
    counted = isinstance(a, Count) and isinstance(b, Count)
    return counted and (a.outcome, a.group) == (b.outcome, b.group)  # type: ignore[union-attr]


def _fit(one: Claim, other: Claim) -> bool:
    """Whether two figures can be true together."""
    if not isinstance(one.content, Count) or not isinstance(other.content, Count):
        return False
    return compatible([one.content.figure, other.content.figure])


def _phrase(claim: Claim) -> str:
    return claim.content.figure.phrase if isinstance(claim.content, Count) else ""


def _listed(claims: Sequence[Claim]) -> str:
    """The figures of some claims in their words, each once."""
    return ", ".join(dict.fromkeys(_phrase(each) for each in claims))


def _origin(claim: Claim) -> str:
    return claim.chain[0].name if claim.chain else ""


def _alike(one: str, other: str) -> bool:
    """Whether two names differ by some letters only, and neither is the other with more words."""
    words, others = one.split(), other.split()
    if len(words) != len(others) or one.casefold() == other.casefold():
        return False
    matcher = SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False)
    different = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    return matcher.ratio() >= ALIKE and all(
        min(map(len, pair)) >= SHORTEST - 1 for pair in different
    )
