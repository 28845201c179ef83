"""The persons whom a report names with what they are, for roles that stand for them later.

As in "Justice Minister Rosa Ali" or "Rosa Ali, the justice minister": "the minister" is hers.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from inquest.claims.names import PREPOSITION, person_in, words_of
from inquest.lexicons import load
from inquest.model import Span

GAP = r"(?: |\n(?!\n))"
NAME = rf"(?<!\w)(?:(?:[A-Z][\w'’-]+|[A-Z][a-z]{{0,4}}\.){GAP}){{1,4}}[A-Z][\w'’-]+"
DESCRIBED = re.compile(
    rf"(?P<before>(?:(?:\b[a-z'’-]+{GAP}){{0,2}}\b[a-z'’-]+,?{GAP})?)(?P<name>{NAME})"
    r"(?P<behind>,\s(?:the|a|an|its|their|his|her|[\w ]+['’]s)\s[^,.;:“”\"\n]{2,60})?"
)
APART = 60  # characters of a name beside a source
BEFORE = re.compile(rf"({NAME}),{GAP}(?:the{GAP}|an?{GAP}|its{GAP})?$")
BEHIND = re.compile(rf",{GAP}({NAME}),")
ADDRESSES = frozenset(["dr", "dr.", "doctor", "mr", "mr.", "mrs", "mrs.", "ms", "ms."])
LONG_ENOUGH = 3  # letters by which a name is told anywhere, and not only beside them
INITIALS = re.compile(r"[A-Z]{2,6}")
SMALL = r"[ \n](?:(?:of|for|the|and|in|on|to|against)[ \n])*"
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
HEADLINE = 5  # long words from which a line can be told to be a headline
NEARLY_ALL = 0.8
ENDS = re.compile(r"\b(?:who|of|for|at|in|from)\b.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one place of the report names them: full name, and the words that describe them."""

    name: str
    start: int
    words: frozenset[str]


@dataclass(slots=True)
class People:
    """All persons whom a text names in full, in order."""

    text: str
    found: list[Person] = field(default_factory=list)

    def __post_init__(self) -> None:
        for match in DESCRIBED.finditer(self.text):
            name = person_in(match["name"])
            if name and not in_capitals(self.text, match.start("name")):
                self.found.append(Person(name, match.start("name"), description(match, name)))

    def with_surname(self, surname: str) -> str | None:
        """The first full name in the report that ends with a surname."""
        return next((each.name for each in self.found if each.name.split()[-1] == surname), None)

    def beside(self, source: Span) -> str | None:
        """As in "Rosa Ali, director of the clinic, said": the name beside a source without one."""
        if any(word[:1].isupper() for word in source.text.split()[:2]):
            return None
        before = BEFORE.search(self.text[max(source.start - APART, 0) : source.start])
        if before and PREPOSITION.search(before.string[: before.start(1)]):
            before = None  # "in the village of Bayt Sabir, residents said"
        behind = BEHIND.match(self.text[source.end : source.end + APART])
        return next(
            (name for each in (before, behind) if each and (name := person_in(each[1]))), None
        )

    def spelled(self, letters: str) -> str | None:
        """The name that an abbreviation stands for, where the text spells it out before it."""
        if not INITIALS.fullmatch(letters):
            return None
        words = SMALL.join(rf"{letter}[\w'’-]+" for letter in letters)
        beside = re.search(rf"\b({words})[ \n]\({letters}\)", self.text)
        known = len(letters) >= LONG_ENOUGH or letters in load("en", "acts")["words"]["initials"]
        match = beside or (re.search(rf"\b({words})\b", self.text) if known else None)
        return " ".join(match[1].split()) if match else None

    def undescribed(self, name: str) -> bool:
        """Whether the text names somebody in full without ever saying what they are but a doctor."""
        described = [each.words - ADDRESSES for each in self.found if each.name == name]
        return bool(described) and not any(described)

    def with_role(self, role: Sequence[str], offset: int) -> str | None:
        """Whoever is described by these words, the last before an offset or else the first behind.

        The last word must be told of them; of the others, one side may tell more than the other.
        """
        known = [each for each in self.found if fits(frozenset(role), role[-1], each.words)]
        before = [each for each in known if each.start <= offset]
        chosen = before[-1:] or known[:1]
        return chosen[0].name if chosen else None


def in_capitals(text: str, place: int) -> bool:
    """Whether a place lies in a headline that gives nearly every word a capital, and so no names."""
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    words = LONG_WORD.findall(text[start : end if end >= 0 else len(text)])
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= HEADLINE and capitals >= NEARLY_ALL * len(words)


def fits(role: frozenset[str], head: str, words: frozenset[str]) -> bool:
    """Whether a role and a description can be one's: "the minister", "Justice Minister"."""
    return head in words and (role <= words or words <= role)


def description(match: re.Match[str], name: str) -> frozenset[str]:
    """The words around a name that describe its bearer, less those that only stand near."""
    before = words_of(match["before"])
    offices = load("en", "attribution")["person"]
    titled = before[-1:] and before[-1] in (*offices["roles"], *offices["titles"])
    behind = words_of(ENDS.sub("", match["behind"] or ""))
    told = {*(before if titled else []), *words_of(match["name"]), *behind}
    return frozenset(told - {*words_of(name), *load("en", "clauses")["openers"]})
