"""What the annotator promises of any report: verbatim spans in the order of the text."""

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.annotate.english import EnglishAnnotator
from inquest.annotate.sentences import LONGEST
from inquest.documents import read_report
from inquest.hooks import Annotator
from inquest.model import Annotation, Block, BlockKind, RawReport, Report, Span
from inquest.settings import Settings

PAGE = """<html><head><title>Riot kills 13</title></head><body><article><h1>Riot kills 13</h1>
<p>Officials said on Thursday that 13 inmates died at Vahdat prison. Two guards were hurt.</p>
<h2>Earlier riots</h2><p>In 2013 at least 20 people died in Kenya.</p>
<ul><li>Police: three men fled.</li></ul>
<table><tr><th>Source</th><th>Dead</th></tr><tr><td>Officials</td><td>about 30</td></tr></table>
</article></body></html>"""

BITS = st.sampled_from(
    ["Officials said ", "at least 25 ", "inmates ", "died ", "on Friday ", "in Kenya ", ". ", "\n\n",
     "“", "” ", ", ", "Dr. ", "\u200b", "\u0301", "\U0001f525", "\u202e", "٣٤ ", "\x85", "ﬁ", "一"]
)  # fmt: skip


def page() -> Report:
    return read_report(RawReport("report.html", PAGE.encode()), "report", Settings())


def plain(text: str) -> Report:
    """A report of one paragraph."""
    block = Block(BlockKind.PARAGRAPH, Span.of(text, 0, len(text)))
    return Report(
        "report", "0" * 64, len(text), "text", "text/plain", "utf-8", text, blocks=(block,)
    )


def annotate(report: Report) -> Annotation:
    annotation = EnglishAnnotator().annotate(report)
    check_verbatim(report.text, annotation)
    check_order(annotation)
    return annotation


def spans_of(annotation: Annotation) -> Iterable[Span]:
    for sentence in annotation.sentences:
        yield sentence.span
        yield from (token.span for token in sentence.tokens)
    yield from (each.span for each in annotation.entities)
    yield from (each.span for each in annotation.times)
    for quantity in annotation.quantities:
        yield from (quantity.span, quantity.number)
    for attribution in annotation.attributions:
        yield from (attribution.cue, attribution.content)
        yield from [attribution.source] if attribution.source else []


def check_verbatim(text: str, annotation: Annotation) -> None:
    for span in spans_of(annotation):
        assert span == Span.of(text, span.start, span.end)
        assert span.text


def check_order(annotation: Annotation) -> None:
    lists = (annotation.sentences, annotation.entities, annotation.times, annotation.quantities)
    for listed in lists:
        starts = [each.span.start for each in listed]
        assert starts == sorted(starts)
    for earlier, later in pairwise(annotation.sentences):
        assert earlier.span.end <= later.span.start


def test_it_is_an_annotator():
    assert isinstance(EnglishAnnotator(), Annotator)


def test_every_readable_block_is_read_by_itself():
    annotation = annotate(page())
    assert [each.span.text for each in annotation.sentences] == [
        "Riot kills 13",
        "Officials said on Thursday that 13 inmates died at Vahdat prison.",
        "Two guards were hurt.",
        "Earlier riots",
        "In 2013 at least 20 people died in Kenya.",
        "- Police: three men fled.",
    ]
    assert [each.span.text for each in annotation.entities] == ["Vahdat", "Kenya"]
    assert [each.source.text for each in annotation.attributions if each.source] == [
        "Officials",
        "Police",
    ]


def test_the_figures_of_tables_are_among_those_of_the_text():
    annotation = annotate(page())
    assert [each.span.text for each in annotation.quantities] == [
        "13",
        "13",
        "Two",
        "at least 20",
        "three",
        "about 30",
    ]


def test_a_report_of_one_word_is_read():
    annotation = annotate(plain("Riot"))
    assert annotation.language == "en"
    assert [each.span.text for each in annotation.sentences] == ["Riot"]
    assert annotation.attributions == annotation.quantities == annotation.entities == ()


@given(st.one_of(st.text(), st.lists(BITS).map("".join)))
def test_spans_are_verbatim_and_in_order_in_any_text(text):
    annotate(plain(text))


def test_the_same_report_gives_the_same_annotation():
    report = plain("Officials said 13 inmates died in Kenya on Friday. Two fled.")
    assert EnglishAnnotator().annotate(report) == EnglishAnnotator().annotate(report)


@pytest.mark.slow
@pytest.mark.parametrize(
    "bit",
    [
        "officials said that 13 inmates died, while others, according to AFP, fled and ",
        "Mr. ",
        "a",
    ],
)
def test_a_long_paragraph_without_a_stop_is_read_in_parts_of_bounded_length(bit):
    annotation = annotate(plain(bit * (200_000 // len(bit))))
    assert max(len(each.span) for each in annotation.sentences) <= LONGEST
    assert max((len(each.content) for each in annotation.attributions), default=0) <= LONGEST
