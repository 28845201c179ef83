"""Reading a case in a browser: incidents, claims, reports, days."""

import re

REUTERS = "02-reuters-2018-11-08"


def test_the_example_opens_and_leads_to_what_is_known(visit, expect, incident):
    page = visit()
    expect(page.get_by_role("heading", level=1)).to_have_text("Khujand prison")
    expect(page.get_by_text("Doubts to look at").locator("..").get_by_role("link")).to_have_text(
        re.compile(r"^\d+$")
    )
    page.get_by_role("link", name="Prison riot, Khujand, 7 November 2018").first.click()
    expect(page).to_have_url(re.compile(f"/incidents/{incident}$"))
    asked = page.locator("details.question", has_text="Inmates killed").first
    expect(asked).to_contain_text("13–50")
    asked.locator("summary").first.click()
    expect(asked).to_contain_text("Three security sources")


def test_charts_come_once_they_are_in_sight(visit, expect, incident):
    page = visit("incidents", incident)
    pending = page.locator(".pending").first
    pending.scroll_into_view_if_needed()
    expect(page.locator("figure.chart svg:visible").first).to_be_visible()


def test_claims_are_filtered_and_searched_and_the_way_back_leads_back(visit, expect):
    page = visit("claims")
    status = page.locator("p[role=status]")
    total = status.inner_text()
    page.get_by_label("Outcome").select_option("killed")
    page.get_by_label("Search", exact=True).fill("inmates")
    page.get_by_role("button", name="Show").click()
    expect(page).to_have_url(re.compile(r"q=inmates.*outcome=killed"))
    expect(status).not_to_have_text(total)
    expect(page.locator("table.claims tbody tr").first).to_contain_text("inmates")
    expect(page.get_by_label("Outcome")).to_have_value("killed")
    page.go_back()
    expect(status).to_have_text(total)
    page.go_forward()
    expect(page.get_by_label("Search", exact=True)).to_have_value("inmates")


def test_a_mark_that_is_pointed_at_shows_its_chain(visit, expect):
    page = visit("reports", REUTERS)
    card = page.locator(".card:visible")
    expect(card).to_have_count(0)
    page.locator("mark[data-claim]", has_text="at least 25 inmates").hover()
    expect(card.get_by_label("Who says it, through whom")).to_contain_text("three security sources")
    expect(card.get_by_label("Who says it, through whom")).to_contain_text("Reuters")
    page.locator("a.ref[data-claim]").last.focus()
    expect(card).to_have_count(1)
    expect(card).not_to_contain_text("at least 25 inmates")


def test_the_slider_replays_what_was_known_on_a_day(visit, expect, incident):
    page = visit("findings", incident, "killed-inmates")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("Inmates killed: 13–50")
    slider = page.get_by_role("slider", name="As known on")
    slider.focus()
    slider.press("Home")
    expect(page).to_have_url(re.compile("as_of=2018-11-08"))
    expect(heading).to_have_text("Inmates killed: 13–25")
    expect(page.get_by_text("Nothing that was said later counts here")).to_be_visible()
    expect(page.get_by_role("button", name="Show")).to_be_hidden()
    page.go_back()
    expect(heading).to_have_text("Inmates killed: 13–50")


def test_two_days_are_compared(visit, expect):
    page = visit("compare")
    page.get_by_label("Known on", exact=True).last.select_option("2018-11-08")
    page.get_by_label("against").select_option("2018-11-14")
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("heading", name="Answers")).to_be_visible()
    expect(page.locator(".moved")).to_contain_text("Inmates killed")
    expect(page.locator(".moved")).to_contain_text("became")


def test_links_open_in_a_fresh_browser(visit, expect, incident):
    page = visit("claims", REUTERS, "count", "254-306")
    expect(page.locator("h1")).to_contain_text("two members of the security forces")
    page = visit("findings", incident, "killed-guards")
    expect(page.locator("h1")).to_contain_text("Guards killed")
    page = visit("reports", f"{REUTERS}?start=276&end=306#here")
    expect(page.locator("mark.here")).to_have_text("members of the security forces")
    expect(page.locator("mark.here")).to_be_in_viewport()
    page = visit("reports", f"{REUTERS}#count-311-330")
    expect(page.locator("#card-count-311-330")).to_be_visible()
    page = visit("claims?kind=responsibility&sort=date")
    expect(page.get_by_label("Kind")).to_have_value("responsibility")
    expect(page.locator("p[role=status]")).to_contain_text("claim")


def test_pages_that_are_not_there_say_so(visit, expect, trouble):
    trouble.allowed.append("404")
    page = visit("incidents", "nothing-like-it")
    expect(page.get_by_role("alert")).to_contain_text("is not in this case")
