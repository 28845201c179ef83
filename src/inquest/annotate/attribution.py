"""Whose word a stretch of text is: a source, a cue and a content, found by named rules.

Each rule looks at one cue in one sentence. Contents never leave the sentence; who goes on
speaking in the next one is for the claims to decide.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from inquest.annotate import phrases, stretches
from inquest.annotate.clause import Clause, Phrase
from inquest.annotate.cues import AUXILIARIES, first_phrase, is_passive, is_saying, subject_end
from inquest.annotate.nesting import nest
from inquest.annotate.stretches import SAY
from inquest.annotate.voices import ATTRIBUTION, HOLDERS, is_listed, is_outlet
from inquest.model import Attribution, Sentence, Span

ACCOUNTS = frozenset(ATTRIBUTION["accounts"])
AGENTLESS = frozenset(ATTRIBUTION["agentless"])
CITE = frozenset(ATTRIBUTION["cite"])
INVERTED = frozenset(ATTRIBUTION["inverted"])
STRONG = frozenset(ATTRIBUTION["strong"])
TOLD = frozenset(ATTRIBUTION["told"])
NOBODY = frozenset(ATTRIBUTION["nobody"])
PAPERS = frozenset(["source", "sources", *HOLDERS["document"]])
NEAR = 6  # words between "by" and "account"

Rule = Callable[[Clause, int], Iterator[Attribution]]


def make(
    clause: Clause, source: Phrase | None, cue: Phrase, content: Span, rule: str
) -> Attribution:
    """Put together what a rule found."""
    named = clause.cut(source.first, source.last) if source else None
    return Attribution(named, clause.cut(cue.first, cue.last), content, rule)


def rule_according(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "according to X", "in the words of X"."""
    count = first_phrase(clause, at, ATTRIBUTION["by"])
    source = phrases.behind(clause, at + count, any_noun=True) if count else None
    if source and clause.lemma(source.first) not in NOBODY:
        first = phrases.figure_start(clause, at)
        alone = first is not None and stretches.trimmed(clause, first, at)
        content = alone or stretches.around(clause, at, source.last)
        yield make(clause, owner(clause, source), Phrase(at, at + count), content, "according")


def owner(clause: Clause, source: Phrase) -> Phrase:
    """As in "RFE/RL's reporting": whose it is."""
    last = source.last - 1
    owned = clause.possessive(last - 1) and clause.lemma(last) in ACCOUNTS
    return Phrase(source.first, last) if owned and len(source) > 1 else source


def rule_account(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "by the minister's account", "in AFP's telling", "by officials' count"."""
    if clause.lemma(at) not in ("by", "in", "on"):
        return
    for place in range(at + 1, min(at + 1 + NEAR, len(clause))):
        plural = clause.raw(place) in ("'", "’")
        if (plural or clause.possessive(place)) and clause.lemma(place + 1) in ACCOUNTS:
            source, cue = Phrase(at + 1, place + (not plural)), Phrase(at, place + 2)
            content = stretches.around(clause, at, cue.last)
            yield make(clause, source, cue, content, "account")
            return
        if clause.raw(place) in (",", "."):
            return


def rule_cite(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "AFP cited two sources as saying C": AFP passes on, the sources say."""
    if clause.lemma(at) not in CITE or is_passive(clause, at) or clause.lemma(at + 1) == "by":
        return
    origin = phrases.behind(clause, at + 1)
    relay = phrases.before(clause, subject_end(clause, at))
    if origin and relay:
        cue = Phrase(at, at + 1)
        saying = origin.last + (clause.lemma(origin.last) == "as")
        passed = clause.cut(origin.first, len(clause))
        yield make(clause, relay, cue, passed, "cites")
        yield make(clause, origin, cue, stretches.after(clause, saying), "cited")


def rule_heard(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "The paper has heard from two officers that C", "she was told by a medic that C"."""
    count = first_phrase(clause, at, ATTRIBUTION["heard"])
    origin = phrases.behind(clause, at + count, any_noun=True) if count else None
    if not origin or clause.lemma(origin.last) != "that":
        return
    cue, content = Phrase(at, at + count), stretches.after(clause, origin.last + 1)
    relay = phrases.before(clause, subject_end(clause, at), any_noun=True)
    if relay:
        yield make(clause, relay, cue, clause.cut(origin.first, len(clause)), "cites")
    yield make(clause, origin, cue, content, "cited")


def rule_quoted(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "X was quoted as saying by Y that C", "X was quoted by Y as saying C"."""
    if clause.lemma(at) not in CITE or not is_passive(clause, at):
        return
    origin = phrases.before(clause, subject_end(clause, at), any_noun=True)
    if origin is None:
        return
    cue, rest, relay = Phrase(at, at + 1), at + 1, None
    for _ in range(2):
        rest += first_phrase(clause, rest, ["as saying"])
        if clause.lemma(rest) == "by":
            relay = phrases.behind(clause, rest + 1)
            rest = relay.last if relay else rest + 1
    content = stretches.said_by(clause, origin.first, rest)
    if content is None:
        return
    if relay:
        passed = clause.cut(min(origin.first, clause.phrase(content).first), len(clause))
        yield make(clause, relay, cue, passed, "cites")
    yield make(clause, origin, cue, content, "cited")


def rule_citing(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "Reuters, citing three sources, said C": the origin of what the sentence says."""
    count = first_phrase(clause, at, ATTRIBUTION["citing"])
    origin = phrases.behind(clause, at + count) if count else None
    if origin is None:
        return
    cue, content = Phrase(at, at + count), stretches.around(clause, at, origin.last)
    relay = phrases.before(clause, at - 1) if clause.lemma(at - 1) == "," else None
    if relay and is_outlet(clause, relay) and clause.lemma(relay.first - 1) not in SAY:
        yield make(clause, relay, cue, content, "cites")
    yield make(clause, origin, cue, content, "citing")


def rule_say(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "X said that C", "C, X said", "X, the head of Y, told Z that C"."""
    if not is_saying(clause, at):
        return
    place, strong = subject_end(clause, at), clause.lemma(at) in STRONG
    source = phrases.before(clause, place, any_noun=strong) or phrases.relative(clause, place)
    rest, listener = listener_of(clause, at)
    content = stretches.said_by(clause, source.first, rest) if source else None
    if source is None or content is None:
        return
    cue = Phrase(at, at + 1)
    if listener:
        passed = clause.cut(min(source.first, clause.phrase(content).first), len(clause))
        yield make(clause, listener, cue, passed, "told")
    yield make(clause, source, cue, content, "said")


def listener_of(clause: Clause, at: int) -> tuple[int, Phrase | None]:
    """Where the content starts behind "told Y", and Y where it is an outlet that relays."""
    if clause.lemma(at) not in TOLD:
        return at + 1, None
    unnamed = phrases.listeners(clause, at + 1)
    if unnamed > at + 1:
        return unnamed, None
    heard = phrases.behind(clause, at + 1)
    if heard is None:
        return at + 1, None
    return heard.last, heard if is_outlet(clause, heard) else None


def rule_inverted(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "C, said X": the verb behind a comma or a closing quote, the source behind the verb."""
    if clause.lemma(at) not in INVERTED or clause.raw(at - 1) not in stretches.SET_OFF:
        return
    source = phrases.behind(clause, at + 1)
    if source:
        content = stretches.before(clause, at)
        yield make(clause, source, Phrase(at, at + 1), content, "inverted")


def rule_carried(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "X said, as quoted by Y", "X quoted by Y said": Y passes on what the sentence says."""
    count = first_phrase(clause, at, ATTRIBUTION["carried"])
    if not count or is_passive(clause, at):
        return
    relay = phrases.behind(clause, at + count)
    if relay and is_outlet(clause, relay):
        content = clause.cut(stretches.start_of(clause, at), stretches.end_of(clause, at))
        yield make(clause, relay, Phrase(at, at + count), content, "carried")


def rule_colon(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "08:40 Police spokesman Aziz Umarov: three inmates died"."""
    if clause.lemma(at) != ":" or at == len(clause) - 1:
        return
    first = 0
    while not clause.raw(first)[:1].isalpha() and first < at:
        first += 1
    source = Phrase(first, at)
    if phrases.run_start(clause, at) > first or not is_speaker(clause, source):
        return
    content = stretches.trimmed(clause, at + 1, len(clause))
    yield make(clause, source, Phrase(at, at + 1), content, "colon")


def is_speaker(clause: Clause, source: Phrase) -> bool:
    """Whether the words before a colon name somebody who speaks, rather than a topic."""
    roles = {word for kind in ("official", "state_body", "witness") for word in HOLDERS[kind]}
    words = clause.words(source)
    if not words or not PAPERS.isdisjoint(words):
        return False
    listed = is_listed(clause, source) or not roles.isdisjoint(words)
    return listed and AUXILIARIES.isdisjoint(words)


def rule_agentless(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "reportedly": somebody's word, nobody named."""
    if clause.lemma(at) in AGENTLESS:
        content = stretches.after(clause, at + 1)
        yield make(clause, None, Phrase(at, at + 1), content, "agentless")


RULES: tuple[Rule, ...] = (
    rule_according,
    rule_account,
    rule_cite,
    rule_heard,
    rule_quoted,
    rule_citing,
    rule_say,
    rule_inverted,
    rule_carried,
    rule_colon,
    rule_agentless,
)


def find_attributions(text: str, sentences: Sequence[Sentence]) -> tuple[Attribution, ...]:
    """All attributions of a text, in order, each with the one that holds it."""
    found: list[Attribution] = []
    for sentence in sentences:
        clause = Clause(text, sentence)
        here = [each for at in range(len(clause)) for rule in RULES for each in rule(clause, at)]
        here.sort(key=lambda each: (each.content.start, -each.content.end, each.cue.start))
        found += nest(here, len(found), partial(relays, clause))
    return tuple(found)


def relays(clause: Clause, attribution: Attribution) -> bool:
    """Whether the source is an outlet."""
    source = attribution.source
    return source is not None and is_outlet(clause, clause.phrase(source))
