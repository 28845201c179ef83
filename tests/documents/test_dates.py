from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.documents.dates import date_report, read_address, read_date
from inquest.documents.layout import lay_out
from inquest.model import DateSource, ReportDate

STORY = "Inmates were killed when a riot broke out in a prison, three sources said."


def published(body: str = STORY, url: str = "", metadata: str = "") -> str:
    """What is known of the date, as "date source 'words'"."""
    found = date_report(body, lay_out(body).blocks, url, metadata, None)
    return told(found)


def told(found: ReportDate | None) -> str:
    if found is None:
        return "unknown"
    words = f" {found.span.text!r}" if found.span else ""
    return f"{found.period} {found.source}{words}"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2018-11-09", "2018-11-09"),
        ("2018-11-09T23:30:00Z", "2018-11-09"),
        ("20181109T101010Z", "2018-11-09"),
        ("2018-11-09 10:00", "2018-11-09"),
        ("Fri, 09 Nov 2018 10:00:00 +0500", "2018-11-09"),
        ("November 9, 2018", "2018-11-09"),
        ("09.11.2018 10:23", "2018-11-09"),
        ("2018-11", "2018-11"),
        ("Nov 2018", "2018-11"),
        ("2018", "2018"),
        ("2018-13-01", "None"),
        ("31 June 2018", "None"),
        ("1815-06-18", "None"),
        ("yesterday", "None"),
        ("", "None"),
    ],
)
def test_metadata_in_many_forms(words: str, expected: str) -> None:
    assert str(read_date(words)) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/2018/11/09/riot", "2018-11-09"),
        ("https://example.org/world/2018/nov/09/riot", "2018-11-09"),
        ("https://example.org/riot-2018-11-09.html", "2018-11-09"),
        ("https://example.org/a/20181109-riot", "2018-11-09"),
        ("https://example.org/2018/11/riot", "2018-11"),
        ("https://example.org/2018/13/40/riot", "None"),
        ("https://example.org/riot-2018/1", "None"),
        ("https://2018-11-09.example.org/riot", "None"),
        ("https://example.org/20189911", "None"),
        ("", "None"),
    ],
)
def test_addresses(url: str, expected: str) -> None:
    assert str(read_address(url)) == expected


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Dushanbe, June 2024 \u2013 ", "2024-06 dateline 'June 2024'"),
        ("PARIS, Nov 13, 2015 (AFP) — ", "2015-11-13 dateline 'Nov 13, 2015'"),
        ("MOSCOW, 9 November 2018. /TASS/. ", "2018-11-09 dateline '9 November 2018'"),
        ("6 July 2014 - ", "2014-07-06 dateline '6 July 2014'"),
        ("DUSHANBE, May 20. /TASS/. ", "unknown"),  # of which year?
        ("In June 2024 - a month of floods - ", "unknown"),
        ("On 6 July 2014: ", "unknown"),
        ("The jail, which since June 2024 was closed - ", "unknown"),
        ("KHUJAND - ", "unknown"),
    ],
)
def test_datelines(opening: str, expected: str) -> None:
    assert published(opening + STORY) == expected


def test_a_dateline_without_a_year_takes_that_of_the_address_or_the_metadata() -> None:
    body = f"NAIROBI, Kenya, Jul 6 -- {STORY}"
    assert published(body, "https://example.org/2014/riot") == "2014-07-06 dateline 'Jul 6'"
    assert published(body, metadata="2014") == "2014-07-06 dateline 'Jul 6'"


def test_a_line_of_its_own_above_the_body_tells_too() -> None:
    body = f"Riot in a prison\n\nUpdated 9 November 2018, 10:20 GMT\n\n{STORY} {STORY}\n\n{STORY}"
    assert published(body) == "2018-11-09 dateline '9 November 2018'"


def test_metadata_stands_above_dateline_above_address() -> None:
    body, url = f"Paris, 8 May 2019 - {STORY}", "https://example.org/2019/05/07/riot"
    assert published(body, url, "2019-05-09") == "2019-05-09 metadata"
    assert published(body, url) == "2019-05-08 dateline '8 May 2019'"
    assert published(STORY, url) == "2019-05-07 url"


def test_a_finer_date_inside_a_coarse_one_is_taken() -> None:
    assert (
        published(url="https://example.org/2019/05/07/riot", metadata="2019-05") == "2019-05-07 url"
    )
    assert (
        published(url="https://example.org/2019/06/07/riot", metadata="2019-05")
        == "2019-05 metadata"
    )


def test_what_the_user_gives_stands_above_all() -> None:
    blocks = lay_out(STORY).blocks
    assert (
        told(date_report(STORY, blocks, "", "2019-05-09", date(2020, 1, 2))) == "2020-01-02 given"
    )


def test_the_source_is_kept() -> None:
    found = date_report(STORY, (), "", "2019-05-09", None)
    assert found
    assert found.source is DateSource.METADATA
    assert found.span is None


@given(st.text(), st.text(), st.text())
def test_any_input_gives_a_date_or_none(body: str, url: str, metadata: str) -> None:
    found = date_report(body, lay_out(body).blocks, url, metadata, None)
    if found and found.span:
        assert body[found.span.start : found.span.end] == found.span.text
