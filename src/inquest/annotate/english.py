"""English by rules and lexicons: a first pass that later gives way to a trained analyser."""

from inquest.annotate.attribution import find_attributions
from inquest.annotate.entities import find_entities
from inquest.annotate.quantities import find_quantities
from inquest.annotate.sentences import split_sentences
from inquest.annotate.times import find_times
from inquest.lexicons.tokens import tokenise
from inquest.model import Annotation, BlockKind, Report, Sentence

READ = (
    BlockKind.TITLE,
    BlockKind.STANDFIRST,
    BlockKind.HEADING,
    BlockKind.PARAGRAPH,
    BlockKind.BULLET,
)


class EnglishAnnotator:
    """The `hooks.Annotator` for English; holds no state."""

    def annotate(self, report: Report) -> Annotation:
        text = report.text
        spans = [
            span for block in report.blocks_of(*READ) for span in split_sentences(text, block.span)
        ]
        sentences = tuple(Sentence(span, tokenise(span)) for span in spans)
        cells = [cell.span for table in report.tables for row in table.rows for cell in row]
        tabled = [Sentence(span, tokenise(span)) for span in cells if span.text]
        return Annotation(
            language="en",
            sentences=sentences,
            entities=find_entities(text, sentences),
            times=find_times(text, spans, report.metadata.published),
            quantities=tuple(
                quantity
                for sentence in sorted((*sentences, *tabled), key=lambda each: each.span)
                for quantity in find_quantities(text, sentence)
            ),
            attributions=find_attributions(text, sentences),
        )
