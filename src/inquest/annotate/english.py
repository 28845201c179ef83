"""English: the trained analyser for words, trees and names; rules for what stands on them."""

from collections.abc import Sequence

from inquest.annotate.analyser import analyse
from inquest.annotate.attribution import find_attributions
from inquest.annotate.entities import find_entities, joined
from inquest.annotate.quantities import find_quantities
from inquest.annotate.sentences import split_sentences
from inquest.annotate.times import find_times
from inquest.hooks import Parser
from inquest.model import Annotation, BlockKind, Entity, Report, Sentence, Span

READ = (
    BlockKind.TITLE,
    BlockKind.STANDFIRST,
    BlockKind.HEADING,
    BlockKind.PARAGRAPH,
    BlockKind.BULLET,
)


class EnglishParser:
    """The `hooks.Parser` that ships with Inquest: the trained analyser."""

    def parse(
        self, text: str, spans: Sequence[Span]
    ) -> tuple[tuple[Sentence, ...], tuple[Entity, ...]]:
        return analyse(text, spans)


class EnglishAnnotator:
    """The `hooks.Annotator` for English; with another parser its rules stand on that one's trees."""

    def __init__(self, parser: Parser | None = None) -> None:
        self.parser = parser or EnglishParser()

    def annotate(self, report: Report) -> Annotation:
        text = report.text
        spans = [
            span for block in report.blocks_of(*READ) for span in split_sentences(text, block.span)
        ]
        sentences, named = self.parser.parse(text, spans)
        cells = [cell.span for table in report.tables for row in table.rows for cell in row]
        tabled = [Sentence(span, ()) for span in cells if span.text]
        return Annotation(
            language="en",
            sentences=sentences,
            entities=joined(find_entities(text, sentences), named),
            times=find_times(text, spans, report.metadata.published),
            quantities=tuple(
                quantity
                for sentence in sorted((*sentences, *tabled), key=lambda each: each.span)
                for quantity in find_quantities(text, sentence)
            ),
            attributions=find_attributions(text, sentences),
        )
