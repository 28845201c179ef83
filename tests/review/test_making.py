"""Judgements made against a dossier."""

import pytest

from inquest.errors import JudgementError, NotInCase
from inquest.review import ClaimFields, IncidentFields, Maker
from tests.review.cases import Case, read

A = read("a", "[13 dead], [20 hurt] ministry.", "killed 13 by ministry", "injured 20")
B = read("b", "[2 dead].", "killed 2", town="Vahdat", day=20)
CASE = Case([A, B])
DOSSIER = CASE.dossier()
MAKE = Maker(DOSSIER)
DEAD, HURT, OTHER = (CASE.claim(words, DOSSIER) for words in ("13 dead", "20 hurt", "2 dead"))
RIOT, LATER = DEAD.incident, OTHER.incident


@pytest.mark.parametrize(
    "make",
    [
        lambda: MAKE.accept("a/count/0-1"),
        lambda: MAKE.reject("nothing"),
        lambda: MAKE.correct("nothing", ClaimFields(low=1)),
        lambda: MAKE.add("nothing", ClaimFields()),
        lambda: MAKE.add("a", ClaimFields(kind="cause", start=0, end=2), "nowhere"),
        lambda: MAKE.move(DEAD.id, "nowhere"),
        lambda: MAKE.merge(RIOT, "nowhere"),
        lambda: MAKE.split("nowhere", [DEAD.id]),
        lambda: MAKE.join("ministry", "nobody"),
        lambda: MAKE.part("nobody", "ministry"),
        lambda: MAKE.part("ministry", "ministry", "Ministry of Truth"),
        lambda: MAKE.rate("nobody", "A"),
        lambda: MAKE.doubt(["nothing"], doubtful=True),
    ],
)
def test_what_is_not_there_cannot_be_judged(make):
    with pytest.raises(NotInCase):
        make()


@pytest.mark.parametrize(
    "make",
    [
        lambda: MAKE.correct(DEAD.id, ClaimFields(low=13, high=13)),
        lambda: MAKE.move(DEAD.id, RIOT),
        lambda: MAKE.merge(RIOT, RIOT),
        lambda: MAKE.split(RIOT, []),
        lambda: MAKE.split(RIOT, [DEAD.id, HURT.id]),
        lambda: MAKE.split(RIOT, [DEAD.id, OTHER.id]),
        lambda: MAKE.join("ministry", "ministry"),
        lambda: MAKE.part("ministry", "ministry"),
        lambda: MAKE.rate("ministry", "G"),
        lambda: MAKE.rate("ministry", "a"),
        lambda: MAKE.doubt([], doubtful=True),
        lambda: MAKE.choose("guess", ["range"]),
    ],
)
def test_what_changes_nothing_or_does_not_fit_is_refused(make):
    with pytest.raises(JudgementError) as refused:
        make()
    assert refused.value.advice


def test_a_claim_goes_by_the_hash_of_its_report():
    sha256 = A.report.sha256
    assert MAKE.accept(DEAD.id).claim == f"{sha256}/count/0-7"
    assert MAKE.accept(DEAD.id).target == f"claim/{sha256}/count/0-7"


def test_an_added_claim_has_a_key_of_its_own():
    fields = ClaimFields(
        kind="count", start=0, end=7, outcome="missing", group="people", low=1, high=1
    )
    assert MAKE.add("a", fields).claim == f"{MAKE.key(DEAD.id)}-2"


def test_an_incident_goes_by_claims_that_stay():
    assert MAKE.merge(RIOT, LATER).into.claims == (MAKE.key(DEAD.id), MAKE.key(HURT.id))
    split = MAKE.split(RIOT, [HURT.id, HURT.id])
    assert (split.incident.claims, split.claims) == ((MAKE.key(DEAD.id),), (MAKE.key(HURT.id),))


def test_publishers_are_voices_too():
    assert MAKE.rate("gazette", "B").holder == "gazette"


def test_a_claim_relates_to_another_of_its_report():
    told = ClaimFields(relation="part_of", related=HURT.id)
    assert MAKE.correct(DEAD.id, told).now.relation.claim == HURT.id
    freed = MAKE.correct(DEAD.id, ClaimFields(relation=None, low=12))
    assert freed.now.relation is None


@pytest.mark.parametrize(
    "told",
    [
        {"relation": "part_of"},
        {"relation": "part_of", "related": "nothing"},
        {"relation": "part_of", "related": DEAD.id},
        {"relation": "adds_to", "related": OTHER.id},
    ],
)
def test_a_relation_is_to_another_claim_of_the_report(told):
    with pytest.raises(JudgementError):
        MAKE.correct(DEAD.id, ClaimFields(**told))


@pytest.mark.parametrize(
    "told",
    [{}, {"first": "2018-11-09", "last": "2018-11-07"}, {"title": ""}, {"type": "prison_riot"}],
)
def test_a_description_changes_something_and_its_days_are_in_order(told):
    with pytest.raises(JudgementError):
        MAKE.describe(RIOT, IncidentFields(**told))


def test_a_doubt_about_an_incident_or_a_voice_is_settled_by_its_claims():
    made = MAKE.settle("incident", [DEAD.id, HURT.id, DEAD.id])
    assert (made.subject, made.claims) == ("incident", (MAKE.key(DEAD.id), MAKE.key(HURT.id)))
    for subject, claims in (("claim", [DEAD.id]), ("voice", []), ("voice", ["nothing"])):
        with pytest.raises(JudgementError):
            MAKE.settle(subject, claims)
