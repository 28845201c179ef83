"""Judging in a browser: what a form changes is told, and can be taken back."""

import re

import pytest

FIFTY = ("claims", "09-eurasianet-2018-11-23", "count", "410-420")
SELECT = """([root, words]) => {
    const texts = document.createTreeWalker(document.querySelector(root), NodeFilter.SHOW_TEXT);
    let whole = "", places = [];
    while (texts.nextNode()) {
        const node = texts.currentNode;
        for (let at = 0; at < node.length; at++) places.push([node, at]);
        whole += node.data;
    }
    const start = whole.indexOf(words);
    const [first, from] = places[start], [last, to] = places[start + words.length - 1];
    document.getSelection().setBaseAndExtent(first, from, last, to + 1);
}"""


@pytest.fixture
def known(visit, own, incident):
    """What a case says was known of the inmates who were killed."""

    def read():
        page = visit("findings", incident, "killed-inmates", case=own)
        return page.locator("h1").inner_text().removeprefix("Inmates killed: ")

    return read


def test_a_corrected_figure_moves_the_range_and_back(visit, own, expect, known):
    page = visit(*FIFTY, case=own)
    page.get_by_text("Correct it").click()
    page.get_by_label("At least").fill("60")
    page.get_by_label("At most").fill("60")
    page.locator("#why-correct").fill("misread")
    page.get_by_role("button", name="Save the correction").click()
    banner = page.get_by_role("status", name="What changed")
    expect(banner).to_contain_text("Inmates killed")
    expect(banner).to_contain_text("13–50 became 13–60")
    expect(page.get_by_text("low: 50 became 60")).to_be_visible()
    assert known() == "13–60"
    banner.get_by_role("button", name="Undo").click()
    expect(banner).to_contain_text("13–60 became 13–50")
    assert known() == "13–50"


def test_words_that_are_selected_become_the_words_of_a_claim(visit, own, expect):
    page = visit(*FIFTY, case=own)
    page.get_by_text("Correct it").click()
    start = int(page.get_by_label("First character").input_value())
    page.evaluate(SELECT, ["[data-select]", "roughly"])
    expect(page.get_by_label("First character")).to_have_value(str(start))
    expect(page.get_by_label("Character behind the last")).to_have_value(str(start + 7))
    page.get_by_role("button", name="Save the correction").click()
    expect(page.get_by_role("status", name="What changed")).to_be_visible()
    expect(page.locator("h1")).to_have_text("roughly")


def test_a_claim_that_was_missed_is_added(visit, own, expect):
    report = "02-reuters-2018-11-08"
    page = visit("reports", report, case=own)
    page.evaluate(SELECT, [".text", "prisoners had rioted"])
    page.get_by_role("link", name="Link to these words").click()
    expect(page.locator("mark#here")).to_have_text("prisoners had rioted")
    page.evaluate(SELECT, [".text", "prisoners had rioted"])
    page.get_by_role("link", name="Add a claim with these words").click()
    expect(page.locator("[data-select] mark")).to_have_text("prisoners had rioted")
    page.get_by_label("Outcome").select_option("injured")
    page.get_by_label("Group").select_option("inmates")
    page.get_by_label("At least").fill("7")
    page.get_by_role("button", name="Add the claim").click()
    expect(page.get_by_role("status", name="What changed")).to_contain_text("Inmates injured")
    expect(page.locator("mark[data-claim]", has_text="prisoners had rioted")).to_be_visible()


def test_a_form_that_does_not_fit_comes_back_as_it_was(visit, own, expect, trouble):
    trouble.allowed.append("422")
    page = visit(*FIFTY, case=own)
    page.get_by_text("Correct it").click()
    page.get_by_label("At least").fill("70")
    page.get_by_role("button", name="Save the correction").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("At least")).to_have_value("70")


def test_a_doubt_is_settled_in_the_queue(visit, own, expect):
    page = visit("queue", case=own)
    first = page.locator("#doubt-1")
    words = first.locator("q").inner_text()
    first.get_by_role("button", name="Reject").click()
    banner = page.get_by_role("status", name="What changed")
    expect(banner).to_contain_text("ejected")
    expect(page.locator("#doubt-1 q")).not_to_have_text(words)
    banner.get_by_role("button", name="Undo").click()
    expect(page.locator("#doubt-1 q")).to_have_text(words)


def test_two_incidents_are_merged_and_parted_again(visit, own, expect, incident):
    page = visit("incidents", incident, case=own)
    page.get_by_text("Merge another incident into this one").click()
    page.get_by_label("The other incident").select_option(label="Prison riot, Vahdat, 19 May 2019")
    page.get_by_role("button", name="Merge").click()
    banner = page.get_by_role("status", name="What changed")
    expect(banner).to_be_visible()
    page.get_by_role("link", name="Incidents", exact=True).click()
    expect(page.locator("main")).not_to_contain_text("Vahdat")
    page.go_back()
    banner.get_by_role("button", name="Undo").click()
    expect(page).to_have_url(re.compile("done="))
    page.get_by_role("link", name="Incidents", exact=True).click()
    expect(page.locator("main")).to_contain_text("Vahdat")


def test_a_figure_is_marked_as_doubtful(visit, own, expect, incident):
    page = visit("findings", incident, "killed-inmates", case=own)
    voice = page.locator("li.voice", has_text="Three security sources").first
    voice.get_by_text("Doubtful", exact=True).click()
    voice.get_by_role("button", name="Mark the figure").click()
    expect(page.get_by_role("status", name="What changed")).to_be_visible()
    expect(voice.get_by_text("Not doubtful after all")).to_be_visible()


def test_the_second_of_two_is_told_and_loses_nothing(visit, own, expect, trouble, known):
    trouble.allowed.append("409")
    first, second = (visit(*FIFTY, case=own) for _ in range(2))
    for page, figure in ((first, "60"), (second, "70")):
        page.get_by_text("Correct it").click()
        page.get_by_label("At least").fill(figure)
        page.get_by_label("At most").fill(figure)
    first.get_by_role("button", name="Save the correction").click()
    expect(first.get_by_role("status", name="What changed")).to_be_visible()
    second.locator("#why-correct").fill("seen by myself")
    second.get_by_role("button", name="Save the correction").click()
    expect(second.get_by_role("alert")).to_contain_text("Somebody was faster")
    expect(second.get_by_role("alert")).to_contain_text("low: 50 became 60")
    expect(second.get_by_label("At most")).to_have_value("70")
    expect(second.locator("#why-correct")).to_have_value("seen by myself")
    assert known() == "13–60"
    second.get_by_role("button", name="Save the correction").click()
    expect(second.get_by_role("status", name="What changed")).to_contain_text("13–70")
    assert known() == "13–70"


def test_the_way_back_from_a_judgement_is_the_page_before_it(visit, own, expect):
    page = visit("queue", case=own)
    page.locator("#doubt-1").get_by_role("button", name="Accept").click()
    expect(page).to_have_url(re.compile("done="))
    page.go_back()
    expect(page).to_have_url(re.compile("queue$"))
    expect(page.locator("#doubt-1")).to_be_visible()


def test_the_queue_goes_on_at_the_next_doubt(visit, own, expect):
    page = visit("queue", case=own)
    settled, later = (page.locator(f"#doubt-{place} .what q").inner_text() for place in (3, 4))
    page.locator("#doubt-3").get_by_role("button", name="Accept").press("Enter")
    here = page.locator("#doubt-3")
    expect(here.get_by_role("status", name="What changed")).to_contain_text(settled)
    expect(here.locator(".what q")).to_have_text(later)
    expect(here).to_be_focused()
    expect(here).to_be_in_viewport()
    here.get_by_role("button", name="Undo").click()
    expect(here.locator(".what q")).to_have_text(settled)
    expect(here).to_be_in_viewport()


def test_a_page_keeps_its_place_after_a_judgement(visit, own, expect):
    page = visit("voices", case=own)
    voice = page.locator(".speakers > li", has_text="Kevin Covert").first
    opened = voice.get_by_text("Reliability", exact=True)
    opened.click()
    voice.get_by_label("How reliable").select_option("B")
    voice.get_by_role("button", name="Set").click()
    expect(page.get_by_role("status", name="What changed")).to_be_in_viewport()
    expect(voice).to_contain_text("usually reliable")
    expect(opened).to_be_focused()
    expect(opened).to_be_in_viewport()


def test_the_tab_of_a_page_is_in_sight_on_a_phone(visit, expect):
    page = visit("timeline", viewport={"width": 390, "height": 800})
    expect(page.locator("nav.case [aria-current]")).to_be_in_viewport(ratio=1)
