r"""Layouts written as marked lines: ``kind > words``; a line without a kind goes on with the block."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inquest.documents.layout import Layout, lay_out
from inquest.model import Span

PROSE = "The governor said on Monday that the jail was calm and that nobody had been hurt in it."
MORE = "A lawyer for the families called this absurd and asked the court for an inquiry."


def plain(notation: str) -> str:
    """The text without its marks."""
    lines = notation.strip().splitlines()
    return "\n".join(line.partition("> ")[2] for line in lines)


def shown(layout: Layout) -> str:
    """The blocks in the notation, blank lines left out."""
    lines = []
    for block in layout.blocks:
        first, *rest = block.span.text.split("\n")
        lines += [f"{block.kind} > {first}", *(f"> {line}" for line in rest)]
    return "\n".join(lines)


def dense(notation: str) -> str:
    """The notation with white space evened out and blank lines gone."""
    lines = (line.strip() for line in notation.strip().splitlines())
    return "\n".join(line for line in lines if line and line != ">")


PAGES = {
    "a page with its headline repeated": f"""
label > Crossroads Asia
>
title > What Happened at the Prison in the North?
>
label > Recent Features
>
label > Crossroads Asia
>
label > What Happened at the Prison in the North?
>
standfirst > It may never be clear, but the claims make the question critical.
>
label > What Happened at the Prison in the North?
credit > Credit: Pixabay
>
paragraph > {PROSE}
>
paragraph > {MORE}
""",
    "no blank lines": f"""
title > Country Faces Mounting Challenges Amid Prison Riot and Rising Threats
paragraph > Dushanbe, June 2024 - {PROSE}
heading > Prison Riot Exposes Vulnerabilities
paragraph > {PROSE} {MORE}
paragraph > Key vulnerabilities include:
bullet > - Insufficient monitoring
bullet > - Overcrowding, which hampers management
paragraph > In response, the ministry has outlined a plan:
table > Action | Objective | Timeline |
> ---|---|---|
> Upgrades | Reduce overcrowding | 12 months |
heading > In Summary
paragraph > {MORE}
""",
    "a newspaper's page": f"""
label > Home | News | World
>
title > Riot in northern jail kills ten
>
standfirst > Families wait at the gate for news.
>
byline > By Anna Lee and Omar Said in Nairobi
>
label > Published: 9 November 2018, 10:20 GMT
>
credit > A guard at the gate of the jail in 2014. Photo: AFP
>
paragraph > {PROSE}
>
label > Advertisement
>
label > Read more: Ten years of riots
>
paragraph > {MORE}
>
credit > (Reporting by Anna Lee; Editing by Omar Said)
""",
    "Markdown": f"""
title > # Riot in *northern* jail
>
byline > *By Anna Lee*
>
paragraph > {PROSE}
>
heading > ## What is known
>
bullet > 1. Ten inmates died.
bullet > 2. Two guards died.
>
heading > Causes
label > ------
>
paragraph > {MORE}
""",
    "stops of another script": """
title > 北部监狱骚乱致十三人死亡
>
paragraph > 北部一所监狱周三晚间发生骚乱。当地官员说至少十三名囚犯死亡。另有两名狱警受伤。
>
paragraph > 司法部长表示调查已经展开。
>
paragraph > 伤者已被送往附近的医院。
""",
    "hard-wrapped lines": """
title > Riot in northern jail kills ten
>
paragraph > The governor said on Monday that the jail was calm and that
> nobody had been hurt in it since the morning, although lawyers
> for the families called this absurd.
>
paragraph > Two companies of troops have been sent to the district, where
> shops remained closed.
>
bullet > - Ten inmates died, among them two who had been moved from
>   another jail a week before.
bullet > - Two guards died.
""",
    "a wire story that opens with its place": f"""
paragraph > KHUJAND (Reuters) - {PROSE}
>
paragraph > {MORE}
>
credit > Source: Reuters
""",
    "a wire story in one paragraph": """
paragraph > KHUJAND (Reuters) - Ten inmates died, police said. - Reuters
""",
    "words that end in an agency's name close a story": f"""
title > Riot in northern jail kills ten
>
paragraph > {PROSE}
>
paragraph > The warden has been replaced. (AP)
""",
    "an interview": """
title > They had a key to the gate
>
paragraph > Jovita Lim, 46, a nurse, was held in the jail until Monday. We talked in her kitchen.
>
paragraph > Q: Why Bulacay?
paragraph > A: They had a key.
>
paragraph > PRESENTER (on tape): And Now?
>
paragraph > She asked us to leave.
""",
    "a statement with numbered points": """
label > PRESS STATEMENT
>
paragraph > The ministry has directed as follows:
>
bullet > (a) Visits are suspended.
bullet > (b) A commission will be set up
bullet > (i) to find the cause;
bullet > (ii) to name those who are to blame.
>
paragraph > 12. May was the last day.
""",
    "lines that lead in a list": f"""
title > Six numbers and no names
>
paragraph > {PROSE}
>
paragraph > We recommend
>
bullet > * publishing the names;
bullet > * withdrawing the convicts.
>
paragraph > What must happen:
>
table > | Action | Owner |
> |---|---|
> | Open an inquest | Attorney General |
>
heading > Table 2. Deaths by source
>
table > | Source | Killed |
> |---|---|
> | Hospital | 12 |
""",
}


@pytest.mark.parametrize("notation", PAGES.values(), ids=PAGES)
def test_blocks(notation: str) -> None:
    assert dense(shown(lay_out(plain(notation)))) == dense(notation)


def test_title_and_author_are_words_without_marks() -> None:
    layout = lay_out(plain(PAGES["Markdown"]))
    assert layout.title == Span(2, 25, "Riot in *northern* jail")
    assert layout.author == "Anna Lee"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Anna Lee, Reuters", "Anna Lee"),
        ("BY ANNA LEE", "ANNA LEE"),
        ("By Anna Lee in Nairobi", "Anna Lee"),
        ("Written by Anna Lee and Omar Said | 9 Nov", "Anna Lee and Omar Said"),
        ("Anna Lee, Reuters", "Anna Lee"),
        ("Anna Lee, staff writer", "Anna Lee"),
        ("By Anna Lee. Omar Said helped", ""),
        ("By Monday", ""),
        ("By midnight the wards were full", ""),
    ],
)
def test_bylines(line: str, author: str) -> None:
    assert lay_out(f"Riot in northern jail kills ten\n{line}\n\n{PROSE}").author == author


@pytest.mark.parametrize("line", ["AFP", "(AFP)", "With AFP and Reuters", "with AFP."])
def test_an_agency_alone_is_a_credit(line: str) -> None:
    (*_, last) = lay_out(f"Riot in northern jail kills ten\n\n{PROSE}\n\n{line}").blocks
    assert (last.kind, last.span.text) == ("credit", line)


def test_a_known_title_is_kept_and_its_repetition_is_a_label() -> None:
    text = f"Title: Riot kills ten\n\nRiot kills ten | The Daily\n\n{PROSE}"
    title = Span.of(text, 7, 21)
    layout = lay_out(text, title.end, title)
    assert layout.title == title
    assert [str(block.kind) for block in layout.blocks] == ["label", "paragraph"]


def test_each_block_says_which_rule_made_it() -> None:
    layout = lay_out(plain(PAGES["a page with its headline repeated"]))
    rules = [reason.rule for reason in layout.reasons]
    assert rules[:5] == [
        "repeated label",
        "title",
        "known label",
        "repeated label",
        "headline again",
    ]
    assert all(reason.saw for reason in layout.reasons)


def cells(text: str) -> list[list[str]]:
    """Header first, then the rows."""
    (table,) = lay_out(text).tables
    return [[cell.span.text for cell in row] for row in (table.header, *table.rows)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A | B |\n---|---|\n1 | 2 |", [["A", "B"], ["1", "2"]]),
        ("| A | B |\n|:--|--:|\n| 1 |  |", [["A", "B"], ["1", ""]]),
        ("+---+---+\n| A | B |\n+---+---+\n| 1 | 2 |\n+---+---+", [["A", "B"], ["1", "2"]]),
        ("Camp | Size\nKiri | 80\nTana | 15", [["Camp", "Size"], ["Kiri", "80"], ["Tana", "15"]]),
        ("1990 | 12\n1991 | 80\n1992 | 15", [[], ["1990", "12"], ["1991", "80"], ["1992", "15"]]),
        ("a | b |\nc | d |", [[], ["a", "b"], ["c", "d"]]),
        ("A | B |\n---|---|\n1 | 2 | 3 |", [["A", "B"], ["1", "2", "3"]]),
        ("A | B |\n---|---|\nx \\| y | 2 |", [["A", "B"], ["x \\| y", "2"]]),
    ],
)
def test_tables(text: str, expected: list[list[str]]) -> None:
    assert cells(text) == expected


def test_cells_know_their_place() -> None:
    text = "A | B |\n---|---|\n1 |  |"
    (table,) = lay_out(text).tables
    places = [(cell.row, cell.column, cell.span.start) for row in table.rows for cell in row]
    assert places == [(1, 0, 17), (1, 1, 22)]


def leads(notation: str) -> list[str]:
    layout = lay_out(plain(notation))
    return [part.lead.text if part.lead else "" for part in (*layout.lists, *layout.tables)]


def test_leads() -> None:
    assert leads(PAGES["lines that lead in a list"]) == [
        "We recommend",
        "What must happen:",
        "Table 2. Deaths by source",
    ]
    assert leads(PAGES["no blank lines"]) == [
        "Key vulnerabilities include:",
        "In response, the ministry has outlined a plan:",
    ]


def test_a_lead_that_ends_a_paragraph_and_one_that_leads_two() -> None:
    text = f"{PROSE} The plan is this:\n- one\n- two\nA | B |\n---|---|\n1 | 2 |"
    (bullets,), (table,) = lay_out(text).lists, lay_out(text).tables
    assert bullets.lead
    assert bullets.lead.text == "The plan is this:"
    assert bullets.lead == Span.of(text, bullets.lead.start, bullets.lead.end)
    assert table.lead is None


def test_items_are_without_their_bullets() -> None:
    (one,) = lay_out(f"{PROSE}\n\n• ten died\n\n• two fled").lists
    assert [item.text for item in one.items] == ["ten died", "two fled"]


LINES = st.sampled_from(
    [
        *(
            "",
            "  ",
            "# Title",
            "---",
            "***",
            "- item",
            "1. one",
            "(a) first",
            "A | B |",
            "---|---|",
        ),
        *("Share", "By Anna Lee", "Credit: AP", "Some Title Here", PROSE, "wrapped words go on"),
        *("Q: why?", "| |", "|", "+--+", "2018", "In June 2024", "\u2028", "\x0c", "é" * 70),
    ]
)


@given(st.lists(LINES | st.text(max_size=40), max_size=20).map("\n".join), st.integers(0, 9))
@example("|\n||", 0)
def test_any_text_is_covered_in_order_without_overlap(text: str, start: int) -> None:
    layout = lay_out(text, start)
    assert all(one.span.end <= other.span.start for one, other in pairwise(layout.blocks))
    spans = [block.span for block in layout.blocks]
    inner = [cell.span for table in layout.tables for row in table.rows for cell in row]
    items = [item for one in layout.lists for item in one.items]
    leads = [one.lead for one in (*layout.tables, *layout.lists) if one.lead]
    for span in (*spans, *inner, *items, *leads, *([layout.title] if layout.title else [])):
        assert text[span.start : span.end] == span.text
    left = list(text)
    for span in spans:
        left[span.start : span.end] = " " * len(span)
    assert not "".join(left[start:]).strip()
    assert all(block.span.text.strip() == block.span.text != "" for block in layout.blocks)
    assert sum(str(block.kind) == "title" for block in layout.blocks) <= 1
