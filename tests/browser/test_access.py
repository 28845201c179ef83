"""Who has no mouse, no script, a small screen, or eyes that tire."""

import re
from pathlib import Path

import pytest

REPORT = "02-reuters-2018-11-08"
CLAIM = f"claims/{REPORT}/count/311-330"
INCIDENT = "khujand-prison-riot-2018-11-07"
PAGES = (
    "",
    "claims?q=inmates",
    "reports",
    "voices",
    "measures",
    "places",
    "flags",
    "timeline",
    "compare?earlier=2018-11-08",
    "queue",
    "add",
    "log",
    f"incidents/{INCIDENT}",
    f"findings/{INCIDENT}/killed-inmates",
    f"charts/{INCIDENT}/killed-inmates",
    f"findings/{INCIDENT}/killed-inmates?as_of=2018-11-08",
    f"reports/{REPORT}?start=276&end=306",
    f"reports/{REPORT}/claims/new?start=276&end=306",
    CLAIM,
)
CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")
OPEN = "() => document.querySelectorAll('details').forEach((each) => { each.open = true; })"
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
FOCUS = """() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
}"""
SMALL = {"width": 390, "height": 844}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_can_be_read(visit, site, scheme):
    page = visit(color_scheme=scheme)
    pale = {}
    for path in PAGES:
        page.goto(site("khujand", path))
        page.evaluate(OPEN)
        found = page.evaluate(CONTRAST)
        assert found["texts"] > 10, path
        pale |= dict.fromkeys(found["pale"][:5], path)
    assert pale == {}


def test_the_dark_scheme_is_dark(visit):
    page = visit(color_scheme="dark")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert all(int(part) < 64 for part in re.findall(r"\d+", paper))


def test_nothing_scrolls_sideways_on_a_small_screen(visit, site):
    page = visit(viewport=SMALL)
    wide = {}
    for path in PAGES:
        page.goto(site("khujand", path))
        for state in ("closed", "open"):
            if page.evaluate(SIDEWAYS) > 0:
                wide[path] = state
            page.evaluate(OPEN)
    assert wide == {}


def stops(page, most=400):
    """What the Tab key leads to, as long as something is left; each must be seen to be there."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            return
        name = page.evaluate("document.activeElement.outerHTML.slice(0, 300)")
        assert page.evaluate(FOCUS), f"no outline: {name}"
        yield name


def test_the_keyboard_reaches_everything(visit, expect):
    page = visit("reports", REPORT)
    told = list(stops(page))
    assert 'class="skip"' in told[0]
    for wanted in (">Claims</a>", 'id="as-of"', 'type="range"', 'class="ref"', "Save the original"):
        assert any(wanted in each for each in told), wanted
    page.locator("a.ref[data-claim]").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/claims/"))


def test_the_skip_link_leads_past_the_navigation(visit, expect):
    page = visit("claims")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Search", exact=True)).to_be_focused()


def test_a_claim_is_corrected_by_keyboard_alone(visit, own, expect):
    page = visit(*CLAIM.split("/"), case=own)
    for found in stops(page):
        if "Correct it" in found:
            break
    page.keyboard.press("Enter")
    for found in stops(page):
        if 'id="c-high"' in found:
            page.keyboard.type("90")
        if "Save the correction" in found:
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("status", name="What changed")).to_contain_text("became")


def test_without_scripts_pages_are_read_and_filtered(visit, expect):
    page = visit("claims", java_script_enabled=False)
    page.get_by_label("Outcome").select_option("killed")
    page.get_by_role("button", name="Show").last.click()
    expect(page).to_have_url(re.compile("outcome=killed"))
    page.get_by_role("link", name="Incidents", exact=True).click()
    page.get_by_role("link", name=re.compile("^Inmates killed")).first.click()
    page.get_by_label("As known on").select_option("2018-11-08")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("h1")).to_have_text("Inmates killed: 13–25")
    page.get_by_role("link", name="who held which figure when").click()
    expect(page.locator("figure.chart svg:visible")).to_have_count(1)


def test_without_scripts_people_judge_and_add(visit, own, expect):
    page = visit("queue", case=own, java_script_enabled=False)
    page.locator("#doubt-1").get_by_role("button", name="Accept").click()
    expect(page.get_by_role("status", name="What changed")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    page.goto(page.url.partition("/queue")[0] + "/add")
    page.get_by_label("Text", exact=True).fill("At least 90 inmates were killed in Khujand prison.")
    page.get_by_label("Title").fill("Pasted")
    page.get_by_role("button", name="Add").click()
    expect(page).to_have_url(re.compile("/imports/"))
    lines = page.locator(".lines li")
    for _ in range(200):
        if lines.count():
            break
        page.reload()
    expect(lines).to_contain_text("added")
