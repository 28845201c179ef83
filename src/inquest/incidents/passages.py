"""Where passages belong that only a place sets apart from what their report is about."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from inquest.incidents.grouping import Group
from inquest.incidents.sightings import Sighting
from inquest.incidents.spelling import one_name, telling_words
from inquest.model import Place

NEVER = 10**7  # days: further apart than any two in the calendar


class Scenes:
    """Which incidents reports place where, and which report is about which."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self.groups = groups
        self.homes: dict[str, int] = {}
        self.named: dict[str, set[int]] = defaultdict(set)
        self.places: list[Counter[str]] = []
        for index, group in enumerate(groups):
            mains = [each.anchor for each in group.sightings if each.anchor.main]
            self.homes |= {anchor.document: index for anchor in mains}
            self.places.append(Counter(a.place.name if a.place else "" for a in mains))
            for name in self.places[-1]:
                for word in telling_words(name):
                    self.named[word].add(index)

    def choose(self, passage: Sighting) -> int | None:
        """The incident that most of its reports place there, or that of the passage's own report.

        Of several incidents there, the one nearest to the passage's report in time counts.
        """
        home = self.homes.get(passage.anchor.document)
        place = passage.anchor.place
        there = (
            {each for word in telling_words(place.name) for each in self.named[word]}
            if place
            else set()
        )
        choices = [*([] if home is None else [home]), *sorted(there - {home})]
        return max(
            choices,
            key=lambda each: (self.share(each, place), each == home, -self.days(each, passage)),
            default=None,
        )

    def share(self, index: int, place: Place | None) -> float:
        """The share, from 0 to 1, of the reports about an incident that place it there."""
        counts = self.places[index]
        there = sum(
            n for name, n in counts.items() if place and name and one_name(name, place.name)
        )
        return there / counts.total() if there else 0.0

    def days(self, index: int, passage: Sighting) -> int:
        """How far an incident lies from the report of a passage."""
        published = passage.published
        periods = [each.anchor.period for each in self.groups[index].sightings]
        gaps = [each.gap(published.period).days for each in periods if each and published]
        return min(gaps, default=NEVER)


def settle(groups: Sequence[Group], passages: Sequence[Sighting]) -> list[Group]:
    """Give each passage to its incident; one that no report is at home in opens its own."""
    scenes = Scenes(groups)
    added: dict[int | None, list[Sighting]] = defaultdict(list)
    for passage in passages:
        added[scenes.choose(passage)].append(passage)
    return [
        *(
            replace(each, sightings=(*each.sightings, *added[index])) if added[index] else each
            for index, each in enumerate(groups)
        ),
        *(Group((passage,)) for passage in added[None]),
    ]
