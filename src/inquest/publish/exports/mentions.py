"""What the stages saw in a report, as a flat record: offsets are into `text`, end excluded."""

from inquest.model import Annotation, Attribution, Quantity, Report, Sentence, Span, TimeMention
from inquest.publish.exports.fields import Record, period_record, quote_record, span_record


def annotation_record(report: Report, annotation: Annotation | None) -> Record:
    """A report's text with its sentences, tokens, entities, times, figures and attributions.

    The lists are empty where the report's language is not read. A token's `head` is the number of
    the token in its sentence that it depends on, its own at the root.
    """
    seen = annotation or Annotation(report.metadata.language)
    return {
        "document": report.id,
        "language": report.metadata.language or None,
        "analysed": annotation is not None,
        "text": report.text,
        "sentences": [_sentence_record(each) for each in seen.sentences],
        "entities": [
            {**quote_record(each.span), "kind": each.kind, "country": each.country or None}
            for each in seen.entities
        ],
        "times": [_time_record(each) for each in seen.times],
        "figures": [_figure_record(each) for each in seen.quantities],
        "attributions": [_attribution_record(each) for each in seen.attributions],
    }


def _sentence_record(sentence: Sentence) -> Record:
    return span_record(sentence.span) | {
        "tokens": [
            span_record(token.span)
            | {
                "lemma": token.lemma,
                "upos": token.pos,
                "head": token.head,
                "deprel": token.relation,
            }
            for token in sentence.tokens
        ],
    }


def _time_record(mention: TimeMention) -> Record:
    untold = dict.fromkeys(("from", "to", "precision"))
    when = period_record(mention.period) if mention.period else untold
    return quote_record(mention.span) | when | {"note": mention.note or None}


def _figure_record(quantity: Quantity) -> Record:
    figure = quantity.figure
    return quote_record(quantity.span) | {
        "low": figure.low,
        "high": figure.high,
        "qualifier": figure.qualifier,
    }


def _attribution_record(attribution: Attribution) -> Record:
    """Each part as a list of stretches; `inside` is the number of the attribution that holds it."""
    return {
        "source": _stretches(attribution.source),
        "cue": _stretches(attribution.cue),
        "content": _stretches(attribution.content),
        "inside": attribution.inside,
        "rule": attribution.rule,
    }


def _stretches(span: Span | None) -> list[list[int]]:
    return [[span.start, span.end]] if span else []
