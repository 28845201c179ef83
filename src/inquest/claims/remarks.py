"""Remarks on holders: so far silence, told by fixed phrases."""

from collections.abc import Iterator

from inquest.claims.chains import Chains
from inquest.claims.subjects import object_after, subject_before
from inquest.claims.words import Words
from inquest.lexicons import load
from inquest.lexicons.phrases import spelled
from inquest.model import Annotation, Remark, RemarkKind, Report, Span

SILENCE = spelled(load("en", "incidents")["remarks"]["silence"])
REACH = 4  # words between "no comment" and "from" whom


def find_remarks(report: Report, annotation: Annotation, chains: Chains) -> Iterator[Remark]:
    """A remark for each sentence that tells of a silence, on whoever is silent."""
    for sentence in annotation.sentences:
        words = Words(report.text, sentence)
        at = next((place for place in range(len(words)) if SILENCE.taken(words.every, place)), None)
        if at is not None:
            yield Remark(report.id, RemarkKind.SILENCE, silent(chains, words, at), sentence.span)


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
