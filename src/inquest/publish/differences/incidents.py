"""Incidents that changed: new, gone, or with another date, place, kind, title or other reports."""

from collections.abc import Iterator
from dataclasses import dataclass

from inquest.model import Incident, Place
from inquest.publish import wording
from inquest.publish.differences.correspondence import Correspondence, Shared

UNTOLD = "not told"


@dataclass(frozen=True, slots=True)
class IncidentChange:
    """An incident before and after; None where it is new or gone.

    `told` says what changed in plain phrases, what it is before the reports that tell of it; it is
    empty where the incident is new or gone.
    """

    before: Incident | None
    after: Incident | None
    told: tuple[str, ...] = ()

    @property
    def latest(self) -> Incident:
        """The incident after, or before where it is gone."""
        found = self.after or self.before
        if found is None:
            raise TypeError
        return found

    @property
    def redrawn(self) -> bool:
        """Whether it is there before and after, and not only its reports are others."""
        if not self.before or not self.after:
            return False
        return words(self.before) != words(self.after)


def incident_changes(shared: Shared, same: Correspondence) -> tuple[IncidentChange, ...]:
    """The incidents that are new, gone, and changed, each in the order of their dossier."""
    earlier = {each.id: each for each in shared.before.incidents}
    later = {each.id: each for each in shared.after.incidents}
    back = {new: old for old, new in same.incidents.items()}
    new = [IncidentChange(None, each) for name, each in later.items() if name not in back]
    gone = [
        IncidentChange(each, None) for name, each in earlier.items() if name not in same.incidents
    ]
    both = (
        (earlier[old], later[new]) for new, old in back.items() if new in later and old in earlier
    )
    told = (IncidentChange(*each, tuple(told_of(*each))) for each in both if each[0] != each[1])
    order = {name: number for number, name in enumerate(later)}
    changed = sorted((each for each in told if each.told), key=lambda c: order[c.latest.id])
    return (*new, *gone, *changed)


def told_of(before: Incident, after: Incident) -> Iterator[str]:
    """What changed, in plain phrases."""
    yield from drawn_told(before, after)
    more = len(set(after.reports) - set(before.reports))
    fewer = len(set(before.reports) - set(after.reports))
    if more:
        yield wording.spelled(more, "more report")
    if fewer:
        yield f"{wording.spelled(fewer, 'report')} gone"


def drawn_told(before: Incident, after: Incident) -> Iterator[str]:
    """What changed of what happened, where and when."""
    for name, old, new in zip(
        ("title", "date", "place", "kind"), words(before), words(after), strict=True
    ):
        if old != new:
            yield f"{name}: {old} became {new}"


def words(incident: Incident) -> tuple[str, str, str, str]:
    """Its title, date, place and kind for people."""
    day = incident.date.words if incident.date else UNTOLD
    place = place_words(incident.place) if incident.place else UNTOLD
    return f"“{incident.title}”", day, place, wording.plain(incident.type)


def place_words(place: Place) -> str:
    """A place with its region and country, as far as they are known, each named once."""
    told = (place.name, place.near, place.region, wording.country_words(place))
    return ", ".join(dict.fromkeys(filter(None, told)))
