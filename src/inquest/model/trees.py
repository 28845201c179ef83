"""Walks over the dependency tree of a sentence, whose tokens stand in order.

Relations are those of Universal Dependencies, version 2; a token's head is its index in the sentence,
the root's its own.
"""

from collections.abc import Sequence

from inquest.model.mention import Token
from inquest.model.span import Span

# What hangs on a noun and is no part of its name.
NOUN_ASIDE = ("acl", "acl:relcl", "appos", "parataxis", "punct", "conj", "cc", "advcl")
# The same for a noun that is what its clause tells: "it was the guards".
CLAUSE_ASIDE = ("nsubj", "nsubj:pass", "cop", "aux", "expl", "mark", "ccomp")
ASIDE = frozenset([*NOUN_ASIDE, *CLAUSE_ASIDE])
SAME_SUBJECT = ("conj", "xcomp", "advcl", "parataxis")  # verbs that may share their head's subject
UPWARD = 6  # verbs above one whose subject it may share

Tokens = Sequence[Token]


def children(tokens: Tokens, at: int) -> list[int]:
    """The words that hang on one."""
    return [child for child, each in enumerate(tokens) if each.head == at and child != at]


def last_of(tokens: Tokens, at: int) -> int:
    """The last of the words that hang on one, directly or through others; itself where none follows."""
    taken, waiting = {at}, [at]
    while waiting:
        new = [child for child in children(tokens, waiting.pop()) if child not in taken]
        taken.update(new)
        waiting += new
    return max(taken)


NAMING = {"PROPN": 2, "PRON": 0}  # how well a word names somebody; others do as nouns


def subject_of(tokens: Tokens, at: int) -> int | None:
    """The subject of a verb, or of the verb that it goes on from; of two, the one that is a name."""
    for _ in range(UPWARD):
        own = [child for child in children(tokens, at) if tokens[child].relation == "nsubj"]
        if own:
            named = max(own, key=lambda each: (NAMING.get(tokens[each].pos, 1), -each))
            stands_in = tokens[at].relation == "acl:relcl" and tokens[named].pos == "PRON"
            return tokens[at].head if stands_in else named
        if tokens[at].relation not in SAME_SUBJECT or tokens[at].head == at:
            return None
        at = tokens[at].head
    return None


def agent_of(tokens: Tokens, at: int) -> int | None:
    """By whom something is done: "announced by the army"."""
    for child in children(tokens, at):
        cases = {tokens[each].lemma.casefold() for each in children(tokens, child)}
        if tokens[child].relation.startswith("obl") and "by" in cases:
            return child
    return None


def belongs(tokens: Tokens, child: int, at: int) -> bool:
    """Whether a word is part of the name of the one that it hangs on.

    A name right behind what it is belongs to it: "the channel Globovision"; so does a hyphen.
    """
    relation = tokens[child].relation
    if relation in ("appos", "nmod") and child == at + 1:
        return True
    if relation == "punct":
        return tokens[child].span.text == "-"
    return relation not in ASIDE and relation != "case"


def phrase(text: str, tokens: Tokens, head: int) -> Span:
    """The noun phrase of a word without what only tells more of it."""
    taken, waiting = {head}, [head]
    while waiting:
        at = waiting.pop()
        new = [child for child in children(tokens, at) if belongs(tokens, child, at)]
        linked = [each for child in new for each in children(tokens, child)]
        taken.update(new, (each for each in linked if tokens[each].relation == "case"))
        waiting += new
    first = min(taken)
    last = next((at for at in range(head, len(tokens)) if at + 1 not in taken), head)
    while first < head and not set(range(first, head)) <= taken:
        first += 1
    while first > 0 and beside(tokens, first - 1, head):
        first -= 1
    return Span.of(text, tokens[first].span.start, tokens[last].span.end)


def beside(tokens: Tokens, at: int, head: int) -> bool:
    """Whether a name hangs beside the head where it should hang on it: "Radio Ozodi's figure"."""
    here, other = tokens[at], tokens[head]
    same = (here.head, here.relation) == (other.head, other.relation)
    return same and here.pos == other.pos == "PROPN"
