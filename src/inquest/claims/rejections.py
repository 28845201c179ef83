"""Figures that a sentence rejects or doubts by words of their own.

As in "reports that twelve people died are false", "has withdrawn the 31 it gave", "she dismissed
both figures". Where somebody else holds the figure, the claim of that holder stays beside the one of
whoever rejects it; a figure that nobody is named for is only rejected.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from inquest.claims.chains import Chain, Chains
from inquest.claims.relations import Related
from inquest.claims.subjects import subject_before
from inquest.claims.words import Words
from inquest.lexicons import load
from inquest.lexicons.phrases import Phrases
from inquest.model import Claim, Reason, Span, Stance

LEXICON = load("en", "rejections")
NOUNS, BETWEEN = frozenset(LEXICON["figures"]["nouns"]), frozenset(LEXICON["figures"]["between"])
PLURAL = frozenset(LEXICON["figures"]["plural"])
ENDS = frozenset([";", ".", "but", "while", "whereas"])
NEAR = 6  # words between a verb such as "withdrew" and the figure
LONGEST = 8  # words of a phrase before the figure
REACH = 5  # words between a verb and a word for the figure
BACK = 3  # sentences back to a figure that a sentence rejects


def stances(part: str) -> Phrases[Stance]:
    """The phrases of one part of the lexicon, with the stance that each tells."""
    told = LEXICON[part].items()
    return Phrases((phrase, Stance(stance)) for stance, phrases in told for phrase in phrases)


BEHIND, BEFORE, VERBS = stances("behind"), stances("before"), stances("verbs")


@dataclass(frozen=True, slots=True)
class Rejection:
    """Tokens `first` to `last` (excluded) of a sentence that reject or doubt a figure."""

    words: Words
    first: int
    last: int
    stance: Stance

    @property
    def span(self) -> Span:
        return self.words.cut(self.first, self.last)


def with_rejections(
    chains: Chains, sentences: Sequence[Words], counts: Sequence[Related]
) -> list[Related]:
    """The counts of a report in order, those rejected beside them, with who rejects them."""
    found = [made for each in counts for made in told_of(chains, each)]
    behind = [
        made
        for at, words in enumerate(sentences)
        for rejection in whole_rejections(words)
        for made in rejected_before(chains, rejection, sentences[max(at - BACK, 0) : at], found)
    ]
    return sorted((*found, *behind), key=lambda each: each.claim.span)


def told_of(chains: Chains, count: Related) -> Iterator[Related]:
    """A count, rejected where its sentence rejects it; by its holder where that is somebody else."""
    rejection = rejection_of(count)
    if rejection is None or count.claim.stance is not Stance.ASSERTS:
        yield count
        return
    chain, reasons = rejecter(chains, rejection)
    if count.claim.chain and [link.name for link in count.claim.chain] != [x.name for x in chain]:
        yield count
    yield rejected(count, rejection, (chain, reasons))


def rejection_of(count: Related) -> Rejection | None:
    """The words of a count's sentence that reject its figure."""
    figure = count.found.counted
    words = figure.words
    for at in range(figure.last, len(words)):
        if words.lemma(at) in ENDS:
            break
        match = BEHIND.match(words.every, at)
        if match:
            return Rejection(words, at, at + match[0], match[1])
    for at in range(figure.first - 1, max(figure.first - 1 - NEAR - LONGEST, -1), -1):
        match = BEFORE.match(words.every, at)
        if match and at + match[0] <= figure.first <= at + match[0] + NEAR:
            return Rejection(words, at, at + match[0], match[1])
        if words.lemma(at) in ENDS:
            break
    return None


def rejecter(chains: Chains, rejection: Rejection) -> Chain:
    """Whoever says the words of a rejection, or the report itself."""
    chain, reasons = chains.of(rejection.span)
    return chain, (*reasons, Reason(f"rejection.{rejection.stance}", rejection.span.text))


def rejected(count: Related, rejection: Rejection, told: Chain) -> Related:
    """The count as one that somebody rejects; its words reach to those of the rejection."""
    chain, reasons = told
    own, words = count.claim.span, rejection.span
    text = count.found.counted.words.text
    span = Span.of(text, min(own.start, words.start), max(own.end, words.end))
    explain = (*count.claim.explain[:1], *reasons)
    claim = replace(count.claim, span=span, chain=chain, stance=rejection.stance, explain=explain)
    return replace(count, claim=claim)


def whole_rejections(words: Words) -> Iterator[Rejection]:
    """As in "dismissed both figures", "the figure is wrong": a sentence about a figure told before."""
    for at in range(len(words)):
        verb = VERBS.match(words.every, at)
        noun = noun_behind(words, at + verb[0]) if verb else None
        if verb and noun is not None:
            yield Rejection(words, at, noun + 1, verb[1])
        match = BEHIND.match(words.every, at)
        if match and words.lemma(at - 1) in NOUNS:
            yield Rejection(words, at - 1, at + match[0], match[1])


def noun_behind(words: Words, at: int) -> int | None:
    """Where a word for a figure stands behind a verb, with nothing but its own words between."""
    for place in range(at, min(at + REACH, len(words))):
        if words.lemma(place) in NOUNS:
            return None if words.lemma(place + 1) == "of" else place
        if words.lemma(place) not in BETWEEN:
            return None
    return None


def rejected_before(
    chains: Chains, rejection: Rejection, before: Sequence[Words], counts: Iterable[Related]
) -> Iterator[Related]:
    """The figures told before that a sentence rejects: the last one, or the last two for "both"."""
    told = [each for each in counts if any(each.found.counted.words is words for words in before)]
    chain, reasons = rejecter(chains, rejection)
    if not chain:
        chain, reasons = by_subject(chains, rejection, reasons)
    names = [link.name for link in chain]
    rivals = [each for each in told if [link.name for link in each.claim.chain] != names]
    both = bool(PLURAL & set(rejection.words.lemmas(rejection.first, rejection.last)))
    for each in rivals[-2 if both else -1 :]:
        yield moved(rejected(each, rejection, (chain, reasons)), rejection)


def by_subject(chains: Chains, rejection: Rejection, reasons: tuple[Reason, ...]) -> Chain:
    """Whoever is the subject of a verb that rejects; nobody where the words are a noun's."""
    words, first = rejection.words, rejection.first
    subject = None if words.lemma(first) in NOUNS else subject_before(words, first)
    holder = chains.holder(subject, words.cut(first, first + 1)) if subject else None
    return chains.joined([holder]), reasons


def moved(count: Related, rejection: Rejection) -> Related:
    """The count with the words of its rejection alone, which stand in another sentence."""
    claim: Claim = replace(count.claim, span=rejection.span, relation=None)
    return replace(count, claim=claim)
