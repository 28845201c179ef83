"""Searching claims by words."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from inquest.web.search import Index
from tests.web.conftest import RIOT, make_case, open_site

ANY = st.text(st.characters(exclude_categories=[]), max_size=80)
OPERATORS = st.text(st.sampled_from('"*():^-+{}.,AND OR NOT NEAR/2 riot\0\n'), max_size=60)


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    folder = make_case(tmp_path_factory.mktemp("search") / "riot", RIOT)
    with open_site(folder) as site:
        view = site.app.state.views.view("riot")
        yield Index(view.statements.values())


@settings(max_examples=400)
@given(ANY | OPERATORS)
@example('"')
@example('"*"')
@example("NOT")
@example("riot OR")
@example("quote : riot")
@example("a " * 250)
@example("\ud800")
def test_no_question_is_an_error(index, asked):
    assert isinstance(index.find(asked), list)


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("security sources", "1/count/85-116"),
        ("SECURITY sour", "1/count/85-116"),
        ("guards injured", "1/count/212-237"),
        ('"guards were injured"', "1/count/212-237"),
        ('"injured guards"', ""),
        ("prison Shohmurod", "2/measure/220-272"),
        ("shóhmuród killed", "2/count/149-166"),
        ("elephants", ""),
        ("", ""),
        ("!?", ""),
    ],
)
def test_words_and_phrases_are_found_the_best_first(index, asked, first):
    assert next(iter(index.find(asked)), "") == first


def test_the_page_answers_whatever_is_asked(reading):
    for asked in ('"', "' OR 1=1 --", "(", "a" * 500, "<b>", "\0", "%ED%A0%80"):
        assert reading.get("/cases/riot/claims", params={"q": asked}).status == 200
    assert reading.get("/cases/riot/claims", params={"q": "a" * 501}).status == 422
