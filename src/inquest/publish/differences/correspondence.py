"""What is one and the same in two dossiers of a case, although its id became another.

An incident takes its id from what is known of its date and place, a voice of it from the fullest of
its names: a report more may give either another id.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from inquest.model import Claim, Dossier, Finding, Link
from inquest.publish.statements import voices_of

Speaker = tuple[str, str]
"""An incident's id and that of a holder who is spoken of there."""

Name = TypeVar("Name", str, Speaker)


@dataclass(frozen=True, slots=True)
class Shared:
    """Two dossiers of one case, with the claims that both have, by id."""

    before: Dossier
    after: Dossier
    claims: Mapping[str, tuple[Claim, Claim]]


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Ids of the earlier dossier with those of the later one.

    Attributes:
        incidents: without those that are gone.
        speakers: those alone whose ids became others; the ids of their incidents are the later ones.

    """

    incidents: Mapping[str, str]
    speakers: Mapping[Speaker, Speaker]

    def holder(self, incident: str, holder: str) -> str:
        """The later id of a holder who was spoken of on an incident, by its earlier id."""
        now = self.incidents.get(incident, incident), holder
        return self.speakers.get(now, now)[1]

    def finding(self, finding: Finding) -> Finding:
        """An earlier finding with the later ids of who speaks."""
        if not self.speakers:
            return finding
        where = finding.incident
        return replace(
            finding,
            voices=tuple(replace(v, holder=self.holder(where, v.holder)) for v in finding.voices),
            denials=tuple(replace(d, holder=self.holder(where, d.holder)) for d in finding.denials),
        )

    def chain(self, claim: Claim) -> tuple[Link, ...]:
        """The chain of an earlier claim with the later ids of its holders."""
        return tuple(
            replace(link, holder=self.holder(claim.incident, link.holder)) for link in claim.chain
        )


def share(before: Dossier, after: Dossier) -> Shared:
    """Two dossiers with what both say."""
    known = {claim.id: claim for claim in before.claims}
    both = {each.id: (known[each.id], each) for each in after.claims if each.id in known}
    return Shared(before, after, both)


def correspond(shared: Shared) -> Correspondence:
    """Match incidents, and who speaks of them, by the claims that they share."""
    incidents = same_incidents(shared)
    return Correspondence(incidents, renamed_speakers(shared, incidents))


def same_incidents(shared: Shared) -> dict[str, str]:
    """The incidents with most claims in common; of those that share none, the ones with one id.

    Claims without an incident stay so.
    """
    placed = Counter((old.incident, new.incident) for old, new in shared.claims.values())
    found = matched({pair: number for pair, number in placed.items() if all(pair)})
    taken = set(found.values())
    earlier, later = (
        {incident.id for incident in dossier.incidents} for dossier in (shared.before, shared.after)
    )
    same = {each: each for each in earlier & later if each not in found and each not in taken}
    return found | same | {"": ""}


def renamed_speakers(shared: Shared, incidents: Mapping[str, str]) -> dict[Speaker, Speaker]:
    """Who speaks of an incident under an id that only one dossier has, matched by common claims.

    A claim counts where it names the same holders in both: where it names another, somebody else
    speaks.
    """
    stay = {incident: incident for incident in incidents.values()}
    earlier, later = speakers_of(shared.before, incidents), speakers_of(shared.after, stay)
    before, after = (
        {speaker for spoke in each.values() for speaker in spoke} for each in (earlier, later)
    )
    gone, new = before - after, after - before
    met = Counter(
        (one, other)
        for name, claims in (shared.claims.items() if gone and new else ())
        if names_of(claims[0]) == names_of(claims[1])
        for one, other in zip(earlier[name], later[name], strict=False)
        if one in gone and other in new and one[0] == other[0]
    )
    return matched(met)


def speakers_of(dossier: Dossier, incidents: Mapping[str, str]) -> dict[str, list[Speaker]]:
    """The holders in the chain of each claim, then the voice it is counted for, by the claim's id.

    `incidents` gives the ids under which they are told; without one they keep their own, marked.
    """
    now = {each: incidents.get(each, f"{each} gone") for each in incidents_told(dossier)}
    spoke = {
        claim.id: [(now[claim.incident], link.holder) for link in claim.chain]
        for claim in dossier.claims
    }
    for finding in dossier.findings:
        for voice in voices_of(finding):
            for claim in voice.claims:
                spoke[claim].append((now[finding.incident], voice.holder))
    return spoke


def incidents_told(dossier: Dossier) -> Iterator[str]:
    """The ids of the incidents of all claims and findings."""
    yield from (claim.incident for claim in dossier.claims)
    yield from (finding.incident for finding in dossier.findings)


def names_of(claim: Claim) -> list[str]:
    """The names in a chain."""
    return [link.name for link in claim.chain]


def matched(pairs: Mapping[tuple[Name, Name], int]) -> dict[Name, Name]:
    """Each id with one other at most: those that meet most often first, then those that are alike.

    The result is the same, turned round, where both sides are exchanged.
    """
    forth: dict[Name, Name] = {}
    back: set[Name] = set()
    for one, other in sorted(pairs, key=lambda p: (-pairs[p], p[0] != p[1], sorted(p))):
        if one not in forth and other not in back:
            forth[one] = other
            back.add(other)
    return forth
