"""Relays, copies and the order of reading must never change a finding."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from inquest.findings import identify
from inquest.hooks import RULES, names, plug_in
from inquest.model import CopyGroup

NAMES = (
    "Reuters",
    "AFP",
    "minister*",
    "Ann Lee!",
    "two officials",
    "doctor via AFP",
    "initial reports",
)
FIGURES = ("6", "13", "20", "21", "25+", ">25", "-50", "13-20", "dozens")
WORDS = ("_ dead", "raised to _", "from _", "an earlier toll of _", "varied from _")

voices = st.builds(
    lambda name, figure, day, report, words: f'{name} {figure} @{day} in {report} says "{words}"',
    st.sampled_from(NAMES),
    st.sampled_from(FIGURES),
    st.integers(8, 12),
    st.sampled_from(["a", "b", "c", "d", "e"]),
    st.sampled_from(WORDS),
)


def settle(told):
    """Statements of one report have its day and, where it speaks itself, its name."""
    days, kept = {}, []
    for each in told:
        report = each.split(" in ")[1][0]
        own = each.split()[0] if each.startswith(("Reuters", "AFP")) else "Gazette"
        publisher, day = days.setdefault(report, (own, each.split("@")[1].split()[0]))
        if not each.startswith(("Reuters", "AFP")) or publisher == own:
            head, tail = each.split(" says ")
            head = f"{head.split(' @')[0]} @{day} in {report}"
            by = "" if publisher == own and own != "Gazette" else f" by {publisher}"
            kept.append(f"{head}{by} says {tail}")
    return " | ".join(kept)


cases = st.lists(voices, min_size=1, max_size=8).map(settle)


def answer(finding):
    """What a reader takes from a finding."""
    figures = {voice.holder: (voice.figure.low, voice.figure.high) for voice in finding.voices}
    ruled = tuple(plug_in(RULES, name).reconcile(finding.voices) for name in sorted(names(RULES)))
    return finding.low, finding.high, finding.official, finding.status, figures, ruled


def relayed(told, claim):
    """The statement once more, passed on by an outlet on a later day."""
    notation = claim.content.figure
    publisher = next(r.metadata.publisher for r in told.reports if r.id == claim.document)
    relay = told.add("Ann Lee! via Echo 1 @20 by Sentinel", document="relay")
    made = relay.claims[-1]
    link = replace(made.chain[-1], name=publisher)
    chain = (*claim.chain, link) if claim.chain else (link,)
    repeated = replace(
        made, chain=chain, content=replace(claim.content, figure=notation), span=made.span
    )
    return replace(relay, claims=(*told.claims, repeated))


@given(cases, st.data())
def test_a_relay_changes_nothing(case, told, data):
    told = case(told)
    claim = data.draw(st.sampled_from(told.claims))
    assert answer(relayed(told, claim).find()) == answer(told.find())


@given(cases, st.sampled_from("abcde"))
def test_a_copy_changes_nothing(case, told, name):
    told = case(told)
    original = next((r for r in told.reports if r.id == name), told.reports[0])
    copy = replace(original, id="copy", metadata=replace(original.metadata, publisher="Echo"))
    claims = [claim for claim in told.claims if claim.document == original.id]
    repeated = [
        replace(
            claim, id=f"copy/{claim.id}", document="copy", stated_on=claim.stated_on.replace(day=20)
        )
        for claim in claims
    ]
    copied = replace(
        told,
        reports=(*told.reports, copy),
        claims=(*told.claims, *repeated),
        copies=(CopyGroup("copies", original.id, (original.id, "copy")),),
    )
    assert answer(copied.find()) == answer(told.find())


@given(cases, st.randoms(use_true_random=False))
def test_the_order_of_claims_and_reports_does_not_matter(case, told, random):
    told = case(told)
    claims, reports = list(told.claims), list(told.reports)
    random.shuffle(claims)
    random.shuffle(reports)
    assert replace(told, claims=tuple(claims), reports=tuple(reports)).find() == told.find()


@given(cases)
def test_telling_holders_apart_twice_changes_nothing(case, told):
    told = case(told)
    once = told.named()
    assert identify(once, told.reports) == once


@given(cases)
def test_the_range_reaches_every_voice(case, told):
    finding = case(told).find()
    for voice in finding.voices:
        for bound in (voice.figure.low, voice.figure.high):
            assert bound is None or finding.low <= bound <= finding.high
