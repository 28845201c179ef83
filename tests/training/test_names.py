"""Flat names out of GUM's nested mentions."""

import pytest

from training.names import flat_names

from .conftest import gum_rows, marked_tags


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        # The head and what it is compounded of; a description that it stands in is no part.
        (
            "a/DET/2/det/(1-person-x man/NOUN/0/root Olim/PROPN/2/appos/(2-person-y Aka/PROPN/3/flat/2)1)",
            "a man [PER Olim Aka]",
        ),
        ("General/PROPN/2/compound/(1-person-x Nazarov/PROPN/0/root/1)", "[PER General Nazarov]"),
        # A name goes on over small words to another that hangs on it.
        (
            "Ministry/PROPN/0/root/(1-organization-x of/ADP/3/case Justice/PROPN/1/nmod/1)",
            "[ORG Ministry of Justice]",
        ),
        # The word before is linked too, but no part.
        (
            "guards/NOUN/0/root/(1-person-x of/ADP/3/case Vahdat/PROPN/1/nmod/(2-place-y)1)",
            "guards of [LOC Vahdat]",
        ),
        # A country is a place where it acts.
        ("France/PROPN/2/nsubj/(1-organization-x) left/VERB/0/root", "[LOC France] left"),
        # A people, a title alone: left open; other kinds are none.
        ("Tajiks/PROPNS/2/nsubj/(1-person-x) left/VERB/0/root", "[? Tajiks] left"),
        ("President/PROPN/2/nsubj/(1-person-x) left/VERB/0/root", "[? President] left"),
        ("Monday/PROPN/0/root/(1-time-x)", "Monday"),
    ],
)
def test_the_named_part_of_a_mention_is_the_name(rows, names):
    rows = gum_rows(rows)
    words, tags = marked_tags(names)
    assert tuple(row[1] for row in rows) == words
    assert flat_names(rows) == tags


def test_of_nested_names_the_longer_is_kept():
    rows = gum_rows("Vahdat/PROPN/2/compound/(1-organization-x(2-place-y) Hospital/PROPN/0/root/1)")
    assert flat_names(rows) == ("B-ORG", "I-ORG")
