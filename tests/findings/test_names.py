"""Which names mean one holder."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.findings.names import read_name, same_holders


def groups(told):
    """Names parted by bars, those of one holder tied by equals signs; `Ann Lee!` is a person's.

    A phrase in brackets stands with the name in the text: `Lee! (Minister Lee)`.
    """
    names = []
    for each in told.split(" | "):
        text, _, phrase = each.partition(" (")
        person = text.endswith("!")
        names.append(read_name(text.rstrip("!"), [phrase.rstrip(")")], person=person))
    full = same_holders(names).full
    tied = {}
    for name in names:
        tied.setdefault(full[name.text], []).append(name.text)
    return " | ".join(" = ".join(sorted(each)) for each in sorted(tied.values()))


@pytest.mark.parametrize(
    ("names", "tied"),
    [
        (
            "Interior Ministry | Ministry of Internal Affairs of Tajikistan | Tajik interior ministry",
            "Interior Ministry = Ministry of Internal Affairs of Tajikistan = Tajik interior ministry",
        ),
        ("Ministry of Defence | Defense Ministry", "Defense Ministry = Ministry of Defence"),
        (
            "Kyrgyzstan's foreign ministry | Ministry of Foreign Affairs",
            "Kyrgyzstan's foreign ministry = Ministry of Foreign Affairs",
        ),
        ("Kenya Red Cross | Red Cross", "Kenya Red Cross = Red Cross"),
        (
            "AP | Associated Press | The Associated Press",
            "AP = Associated Press = The Associated Press",
        ),
        ("AFP | Agence France-Presse", "AFP = Agence France-Presse"),
        ("Reuters | Reuters news agency", "Reuters = Reuters news agency"),
        ("Harbour Line (Facebook) | Harbour Line", "Harbour Line"),
        ("border service | State Border Service", "State Border Service = border service"),
        (
            "Office of the Commander | Office of the Commander of the Northern Fleet",
            "Office of the Commander = Office of the Commander of the Northern Fleet",
        ),
        ("Prison Directorate | Prison Directorate, Ministry of Justice", "Prison Directorate"),
    ],
)
def test_a_body_is_one_by_any_of_its_names(names, tied):
    assert groups(names).startswith(tied)


@pytest.mark.parametrize(
    "names",
    [
        "Interior Ministry | Justice Ministry",
        "Tajik interior ministry | Uzbek interior ministry",
        "Islamic State | Islamic State Province",
        "Ministry of Justice | Prison Directorate, Ministry of Justice",
        "army | army doctors",
        "AP | Amnesty People's Watch",
    ],
)
def test_different_bodies_stay_apart(names):
    assert groups(names).count("|") == names.count("|")
    assert " = " not in groups(names)


def test_a_name_that_fits_two_countries_is_neither():
    told = "Tajik interior ministry | Uzbek interior ministry | interior ministry"
    assert groups(told) == told


@pytest.mark.parametrize(
    ("beside", "whose"),
    [
        (["Tajik Interior Ministry"], "Tajik Interior Ministry"),
        (["Uzbek Interior Ministry"], "Uzbek Interior Ministry"),
        (["Tajik Interior Ministry", "Uzbek Interior Ministry"], None),
        (["Red Cross"], None),
    ],
)
def test_a_name_that_fits_two_is_that_of_the_one_told_beside_it(beside, whose):
    told = ["Tajik Interior Ministry", "Uzbek Interior Ministry", "Interior Ministry", "Red Cross"]
    among = same_holders([*map(read_name, told)]).among(["Interior Ministry", *beside])
    assert among.get("Interior Ministry") == whose


@pytest.mark.parametrize(
    ("names", "tied"),
    [
        ("S. Rahimov! | Said Rahimov!", "S. Rahimov = Said Rahimov"),
        ("Said Rahimov! | Said Karim Rahimov!", "Said Karim Rahimov = Said Rahimov"),
        ("Rahimov! (Minister Rahimov) | Said Rahimov! (minister)", "Rahimov = Said Rahimov"),
        ("Rahimov! | Said Rahimov!", "Rahimov | Said Rahimov"),
        ("Rahimov! (Minister) | Said Rahimov! (General)", "Rahimov | Said Rahimov"),
        ("Said Rahimov! | Sharif Rahimov!", "Said Rahimov | Sharif Rahimov"),
        ("Said Rahimov! | Said Karimov!", "Said Karimov | Said Rahimov"),
        (
            "S. Rahimov! | Said Rahimov! | Sharif Rahimov!",
            "S. Rahimov | Said Rahimov | Sharif Rahimov",
        ),
        (
            "Said Rahimov! | Said Ali Rahimov! | Said Omar Rahimov!",
            "Said Ali Rahimov | Said Omar Rahimov | Said Rahimov",
        ),
    ],
)
def test_a_person_is_one_by_surname_and_first_name_initial_or_title(names, tied):
    assert groups(names) == tied


names = st.lists(
    st.sampled_from(
        [
            *("Interior Ministry", "Tajik interior ministry", "Ministry of Internal Affairs"),
            *("AFP", "Agence France-Presse", "Kenya Red Cross", "Red Cross", "police", "—"),
        ]
    ),
    min_size=1,
)


@given(names, st.randoms(use_true_random=False))
def test_the_order_of_names_does_not_matter(told, random):
    mixed = list(told)
    random.shuffle(mixed)
    ours, theirs = ([*map(read_name, each)] for each in (told, mixed))
    assert same_holders(ours).full == same_holders(theirs).full


@given(names)
def test_the_fullest_name_is_its_own(told):
    full = same_holders([*map(read_name, told)]).full
    assert all(full[name] == name for name in full.values())
    assert all(len(full[name]) >= len(name) for name in told)


persons = st.builds(
    lambda first, middle, last: " ".join(filter(None, (first, middle, last))),
    st.sampled_from(["", "S.", "Said", "Sharif", "Omar"]),
    st.sampled_from(["", "Ali", "Karim"]),
    st.sampled_from(["Rahimov", "Karimov"]),
)


@given(st.lists(persons, min_size=2))
def test_different_first_names_are_different_persons(told):
    full = same_holders([read_name(name, ["Minister"], person=True) for name in told]).full
    for one in told:
        for other in told:
            if full[one] == full[other]:
                assert one.split()[-1] == other.split()[-1]
                firsts = {name.split()[0].rstrip(".") for name in (one, other) if " " in name}
                assert len({first for first in firsts if len(first) > 1}) <= 1
