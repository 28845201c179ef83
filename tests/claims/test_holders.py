"""Who is meant: the words that name a source at the end of a report, and the name that stands for them."""

import pytest

MINISTER = "Interior Minister Sanjar Muhriddin said one inmate died."


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        (MINISTER, "he", "Sanjar Muhriddin"),
        (MINISTER, "he himself", "Sanjar Muhriddin"),
        (MINISTER, "Mr Muhriddin", "Sanjar Muhriddin"),
        (MINISTER, "Muhriddin", "Sanjar Muhriddin"),
        (MINISTER, "the minister", "Sanjar Muhriddin"),
        (MINISTER, "the interior minister", "Sanjar Muhriddin"),
        (MINISTER, "the prosecutor", "prosecutor"),
        (MINISTER, "the health minister", "health minister"),
        (MINISTER, "it", ""),
        (MINISTER, "another official", "another official"),
        ("Rosa Alim, the justice minister, was there.", "the minister", "Rosa Alim"),
        ("The union leader Rosa Alim was there.", "the leader", "Rosa Alim"),
        ("A guard met Rosa Alim.", "the guard", "guard"),
        ("", "Gen. Rosa Alim of the army", "Rosa Alim"),
        ("", "the head of the colony, Rosa Alim", "Rosa Alim"),
        ("", "Rosa Alim's", "Rosa Alim"),
        ("", "Hizb Salam, a faction that left", "Hizb Salam"),
        ("", "a statement by the Interior Ministry", "Interior Ministry"),
        ("", "two sources, who asked for anonymity", "two sources"),
        ("", "“”", ""),
        ("", "The colony's doctor", "colony's doctor"),
        ("The Interior Ministry said one inmate died.", "it", "Interior Ministry"),
        ("The Interior Ministry said one inmate died.", "the ministry", "Interior Ministry"),
        ("Two sources said one inmate died.", "they", "Two sources"),
        ("Two sources said one inmate died.", "the sources", "Two sources"),
        ("Two sources said one inmate died.", "she", ""),
        ("Reuters said one inmate died.", "she", ""),
        ("The Hill Aid Group (HAG) said one inmate died.", "HAG", "Hill Aid Group"),
        ("Hill Aid for Girls (HAG) said one inmate died.", "HAG", "Hill Aid for Girls"),
        ("Hill aid gets there.", "HAG", "HAG"),
        ("", "the online paper L'Aube", "L'Aube"),
        ("Sanjar told AFP. One left.", "he", ""),
    ],
)
def test_a_holder_goes_by_the_fullest_name_in_the_report(drawn, before, source, name):
    body = f"{before}\n\nThen {source} insisted 25 guards died."
    told = [f"{source} | insisted | 25 guards died"]
    if " said " in before:
        told.append(f"{before.partition(' said ')[0]} | said | one inmate died")
    counted = drawn(body, *told)[-1]
    assert counted == "killed guards 25" + (f" <- {name}" if name else "")


@pytest.mark.parametrize(
    ("front", "source", "name"),
    [
        (
            "At the city's central hospital ",
            "an official",
            "official at the city's central hospital",
        ),
        ("In the Interior Ministry, ", "a source", "source at the Interior Ministry"),
        ("In the morning ", "an official", "official"),
        ("At the central hospital ", "two officials", "two officials"),
    ],
)
def test_an_unnamed_source_goes_by_the_body_in_front(drawn, front, source, name):
    counted = drawn(f"{front}{source} said 25 guards died.", f"{source} | said | 25 guards died")
    assert counted == [f"killed guards 25 <- {name}"]


def test_a_name_may_be_told_in_full_only_later(drawn):
    body = "Muhriddin said 25 guards died.\n\nThe minister, Sanjar Muhriddin, left."
    assert drawn(body, "Muhriddin | said | 25 guards died") == [
        "killed guards 25 <- Sanjar Muhriddin"
    ]


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("Sanjar Ali", "Sanjar Ali"),
        ("Judge Sanjar Ali", "security minister"),
        ("two sources", "security minister"),
    ],
)
def test_a_name_without_more_may_be_that_of_whoever_spoke_under_a_title(drawn, named, told):
    body = f"The security minister said 25 guards died.\n\nIt rained, {named} added."
    first, *_ = drawn(
        body,
        "The security minister | said | 25 guards died",
        f"{named} | added | It rained",
    )
    assert first == f"killed guards 25 <- {told}"


@pytest.mark.parametrize(
    ("source", "kind", "anonymous"),
    [
        ("Reuters", "agency", False),
        ("Al Jazeera", "outlet", False),
        ("The Daily Pamir", "outlet", False),
        ("the Interior Ministry", "state_body", False),
        ("a spokesman for the police", "official", False),
        ("Sanjar Muhriddin", "person", False),
        ("police chief Sanjar Muhriddin", "official", False),
        ("the Taliban", "armed_group", False),
        ("a relative of the dead man", "relative", True),
        ("a doctor", "hospital", True),
        ("one analyst", "expert", True),
        ("two residents", "witness", True),
        ("a woman at the gate", "unknown", True),
        ("the United Nations", "igo", False),
        ("Amnesty", "ngo", False),
    ],
)
def test_a_holder_has_a_kind(read, source, kind, anonymous):
    (claim,) = read(
        f"Yet {source} said 25 guards died.", f"{source} | said | 25 guards died"
    ).claims
    (link,) = claim.chain
    assert (link.kind.value, link.anonymous) == (kind, anonymous)
    assert (link.span.text, link.cue.text) == (source, "said")


@pytest.mark.parametrize(
    ("body", "holder"),
    [
        ("A hospital source gave 9 dead. The same source said 14 were hurt.", "hospital source"),
        ("Rosa Ali, director of the clinic, said 14 were hurt.", "Rosa Ali"),
        ("Seven died, the director of the clinic, Rosa Ali, said.", "Rosa Ali"),
        ("Governor Rosa Ali left. Fourteen were hurt, she said.", "Rosa Ali"),
        ("Rosa Ali said six died. Fourteen were hurt, according to her.", "Rosa Ali"),
        (
            "The county commissioner, Umar Karimov, came. The commissioner said six died.",
            "Umar Karimov",
        ),
    ],
)
def test_a_role_or_pronoun_is_whoever_was_named_near_it(read, body, holder):
    *_, last = (claim for claim in read(body).claims if claim.kind == "count")
    assert [link.name for link in last.chain] == [holder]
