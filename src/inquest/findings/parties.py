"""The parties to an incident: its holders, each with all that the reports call it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from inquest.findings.independence import Origin
from inquest.findings.names import nations_in, read_name
from inquest.findings.offices import is_person, offices_of
from inquest.lexicons import load
from inquest.lexicons.spellings import sounded
from inquest.model import Claim, Count, HolderKind, Link, Responsibility

BODIES = frozenset(
    [
        HolderKind.STATE_BODY,
        HolderKind.HOSPITAL,
        HolderKind.ARMED_GROUP,
        HolderKind.NGO,
        HolderKind.IGO,
    ]
)


@dataclass(slots=True)
class Party:
    """A holder in one incident.

    Attributes:
        names: what its reports call it; `offices`: the words that tell its office.
        person: whether it is somebody by name; `anonymous`: whether it is only described.
        counts: whether it gives figures.

    """

    holder: str
    names: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    kinds: set[HolderKind] = field(default_factory=set)
    anonymous: bool = False
    person: bool = False
    counts: bool = False

    @property
    def name(self) -> str:
        """The longest of its names."""
        return min(self.names, key=lambda each: (-len(each), each))

    @property
    def nations(self) -> frozenset[str]:
        """ISO 3166 codes of the countries that its names and offices name."""
        return frozenset().union(*(nations_in(each) for each in (*self.names, *self.offices)))

    @property
    def words(self) -> frozenset[str]:
        """The telling words of all its names and offices."""
        return frozenset().union(*(telling_words(each) for each in (*self.names, *self.offices)))

    @property
    def is_body(self) -> bool:
        """Whether it is a body that answers for figures, by its own name."""
        return bool(self.kinds & BODIES) and not self.person and not self.anonymous


def parties_to(
    claims: Sequence[Claim], origins: Sequence[Origin], texts: Mapping[str, str]
) -> dict[str, Party]:
    """The parties to an incident, by their holders.

    `origins` are the voices behind the claims, in their order; `texts` those of the reports, by
    document.
    """
    parties: dict[str, Party] = {}
    for claim, origin in zip(claims, origins, strict=True):
        for link in claim.chain:
            add(parties, link)
        if not claim.chain:
            party = parties.setdefault(origin.holder, Party(origin.holder))
            party.names.add(origin.name)
            party.kinds.add(origin.kind)
        parties[origin.holder].counts |= isinstance(claim.content, Count)
    bodies = {name for party in parties.values() if party.is_body for name in party.names}
    bodies |= {c.content.actor for c in claims if isinstance(c.content, Responsibility)}
    for party in parties.values():
        if party.person:
            party.offices |= told_offices(party, claims, texts, bodies)
    return parties


def add(parties: dict[str, Party], link: Link) -> None:
    """Take note of what a link calls its holder."""
    party = parties.setdefault(link.holder, Party(link.holder, anonymous=link.anonymous))
    party.names.add(link.name)
    party.kinds.add(link.kind)
    party.person |= is_person(link) and not link.anonymous


def told_offices(
    party: Party, claims: Iterable[Claim], texts: Mapping[str, str], bodies: Iterable[str]
) -> set[str]:
    """The offices that the reports in which somebody speaks say they hold."""
    documents: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        documents[claim.document] |= {x.name for x in claim.chain if x.holder == party.holder}
    return {
        office
        for document, names in documents.items()
        for name in names
        for office in offices_of(name, texts[document], bodies)
    }


@cache
def telling_words(words: str) -> frozenset[str]:
    """The words of a name or an office that tell of whom it is, as they sound, in the singular.

    "Minister" tells of a ministry; whoever speaks for a body tells nothing else than the body.
    """
    lexicon = load("en", "voices")["roles"]
    plain = re.sub(r"\bministers?\b", "ministry", words, flags=re.IGNORECASE)
    found = (singular(word) for word in read_name(plain).words)
    return frozenset(sounded(word) for word in found if word not in lexicon["neutral"])


def singular(word: str) -> str:
    """A noun less the ending of the plural."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
