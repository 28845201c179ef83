"""Whole reports: what holds for the claims of any text."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inquest.annotate.english import EnglishAnnotator
from inquest.claims import read_claims
from inquest.claims.reader import number
from inquest.documents import read_report
from inquest.model import Part, RawReport, Reading
from inquest.settings import Settings

HEADER = "Title: Riot kills 13 inmates\nPublisher: AFP\nPublished: {}\nLanguage: en\n\n"


def reading(body: str, published: str = "2018-11-09") -> Reading:
    raw = RawReport("report.txt", (HEADER.format(published) + body).encode())
    report = read_report(raw, "report", Settings())
    return read_claims(report, EnglishAnnotator().annotate(report))


def test_claims_stand_in_the_order_of_the_text():
    claims = reading("The mob killed two guards, which was sparked by a long quarrel.").claims
    assert [claim.kind for claim in claims] == ["count", "count", "cause"]
    assert [claim.part for claim in claims] == [Part.TITLE, Part.BODY, Part.BODY]


def test_an_id_tells_report_kind_and_place():
    (title,) = reading("Nothing more is known of it.").claims
    assert title.id == f"report/count/{title.span.start}-{title.span.end}"


def test_claims_of_the_same_words_are_numbered():
    read = reading("Nothing more is known of it.")
    ids = [claim.id for claim in number(read.claims * 3)]
    assert ids == [read.claims[0].id, f"{read.claims[0].id}-2", f"{read.claims[0].id}-3"]


@pytest.mark.parametrize(
    ("published", "day"), [("2018-11-09", date(2018, 11, 9)), ("2018-11", None), ("", None)]
)
def test_a_claim_is_dated_where_the_report_is_known_to_the_day(published, day):
    assert {claim.stated_on for claim in reading("A guard died.", published).claims} == {day}


def test_a_title_is_read_for_counts_alone():
    raw = b"Title: Police blamed Hill Front, pledged to investigate\nLanguage: en\n\nIt rained.\n"
    report = read_report(RawReport("report.txt", raw), "report", Settings())
    assert read_claims(report, EnglishAnnotator().annotate(report)).claims == ()


SENTENCES = st.sampled_from(
    [
        "At least 25 inmates were killed, two security sources told Reuters.",
        "The Interior Ministry said 13 inmates (13) and three guards had died.",
        "Sanjar Ali, the interior minister, denied that 20 people were wounded.",
        "Mr Ali said he “saw two” — not five — of them.",
        "The minister now admits five, up from three.",
        "The Hill Front claimed responsibility via its Amar news agency.",
        "Officials blamed it for the raid, which was sparked by a quarrel over food.",
        "The state promised to publish a list within 10 days, and declined to comment.",
        "| Source | Killed |\n| --- | --- |\n| Red Cross | 14 |",
        "Steps that must be taken:\n\n- open an inquest\n- close the colony",
    ]
)
WORDS = st.sampled_from(
    [
        "said",
        "two",
        "killed",
        "not",
        "25",
        "(",
        ")",
        ",",
        ".",
        "“",
        "”",
        "-",
        "of",
        "them",
        "the",
        "The",
        "prison",
        "guards",
        "by",
        "Ali",
        "it",
        "to",
        "from",
        "within",
        "days",
        "responsibility",
        "claimed",
        "blamed",
        "toll",
        "rose",
        "had",
        "is",
    ]
)
LETTERS = st.characters(categories=["L", "M", "N", "P", "S", "Zs"])
TEXTS = st.lists(
    SENTENCES
    | st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
    | st.text(LETTERS, max_size=20),
    max_size=6,
).map("\n\n".join)


@settings(deadline=None)
@given(TEXTS)
def test_every_quote_stands_at_its_place_and_every_claim_has_an_id_of_its_own(body):
    first = reading(body)
    text = first.report.text
    spans = [claim.span for claim in first.claims]
    spans += [link.span for claim in first.claims for link in claim.chain]
    spans += [link.cue for claim in first.claims for link in claim.chain if link.cue]
    assert all(span.text and text[span.start : span.end] == span.text for span in spans)
    assert len({claim.id for claim in first.claims}) == len(first.claims)
    assert all(link.name for claim in first.claims for link in claim.chain)
    assert reading(body) == first
