"""What is odd about a report is told, and nothing of an ordinary one."""

from dataclasses import replace
from datetime import date

import pytest

from inquest.documents.audit import audit_alone, copy_of
from inquest.documents.consistency import day_differs
from inquest.model import (
    Anchor,
    Block,
    BlockKind,
    Cause,
    Cell,
    Claim,
    CopyGroup,
    CopyPair,
    Count,
    DateSource,
    Figure,
    Group,
    HolderKind,
    Incident,
    IncidentType,
    Link,
    Metadata,
    Outcome,
    Part,
    Period,
    Qualifier,
    Reading,
    Report,
    ReportDate,
    Span,
    Table,
)

DAY = Period.of_day(date(2018, 11, 8))
KILLED = Count(Outcome.KILLED, Group.PEOPLE, Figure(6, 6, Qualifier.EXACT, "6"))
# Marks of voices: a minister, an outlet, somebody whose kind is not known, two sources.
KINDS = {"m": HolderKind.OFFICIAL, "o": HolderKind.OUTLET, "x": HolderKind.UNKNOWN}


def audit(made, copies):
    """All flags of one report: whose copy it is, then what is odd about it alone."""
    return (*copy_of(made, copies), *audit_alone(made))


def link(mark, span):
    anonymous = mark == "?"
    return Link(mark, KINDS.get(mark, HolderKind.OFFICIAL), anonymous=anonymous, span=span)


def reading(claims="", period=DAY, tables="", **options):
    """A reading with a claim for each word: its marks are its chain, "-" is the report's own voice.

    Each mark of `tables` is a table of one cell, with a count by that voice, "." with none.
    """
    text = "6" * 20
    span = Span(0, 1, "6")
    made = [claim(words, span, Part.BODY) for words in claims.split()]
    cells = [Span(10 + at, 11 + at, "6") for at in range(len(tables))]
    made += [claim(m, c, Part.TABLE) for m, c in zip(tables, cells, strict=True) if m != "."]
    published = ReportDate(period, DateSource.DATELINE, span) if period else None
    report = Report(
        "a",
        "",
        0,
        "a.txt",
        "text/plain",
        "utf-8",
        text,
        Metadata(published=published, language=options.pop("language", "en")),
        (Block(BlockKind.PARAGRAPH, span),),
        tuple(Table(cell, (), ((Cell(cell, 0, 0),),)) for cell in cells),
        notes=options.pop("notes", ()),
    )
    return Reading(report, claims=tuple(made), **options)


def claim(marks, span, part):
    chain = tuple(link(mark, span) for mark in marks.replace("-", ""))
    return Claim("", "a", part, span, KILLED, chain)


def flags(made, *copies):
    return [flag.name for flag in audit(made, copies)]


@pytest.mark.parametrize(
    ("claims", "found"),
    [
        ("", []),
        ("m", []),
        ("mo ? -", []),
        ("?", ["anonymous_only"]),
        ("?o o x -", ["anonymous_only"]),
        ("-", ["no_named_holder"]),
        ("- - - - -", ["no_named_holder"]),
        ("m - - -", ["mostly_unattributed"]),
        ("m - -", []),
        ("m m - - -", []),
        ("? - - -", ["anonymous_only", "mostly_unattributed"]),
    ],
)
def test_voices_behind_the_figures(claims, found):
    assert flags(reading(claims)) == found


def test_how_many_figures_have_no_source_is_told():
    (flag,) = audit(reading("m - - - -"), [])
    assert flag.why == "4 of 5 figures are given without a source"


def test_only_figures_need_a_voice():
    told = reading("-")
    cause = replace(told.claims[0], content=Cause())
    assert flags(replace(told, claims=(cause,))) == []


@pytest.mark.parametrize(
    ("tables", "where"), [("m", []), ("-", [10]), (".", []), ("m-.-", [11, 13])]
)
def test_a_table_without_a_source(tables, where):
    made = audit(reading(tables=tables), [])
    assert [flag.span.start for flag in made if flag.name == "table_without_source"] == where
    assert {flag.name for flag in made} <= {"table_without_source"}


@pytest.mark.parametrize(
    ("period", "found", "why"),
    [
        (None, ["no_date"], "--published"),
        (Period.of_month(2018, 11), ["imprecise_date"], "known only as November 2018"),
        (Period.of_year(2018), ["imprecise_date"], "known only as 2018"),
    ],
)
def test_a_date_that_is_not_a_day(period, found, why):
    made = audit(reading(period=period), [])
    assert [flag.name for flag in made] == found
    assert why in made[0].why


def test_an_imprecise_date_leads_to_its_words():
    (flag,) = audit(reading(period=Period.of_year(2018)), [])
    assert flag.span == Span(0, 1, "6")


@pytest.mark.parametrize(("language", "told"), [("ru", "(ru)"), ("", "(not recognised)")])
def test_a_language_that_is_not_read(language, told):
    (flag,) = audit(reading(language=language, analysed=False), [])
    assert flag.name == "not_analysed"
    assert told in flag.why


def test_what_reading_had_to_do():
    made = audit(reading(notes=("decoded as cp1251", "pages without text: 2")), [])
    assert [flag.why for flag in made] == ["Decoded as cp1251", "Pages without text: 2"]


@pytest.mark.parametrize(
    ("documents", "found"), [("ba", ["copy_of"]), ("ab", []), ("bc", []), ("", [])]
)
def test_a_copy_names_its_original(documents, found):
    group = [CopyGroup(f"copy-{documents[0]}", documents[0], tuple(documents))] if documents else []
    made = audit(reading("m"), group)
    assert [flag.name for flag in made] == found
    assert all(flag.document == "a" and " b:" in flag.why for flag in made)


def test_a_copy_tells_what_it_has_in_common():
    pairs = (CopyPair("a", "c", 0.8, 167, 37, "Reuters"), CopyPair("b", "c", 0.7, 90, 20))
    (flag,) = audit(reading("m"), [CopyGroup("copy-b", "b", ("b", "a", "c"), pairs)])
    assert flag.why.endswith(
        "It has 167 words in common with c, 37 of them in one run; Reuters is named as the source"
    )


def told(part, number, group=Group.INMATES, holder="", at=0):
    span = Span(at, at + 1, "6")
    figure = Figure(number, number, Qualifier.EXACT, str(number))
    chain = (Link(holder, HolderKind.OFFICIAL, anonymous=False, span=span),) if holder else ()
    return Claim("", "a", part, span, Count(Outcome.KILLED, group, figure), chain)


TITLE, BODY, TABLE = Part.TITLE, Part.BODY, Part.TABLE


@pytest.mark.parametrize(
    ("claims", "found"),
    [
        ([told(TITLE, 41), told(BODY, 13, holder="m")], "headline_differs"),
        ([told(TITLE, 13), told(BODY, 13, holder="m")], None),
        ([told(TITLE, 41), told(BODY, 13, Group.GUARDS, "m")], None),
        ([told(TABLE, 14, holder="m"), told(BODY, 13, holder="m")], "table_differs"),
        ([told(TABLE, 14, holder="m"), told(BODY, 13, holder="n")], None),
    ],
)
def test_figures_that_differ_within_a_report(claims, found):
    made = audit(replace(reading(), claims=tuple(claims)), [])
    names = {"headline_differs", "table_differs"}
    assert [flag.name for flag in made if flag.name in names] == ([found] if found else [])


def test_what_differs_is_told_with_both_figures():
    made = replace(reading(), claims=(told(TITLE, 41), told(BODY, 13, holder="m")))
    assert audit(made, [])[0].why == "The headline has 41, the text 13"


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["Sanjar Muhriddin", "Sanjar Mukhriddin"], True),
        (["Sanjar Muhriddin", "Muhriddin"], False),
        (["Sanjar Muhriddin", "Rosa Alimova"], False),
        (["Rosa Ali", "Rosa Ala"], False),
    ],
)
def test_two_spellings_of_a_name(names, found):
    claims = tuple(told(BODY, 13, holder=name) for name in names)
    assert ("spelling" in flags(replace(reading(), claims=claims))) is found


def test_a_report_of_statements_without_one_named_source():
    made = reading("- - ? -")
    causes = tuple(replace(claim, content=Cause()) for claim in made.claims)
    (flag,) = audit(replace(made, claims=causes), [])
    assert flag.name == "no_named_source"
    assert flag.why == (
        "Not one source is named: 3 of 4 statements have none, 1 only one without a name"
    )


def test_sources_that_are_nobody_in_particular():
    text = "Officials warn of more. Experts say so, and experts say it again. A source said no."
    made = reading()
    report = replace(made.report, text=text)
    (flag,) = audit(replace(made, report=report), [])
    assert (flag.name, flag.span.text) == ("generic_source", "Officials warn")
    assert flag.why.endswith(": experts say, Officials warn")


def anchored(period):
    return (Anchor("a", (), IncidentType.PRISON_RIOT, period, None, main=True),)


@pytest.mark.parametrize(
    ("published", "period", "found"),
    [
        (Period.of_month(2024, 6), None, ["imprecise_date", "incident_undated"]),
        (DAY, None, []),
        (DAY, Period.of_day(date(2018, 11, 7)), []),
        (DAY, Period.of_day(date(2018, 11, 9)), ["incident_ahead"]),
    ],
)
def test_when_it_happened_fits_the_report(published, period, found):
    made = replace(reading(period=published), anchors=anchored(period))
    assert flags(made) == found


@pytest.mark.parametrize(("day", "told"), [(7, False), (9, True), (None, False)])
def test_a_report_that_tells_another_day_than_the_others(day, told):
    period = Period.of_day(date(2018, 11, day)) if day else None
    anchors = (Anchor("a", ("c",), IncidentType.PRISON_RIOT, period, None, main=True),)
    incident = Incident(
        "i", IncidentType.PRISON_RIOT, "Riot", Period.of_day(date(2018, 11, 7)), None, ("a", "b")
    )
    made = replace(reading(), anchors=anchors)
    found = [flag.name for flag in day_differs(made, {"c": "i"}, {"i": incident.date})]
    assert found == (["day_differs"] if told else [])
