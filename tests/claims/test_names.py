"""Sources in words, and the names that they hold."""

import pytest

from inquest.claims.names import bare_name, is_body, person_in, tidy


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the ministry", "ministry"),
        ("its  own\nspokesman,", "own spokesman"),
        ("the army's", "army"),
        ("a statement from the army", "army"),
        ("two sources, who feared arrest", "two sources"),
        ("the minister, speaking on Friday", "minister"),
        ("“a witness”", "witness"),
        ("the health ministry on Wednesday", "health ministry"),
        ("the ministry late on Friday evening", "ministry"),
        ("the government in Abidjan continues to", "government in Abidjan"),
        ("the spokesman had", "spokesman"),
        ("the", "the"),
    ],
)
def test_a_source_loses_what_is_no_name(source, name):
    assert tidy(source) == name


@pytest.mark.parametrize(
    ("source", "person"),
    [
        ("Sanjar Ali", "Sanjar Ali"),
        ("Justice Minister Sanjar Ali", "Sanjar Ali"),
        ("the head of the colony, Sanjar Ali", "Sanjar Ali"),
        ("Uzbek President Sanjar Ali", "Sanjar Ali"),
        ("Sanjar al-Ali's", "Sanjar al-Ali"),
        ("Omar bin Said", "Omar bin Said"),
        ("When Sanjar Ali", "Sanjar Ali"),
        ("Ali", None),
        ("the Interior Ministry", None),
        ("Human Rights Watch", None),
        ("two sources", None),
        ("two nurses at San Lucas", None),
        ("Burkina Faso's prosecutor", None),
    ],
)
def test_a_person_is_two_names_without_titles(source, person):
    assert person_in(source) == person


@pytest.mark.parametrize(
    ("name", "body"), [("Interior Ministry", True), ("The Daily Star", True), ("Sanjar Ali", False)]
)
def test_bodies_are_told_from_persons(name, body):
    assert is_body(name) is body


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("weekly Janakantha", "Janakantha"),
        ("Saudi state news agency SPA", "SPA"),
        ("Islamic State group", "Islamic State"),
        ("Interior Ministry", "Interior Ministry"),
        ("rights group", "rights group"),
        ("two nurses", "two nurses"),
    ],
)
def test_a_name_stands_without_what_it_is(words, name):
    assert bare_name(words) == name
