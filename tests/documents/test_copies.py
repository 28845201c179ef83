"""Copies of one text are found, whoever prints them; reports on one event are no copies.

A capital is a paragraph of ten words of its own, a small letter the same with one word changed.
"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.documents.copies import find_copies, names_source, shingles
from inquest.model import (
    Block,
    BlockKind,
    DateSource,
    Metadata,
    Period,
    Report,
    ReportDate,
    Span,
)

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
RUSSIAN = """
Тринадцать заключённых погибли в исправительной колонии на севере страны, сообщил в среду
начальник областного управления. Беспорядки начались после вечерней проверки,
когда несколько человек напали на охрану и завладели оружием. Подкрепление прибыло через час.
"""
CHINESE = """
北部监狱骚乱致十三人死亡

北部一所监狱周三晚间发生骚乱。当地官员说至少十三名囚犯死亡。另有两名狱警受伤。

骚乱在晚间点名之后开始。数人袭击看守并夺取武器。增援部队一小时后抵达。
"""


def paragraph(mark):
    words = [f"{mark.upper()}{number}" for number in range(10)]
    words[5] += "x" * mark.islower()
    return " ".join(words)


def report(name, parts, day=None, publisher="", credit=""):
    """A report of these (kind, text) parts or of marks; a credit line comes last."""
    if isinstance(parts, str):
        parts = [(BlockKind.PARAGRAPH, paragraph(mark)) for mark in parts]
    parts = [*parts, *([(BlockKind.CREDIT, credit)] if credit else [])]
    blocks, text = [], ""
    for kind, words in parts:
        blocks.append(Block(kind, Span(len(text), len(text) + len(words), words)))
        text += f"{words}\n\n"
    published = ReportDate(Period.of_day(day), DateSource.GIVEN) if day else None
    said = Metadata(publisher=publisher, published=published)
    return Report(name, "", 0, name, "text/plain", "utf-8", text, said, tuple(blocks))


def groups(**texts):
    """The groups of copies among reports given by name, each as its names run together."""
    return [
        "".join(group.documents)
        for group in find_copies([report(name, text) for name, text in texts.items()])
    ]


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        ("ABCDEF", "ABCDEF", "the same text"),
        ("ABCDEFGH", "ABCD", "cut short"),
        ("ABCDEF", "AbCdEF", "a few words changed"),
        ("ABCDEF", "FEDCBA", "paragraphs in another order"),
        ("ABCDE", "XABCDEY", "with a beginning and an end of its own"),
        ("Z", "Z", "the same line"),
    ],
)
def test_a_copy(one, other, what):
    assert groups(a=one, b=other) == ["ab"], what


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        ("ABCDEF", "UVWXYZ", "nothing in common"),
        ("AZ", "BZ", "a line that stands under every report of a site"),
        ("ABZ", "Z", "that line alone"),
        ("Z", "z", "short and alike"),
        ("ABCDEFGHIJKLM", "NOPQRSTUVABCD", "a statement that both give in full"),
        ("", "", "no text"),
    ],
)
def test_no_copy(one, other, what):
    assert groups(a=one, b=other) == [], what


def test_a_copy_of_a_copy_is_of_the_group():
    assert groups(a="ABCDEF", b="ABCDxyz", c="WVABxyz", d="QRSTUV") == ["abc"]


def test_a_copy_is_found_among_many_that_share_its_lines():
    quoting = {f"b{number}": f"{ALPHABET[number]}KLMNOPQRSTUV" for number in range(9)}
    assert groups(a="ABCDEFGHI", **quoting, c="ABCDEFGHI")[0].startswith("ac")


def test_hundreds_of_copies_are_one_group():
    texts = {f"r{number}": "ABCDEFGH"[: 4 + number % 5] for number in range(300)}
    (group,) = find_copies([report(name, text) for name, text in texts.items()])
    assert set(group.documents) == set(texts)


def test_the_first_came_out_first_and_undated_ones_are_last():
    made = [
        report("a", "ABCDEF"),
        report("b", "ABCDEF", date(2018, 11, 9)),
        report("c", "ABCDEF", date(2018, 11, 8)),
    ]
    (group,) = find_copies(made)
    assert (group.id, group.first, group.documents) == ("copy-c", "c", ("c", "b", "a"))


marks = st.text(st.sampled_from(ALPHABET[:8] + ALPHABET[:8].lower()), max_size=10)


@given(st.lists(marks, max_size=8), st.randoms(use_true_random=False))
def test_order_does_not_matter(texts, chance):
    made = [report(f"r{number}", text) for number, text in enumerate(texts)]
    mixed = chance.sample(made, len(made))
    found = find_copies(made)
    assert find_copies(mixed) == found
    together = [name for group in found for name in group.documents]
    assert len(together) == len(set(together))


@given(st.integers(4, 26), st.data())
def test_any_cut_of_a_story_is_its_copy(length, data):
    story = ALPHABET[:length]
    start = data.draw(st.integers(0, length - 4))
    assert groups(a=story, b=story[start : data.draw(st.integers(start + 4, length))]) == ["ab"]


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [(RUSSIAN, "в среду", "вечером"), (CHINESE, "周三", "昨天")],
    ids=["Russian", "Chinese"],
)
def test_a_copy_in_a_language_that_is_not_read(read, text, old, new):
    one, other = read(text, "a.txt"), read(text.replace(old, new), "b.txt")
    assert shingles(one) != shingles(other)
    (group,) = find_copies([report("a", parts_of(one)), report("b", parts_of(other))])
    assert group.documents == ("a", "b")


def parts_of(read_report):
    return [(block.kind, block.span.text) for block in read_report.blocks]


def test_lists_count_and_titles_and_credits_do_not():
    kinds = (BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.CREDIT, BlockKind.BULLET)
    told = report("a", [(kind, f"{kind} words") for kind in kinds])
    assert shingles(told) == {("paragraph", "words"), ("bullet", "words")}


REWRITTEN = "ABCDEFGHIJKLM", "NOPQRSTUVABCD"


@pytest.mark.parametrize(
    ("publisher", "credit", "copies"),
    [
        ("Reuters", "Source: Reuters", True),
        ("Associated Press", "With AP", True),
        ("Associated Press", "Reporting by the Associated Press", True),
        ("Reuters", "Source: AFP", False),
        ("Pres", "With Press TV", False),
        ("Gazette", "Source: Gazette", False),
        ("", "Source: Reuters", False),
    ],
)
def test_a_rewritten_story_is_a_copy_of_the_source_that_it_credits(publisher, credit, copies):
    wire = report("a", REWRITTEN[0], publisher=publisher)
    paper = report("b", REWRITTEN[1], publisher="Gazette", credit=credit)
    assert bool(find_copies([wire, paper])) is copies


@pytest.mark.parametrize(
    ("start", "named"),
    [
        ("OSH (Reuters) - Six people died.", True),
        ("OSH, Nov 8 /Reuters/ Six people died.", True),
        ("OSH - Six people died, Reuters said.", False),
        (f"{'Six people died. ' * 6}(Reuters)", False),
    ],
)
def test_a_dateline_may_name_the_source(start, named):
    paper = report("b", [(BlockKind.PARAGRAPH, start)], publisher="Gazette")
    assert names_source(paper, report("a", "A", publisher="Reuters")) is named
