"""Who did it by whose word: sentences with the claims of responsibility that they make."""

import pytest


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("The Hill Front claimed responsibility.", "claims Hill Front <- Hill Front"),
        (
            "Earlier this year the Hill Front claimed responsibility.",
            "claims Hill Front <- Hill Front",
        ),
        ("Last July Al-Nasr claimed responsibility.", "claims Al-Nasr <- Al-Nasr"),
        ("Al-Nasr took credit for the raid.", "claims Al-Nasr <- Al-Nasr"),
        ("Al-Nasr nonetheless took credit.", "claims Al-Nasr <- Al-Nasr"),
        ("But militants claimed responsibility.", "claims militants <- militants"),
        (
            "The Hill Front, in a letter, claimed the attack.",
            "claims Hill Front by letter <- Hill Front",
        ),
        (
            "The Hill Front claimed responsibility via its Amar news agency.",
            "claims Hill Front by news agency <- Hill Front < Amar",
        ),
        (
            "Al-Nasr claimed the attack through its mouthpiece Amar.",
            "claims Al-Nasr <- Al-Nasr < Amar",
        ),
        ("The attack was claimed by the Hill Front.", "claims Hill Front <- Hill Front"),
        ("The Hill Front said it was behind the raid.", "claims Hill Front <- Hill Front"),
        ("Officials blamed the Hill Front for the raid.", "blamed Hill Front <- Officials"),
        ("The mayor accused the Front of Lions of murder.", "blamed Front of Lions <- mayor"),
        ("The mayor condemned it, blaming the Hill Front.", "blamed Hill Front <- mayor"),
        ("Blaming the Hill Front was wrong.", "blamed Hill Front"),
        ("The raid was the work of the Hill Front.", "blamed Hill Front"),
        ("Prisoners were shot by the police.", "blamed police"),
        ("The police opened fire.", "blamed police"),
        ("The visitors opened fire.", "blamed visitors"),
        ("Officials blamed “outsiders” for it.", "blamed outsiders <- Officials"),
        ("Colonel Sanjar Ali fired first.", "blamed Sanjar Ali"),
        ("The Hill Front denied involvement.", "denied Hill Front <- Hill Front"),
        ("The Hill Front on Monday denied any role.", "denied Hill Front <- Hill Front"),
        ("The court cleared Sanjar Ali of the charge.", "cleared Sanjar Ali <- court"),
    ],
)
def test_a_phrase_gives_actor_role_and_chain(drawn, body, told):
    assert drawn(body, kind="responsibility") == [told]


@pytest.mark.parametrize(
    "body",
    [
        "No group has claimed responsibility.",
        "Claimed responsibility.",
        "There claimed responsibility.",
        "It claimed responsibility.",
        "They opened fire.",
        "The army was fired on.",
        "The roof was hit, and it opened fire.",
        "The attack was blamed on rain.",
        "He blamed it.",
        "The boy was killed by a falling stone.",
        "The police denied sleeping.",
    ],
)
def test_nobody_is_no_actor(drawn, body):
    assert drawn(body, kind="responsibility") == []


def test_whoever_passes_a_charge_on_is_a_relay(drawn):
    body = "Reuters said the mayor blamed the Hill Front."
    told = "Reuters | said | the mayor blamed the Hill Front"
    assert drawn(body, told, kind="responsibility") == ["blamed Hill Front <- mayor < Reuters"]


def test_what_is_told_in_passing_is_held_by_whoever_tells_it(drawn):
    body = "Reuters said the police opened fire."
    told = "Reuters | said | the police opened fire"
    assert drawn(body, told, kind="responsibility") == ["blamed police <- Reuters"]


@pytest.mark.parametrize(
    "deed",
    ["One of its fighters was behind the attack", "A fighter of the group was behind the attack"],
)
def test_a_group_that_names_its_own_people_claims_it(drawn, deed):
    said = "The Hill Front | said | " + deed.replace("One", "one").replace("A f", "a f")
    body = f"The Hill Front said {deed.replace('One', 'one').replace('A f', 'a f')}."
    assert drawn(body, said, kind="responsibility") == ["claims Hill Front <- Hill Front"]
    assert drawn(f"{deed}.", kind="responsibility") == []


def test_the_channel_of_a_group_follows_it(drawn):
    body = "Through its mouthpiece Amar the Hill Front said a fighter of the group was behind it."
    said = "the Hill Front | said | a fighter of the group was behind it"
    assert drawn(body, said, kind="responsibility") == ["claims Hill Front <- Hill Front < Amar"]
