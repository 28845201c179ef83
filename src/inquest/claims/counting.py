"""Figures in a sentence that count people: by their own words, as parts of a whole, or as a tally.

The first of three steps that succeeds decides: an outcome in the figure's own words; a list or a
whole that the figure belongs to; a verb such as "admits" before a bare figure, where a toll has
been told before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from inquest.claims.groups import Noun, read_group
from inquest.claims.outcomes import Evidence, find_outcome
from inquest.claims.words import BREAKS, Counted, Words, counted
from inquest.lexicons import load
from inquest.model import Group, Outcome, Quantity, Sentence

SUMS = ("so far this year", "since the start of the year", "on average", "annually", "every year")
SINGLES = ("a", "an", "another", "one", "no")
OTHERS = ("others", "other", "more")
CLOSE = 6  # words between a single person and what happened to them
LIST_REACH = 9  # words between a figure and the one before it in a list
OTHERS_REACH = 16  # words between "five others" and those whom they join


@dataclass(frozen=True, slots=True)
class Found:
    """A count before it becomes a claim; `whole` is the count that it is a part of."""

    counted: Counted
    noun: Noun
    evidence: Evidence
    part: bool = False


@dataclass(frozen=True, slots=True)
class Topic:
    """The toll that a text spoke of last."""

    outcome: Outcome
    group: Group


def find_counted(
    text: str, sentence: Sentence, quantities: Sequence[Quantity], topic: Topic | None
) -> Iterator[Found]:
    """The quantities of one sentence that count people who met an outcome, in order."""
    if any(phrase in sentence.span.text.casefold() for phrase in SUMS):
        return
    words = Words(text, sentence)
    previous: Found | None = None
    for quantity in quantities:
        figure = counted(words, quantity)
        noun = read_group(figure)
        found = noun and (
            by_own_words(figure, noun, previous)
            or by_list(figure, noun, previous)
            or by_tally(figure, noun, topic)
        )
        if found:
            previous = found
            topic = Topic(found.evidence.outcome, found.noun.group)
            yield found


def by_own_words(figure: Counted, noun: Noun, previous: Found | None) -> Found | None:
    """A figure with an outcome of its own."""
    evidence = find_outcome(figure, noun)
    if evidence is None or not plausible(figure, noun, evidence):
        return None
    return inherit(Found(figure, noun, evidence), previous)


def plausible(figure: Counted, noun: Noun, evidence: Evidence) -> bool:
    """Refuse bare figures far from their outcome, and single persons who are not counted."""
    follows = figure.words.lemma(figure.last)
    beside = evidence.distance <= 2 or follows in (*OTHERS, "of")  # noqa: PLR2004 - words
    if noun.elliptic and evidence.rule in ("suffered", "done") and not beside:
        return False
    if figure.quantity.figure.phrase.casefold() in SINGLES:
        return not noun.elliptic and evidence.rule != "total" and evidence.distance <= CLOSE
    return True


def inherit(found: Found, previous: Found | None) -> Found:
    """As in "13 inmates to more than 25", "and five others wounded": the group of the figure before."""
    if previous is None or not found.noun.elliptic or found.noun.group is not Group.PEOPLE:
        return found
    words, first = found.counted.words, found.counted.first
    near = first - previous.counted.last
    ranges = words.lemma(first - 1) == "to" and near <= LIST_REACH
    others = words.lemma(found.counted.last) in OTHERS and near <= OTHERS_REACH
    if not ranges and not others:
        return found
    return replace(found, noun=replace(found.noun, group=previous.noun.group))


def by_list(figure: Counted, noun: Noun, previous: Found | None) -> Found | None:
    """As in "32 people, three of them guards", "two officers and six children": the outcome before."""
    if previous is None:
        return None
    words, lexicon = figure.words, load("en", "tallies")
    start = max(previous.counted.last, min(previous.noun.last, figure.first))
    between = words.lemmas(start, figure.first)
    behind = words.lemmas(figure.last, figure.last + 2)
    parted = set(between) & set(lexicon["part"]) or behind[:1] == ["of"]
    listed = not set(between) - {"and", ",", "or"}
    if len(between) > LIST_REACH or set(between) & BREAKS or not (parted or listed):
        return None
    if noun.elliptic and behind not in (["of", "them"], ["of", "whom"]):
        return None
    evidence = Evidence(
        previous.evidence.outcome,
        figure.first,
        figure.last,
        len(between),
        "part" if parted else "list",
    )
    group = previous.noun.group if noun.elliptic else noun.group
    return Found(figure, replace(noun, group=group), evidence, part=bool(parted))


def by_tally(figure: Counted, noun: Noun, topic: Topic | None) -> Found | None:
    """As in "the ministry admits five": a bare figure where a toll was told before."""
    words, lexicon = figure.words, load("en", "tallies")
    if topic is None or not noun.elliptic or words.lemma(figure.last) not in lexicon["after"]:
        return None
    if figure.quantity.figure.phrase.casefold() in SINGLES:
        return None
    taken = next(
        (
            n
            for n in (3, 2, 1)
            if " ".join(words.lemmas(figure.first - n, figure.first)) in lexicon["before"]
        ),
        0,
    )
    if not taken:
        return None
    evidence = Evidence(topic.outcome, figure.first - taken, figure.last, 0, "tally")
    return Found(figure, replace(noun, group=topic.group, last=figure.last), evidence)
