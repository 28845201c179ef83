"""Claims as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from inquest.errors import JudgementError
from inquest.model import HolderKind, Part, Qualifier
from inquest.model.span import Span
from inquest.review.drafts import ClaimFields, LinkFields, drafted
from tests.review.cases import read

READING = read(
    "a", "Riot. The ministry said [13 dead]. Later the ministry said more.", "killed 13 by ministry"
)
REPORT, CLAIM = READING.report, READING.claims[0]
COUNT = {"kind": "count", "start": 6, "end": 18, "outcome": "killed", "group": "inmates", "low": 4}


def draft(base=CLAIM, **told):
    return drafted(REPORT, ClaimFields(**told), base)


def test_what_is_left_out_of_a_correction_stays():
    assert draft() == CLAIM
    changed = draft(low=14, high=14)
    assert (changed.content.figure.low, changed.content.figure.qualifier) == (14, Qualifier.EXACT)
    assert (changed.chain, changed.span, changed.content.group) == (
        CLAIM.chain,
        CLAIM.span,
        CLAIM.content.group,
    )


@pytest.mark.parametrize(
    ("told", "bounds"),
    [
        ({"low": 14}, (14, 13)),
        ({"low": 14, "high": None}, (14, None, "at_least")),
        ({"low": None}, (None, 13, "at_most")),
        ({"low": 12}, (12, 13, "range")),
        ({"low": 12, "high": 12}, (12, 12, "exact")),
        ({"low": 12, "high": None, "qualifier": "more_than"}, (12, None, "more_than")),
        ({"qualifier": "about"}, (13, 13, "about")),
        ({"low": 12, "qualifier": "exact"}, None),
        ({"low": None, "qualifier": "at_least"}, None),
        ({"high": None, "qualifier": "at_most"}, None),
        ({"low": None, "high": None}, None),
        ({"outcome": None}, None),
    ],
)
def test_bounds_fit_one_another(told, bounds):
    if bounds is None or bounds == (14, 13):
        with pytest.raises(JudgementError):
            draft(**told)
    else:
        figure = draft(**told).content.figure
        assert (figure.low, figure.high, figure.qualifier) == bounds


@pytest.mark.parametrize(
    ("kind", "told", "want"),
    [
        ("responsibility", {"actor": "Amaq", "role": "claims"}, ("Amaq", "claims", None, None)),
        ("measure", {"action": "inquiry", "due": "P6M"}, ("inquiry", None, None, "P6M", None)),
        ("factor", {"factor": "crowding"}, ("crowding", None)),
        ("cause", {}, ()),
    ],
)
def test_a_claim_can_become_one_of_another_kind(kind, told, want):
    content = draft(kind=kind, **told).content
    assert tuple(getattr(content, n) for n in content.__dataclass_fields__ if n != "kind") == want


@pytest.mark.parametrize("missing", ["outcome", "group", "kind", "start"])
def test_a_new_claim_needs_its_fields(missing):
    with pytest.raises(JudgementError):
        draft(None, **{k: v for k, v in COUNT.items() if k != missing})


@pytest.mark.parametrize(
    ("start", "end"),
    [(5, 5), (7, 6), (0, 10_000), (5, 6), (len(REPORT.text), len(REPORT.text) + 1)],
)
def test_words_stand_in_the_report(start, end):
    with pytest.raises(JudgementError):
        draft(start=start, end=end)


def test_a_new_claim_is_of_the_day_of_its_report_where_none_is_told():
    assert draft(None, **COUNT).stated_on == date(2018, 11, 8)
    assert draft(None, **COUNT, stated_on="2018-11-06").stated_on == date(2018, 11, 6)
    assert draft(None, **COUNT, stated_on=None).stated_on == date(2018, 11, 8)
    assert draft(stated_on=None).stated_on is None
    assert draft(None, **COUNT).part is Part.BODY


def test_a_holder_that_was_there_keeps_what_is_not_told():
    (link,) = draft(chain=[LinkFields(name="ministry")]).chain
    assert link == CLAIM.chain[0]
    (link,) = draft(chain=[LinkFields(name="ministry", kind="state_body")]).chain
    assert (link.kind, link.span) == (HolderKind.STATE_BODY, CLAIM.chain[0].span)


@pytest.mark.parametrize(
    ("told", "words", "cue"),
    [
        ({"name": "ministry"}, (10, 18), None),
        ({"name": "Ministry of Justice", "words": "ministry"}, (10, 18), None),
        ({"name": "Amaq"}, (24, 31), None),  # nowhere named: the words of the claim
        ({"name": "ministry", "cue": "said"}, (10, 18), "said"),
    ],
)
def test_words_are_found_near_the_claim(told, words, cue):
    near = {**COUNT, "start": 24, "end": 31}
    (link,) = draft(None, **near, chain=[LinkFields(**told)]).chain
    assert (link.span.start, link.span.end) == words
    assert (link.cue and link.cue.text) == cue


def test_words_that_stand_nowhere_are_refused():
    for field in ("words", "cue"):
        with pytest.raises(JudgementError, match="does not stand"):
            draft(chain=[LinkFields(**{"name": "Amaq", field: "elsewhere"})])


@pytest.mark.parametrize(
    "told",
    [
        {"kind": "rumour"},
        {"low": -1},
        {"low": 10**11},
        {"side": "x" * 1001},
        {"side": "a\x00b"},
        {"start": -1},
        {"unknown": 1},
        {"stance": "maybe"},
        {"chain": [{"name": ""}]},
        {"chain": [{"name": "x"}] * 13},
    ],
)
def test_fields_are_checked(told):
    with pytest.raises(ValidationError):
        ClaimFields(**told)


@given(st.integers(0, 70), st.integers(0, 70), st.integers(0, 50), st.integers(0, 50))
def test_a_claim_has_the_words_of_its_offsets_and_bounds_in_order(start, end, low, high):
    try:
        claim = draft(None, **{**COUNT, "start": start, "end": end, "low": low, "high": high})
    except JudgementError:
        assert not REPORT.text[start:end].strip() or end > len(REPORT.text) or low > high
    else:
        assert claim.span == Span.of(REPORT.text, start, end)
        assert claim.content.figure.low <= claim.content.figure.high
