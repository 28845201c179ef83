"""Sightings to groups: the two that fit best are tied first, unless something in their groups forbids it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from inquest.incidents.blocking import candidates
from inquest.incidents.evidence import Sighting, compare, same_name
from inquest.model import Place

THRESHOLD = 2.0  # summed evidence from which two sightings are tied
FORBIDS = -2.0  # summed evidence of any pair below which two groups stay apart


@dataclass(slots=True)
class Group:
    """The sightings of one incident."""

    sightings: list[Sighting] = field(default_factory=list)

    @property
    def has_claims(self) -> bool:
        """Whether something is claimed about it at all."""
        return any(each.anchor.claims for each in self.sightings)

    def is_home(self, other: Sighting) -> bool:
        """Whether this is what the sighting's report is mainly about."""
        document = other.anchor.document
        return any(s.anchor.main and s.anchor.document == document for s in self.sightings)

    def share_at(self, place: Place | None) -> float:
        """The share, from 0 to 1, of the reports about the incident that place it there."""
        mains = [each.anchor.place for each in self.sightings if each.anchor.main]
        there = [own for own in mains if own and place and same_name(own.name, place.name)]
        return len(there) / len(mains) if mains else 0.0


def group(sightings: Sequence[Sighting]) -> list[Group]:
    """Tell incidents apart; `sightings` in an order that does not depend on that of the reports.

    A passage set apart by its place alone goes to the incident at that place, or back home.
    """
    dated = [each for each in sightings if not by_place(each)]
    homes = {index: Group([sighting]) for index, sighting in enumerate(dated)}
    for first, second in ties(dated):
        mine, theirs = homes[first], homes[second]
        if mine is not theirs and not forbidden(mine, theirs):
            mine.sightings += theirs.sightings
            homes |= {index: mine for index, home in homes.items() if home is theirs}
    groups = list({id(home): home for home in homes.values()}.values())
    for sighting in sightings:
        if by_place(sighting):
            place_group(groups, sighting).sightings.append(sighting)
    return groups


def by_place(sighting: Sighting) -> bool:
    """Whether only a place sets a passage apart from what its report is about."""
    return not sighting.anchor.main and sighting.anchor.period is None


def ties(sightings: Sequence[Sighting]) -> Iterator[tuple[int, int]]:
    """The pairs that fit well enough, by their places in the sequence, the best first."""
    scored = [
        (-compare(sightings[first], sightings[second])[0], first, second)
        for first, second in candidates(sightings)
    ]
    for score, first, second in sorted(scored):
        if -score < THRESHOLD:
            return
        yield first, second


def forbidden(mine: Group, theirs: Group) -> bool:
    """Whether some pair speaks against one incident: a report sets two apart, or days differ."""
    return any(
        one.anchor.document == other.anchor.document or compare(one, other)[0] < FORBIDS
        for one in mine.sightings
        for other in theirs.sightings
    )


def place_group(groups: Sequence[Group], sighting: Sighting) -> Group:
    """The incident that most of its reports place where a passage is; without one, back home."""
    home = next(each for each in groups if each.is_home(sighting))
    return max((home, *groups), key=lambda each: each.share_at(sighting.anchor.place))
