"""Remarks on holders by fixed phrases: who is silent, whose word is doubted or borne out by nothing."""

from collections.abc import Iterator

from inquest.claims.chains import Chains
from inquest.claims.subjects import object_after, subject_before
from inquest.claims.tree import Tree
from inquest.claims.words import Words
from inquest.lexicons import load
from inquest.lexicons.phrases import spelled
from inquest.model import (
    Annotation,
    BlockKind,
    HolderKind,
    Link,
    Remark,
    RemarkKind,
    Report,
    Sentence,
    Span,
)

SILENCE = spelled(load("en", "incidents")["remarks"]["silence"])
DOUBT = spelled(load("en", "incidents")["remarks"]["doubt"])
WORDS_OF_HOLDERS = frozenset(load("en", "incidents")["remarks"]["words"])
PROOF = frozenset(["evidence", "proof", "trace", "sign", "it", "there", "nothing", "nobody"])
REACH = 4  # words between "no comment" and "from" whom


def find_remarks(report: Report, annotation: Annotation, chains: Chains) -> Iterator[Remark]:
    """A remark for each sentence that tells of a silence or a doubt, on whom it is."""
    titles = [block.span for block in report.blocks_of(BlockKind.TITLE)]
    for sentence in annotation.sentences:
        words = Words(report.text, sentence)
        at = next((place for place in range(len(words)) if SILENCE.taken(words.every, place)), None)
        if at is not None:
            yield Remark(report.id, RemarkKind.SILENCE, silent(chains, words, at), sentence.span)
        doubted = any(DOUBT.taken(words.every, place) for place in range(len(words)))
        if doubted and not any(title.holds(sentence.span) for title in titles):
            holder = meant(chains, sentence)
            yield Remark(report.id, RemarkKind.DOUBT, holder, sentence.span)


def silent(chains: Chains, words: Words, at: int) -> str:
    """Who is silent, under the fullest name that the report gives; "" where nobody is named."""
    source = subject_before(words, at) or giver(words, at + SILENCE.taken(words.every, at))
    link = chains.holder(source, words.cut(at, at + 1)) if source else None
    return link.name if link else ""


def giver(words: Words, at: int) -> Span | None:
    """As in "there was no comment from the ministry", "no statement was made by the army"."""
    for place in range(at, min(at + REACH, len(words))):
        if words.lemma(place) in ("from", "by"):
            return object_after(words, place + 1)
    return None


def meant(chains: Chains, sentence: Sentence) -> str:
    """Whose word is doubted: the sentence's subject, or whoever the claim that is its subject belongs to.

    Of "No evidence was offered" it is whoever last claimed something before; "" where that is nobody.
    """
    tree = Tree(chains.report.text, sentence)
    for at in range(len(tree)):
        if tree.relation(at) == "root":
            found = subject_link(chains, tree, at)
            return found.name if found else last_claimant(chains, sentence.span)
    return ""


def subject_link(chains: Chains, tree: Tree, root: int) -> Link | None:
    """The holder that the subject of a sentence names."""
    for at in tree.kids(root, "nsubj", "nsubj:pass"):
        place = at
        if tree.lemma(at) in PROOF:
            return None
        if tree.lemma(at) in WORDS_OF_HOLDERS:
            owner = tree.first(at, "nmod:poss", "compound")
            owner = tree.oblique(at, ["of", "by", "from"]) if owner is None else owner
            if owner is None:
                return None
            place = owner
        link = chains.holder(tree.phrase(place), tree.tokens[root].span)
        known = link and (link.kind is not HolderKind.UNKNOWN or link.name[:1].isupper())
        return link if known else None
    return None


def last_claimant(chains: Chains, span: Span) -> str:
    """Whoever spoke last before a sentence."""
    before = chains.links_before(span)
    return before[-1].name if before else ""
