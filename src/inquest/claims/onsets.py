"""Accounts of how it began that no fixed phrase tells, by the tree of a sentence.

As in "inmates had set upon the guards", "the unrest followed an assault", "blamed a faulty fan".
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from inquest.claims.deeds import WORDS, is_deed
from inquest.claims.groups import nouns
from inquest.claims.names import words_of
from inquest.claims.tree import Tree
from inquest.lexicons import load
from inquest.model import Group, Span

CAUSES = load("en", "causes")
EFFECTS = frozenset([*CAUSES["nouns"], *CAUSES["effects"]])
FIGHTS = frozenset(CAUSES["fights"])
TURNED = {verb: frozenset(cases) for verb, cases in CAUSES["turned"].items()}
FOLLOWS, FRUITS = frozenset(CAUSES["follows"]), frozenset(CAUSES["fruits"])
SIDES = frozenset(
    [
        Group.INMATES,
        Group.GUARDS,
        Group.POLICE,
        Group.SOLDIERS,
        Group.SECURITY_FORCES,
        Group.CIVILIANS,
    ]
)
KEPT = frozenset([Group.INMATES, Group.GUARDS])


@dataclass(frozen=True, slots=True)
class Onset:
    """An account: the words from `first` to the end of their clause, and who holds it by them.

    `told` whether it is one only as somebody's word, not as the report's own; `end`, an offset,
    where it ends if not with its clause.
    """

    first: Span
    cue: Span
    rule: str
    holder: Span | None = None
    told: bool = False
    end: int = 0


Rule = Callable[[Tree, int], Iterator[Onset]]


def read_onsets(tree: Tree) -> Iterator[Onset]:
    """The accounts of a sentence, in order."""
    for at in range(len(tree)):
        for rule in RULES:
            yield from rule(tree, at)


def rule_fight(tree: Tree, at: int) -> Iterator[Onset]:
    """As in "inmates attacked the troops", "an inmate had set upon a guard", "guards were abusing inmates"."""
    cases = TURNED.get(tree.lemma(at))
    foe = tree.oblique(at, cases) if cases else tree.first(at, "obj")
    side = tree.doer(at)
    if (tree.lemma(at) not in FIGHTS and cases is None) or foe is None or side is None:
        return
    groups = group_of(tree, side), group_of(tree, foe)
    if groups[0] in SIDES and groups[1] in SIDES and KEPT & {*groups} and not tree.passive(at):
        yield Onset(tree.phrase(side), tree.tokens[at].span, "fight", told=True)


def rule_followed(tree: Tree, at: int) -> Iterator[Onset]:
    """As in "the unrest followed an assault", "the deaths were the fruit of overcrowding"."""
    effects = [each for each in tree.kids(at, "nsubj") if tree.lemma(each) in EFFECTS]
    follows = tree.lemma(at) in FOLLOWS and (
        tree.kids(at, "obj") or tree.oblique(at, ["from", "in", "of"])
    )
    fruit = tree.lemma(at) in FRUITS and tree.oblique(at, ["of", "to", "for"]) is not None
    if effects and (follows or fruit):
        yield Onset(tree.phrase(effects[0]), tree.tokens[at].span, "followed")


def rule_blamed(tree: Tree, at: int) -> Iterator[Onset]:
    """As in "survivors blamed a faulty fan", "the government attributes them to ethnic politics"."""
    thing = None
    if tree.lemma(at) == "blame" and not tree.passive(at):
        thing = tree.first(at, "obj")
    elif tree.lemma(at) in ("attribute", "ascribe", "put"):
        down = tree.lemma(at) != "put" or "down" in tree.lemmas(tree.kids(at))
        thing = tree.oblique(at, ["to"]) if down and tree.kids(at, "obj", "nsubj:pass") else None
    if thing is None or tree.negated(at) or group_of(tree, thing) or is_name(tree, thing):
        return
    holder = tree.agent(at) if tree.passive(at) else tree.subject(at)
    held = tree.phrase(holder) if holder is not None else None
    cue = tree.tokens[at].span
    yield Onset(cue, cue, "blamed", held, end=tree.end_of(thing))


def rule_because(tree: Tree, at: int) -> Iterator[Onset]:
    """As in "people died because the key was away": the clause and its reason."""
    reasons = [
        each
        for each in tree.kids(at, "advcl", "obl")
        if "because" in tree.lemmas(tree.kids(each, "mark", "case"))
    ]
    deed = is_deed(tree, at) or tree.lemma(at) in WORDS["deadly"]
    subject = tree.subject(at)
    if reasons and deed and subject is not None:
        first = min(subject, at)
        yield Onset(
            tree.phrase(subject) if first == subject else tree.tokens[at].span,
            tree.tokens[at].span,
            "because",
            told=True,
        )


RULES: tuple[Rule, ...] = (rule_fight, rule_followed, rule_blamed, rule_because)


def group_of(tree: Tree, at: int) -> Group | None:
    """The group that a noun with what belongs to it names."""
    words = words_of(tree.phrase(at).text)
    named = nouns().match([tree.tokens[at].span.text.casefold()], 0)
    return named[1] if named else nouns().first(words)


def is_name(tree: Tree, at: int) -> bool:
    """Whether a word is a name, or stands for whoever is blamed as a body."""
    return tree.tokens[at].pos in ("PROPN", "PRON") or tree.lemma(at) in WORDS["somebody"]
