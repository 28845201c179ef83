"""Whose word a claim is: drawn attributions with the chains that they give."""

import pytest

from inquest.claims.chains import same_outlet

COUNTED = "killed inmates 25"


@pytest.mark.parametrize(
    ("body", "told", "chain"),
    [
        (
            "Two sources said 25 inmates died.",
            ["Two sources | said | 25 inmates died"],
            "Two sources",
        ),
        (
            "AFP cited two sources as saying 25 inmates died.",
            [
                "AFP | cited | two sources as saying 25 inmates died",
                "two sources | cited | 25 inmates died",
            ],
            "two sources < AFP",
        ),
        (
            "Radio Ak, citing AFP, wrote that two sources said 25 inmates died.",
            [
                "Radio Ak | wrote | AFP, wrote that two sources said 25 inmates died",
                "AFP | citing | two sources said 25 inmates died",
                "two sources | said | 25 inmates died",
            ],
            "two sources < AFP < Radio Ak",
        ),
        ("Reportedly 25 inmates died.", [" | Reportedly | 25 inmates died"], ""),
        ("A source spoke. Then 25 inmates died.", ["A source | spoke | source spoke"], ""),
    ],
)
def test_the_origin_comes_first_and_relays_follow(drawn, body, told, chain):
    assert drawn(body, *told) == [f"{COUNTED}{' <- ' if chain else ''}{chain}"]


def test_a_report_in_its_own_voice_has_no_chain(drawn):
    assert drawn("In all, 25 inmates died.") == [COUNTED]


def test_the_publisher_is_no_link(drawn):
    body, told = "Reuters said 25 inmates died.", "Reuters | said | 25 inmates died"
    assert drawn(body, told, publisher="Reuters") == [COUNTED]


def test_a_holder_is_named_once(drawn):
    body = "The army said in a statement, the army said, that 25 inmates died."
    told = [
        "The army | said in a statement | the army said, that 25 inmates died",
        "the army | said, | that 25 inmates died",
    ]
    assert drawn(body, *told) == [f"{COUNTED} <- army"]


@pytest.mark.parametrize(
    ("body", "chain"),
    [
        ("The nurse said no. “I saw 25 inmates killed.”", "nurse"),
        ("The nurse said no. I saw 25 inmates killed.", ""),
        ("The nurse said no.\n\n“I saw 25 inmates killed.”", ""),
        ("“I saw 25 inmates killed.” The nurse said no.", ""),
    ],
)
def test_a_quotation_goes_on_for_whoever_spoke_last_in_the_paragraph(drawn, body, chain):
    told = "The nurse | said | no"
    assert drawn(body, told) == [f"{COUNTED}{' <- ' if chain else ''}{chain}"]


@pytest.mark.parametrize(
    ("name", "publisher"),
    [
        ("Reuters", "Reuters"),
        ("the Asia Herald", "Asia Herald"),
        ("RFE/RL", "RFE/RL"),
        ("BBC", "British Broadcasting Corporation"),
        ("Ferghana News Agency", "Ferghana"),
        ("Reuters bureau", "Reuters"),
    ],
)
def test_a_publisher_is_known_by_its_short_form_and_its_desks(name, publisher):
    assert same_outlet(name, publisher)


@pytest.mark.parametrize(
    ("name", "publisher"),
    [
        ("Reuters", "AFP"),
        ("", "AFP"),
        ("AFP", ""),
        ("the agency", "The News Agency"),
        ("Oman Times", "Times"),
    ],
)
def test_others_are_not_the_publisher(name, publisher):
    assert not same_outlet(name, publisher)


def test_whoever_spoke_under_a_title_is_meant_by_it_later(drawn):
    body = (
        "The foreign minister says so. Sanjar Ali told reporters more. In all 25 inmates died, "
        "the minister said."
    )
    told = [
        "The foreign minister | says | so",
        "Sanjar Ali | told | reporters more",
        "the minister | said | In all 25 inmates died",
    ]
    assert drawn(body, *told) == [f"{COUNTED} <- Sanjar Ali"]


def test_an_abbreviation_is_no_part_of_a_name(drawn):
    body = "The Hill Front (HF) group said 25 inmates died."
    told = "The Hill Front (HF) group | said | 25 inmates died"
    assert drawn(body, told) == [f"{COUNTED} <- Hill Front"]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("The minister said 21 inmates died. Another 43 people were hurt.", "<- minister"),
        ("The minister spoke. Another 43 people were hurt.", ""),
        ("By some accounts 21 inmates died. Another 43 people were hurt.", ""),
        ("The minister said 21 inmates died.\n\nAnother 43 people were hurt.", ""),
    ],
)
def test_a_speaker_who_gives_figures_goes_on_in_the_paragraph(drawn, body, told):
    assert drawn(body)[-1] == f"injured people 43 {told}".strip()


@pytest.mark.parametrize(
    ("body", "chain"),
    [
        ("Six inmates died, according to papers seen by Reuters.", "papers < Reuters"),
        ("Six inmates died, according to papers seen by villagers.", "papers seen"),
    ],
)
def test_who_saw_a_source_passes_on_what_it_says(drawn, body, chain):
    assert drawn(body) == [f"killed inmates 6 <- {chain}"]


@pytest.mark.parametrize(
    ("body", "chain"),
    [
        ("A doctor who asked not to be named said 25 inmates died.", "doctor"),
        ("A nurse told the BBC that 25 inmates died.", "nurse < BBC"),
        ("A nurse told the Senate that 25 inmates died.", "nurse"),
        (
            (
                "There are 25 dead inmates, according to Rosa Ali, the minister, whose remarks were "
                "carried by Interfax."
            ),
            "Rosa Ali < Interfax",
        ),
        (
            (
                "State news agency SANA said, quoting a military source, that all was quiet. The source told the agency "
                "that 25 inmates died."
            ),
            "military source < SANA",
        ),
    ],
)
def test_sources_and_relays_are_found_where_clauses_stand_between(drawn, body, chain):
    assert drawn(body) == [f"{COUNTED} <- {chain}"]


@pytest.mark.parametrize(
    "body",
    [
        "The 25 inmates whom the ministry said had died were buried.",
        "The 25 inmates that the ministry says died were buried.",
        "All 25 inmates who the ministry said had died were buried.",
    ],
)
def test_what_somebody_is_said_to_have_suffered_may_stand_before_who_says_so(drawn, body):
    assert drawn(body) == [f"{COUNTED} <- ministry"]


def test_a_speaker_described_by_a_clause_tells_no_figure_before_it(drawn):
    assert drawn("For 25 dead inmates the minister who said so was sorry.") == [COUNTED]
