"""Adding reports in a browser: files and pasted text, with what they changed."""

import re

BODY = (
    "KHUJAND - At least 90 inmates were killed in the riot in the Khujand prison on 7 November, "
    "the Interior Ministry said on Friday."
)
FILE = f"Title: Many dead in Khujand\nPublisher: Late News\nPublished: 2018-11-30\n\n{BODY}\n"


def test_a_file_is_read_and_its_difference_told(visit, own, expect):
    page = visit("add", case=own)
    file = {"name": "late.txt", "mimeType": "text/plain", "buffer": FILE.encode()}
    page.get_by_label("Text, HTML, PDF, e-mail").set_input_files(file)
    page.get_by_role("button", name="Add").click()
    expect(page).to_have_url(re.compile("/imports/"))
    changed = page.get_by_label("What changed")
    expect(changed).to_contain_text("became")
    expect(changed).to_contain_text("Inmates killed")
    expect(page.get_by_text("1 of 1").last).to_be_visible()
    page.get_by_role("link", name=re.compile("added, ")).click()
    expect(page.locator("h1")).to_have_text("Many dead in Khujand")
    expect(page.locator("mark[data-claim]").first).to_be_visible()


def test_a_pasted_text_is_read_and_a_second_time_is_known(visit, own, expect):
    for told in ("added", "was here already"):
        page = visit("add", case=own)
        page.get_by_label("Text", exact=True).fill(BODY)
        page.get_by_label("Title").fill("Pasted from a call")
        page.get_by_label("Publisher").fill("Our desk")
        page.get_by_label("Published on").fill("2018-11-30")
        page.get_by_role("button", name="Add").click()
        expect(page.locator(".lines li")).to_contain_text(told)


def test_nothing_chosen_is_told(visit, own, expect, trouble):
    trouble.allowed.append("422")
    page = visit("add", case=own)
    page.get_by_role("button", name="Add").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose files")
