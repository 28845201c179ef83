"""Figures with open bounds."""

from hypothesis import given
from hypothesis import strategies as st

from inquest.findings.rules import RangeRule
from inquest.model import Figure, Qualifier
from inquest.model.figures import compatible, greatest, least, same_bounds

bounds = st.one_of(st.none(), st.integers(0, 60))


@st.composite
def figures(draw):
    low, high = draw(bounds), draw(bounds)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Figure(low, high, Qualifier.RANGE, "")


def holds(figure, number):
    return (figure.low or 0) <= number and (figure.high is None or number <= figure.high)


@given(st.lists(figures(), max_size=5))
def test_figures_are_compatible_where_one_number_lies_within_all(told):
    assert compatible(told) == any(all(holds(f, n) for f in told) for n in range(62))


@given(st.lists(figures(), max_size=5), st.randoms(use_true_random=False))
def test_it_does_not_matter_who_speaks_first(told, random):
    mixed = list(told)
    random.shuffle(mixed)
    assert compatible(mixed) == compatible(told)


@given(figures(), figures(), st.integers(0, 30), st.integers(0, 30))
def test_a_narrower_figure_never_agrees_where_the_wider_did_not(one, other, up, down):
    low = (one.low or 0) + up
    high = (90 if one.high is None else one.high) - down
    if low <= high:
        narrow = Figure(low, high, Qualifier.RANGE, "")
        assert compatible([one, other]) or not compatible([narrow, other])


@given(st.lists(figures(), min_size=1, max_size=5))
def test_fewer_figures_agree_where_all_do(told):
    assert compatible(told[1:]) or not compatible(told)


@given(figures())
def test_a_figure_agrees_with_itself(figure):
    assert compatible([figure, figure])


@given(figures())
def test_an_open_bound_counts_as_the_number_it_is_told_with(figure):
    told = [bound for bound in (figure.low, figure.high) if bound is not None] or [0]
    assert (least(figure), greatest(figure)) == (min(told), max(told))


@given(figures())
def test_a_figure_says_the_same_in_other_words(figure):
    assert same_bounds(figure, Figure(figure.low, figure.high, Qualifier.ABOUT, "some"))


def test_no_voice_gives_no_range():
    assert RangeRule().reconcile(()) == (None, None, None)
