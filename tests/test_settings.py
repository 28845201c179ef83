"""Defaults give way to the file, the file to the environment, that to the options."""

from datetime import date

import pytest
from pydantic import ValidationError

from inquest.errors import SettingsError
from inquest.settings import Settings, list_settings, load_settings


@pytest.fixture(autouse=True)
def desk(tmp_path, monkeypatch):
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_defaults():
    assert load_settings() == Settings(
        as_of=None,
        max_bytes=64 * 2**20,
        published=None,
        rule="range",
        strict=False,
        vague="inquest",
    )


@pytest.mark.parametrize(
    ("file", "variable", "option", "rule"),
    [
        (None, None, None, "range"),
        ("a", None, None, "a"),
        ("a", "b", None, "b"),
        ("a", "b", "c", "c"),
        (None, None, "c", "c"),
    ],
)
def test_each_stands_above_the_one_before(desk, monkeypatch, file, variable, option, rule):
    if file:
        (desk / "inquest.toml").write_text(f'rule = "{file}"\n')
    if variable:
        monkeypatch.setenv("INQUEST_RULE", variable)
    assert load_settings(rule=option).rule == rule


def test_values_are_read_from_words(monkeypatch):
    monkeypatch.setenv("INQUEST_AS_OF", "2018-11-22")
    monkeypatch.setenv("INQUEST_STRICT", "true")
    settings = load_settings()
    assert (settings.as_of, settings.strict) == (date(2018, 11, 22), True)


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ('max_bytes = "many"', "setting max_bytes: "),
        ("max_bytes = 0", "setting max_bytes: "),
        ('as_of = "yesterday"', "setting as_of: "),
        ("colour = 1", "setting colour: "),
        ("rule = ", "inquest.toml: is not valid TOML ("),
    ],
)
def test_what_cannot_be_used_is_named(desk, file, told):
    (desk / "inquest.toml").write_text(file)
    with pytest.raises(SettingsError) as refused:
        load_settings()
    assert str(refused.value).startswith(told)
    assert refused.value.advice


def test_settings_do_not_change():
    with pytest.raises(ValidationError, match="frozen"):
        load_settings().rule = "other"


def test_every_setting_has_a_variable_and_a_meaning(monkeypatch):
    listed = list_settings()
    assert [name for name, _, _ in listed] == list(Settings.model_fields)
    assert all(means for _, _, means in listed)
    monkeypatch.setenv(next(variable for name, variable, _ in listed if name == "rule"), "x")
    assert load_settings().rule == "x"
