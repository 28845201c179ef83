"""Quotes that several publishers print are found, with who printed them first.

A text is drawn by its publisher and day, as "Gazette 8", above its words; no day is an unknown one.
"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.documents.quotes import find_quotes, quoted_sentences, stream_quotes
from inquest.model import (
    Block,
    BlockKind,
    CopyGroup,
    DateSource,
    Metadata,
    Period,
    Report,
    ReportDate,
    Span,
)

SAID = "We will find all those who did this"


def report(name, head, text):
    publisher, _, day = head.partition(" ")
    period = Period.of_day(date(2018, 11, int(day))) if day else None
    blocks, start = [], 0
    for line in text.split("\n"):
        span = Span(start, start + len(line), line)
        blocks.append(Block(BlockKind.PARAGRAPH, span))
        start += len(line) + 1
    published = ReportDate(period, DateSource.GIVEN) if period else None
    said = Metadata(publisher=publisher, published=published)
    return Report(name, "", 0, name, "text/plain", "utf-8", text, said, tuple(blocks))


def shared(*drawn, copies=()):
    """Each shared quote as its documents, a, b, c, the one known to be first in capitals."""
    made = [report(name, *each) for name, each in zip("abcdefgh", drawn, strict=False)]
    return [
        "".join(
            use.document.upper() if use.document == quote.first else use.document
            for use in quote.uses
        )
        for quote in find_quotes(made, copies)
    ]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (f"“{SAID},” he said.", [f"{SAID},"]),
        (f'"{SAID}," he said. "Soon and with all our force!"', [f"{SAID},", "Soon and with all our force!"]),
        (f"“{SAID}. None of them will go free again.”", [f"{SAID}.", "None of them will go free again."]),
        (f"“{SAID}.\n“None of them will go free again.”", [f"{SAID}.", "None of them will go free again."]),
        (f"«{SAID}», „{SAID}“", [SAID, SAID]),
        ("「我们会找到他们。」", ["我们会找到他们。"]),
        ("He called it “a dark day for us”.", []),
        (f"{SAID}, he said.", []),
    ],
)  # fmt: skip
def test_sentences_in_quotation_marks(text, quotes):
    assert [quote.span.text for quote in quoted_sentences(report("a", "Gazette", text))] == quotes


@pytest.mark.parametrize(
    ("drawn", "expected", "what"),
    [
        ([("Gazette 8", f"“{SAID}.”"), ("Mail 9", f"He said: “{SAID}!”")], ["Ab"], "told again"),
        ([("Gazette 9", f"“{SAID}.”"), ("Mail 8", f"“{SAID}.”")], ["Ba"], "by day, not by name"),
        ([("Gazette 8", f"“{SAID}.”"), ("Mail 8", f"“{SAID}.”")], ["ab"], "on one day"),
        ([("Gazette 8", f"“{SAID}.”"), ("Mail", f"“{SAID}.”")], ["ab"], "one without a day"),
        ([("Gazette 8", f"“{SAID}.”"), ("Mail 9", f"“{SAID[8:]}”")], ["Ab"], "cut at one end"),
        ([("Gazette 8", f"“{SAID}.”"), ("Gazette 9", f"“{SAID}.”")], [], "one publisher"),
        ([("Gazette 8", f"“{SAID}.”"), ("Mail 9", f"{SAID}.")], [], "no quote there"),
        ([("Gazette 8", "“all those who did.”"), ("Mail 9", "“all those who did.”")], [], "short"),
        (
            [("Gazette 8", f"“{SAID}, by a way that nobody knows but the two or three of us”"),
             ("Mail 9", "“Whoever thinks that he can get by all those who did this before is wrong”")],
            [], "few words in common",
        ),
        ([("Gazette 8", f"“{SAID}.”"), ("Mail 9", f"“{SAID}.” “{SAID}”")], ["Ab"], "twice in one"),
    ],
)  # fmt: skip
def test_quotes_in_reports_of_several_publishers(drawn, expected, what):
    assert shared(*drawn) == expected, what


def test_quotes_that_copies_of_one_text_share_are_no_news():
    drawn = [("Wire 8", f"“{SAID}.”"), ("Mail 9", f"“{SAID}.”"), ("Herald 9", f"“{SAID}.”")]
    copies = (CopyGroup("copy-a", "a", ("a", "b")),)
    assert shared(*drawn[:2], copies=copies) == []
    assert shared(*drawn, copies=copies) == ["Abc"]


def test_a_copy_does_not_make_its_source_less_early():
    drawn = [("Wire 8", f"“{SAID}.”"), ("Mail 8", f"“{SAID}.”"), ("Herald 9", f"“{SAID}.”")]
    assert shared(*drawn) == ["abc"]
    assert shared(*drawn, copies=(CopyGroup("copy-a", "a", ("a", "b")),)) == ["Abc"]


words = st.lists(st.sampled_from(["one", "two", "three", "four", "five"]), max_size=12)
texts = st.lists(st.tuples(st.sampled_from(("Gazette 8", "Mail 9", "Herald")), words), max_size=7)


@given(texts, st.randoms(use_true_random=False))
def test_order_does_not_matter(drawn, chance):
    made = [
        report(f"r{number}", head, f"“{' '.join(told)}.”")
        for number, (head, told) in enumerate(drawn)
    ]
    found = find_quotes(chance.sample(made, len(made)))
    assert found == find_quotes(made) == stream_quotes(lambda: iter(made))
    for quote in found:
        assert len({use.document for use in quote.uses}) == len(quote.uses) > 1
