"""What happened to the people counted: named rules from the closest evidence to the farthest.

Each rule looks for one pattern around a figure and gives the outcome with the words that tell it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from inquest.claims.groups import Noun, nouns
from inquest.claims.words import BREAKS, Counted, Words, heads_of
from inquest.lexicons import load
from inquest.lexicons.phrases import Phrases
from inquest.model import Outcome

FIGURES = load("en", "figures")
BE = frozenset(FIGURES["be"])
PASSIVE = BE - frozenset(FIGURES["perfect"])
SKIPPED = frozenset(FIGURES["skipped"])
OBJECT = frozenset(FIGURES["object"])
TURNS = BREAKS | frozenset(FIGURES["turns"])
JOINTS = frozenset(FIGURES["joints"])
PARTS = frozenset(FIGURES["parts"])
LEADS = frozenset(FIGURES["leads"])
BEHIND = 16  # words between people and a verb behind them
BEFORE = 8  # words between a verb and the people before whom it stands
TOTAL = 13  # words between "toll" and its figure
WEIGHTS = {"suffered": 0, "done": 2, "total": 4}  # words by which a rule counts as farther off


@dataclass(frozen=True, slots=True)
class Evidence:
    """An outcome, the tokens that tell it, how far they stand off, and the rule that saw it."""

    outcome: Outcome
    first: int
    last: int
    distance: int
    rule: str


Rule = Callable[[Counted, Noun], Evidence | None]


@cache
def told(part: str) -> Phrases[Outcome]:
    """The phrases of one part of the lexicon, with the outcomes that they tell."""
    lexicon = load("en", "outcomes")
    return Phrases(
        (phrase, Outcome(name)) for name, parts in lexicon.items() for phrase in parts[part]
    )


def find_outcome(found: Counted, noun: Noun) -> Evidence | None:
    """The nearest evidence; beside the figure before all else, by a noun alone after all else."""
    beside = rule_state(found, noun)
    if beside:
        return beside
    seen = [each for rule in RULES if (each := rule(found, noun))]
    nearest = min(seen, key=lambda each: each.distance + WEIGHTS[each.rule], default=None)
    return nearest or rule_tree(found, noun) or rule_named(found, noun)


def rule_state(found: Counted, noun: Noun) -> Evidence | None:
    """As in "13 dead", "six wounded policemen", "50 deaths", "five others wounded"."""
    words = found.words
    for place in range(found.last, min(noun.last + 2, len(words))):
        state = told("state").match(words.every, place)
        if state and not has_object(words, place + state[0]):
            taken, outcome = state
            return Evidence(outcome, place, place + taken, place - found.last, "state")
        if place >= noun.last and words.lemma(place) not in SKIPPED:
            return None
    return None


def rule_suffered(found: Counted, noun: Noun) -> Evidence | None:
    """As in "20 prisoners and two guards were killed", "six policemen with wounds had died"."""
    words, helped = found.words, False
    if words.lemma(noun.last) in FIGURES["speech"]:
        return None
    for place in range(noun.last, min(noun.last + BEHIND, len(words))):
        word = words.lemma(place)
        parted = (
            words.lemmas(place - 2, place) == [",", "with"] or words.lemma(place - 1) not in JOINTS
        )
        if word in TURNS or (place in found.figures and parted):
            return None
        helped = helped or word in BE
        verb = told("suffered").match(words.every, place)
        if verb and not helped and of_rival(found, place):
            return None
        if verb and not is_attribute(words, place, place + verb[0], helped=helped):
            taken, outcome = verb
            return Evidence(outcome, place, place + taken, place - noun.last, "suffered")
    return None


def rule_done(found: Counted, _noun: Noun) -> Evidence | None:
    """As in "killed at least 11", "arrested 35 prisoners", "killing two of them and three guards"."""
    words = found.words
    for place in range(found.first - 1, max(found.first - BEFORE - 1, -1), -1):
        if words.lemma(place) in BREAKS:
            return None
        verb = told("done").match(words.every, place)
        if verb is None or words.lemma(place - 1) in PASSIVE:
            continue
        taken, outcome = verb
        last = place + taken
        if last <= found.first and not PARTS & set(words.lemmas(last, found.first)):
            return Evidence(outcome, place, last, found.first - last, "done")
    return None


def rule_total(found: Counted, _noun: Noun) -> Evidence | None:
    """As in "the death toll stands at 58", "the number of prisoners killed may be as high as 20"."""
    words = found.words
    for place in range(found.first - 1, max(found.first - TOTAL - 1, -1), -1):
        if words.lemma(place) in BREAKS:
            return None
        total = told("total").match(words.every, place)
        if total and opens_total(words, place, place + total[0], found.first):
            taken, outcome = total
            first, last = place, place + taken
            while told("total").taken(words.every, first - 1) > last - first:
                first -= 1
            return Evidence(outcome, first, last, found.first - last, "total")
        if words.lemma(place) == "number" and words.lemma(place + 1) == "of":
            return counted_total(words, place, found)
    return None


def rule_named(found: Counted, noun: Noun) -> Evidence | None:
    """As in "it holds 11 hostages", "two of the escapees": the noun itself tells the outcome."""
    for place in range(found.last, noun.last + 1):
        named = told("named").match(found.words.every, place)
        if named:
            taken, outcome = named
            return Evidence(outcome, place, place + taken, place - found.last, "named")
    return None


def rule_tree(found: Counted, _noun: Noun) -> Evidence | None:
    """As in "41 inmates of the jail that people still call Uribana have died", by the tree alone.

    The people counted are the subject of a verb whose subject suffers it, or the object of one
    whose object does.
    """
    words = found.words
    heads = heads_of(found)
    named = [each for each in heads if each[0].relation not in ("nummod", "conj")]
    if not named or named[0] == heads[-1]:
        return None
    token = named[0][0]
    verb = words.place(words.sentence.tokens[token.head].span.start)
    kind = SUFFERS.get(token.relation, "")
    match = told(kind).match(words.every, verb) if kind else None
    if match is None or (token.relation == "nsubj" and told("done").match(words.every, verb)):
        return None
    taken, outcome = match
    return Evidence(outcome, verb, verb + taken, abs(verb - found.last), "tree")


# By the relation of the people counted to a verb, the words that tell their outcome.
SUFFERS = {"nsubj": "suffered", "nsubj:pass": "suffered", "obj": "done"}
RULES: tuple[Rule, ...] = (rule_suffered, rule_done, rule_total)


def counted_total(words: Words, place: int, found: Counted) -> Evidence | None:
    """As in "the number of inmates killed ... 20": the outcome stands between."""
    for at in range(place + 2, found.first):
        state = told("state").match(words.every, at)
        if state:
            taken, outcome = state
            return Evidence(outcome, place, at + taken, found.first - at, "total")
    return None


def of_rival(found: Counted, place: int) -> bool:
    """Whether another figure stands right before: "three of them guards, and 14 wounded"."""
    rival = place - 1
    follows = found.first < rival and found.words.lemma(rival - 1) in ("and", ",")
    return follows and rival in found.figures


def is_attribute(words: Words, first: int, last: int, *, helped: bool) -> bool:
    """Whether a participle belongs to somebody behind it: "the dead man", "had killed two"."""
    opened = words.lemma(first - 1) in FIGURES["articles"]
    if opened and nouns().match(words.every, last):
        return True
    return not helped and has_object(words, last)


def has_object(words: Words, at: int) -> bool:
    """Whether a verb that ends there goes on with an object, and so is no participle."""
    word = words.lemma(at)
    return word in OBJECT or word[:1].isdigit() or (word == "at" and words.lemma(at + 1) == "least")


def opens_total(words: Words, first: int, last: int, figure: int) -> bool:
    """Whether a noun such as "toll" is followed by words that lead to its number."""
    opened = words.lemma(first) in FIGURES["tolls"] or words.lemma(first - 1) in FIGURES["openers"]
    return opened and bool(LEADS & set(words.lemmas(last, figure)))
