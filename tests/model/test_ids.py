import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.model.ids import readable, slug, unique


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two security sources", "two-security-sources"),
        ("Mullah Fazl-ur-Rehman", "mullah-fazl-ur-rehman"),
        ("Nicolás MADURO", "nicolas-maduro"),
        ("Nicola\u0301s Maduro", "nicolas-maduro"),
        ("Straße", "strasse"),
        ("Министр (юстиции)", "министр-юстиции"),
        ("北部 监狱", "北部-监狱"),
        ("--- ! ---", ""),
    ],
)
def test_a_slug(text, name):
    assert slug(text) == name


def test_a_slug_is_cut_at_its_limit_without_a_hyphen_at_the_end():
    assert slug("one two three", limit=8) == "one-two"


@given(st.text(), st.integers(1, 80))
def test_a_slug_of_a_slug_is_the_same(text, limit):
    name = slug(text, limit)
    assert len(name) <= limit
    assert not name.startswith("-")
    assert not name.endswith("-")


@pytest.mark.parametrize(
    ("taken", "name"), [("", "a"), ("b", "a"), ("a", "a-2"), ("a a-2", "a-3"), ("a a-3", "a-2")]
)
def test_a_name_that_is_not_taken(taken, name):
    assert unique("a", taken.split()) == name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("wire 12.txt", "wire 12.txt"),
        ("отчёт.txt", "отчёт.txt"),
        ("two\nlines\t.txt", r"two\nlines\t.txt"),
        ("\x1b[31mred", r"\x1b[31mred"),
        ("caf\udce9.txt", r"caf\udce9.txt"),
        ("txt.\u202eexe", r"txt.\u202eexe"),
        ("a\u2028b", r"a\u2028b"),
    ],
)
def test_a_name_that_people_can_read(name, shown):
    assert readable(name) == shown


@given(st.text(st.characters(exclude_categories=())))
def test_any_name_becomes_one_line_that_can_be_written(name):
    assert len(readable(name).splitlines()) == bool(name)
    readable(name).encode()
    assert readable(readable(name)) == readable(name)
