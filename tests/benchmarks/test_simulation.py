"""Simulated networks: what they say of themselves is true of them."""

from dataclasses import replace

import pytest

from benchmarks.simulation import Plan, simulate


@pytest.fixture(scope="module")
def plan():
    return Plan(incidents=25)


@pytest.fixture(scope="module")
def network(plan):
    return simulate(plan)


def test_every_span_is_verbatim(network):
    for reading in network.readings:
        text = reading.report.text
        spans = [block.span for block in reading.report.blocks]
        for claim in reading.claims:
            spans += [claim.span, *(link.span for link in claim.chain)]
            assert claim.content.figure.phrase in claim.span.text
        assert all(text[span.start : span.end] == span.text for span in spans)


def test_every_claim_has_its_truth(network):
    claims = [claim for reading in network.readings for claim in reading.claims]
    assert {claim.id for claim in claims} == set(network.truth.claims)
    for claim in claims:
        number, told = network.truth.claims[claim.id]
        assert told in network.truth.incidents[number].told
        assert told.figure == claim.content.figure
        assert told.day <= claim.stated_on
        if claim.chain and not told.source.own:
            assert claim.chain[0].name == told.source.name


def test_documents_are_unique_and_anchors_share_out_the_claims(network):
    names = [reading.report.id for reading in network.readings]
    assert len(set(names)) == len(names)
    for reading in network.readings:
        held = [name for anchor in reading.anchors for name in anchor.claims]
        assert sorted(held) == sorted(claim.id for claim in reading.claims)


def test_the_same_plan_gives_the_same_network(plan, network):
    assert simulate(plan) == network
    assert simulate(replace(plan, seed=2)) != network


@pytest.mark.parametrize("less", [{"copies": 0}, {"copies": 0, "relays": 0}, {"reports": 40}])
def test_a_smaller_plan_gives_a_part_of_the_network(plan, network, less):
    smaller = simulate(replace(plan, **less))
    assert set(smaller.readings) < set(network.readings)
    if "reports" not in less:
        assert smaller.truth.incidents == network.truth.incidents


def test_a_sized_plan_has_so_many_reports():
    assert len(simulate(Plan.sized(200)).readings) == 200
