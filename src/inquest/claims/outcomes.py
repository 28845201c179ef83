"""What happened to the people counted: named rules from the closest evidence to the farthest.

Each rule looks for one pattern around a figure and gives the outcome with the words that tell it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from inquest.claims.groups import Noun
from inquest.claims.words import BREAKS, Counted, Words
from inquest.lexicons import load
from inquest.model import Outcome

BE = frozenset(
    [
        "was",
        "were",
        "is",
        "are",
        "been",
        "be",
        "being",
        "had",
        "have",
        "has",
        "left",
        "found",
        "lay",
    ]
)
SKIPPED = frozenset(
    [
        "also",
        "reportedly",
        "then",
        "later",
        "only",
        "already",
        "initially",
        "so",
        "far",
        "at",
        "least",
        "seriously",
        "badly",
        "critically",
        "slightly",
        "severely",
        "lightly",
        "in",
        "all",
        "being",
        "feared",
        "believed",
        "confirmed",
        "listed",
        "more",
        "others",
        "other",
        "or",
        "of",
        "them",
        "were",
        "people",
        "were",
        "as",
        "dead",
        "shot",
    ]
)
OBJECT = frozenset(
    [
        "a",
        "an",
        "the",
        "his",
        "her",
        "their",
        "its",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    ]
)
AFTER_REACH = 16
BEFORE_REACH = 9
TOTAL_REACH = 14


@dataclass(frozen=True, slots=True)
class Evidence:
    """An outcome, the tokens that tell it, how far they stand off, and the rule that saw it."""

    outcome: Outcome
    first: int
    last: int
    distance: int
    rule: str


Rule = Callable[[Counted, Noun], Iterator[Evidence]]


def phrases(part: str) -> list[tuple[Outcome, str]]:
    """All phrases of one part of the lexicon, longest first."""
    lexicon = load("en", "outcomes")
    pairs = [(Outcome(name), phrase) for name, parts in lexicon.items() for phrase in parts[part]]
    return sorted(pairs, key=lambda pair: -len(pair[1].split()))


def rule_state(found: Counted, noun: Noun) -> Iterator[Evidence]:
    """As in "13 dead", "six wounded policemen", "50 deaths", "five others wounded"."""
    words = found.words
    for place in range(found.last, min(noun.last + 2, len(words))):
        for outcome, phrase in phrases("state"):
            taken = words.matches(place, phrase)
            if taken and not has_object(words, place + taken):
                yield Evidence(outcome, place, place + taken, place - found.last, "state")
                return
        if place >= noun.last and words.lemma(place) not in SKIPPED:
            return


def rule_suffered(found: Counted, noun: Noun) -> Iterator[Evidence]:
    """As in "20 prisoners and two guards were killed", "six policemen with wounds had died"."""
    words, helped = found.words, False
    for place in range(noun.last, min(noun.last + AFTER_REACH, len(words))):
        word = words.lemma(place)
        if word in BREAKS:
            return
        helped = helped or word in BE
        for outcome, phrase in phrases("suffered"):
            taken = words.matches(place, phrase)
            if taken and (helped or not has_object(words, place + taken)):
                yield Evidence(outcome, place, place + taken, place - noun.last, "suffered")
                return


def rule_done(found: Counted, noun: Noun) -> Iterator[Evidence]:
    """As in "killed at least 11", "arrested 35 prisoners", "killing two of them and three guards"."""
    del noun
    words = found.words
    for place in range(found.first - 1, max(found.first - BEFORE_REACH, -1), -1):
        if words.lemma(place) in BREAKS or words.lemma(place) == ".":
            return
        if words.lemma(place - 1) in BE and words.lemma(place - 1) not in ("had", "have", "has"):
            continue
        for outcome, phrase in phrases("done"):
            taken = words.matches(place, phrase)
            if taken and place + taken <= found.first and reaches(words, place + taken, found):
                yield Evidence(outcome, place, place + taken, found.first - place - taken, "done")
                return


def rule_total(found: Counted, noun: Noun) -> Iterator[Evidence]:
    """As in "the death toll stands at 58", "the number of prisoners killed may be as high as 20"."""
    del noun
    words = found.words
    for place in range(found.first - 1, max(found.first - TOTAL_REACH, -1), -1):
        if words.lemma(place) in BREAKS:
            return
        for outcome, phrase in phrases("total"):
            taken = words.matches(place, phrase)
            if taken and opens_total(words, place, place + taken, found.first):
                distance = found.first - place - taken
                yield Evidence(outcome, place, place + taken, distance, "total")
                return
        if words.lemma(place) in ("number", "toll") and words.lemma(place + 1) == "of":
            yield from counted_total(words, place, found)
            return


RULES: tuple[Rule, ...] = (rule_state, rule_suffered, rule_done, rule_total)


def counted_total(words: Words, place: int, found: Counted) -> Iterator[Evidence]:
    """As in "the number of inmates killed ... 20": the outcome stands between."""
    for at in range(place + 2, found.first):
        for outcome, phrase in phrases("state"):
            taken = words.matches(at, phrase)
            if taken:
                yield Evidence(outcome, place, at + taken, found.first - at, "total")
                return


def has_object(words: Words, at: int) -> bool:
    """Whether a verb that ends there goes on with an object, and so is no participle."""
    word = words.lemma(at)
    return word in OBJECT or word[:1].isdigit() or (word == "at" and words.lemma(at + 1) == "least")


def reaches(words: Words, first: int, found: Counted) -> bool:
    """Whether only a list of people stands between a verb and the figure."""
    between = words.lemmas(first, found.first)
    stops = {
        "when",
        "after",
        "in",
        "that",
        "who",
        "which",
        "as",
        "before",
        "where",
        "on",
        "said",
        "to",
    }
    return not stops & set(between)


def opens_total(words: Words, first: int, last: int, figure: int) -> bool:
    """Whether a noun such as "toll" is followed by words that lead to its number."""
    between = words.lemmas(last, figure)
    leads = {
        "at",
        "to",
        "stands",
        "stood",
        "rose",
        "risen",
        "reached",
        "was",
        "is",
        "numbered",
        "now",
    }
    leads |= {"put", "as", "from", "ranging", "climbed", "of", "came", ":", "be"}
    fixed = words.lemma(first - 1) in (
        "the",
        "death",
        "official",
        "a",
        "of",
        "casualty",
        "its",
    ) or (words.lemma(first) in ("death", "toll", "casualty"))
    return bool(leads & set(between)) and fixed


def find_outcome(found: Counted, noun: Noun) -> Evidence | None:
    """The nearest evidence; beside the figure before all else, behind it before in front."""
    beside = next(rule_state(found, noun), None)
    if beside:
        return beside
    seen = [each for rule in RULES[1:] for each in rule(found, noun)]
    weights = {"suffered": 0, "done": 2, "total": 4}
    return min(seen, key=lambda each: each.distance + weights[each.rule], default=None)
