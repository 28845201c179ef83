"""Rules for those who say something: verbs of saying, accounts, speakers before a colon."""

from collections.abc import Iterator

from inquest.annotate import phrases, stretches
from inquest.annotate.clause import Clause, Phrase
from inquest.annotate.cues import AUXILIARIES, is_saying, make, subject_end
from inquest.annotate.voices import ATTRIBUTION, HOLDERS, PREPOSITIONS, is_listed, is_outlet
from inquest.lexicons.phrases import spelled
from inquest.model import Attribution

BY = spelled(ATTRIBUTION["by"])
ACCOUNTS = frozenset(ATTRIBUTION["accounts"])
AGENTLESS = frozenset(ATTRIBUTION["agentless"])
INVERTED = frozenset(ATTRIBUTION["inverted"])
STRONG = frozenset(ATTRIBUTION["strong"])
TOLD = frozenset(ATTRIBUTION["told"])
NOBODY = frozenset(ATTRIBUTION["nobody"])
PAPERS = frozenset(["source", "sources", *HOLDERS["document"]])
UNSIGNED, WHICH = frozenset(ATTRIBUTION["unsigned"]), frozenset(ATTRIBUTION["which"])
VERSIONS = frozenset(ATTRIBUTION["versions"])
GIVES = frozenset(["has", "had", "have", "gives", "gave", "offers", "offered", "tells", "told"])
NEAR = 6  # words between "by" and "account"


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


def rule_unsigned(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "by some accounts", "by other reports that could not be checked"."""
    if clause.lemma(at) != "by" or clause.lemma(at + 1) not in WHICH:
        return
    place = next((p for p in (at + 2, at + 3) if clause.lemma(p) in UNSIGNED), None)
    if place is not None:
        content = stretches.around(clause, at, place + 1)
        yield make(clause, Phrase(at + 1, place + 1), Phrase(at, at + 1), content, "unsigned")


def rule_say(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "X said that C", "C, X said", "X, the head of Y, told Z that C"."""
    if not is_saying(clause, at):
        return
    place, strong = subject_end(clause, at), clause.lemma(at) in STRONG
    source = phrases.before(clause, place, any_noun=strong) or phrases.relative(clause, place)
    if source and clause.raw(place - 1) == ",":  # "X, the head of Y, who was there, said": X
        source = phrases.wider(clause, at, source)
    if source and clause.lemma(source.first) in PREPOSITIONS:  # "accounts from X and from Y say"
        source = phrases.subject(clause, at) or source
    if source is None and strong:
        source = phrases.subject(clause, at)
    rest, listener = listener_of(clause, at)
    if source is None:
        return
    noun = phrases.described(clause, source, at)
    said = stretches.said_by
    content = clause.cut(noun.first, noun.last) if noun else said(clause, source.first, rest)
    if content is None:
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
    named = source and clause.lemma(source.first) not in PREPOSITIONS
    if source and named and clause.lemma(source.last) not in AUXILIARIES:
        content = stretches.before(clause, at)
        yield make(clause, source, Phrase(at, at + 1), content, "inverted")


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


def rule_version(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "X, whose cousin died, has another explanation: C"."""
    if clause.lemma(at) != ":" or clause.lemma(at - 1) not in VERSIONS:
        return
    verbs = (place for place in range(at - 2, 0, -1) if clause.lemma(place) in GIVES)
    verb = next(verbs, None)
    source = verb and (phrases.subject(clause, verb) or phrases.before(clause, verb))
    if source:
        content = stretches.trimmed(clause, at + 1, len(clause))
        yield make(clause, source, Phrase(at - 1, at), content, "version")


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
