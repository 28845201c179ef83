"""Sentences in which somebody holds an office."""

import pytest

from inquest.findings.offices import offices_of


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Police spokesman Ann Lee said so.", "police spokesman"),
        ("Ann Lee, director of the Central Hospital, said so.", "director of the central hospital"),
        ("Interior Minister Ann Lee said so.", "interior minister"),
        ("The interior minister, Ann Lee, said so.", "the interior minister"),
        ("Ann Lee met the police.", ""),
        ("The minister said six died, Ann Lee added.", ""),
        ("A minister fled. Ann Lee stayed.", ""),
        ("Joann Lee, director of a school, spoke.", ""),
    ],
)
def test_an_office_stands_beside_the_name(text, office):
    assert " | ".join(each.strip() for each in offices_of("Ann Lee", text)) == office


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Al-Ansar claimed it. Its military spokesman, Ann Lee, said so.",
            "its military spokesman of Al-Ansar",
        ),
        (
            "Al-Ansar denied it, the group's spokesman Ann Lee said.",
            "the group's spokesman  of Al-Ansar",
        ),
        (
            "The Red Cross came after Al-Ansar. Its chief, Ann Lee, said so.",
            "its chief of Al-Ansar",
        ),
        ("Nobody claimed it. Its spokesman, Ann Lee, said so.", "its spokesman"),
    ],
)
def test_its_means_the_body_named_last(text, office):
    told = list(offices_of("Ann Lee", text, ["Al-Ansar", "Red Cross"]))
    assert [each.strip() for each in told] == [office]
