# ruff: noqa: RUF001 - texts in other scripts
import pytest

from inquest.errors import EmptyInput
from inquest.model import DateSource


def test_an_article_without_what_stands_around_it(page, outline):
    report = page("newspaper.html")
    assert outline(report) == [
        "title: Riot at Orlu prison leaves 14 dead",
        "standfirst: Ministry and rights groups disagree about the toll",
        (
            "paragraph: Fourteen inmates were killed when a riot broke out at Orlu prison on Wednesday"
            " night, the interior ministry said. Two guards were wounded."
        ),
        (
            "paragraph: The Prisoners' Aid Network, which speaks to families, counts at least 19 dead."
            " “The ministry leaves out those who died on the way to hospital,” its director told the"
            " Herald."
        ),
        "heading: What set it off",
        (
            "paragraph: Both sides agree that it began in the kitchen. After that, their accounts"
            " part:"
        ),
        "bullet: - the ministry speaks of an attempt to escape",
        "bullet: - the network speaks of a beating by guards",
        "bullet: - a guard's union blames overcrowding",
        "paragraph: The figures that were published so far:",
        (
            "table: Source | Killed | Wounded |\nInterior ministry | 14 | 2 guards |\n"
            "Prisoners' Aid Network | at least 19 | |\nGeneral hospital | 11 bodies received | 23 |"
        ),
        "paragraph: The minister has promised a report within three months.",
    ]


def test_what_a_page_says_of_itself(page):
    said = page("newspaper.html").metadata
    assert said.title == "Riot at Orlu prison leaves 14 dead"
    assert said.publisher == "The Coast Herald"
    assert said.author == "Grace Adebola"
    assert said.url == "https://herald.example/2021/03/04/orlu-prison-riot"
    assert said.language == "en"
    assert str(said.published.period) == "2021-03-04"
    assert said.published.source is DateSource.METADATA


def test_tables_keep_their_cells(page):
    table = page("newspaper.html").tables[0]
    assert [cell.span.text for cell in table.header] == ["Source", "Killed", "Wounded"]
    assert [[cell.span.text for cell in row] for row in table.rows] == [
        ["Interior ministry", "14", "2 guards"],
        ["Prisoners' Aid Network", "at least 19", ""],
        ["General hospital", "11 bodies received", "23"],
    ]
    assert (table.rows[1][2].row, table.rows[1][2].column) == (2, 2)
    assert table.lead.text == "The figures that were published so far:"


def test_lists_keep_their_items(page):
    items = page("newspaper.html").lists[0]
    assert [item.text for item in items.items] == [
        "the ministry speaks of an attempt to escape",
        "the network speaks of a beating by guards",
        "a guard's union blames overcrowding",
    ]
    assert items.lead.text == "After that, their accounts part:"


def test_a_weblog(page, outline):
    report = page("weblog.html")
    lines = outline(report)
    assert lines[:3] == [
        "title: After the shelling of Dobrava",
        (
            "paragraph: Eight days after the shelling of Dobrava we still do not know how many people"
            " died. We asked those who count."
        ),
        "paragraph: The mayor's office says 31. The army says it fired on an empty depot.",
    ]
    assert "bullet: - The monitoring mission: 17 graves, seen by its patrol." in lines
    assert not any("cousin" in line or "Archive" in line for line in lines)
    assert report.metadata.publisher == "Border Monitor"
    assert str(report.metadata.published.period) == "2016-06-12"


def test_a_page_laid_out_by_tables_in_its_declared_encoding(page, outline):
    report = page("oldstyle-cp1251.html")
    assert outline(report)[:4] == [
        "title: В колонии под Сарыкулем погибли 17 человек",
        "label: Главная",
        "label: Новости",
        "label: Спорт",
    ]
    assert len(report.blocks) == 7
    assert not report.tables
    assert report.metadata.publisher == "Вести области"
    assert report.metadata.language == "ru"
    assert report.encoding == "cp1251"


def test_a_very_short_page_keeps_its_structure(page, outline):
    assert outline(page("agency.html")) == [
        "title: Bomb kills six at checkpoint",
        "paragraph: KESRA, May 5 - Six soldiers were killed by a roadside bomb, the army said.",
    ]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>Six died.<p>Two of them<b>, guards", ["Six died.", "Two of them, guards"]),
        ("<div>Six died.</div><div>Two fled.<br><br>All", ["Six died.", "Two fled.", "All"]),
        ("<p>Six\ndied\nin Kesra.</p>", ["Six died in Kesra."]),
        ("<pre>Six died\nin Kesra.\n\nTwo fled.</pre>", ["Six died in Kesra.", "Two fled."]),
        ("<p>Six&nbsp;died &amp; two&shy; fled.</p>", ["Six died & two fled."]),
    ],
)
def test_broken_and_bare_pages_still_give_their_text(read, body, lines):
    report = read(f"<html><body>{body}", "page.html")
    assert [" ".join(block.span.text.split()) for block in report.blocks] == lines


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><title>The Herald</title></head><body><script>draw()</script></body></html>",
        "<html><body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav></body></html>",
        "<html></html>",
    ],
)
def test_a_page_without_text_is_empty(read, page):
    with pytest.raises(EmptyInput, match=r"page\.html: is a page without text\. .* browser"):
        read(page, "page.html")


STORY = "<p>Six people died in Kesra on Monday, the police of the province said.</p>"
PUBLISHED = '<meta property="article:published_time" content="2018-11-09T10:00:00Z">'
LINKED_DATA = '<script type="application/ld+json">{"datePublished": "2018-11-09"}</script>'


@pytest.mark.parametrize(
    ("head", "beside", "after", "day"),
    [
        (PUBLISHED, "", "", "2018-11-09"),
        (LINKED_DATA, "", "", "2018-11-09"),
        ("", '<time datetime="2018-11-09">Friday</time>', "", "2018-11-09"),
        ("", '<span class="entry-date">9 November 2018</span>', "", "2018-11-09"),
        ("", "", '<aside><time datetime="2017-01-02">A fire</time></aside>', None),
        ("", "", "<footer>Updated 2018-11-09. Copyright 2019</footer>", None),
        ('<meta name="date" content="2150-01-01">', "", "", None),
    ],
)
def test_the_date_is_the_pages_own_and_not_another_storys(read, head, beside, after, day):
    article = f"<article><h1>Six die</h1>{beside}{STORY}</article>"
    report = read(f"<html><head>{head}</head><body>{article}{after}</body></html>", "page.html")
    published = report.metadata.published
    assert (str(published.period) if published else None) == day
