"""The words around a verb of saying: whether it says anything here, and where its subject ends."""

from inquest.annotate.clause import Clause, Phrase
from inquest.annotate.stretches import SAY
from inquest.annotate.voices import ATTRIBUTION, PRONOUNS
from inquest.lexicons.phrases import spelled
from inquest.model import Attribution, Span

AUXILIARIES = frozenset(ATTRIBUTION["auxiliaries"])
PASSIVE = frozenset(ATTRIBUTION["passive"])
GOING_ON = frozenset(["on", "came", "continued", "continues", "first"])  # before "to say"
UNSAID = spelled(ATTRIBUTION["unsaid"])
AMBIGUOUS = frozenset(ATTRIBUTION["nouns"])


def is_saying(clause: Clause, at: int) -> bool:
    """Whether a verb of saying stands there and says something about its subject's view."""
    if clause.lemma(at) not in SAY or UNSAID.taken(clause.lemmas, at) or is_participle(clause, at):
        return False
    if is_infinitive(clause, at):
        return False
    return not (belongs_to_citing(clause, at) or is_noun(clause, at) or is_passive(clause, at))


def is_infinitive(clause: Clause, at: int) -> bool:
    """As in "it is hard to believe"; not "went on to say"."""
    return clause.lemma(at - 1) == "to" and clause.lemma(at - 2) not in GOING_ON


def is_participle(clause: Clause, at: int) -> bool:
    """As in "the deaths reported by the radio": whoever stands before it says nothing."""
    return clause.lemma(at + 1) == "by" and clause.lemma(at).endswith("ed")


def belongs_to_citing(clause: Clause, at: int) -> bool:
    """As in "cited two sources as saying"."""
    return clause.lemma(at - 1) == "as" and clause.lemma(at) in ("saying", "reported")


def is_noun(clause: Clause, at: int) -> bool:
    """Whether a word such as "reports" is a noun: behind no name or pronoun, before no "that"."""
    if clause.lemma(at) not in AMBIGUOUS or clause.lemma(at + 1) == "that":
        return False
    before = clause.lemma(at - 1)
    named = at > 1 and clause.capital(at - 1)
    return not (named or before in PRONOUNS or before in PASSIVE)


def is_passive(clause: Clause, at: int) -> bool:
    """As in "71 people were admitted", "it was announced": the subject says nothing."""
    subject = subject_end(clause, at)
    helpers = clause.lemmas[subject:at]
    return not PASSIVE.isdisjoint(helpers) and not clause.lemma(at).endswith("ing")


def subject_end(clause: Clause, at: int) -> int:
    """The place behind the subject of the verb at that place."""
    place = at
    while place > 0 and clause.lemma(place - 1) in AUXILIARIES:
        place -= 1
    return place


def verb_behind(clause: Clause, at: int) -> int:
    """The place of the verb whose auxiliaries may start there."""
    place = at
    while clause.lemma(place) in AUXILIARIES:
        place += 1
    return place


def make(
    clause: Clause, source: Phrase | None, cue: Phrase, content: Span, rule: str
) -> Attribution:
    """Put together what a rule found."""
    named = clause.cut(source.first, source.last) if source else None
    return Attribution(named, clause.cut(cue.first, cue.last), content, rule)
