"""Which claims are asked for."""

from itertools import product

import pytest

from inquest.web import filters
from inquest.web.filters import Filter, Order, find

FIELDS = ("kind", "outcome", "group", "holder", "stance", "status", "ruling")


@pytest.fixture(scope="module")
def view(reading):
    return reading.app.state.views.view("khujand")


def ids(view, **asked):
    return [each.claim.id for each in filters.matching(view, Filter(**asked))]


def test_each_count_is_what_its_choice_gives(view):
    found = find(view, Filter())
    assert found.total == len(view.statements)
    for name in FIELDS:
        for value, count in found.counts[name].items():
            assert len(ids(view, **{name: value})) == count, (name, value)


def test_kinds_and_stances_add_up(view):
    found = find(view, Filter())
    for name in ("kind", "stance"):
        assert sum(found.counts[name].values()) == found.total


def test_filters_combine(view):
    both = {"kind": ["count", "measure"], "incident": list(view.incidents)[:2]}
    both |= {"document": list(view.readings)[:3]}
    for kind, incident, document in product(*both.values()):
        told = [{"kind": kind}, {"incident": incident}, {"document": document}]
        want = set.intersection(*(set(ids(view, **each)) for each in told))
        assert set(ids(view, kind=kind, incident=incident, document=document)) == want


def test_a_search_is_a_filter_among_others(view):
    hit = ids(view, q="inmates")
    assert hit
    assert set(ids(view, q="inmates", kind="count")) == set(hit) & set(ids(view, kind="count"))


def test_days_have_two_ends(view):
    days = {each.claim.id: each.stated_on for each in view.statements.values()}
    first, last = view.days[1], view.days[-2]
    want = {name for name, day in days.items() if day and first <= day <= last}
    assert set(ids(view, since=first, until=last)) == want


@pytest.mark.parametrize("order", Order)
def test_an_order_loses_nothing(view, order):
    assert sorted(ids(view, sort=order)) == sorted(view.statements)


def test_pages_hold_every_claim_once(view, monkeypatch):
    monkeypatch.setattr(filters, "PER_PAGE", 7)
    first = find(view, Filter())
    told = [
        each.claim.id
        for page in range(first.pages)
        for each in find(view, Filter(page=page + 1)).shown
    ]
    assert told == ids(view)
    assert find(view, Filter(page=9999)).page == first.pages


def test_the_pages_of_a_list_lead_on(reading, monkeypatch):
    monkeypatch.setattr(filters, "PER_PAGE", 30)
    path, seen = "/cases/khujand/claims?kind=count", []
    while path:
        page = reading.get(path)
        seen += [node.attributes["href"] for node in page.css(".claims th a:first-child")]
        after = page.tree.css_first("a[rel=next]")
        path = after.attributes["href"] if after else ""
    assert (
        len(seen)
        == len(set(seen))
        == len(ids(reading.app.state.views.view("khujand"), kind="count"))
    )


@pytest.mark.parametrize(
    "asked", ["kind=x", "outcome=x", "since=soon", "page=0", "sort=x", "ruling=x", "status=x"]
)
def test_what_cannot_be_asked_is_told(reading, asked):
    page = reading.get(f"/cases/riot/claims?{asked}")
    assert page.status == 422
    assert asked.partition("=")[0] in page.main


def test_an_empty_form_asks_for_all(reading):
    asked = "&".join(f"{name}=" for name in Filter.model_fields)
    assert "4 claims" in reading.get(f"/cases/riot/claims?{asked}").main
