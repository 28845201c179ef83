"""Which holders of one incident are one voice.

Holders are parted by bars: ``police`` and other words in small letters are bodies and roles by
their common names, ``Ann Lee (police chief)`` is somebody with an office, ``~hospital source`` an
unnamed source, ``Central Hospital`` a body by its name. Those of one voice are tied by equals signs.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.findings.parties import Party
from inquest.findings.roles import join
from inquest.model import HolderKind

KINDS = {
    "hospital": HolderKind.HOSPITAL,
    "doctor": HolderKind.HOSPITAL,
    "ansar": HolderKind.ARMED_GROUP,
    "union": HolderKind.NGO,
    "post": HolderKind.OUTLET,
}


def party(told):
    """The party of a notation."""
    name, _, office = re.match(r"~?([^(]+?)( \((.+)\))?$", told).groups()
    words = name.casefold().replace("-", " ").split()
    listed = (kind for word, kind in KINDS.items() if word in words)
    kind = HolderKind.OFFICIAL if office else next(listed, HolderKind.STATE_BODY)
    return Party(
        holder=name,
        names={name},
        offices={office} if office else set(),
        kinds={kind},
        anonymous=told.startswith("~"),
        person=bool(office),
        counts=True,
    )


def drawn(told):
    """The voices of a line of holders."""
    joined = join([party(each) for each in told.split(" | ")])
    voices = {}
    for holder in sorted(joined.head):
        voices.setdefault(joined.root(holder), []).append(holder)
    return " | ".join(" = ".join(each) for each in voices.values())


@pytest.mark.parametrize(
    ("holders", "voices"),
    [
        ("Ann Lee (chief of Al-Ansar) | Al-Ansar", "Al-Ansar = Ann Lee"),
        (
            "Ann Lee (director of the Central Hospital in Oru) | hospital in Oru",
            "Ann Lee = hospital in Oru",
        ),
        ("Ann Lee (Interior Minister) | Interior Ministry", "Ann Lee = Interior Ministry"),
        (
            "Ann Lee (interior minister) | Tajik Interior Ministry",
            "Ann Lee = Tajik Interior Ministry",
        ),
        ("Ann Lee (Justice Minister) | Interior Ministry", "Ann Lee | Interior Ministry"),
        ("Ann Lee (director) | Oru Post", "Ann Lee | Oru Post"),
    ],
)
def test_whoever_holds_an_office_in_a_body_is_its_voice(holders, voices):
    assert drawn(holders) == voices


@pytest.mark.parametrize(
    ("holders", "voices"),
    [
        ("police | Ann Lee (deputy inspector general of police)", "Ann Lee = police"),
        ("police | police spokesman", "police | police spokesman"),
        ("police spokesman | Oru State Police", "Oru State Police = police spokesman"),
        ("governor | Ann Lee (governor of Oru)", "Ann Lee = governor"),
        ("security minister | Ann Lee (the security minister)", "Ann Lee = security minister"),
        ("president | Ann Lee (vice president)", "Ann Lee | president"),
        ("minister | Ann Lee (deputy interior minister)", "Ann Lee | minister"),
        ("local hospital | Central Hospital", "Central Hospital = local hospital"),
        (
            "local hospital | Central Hospital | Army Hospital",
            "Army Hospital | Central Hospital | local hospital",
        ),
        ("police | Police Union", "Police Union | police"),
        (
            "public defenders | Public Defender's Office",
            "Public Defender's Office = public defenders",
        ),
        ("Kyrgyz police | Tajik Police Service", "Kyrgyz police | Tajik Police Service"),
    ],
)
def test_a_bare_role_is_the_only_one_that_has_it(holders, voices):
    assert drawn(holders) == voices


@pytest.mark.parametrize(
    ("holders", "voices"),
    [
        (
            "~doctor at the hospital in Oru | hospital in Oru",
            "doctor at the hospital in Oru = hospital in Oru",
        ),
        ("~hospital source | Central Hospital", "Central Hospital = hospital source"),
        ("~hospital source | ~doctor", "doctor | hospital source"),
        (
            "~source in the interior ministry | Interior Ministry",
            "Interior Ministry | source in the interior ministry",
        ),
    ],
)
def test_who_works_for_a_hospital_counts_for_it_and_a_leak_is_its_own_voice(holders, voices):
    assert drawn(holders) == voices


@pytest.mark.parametrize(
    ("holders", "voices"),
    [
        ("government | interior ministry", "government = interior ministry"),
        ("authorities | Ann Lee (Interior Minister)", "Ann Lee = authorities"),
        (
            "government | interior ministry | health ministry",
            "government | health ministry | interior ministry",
        ),
        ("government | police", "government | police"),
        ("Uzbek government | Kyrgyz health ministry", "Kyrgyz health ministry | Uzbek government"),
    ],
)
def test_a_government_speaks_through_the_only_ministry_that_gives_figures(holders, voices):
    assert drawn(holders) == voices


def test_a_tie_says_why():
    joined = join([party("police"), party("Ann Lee (police chief)")])
    assert [tie.why for tie in joined.ties] == ["“police” can only be Ann Lee (“police chief”)"]


HOLDERS = [
    *("police", "police spokesman", "Ann Lee (police chief)", "government", "interior ministry"),
    *("Bob Ali (Interior Minister)", "~hospital source", "Central Hospital", "Oru State Police"),
]


@given(st.lists(st.sampled_from(HOLDERS), unique=True), st.randoms(use_true_random=False))
def test_the_order_of_holders_does_not_matter(told, random):
    mixed = list(told)
    random.shuffle(mixed)
    assert join([*map(party, told)]).heads() == join([*map(party, mixed)]).heads()
