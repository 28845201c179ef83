"""Whose word a stretch of text is: a source, a cue and a content, found by named rules.

Each rule looks at one cue in one sentence. Contents never leave the sentence; who goes on
speaking in the next one is for the claims to decide.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from inquest.annotate import phrases, stretches
from inquest.annotate.clause import Clause, Phrase
from inquest.annotate.cues import (
    AUXILIARIES,
    is_passive,
    is_saying,
    subject_end,
    verb_behind,
)
from inquest.annotate.nesting import nest
from inquest.annotate.phrasebook import Phrasebook
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
BY = Phrasebook(ATTRIBUTION["by"])
HEARD = Phrasebook(ATTRIBUTION["heard"])
CARRIED = Phrasebook(ATTRIBUTION["carried"])
SAYING = Phrasebook(["as saying that", "as saying", "as"])
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
    count = BY.taken(clause.lemmas, at)
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
        saying = origin.last + SAYING.taken(clause.lemmas, origin.last)
        passed = clause.cut(origin.first, len(clause))
        yield make(clause, relay, cue, passed, "cites")
        yield make(clause, origin, cue, stretches.after(clause, saying), "cited")


def rule_heard(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "The paper has heard from two officers that C", "she was told by a medic that C"."""
    count = HEARD.taken(clause.lemmas, at)
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
    saying = SAYING.taken(clause.lemmas, at + 1)
    by, rest = passed_by(clause, at + 1 + saying)
    if not saying:
        saying = SAYING.taken(clause.lemmas, rest)
        rest += saying
    content = stretches.said_by(clause, origin.first, rest) if saying else None
    if content is None:
        return
    cue = Phrase(at, at + 1)
    if by:
        passed = clause.cut(min(origin.first, clause.phrase(content).first), len(clause))
        yield make(clause, by, cue, passed, "cites")
    yield make(clause, origin, cue, content, "cited")


def passed_by(clause: Clause, at: int) -> tuple[Phrase | None, int]:
    """As in "by Y": who passes it on, and the place behind."""
    by = phrases.behind(clause, at + 1) if clause.lemma(at) == "by" else None
    return by, by.last if by else at


def rule_citing(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "Reuters, citing three sources, said C": the origin of what the sentence says."""
    count = phrases.CITING.taken(clause.lemmas, at)
    origin = phrases.behind(clause, at + count) if count else None
    if origin is None:
        return
    cue, content = Phrase(at, at + count), stretches.around(clause, at, origin.last)
    relay = citing_outlet(clause, at, origin.last)
    if relay:
        yield make(clause, relay, cue, content, "cites")
    yield make(clause, origin, cue, content, "citing")


def citing_outlet(clause: Clause, at: int, last: int) -> Phrase | None:
    """As in "Reuters, citing three sources, has 13 dead": who cites, if no verb of saying tells it."""
    if clause.lemma(at - 1) != "," or is_saying(clause, verb_behind(clause, last + 1)):
        return None
    relay = phrases.before(clause, at - 1)
    told = relay and clause.lemma(relay.first - 1) in SAY
    return relay if relay and is_outlet(clause, relay) and not told else None


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
    count = CARRIED.taken(clause.lemmas, at)
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
        every = (each for at in range(len(clause)) for rule in RULES for each in rule(clause, at))
        here = [each for each in every if each.content.text]
        here.sort(key=lambda each: (each.content.start, -each.content.end, each.cue.start))
        found += nest(here, len(found), partial(relays, clause))
    return tuple(found)


def relays(clause: Clause, attribution: Attribution) -> bool:
    """Whether the source is an outlet."""
    source = attribution.source
    return source is not None and is_outlet(clause, clause.phrase(source))
