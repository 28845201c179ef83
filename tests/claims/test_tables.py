"""Tables and lists with the claims that their rows and items make."""

import pytest

from inquest.model import Part

SOURCES = """
Casualties by source

| Source | Killed | Injured | Missing |
| --- | --- | --- | --- |
| Interior Ministry, 20 May | 13 | at least 40 | - |
| Sanjar Ali (Red Cross) | 14, incl. one child | see above | 2 |
| This report | 15 | "dozens" | |
"""


def test_a_count_is_held_by_the_source_of_its_row(drawn):
    assert drawn(SOURCES) == [
        "killed people 13 <- Interior Ministry",
        "injured people 40+ <- Interior Ministry",
        "killed people 14 <- Sanjar Ali",
        "killed children 1 <- Sanjar Ali",
        "missing people 2 <- Sanjar Ali",
        "killed people 15",
        "injured people 24-99?",
    ]


def test_a_claim_of_a_table_quotes_its_cell(read):
    first, *_ = read(SOURCES).claims
    assert (first.part, first.span.text) == (Part.TABLE, "13")
    assert [link.span.text for link in first.chain] == ["Interior Ministry"]


@pytest.mark.parametrize(
    ("lead", "chain"),
    [
        ("The toll, according to the Interior Ministry:", " <- Interior Ministry"),
        ("The toll (source: the Interior Ministry)", " <- Interior Ministry"),
        ("The toll by day", ""),
        ("", ""),
    ],
)
def test_without_a_column_for_it_the_line_above_may_name_the_source(drawn, lead, chain):
    rows = "| Day | Killed |\n| --- | --- |\n| Friday | 13 |\n"
    assert drawn(f"It rained on Friday.\n\n{lead}\n\n{rows}") == [f"killed people 13{chain}"]


def test_a_table_alone_is_told_by_the_report_itself(drawn):
    assert drawn("| Day | Killed |\n| --- | --- |\n| Friday | 13 |\n") == ["killed people 13"]


@pytest.mark.parametrize(
    ("header", "row", "told"),
    [
        ("Group | Killed", "Prison guards | 3", "killed guards 3"),
        ("Day | Inmates killed", "Friday | 3", "killed inmates 3"),
        ("Day | Inmates killed", "Friday | 3 guards", "killed guards 3"),
        ("Claimed by | Killed", "Lions | 3", "killed people 3"),
        ("Day | Dead | Deaths", "Friday | 3 | 4", "killed people 3"),
        ("Day | Wounded", "Friday | up to 50", "injured people ..50"),
    ],
)
def test_cell_row_or_header_tell_who_is_counted(drawn, header, row, told):
    bars = " | ".join("---" for _ in header.split("|"))
    assert drawn(f"Toll\n\n| {header} |\n| {bars} |\n| {row} |\n") == [told]


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("Dead (police)", "killed people 3 <- police"),
        ("Dead according to the Interior Ministry", "killed people 3 <- Interior Ministry"),
        ("Guards killed (Red Cross)", "killed guards 3 <- Red Cross"),
        ("Dead (own count)", "killed people 3"),
        ("Dead (total)", "killed people 3 <- Mayor"),
        ("Hostages", "hostage people 3 <- Mayor"),
    ],
)
def test_a_column_names_its_source_before_the_row_does(drawn, header, told):
    table = f"Toll\n\n| Source | {header} |\n| --- | --- |\n| Mayor | 3 |\n"
    assert drawn(table) == [told]


def test_columns_of_one_outcome_are_all_read_where_their_headers_tell_them_apart(drawn):
    header = "Clash | Kyrgyz dead | Uzbek dead"
    table = f"Toll\n\n| {header} |\n| --- | --- | --- |\n| Bridge | 5 | 4 to 6 |\n"
    assert drawn(table) == ["killed people 5", "killed people 4-6"]


STEPS = """
What must happen:

| Action | Goal | Owner | Timeline |
| --- | --- | --- | --- |
| Open an inquest | Truth | Attorney General | 30 days |
| Publish the list | | | |
| | Trust | Mayor | soon |
"""


def test_a_row_is_a_measure_where_it_tells_an_action(drawn):
    assert drawn(STEPS, kind="measure") == [
        "Open an inquest | Truth | Attorney General | P30D",
        "Publish the list | - | - | -",
    ]


def test_a_measure_without_a_column_for_it_has_no_deadline(drawn):
    table = "Steps\n\n| Action | Owner |\n| --- | --- |\n| Open an inquest | Mayor |\n"
    assert drawn(table, kind="measure") == ["Open an inquest | - | Mayor | -"]


def test_sizes_are_strengths_and_no_casualties(drawn):
    table = (
        "Cells\n\n| Prison | Cell size |\n| --- | --- |\n| Karasu | 40 men |\n| Aksu | barracks |\n"
    )
    assert drawn(table, kind="strength") == ["Cell size 40 at Karasu"]
    assert drawn(table) == []


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("These factors made it worse:", "factor"),
        ("The panel recommends these steps:", "measure"),
        ("The visitors brought, because they were asked:", None),
    ],
)
def test_the_line_above_a_list_tells_what_its_items_are(read, lead, kind):
    claims = read(f"{lead}\n\n- broken locks\n- too few guards\n").claims
    told = [(claim.kind, claim.span.text) for claim in claims]
    items = ["broken locks", "too few guards"]
    assert told == ([(kind, item) for item in items] if kind else [])


def test_a_list_without_a_line_above_tells_nothing(read):
    assert read("- broken locks\n- too few guards\n").claims == ()


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("The Hill Commission recommends these steps:", "Open | - | - | - <- Hill Commission"),
        (
            "In response, the Interior Ministry outlined a plan:",
            "Open | - | - | - <- Interior Ministry",
        ),
        ("These measures are needed:", "Open | - | - | -"),
    ],
)
def test_the_line_above_a_list_tells_whose_it_is(drawn, lead, told):
    assert drawn(f"{lead}\n\n- Open\n- Shut\n", kind="measure")[0] == told


def test_a_plan_is_that_of_whoever_announces_it(drawn):
    lead = "In response, the Interior Ministry has outlined a plan:"
    table = "| Action | Timeline |\n| --- | --- |\n| Open an inquest | 30 days |\n"
    assert drawn(f"It rained.\n\n{lead}\n\n{table}", kind="measure") == [
        "Open an inquest | - | Interior Ministry | P30D <- Interior Ministry"
    ]
