"""Names out of GUM's mentions, which are whole phrases and nest: flat BIO tags.

A mention of a person, organisation or place whose head is a proper noun has a name in it: that
head and what the tree hangs on it as part of a name. Titles are no part of it.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from inquest.lexicons.countries import names_country
from training.examples import Labels

Row = list[str]

FORM, UPOS, XPOS, HEAD, RELATION, MISC = 1, 3, 4, 6, 7, 9
GUM_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
# "(4-person-new-..." begins the mention 4, "4)" ends it, "(4-person-new-...)" is one of a word.
BRACKET = re.compile(r"\((?P<number>\d+)-(?P<kind>[a-z]+)[^()]*(?P<closed>\))?|(?P<ending>\d+)\)")
INSIDE = ("compound", "flat", "flat:name", "flat:foreign", "goeswith", "nummod", "amod", "nmod")
LINKED = ("nmod", "conj")  # "Ministry of Defence": taken in where it is a name with a small word
SMALL = frozenset({"of", "the", "and", "for", "de", "al", "-", "&", "'s", "’s"})
LONGEST = 8  # words of a name
# Words before a person's name that are no part of it.
TITLES = frozenset(Path(__file__).with_name("titles.txt").read_text(encoding="utf-8").split())


class Mention(NamedTuple):
    """A mention of a sentence: kind, first word, end."""

    kind: str
    first: int
    end: int


def flat_names(rows: Sequence[Row]) -> Labels:
    """Tags for a sentence of GUM: the named part of each mention whose head is a proper noun."""
    tags: list[str | None] = ["O"] * len(rows)
    told = mentions(rows)
    named = [(each.kind, *found) for each in told if (found := core(rows, each))]
    for kind, first, end in sorted(named, key=lambda each: each[1] - each[2]):
        if all(tag == "O" for tag in tags[first:end]):
            ours = "LOC" if is_country(row[FORM] for row in rows[first:end]) else GUM_KINDS[kind]
            tags[first:end] = [f"B-{ours}", *[f"I-{ours}"] * (end - first - 1)]
    for each in told:
        for at in range(each.first, each.end):
            # A name that the mention's head does not lead to, or a people: left open.
            if tags[at] == "O" and rows[at][UPOS] == "PROPN":
                tags[at] = None
    return tuple(tags)


def mentions(rows: Sequence[Row]) -> list[Mention]:
    """Mentions of the kinds that have names, in the order in which they end."""
    begun: dict[str, list[tuple[str, int]]] = {}
    found = []
    for at, row in enumerate(rows):
        told = re.search(r"Entity=([^|]*)", row[MISC])
        for mark in BRACKET.finditer(told[1] if told else ""):
            number = mark["number"] or mark["ending"]
            if mark["number"]:
                begun.setdefault(number, []).append((mark["kind"], at))
            if (mark["closed"] or mark["ending"]) and begun.get(number):
                kind, first = begun[number].pop()
                if kind in GUM_KINDS:
                    found.append(Mention(kind, first, at + 1))
    return found


def core(rows: Sequence[Row], mention: Mention) -> tuple[int, int] | None:
    """The name in a mention: its head with what makes up the name, if the head is a proper noun."""
    inside = range(mention.first, mention.end)
    heads = [at for at in inside if int(rows[at][HEAD]) - 1 not in inside]
    if len(heads) != 1 or not can_be_named(rows[heads[0]]):
        return None
    taken = grown(rows, heads[0], inside)
    start, end = min(taken), max(taken) + 1
    return (start, end) if is_plain([row[FORM] for row in rows[start:end]]) else None


def can_be_named(row: Row) -> bool:
    """Whether a word can be the head of a name: a proper noun, no title, no people."""
    return row[UPOS] == "PROPN" and row[XPOS] != "NNPS" and row[FORM].casefold() not in TITLES


def is_plain(words: Sequence[str]) -> bool:
    """Whether words look like a name: capitals, figures and small words, not too many."""
    written = all(word[:1].isupper() or word[:1].isdigit() or word in SMALL for word in words)
    return written and len(words) <= LONGEST


def grown(rows: Sequence[Row], head: int, inside: range) -> set[int]:
    """The words of a name: the head and whatever hangs on it as part of the name."""
    taken, waiting = {head}, [head]
    while waiting:
        at = waiting.pop()
        new = [child for child in inside if child not in taken and is_part(rows, child, at)]
        taken.update(new)
        waiting += new
    return taken


def is_part(rows: Sequence[Row], child: int, head: int) -> bool:
    """Whether a word hangs on a word of a name as part of the name."""
    row = rows[child]
    relation = row[RELATION]
    named = row[UPOS] == "PROPN" or (relation == "amod" and row[FORM].istitle())
    if int(row[HEAD]) - 1 != head or not named or relation not in INSIDE:
        return False
    return relation not in LINKED or goes_on(rows, head, child)


def goes_on(rows: Sequence[Row], head: int, child: int) -> bool:
    """Whether a name goes on to a linked one: only "of", "the" and names lie between."""
    between = rows[head + 1 : child]
    return child > head and all(row[FORM] in SMALL or row[FORM][:1].isupper() for row in between)


def is_country(words: Iterable[str]) -> bool:
    """Whether a name is a country's: a place, also where it acts."""
    return names_country(" ".join(words))
