"""Sentences with their measures: action, objective, owner and deadline."""

import pytest


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "The ministry promised to publish the list.",
            "publish the list | - | ministry | - <- ministry",
        ),
        (
            "The ministry promised to publish the list within 10 days.",
            "publish the list within 10 days | - | ministry | P10D <- ministry",
        ),
        (
            "The ministry pledged to publish the list by 1 May 2019.",
            "publish the list by 1 May 2019 | - | ministry | 2019-05-01 <- ministry",
        ),
        (
            "The mayor called on the government to investigate.",
            "investigate | - | government | - <- mayor",
        ),
        (
            "Prosecutors opened an investigation, said the mayor.",
            "opened an investigation | - | Prosecutors | - <- mayor",
        ),
        (
            "The state declared three days of mourning.",
            "declared three days of mourning | - | state | -",
        ),
        ("All schools have been closed.", "have been closed | - | - | -"),
        (
            "All schools were closed for two weeks.",
            "were closed for two weeks | - | - | P2W",
        ),
        ("The state decided to stay on 1 May 2018.", "stay on 1 May 2018 | - | state | -"),
        ("The state has now decided to stay.", "stay | - | state | -"),
        ("The army will leave within ten days.", "leave within ten days | - | army | P10D"),
        ("The army should leave.", "leave | - | army | -"),
        ("Promised to publish the list.", "publish the list | - | - | -"),
    ],
)
def test_a_measure_tells_what_is_to_be_done_by_whom_and_when(drawn, body, told):
    assert drawn(body, kind="measure") == [told]


@pytest.mark.parametrize(
    "body",
    [
        "As the ministry plans to publish the list, families wait.",
        "The ministry promised money.",
        "The ministry promised to.",
        "The mayor asked the guards, and left to eat.",
        "The mayor asked again and again and again and again and again and once more to eat.",
        "Prosecutors opened the door, and an investigation followed.",
        "Prosecutors opened one door after the other and then the roof.",
        "All schools closed.",
        "The army will leave.",
        "The army should have left.",
        "The source asked not to be named.",
    ],
)
def test_other_words_are_no_measure(drawn, body):
    assert drawn(body, kind="measure") == []


def test_whoever_promises_for_another_is_the_holder(drawn):
    body = "The mayor said that the ministry promised to publish the list."
    told = "The mayor | said that | the ministry promised to publish the list"
    assert drawn(body, told, kind="measure") == [
        "publish the list | - | ministry | - <- ministry < mayor"
    ]


def test_a_line_that_leads_in_a_list_is_no_measure(drawn):
    assert (
        drawn("It rained.\n\nWhat the army should do:\n\n- leave\n- stay\n", kind="measure") == []
    )


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "He ordered the police to bring them in.",
            ["bring them in | - | police | -"],
        ),
        (
            "The panel urged that the state pay for the burials.",
            ["pay for the burials | - | state | - <- panel"],
        ),
        (
            "The president gave the army 48 hours to find them.",
            ["find them | - | army | P2D <- president"],
        ),
        (
            "The agencies have 48 hours to find them. The ultimatum came from Governor Rosa Ali.",
            ["find them | - | agencies | P2D <- Rosa Ali"],
        ),
        ("Let the Senate hear the nurse.", ["hear the nurse | - | Senate | -"]),
        (
            "Every inmate would be moved to another jail, the minister said.",
            ["would be moved to another jail | - | - | - <- minister"],
        ),
        (
            "The president dismissed the head of the service.",
            ["dismissed the head of the service | - | president | -"],
        ),
        (
            "Police chief Rosa Ali has placed the county under a curfew and Khan banned transport.",
            [
                "has placed the county under a curfew | - | Rosa Ali | -",
                "banned transport | - | Khan | -",
            ],
        ),
        (
            "The officers have been suspended and will be prosecuted.",
            ["have been suspended | - | - | -"],
        ),
        (
            "Authorities have started moving prisoners to other jails.",
            ["have started moving prisoners to other jails | - | Authorities | -"],
        ),
    ],
)
def test_the_tree_tells_who_is_to_do_what(drawn, body, told):
    assert drawn(body, kind="measure") == told


@pytest.mark.parametrize(
    "body",
    [
        "The spokesman dismissed the figure.",
        "The jail was built for 750 inmates.",
        "Nobody has been dismissed.",
        "He asked how the police could be withdrawn.",
        "The movement wants the coast to secede.",
        "The minister put the number of the dead at 19.",
    ],
)
def test_what_is_told_of_figures_and_buildings_is_no_measure(drawn, body):
    assert drawn(body, kind="measure") == []
