import pytest

from inquest.documents.header import read_header

HEADER = """Title: Six killed: police
Publisher: The Herald
Published: 2020-02-03
URL: https://herald.example/1
Language: en

Six people died."""


def test_reads_what_a_report_says_of_itself():
    said = read_header(HEADER).said
    assert said.title == "Six killed: police"
    assert said.publisher == "The Herald"
    assert said.published == "2020-02-03"
    assert said.url == "https://herald.example/1"
    assert (said.language, said.sure) == ("en", True)


def test_the_title_is_a_block_of_its_own():
    header = read_header(HEADER)
    assert [f"{block.kind}: {block.span.text}" for block in header.blocks[:3]] == [
        "header: Title:",
        "title: Six killed: police",
        "header: Publisher: The Herald",
    ]
    assert HEADER[header.end :].strip() == "Six people died."


@pytest.mark.parametrize(
    "text",
    [
        "Title: Six killed\n\nText.",
        "PUBLISHER: The Herald\n\nText.",
        "\n\nTitle: Six killed\nAuthor: Staff\n\n\nText.",
        "Title:\nPublisher: The Herald\n\t\nText.",
        "Title: Nothing else",
    ],
)
def test_some_fields_are_enough(text):
    assert read_header(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Text first.\nTitle: Six killed\n\nText.",
        "URL: https://herald.example/1\n\nText.",
        "Title: Six killed\nText without a blank line.",
        "Title: Six killed\nReason: unknown\n\nText.",
        "Title: Six killed\nTitle: Seven killed\n\nText.",
    ],
)
def test_anything_else_is_text(text):
    assert read_header(text) is None
