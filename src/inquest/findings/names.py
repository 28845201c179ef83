"""Names that mean one holder: a body in other words, an outlet by its initials, a person by a fuller name.

Words are compared as they sound, however they are romanised (see `spellings`). Only plain cases are
joined. A name that could be short for two different holders stays by itself.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from inquest.findings.joined import Joined, Tie
from inquest.lexicons import load
from inquest.lexicons.spellings import sounded
from inquest.model.ids import slug

SMALL = frozenset(["the", "of", "and", "a", "an", "in", "at", "for", "its"])
SHORT = 6  # letters of a name that may be initials
Handle = tuple[str, ...]
WHOLE = 2  # telling words from which a name can be short for a longer one


@dataclass(frozen=True, slots=True)
class Name:
    """A holder's name as it is compared.

    Attributes:
        words: its telling words in their order, without countries; synonyms are made one.
        spelling: the same words as they sound.
        nations: ISO 3166 codes of the countries that it names.
        titles: titles that stand with it somewhere.
        initials: of all its parts, lower-cased.
        person: whether it reads as the name of a person: given names, then a surname.

    """

    text: str
    words: tuple[str, ...]
    spelling: tuple[str, ...]
    nations: frozenset[str]
    titles: frozenset[str]
    initials: str
    person: bool


def read_name(text: str, told: Iterable[str] = (), *, person: bool = False) -> Name:
    """A name with the phrases in which reports call its holder."""
    head = text.partition(",")[0].partition("(")[0].strip() or text
    plain, nations = without_nations(head)
    owned = re.sub(r"['’]s\b", "", plain)
    joined = f" {slug(owned, limit=200).replace('-', ' ')} "
    for old, new in load("en", "voices")["same"].items():
        joined = joined.replace(f" {old} ", f" {new} ")
    words = tuple(word for word in joined.split() if word not in SMALL)
    words = words or tuple(slug(head).split("-"))
    listed = {*load("en", "attribution")["person"]["titles"]}
    titles = {word for phrase in (text, *told) for word in re.findall(r"\w+", phrase.casefold())}
    capital = all(word[:1].isupper() for word in head.split())
    return Name(
        text=text,
        words=words,
        spelling=tuple(map(sounded, words)),
        nations=nations,
        titles=frozenset(titles & listed),
        initials="".join(
            part[0] for part in re.split(r"[\W_]+", head) if part[:1].isupper()
        ).casefold(),
        person=person and capital,
    )


@cache
def nation_words() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern of all country names, nationalities and capitals, and their codes."""
    known = {
        name: code
        for code, lists in load("en", "countries").items()
        for names in lists
        for name in names
    }
    choices = "|".join(re.escape(name) for name in sorted(known, key=lambda n: (-len(n), n)))
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)(?:['’]s)?"), known


def nations_in(text: str) -> frozenset[str]:
    """The codes of the countries that some words name."""
    return without_nations(text)[1]


@lru_cache(maxsize=1 << 16)
def without_nations(text: str) -> tuple[str, frozenset[str]]:
    """A text less the words for countries, and the codes of these."""
    pattern, known = nation_words()
    codes = frozenset(known[re.sub(r"['’]s$", "", m.group())] for m in pattern.finditer(text))
    return pattern.sub(" ", text), codes


@dataclass(frozen=True, slots=True)
class Holders:
    """Whose names are whose.

    Attributes:
        full: for each name, the fullest one of its holder.
        open: names that can stand for several holders, with the names of these.
        ties: why names are one, by the slug of the fullest.

    """

    full: Mapping[str, str]
    open: Mapping[str, tuple[str, ...]]
    ties: Mapping[str, Sequence[Tie]]

    def among(self, told: Iterable[str]) -> Mapping[str, str]:
        """Of names told together, each open one that fits one of the others alone, with its fullest.

        A name that could be anybody's stands for the one who is spoken of beside it.
        """
        near = {each for name in told for each in (name, self.full[name])}
        found: dict[str, str] = {}
        for name in sorted(near & self.open.keys(), key=self.rank):
            others = near.intersection(self.open[name])
            homes = {found.get(each, self.full[each]) for each in others}
            if len(homes) == 1:
                found[name] = homes.pop()
        return found

    def rank(self, name: str) -> tuple[bool, str]:
        """A key by which a name stands behind those that it can rest on."""
        return any(each in self.open for each in self.open[name]), name


def same_holders(names: Sequence[Name]) -> Holders:
    """Join the names of each holder; the order of the names does not matter.

    Exact equals are joined first, then each short form to the only longer one that it fits.
    """
    joined = Joined(sorted({name.text for name in names}))
    alike: dict[tuple[object, ...], list[Name]] = defaultdict(list)
    for name in sorted(names, key=lambda each: each.text):
        alike[(*sorted(name.spelling), *sorted(name.nations))].append(name)
    for group in alike.values():
        for other in group[1:]:
            joined.join(group[0].text, other.text, "the same name in other words or letters")
    unsure: dict[str, tuple[str, ...]] = {}
    for short, longer in short_forms(names):
        others = tuple(each.text for each in longer)
        if len({joined.root(each) for each in others}) == 1:
            joined.join(short.text, others[0], "the one is short for the other")
        else:
            unsure[short.text] = others
    ties = {slug(name): why for name, why in joined.reasons().items()}
    return Holders(joined.heads(), unsure, ties)


def short_forms(names: Sequence[Name]) -> Iterator[tuple[Name, list[Name]]]:
    """Each name with the longer ones that it can be short for, the shortest forms last."""
    shelves: dict[Handle, list[Name]] = defaultdict(list)
    for name in names:
        for handle in handles(name):
            shelves[handle].append(name)
    for name in sorted(names, key=lambda each: (-len(each.words), each.text)):
        near = {each.text: each for handle in reaches(name) for each in shelves.get(handle, ())}
        longer = [each for each in near.values() if each.text != name.text and fits(name, each)]
        if longer:
            yield name, sorted(longer, key=lambda each: each.text)


def handles(full: Name) -> Iterator[Handle]:
    """What a name must be taken by to be found as the longer one; `fits` has the last word."""
    yield "initials", full.initials
    yield "same", *sorted(full.spelling)
    if full.person:
        yield "surname", full.spelling[-1]
    for first in range(1, len(full.words)):
        yield "end", *full.spelling[first:]
    for cut in re.finditer(r" (?:of|for) ", full.text, re.IGNORECASE):
        yield "start", full.text[: cut.start()].casefold()


def reaches(short: Name) -> Iterator[Handle]:
    """The handles by which a short name may take a longer one."""
    yield from (("initials", word) for word in short.words)
    yield "same", *sorted(short.spelling)
    yield "surname", short.spelling[-1]
    yield "end", *short.spelling
    yield "start", short.text.casefold()


def fits(short: Name, full: Name) -> bool:
    """Whether one name can be short for another."""
    if short.person and full.person:
        return same_person(short, full)
    return lacks_nation(short, full) or continues(short, full) or is_initials(short, full)


def same_person(short: Name, full: Name) -> bool:
    """One surname, and one first name or its initial; a bare surname needs a title in common.

    Of the names between, the fuller name has all.
    """
    if short.spelling[-1] != full.spelling[-1] or len(full.words) < WHOLE:
        return False
    if len(short.words) == 1:
        return bool(short.titles & full.titles)
    mine, theirs = short.spelling[0], full.spelling[0]
    initial = len(mine) == 1 and mine == theirs[0]
    return {*short.spelling[1:-1]} <= {*full.spelling[1:-1]} and (mine == theirs or initial)


def lacks_nation(short: Name, full: Name) -> bool:
    """As in "interior ministry" for "Tajik interior ministry"."""
    alike = sorted(short.spelling) == sorted(full.spelling)
    return not short.nations and bool(full.nations) and alike


def continues(short: Name, full: Name) -> bool:
    """Whole words from one end of the other: "Office of X" for "Office of X of the Army"."""
    size = len(short.words)
    if not WHOLE <= size < len(full.words) or short.nations - full.nations:
        return False
    behind = re.match(rf"{re.escape(short.text)} (?:of|for) ", full.text, re.IGNORECASE)
    return bool(behind) or full.spelling[-size:] == short.spelling


def is_initials(short: Name, full: Name) -> bool:
    """As in "AP" for "Associated Press"."""
    letters = re.sub(r"\W", "", short.text)
    return letters.isupper() and 1 < len(letters) <= SHORT and letters.casefold() == full.initials
