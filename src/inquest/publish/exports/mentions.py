"""What the stages saw in a report, as a flat record: offsets are into `text`, end excluded."""

from typing import Any

from inquest.model import Annotation, Attribution, Quantity, Report, Sentence, Span, TimeMention

Record = dict[str, Any]


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
            {**_span_record(each.span), "kind": each.kind, "country": each.country or None}
            for each in seen.entities
        ],
        "times": [_time_record(each) for each in seen.times],
        "figures": [_figure_record(each) for each in seen.quantities],
        "attributions": [_attribution_record(each) for each in seen.attributions],
    }


def _span_record(span: Span) -> Record:
    return {"start": span.start, "end": span.end, "quote": span.text}


def _sentence_record(sentence: Sentence) -> Record:
    return {
        "start": sentence.span.start,
        "end": sentence.span.end,
        "tokens": [
            {
                "start": token.span.start,
                "end": token.span.end,
                "lemma": token.lemma,
                "upos": token.pos,
                "head": token.head,
                "deprel": token.relation,
            }
            for token in sentence.tokens
        ],
    }


def _time_record(mention: TimeMention) -> Record:
    period = mention.period
    return _span_record(mention.span) | {
        "from": period.first.isoformat() if period else None,
        "to": period.last.isoformat() if period else None,
        "precision": period.precision if period else None,
        "note": mention.note or None,
    }


def _figure_record(quantity: Quantity) -> Record:
    figure = quantity.figure
    return _span_record(quantity.span) | {
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
