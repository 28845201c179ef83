"""Who tells a figure where no attribution does: by the sentence's tree.

The subject of a verb of counting ("the hospital has recorded 14 dead"), or whoever a word for a
figure belongs to ("the government's toll now stands at 29", "61 by that of the hospital").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inquest.claims.words import Counted, last_word
from inquest.lexicons import load
from inquest.model import Span, Token

TELLING = load("en", "telling")
VERBS = frozenset(TELLING["verbs"])
NOUNS = frozenset(TELLING["nouns"])
STAND_INS = frozenset(TELLING["stand ins"])
SUBJECTS = ("nsubj", "nsubj:pass")
LISTENERS = ("iobj", "obj")  # the parser does not always tell them apart
SAME_SUBJECT = ("conj", "xcomp", "advcl", "parataxis")  # verbs that may share their head's subject
ASIDE = (
    "acl",
    "acl:relcl",
    "appos",
    "parataxis",
    "punct",
    "conj",
    "cc",
    "advcl",
)  # no part of a name
UPWARD = 6  # words above a figure
HEADS = ("NOUN", "PROPN")
NOMINAL = ("nmod", "obl", "nmod:poss")

Tokens = Sequence[Token]


@dataclass(frozen=True, slots=True)
class Teller:
    """The words that name who tells a figure, those that show it, and whoever is told."""

    source: Span
    cue: Span
    told: Span | None = None


def find_tellers(figure: Counted) -> Iterator[Teller]:
    """Whoever may tell a figure, the nearest first, as far as its clause goes."""
    tokens, at = figure.words.sentence.tokens, last_word(figure)
    seen = 0
    while at is not None and seen < UPWARD:
        yield from tellers_at(figure.words.text, tokens, at)
        seen += 1
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
    """The subjects of verbs of counting in the relative clauses of a word."""
    for child in children(tokens, at):
        if tokens[child].relation == "acl:relcl" and tokens[child].lemma.casefold() in VERBS:
            subject = subject_of(tokens, child)
            if subject is not None and tokens[subject].pos in HEADS:
                yield Teller(phrase(text, tokens, subject), tokens[child].span)


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


def tellers_at(text: str, tokens: Tokens, at: int) -> Iterator[Teller]:
    """Whoever tells it by the word at a place above the figure."""
    if tokens[at].lemma.casefold() in VERBS:
        subject = subject_of(tokens, at)
        if subject is not None and (
            not is_tally(tokens, subject) or owner_of(tokens, subject) is None
        ):
            told = [each for each in children(tokens, at) if tokens[each].relation in LISTENERS]
            listener = phrase(text, tokens, told[0]) if told else None
            yield Teller(phrase(text, tokens, subject), tokens[at].span, listener)
    for tally in (*children(tokens, at), at):
        owner = owner_of(tokens, tally) if is_tally(tokens, tally) else None
        if owner is not None:
            yield Teller(phrase(text, tokens, owner), tokens[tally].span)


def children(tokens: Tokens, at: int) -> list[int]:
    """The words that hang on one."""
    return [child for child, each in enumerate(tokens) if each.head == at and child != at]


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


def subject_of(tokens: Tokens, at: int) -> int | None:
    """The subject of a verb, or of the verb that it goes on from."""
    for _ in range(UPWARD):
        own = [child for child in children(tokens, at) if tokens[child].relation == "nsubj"]
        if own:
            stands_in = tokens[at].relation == "acl:relcl" and tokens[own[0]].pos == "PRON"
            return tokens[at].head if stands_in else own[0]
        if tokens[at].relation not in SAME_SUBJECT or tokens[at].head == at:
            return None
        at = tokens[at].head
    return None


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
