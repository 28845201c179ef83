import json

import pytest

from inquest.errors import EmptyInput, MalformedInput
from inquest.model import DateSource

SIX = "Six people died in Kesra, the police of the province said on Monday in a statement."


def test_reads_the_documented_fields(read, outline):
    record = {
        "text": SIX,
        "title": "Six die",
        "publisher": "The Herald",
        "author": ["Anna Lee", "Ben Roe"],
        "published": "2018-11-09T10:00:00Z",
        "url": "https://herald.example/1",
        "language": "en-GB",
    }
    report = read(json.dumps(record), "wire.json")
    said = report.metadata
    assert outline(report)[0] == "title: Six die"
    assert report.text == f"Six die\n\n{SIX}"
    assert (said.title, said.publisher, said.author) == (
        "Six die",
        "The Herald",
        "Anna Lee, Ben Roe",
    )
    assert (said.url, said.language) == ("https://herald.example/1", "en")
    assert str(said.published.period) == "2018-11-09"
    assert said.published.source is DateSource.METADATA


@pytest.mark.parametrize(
    "record",
    [
        {"body": SIX, "headline": "Six die", "source": "AP", "date": "2018-11-09"},
        {
            "content": SIX,
            "title": "Six die",
            "outlet": {"name": "AP"},
            "published_at": "2018-11-09",
        },
        {"html": f"<p>{SIX}</p>", "title": "Six die", "source": "AP", "date": "2018-11-09"},
        {
            "text": f"<div><p>{SIX}</p></div>",
            "title": "Six die",
            "source": "AP",
            "date": "2018-11-09",
        },
    ],
)
def test_other_names_and_html_do_as_well(read, record):
    report = read(json.dumps(record))
    assert report.text == f"Six die\n\n{SIX}"
    assert report.metadata.title == "Six die"
    assert report.metadata.publisher == "AP"
    assert str(report.metadata.published.period) == "2018-11-09"


def test_without_a_title_the_text_stands_alone(read):
    assert read(json.dumps({"text": SIX})).text == SIX


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ('{"text": "Six', "is not JSON (unterminated string starting at at character 10)"),
        ("[1, 2]", "is JSON, but not an object"),
        ('{"title": "Six die"}', "has no text"),
        ('{"text": null}', "has no text"),
        ('{"text": {}}', "has no text"),
        ('{"text": true}', "has no text"),
        ("[" * 100_000, "is JSON nested too deep to read"),
        ('{"text": ' + "9" * 5000 + "}", "holds a number too long to read"),
    ],
)
def test_says_what_is_wrong_with_a_record(read, data, reason):
    with pytest.raises(MalformedInput) as refused:
        read(data, "wire.json")
    assert str(refused.value).startswith(f"wire.json: {reason}")


def test_a_record_of_figures_has_no_words(read):
    with pytest.raises(EmptyInput):
        read('{"text": 12}')


def test_lone_surrogates_are_replaced(read):
    assert read('{"text": "Six \\ud800 died"}').text == "Six \ufffd died"
