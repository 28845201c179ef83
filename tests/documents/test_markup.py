from xml.etree.ElementTree import fromstring

import pytest

from inquest.documents.composition import Grid, Items, Passage
from inquest.documents.markup import parts_of
from inquest.model import BlockKind


def parts(markup):
    return list(parts_of(fromstring(f"<body>{markup}</body>")))


def passages(markup):
    return [f"{part.kind}: {part.text}" for part in parts(markup)]


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<p>one <hi>two</hi> three</p>", ["paragraph: one two three"]),
        ("<p>one<lb/>two</p>", ["paragraph: one", "paragraph: two"]),
        ("<head>one</head>two", ["heading: one", "paragraph: two"]),
        (
            "<quote>one<p>two</p>three</quote>",
            [f"paragraph: {it}" for it in ("one", "two", "three")],
        ),
        ("<p class='dek'>one</p>", ["standfirst: one"]),
        ("<p>By Anna Lee</p>", ["byline: By Anna Lee"]),
        ("<p>Credit: Reuters</p>", ["credit: Credit: Reuters"]),
        ("<p>17.09.2020</p>", ["label: 17.09.2020"]),
        ("<p> </p><graphic/>", []),
    ],
)
def test_passages(markup, found):
    assert passages(markup) == found


@pytest.mark.parametrize(
    ("markup", "items"),
    [
        ("<item>a</item><item>b</item>", ("a", "b")),
        ("<item><p>a</p><p>b</p></item>", ("a b",)),
        ("<item>a<list><item>b</item></list></item><item>c</item>", ("a", "b", "c")),
        ("<item>a<lb/>b</item><item/>", ("a b",)),
    ],
)
def test_lists(markup, items):
    assert parts(f"<list>{markup}</list>") == [Items(items)]


def grid(*rows, head=""):
    def row(cells, role=""):
        return (
            "<row>" + "".join(f"<cell{role}>{cell}</cell>" for cell in cells.split(",")) + "</row>"
        )

    heading = row(head, " role='head'") if head else ""
    return f"<table>{heading}{''.join(map(row, rows))}</table>"


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        (grid("a,1", "b,2", head="x,y"), Grid(("x", "y"), (("a", "1"), ("b", "2")))),
        (grid("x,y", "b,2"), Grid(("x", "y"), (("b", "2"),))),
        (grid("a,b", "c,d"), Grid((), (("a", "b"), ("c", "d")))),
        (grid("a,1", "b,"), Grid((), (("a", "1"), ("b", "")))),
        (grid("a<lb/>b,1", ",", "c,2"), Grid((), (("a b", "1"), ("c", "2")))),
    ],
)
def test_tables(markup, found):
    assert parts(markup) == [found]


def test_a_row_of_one_words_is_the_caption():
    assert parts(grid("Deaths by day,", "Monday,3", "Tuesday,4")) == [
        Passage(BlockKind.HEADING, "Deaths by day"),
        Grid((), (("Monday", "3"), ("Tuesday", "4"))),
    ]


def test_a_table_that_only_places_text_is_no_table():
    story = "<head>Six die</head><p>Six people died.</p><p>Two of them were guards.</p>"
    assert passages(grid(f"<p>News</p><p>Sport</p>,{story}")) == [
        "label: News",
        "label: Sport",
        "heading: Six die",
        "paragraph: Six people died.",
        "paragraph: Two of them were guards.",
    ]
