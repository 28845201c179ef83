"""Sentences in which each quantity is marked ``[words=figure]``; see the notation in conftest.py."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.annotate.quantities import find_quantities, make_figure
from inquest.lexicons.tokens import tokenise
from inquest.model import Qualifier, Sentence, Span

MARK = re.compile(r"\[([^]=]*)=[^]]*\]")


@pytest.fixture
def check(counted):
    def checker(expected: str) -> None:
        assert counted(MARK.sub(r"\1", expected)) == expected

    return checker


@pytest.mark.parametrize(
    "expected",
    [
        "[Thirteen=13] inmates died",
        "[At least 25=25+] inmates",
        "[no fewer than 25=25+] inmates",
        "[Not less than 25=25+] inmates",
        "[a minimum of 25=25+] inmates",
        "[25 or more=25+] inmates",
        "[25+=25+] inmates",
        "inmates, [25 at least=25+]",
        "[More than 25=26>] inmates",
        "[over 25=26>] inmates",
        "[upwards of two dozen=25>] inmates",
        "[in excess of 1,200=1201>] inmates",
        "[up to 50=..50] inmates",
        "accounts added up to [50=50] inmates",
        "[As many as 50=..50] inmates",
        "[no more than 50=..50] inmates",
        "[50 or fewer=..50] inmates",
        "[Fewer than 50=<49] inmates",
        "[under 50=<49] inmates",
        "[About 20=~20] inmates",
        "[around 20=~20] inmates",
        "[some 120=~120] inmates",
        "[nearly 100=~100] inmates",
        "[an estimated 300=~300] inmates",
        "[close to a hundred=~100] inmates",
        "[20 or so=~20] inmates",
        "[c. 70=~70] inmates",
        "no count of casualties, no reports of deaths",
        "[a couple=~2] of inmates",
        "[15 to 20=15-20] inmates",
        "[15-20=15-20] inmates",
        "[between 30 and 50=30-50] inmates",
        "[three or four=3-4] inmates",
        "[two dozen=24] inmates",
        "[a dozen=12] inmates",
        "[half a dozen=6] inmates",
        "[dozens=24-99?] of inmates",
        "[scores=40-99?] of inmates",
        "[several=3-9?] inmates",
        "[A few=3-5?] inmates",
        "[tens=20-99?] of inmates",
        "[Hundreds=200-999?] of inmates",
        "[several hundred=300-900?] inmates",
        "[No=0] inmates died",
        "[No one=0] died",
        "[Both=2] men died",
    ],
)
def test_the_words_around_a_number_bound_it(check, expected):
    check(expected)


@pytest.mark.parametrize(
    "expected",
    [
        "[Thirteen=13] inmates and [two=2] guards died",
        "the toll rose from [12=12] to [15=15]",
        "the toll rose by [three=3] to [15=15]",
        "lowered to [12=12] from [13=13]",
        "of [21=21] dead, [about half a dozen=~6] were guards",
        "[13=13] - including [three=3] women - died",
        "[13=13] dead, [40 at least=40+] hurt",
        "[One=1] of the guards died",
        "he sentenced [five=5] to 20 years in prison",
        "On 7 November [12=12] inmates died",
        "In 2018 [12=12] inmates died",
        "in prison [12=12] inmates died",
    ],
)
def test_each_figure_of_a_sentence_is_found(check, expected):
    check(expected)


@pytest.mark.parametrize(
    "expected",
    [
        "[A=1] soldier died",
        "[another=1] wounded guard",
        "[a=1] young woman",
        "another [12=12] inmates",
        "another [dozen=12] inmates",
        "a report of [two=2] dead",
        "a prison in which men died",
        "a guard-dog barked",
        "a fire in the north",
        "it was a",
    ],
)
def test_an_article_counts_one_where_a_noun_for_people_stands_near(check, expected):
    check(expected)


@pytest.mark.parametrize(
    "expected",
    [
        "on November 7, on 7 November and on Nov. 7",
        "the 7 of May, and May 7",
        "11 to 12 November",
        "may [7=7] men go",
        "in November [40=40] inmates died",
        "in 2018, since 2009, the 2001 attack",
        "[some 2000=~2000] protesters, [2000=2000] protesters",
        "In 2018 inmates rioted",
        "aged 42, ages 12",
        "were boys under 14, and girls below ten.",
        "a 42-year-old, Qodirov, 42, and Umarov, 37.",
        "In Vahdat, [213=213] died",
        "300 kilometres, 48 hours, 20 per cent, 20 %, 20%",
        "[six=6] men, six more days, 12-hour talks, 15 to 20 years",
        "$ 7 or Rs 500 or $7 million",
        "No. 3, article 25, Unit 4, ward 12",
        "colony 3/19 at 7:30, 3.5 and 2.5 million",
        "an AK-47, the 2018-19 season, Covid-19",
        "one another, no longer, no doubt, one of the most brutal",
        "this one, each one, the one",
        "two-thirds, one-legged, ten-fold, twenty-first, the 21st, third",
        "the 25-bed ward",
    ],
)
def test_what_counts_no_people_is_left_out(check, expected):
    check(expected)


WORDS = (
    "at least more than up to 25 1,200 twenty - five dozen a few or so no fewer between and 30 "
    "guard inmates died , . 2018 November % $ year No one"
)
BITS = st.sampled_from(WORDS.split())


@given(st.one_of(st.text(), st.lists(BITS).map(" ".join)))
def test_quantities_are_verbatim_in_order_and_apart(text):
    span = Span.of(text, 0, len(text))
    place = 0
    for each in find_quantities(text, Sentence(span, tokenise(span))):
        assert each.span == Span.of(text, each.span.start, each.span.end)
        assert each.number == Span.of(text, each.number.start, each.number.end)
        assert each.span.holds(each.number)
        assert each.number.start >= place
        assert each.figure.phrase == each.span.text
        place = each.number.end


@given(st.integers(0, 9999), st.integers(0, 99), st.sampled_from(Qualifier))
def test_a_figure_holds_its_number_unless_it_is_beyond(low, more, qualifier):
    figure = make_figure(low, low + more, qualifier, "some")
    assert (figure.low is None) is (qualifier in (Qualifier.AT_MOST, Qualifier.FEWER_THAN))
    assert (figure.high is None) is (qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN))
    beyond = (qualifier is Qualifier.MORE_THAN) - (qualifier is Qualifier.FEWER_THAN)
    assert figure.low is None or figure.low == low + beyond
    assert figure.high is None or figure.high == low + more + beyond
