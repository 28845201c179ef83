"""Copies of one text are found, whoever prints them; reports on one event are no copies.

A capital is a paragraph of ten words of its own, a small letter the same with one word changed.
"""

from datetime import date
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inquest.documents.copies import (
    CopyIndex,
    CopyMemory,
    compare,
    find_copies,
    group_pairs,
    read_body,
    stream_copies,
)
from inquest.documents.copies.credits import names_source, read_credits
from inquest.documents.copies.postings import COMMON, FIRST_SIZE, RECENT, Postings
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
    texts = {f"r{number}": "ABCDEFGH"[: 4 + number % 5] for number in range(150)}
    (group,) = find_copies([report(name, text) for name, text in texts.items()])
    assert set(group.documents) == set(texts)


def test_copies_of_which_any_two_differ_are_one_group():
    """Each keeps another half of the first text: any two share a quarter."""
    chance = Random(1)
    made = [report("r00", ALPHABET[:20], date(2018, 11, 7))]
    for number in range(1, 60):
        kept = chance.sample(ALPHABET[:20], 10)
        marks = [mark if mark in kept else f"{mark}{number}of" for mark in ALPHABET[:20]]
        parts = [(BlockKind.PARAGRAPH, paragraph(mark)) for mark in marks]
        made.append(report(f"r{number:02}", parts, date(2018, 11, 8)))
    (group,) = find_copies(made)
    assert len(group.documents) == len(made)


def test_the_first_came_out_first_and_undated_ones_are_last():
    made = [
        report("a", "ABCDEF"),
        report("b", "ABCDEF", date(2018, 11, 9)),
        report("c", "ABCDEF", date(2018, 11, 8)),
    ]
    (group,) = find_copies(made)
    assert (group.id, group.first, group.documents) == ("copy-c", "c", ("c", "b", "a"))


marks = st.text(st.sampled_from(ALPHABET[:8] + ALPHABET[:8].lower()), max_size=10)


@settings(max_examples=50)
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
    assert set(read_body(one).kinds) != set(read_body(other).kinds)
    (group,) = find_copies([report("a", parts_of(one)), report("b", parts_of(other))])
    assert group.documents == ("a", "b")


def parts_of(read_report):
    return [(block.kind, block.span.text) for block in read_report.blocks]


def test_lists_count_and_titles_and_credits_do_not():
    kinds = (BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.CREDIT, BlockKind.BULLET)
    told = read_body(report("a", [(kind, f"{kind} words") for kind in kinds]))
    body = read_body(report("a", [(kind, f"{kind} words") for kind in (kinds[1], kinds[3])]))
    assert (told.size, list(told.kinds)) == (4, list(body.kinds))


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
    wire = report("a", "A", publisher="Reuters")
    assert names_source(read_credits(paper), read_credits(wire)) is named


@pytest.mark.parametrize(
    ("texts", "expected", "what"),
    [
        ({"a": "ABCDEF", "b": "UVWX", "r": "ABCDEFUVWX"}, ["ar"], "prints both whole"),
        ({"a": "ABCD", "b": "UVWXYZ", "r": "ABCDUVWXYZ"}, ["br"], "shares most with the second"),
        ({"a": "ABCDEF", "b": "UVWX", "r": "ABCDEFUVWX", "s": "ABCDEFUVWX"}, ["ars"], "twice"),
        (
            {"a": "ABCDEF", "b": "UVWXY", "c": "UVWXy", "r": "ABCDEFUVWXY"},
            ["ar", "bc"],
            "and a copy",
        ),
        ({"a": "ABCDEF", "b": "DEFUVWX", "r": "ABCDEFUVWX"}, ["abr"], "the two overlap"),
        ({"a": "ABCD", "b": "EFGH", "c": "IJKLM", "r": "ABCDEFGHIJKLM"}, ["cr"], "three"),
    ],
)
def test_a_roundup_makes_no_one_text_of_two(texts, expected, what):
    assert groups(**texts) == expected, what


def test_a_story_made_of_two_agencies_that_it_credits_makes_them_no_one_voice():
    made = [
        report("a", "ABCDEFGHIJKL", publisher="Reuters"),
        report("b", "MNOPQRSTUVWX", publisher="AFP"),
        report("c", "ABCD12MNOPQ34", publisher="Gazette", credit="With Reuters and AFP"),
    ]
    (group,) = find_copies(made)
    assert (group.documents, group.pairs[0].credited) == (("b", "c"), "AFP")


@pytest.mark.parametrize(
    ("day", "copies"), [(7, ("r", "a", "b")), (8, ("a", "r")), (9, ("a", "r")), (None, ("a", "r"))]
)
def test_a_report_that_came_out_before_two_cuts_is_their_source(day, copies):
    made = [
        report("a", "ABCDEF", date(2018, 11, 8)),
        report("b", "UVWX", date(2018, 11, 8)),
        report("r", "ABCDEFUVWX", date(2018, 11, day) if day else None),
    ]
    (group,) = find_copies(made)
    assert group.documents == copies


def test_a_group_tells_why():
    wire = report("a", "ABCDEFGH", publisher="Reuters")
    paper = report("b", "XABcDEF", publisher="Gazette", credit="Source: Reuters")
    (group,) = find_copies([wire, paper])
    (pair,) = group.pairs
    assert (pair.document, pair.other, pair.credited) == ("a", "b", "Reuters")
    assert (pair.words, pair.longest) == (
        55,
        30,
    )  # of C, the changed word and those behind are left out
    assert pair.share == pytest.approx(31 / 42, abs=0.001)
    (passage,) = pair.passages
    assert wire.text[passage.start : passage.end] == wire.text.partition("\n\nG")[0]
    assert paper.text[passage.other_start : passage.other_end].endswith("F9")


def test_passages_stand_in_whatever_order():
    wire, paper = report("a", "ABCDEF"), report("b", "DEFXABC")
    (group,) = find_copies([wire, paper])
    drawn = [
        (wire.text[each.start], paper.text[each.other_start], each.other_start)
        for each in group.pairs[0].passages
    ]
    assert [each[:2] for each in drawn] == [("A", "A"), ("D", "D")]
    assert drawn[0][2] > drawn[1][2]


def test_a_group_is_held_together_by_one_pair_less_than_its_reports():
    made = [report(f"r{number}", "ABCDEFGH"[number % 3 :]) for number in range(9)]
    (group,) = find_copies(made)
    assert len(group.pairs) == len(made) - 1
    assert {name for pair in group.pairs for name in pair.key} == set(group.documents)
    assert [pair.words for pair in group.pairs] == sorted(
        (pair.words for pair in group.pairs), reverse=True
    )


@settings(max_examples=50)
@given(st.lists(marks, max_size=8), st.integers(0, 8))
def test_a_report_on_something_else_changes_nothing(texts, place):
    made = [report(f"r{number}", text) for number, text in enumerate(texts)]
    other = report(f"r{place}x", "STUVWXYZ")
    assert find_copies([*made, other]) == find_copies(made)


@given(st.permutations(ALPHABET), st.integers(6, 26), st.data())
def test_a_light_edit_is_a_copy(letters, length, data):
    story = "".join(letters[:length])
    edited = data.draw(st.sets(st.sampled_from(story), max_size=length // 3))
    changed = "".join(mark.lower() if mark in edited else mark for mark in story)
    assert groups(a=story, b=changed) == ["ab"]


@settings(max_examples=50)
@given(st.lists(marks, max_size=8), st.integers(1, 8))
def test_streaming_with_few_bodies_held_changes_nothing(texts, held):
    made = [report(f"r{number}", text) for number, text in enumerate(texts)]
    assert stream_copies(lambda: iter(made), held) == find_copies(made)


@settings(max_examples=50)
@given(st.lists(marks, min_size=1, max_size=8))
def test_one_report_more_needs_no_other_search(texts):
    bodies = [read_body(report(f"r{number}", text)) for number, text in enumerate(texts)]
    index, pairs = CopyIndex(), []
    known = {body.document: body for body in bodies}
    for body in bodies:
        likely = index.query(body)
        assert index.add(body) == likely
        pairs += [pair for name in likely if (pair := compare(known[name], body))]
    periods = dict.fromkeys(known)
    made = [report(f"r{number}", text) for number, text in enumerate(texts)]
    assert group_pairs(pairs, periods) == find_copies(made)


@settings(max_examples=50)
@given(
    st.lists(st.tuples(marks, marks, st.sampled_from(["stay", "change", "go", "come"])), max_size=8)
)
def test_a_memory_sees_what_came_changed_and_went(texts):
    before, after = {}, {}
    for number, (text, other, what) in enumerate(texts):
        before |= {number: text} if what != "come" else {}
        after |= {number: other if what == "change" else text} if what != "go" else {}
    memory = CopyMemory()
    for told in (before, after, after):
        made = [report(f"r{number}", text) for number, text in told.items()]
        assert memory.groups_of(made) == find_copies(made)


def test_a_memory_sees_another_day_of_publication():
    memory = CopyMemory()
    for days in ((1, 2), (2, 1)):
        made = [
            report(name, "ABCDEFG", day=date(2018, 11, day))
            for name, day in zip("ab", days, strict=True)
        ]
        assert memory.groups_of(made) == find_copies(made)


def test_numbers_are_those_of_every_process():
    body = read_body(report("a", "A"))
    assert [int(number) for number in body.runs[:2]] == [16092146849283833424, 5672798576187883938]


def test_who_holds_a_number_is_found_however_full_the_table_is():
    chance = np.random.default_rng(7)
    table, held = Postings(), []
    for holder in range(400):
        numbers = np.unique(chance.integers(0, 2**64 - 1, 50, np.uint64))
        table.add(numbers, holder)
        held.append(numbers)
    for holder, numbers in enumerate(held):
        assert [list(each) for each in table.holders(numbers)] == [[holder], [len(numbers)]]
    assert table.count == sum(map(len, held)) > FIRST_SIZE


def test_of_many_holders_the_latest_are_given():
    table, number = Postings(), np.array([5], np.uint64)
    for holder in range(100):
        table.add(number, holder)
    holders, weights = table.holders(number)
    assert list(holders) == list(range(100 - RECENT, 100))
    assert set(weights) == {COMMON}
