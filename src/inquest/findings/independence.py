"""Who holds a claim, across reports: names that are one, copies and relays that add none.

- The origin of a claim is the first holder of its chain; a report's own voice is its publisher,
  or the publisher of the text that it copies. Whoever passes a statement on adds no voice.
- A named holder is one by any of its names (see `names`). A name that many have ("Interior
  Ministry") is that of the holder who is spoken of beside it on the incident.
- An unnamed source belongs to the outlet that heard it: the first relay, or the publisher of the
  text. Two descriptions heard by one outlet are one source where what they tell of it agrees.
- "Initial reports" are nobody's own source: one voice, whoever speaks of them.

Which holders are one voice in an incident, a body and its spokesman, is told in `roles`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from inquest.findings.authorities import publisher_kind
from inquest.findings.joined import Joined, Tie
from inquest.findings.names import Holders, Name, read_name, same_holders
from inquest.findings.unnamed import is_press, same_sources, summary
from inquest.model import Claim, CopyGroup, HolderKind, Link, Report
from inquest.model.ids import slug

Named = dict[str, tuple[Claim, Claim]]
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
        holders: whose names are whose.
        near: by incident, the fullest names for those that can stand for several holders.
        described: the fullest description of an unnamed source, by incident and who heard it.
        ties: why descriptions are one, by incident and holder.

    """

    publishers: Mapping[str, str]
    holders: Holders
    near: Mapping[str, Mapping[str, str]]
    described: Mapping[tuple[str, str, str], str]
    ties: Mapping[tuple[str, str], Sequence[Tie]]

    def why(self, incident: str, holder: str) -> Sequence[Tie]:
        """Why the names and descriptions of a holder are one, as it is spoken of on an incident."""
        return (*self.holders.ties.get(holder, ()), *self.ties.get((incident, holder), ()))

    def holder_of(self, link: Link, behind: Link | None, claim: Claim) -> str:
        """The id of a link's holder; `behind` is the next link of its chain."""
        if not link.anonymous:
            return self.named(link.name, claim.incident)
        if is_press(link.name):
            return slug(link.name)
        hearer = self.hearer(behind, claim)
        return unnamed(hearer, self.described.get((claim.incident, hearer, link.name), link.name))

    def hearer(self, behind: Link | None, claim: Claim) -> str:
        """The id of who heard an unnamed source."""
        name = behind.name if behind else self.publishers[claim.document]
        return self.named(name, claim.incident)

    def named(self, name: str, incident: str) -> str:
        """The id of a named holder, as it is spoken of on an incident."""
        near = self.near.get(incident, {})
        return slug(near.get(name) or self.holders.full.get(name, name)) or name


def unnamed(hearer: str, description: str) -> str:
    """The id of an unnamed source, by the id of who heard it and by its fullest description."""
    return f"{hearer}/{slug(' '.join(summary(description))) or slug(description)}"


def identify(
    claims: Sequence[Claim], reports: Sequence[Report], copies: Sequence[CopyGroup] = ()
) -> tuple[Claim, ...]:
    """Give every link of every chain the id of its holder across reports."""
    return name_holders(claims, read_sources(claims, publishers_of(reports, copies)), {})


def name_holders(claims: Iterable[Claim], sources: Sources, memory: Named) -> tuple[Claim, ...]:
    """Give every link of every chain the id that its holder has among some sources.

    `memory` has claims as they were given with what became of them, by their ids, and is brought up
    to date: a claim that is given again and keeps its holders is the one that it was.
    """
    before, found = dict(memory), list[Claim]()
    memory.clear()
    for claim in claims:
        ids = [sources.holder_of(*linked, claim) for linked in followed(claim.chain)]
        known = before.get(claim.id)
        if known is None or known[0] is not claim or ids != [x.holder for x in known[1].chain]:
            chain = (
                replace(link, holder=name) for link, name in zip(claim.chain, ids, strict=True)
            )
            known = claim, replace(claim, chain=tuple(chain))
        memory[claim.id] = known
        found.append(known[1])
    return tuple(found)


def publishers_of(reports: Sequence[Report], copies: Sequence[CopyGroup]) -> dict[str, str]:
    """Who published each text first, by document; its own id where no publisher is known."""
    first = originals(copies, reports)
    sources = {report.id: first.get(report.id, report) for report in reports}
    return {name: source.metadata.publisher or source.id for name, source in sources.items()}


def read_sources(claims: Sequence[Claim], publishers: Mapping[str, str]) -> Sources:
    """Compare all names, then all descriptions of unnamed sources by who heard them."""
    holders = same_holders(read_names(claims, publishers.values()))
    told: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        told[claim.incident].add(publishers[claim.document])
        told[claim.incident] |= {link.name for link in claim.chain if not link.anonymous}
    near = {incident: holders.among(names) for incident, names in told.items()}
    names = Sources(publishers, holders, near, {}, {})
    heard: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        for link, behind in followed(claim.chain):
            if link.anonymous:
                heard[claim.incident, names.hearer(behind, claim)].add(link.name)
    sources = {where: same_sources(descriptions) for where, descriptions in heard.items()}
    described = {
        (*where, name): fullest
        for where, alike in sources.items()
        for name, fullest in alike.heads().items()
    }
    return replace(names, described=described, ties=ties_of(sources))


def ties_of(sources: Mapping[tuple[str, str], Joined]) -> dict[tuple[str, str], Sequence[Tie]]:
    """Why descriptions are one, by incident and by the ids of their holders."""
    return {
        (incident, unnamed(hearer, name)): why
        for (incident, hearer), joined in sources.items()
        for name, why in joined.reasons().items()
    }


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


def origin_of(claim: Claim, sources: Sources) -> Origin:
    """The voice behind a claim."""
    publisher = sources.publishers[claim.document]
    if claim.chain:
        first, heard = claim.chain[0], [link.name for link in claim.chain[1:2]] or [publisher]
        hearer = heard[0] if first.anonymous and not is_press(first.name) else ""
        return Origin(first.holder, first.name, first.kind, first.anonymous, hearer)
    holder = sources.named(publisher, claim.incident)
    return Origin(holder, publisher, publisher_kind(publisher), anonymous=False)


def originals(copies: Sequence[CopyGroup], reports: Sequence[Report]) -> dict[str, Report]:
    """For each copied document, the report that came out first."""
    by_id = {report.id: report for report in reports}
    return {
        document: by_id[group.first]
        for group in copies
        if group.first in by_id
        for document in group.documents
    }
