"""Figures in a sentence and what rules read in them: by their own words, as parts, or as a tally.

The first of three steps that succeeds decides: an outcome in the figure's own words; a list or a
whole that the figure belongs to; a verb such as "admits" before a bare figure, where a toll has
been told before.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from inquest.claims.groups import Noun, nouns, read_group
from inquest.claims.outcomes import Evidence, find_outcome, told
from inquest.claims.words import BREAKS, Counted, Words, listed, place_figures
from inquest.lexicons import load
from inquest.model import Group, Outcome, Quantity

FIGURES = load("en", "figures")
TALLIES = load("en", "tallies")
SUMMED = re.compile("|".join(FIGURES["summed"]))
NEGATIONS = frozenset(load("en", "clauses")["negations"])
BESIDE = 2  # words between a bare figure and what happened
CLOSE = 6  # words between a single person and what happened to them
LIST_REACH = 9  # words between a figure and the one before it in a list
OTHERS_REACH = 16  # words between "five others" and those whom they join
TALLY = 4  # words of the longest phrase before a tally
PREDICATE = 6  # words to "were", and to the noun behind it
BACK = (["of", "them"], ["of", "those"], ["of", "whom"])


@dataclass(frozen=True, slots=True)
class Found:
    """A count before it becomes a claim.

    `negated` where the words reject it; `score` is its probability by all clues, once weighed.
    """

    counted: Counted
    noun: Noun
    evidence: Evidence
    negated: bool = False
    score: float | None = None

    @property
    def topic(self) -> "Topic":
        """The toll of which a report speaks with it."""
        return Topic(self.evidence.outcome, self.noun.group)


@dataclass(frozen=True, slots=True)
class Topic:
    """The toll that a text spoke of last; `spoken`, of whom the sentence before spoke last."""

    outcome: Outcome
    group: Group
    spoken: Group | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quantity that may count people.

    Attributes:
        topic: the toll that the report spoke of last before it.
        before: the outcome of the last count before it in its sentence.
        found: the count that rules read; None where they read none.

    """

    counted: Counted
    noun: Noun
    topic: Topic | None
    before: Outcome | None
    found: Found | None


def find_candidates(
    words: Words, quantities: Sequence[Quantity], topic: Topic | None
) -> Iterator[Candidate]:
    """The quantities of one sentence with what rules read in them, in order."""
    if adds_up(words.sentence.span.text.casefold()):
        return
    previous: Found | None = None
    for figure in place_figures(words, quantities):
        noun = read_group(figure)
        found = None if speaks(words, noun) else read_count(figure, noun, previous, topic)
        before = previous.evidence.outcome if previous else None
        yield Candidate(figure, noun, topic, before, found)
        if found:
            previous = found
            topic = found.topic


def speaks(words: Words, noun: Noun) -> bool:
    """As in "killing eight people, two doctors said": they tell, and are not counted."""
    return not noun.elliptic and words.lemma(noun.last) in FIGURES["speech"]


def read_count(
    figure: Counted, noun: Noun, previous: Found | None, topic: Topic | None
) -> Found | None:
    """The count that the first rule reads in a figure."""
    return (
        by_own_words(figure, noun, previous, topic)
        or by_list(figure, noun, previous)
        or by_tally(figure, noun, previous, topic)
    )


def adds_up(sentence: str) -> bool:
    """Whether a sentence adds up several incidents, or a war: its figures are of none of them."""
    return any(phrase in sentence for phrase in FIGURES["sums"]) or bool(SUMMED.search(sentence))


def by_own_words(
    figure: Counted, noun: Noun, previous: Found | None, topic: Topic | None
) -> Found | None:
    """A figure with an outcome of its own."""
    evidence = find_outcome(figure, noun)
    if evidence is None or not plausible(figure, noun, evidence):
        return None
    group = named_group(figure, evidence) or inherited(figure, noun, previous, topic) or noun.group
    return Found(figure, replace(noun, group=group), evidence, is_negated(figure, noun, evidence))


def plausible(figure: Counted, noun: Noun, evidence: Evidence) -> bool:
    """Refuse bare figures far from their outcome, ages, and single persons who are not counted."""
    follows = figure.words.lemma(figure.last)
    beside = evidence.distance <= BESIDE or follows in (*FIGURES["others"], "of")
    if noun.elliptic and evidence.rule in ("suffered", "done") and not beside:
        return False
    if noun.elliptic and evidence.rule == "suffered" and is_age(figure):
        return False
    if evidence.outcome is Outcome.ESCAPED and evidence.rule == "done":
        return noun.group is Group.INMATES  # others who are freed are no longer held
    if is_single(figure) and figure.words.lemmas(figure.last, figure.last + 2) not in BACK:
        return not noun.elliptic and evidence.rule != "total" and evidence.distance <= CLOSE
    return True


def is_age(figure: Counted) -> bool:
    """As in "a man of 19 died", "Sanjar Ali, 34, died"."""
    before, behind = figure.words.lemma(figure.first - 1), figure.words.lemma(figure.last)
    return before == "of" or (before == "," and behind == ",")


def is_single(figure: Counted) -> bool:
    """Whether a figure is an article or a word for one."""
    return figure.quantity.figure.phrase.casefold() in FIGURES["singles"]


def is_negated(figure: Counted, noun: Noun, evidence: Evidence) -> bool:
    """As in "not 48 had died", "two guards were not killed"."""
    words = figure.words
    between = words.lemmas(noun.last, evidence.first) if evidence.rule == "suffered" else []
    return negates(words.lemma(figure.first - 1)) or any(map(negates, between))


def negates(word: str) -> bool:
    """Whether a word turns what follows into its opposite."""
    return word in NEGATIONS or word.endswith("n't")


def named_group(figure: Counted, evidence: Evidence) -> Group | None:
    """As in "five of the dead were children", "the number of inmates killed is 20".

    Hostages are people who are held.
    """
    words = figure.words
    if evidence.rule == "named" and evidence.outcome is Outcome.HOSTAGE:
        return Group.PEOPLE
    if evidence.rule == "total":
        return nouns().first(words.lemmas(evidence.first, figure.first))
    return predicated(words, evidence.last if evidence.rule == "state" else figure.last)


def predicated(words: Words, at: int) -> Group | None:
    """As in "twelve of the dead were militants", "17 of them were members of the group"."""
    behind = range(at, min(at + PREDICATE, len(words)))
    copula = next((place for place in behind if words.lemma(place) in ("were", "are")), None)
    if copula is None or set(words.lemmas(at, copula)) & BREAKS:
        return None
    for place in range(copula + 1, min(copula + PREDICATE, len(words))):
        met = told("suffered").match(words.every, place)
        if met or words.lemma(place) in BREAKS:
            return None
        named = nouns().match(words.every, place)
        if named:
            return named[1]
    return None


def inherited(
    figure: Counted, noun: Noun, previous: Found | None, topic: Topic | None
) -> Group | None:
    """As in "13 inmates to more than 25", "six of them": the group of the figure before."""
    if not noun.elliptic:
        return None
    words, first = figure.words, figure.first
    if words.lemmas(figure.last, figure.last + 2) in BACK and previous is None:
        spoken = last_role(words, first) or (topic and topic.spoken)
        if spoken:
            return spoken
    if topic and words.lemma(figure.last) == "of":
        return topic.group
    if previous is None:
        return None
    near = first - previous.counted.last
    ranges = words.lemma(first - 1) == "to" and near <= LIST_REACH
    part = previous.evidence.rule == "part"
    others = words.lemma(figure.last) in FIGURES["others"] and near <= OTHERS_REACH and not part
    verbs = words.lemma(first - 2) in ("and", ",") or words.lemma(first - 3) in ("and", ",")
    done = verbs and near <= LIST_REACH and is_done(figure) and previous.evidence.rule == "done"
    same = ranges or others or done or goes_on_counting(figure, previous)
    return previous.noun.group if same else None


def is_done(figure: Counted) -> bool:
    """Whether a verb of which the figure is the object stands right before it: "wounding five"."""
    return told("done").match(figure.words.every, figure.first - 1) is not None


def last_role(words: Words, before: int) -> Group | None:
    """The group of the last noun for several people before a place: "attacked guards, killing two"."""
    for place in range(before - 1, -1, -1):
        named = nouns().match(words.every, place)
        if (
            named
            and named[1] is not Group.PEOPLE
            and words.lemma(place + named[0] - 1)[-1:] in "sn"
        ):
            return named[1]
    return None


def goes_on_counting(figure: Counted, previous: Found) -> bool:
    """As in "24 prisoners were killed and 35 wounded"; not "nine dead, three of them guards, and 14"."""
    words, earlier = figure.words, previous.counted
    behind = words.lemmas(earlier.last, earlier.last + 2)
    part = previous.evidence.rule == "part" or behind in BACK
    between = set(words.lemmas(earlier.last, figure.first))
    near = figure.first - earlier.last <= LIST_REACH and not between & BREAKS
    return near and not part and words.lemma(figure.first - 1) == "and"


def by_list(figure: Counted, noun: Noun, previous: Found | None) -> Found | None:
    """As in "32 people, three of them guards", "two officers and six children": the outcome before."""
    if previous is None:
        return None
    words = figure.words
    start = max(previous.counted.last, min(previous.noun.last, figure.first))
    between = words.lemmas(start, figure.first)
    behind = words.lemmas(figure.last, figure.last + 2)
    parted = bool(set(between) & set(TALLIES["part"])) or behind[:1] == ["of"]
    listed_so = not set(between) - {"and", ",", "or"}
    if len(between) > LIST_REACH or set(between) & BREAKS or not (parted or listed_so):
        return None
    if noun.elliptic and behind not in BACK:
        return None
    rule = "part" if parted else "list"
    evidence = Evidence(previous.evidence.outcome, figure.first, figure.last, len(between), rule)
    group = previous.noun.group if noun.elliptic else noun.group
    return Found(figure, replace(noun, group=group), evidence)


def by_tally(
    figure: Counted, noun: Noun, previous: Found | None, topic: Topic | None
) -> Found | None:
    """As in "the ministry admits five", "the navy says four marines": where a toll was told before."""
    if topic is None or is_single(figure) or figure.words.lemma(noun.last) not in TALLIES["after"]:
        return None
    rules = ("held", "moved", "rejected") if noun.elliptic else ("held",)
    for rule in (*rules, *(("joined",) if previous and noun.elliptic else ())):
        first = phrase_before(figure, rule)
        if first is not None:
            evidence = Evidence(topic.outcome, first, figure.last, 0, rule)
            group = topic.group if noun.elliptic else noun.group
            return Found(figure, replace(noun, group=group), evidence, negated=rule == "rejected")
    return None


def phrase_before(figure: Counted, name: str) -> int | None:
    """Where the longest phrase of a list of tallies starts that leads to a figure."""
    words, phrases = figure.words, listed("tallies", name)
    at = figure.first - (words.lemma(figure.first - 1) in TALLIES["adverbs"])
    starts = (at - n for n in range(TALLY, 0, -1) if phrases.taken(words.every, at - n) == n)
    return next(starts, None)
