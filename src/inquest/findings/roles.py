"""Holders that are one voice in an incident: a body and whoever speaks for it, a bare role and whoever has it.

The policy, as a list of rules. Each says of a holder whether another can be meant by it; the two are
one where only one voice of the incident can be:

- *office*: somebody whom a report calls by an office of a body is that body's voice.
- *role*: "the police", "the governor", "the local hospital" are the only ones of that name.
- *staff*: doctors and sources of a hospital are the hospital, where it speaks under its own name.
- *government*: "the government", "the authorities" are the only ministry or head of state that
  gives figures.

Sources within a state's body are not that body. What the names of holders alone tell is in `names`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from inquest.findings.authorities import OFFICIAL
from inquest.findings.independence import Origin
from inquest.findings.joined import Joined
from inquest.findings.parties import Party, parties_to, singular, telling_words
from inquest.lexicons import load
from inquest.lexicons.spellings import sounded
from inquest.model import Claim, HolderKind

Rule = Callable[[Party, Party], str]


def same_voices(
    claims: Sequence[Claim], origins: Sequence[Origin], texts: Mapping[str, str]
) -> Joined:
    """The holders of an incident's claims, joined where they are one voice, by their ids.

    `origins` are the voices behind the claims, in their order; `texts` those of the reports, by
    document.
    """
    return join(list(parties_to(claims, origins, texts).values()))


def join(parties: Sequence[Party]) -> Joined:
    """The holders of some parties, joined where they are one voice; their order does not matter."""
    ranks = {each.holder: rank(each) for each in parties}
    joined = Joined(sorted(ranks), lambda holder: (ranks[holder], holder))
    for rule in RULES:
        for one, other, why in list(fitting(rule, parties, joined)):
            joined.join(one, other, why)
    return joined


def fitting(rule: Rule, parties: Sequence[Party], joined: Joined) -> Iterable[tuple[str, str, str]]:
    """Each party with the one that a rule says it is, where all that it can be are one voice."""
    for one in sorted(parties, key=lambda each: each.holder):
        found = {
            each.holder: why for each in parties if each is not one and (why := rule(one, each))
        }
        homes = {joined.root(holder) for holder in found} - {joined.root(one.holder)}
        if len(homes) == 1:
            other = min(holder for holder in found if joined.root(holder) in homes)
            yield one.holder, other, found[other]


def rank(party: Party) -> int:
    """A voice goes by the name of a body, else of a person, else by a description."""
    return 2 if party.anonymous else 1 if party.person else 0


def by_office(one: Party, other: Party) -> str:
    """Whether somebody holds an office in a body that has a name, by the words of a report."""
    if not one.person or not other.is_body or is_bare(other):
        return ""
    for office in sorted(one.offices):
        words = in_order(office)
        if any(holds_row(words, in_order(name)) for name in other.names):
            return f"{one.name} speaks for {other.name}: “{office.strip()}”"
    return ""


@cache
def in_order(words: str) -> tuple[str, ...]:
    """The telling words of a name or an office, in their order."""
    telling = telling_words(words)
    plain = words.casefold().replace("’", "'").replace("'s", "").replace("-", " ").split()
    ministry = ("ministry" if singular(word) == "minister" else word for word in plain)
    heard = (sounded(singular(word.strip(",.()"))) for word in ministry)
    return tuple(word for word in heard if word in telling)


def holds_row(words: Sequence[str], row: Sequence[str]) -> bool:
    """Whether the words have the row in them, one behind the other."""
    size = len(row)
    return bool(row) and any(tuple(words[at : at + size]) == tuple(row) for at in range(len(words)))


def by_role(one: Party, other: Party) -> str:
    """Whether a bare role can be that of another holder."""
    if one.anonymous or other.anonymous or not is_bare(one) or is_bare(other):
        return ""
    if not akin(one, other) or (one.nations - other.nations and other.nations):
        return ""
    if one.words and one.words <= words_for(other, one):
        return f"“{one.name}” can only be {called(other)}"
    return ""


def words_for(party: Party, role: Party) -> frozenset[str]:
    """The telling words of a party that can tell of a role: no deputy is the minister."""
    second, person = load("en", "voices")["roles"]["second"], load("en", "attribution")["person"]
    titles = {*person["titles"]} - {*person["modifiers"]}
    personal = any(name.casefold().split()[-1] in titles for name in role.names)
    told = (*party.names, *party.offices)
    fitting = [
        words
        for words in told
        if not (personal and {*words.casefold().replace("-", " ").split()} & {*second})
    ]
    return frozenset().union(*map(telling_words, fitting))


def is_bare(party: Party) -> bool:
    """Whether a holder goes by nothing but common nouns for roles and bodies."""
    return not party.person and all(common(name) for name in party.names)


def common(name: str) -> bool:
    """Whether a name is a common noun: written small, or all of it listed as a role's."""
    first, *rest = name.split()
    listed = role_words()
    return not any(word[:1].isupper() for word in rest) and (
        first[:1].islower() or singular(first.casefold()) in listed
    )


@cache
def role_words() -> frozenset[str]:
    """Nouns for bodies and offices."""
    lexicon = load("en", "attribution")
    kinds = ("state_body", "official", "hospital")
    listed = [word for kind in kinds for word in lexicon["holders"][kind]]
    return frozenset(map(singular, [*listed, *lexicon["person"]["roles"]]))


def akin(one: Party, other: Party) -> bool:
    """Whether two holders can be of one sort: an association of guards is no guard."""
    civil = frozenset([HolderKind.NGO, HolderKind.RELATIVE, HolderKind.OUTLET, HolderKind.AGENCY])
    return bool(one.kinds & other.kinds) or not (one.kinds | other.kinds) & civil


def called(party: Party) -> str:
    """A party with its office, where one is told."""
    office = min(party.offices, default="").strip()
    return f"{party.name} (“{office}”)" if office else party.name


def by_staff(one: Party, other: Party) -> str:
    """Whether somebody counts for a hospital that speaks under its own name too."""
    hospital = HolderKind.HOSPITAL
    if hospital not in one.kinds or hospital not in other.kinds or other.anonymous:
        return ""
    staff = {sounded(singular(word)) for word in load("en", "voices")["roles"]["staff"]}
    mine, theirs = one.words - staff, other.words - staff
    if one.anonymous and mine and (mine <= theirs or theirs <= mine):
        return f"“{one.name}” counts for {other.name}"
    return ""


def by_government(one: Party, other: Party) -> str:
    """Whether a state at large can be one of its ministries, which gives figures for it."""
    lexicon = load("en", "voices")["roles"]
    governments = {sounded(word) for word in lexicon["government"]}
    executive = {sounded(word) for word in lexicon["executive"]}
    if one.anonymous or other.anonymous or not one.words or not one.words <= governments:
        return ""
    if not other.counts or not other.kinds & OFFICIAL or not other.words & executive:
        return ""
    strange = one.nations and other.nations and not one.nations & other.nations
    return "" if strange else f"“{one.name}” gives figures through {called(other)}"


RULES: tuple[Rule, ...] = (by_office, by_role, by_staff, by_government)
