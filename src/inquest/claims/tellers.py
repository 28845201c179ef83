"""Who tells a figure where no attribution does: by the sentence's tree.

The subject of a verb of counting ("the hospital has recorded 14 dead"), or whoever a word for a
figure belongs to ("the government's toll now stands at 29", "61 by that of the hospital").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inquest.claims.words import Counted, last_word
from inquest.lexicons import load
from inquest.model import Span, Token
from inquest.model.trees import Tokens, agent_of, children, phrase, subject_of

TELLING = load("en", "telling")
VERBS = frozenset(TELLING["verbs"])
NOUNS = frozenset(TELLING["nouns"])
STAND_INS = frozenset(TELLING["stand ins"])
SUBJECTS = ("nsubj", "nsubj:pass")
LISTENERS = ("iobj", "obj")  # the parser does not always tell them apart
UPWARD = 6  # words above a figure
HEADS = ("NOUN", "PROPN")
NOMINAL = ("nmod", "obl", "nmod:poss")


@dataclass(frozen=True, slots=True)
class Teller:
    """The words that name who tells a figure, those that show it, and whoever is told."""

    source: Span
    cue: Span
    told: Span | None = None


def find_tellers(figure: Counted) -> Iterator[Teller]:
    """Whoever may tell a figure, the nearest first, as far as its clause goes."""
    tokens, at = figure.words.sentence.tokens, last_word(figure)
    path: list[int] = []
    while at is not None and len(path) < UPWARD:
        path.append(at)
        yield from tellers_at(figure.words.text, tokens, at, path)
        ends = tokens[at].head == at or (has_subject(tokens, at) and not is_told(tokens, at))
        at = None if ends else tokens[at].head


def find_lister(figure: Counted) -> Teller | None:
    """As in "the 50 that the hospital has listed", "61 by that of the hospital".

    Whoever the words behind the figure name stands above all attributions that cover it.
    """
    tokens, at = figure.words.sentence.tokens, last_word(figure)
    if at is None:
        return None
    behind = teller_behind(figure.words.text, tokens, at + 1)
    if behind:
        return behind
    heads = [at, tokens[at].head, *children(tokens, at)]
    listers = (each for head in heads for each in listers_of(figure.words.text, tokens, head))
    return next(listers, None)


def listers_of(text: str, tokens: Tokens, at: int) -> Iterator[Teller]:
    """Who counts by the relative clauses and participles of a word: "the 16 announced by the army"."""
    for child in children(tokens, at):
        if tokens[child].lemma.casefold() not in VERBS:
            continue
        relation = tokens[child].relation
        subject = subject_of(tokens, child) if relation == "acl:relcl" else None
        counter = agent_of(tokens, child) if relation == "acl" else subject
        if counter is not None and tokens[counter].pos in HEADS:
            yield Teller(phrase(text, tokens, counter), tokens[child].span)


def counted_by(figure: Counted) -> Token | None:
    """As in "the number of prisoners killed might be 20": whom a noun for the figure counts."""
    tokens, at = figure.words.sentence.tokens, last_word(figure)
    if at is None:
        return None
    subjects = (subject_of(tokens, each) for each in (at, tokens[at].head))
    tally = next((each for each in subjects if each is not None and is_tally(tokens, each)), None)
    if tally is None:
        return None
    linked = [each for each in children(tokens, tally) if tokens[each].relation == "nmod"]
    return tokens[linked[0]] if linked else None


def teller_behind(text: str, tokens: Tokens, at: int) -> Teller | None:
    """As in "61 by that of the hospital", whatever the tree makes of it."""
    if [each.lemma.casefold() for each in tokens[at : at + 3]] != ["by", "that", "of"]:
        return None
    ends = (end for end in range(at + 3, len(tokens)) if tokens[end].pos in HEADS)
    head = next((end for end in ends if tokens[tokens[end].head].pos not in HEADS), None)
    return None if head is None else Teller(phrase(text, tokens, head), tokens[at].span)


def tellers_at(text: str, tokens: Tokens, at: int, path: Sequence[int]) -> Iterator[Teller]:
    """Whoever tells it by the word at a place above the figure; `path` leads there from it.

    As in "half a dozen of them had burns", those who are counted count nobody.
    """
    if tokens[at].lemma.casefold() in VERBS:
        subject = subject_of(tokens, at)
        owned = subject is not None and is_tally(tokens, subject) and owner_of(tokens, subject)
        if subject is not None and owned in (False, None) and subject not in path:
            told = [each for each in children(tokens, at) if tokens[each].relation in LISTENERS]
            listener = phrase(text, tokens, told[0]) if told else None
            yield Teller(phrase(text, tokens, subject), tokens[at].span, listener)
    for tally in (*children(tokens, at), at):
        owner = owner_of(tokens, tally) if is_tally(tokens, tally) else None
        if owner is not None:
            yield Teller(phrase(text, tokens, owner), tokens[tally].span)


def has_subject(tokens: Tokens, at: int) -> bool:
    """Whether a word is the verb of a clause with a subject of its own."""
    return any(tokens[child].relation in SUBJECTS for child in children(tokens, at))


def is_told(tokens: Tokens, at: int) -> bool:
    """Whether a clause is what a verb of counting tells: "finds that 17 were killed"."""
    told = tokens[at].relation == "ccomp" or (
        tokens[at].relation == "conj" and tokens[tokens[at].head].relation == "ccomp"
    )
    return told and tokens[at].head != at


def is_tally(tokens: Tokens, at: int) -> bool:
    """As in "toll", "count", or "that" for one: "by that of the hospital"."""
    lemma = tokens[at].lemma.casefold()
    return lemma in NOUNS or (lemma in STAND_INS and tokens[at].relation in NOMINAL)


def owner_of(tokens: Tokens, at: int) -> int | None:
    """Whose a figure is: "the government's toll", "the toll of the government", "that of ..."."""
    owners = [each for each in children(tokens, at) if tokens[each].relation == "nmod:poss"]
    if owners:
        return owners[-1]
    for child in children(tokens, at):
        cases = {tokens[each].lemma.casefold() for each in children(tokens, child)}
        if tokens[child].relation == "nmod" and cases & {"of", "by", "from"}:
            return child
    return None
