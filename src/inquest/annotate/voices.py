"""Which words can name somebody who says something, and which name an outlet that passes it on."""

from itertools import chain

from inquest.annotate.clause import Clause, Phrase
from inquest.lexicons import load

ATTRIBUTION = load("en", "attribution")
STOPS = load("en", "stops")
SOURCE_STOPS = frozenset(STOPS["source"])
DAYS = frozenset(load("en", "calendar")["weekdays"])
PRONOUNS = frozenset(ATTRIBUTION["person"]["pronouns"])
ROLES = frozenset(ATTRIBUTION["person"]["roles"])
HOLDERS = ATTRIBUTION["holders"]
NOUNS = frozenset(
    chain(ROLES, ATTRIBUTION["anonymous"]["words"], chain.from_iterable(HOLDERS.values()))
)
OUTLETS = ATTRIBUTION["outlets"]
NAMED = (*OUTLETS["agencies"], *OUTLETS["known"])
BODIES = frozenset([*OUTLETS["words"], *HOLDERS["igo"], *HOLDERS["ngo"]])
BARE = frozenset(
    f"the {noun}"
    for noun, kinds in ATTRIBUTION["stand_ins"].items()
    if not {"outlet", "agency"}.isdisjoint(kinds)
)
LISTENERS = frozenset(ATTRIBUTION["listeners"])
OPENERS = frozenset(STOPS["openers"])
PREPOSITIONS = frozenset(STOPS["prepositions"])
DASHES = ("-", "–", "—")
PAIR = 3  # tokens of a hyphenated name


def is_source(clause: Clause, phrase: Phrase) -> bool:
    """Whether the words can name a holder: a name, a pronoun, or a noun for one."""
    words = clause.words(phrase)
    if words and words[-1] in PRONOUNS:
        return True
    named = any(is_name(clause, place) for place in range(phrase.first, phrase.last))
    return named or not NOUNS.isdisjoint(words)


def is_name(clause: Clause, at: int) -> bool:
    """Whether a word is written as a name and is no day, month or sentence opener."""
    if not clause.capital(at) or clause.lemma(at) in DAYS or clause.lemma(at) in SOURCE_STOPS:
        return False
    inside = at > 0 or len(clause) == 1 or not clause.raw(at).istitle() or clause.capital(1)
    return inside or clause.lemma(0) not in PREPOSITIONS | OPENERS


def is_outlet(clause: Clause, phrase: Phrase) -> bool:
    """Whether the words name an outlet, or a body to which people tell what it passes on."""
    words = clause.words(phrase)
    if " ".join(words) in BARE:
        return True
    if words[:1] == ["the"]:  # "the BBC", but not "the Senate"
        name = Phrase(phrase.first + 1, phrase.last)
        named = is_outlet(clause, name) and not is_single_word(clause, name)
        return named or is_listed(clause, phrase)
    capitals = [clause.capital(place) for place in range(phrase.first, phrase.last)]
    if not words or not any(capitals) or (words[0] in LISTENERS and len(words) == 1):
        return False
    if is_listed(clause, phrase):
        return True
    initials = all(clause.raw(place).isupper() for place in range(phrase.first, phrase.last))
    return initials or not BODIES.isdisjoint(words) or is_single_name(clause, phrase)


def is_listed(clause: Clause, phrase: Phrase, *, whole: bool = False) -> bool:
    """Whether the words start with the name of a known outlet or agency, or are the `whole` of it."""
    joined = clause.cut(phrase.first, phrase.last).text.casefold()
    if whole:
        return joined in NAMED
    starts = ((name, (f"{name} ", f"{name}'s", f"{name}’s")) for name in NAMED)
    return any(joined == name or joined.startswith(longer) for name, longer in starts)


def is_single_word(clause: Clause, phrase: Phrase) -> bool:
    """Whether a name is one word that is no initials and no outlet's."""
    word = clause.raw(phrase.first)
    return len(phrase) == 1 and not word.isupper() and not is_listed(clause, phrase)


def is_single_name(clause: Clause, phrase: Phrase) -> bool:
    """One capitalised word or hyphenated pair, as outlets are called: "told Sabahi"."""
    places = range(phrase.first, phrase.last)
    named = all(clause.capital(place) or clause.raw(place) in DASHES for place in places)
    return named and len(phrase) in (1, PAIR) and NOUNS.isdisjoint(clause.words(phrase))
