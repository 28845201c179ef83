"""The errors are those of the tree that the module draws, and each says what to do."""

import pickle
import re

import pytest

from inquest import errors
from inquest.errors import InquestError, LockedInput, Outdated


def drawn():
    """Each error's name with the name of the one above it, as the docstring draws them."""
    above, found = [], {}
    for line in re.findall(r"^ +[│├└─ ]*[A-Z]\w+.*$", errors.__doc__, re.MULTILINE):
        depth, name = re.search(r"[A-Z]", line).start() // 4, re.search(r"\w{3,}", line)[0]
        found[name] = above[depth - 2] if depth > 1 else None
        above[depth - 1 :] = [name]
    return found


def test_the_tree_is_drawn_as_it_is():
    known = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    kinds = {kind.__name__: kind for kind in known if kind.__module__ == errors.__name__}
    bases = {name: kind.__base__.__name__ for name, kind in kinds.items()}
    assert drawn() == bases | {"InquestError": None}


@pytest.mark.parametrize(
    ("advice", "told"),
    [("Save it again.", "a.pdf: is locked. Save it again."), ("", "a.pdf: is locked")],
)
def test_an_error_tells_what_is_wrong_and_what_to_do(advice, told):
    error = LockedInput("a.pdf", "is locked", advice)
    assert str(error) == told
    assert (error.subject, error.reason, error.advice) == ("a.pdf", "is locked", advice)
    assert isinstance(error, InquestError)


def test_who_was_outdated_is_told_by_what_after_a_way_between_processes():
    error = pickle.loads(pickle.dumps(Outdated("case", "was changed", entries=(1, 2))))
    assert (str(error), error.entries) == ("case: was changed", (1, 2))


def test_an_error_survives_the_way_between_processes():
    error = pickle.loads(pickle.dumps(LockedInput("a.pdf", "is locked", "Save it again.")))
    assert str(error) == "a.pdf: is locked. Save it again."
