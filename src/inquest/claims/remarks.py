"""Remarks on holders: so far silence, told by fixed phrases."""

from collections.abc import Iterator

from inquest.lexicons import load
from inquest.model import Annotation, Remark, RemarkKind, Report


def find_remarks(report: Report, annotation: Annotation) -> Iterator[Remark]:
    """A remark for each sentence that tells of a silence; the holder stays open for now."""
    told = load("en", "incidents")["remarks"]["silence"]
    for sentence in annotation.sentences:
        lowered = sentence.span.text.casefold()
        if any(phrase in lowered for phrase in told):
            yield Remark(report.id, RemarkKind.SILENCE, "", sentence.span)
