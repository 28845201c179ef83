from dataclasses import replace

import pytest

from inquest.model import BulletList, Report
from inquest.publish.layout import Grid, Items, Passage, lay_out

LIST = "Known so far:\n\n- two died\n\n\u2022 six were hurt\n\nMore follows."
TABLE = "Losses\n\n| side | dead |\n|---|---|\n| police | two |\n\nMore follows."


def words(report, part):
    return [report.text[start:end] for start, end in part.stretches]


def shown(report, marked=()):
    return [(part.kind, words(report, part)) for part in lay_out(report, marked)]


@pytest.fixture
def table(make):
    made = make.report("t", TABLE, blocks={"table": "|"})
    return replace(made, tables=(make.grid(TABLE, ("| side", "dead |"), ("police |", "two |")),))


def test_bullets_in_a_row_are_one_list(make):
    report = make.report("t", LIST, blocks={"bullet": ("-", "\u2022")})
    assert shown(report) == [
        ("paragraph", ["Known so far:"]),
        ("list", ["two died", "six were hurt"]),
        ("paragraph", ["More follows."]),
    ]


@pytest.mark.parametrize("bullet", ["1. ", "a) ", "Mr. ", ""])
def test_what_may_be_a_word_is_no_bullet(make, bullet):
    text = f"{bullet}two died"
    report = make.report("t", text, blocks={"bullet": text})
    assert shown(report) == [("list", [text])]


def test_an_item_with_words_beside_it_is_shown_whole(make):
    text = "First: two died"
    report = replace(
        make.report("t", text, blocks={"bullet": text}),
        lists=(BulletList(make.find(text, text), (make.find(text, "two died"),)),),
    )
    assert shown(report) == [("list", [text])]


def test_a_table_is_shown_by_its_cells(table):
    assert [type(part) for part in lay_out(table, ())] == [Passage, Grid, Passage]
    assert shown(table)[1] == ("grid", ["side", "dead", "police", "two"])


def test_a_table_that_would_lose_words_stays_text(table):
    [grid] = table.tables
    short = replace(table, tables=(replace(grid, rows=()),))
    assert shown(short)[1] == ("table", ["| side | dead |\n|---|---|\n| police | two |"])


def test_a_table_that_would_hide_a_mark_stays_text(table, make):
    assert isinstance(lay_out(table, [make.find(TABLE, "police | two")])[1], Grid)
    assert isinstance(lay_out(table, [make.find(TABLE, "---")])[1], Passage)


def test_text_outside_all_blocks_is_shown_as_paragraphs(make):
    bare = replace(make.report("t", "One\nline.\n\n  Two.\n"), blocks=())
    assert shown(bare) == [("paragraph", ["One\nline."]), ("paragraph", ["Two."])]
    first = make.report("t", "One.\n\nTwo.").blocks[:1]
    assert shown(replace(bare, text="One. And\n\nTwo.", blocks=first)) == [
        ("paragraph", ["One."]),
        ("paragraph", ["And"]),
        ("paragraph", ["Two."]),
    ]


def test_an_empty_report_has_no_layout():
    assert lay_out(Report("t", "", 0, "t.txt", "text/plain", "utf-8", ""), ()) == []


def test_items_and_passages_tell_their_stretches():
    assert Items(((0, 1), (2, 3))).stretches == ((0, 1), (2, 3))
    assert Passage("title", (0, 4)).stretches == ((0, 4),)
