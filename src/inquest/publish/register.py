"""Places with their sizes and the weaknesses named for them, by country."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from inquest.model import Factor, Incident, Strength
from inquest.publish.statements import Statement

UNTOLD = "Place not told"


@dataclass(slots=True)
class Facility:
    """A prison, a camp, a town or a country, with what is told of it."""

    name: str
    country: str
    sizes: list[Statement] = field(default_factory=list)
    weaknesses: dict[str, list[Statement]] = field(default_factory=lambda: defaultdict(list))


def register_of(
    statements: Iterable[Statement], incidents: Mapping[str, Incident]
) -> tuple[Facility, ...]:
    """All places of which a size or a weakness is told, by country and name."""
    places: dict[tuple[str, str], Facility] = {}
    for each in statements:
        content = each.claim.content
        if not isinstance(content, Strength | Factor) or each.copy:
            continue
        incident = incidents.get(each.claim.incident)
        there = incident.place if incident else None
        named = content.place if isinstance(content, Strength) else None
        name = named or (there.name if there else UNTOLD)
        country = (there.country or "") if there else ""
        place = places.setdefault((country, name), Facility(name, country))
        if isinstance(content, Strength):
            place.sizes.append(each)
        else:
            place.weaknesses[content.term or content.factor].append(each)
    return tuple(places[key] for key in sorted(places))


def rate(strength: Strength) -> int | None:
    """How full a place is, in per cent of what it was built for; None where either is not told."""
    held = strength.figure.low or strength.figure.high
    return round(100 * held / strength.capacity) if held and strength.capacity else None
