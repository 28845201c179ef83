"""Whose word a stretch of text is: a source, a cue and a content, found by named rules.

Each rule looks at one cue in one sentence. Contents never leave the sentence; who goes on
speaking in the next one is for the claims to decide.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from inquest.annotate import relays, sayings
from inquest.annotate.clause import Clause
from inquest.annotate.nesting import nest
from inquest.annotate.voices import is_outlet
from inquest.model import Attribution, Sentence

Rule = Callable[[Clause, int], Iterator[Attribution]]

RULES: tuple[Rule, ...] = (
    sayings.rule_according,
    sayings.rule_account,
    sayings.rule_unsigned,
    relays.rule_cite,
    relays.rule_heard,
    relays.rule_quoted,
    relays.rule_citing,
    sayings.rule_say,
    sayings.rule_inverted,
    relays.rule_carried,
    sayings.rule_colon,
    sayings.rule_version,
    sayings.rule_agentless,
)


def find_attributions(text: str, sentences: Sequence[Sentence]) -> tuple[Attribution, ...]:
    """All attributions of a text, in order, each with the one that holds it."""
    found: list[Attribution] = []
    for sentence in sentences:
        clause = Clause(text, sentence)
        every = (each for at in range(len(clause)) for rule in RULES for each in rule(clause, at))
        here = [each for each in every if each.content.text]
        here.sort(key=lambda each: (each.content.start, -each.content.end, each.cue.start))
        found += nest(here, len(found), partial(is_relay, clause))
    return tuple(found)


def is_relay(clause: Clause, attribution: Attribution) -> bool:
    """Whether the source is an outlet."""
    source = attribution.source
    return source is not None and is_outlet(clause, clause.phrase(source))
