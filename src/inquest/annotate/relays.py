"""Rules for those who pass on what another says: citing, quoting, hearing, carrying."""

from collections.abc import Iterator

from inquest.annotate import phrases, stretches
from inquest.annotate.clause import Clause, Phrase
from inquest.annotate.cues import is_passive, is_saying, make, subject_end, verb_behind
from inquest.annotate.voices import ATTRIBUTION, is_outlet
from inquest.lexicons.phrases import spelled
from inquest.model import Attribution

CITE = frozenset(ATTRIBUTION["cite"])
HEARD = spelled(ATTRIBUTION["heard"])
CARRIED = spelled(ATTRIBUTION["carried"])
SAYING = spelled(["as saying that", "as saying", "as"])


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
    told = relay and clause.lemma(relay.first - 1) in stretches.SAY
    return relay if relay and is_outlet(clause, relay) and not told else None


def rule_carried(clause: Clause, at: int) -> Iterator[Attribution]:
    """As in "X said, as quoted by Y", "X quoted by Y said": Y passes on what the sentence says."""
    count = CARRIED.taken(clause.lemmas, at)
    if not count or is_passive(clause, at):
        return
    relay = phrases.behind(clause, at + count)
    if relay and is_outlet(clause, relay):
        content = clause.cut(stretches.start_of(clause, at), stretches.end_of(clause, at))
        yield make(clause, relay, Phrase(at, at + count), content, "carried")
