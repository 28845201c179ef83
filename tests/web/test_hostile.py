"""Reports and judgements that would like to be more than text."""

import json
import re
from urllib.parse import quote

import pytest

from tests.web.checker import CONTROL, faults
from tests.web.conftest import make_case, open_site
from tests.web.pages.test_every_page import crawled

SCRIPT = "<script>alert(1337)</script>"
MARKUP = (
    SCRIPT,
    "<svg onload=alert(1337)>",
    '"><img src=x onerror=alert(1337)>',
    "'><img src=x onerror=alert(1337)>",
    "</title></textarea></style></script><b>",
    "<!-- --!> <a href=javascript:alert(1337)>",
    "{{7*7919}}{% raw %}${7*7919}",
    "&lt;script&gt;&#60;script&#62;",
)
ODD = ("\x00\x01\x1b[31m\x7f\x85", "\u202eevil\u202d\u2066", "\ud800", "\ufeff\u2028\u200b")
ALL = " ".join(MARKUP)
ADDRESSES = (
    "javascript:alert(1337)",
    "data:text/html,<script>alert(1337)</script>",
    "vbscript:x",
    "//evil.example/",
    "\x01javascript:alert(1337)",
    'https://evil.example/"><img src=x onerror=alert(1337)>',
)
COMPUTED = re.compile(r"(?<!\w)55433(?!\w)")  # 7 * 7919, and no part of a hash
SAID = "At least 25 inmates were killed in a riot in Khujand, {who} told Reuters on Wednesday."


def plain(markup, url):
    who = f"the police chief {markup}"
    return (
        f"Title: Riot {markup}\nPublisher: Pub {markup}\nAuthor: Aut {markup}\nURL: {url}\n"
        f"Published: 2018-11-08\nLanguage: en\n\n{SAID.format(who=who)} {markup}\n\n"
        f"The {markup} group claimed responsibility for the riot in Khujand.\n"
    )


def record(number, odd):
    told = {"title": f"Riot {odd}", "publisher": f"Pub {odd}", "url": f"http://a.example/{odd}"}
    told |= {"text": f"{odd} {SAID.format(who='officials')} {odd}", "published": "2018-11-09"}
    return json.dumps(told | {"author": odd, "id": f"{number}{odd}"})


TABLE = f"""<html lang=en><head><title>Riot {ALL.replace("<", "&lt;")}</title></head><body><article>
<h1>Riot in Khujand prison</h1><p>Twelve guards were injured in a riot in Khujand prison on
7 November 2018, officials said. It was the second riot in Tajikistan in that month.</p><table>
<tr><th>Dead {ALL.replace("<", "&lt;")}</th><th>Injured</th></tr>
<tr><td>{ALL.replace("<", "&lt;")}</td><td>7</td></tr><tr><td>13</td><td>javascript:alert(1)</td></tr>
</table><p>{ALL.replace("<", "&lt;")}</p></article></body></html>"""


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    texts = {
        f"{n}{ALL[:40].replace('/', '')}.txt": plain(m, u)
        for n, (m, u) in enumerate(zip(MARKUP[:6], ADDRESSES, strict=True))
    }
    texts["braces.txt"] = plain(MARKUP[6], "http://[")
    texts["table.html"] = TABLE
    texts["odd.jsonl"] = "\n".join(record(n, odd) for n, odd in enumerate((*ODD, *MARKUP)))
    texts["long.txt"] = plain("w" * 100_000, "https://a.example/" + "x" * 10_000)
    folder = tmp_path_factory.mktemp("hostile") / "hostile"
    return make_case(folder, texts, title=f"Case {ALL}{ODD[0]}{ODD[1]}")


@pytest.fixture(scope="module")
def judged(case):
    """A browser on the case, in which somebody judged with hostile words."""
    with open_site(case) as site:
        site.get("/cases/hostile")
        view = site.app.state.views.view("hostile")
        for number, claim in enumerate(list(view.statements)[:6]):
            path = f"/cases/hostile/claims/{claim}"
            why = f"{MARKUP[number]}{ODD[1]}"
            fields = {"why": why, "chain": "yes", "link-0-name": f"{why} spokesman", "side": why}
            fields |= {"link-0-kind": "official", "kind": view.statements[claim].claim.kind}
            fields |= {"actor": why, "scope": why} if fields["kind"] != "count" else {}
            page = site.post(f"{path}/correct", fields)
            assert faults(site.follow(page)) == []
        yield site


def test_nothing_hostile_becomes_markup(judged):
    seen = crawled(judged, "/cases/hostile", 150)
    assert len(seen) == 150
    for path, page in seen.items():
        if page.status == 200 and not path.endswith("/count"):
            assert faults(page) == [], path
            assert page.css("img, svg[onload], [onerror], b > script") == [], path
            assert len(page.css("script")) == 2, path
            assert not COMPUTED.search(page.text), path


@pytest.mark.parametrize(
    "section", ["", "/claims", "/reports", "/voices", "/flags", "/timeline", "/queue", "/log"]
)
def test_what_is_hostile_is_shown_as_it_is(judged, section):
    page = judged.get(f"/cases/hostile{section}")
    assert page.status == 200
    assert SCRIPT in page.main
    assert not CONTROL.search(page.text)


def test_addresses_of_reports_lead_to_the_web_or_nowhere(judged):
    view = judged.app.state.views.view("hostile")
    for document in view.readings:
        page = judged.get(f"/cases/hostile/reports/{document}")
        assert page.status == 200
        for link in page.css("a[rel*=noreferrer]"):
            assert link.attributes["href"].startswith(("http://", "https://"))


def test_an_original_cannot_be_shown_by_a_browser(judged):
    view = judged.app.state.views.view("hostile")
    for document in view.readings:
        headers = judged.get(f"/cases/hostile/reports/{document}/original").headers
        assert headers["content-type"] == "application/octet-stream"
        assert headers["content-disposition"].startswith("attachment")
        assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("value", [*MARKUP, *ODD[:2], "w" * 400])
def test_what_an_address_asks_for_is_text(judged, value):
    for path in ("claims?q=", "claims?holder=", "voices?incident=", "?done=", "?as_of="):
        address, _, name = f"/cases/hostile/{path}".partition("?")
        page = judged.get(address.rstrip("/"), params={name.rstrip("="): value})
        assert page.status in {200, 422}
        assert faults(page) == []
    name = quote(value[:50], safe="")
    for path in (f"reports/{name}", f"incidents/{name}", f"claims/{name}/count/1-2", name):
        page = judged.get(f"/cases/hostile/{path}")
        assert page.status in {404, 405}  # a slash in a name makes another path
        assert faults(page) == []


@pytest.mark.parametrize("why", [*MARKUP, ODD[0], ODD[1], ODD[2], "w" * 2000])
def test_the_log_keeps_any_reason_as_text(judged, why):
    claim = next(iter(judged.app.state.views.view("hostile").statements))
    fields = {"why": why.encode("utf-8", "surrogatepass")}
    page = judged.post(f"/cases/hostile/claims/{claim}/accept", fields)
    assert page.status in {303, 422}
    log = judged.get("/cases/hostile/log")
    assert faults(log) == []
    lines = judged.get("/cases/hostile/log/export").text.split("\n")
    assert all(json.loads(line)["hash"] for line in lines if line)


@pytest.mark.parametrize("why", [*MARKUP, ODD[1], "\0", "\ud800"])
def test_a_form_that_is_shown_again_is_text(judged, why):
    claim = next(iter(judged.app.state.views.view("hostile").statements))
    fields = {
        "low": "-1",
        "side": why,
        "why": why,
        "link-0-name": why,
        "chain": "yes",
        "start": why,
    }
    fields = {name: value.encode("utf-8", "surrogatepass") for name, value in fields.items()}
    page = judged.post(f"/cases/hostile/claims/{claim}/correct", fields)
    assert page.status == 422
    assert faults(page) == []
