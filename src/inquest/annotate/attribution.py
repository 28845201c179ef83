"""Whose word a stretch of text is: a source, a cue and a content, found by named rules.

Each rule looks at one cue in one sentence. Contents never leave the sentence; who goes on
speaking in the next one is for the claims to decide.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from inquest.annotate.phrases import Clause, noun_phrase_after, noun_phrase_before, relative_source
from inquest.lexicons import load
from inquest.model import Attribution, Sentence, Span

AUXILIARIES = frozenset(
    [
        "had",
        "has",
        "have",
        "also",
        "later",
        "earlier",
        "then",
        "not",
        "never",
        "would",
        "will",
        "did",
        "does",
        "once",
        "still",
        "only",
        "first",
        "again",
        "further",
        "already",
        "however",
        "publicly",
        "officially",
        "repeatedly",
        "is",
        "was",
        "were",
        "are",
    ]
)
BREAKS = frozenset([";", "but", "while", "whereas", "though", "although"])


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue word or phrase: tokens `first` to `last` (excluded) of the sentence."""

    first: int
    last: int


Rule = Callable[[Clause, int], Iterator[Attribution]]


def rule_according(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "according to X", "in the words of X", "on the word of X"."""
    for phrase in load("en", "attribution")["by"]:
        if clause.matches(at, phrase):
            cue = Cue(at, at + len(phrase.split()))
            source = noun_phrase_after(clause, cue.last)
            if source:
                content = clause.around(at, source[1])
                yield clause.attribution(owner(clause, source), cue, content, "according")
            return


def owner(clause: Clause, source: tuple[int, int]) -> tuple[int, int]:
    """As in "RFE/RL's reporting": whose it is."""
    accounts = load("en", "attribution")["accounts"]
    first, last = source
    owned = clause.raw(last - 2).endswith(("'s", "’s")) and clause.lemma(last - 1) in accounts
    return (first, last - 1) if owned and last - first > 1 else source


def rule_account(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "by the minister's account", "in AFP's telling", "by X's count"."""
    if clause.lemma(at) not in ("by", "in", "on"):
        return
    accounts = load("en", "attribution")["accounts"]
    for place in range(at + 1, min(at + 7, len(clause))):
        if clause.raw(place).endswith(("'s", "’s", "s'")) and clause.lemma(place + 1) in accounts:
            source = (at + 1, place + 1)
            cue = Cue(at, place + 2)
            yield clause.attribution(source, cue, clause.around(at, cue.last), "account")
            return
        if clause.raw(place) in (",", "."):
            return


def rule_cite(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "AFP cited two sources as saying C": AFP passes on, the sources say."""
    if clause.lemma(at) not in load("en", "attribution")["cite"] or clause.lemma(at).endswith(
        "ing"
    ):
        return
    origin = noun_phrase_after(clause, at + 1)
    relay = noun_phrase_before(clause, skip_auxiliaries(clause, at))
    if origin is None or relay is None:
        return
    saying = origin[1] + 1 if clause.lemma(origin[1]) == "as" else origin[1]
    outer = clause.cut(origin[0], len(clause))
    yield clause.attribution(relay, Cue(at, at + 1), outer, "cites")
    yield clause.attribution(origin, Cue(at, at + 1), clause.after(saying), "cited")


def rule_citing(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "Reuters, citing three sources, said C": the origin of what the sentence says."""
    if clause.lemma(at) not in ("citing", "quoting"):
        return
    origin = noun_phrase_after(clause, at + 1)
    if origin:
        content = clause.around(at, origin[1])
        yield clause.attribution(origin, Cue(at, at + 1), content, "citing")


def rule_say(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "X said that C", "C, X said", "X, the head of Y, told Z that C"."""
    lexicon = load("en", "attribution")
    if clause.lemma(at) not in lexicon["say"] or follows_as(clause, at) or is_noun(clause, at):
        return
    strong = clause.lemma(at) in lexicon["strong"]
    place = skip_auxiliaries(clause, at)
    source = noun_phrase_before(clause, place, any_noun=strong) or relative_source(clause, at)
    if source is None:
        return
    rest, listener = listener_of(clause, at)
    content = said_content(clause, source, rest)
    if content is None:
        return
    if listener:
        outer = clause.cut(min(source[0], clause.index(content)), len(clause))
        yield clause.attribution(listener, Cue(at, at + 1), outer, "told")
    yield clause.attribution(source, Cue(at, at + 1), content, "said")


def rule_inverted(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "C, said X": the verb behind a comma or a closing quote, the source behind the verb."""
    if clause.lemma(at) not in load("en", "attribution")["inverted"] or at == 0:
        return
    if clause.raw(at - 1) not in (",", '"', "”", "'", "’", "-", "—", "–"):
        return
    source = noun_phrase_after(clause, at + 1)
    if source and clause.is_source(source):
        yield clause.attribution(source, Cue(at, at + 1), clause.before(at), "inverted")


def rule_carried(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "X said, as quoted by Y", "X quoted by Y said": Y passes on what the sentence says."""
    for phrase in load("en", "attribution")["carried"]:
        if clause.matches(at, phrase):
            cue = Cue(at, at + len(phrase.split()))
            relay = noun_phrase_after(clause, cue.last)
            if relay and clause.is_outlet(relay):
                yield clause.attribution(relay, cue, clause.cut(0, len(clause)), "carried")
            return


def rule_agentless(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "reportedly": somebody's word, nobody named."""
    if clause.lemma(at) in load("en", "attribution")["agentless"]:
        yield clause.attribution(None, Cue(at, at + 1), clause.after(at + 1), "agentless")


RULES: tuple[Rule, ...] = (
    rule_according,
    rule_account,
    rule_cite,
    rule_citing,
    rule_say,
    rule_inverted,
    rule_carried,
    rule_agentless,
)


def follows_as(clause: Clause, at: int) -> bool:
    """As in "as saying" belongs to the citing before it."""
    return clause.lemma(at - 1) == "as" and clause.lemma(at) in ("saying", "reported")


def is_noun(clause: Clause, at: int) -> bool:
    """Whether a word such as "reports" is a noun here: no name before it, no "that" behind."""
    if clause.lemma(at) not in load("en", "attribution")["nouns"]:
        return False
    named = at > 1 and clause.raw(at - 1)[:1].isupper()
    return not named and clause.lemma(at + 1) != "that"


def skip_auxiliaries(clause: Clause, at: int) -> int:
    """The place behind the subject of the verb at that place."""
    place = at
    while place > 0 and clause.lemma(place - 1) in AUXILIARIES:
        place -= 1
    return place


def listener_of(clause: Clause, at: int) -> tuple[int, tuple[int, int] | None]:
    """Where the content starts behind "told Y", and Y where it is an outlet that relays."""
    if clause.lemma(at) not in ("told", "tells", "informed"):
        return at + 1, None
    heard = noun_phrase_after(clause, at + 1, stops=("that",))
    if heard is None:
        return at + 1, None
    return heard[1], heard if clause.is_outlet(heard) else None


def said_content(clause: Clause, source: tuple[int, int], rest: int) -> Span | None:
    """What is said: behind the verb, or before a source that closes or interrupts the sentence."""
    that = clause.find_that(rest, min(rest + 9, len(clause)))
    closes = clause.closes(rest)
    if that is not None or not closes:
        return clause.after(rest if that is None else that + 1)
    if source[0] > 1 and clause.raw(source[0] - 1) in (",", "”", '"', "-", "—", "–", "’"):
        return clause.around(source[0], rest)
    return clause.after(rest) if rest < len(clause) - 1 else None


def find_attributions(text: str, sentences: Sequence[Sentence]) -> tuple[Attribution, ...]:
    """All attributions of a text, in order, each with the one that holds it."""
    found: list[Attribution] = []
    for sentence in sentences:
        clause = Clause(text, sentence)
        here = [each for at in range(len(clause)) for rule in RULES for each in rule(clause, at)]
        here.sort(key=lambda each: (each.content.start, -each.content.end, each.cue.start))
        found += nest(here, len(found))
    return tuple(found)


def nest(found: Sequence[Attribution], offset: int) -> list[Attribution]:
    """Tell each attribution of a sentence the smallest other one whose content holds it."""
    nested = []
    for index, each in enumerate(found):
        holders = [
            (len(other.content), place)
            for place, other in enumerate(found)
            if place != index and holds(other, each) and not (holds(each, other) and place > index)
        ]
        inside = min(holders)[1] + offset if holders else None
        nested.append(replace(each, inside=inside))
    return nested


def holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether the outer one passes on what the inner one says."""
    if inner.rule == "citing":
        return outer.rule in ("said", "inverted")
    if outer.rule == "citing" or inner.rule == "carried":
        return False
    if inner.cue == outer.cue:
        return (outer.rule, inner.rule) in {("told", "said"), ("cites", "cited")}
    return outer.content.holds(inner.cue)
