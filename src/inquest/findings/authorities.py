"""Who is an authority of the state where an incident happened.

A named official or state body is, unless it is another country's, stands for one abroad, or acts
against the state. A hospital, an unnamed source and an embassy never are.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from inquest.findings.names import nations_in
from inquest.lexicons import load
from inquest.model import Claim, HolderKind
from inquest.model.ids import slug

OFFICIAL = frozenset([HolderKind.OFFICIAL, HolderKind.STATE_BODY])
PRIVATE = frozenset(
    [
        HolderKind.AGENCY,
        HolderKind.ARMED_GROUP,
        HolderKind.HOSPITAL,
        HolderKind.IGO,
        HolderKind.NGO,
        HolderKind.OUTLET,
        HolderKind.RELATIVE,
    ]
)


@dataclass(slots=True)
class Profile:
    """All that the reports call one holder: kinds, and the words that name or describe it."""

    kinds: set[HolderKind] = field(default_factory=set)
    phrases: set[str] = field(default_factory=set)

    @property
    def official(self) -> bool:
        """Whether some report calls it an official or a state body, and none anything else.

        Reports often name an official without the office: a person may be one.
        """
        return bool(self.kinds & OFFICIAL) and not self.kinds & PRIVATE

    @property
    def bare(self) -> bool:
        """Whether no report says what it is, besides a person."""
        return self.kinds <= {HolderKind.PERSON}

    @property
    def nations(self) -> frozenset[str]:
        return frozenset().union(*(nations_in(phrase) for phrase in self.phrases))


Profiles = Mapping[tuple[str | None, str], Profile]


def profiles_of(claims: Iterable[Claim]) -> Profiles:
    """The profile of each named holder on each incident, and over all: there under None."""
    profiles: dict[tuple[str | None, str], Profile] = defaultdict(Profile)
    for claim in claims:
        for link in claim.chain:
            for where in () if link.anonymous else (claim.incident, None):
                profiles[where, link.holder].kinds.add(link.kind)
                profiles[where, link.holder].phrases |= {link.name, link.span.text}
    return dict(profiles)


def is_authority(profile: Profile, country: str | None) -> bool:
    """Whether a holder is an authority of the country; of any state where that is not known."""
    if not profile.official:
        return False
    words = load("en", "voices")["authority"]
    barred = [*words["missions"], *words["rebels"], *words["private"]]
    barred += load("en", "attribution")["holders"]["hospital"]
    if any(mentions(phrase, barred) for phrase in profile.phrases):
        return False
    return not country or not profile.nations or country in profile.nations


def publisher_kind(name: str) -> HolderKind:
    """What a publisher is by its name, as it is where others quote it."""
    if is_state_publisher(name):
        return HolderKind.STATE_BODY
    agency = mentions(name, load("en", "attribution")["outlets"]["agencies"])
    return HolderKind.AGENCY if agency else HolderKind.OUTLET


def is_state_publisher(name: str) -> bool:
    """Whether the name of a publisher is a state body's."""
    others = load("en", "attribution")["holders"]
    listed = load("en", "voices")["authority"]["bodies"]
    return mentions(name, listed) and not mentions(name, [*others["igo"], *others["relative"]])


def mentions(text: str, listed: Sequence[str]) -> bool:
    """Whether one of the words or phrases stands in a text."""
    joined = f" {slug(text, limit=400).replace('-', ' ')} "
    return any(spaced(entry) in joined for entry in listed)


@cache
def spaced(entry: str) -> str:
    """An entry of a lexicon with a space around each of its words."""
    return f" {slug(entry).replace('-', ' ')} "
