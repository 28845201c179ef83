"""Who is named in a text, and whom a role stands for."""

import pytest

from inquest.claims.people import People

TEXT = (
    "Justice Minister Rosa Alim spoke. The union leader Omar Said, the son of a judge, met "
    "Sanjar Ali, the interior minister, and the guards met Vera Lin.\n\nThe new justice minister "
    "Timur Beg spoke. When Anna Kim came, A. B. Reuters left for Dar es Salaam."
)


@pytest.mark.parametrize(
    ("role", "after", "name"),
    [
        ("justice minister", "Rosa Alim", "Rosa Alim"),
        ("minister", "Sanjar Ali", "Sanjar Ali"),
        ("minister", "Timur Beg", "Timur Beg"),
        ("justice minister", "Timur Beg", "Timur Beg"),
        ("leader", "Justice", "Omar Said"),
        ("son", "Timur Beg", "Omar Said"),
        ("judge", "Timur Beg", None),
        ("guards", "Timur Beg", None),
        ("health minister", "Timur Beg", None),
    ],
)
def test_a_role_is_that_of_whoever_was_described_so_last(role, after, name):
    people = People(TEXT)
    assert people.with_role(role.split(), TEXT.index(after)) == name


@pytest.mark.parametrize(
    ("surname", "name"),
    [("Alim", "Rosa Alim"), ("Kim", "Anna Kim"), ("Reuters", None), ("Said", "Omar Said")],
)
def test_a_surname_is_that_of_a_full_name_in_the_text(surname, name):
    assert People(TEXT).with_surname(surname) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Foreign Minister Breaks Silence On Deadly Prison Riot", None),
        ("Justice Minister Rosa Alim speaks after the riot in the prison", "Rosa Alim"),
    ],
)
def test_a_headline_in_capitals_tells_no_names(line, name):
    assert People(line).with_role(["minister"], 0) == name
