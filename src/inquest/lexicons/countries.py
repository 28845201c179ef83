"""Names of countries."""

from functools import cache

from inquest.lexicons import load


@cache
def country_names() -> frozenset[str]:
    """All of them, in small letters."""
    return frozenset(codes())


@cache
def codes() -> dict[str, str]:
    """The ISO 3166 code of each name, in small letters."""
    listed = load("en", "countries").items()
    return {name.casefold(): code for code, (names, *_) in listed for name in names}


def names_country(name: str) -> bool:
    """Whether a name is that of a country, however it is written."""
    return name.casefold() in country_names()


def country_code(name: str) -> str | None:
    """The ISO 3166 code of the country with a name, however it is written."""
    return codes().get(name.casefold())


def country_name(code: str) -> str:
    """The name of the country with an ISO 3166 code; the code where it is not listed."""
    listed = load("en", "countries").get(code)
    return str(listed[0][0]) if listed else code
