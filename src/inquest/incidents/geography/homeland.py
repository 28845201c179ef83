"""The country that a report speaks of: by the places that it names, and by the country named most."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from inquest.incidents.geography.locating import COUNTRY, EXACT, locate
from inquest.lexicons.countries import country_name
from inquest.model import Anchor, Place

SURE = 2  # mentions of a country's places that outweigh the country named most


def homeland(named: Iterable[str], told: str | None, least: int = SURE) -> str | None:
    """The country of a report, or of several about one incident.

    A reporter abroad names countries, one at home names towns: two mentions of towns that need no
    country beside them outweigh the country named most. Regions have no voice: people are called
    after the one that they fled from.

    Args:
        named: the places that the report names, once for each mention.
        told: the country named most in it.
        least: mentions of its towns without which no country is taken.

    """
    places = [locate(Place(name)) for name in named]
    votes = Counter(place.country for place in places if place.code == EXACT)
    ranked = [country for country, count in votes.most_common() if count >= least]
    tied = len(ranked) > 1 and votes[ranked[0]] == votes[ranked[1]]
    return ranked[0] if ranked and not tied else told


def settle(place: Place, told: str | None, home: str | None) -> Place:
    """A place looked up in its own country or, where that is not told or mistaken, in the report's.

    Args:
        place: as one report names it; its country is `told` where no other is named beside it.
        told: the country named most in the report.
        home: the country that the report speaks of.

    """
    if home is None or place.country == home or place.country not in (None, told):
        return locate(place)
    if place.precision == "country":
        return locate(Place(country_name(home), home, precision="country"))
    here = locate(replace(place, country=home))
    famous = here if here.code != COUNTRY else locate(replace(place, country=None))
    return famous if famous.lat is not None else here


def located(anchors: Sequence[Anchor]) -> list[Anchor]:
    """The anchors of one report, their places looked up by what that report tells alone.

    Where no other country is told for a place, it is that of the report.
    """
    told = next((a.place.country for a in anchors if a.main and a.place), None)
    home = homeland((name for a in anchors if a.main for name in a.named), told)
    return [replace(a, place=a.place and settle(a.place, told, home)) for a in anchors]
