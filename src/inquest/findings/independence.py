"""Who holds a claim, across reports: names that are one, copies and relays that add none.

- The origin of a claim is the first holder of its chain; a report's own voice is its publisher,
  or the publisher of the text that it copies. Whoever passes a statement on adds no voice.
- A named holder is one by any of its names (see `names`).
- An unnamed source belongs to the outlet that heard it: the first relay, or the publisher of the
  text. Two descriptions heard by one outlet are one source where what they tell of it agrees.
- "Initial reports" are nobody's own source: one voice, whoever speaks of them.

Which holders are one voice in an incident, a body and its spokesman, is told in `roles`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from inquest.findings.authorities import is_state_publisher
from inquest.findings.joined import Joined, Tie
from inquest.findings.names import Name, read_name, same_holders
from inquest.findings.unnamed import is_press, same_sources, telling
from inquest.model import Claim, CopyGroup, HolderKind, Link, Report
from inquest.model.ids import slug

PERSONS = (HolderKind.PERSON, HolderKind.OFFICIAL, HolderKind.EXPERT)


@dataclass(frozen=True, slots=True)
class Origin:
    """An independent voice, as one claim names it; `heard` is the outlet of an unnamed source."""

    holder: str
    name: str
    kind: HolderKind
    anonymous: bool
    heard: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    """What tells the holders of a batch apart.

    Attributes:
        publishers: who published each text first, by document.
        full: the fullest name of each named holder.
        described: the fullest description of an unnamed source, by who heard it.
        ties: why names and descriptions are one, by the holder.

    """

    publishers: Mapping[str, str]
    full: Mapping[str, str]
    described: Mapping[tuple[str, str], str]
    ties: Mapping[str, Sequence[Tie]]

    def holder_of(self, link: Link, behind: Link | None, document: str) -> str:
        """The id of a link's holder; `behind` is the next link of its chain."""
        if not link.anonymous:
            return self.named(link.name)
        if is_press(link.name):
            return slug(link.name)
        hearer = self.named(behind.name if behind else self.publishers[document])
        description = self.described.get((hearer, link.name), link.name)
        return unnamed(hearer, description)

    def named(self, name: str) -> str:
        """The id of a named holder."""
        return slug(self.full.get(name, name)) or name


def unnamed(hearer: str, description: str) -> str:
    """The id of an unnamed source, by the id of who heard it and by its fullest description."""
    return f"{hearer}/{slug(' '.join(telling(description))) or slug(description)}"


def identify(
    claims: Sequence[Claim], reports: Sequence[Report], copies: Sequence[CopyGroup] = ()
) -> tuple[Claim, ...]:
    """Give every link of every chain the id of its holder across reports."""
    sources = read_sources(claims, publishers_of(reports, copies))
    return tuple(replace(claim, chain=tuple(with_ids(claim, sources))) for claim in claims)


def publishers_of(reports: Sequence[Report], copies: Sequence[CopyGroup]) -> dict[str, str]:
    """Who published each text first, by document; its own id where no publisher is known."""
    first = originals(copies, reports)
    sources = {report.id: first.get(report.id, report) for report in reports}
    return {name: source.metadata.publisher or source.id for name, source in sources.items()}


def read_sources(claims: Sequence[Claim], publishers: Mapping[str, str]) -> Sources:
    """Compare all names, then all descriptions of unnamed sources by who heard them."""
    joined = same_holders(read_names(claims, publishers.values()))
    named = Sources(publishers, joined.heads(), {}, {})
    heard: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for link, behind in followed(claim.chain):
            if link.anonymous:
                hearer = behind.name if behind else publishers[claim.document]
                heard[named.named(hearer)].add(link.name)
    sources = {hearer: same_sources(names) for hearer, names in heard.items()}
    described = {
        (hearer, name): fullest
        for hearer, alike in sources.items()
        for name, fullest in alike.heads().items()
    }
    return replace(named, described=described, ties=ties_of(joined, sources))


def ties_of(names: Joined, sources: Mapping[str, Joined]) -> dict[str, Sequence[Tie]]:
    """Why names and descriptions are one, by the ids of their holders."""
    ties: dict[str, Sequence[Tie]] = {slug(name): why for name, why in names.reasons().items()}
    for hearer, joined in sources.items():
        ties |= {unnamed(hearer, name): why for name, why in joined.reasons().items()}
    return ties


def read_names(claims: Iterable[Claim], publishers: Iterable[str]) -> list[Name]:
    """The names of all that are named, with the words that stand around them."""
    told: dict[str, set[str]] = defaultdict(set)
    persons: set[str] = set()
    for claim in claims:
        for link in claim.chain:
            if not link.anonymous:
                told[link.name].add(link.span.text)
                persons |= {link.name} if link.kind in PERSONS else set()
    for publisher in publishers:
        told[publisher].add(publisher)
    return [read_name(name, told[name], person=name in persons) for name in sorted(told)]


def followed(chain: Sequence[Link]) -> Iterable[tuple[Link, Link | None]]:
    """Each link with the one behind it."""
    return zip_longest(chain, chain[1:])


def with_ids(claim: Claim, sources: Sources) -> Iterable[Link]:
    """The links of a claim with their holders' ids."""
    for link, behind in followed(claim.chain):
        yield replace(link, holder=sources.holder_of(link, behind, claim.document))


def origin_of(claim: Claim, sources: Sources) -> Origin:
    """The voice behind a claim."""
    publisher = sources.publishers[claim.document]
    if claim.chain:
        first, heard = claim.chain[0], [link.name for link in claim.chain[1:2]] or [publisher]
        hearer = heard[0] if first.anonymous and not is_press(first.name) else ""
        return Origin(first.holder, first.name, first.kind, first.anonymous, hearer)
    kind = HolderKind.STATE_BODY if is_state_publisher(publisher) else HolderKind.OUTLET
    return Origin(sources.named(publisher), publisher, kind, anonymous=False)


def originals(copies: Sequence[CopyGroup], reports: Sequence[Report]) -> dict[str, Report]:
    """For each copied document, the report that came out first."""
    by_id = {report.id: report for report in reports}
    return {
        document: by_id[group.first]
        for group in copies
        if group.first in by_id
        for document in group.documents
    }
