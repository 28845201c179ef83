"""What holds for every page that a case has, found by following its links."""

import pytest

from tests.web.checker import faults

SECTIONS = (
    "",
    *("/claims", "/reports", "/voices", "/measures", "/places", "/flags", "/timeline"),
    *("/compare", "/queue", "/add", "/log", "/queue/count"),
)
DAYS = ("", "?as_of=2018-11-08", "?as_of=2018-11-10", "?as_of=1999-01-01", "?as_of=2099-12-31")
SKIPPED = ("/log/export", "/original")


def crawled(site, start, most):
    """The pages of its case that a page leads to, and those that these lead to, so many at most."""
    case = start.partition("?")[0]
    seen, waiting = {}, [start]
    while waiting and len(seen) < most:
        path = waiting.pop(0)
        if path in seen or path.partition("?")[0].endswith(SKIPPED):
            continue
        seen[path] = page = site.get(path)
        assert page.status in {200, 303}, path
        waiting += sorted(each for each in page.links() - set(seen) if each.startswith(case))
    return seen


@pytest.mark.parametrize("case", ["khujand", "riot", "empty", "russian"])
@pytest.mark.parametrize("day", DAYS)
def test_every_section_answers(reading, case, day):
    for section in SECTIONS:
        page = reading.get(f"/cases/{case}{section}{day}")
        assert page.status == 200, section
        if section != "/queue/count":
            assert faults(page) == [], section


@pytest.mark.parametrize(("case", "most"), [("riot", 400), ("khujand", 70)])
def test_all_that_a_case_links_to_answers_and_is_sound(reading, case, most):
    seen = crawled(reading, f"/cases/{case}", most)
    assert len(seen) > 60
    wrong = {path: told for path, page in seen.items() if page.text and (told := faults(page))}
    assert wrong == {}
