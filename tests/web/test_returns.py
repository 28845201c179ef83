"""Where a browser goes after a change."""

import re
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inquest.web.returns import local

HERE = "http://localhost:8000"
TRICKY = st.text(st.sampled_from("/\\:.?#@;%&=\t\n\r\0 ahtp2F5C\u2028\uff0f\ud800"), max_size=20)


def where(address):
    """The machine that a browser goes to: it drops line ends and tabs, and turns backslashes."""
    seen = re.sub(r"[\t\r\n]", "", address.strip("\0 ")).replace("\\", "/")
    return urlsplit(urljoin(HERE, seen))[:2]


@given(TRICKY | st.text() | TRICKY.map("/{}".format) | TRICKY.map("//{}".format))
@example("//evil.example")
@example("/\\evil.example")
@example("/\t/evil.example")
@example("https://evil.example/")
@example("javascript:alert(1)")
@example("/[")
@example("//[")
def test_no_address_leads_elsewhere(address):
    for told in (local(address), local(address, done=7)):
        assert told.startswith("/")
        assert where(told) == ("http", "localhost:8000")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/cases/riot/claims?q=a+b&page=2#x", "/cases/riot/claims?q=a+b&page=2&done=7#x"),
        ("/cases/riot?done=3", "/cases/riot?done=7"),
        ("/cases/%D1%85", "/cases/%D1%85?done=7"),
        ("cases", "/"),
        ("", "/"),
    ],
)
def test_what_is_ours_is_kept(address, told):
    assert local(address, done=7) == told


@given(st.text())
def test_the_query_is_kept(words):
    told = local(f"/a?{'q=' + words if words.isalnum() else 'q=1'}", done=7)
    assert parse_qs(urlsplit(told).query)["done"] == ["7"]
