"""Weaknesses and conditions named as contributing, with their term in a small published vocabulary.

As in "overcrowding and understaffing contributed to it", "a protest over food", "the jail is overcrowded".
"""

import re
from collections.abc import Iterator
from functools import cache

from inquest.claims.bodies import body_sentences
from inquest.claims.chains import Chains
from inquest.claims.names import words_of
from inquest.claims.tree import Tree
from inquest.claims.words import Words
from inquest.lexicons import load
from inquest.lexicons.phrases import Phrases, spelled
from inquest.model import Annotation, BlockKind, Claim, Factor, Part, Reason, Report, Span

FACTORS = load("en", "factors")
TOLD = FACTORS["told"]
CONTRIBUTING, STATES = frozenset(TOLD["contributing"]), frozenset(TOLD["states"])
BEFORE: Phrases[str] = spelled(TOLD["before"])


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each term of the vocabulary with a pattern of the words that tell it."""
    return tuple(
        (term, re.compile(rf"\b(?:{'|'.join(map(re.escape, told))})"))
        for term, told in FACTORS["terms"].items()
    )


def term_of(text: str) -> str | None:
    """The term for a condition in a text's words: that of the first word that tells one; None without."""
    lowered = text.casefold()
    found = ((match.start(), term) for term, each in patterns() if (match := each.search(lowered)))
    return min(found, default=(0, None))[1]


def find_factors(report: Report, annotation: Annotation, chains: Chains) -> Iterator[Claim]:
    """The conditions that the sentences of the body name, in order, each once a sentence."""
    for sentence in body_sentences(report, annotation, BlockKind.BULLET):
        seen: set[str] = set()
        tree, words = Tree(report.text, sentence), Words(report.text, sentence)
        for span, rule in (*by_tree(tree), *by_phrase(tree, words)):
            term = term_of(span.text)
            if term and term not in seen:
                seen.add(term)
                chain, reasons = chains.of(span)
                yield Claim(
                    id="",
                    document=report.id,
                    part=Part.BODY,
                    span=span,
                    content=Factor(span.text, term),
                    chain=chain,
                    explain=(Reason(f"factor.{rule}", span.text), *reasons),
                )


def by_tree(tree: Tree) -> Iterator[tuple[Span, str]]:
    """What contributes to something, each of several by itself; places in a bad state."""
    for at in range(len(tree)):
        subjects = tree.kids(at, "nsubj", "nsubj:pass")
        if tree.lemma(at) in CONTRIBUTING and not tree.passive(at):
            for subject in subjects:
                for each in (subject, *joined(tree, subject)):
                    yield tree.phrase(each), "contributes"
        if tree.lemma(at) in STATES and subjects and tree.kids(at, "cop", "aux:pass"):
            yield tree.cut(min(*subjects, at), at), "state"


def joined(tree: Tree, at: int) -> Iterator[int]:
    """The nouns that an "and" joins to one or to what belongs to it."""
    for child in tree.kids(at):
        if tree.relation(child) == "conj":
            yield child
        if tree.relation(child) in ("conj", "nmod"):
            yield from joined(tree, child)


def by_phrase(tree: Tree, words: Words) -> Iterator[tuple[Span, str]]:
    """A condition behind a phrase such as "because of"."""
    for at in range(len(words)):
        taken = BEFORE.taken(words.every, at)
        start = words.tokens[at + taken].span.start if taken and at + taken < len(words) else None
        if start is None:
            continue
        place = next((n for n in range(len(tree)) if tree.tokens[n].span.start >= start), None)
        while place is not None and tree.tokens[place].pos not in ("NOUN", "PROPN"):
            place = place + 1 if place + 1 < len(tree) else None
        if place is not None and term_of(" ".join(words_of(tree.phrase(place).text))):
            yield tree.phrase(place), "reason"
