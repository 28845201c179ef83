"""Which sightings become one group, drawn as ``ab c``: a letter for each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.incidents import resolve
from inquest.incidents.bundles import Bundle, bundle
from inquest.incidents.clustering import Clustering, Tie
from inquest.incidents.evidence import NEAR_TIME

TOWNS = ["Khujand/TJ", "Osh/KG", "Batken/KG", "Vahdat/TJ"]


@pytest.fixture(scope="session")
def grouped(sightings):
    """The groups of undated reports a, b, c ... by the ties between them: ``ab=5 bc=4?``."""

    def draw(told, ties):
        seen = [Bundle((each,)) for each in sightings(told)]
        names = [each.first.anchor.document for each in seen]
        pairs = {}
        for each in ties.split():
            ends = sorted(names.index(letter) for letter in each[:2])
            pairs[tuple(ends)] = Tie(float(each[3:].rstrip("?")), each.endswith("?"))
        clustering = Clustering(seen)
        clustering.tie({pair: tie for pair, tie in pairs.items() if not tie.vague})
        clustering.join_vague(sorted(pair for pair, tie in pairs.items() if tie.vague))
        parts = clustering.parts()
        return " ".join("".join(names[place] for place in part.members) for part in parts)

    return draw


def told(letters, place="Osh/KG"):
    """Undated reports on one day."""
    return " | ".join(f"{each}@2018-11-08 * attack {place} -" for each in letters)


@pytest.mark.parametrize(
    ("ties", "drawn"),
    [
        ("", "a b c d"),
        ("ab=5 cd=4", "ab cd"),
        ("ab=5 bc=4 cd=3", "abcd"),
    ],
)
def test_pairs_that_fit_are_tied(grouped, ties, drawn):
    assert grouped(told("abcd"), ties) == drawn


def test_one_report_in_between_makes_no_bridge(grouped):
    left = " ".join(f"{one}{other}=5" for one, other in ("ab", "ac", "bc", "ax", "bx", "cx"))
    right = " ".join(f"{one}{other}=4" for one, other in ("de", "df", "ef"))
    assert grouped(told("abcdefx"), f"{left} {right} dx=3") == "abcx def"
    assert grouped(told("abcdefx"), f"{left} {right} dx=3 ex=3 fx=3") == "abcdefx"


def test_what_tells_no_place_joins_the_only_incident_that_fits(grouped):
    reports = f"{told('ab')} | {told('cd', 'Batken/KG')} | {told('x', '-')}"
    assert grouped(reports, "ab=5 cd=5 ax=4? bx=4?") == "abx cd"
    assert grouped(reports, "ab=5 cd=5 ax=4? cx=3?") == "ab cd x"


def test_what_tells_no_place_is_one_incident_where_all_of_it_fits(grouped):
    reports = f"{told('a')} | {told('xyz', '/KG')}"
    assert grouped(reports, "xy=4? xz=4? yz=4?") == "a xyz"
    assert grouped(reports, "xy=4? yz=4?") == "a x y z"
    assert grouped(f"{reports} | {told('b')}", "xy=4? ax=4? bx=4?") == "a b x y z"


@pytest.mark.parametrize(
    "other",
    [
        "b@2018-11-30 * attack Osh/KG 2018-11-21",
        "b@2018-11-08 * prison_riot Khujand/TJ 2018-10",
    ],
)
def test_what_forbids_stands_against_any_tie(grouped, other):
    reports = f"a@2018-11-08 * attack Osh/KG 2018-11-07 | {other} | c@2018-11-09 * other Osh/KG -"
    assert grouped(reports, "ac=9 cb=8 ab=7") == "ac b"


def test_sightings_of_one_face_are_bundled(sightings):
    same = [f"{each}@2018-11-08 * attack Osh/KG 2018-11-07" for each in "abcd"]
    others = [
        "e@2018-11-08 * attack Osh/KG 2018-11-08",
        "f@2018-11-08 * clash Osh/KG 2018-11-07",
        "g@2018-11-08 * attack Wahat 2018-11-07",
        "h@2018-11-08 * attack /KG 2018-11-07",
        "i@2018-11-08 * attack /KG 2018-11-07",
        "j@2018-11-08 * attack - 2018-11-07",
        "k@- * attack Osh/KG -",
        "l@- * attack Osh/KG -",
        "a@2018-11-08 attack Osh/KG 2018-11",
        "a@2018-11-08 attack Osh/KG 2018-11 +",
    ]
    bundles = bundle(sightings(" | ".join(same + others)))
    assert [len(each.sightings) for each in bundles if len(each.sightings) > 1] == [4]


days = st.sampled_from(["2018-11-07", "2018-11-12", "2018-11-20", "2018-11", "-"])
kinds = st.sampled_from(["attack", "clash", "other"])
reports = st.lists(
    st.tuples(kinds, st.sampled_from([*TOWNS, "/KG", "-"]), days, st.booleans()), max_size=8
)


@given(reports)
def test_what_may_not_be_one_incident_never_is(readings, made):
    lines = []
    for letter, (kind, place, day, beside) in zip("abcdefgh", made, strict=False):
        lines.append(f"{letter}@2018-11-22 * {kind} {place} {day}")
        if beside:
            lines.append(f"{letter}@2018-11-22 {kind} {place} 2018-10")
    if not lines:
        return
    read = readings(" | ".join(lines))
    _, claims = resolve(read)
    homes = {claim.id: claim.incident for claim in claims}
    anchors = [anchor for each in read for anchor in each.anchors]
    for one in anchors:
        for other in anchors:
            if one is not other and homes[one.claims[0]] == homes[other.claims[0]]:
                assert one.document != other.document
                if one.period and other.period and one.period.precision == "day":
                    assert (
                        one.period.gap(other.period) <= NEAR_TIME or other.period.precision != "day"
                    )
