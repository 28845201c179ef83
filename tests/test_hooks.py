"""Plug-ins are found by entry points, and what is wrong with one is told."""

from importlib.metadata import EntryPoint, EntryPoints

import pytest

from inquest import hooks
from inquest.errors import PlugInError
from inquest.hooks import (
    EXPORTERS,
    LANGUAGES,
    RULES,
    Annotator,
    Exporter,
    Rule,
    names,
    plug_in,
)

GROUP = "inquest.tests"


@pytest.fixture
def installed(monkeypatch):
    """Makes these (name, object) entry points the only ones."""

    def install(*points):
        made = EntryPoints(EntryPoint(name, value, GROUP) for name, value in points)
        monkeypatch.setattr(hooks, "entry_points", lambda group: made.select(group=group))
        names.cache_clear()
        plug_in.cache_clear()

    yield install
    names.cache_clear()
    plug_in.cache_clear()


@pytest.mark.parametrize(
    ("group", "protocol"), [(LANGUAGES, Annotator), (EXPORTERS, Exporter), (RULES, Rule)]
)
def test_what_comes_with_inquest_keeps_its_protocol(group, protocol):
    assert names(group)
    for name in names(group):
        assert isinstance(plug_in(group, name), protocol)


def test_names_are_sorted_and_told_once(installed):
    installed(("b", "builtins:list"), ("a", "builtins:dict"), ("b", "builtins:set"))
    assert names(GROUP) == ("a", "b")


def test_a_plug_in_is_made_without_arguments(installed):
    installed(("a", "builtins:dict"))
    assert plug_in(GROUP, "a") == {}


@pytest.mark.parametrize(
    ("points", "reason", "advice"),
    [
        ([("b", "builtins:dict")], "is not installed", "Installed: b."),
        ([], "is not installed", "Installed: none."),
        ([("a", "builtins:nothing")], "does not load (AttributeError", "Install its package again"),
        ([("a", "no_such_package:A")], "does not load (ModuleNotFoundError", "Install its package"),
        ([("a", "builtins:range")], "does not load (TypeError", "Install its package again"),
    ],
)
def test_what_is_wrong_is_told(installed, points, reason, advice):
    installed(*points)
    with pytest.raises(PlugInError) as refused:
        plug_in(GROUP, "a")
    assert str(refused.value).startswith(f"{GROUP} 'a': {reason}")
    assert refused.value.advice.startswith(advice)
