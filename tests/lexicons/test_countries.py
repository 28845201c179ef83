"""Names that are a country's, and others."""

import pytest

from inquest.lexicons.countries import names_country


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("Burkina Faso", True), ("TAJIKISTAN", True), ("Tajik", False), ("Khujand", False)],
)
def test_a_countrys_name_is_known(name, is_one):
    assert names_country(name) == is_one
