"""Which times of a text date an event; they stand in brackets, doubtful ones in round ones."""

import re

import pytest

from inquest.annotate.english import EnglishAnnotator
from inquest.claims.occasions import find_occasions, names_event
from inquest.documents import read_report
from inquest.model import (
    Cause,
    Claim,
    Count,
    Figure,
    Group,
    Outcome,
    Part,
    Qualifier,
    RawReport,
    Span,
)
from inquest.settings import Settings


def mark(prepare, text):
    """The text with the times that may date an event."""
    report, annotation = prepare(text)
    marked = report.text
    for each in reversed(find_occasions(report, annotation)):
        opening, closing = "[]" if each.sure else "()"
        told = f"{opening}{each.span.text}{closing}"
        marked = marked[: each.span.start] + told + marked[each.span.end :]
    return marked[marked.index("\n\n") + 2 :].strip()


def test_what_stands_in_brackets_tells_nothing_of_a_time_behind_it(prepare):
    told = "The attack was pinned on a party that was condemned (wrongly, experts said) in 2015."
    assert mark(prepare, told) == told


def test_a_day_in_brackets_dates_what_it_stands_behind(prepare):
    told = "With regard to Osh (7 November 2018), the group confirmed 20 deaths."
    assert mark(prepare, told) == told.replace("7 November 2018", "[7 November 2018]")


@pytest.mark.parametrize(
    "text",
    [
        "A riot broke out [on Wednesday] in Osh.",
        "A riot broke out in Osh, officials told Reuters on Thursday.",
        "Three officials told reporters in Brussels on Thursday that inmates had rioted.",
        "The ministry said on Thursday that gunmen attacked the village [on Tuesday].",
        "On Thursday the ministry said that 20 people were killed.",
        "The ministry, which on Thursday announced a toll, said no more.",
        "In a statement dated 7 November the army spoke of clashes.",
        "Two groups laid claims on Wednesday to the bombing.",
        "The number of inmates killed rose to six on Thursday.",
        "Gunmen, who stormed a hotel [on Wednesday], killed five people.",
        "[On Wednesday] a quarrel ended in gunfire.",
        "[Wednesday]'s attack killed five people.",
        "Seven officers were sentenced on Thursday over the deaths.",
        "The family buried its son on Thursday.",
        "It was quiet (on Thursday).",
        "Nine villagers who were abducted were still missing on Thursday.",
        "The report on the riot, expected on Thursday, has not been seen.",
    ],
)
def test_the_nearest_telling_word_decides(prepare, text):
    plain = re.sub(r"[\[\]()]", "", text)
    marked = mark(prepare, plain)
    assert re.sub(r"(?<=[\[(])(?:On|on) ", "", marked) in (
        text,
        re.sub(r"([\[(])(On|on) ", r"\2 \1", text),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Five people died in 2016.",
        "The jail was built in 1938 and held the dead.",
        "The group was banned in 2010 after an attack.",
        "The son of a colonel who left four years ago led the riot.",
        "In July the group claimed the attack.",
        "Earlier this year the group claimed an attack.",
    ],
)
def test_a_month_or_year_is_no_day_of_a_statement_but_may_be_background(prepare, text):
    background = any(word in text for word in ("built", "banned", "who left"))
    assert ("[" in mark(prepare, text) or "(" in mark(prepare, text)) is not background


@pytest.mark.parametrize(
    "text",
    [
        "Inmates had been killed since Monday.",
        "All were killed by Monday, the clinic said.",
        "OSH, Nov 8 (Reuters) - Five were killed.",
        "A riot will break out on 20 November 2018.",
        "Five were killed two days after the vote.",
    ],
)
def test_bounds_datelines_and_days_to_come_date_nothing(prepare, text):
    assert mark(prepare, text) == text


@pytest.mark.parametrize(
    ("text", "opens", "remote"),
    [
        ("On the night of 1 November a riot broke out.", True, False),
        ("A riot in a prison of the north broke out on 1 November.", False, False),
        ("Earlier this year a riot broke out.", True, True),
    ],
)
def test_a_time_knows_its_place_in_the_sentence(prepare, text, opens, remote):
    (occasion,) = find_occasions(*prepare(text))
    assert (occasion.opens, occasion.remote) == (opens, remote)


@pytest.mark.parametrize(
    ("text", "event"), [("A riot broke out.", True), ("He said so.", False), ("It rains.", False)]
)
def test_a_sentence_names_an_event_or_not(text, event):
    assert names_event(text) is event


@pytest.mark.parametrize(
    ("outcome", "sure"), [(Outcome.HOSTAGE, [True]), (Outcome.DETAINED, []), (None, [])]
)
def test_a_count_of_people_harmed_tells_of_an_event(prepare, outcome, sure):
    report, annotation = prepare("A driver says that 36 travellers left two buses on Thursday.")
    span = Span.of(report.text, start := report.text.index("36"), start + len("36 travellers"))
    figure = Figure(36, 36, Qualifier.EXACT, "36")
    content = Count(outcome, Group.PEOPLE, figure) if outcome else Cause()
    claim = Claim("", report.id, Part.BODY, span, content)
    assert [each.sure for each in find_occasions(report, annotation, [claim])] == sure


@pytest.mark.parametrize(
    ("text", "place"),
    [("A riot broke out at Gate 4 in Osh.", "Osh"), ("A riot broke out in Osh.", "Osh")],
)
def test_a_numbered_part_of_a_place_is_no_place(read, text, place):
    assert read(text).anchors[0].place.name == place


def undated(text):
    raw = RawReport("report.txt", f"Title: Report\nLanguage: en\n\n{text}".encode())
    report = read_report(raw, "report", Settings())
    return report, EnglishAnnotator().annotate(report)


def test_a_year_that_the_text_names_dates_events_of_an_undated_report():
    text = "A riot broke out on November 7. It was the third riot of 2018 in Osh."
    first, *_ = find_occasions(*undated(text))
    assert (str(first.period), first.sure) == ("2018-11-07", True)


def test_the_dateline_of_a_report_dates_no_event():
    report, annotation = undated("Osh, June 2018 – A riot broke out in the prison.")
    assert str(report.metadata.published.period) == "2018-06"
    assert find_occasions(report, annotation) == ()
