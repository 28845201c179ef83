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


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Al-Shabab was quick to claim the attacks.", ["claims Al-Shabab <- Al-Shabab"]),
        ("Jund Ali claimed to have carried out the attack.", ["claims Jund Ali <- Jund Ali"]),
        ("The Hill Front said it carried out both raids.", ["claims Hill Front <- Hill Front"]),
        (
            "The Hill Front, an armed group, announced on Sunday that it did.",
            ["claims Hill Front <- Hill Front"],
        ),
        ("Police implicated the Hill Council.", ["blamed Hill Council <- Police"]),
        ("The ministry held the banned Hill Party responsible.", ["blamed Hill Party <- ministry"]),
        ("The mayor put the raids down to the Hill Front.", ["blamed Hill Front <- mayor"]),
        ("Suspicion fell on the Hill Front.", ["blamed Hill Front"]),
        ("The mayor pointed the finger at the army.", ["blamed army <- mayor"]),
        ("It now looks like the work of the Hill Front.", ["blamed Hill Front"]),
        ("The attack bore the hallmarks of the Hill Front.", ["blamed Hill Front"]),
        ("The prime suspects are members of the Hill Front.", ["blamed Hill Front"]),
        (
            "Police suspect that members of the Hill Front were behind the killings.",
            ["blamed Hill Front <- Police"],
        ),
        (
            "The mayor blamed local networks rather than the Hill Front.",
            ["blamed local networks <- mayor", "cleared Hill Front <- mayor"],
        ),
        ("The police ruled the Hill Front out.", ["cleared Hill Front <- police"]),
        (
            "The mayor said the Hill Front had nothing to do with the killings.",
            ["cleared Hill Front <- mayor"],
        ),
        ("The Hill Front said it had no part in the raid.", ["denied Hill Front <- Hill Front"]),
        (
            "Police blamed the Hill Party. The party's exiled leaders rejected the accusation.",
            [
                "blamed Hill Party <- Police",
                "denied Hill Party <- party's exiled leaders",
            ],
        ),
        (
            "The Hill Front denied it. Its spokesman, Rosa Ali, told Reuters that it was at peace.",
            ["denied Hill Front <- Rosa Ali < Reuters"],
        ),
        (
            "The Hill Front said one of its fighters began the riot. The claim came through Amaq.",
            ["claims Hill Front <- Hill Front < Amaq"],
        ),
        (
            "Rosa Ali, whose cousin died, has another explanation: it was the guards who poisoned him.",
            ["blamed guards <- Rosa Ali"],
        ),
    ],
)
def test_the_tree_gives_actor_role_and_holder(drawn, body, told):
    assert drawn(body, kind="responsibility") == told


@pytest.mark.parametrize(
    "body",
    [
        "Shelling killed 23 people, the mayor said.",
        "The army killed four militants.",
        "Gunmen opened fire on a church.",
        "Police had first suspected the Hill Front.",
        "The video was carried by the state broadcaster.",
        "The army gave the police orders to shoot.",
        "They had nothing to say.",
        "The mayor said 14 rebels killed in the raid were foreigners.",
    ],
)
def test_events_and_fights_and_anybody_are_no_blame(drawn, body):
    assert drawn(body, kind="responsibility") == []


@pytest.mark.parametrize(
    ("body", "degree"),
    [
        ("The army shot two men.", "stated"),
        ("Officials blamed the Hill Front for the raid.", "accused"),
        ("The prime suspects are members of the Hill Front.", "suspected"),
        ("Police suspect that members of the Hill Front were behind the killings.", "suspected"),
        ("The court convicted two policemen of the murders.", "convicted"),
        ("The Hill Front claimed responsibility.", None),
    ],
)
def test_suspicion_is_told_from_accusation_and_conviction(read, body, degree):
    (claim,) = (each for each in read(body).claims if each.kind == "responsibility")
    assert claim.content.degree == degree
