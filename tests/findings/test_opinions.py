"""What people hold of voices."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.findings.joined import Joined
from inquest.findings.opinions import heirs, judged, on_today
from inquest.model import Opinions

NAMES = "abcdef"
PAIRS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda p: p[0] != p[1])
)


def by_rules(pairs):
    """Names joined by the rules: `a-b c-d`."""
    made = Joined(NAMES)
    for one, other in (pair.split("-") for pair in pairs.split()):
        made.join(one, other, "rule")
    return made


def opinions(joined="", apart=""):
    pairs = [tuple(pair.split("-")) for pair in joined.split()]
    return Opinions(
        tuple((*pair, "told") for pair in pairs), tuple(tuple(p.split("-")) for p in apart.split())
    )


def groups(joined):
    """Such as `abc de`; names by themselves are left out."""
    found = {}
    for name in sorted(joined.head):
        found.setdefault(joined.root(name), []).append(name)
    return " ".join(sorted("".join(each) for each in found.values() if len(each) > 1))


@pytest.mark.parametrize(
    ("rules", "joined", "apart", "told"),
    [
        ("a-b", "", "", "ab"),
        ("a-b", "c-d", "", "ab cd"),
        ("a-b", "b-c", "", "abc"),
        ("a-b", "", "a-b", ""),
        ("a-b b-c", "", "b-a", "bc"),
        ("a-b b-c", "", "a-c", "ab"),
        ("", "a-b b-c", "a-c", "ab"),
        ("a-b", "a-x", "x-y", "ab"),
    ],
)
def test_people_stand_above_the_rules(rules, joined, apart, told):
    assert groups(judged(by_rules(rules), opinions(joined, apart))) == told


@given(PAIRS, PAIRS, PAIRS)
def test_who_is_held_apart_is_never_one_voice(rules, joined, apart):
    told = " ".join(map("-".join, joined))
    kept = " ".join(map("-".join, apart))
    made = judged(by_rules(" ".join(map("-".join, rules))), opinions(told, kept))
    assert all(made.root(one) != made.root(other) for one, other in apart)
    if not apart:
        assert all(made.root(one) == made.root(other) for one, other in joined)


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("Lee=ann-lee, Ann Lee=ann-lee", {"lee": "ann-lee"}),
        ("Lee=lee, Ann Lee=ann-lee", {}),  # somebody has the id
        ("Lee=ann-lee, lee=bob-lee", {}),  # nobody alone
    ],
)
def test_an_id_that_is_gone_is_whose_name_it_was(named, told):
    assert heirs(tuple(each.split("=")) for each in named.split(", ")) == told


def test_opinions_follow_the_ids():
    told = Opinions(
        (("lee", "x", "why"),),
        (("lee", "y"),),
        {("lee", "Lee"): "lee~lee"},
        {"lee": "A", "lee/two": "B"},
    )
    now = on_today(told, {"lee": "ann-lee"})
    assert now.joined == (("ann-lee", "x", "why"),)
    assert now.apart == (("ann-lee", "y"),)
    assert now.renamed == {("ann-lee", "Lee"): "lee~lee"}
    assert now.reliability == {"ann-lee": "A", "ann-lee/two": "B"}
