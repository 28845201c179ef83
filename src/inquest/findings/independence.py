"""Independent voices: holders that are one across reports, copies and relays that add none.

The origin of a claim is the first holder of its chain; a report's own voice is its publisher,
or the publisher of the text that it copies. An anonymous source belongs to the outlet that
heard it: the first relay, or the publisher.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from inquest.model import Claim, CopyGroup, HolderKind, Link, Report
from inquest.model.ids import slug

OFFICIAL = (HolderKind.OFFICIAL, HolderKind.STATE_BODY)
SMALL_WORDS = frozenset(
    ("the", "of", "and", "a", "an", "in", "at", "for", "its", "two", "three", "four", "five")
).union(("several", "some"))


@dataclass(frozen=True, slots=True)
class Origin:
    """An independent voice, as one claim names it."""

    holder: str
    name: str
    kind: HolderKind
    anonymous: bool
    official: bool


def identify(claims: Sequence[Claim], reports: Sequence[Report]) -> tuple[Claim, ...]:
    """Give every link of every chain the id of its holder across reports."""
    publishers = {report.id: report.metadata.publisher for report in reports}
    names = sorted({link.name for c in claims for link in c.chain if not link.anonymous})
    full = fullest(names)
    return tuple(replace(claim, chain=tuple(named(claim, publishers, full))) for claim in claims)


def named(claim: Claim, publishers: Mapping[str, str], full: Mapping[str, str]) -> Iterable[Link]:
    """The links of a claim with their holders' ids."""
    for place, link in enumerate(claim.chain):
        if link.anonymous:
            behind = claim.chain[place + 1].name if place + 1 < len(claim.chain) else ""
            hearer = behind or publishers.get(claim.document, "") or claim.document
            holder = f"{slug(hearer)}/{'-'.join(sorted(telling(link.name)))}"
        else:
            holder = slug(full.get(link.name, link.name)) or slug(link.span.text)
        yield replace(link, holder=holder)


def telling(name: str) -> set[str]:
    """The words of a name that tell who it is."""
    return {word for word in slug(name).split("-") if word not in SMALL_WORDS}


def fullest(names: Sequence[str]) -> dict[str, str]:
    """For each name, the longest one that holds all of its words and ends alike."""
    longest = sorted(names, key=lambda name: (-len(telling(name)), name))
    full = {}
    for name in names:
        words, last = telling(name), slug(name).split("-")[-1]
        full[name] = next(
            (
                other
                for other in longest
                if words and words <= telling(other) and slug(other).split("-")[-1] == last
            ),
            name,
        )
    return full


def origin_of(claim: Claim, report: Report, copies: Mapping[str, Report]) -> Origin:
    """The voice behind a claim; `copies` gives for a copied document the report it copies."""
    if claim.chain:
        first = claim.chain[0]
        official = first.kind in OFFICIAL and not first.anonymous
        return Origin(first.holder, first.name, first.kind, first.anonymous, official)
    source = copies.get(report.id, report)
    name = source.metadata.publisher or source.id
    return Origin(slug(name), name, HolderKind.OUTLET, anonymous=False, official=False)


def originals(copies: Sequence[CopyGroup], reports: Sequence[Report]) -> dict[str, Report]:
    """For each copied document, the report that came out first."""
    by_id = {report.id: report for report in reports}
    return {
        document: by_id[group.first]
        for group in copies
        if group.first in by_id
        for document in group.documents
    }
