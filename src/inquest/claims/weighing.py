"""Which figures are counts: what rules say, weighed with all other clues.

A figure that no rule reads is a count where the clues make an outcome likely; one that a rule reads
is none where they make that unlikely. The weights are those of a logistic regression (see
training/clues.py): a clue's weight is what it adds to the log-odds.
"""

import json
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import pairwise

from inquest.claims.clues import Bounds, Setting, Values, clues_for, mentions_in
from inquest.claims.counting import Candidate, Found, is_age, predicated
from inquest.claims.groups import nouns
from inquest.claims.outcomes import Evidence
from inquest.claims.tellers import counted_by
from inquest.claims.words import Words, heads_of
from inquest.lexicons import load
from inquest.model import Group, Outcome, Span

LIKELY = 0.5  # from which a figure that no rule reads is a count
UNLIKELY = 0.2  # below which one that a rule reads is none
PLACES = 4  # of a probability
HEADED = 2  # words of a figure and the noun that it hangs on
THINGS = ("NOUN", "PROPN", "SYM")
FIGURES = load("en", "figures")


@dataclass(frozen=True, slots=True)
class Told:
    """The words of one sentence and its candidates, in order."""

    words: Words
    candidates: Sequence[Candidate]


def weighed(sentences: Sequence[Told]) -> Iterator[Found]:
    """The counts of a report among the candidates of its sentences, in order."""
    for candidate, setting in settings(sentences):
        found = decide(candidate, setting)
        if found:
            yield found


def settings(sentences: Sequence[Told]) -> Iterator[tuple[Candidate, Setting]]:
    """Each candidate with what stands around it."""
    values = values_in(sentences)
    for told in sentences:
        if not told.candidates:
            continue
        mentions = mentions_in(told.words)
        for at, candidate in enumerate(told.candidates):
            heads = heads_of(candidate.counted)
            following = first_outcome(told.candidates[at + 1 :])
            yield candidate, Setting(mentions, heads, following, values)


def values_in(sentences: Iterable[Told]) -> Values:
    """The figures of a report that rules read, with where they stand and their outcomes."""
    found: defaultdict[Bounds, list[tuple[Span, Outcome]]] = defaultdict(list)
    for told in sentences:
        for each in told.candidates:
            if each.found:
                quantity = each.counted.quantity
                bounds = (quantity.figure.low, quantity.figure.high)
                found[bounds].append((quantity.span, each.found.evidence.outcome))
    return found


def first_outcome(candidates: Iterable[Candidate]) -> Outcome | None:
    """The first outcome that a rule reads."""
    return next((each.found.evidence.outcome for each in candidates if each.found), None)


def decide(candidate: Candidate, setting: Setting) -> Found | None:
    """The count that a candidate is, with its probability; None where it is none."""
    found = candidate.found
    if found:
        score = probability(clues_for(candidate, found.evidence.outcome, setting))
        if score >= UNLIKELY:
            return replace(found, score=score)
    if any(refuses(candidate, setting) for refuses in REFUSALS):
        return None
    scores = {each: probability(clues_for(candidate, each, setting)) for each in Outcome}
    outcome = max(scores, key=lambda each: scores[each])
    return understood(candidate, outcome, scores[outcome]) if scores[outcome] > LIKELY else None


def refuses_speakers(candidate: Candidate, setting: Setting) -> bool:
    """As in "two guards told us"."""
    del setting
    return candidate.counted.words.lemma(candidate.noun.last) in FIGURES["speech"]


def refuses_doers(candidate: Candidate, setting: Setting) -> bool:
    """As in "four soldiers killed him"."""
    del candidate
    doing = {at for each in setting.mentions if each.kind == "done" for at in each.places}
    return any(
        token.relation == "nsubj" and above in doing
        for (token, _), (_, above) in pairwise(setting.heads)
    )


def refuses_agents(candidate: Candidate, setting: Setting) -> bool:
    """As in "killed by two men"."""
    del setting
    figure = candidate.counted
    return figure.words.lemma(figure.first - 1) == "by"


def refuses_things(candidate: Candidate, setting: Setting) -> bool:
    """As in "12 towers": a noun that is neither people's nor what became of them."""
    if not candidate.noun.elliptic or len(setting.heads) < HEADED:
        return False
    (number, _), (head, at) = setting.heads[:HEADED]
    telling = {at for each in setting.mentions for at in each.places}
    return number.relation == "nummod" and head.pos in THINGS and at not in telling


def refuses_ages(candidate: Candidate, setting: Setting) -> bool:
    """As in "a man of 19"."""
    del setting
    return candidate.noun.elliptic and is_age(candidate.counted)


REFUSALS: tuple[Callable[[Candidate, Setting], bool], ...] = (
    refuses_speakers,
    refuses_doers,
    refuses_agents,
    refuses_things,
    refuses_ages,
)


def understood(candidate: Candidate, outcome: Outcome, score: float) -> Found:
    """The count of a figure whose outcome is understood from what stands around it."""
    figure, noun = candidate.counted, candidate.noun
    evidence = Evidence(outcome, figure.first, figure.last, 0, "weighed")
    group = group_told(candidate, outcome) if noun.elliptic else noun.group
    return Found(figure, replace(noun, group=group), evidence, score=score)


def group_told(candidate: Candidate, outcome: Outcome) -> Group:
    """Whom a figure without a noun of its own counts: by what is said of it, or as the one before."""
    figure, topic = candidate.counted, candidate.topic
    said = predicated(figure.words, figure.last)
    counted = counted_by(figure)
    named = nouns().match([counted.span.text.casefold()], 0) if counted else None
    if said:
        return said
    if named:
        return named[1]
    return topic.group if topic and topic.outcome is outcome else Group.PEOPLE


@cache
def weights() -> dict[str, float]:
    """The weight of each clue; that of "" is the bias."""
    text = (files("inquest.lexicons") / "en" / "clues.json").read_text(encoding="utf-8")
    told: dict[str, float] = json.loads(text)
    return told


def probability(clues: Iterable[str]) -> float:
    """How likely a figure with these clues is a count of the outcome that they speak of."""
    known = weights()
    # An exact sum, since the order of a set changes from run to run.
    total = math.fsum((known[""], *(known.get(clue, 0.0) for clue in set(clues))))
    return round(1 / (1 + math.exp(-total)), PLACES)
