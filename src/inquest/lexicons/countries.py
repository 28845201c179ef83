"""Names of countries."""

from functools import cache

from inquest.lexicons import load


@cache
def country_names() -> frozenset[str]:
    """All of them, in small letters."""
    listed = load("en", "countries").values()
    return frozenset(name.casefold() for names, *_ in listed for name in names)


def names_country(name: str) -> bool:
    """Whether a name is that of a country, however it is written."""
    return name.casefold() in country_names()
