"""The kinds of names that no open corpus marks: facilities and nationalities, by lexicon."""

from inquest.annotate.entities import FACILITIES, countries
from inquest.model import Entity, EntityKind, Span

KINDS = {"PER": EntityKind.PERSON, "ORG": EntityKind.ORGANISATION, "LOC": EntityKind.PLACE}


def name_entity(span: Span, tag: str) -> Entity:
    """The entity of a name that the network has found; `tag` is PER, ORG or LOC.

    A country's people are a nationality, a name that ends in a word such as "prison" a facility;
    a country, its people and its capital have the country's code. A person stays a person.
    """
    kind = KINDS[tag]
    if kind is EntityKind.PERSON:
        return Entity(span, kind)
    code, told = _country(span.text) or ("", kind)
    if told is EntityKind.NATIONALITY:
        return Entity(span, told, code)
    facility = span.text.split()[-1].casefold() in FACILITIES
    return Entity(span, EntityKind.FACILITY if facility else kind, code)


def _country(name: str) -> tuple[str, EntityKind] | None:
    """The country that a name stands for, in capitals too, and as what."""
    _, known = countries()
    return known.get(name) or (known.get(name.title()) if name.isupper() else None)
