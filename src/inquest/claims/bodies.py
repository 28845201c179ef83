"""The sentences of a report's body, which speak for themselves; titles repeat what they say."""

from collections.abc import Iterator

from inquest.model import Annotation, BlockKind, Report, Sentence


def body_sentences(
    report: Report, annotation: Annotation, *passed: BlockKind
) -> Iterator[Sentence]:
    """The sentences outside titles and outside blocks of the other kinds to be passed over, in order."""
    outside = [block.span for block in report.blocks_of(BlockKind.TITLE, *passed)]
    for sentence in annotation.sentences:
        if not any(span.holds(sentence.span) for span in outside):
            yield sentence
