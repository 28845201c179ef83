"""On which day something was said; the reports came out on Friday, 9 November 2018."""

import pytest

from inquest.annotate.english import EnglishAnnotator
from inquest.claims.reader import read_claims
from inquest.documents import read_report
from inquest.model import RawReport
from inquest.settings import Settings


def days(body):
    """The days of the month on which the counts of a body were stated."""
    raw = f"Title: Report\nPublished: 2018-11-09\nLanguage: en\n\n{body}\n".encode()
    report = read_report(RawReport("report.txt", raw), "report", Settings())
    claims = read_claims(report, EnglishAnnotator().annotate(report)).claims
    return [claim.stated_on.day for claim in claims if claim.kind == "count"]


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("The ministry said on Wednesday that 13 inmates were killed.", 7),
        ("The ministry told reporters in Osh on Wednesday that 13 inmates were killed.", 7),
        ("Thirteen inmates were killed, the ministry said late Wednesday.", 7),
        ("On Wednesday the ministry said that 13 inmates were killed.", 7),
        ("The ministry said that 13 inmates were killed on Wednesday.", 9),
        ("The ministry said Wednesday's riot killed 13 inmates.", 9),
        ("Thirteen inmates were killed on Wednesday.", 9),
        ("The ministry said 13 inmates were killed.", 9),
        ("The ministry will say on 12 November that 13 inmates were killed.", 9),
    ],
)
def test_a_day_beside_a_word_of_saying_is_that_of_the_statement(body, day):
    assert days(body) == [day]
