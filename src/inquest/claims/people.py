"""The persons whom a report names with what they are, for roles that stand for them later.

As in "Justice Minister Rosa Ali" or "Rosa Ali, the justice minister": "the minister" is hers.
"""

import re
from dataclasses import dataclass, field

from inquest.claims.names import person_in, words_of
from inquest.lexicons import load

NAME = r"(?:[A-Z][\w'’-]+\.?[ \n]+){1,4}[A-Z][\w'’-]+"
DESCRIBED = re.compile(
    rf"(?P<before>(?:\b[a-z'’-]+[ \n]+){{0,3}})(?P<name>{NAME})"
    r"(?P<behind>,[ \n]+(?:the|a|an|its|their|his|her)[ \n]+[^,.;:“”\"\n]{2,60})?"
)
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
            if name:
                self.found.append(Person(name, match.start("name"), description(match)))

    def with_surname(self, surname: str) -> str | None:
        """The first full name in the report that ends with a surname."""
        return next((each.name for each in self.found if each.name.split()[-1] == surname), None)

    def with_role(self, role: frozenset[str], offset: int) -> str | None:
        """Whoever is described by these words, the last before an offset or else the first behind."""
        known = [each for each in self.found if role <= each.words]
        before = [each for each in known if each.start <= offset]
        chosen = before[-1:] or known[:1]
        return chosen[0].name if chosen else None


def description(match: re.Match[str]) -> frozenset[str]:
    """The words of a name and of its titles, less those that only stand near."""
    before = words_of(match["before"])
    titled = before[-1:] and before[-1] in load("en", "attribution")["person"]["roles"]
    behind = words_of(ENDS.sub("", match["behind"] or ""))
    return frozenset([*(before if titled else []), *words_of(match["name"]), *behind])
