"""Readings as people have judged them: claims rejected, corrected, added, kept though no longer read.

A claim of a person stands under the key that it had when it was first judged, whatever becomes of its
words. Where a report's text was drawn anew, its words are looked up there; a claim whose words are
gone is left out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from inquest.model import Anchor, Claim, Link, Reading, Reason, Span
from inquest.model.judgement import id_of, key_of
from inquest.review.standing import Ruling, Verdict


def apply(reading: Reading, verdicts: Sequence[Verdict]) -> Reading:
    """A reading with what stands of its claims; the same object where nothing does."""
    if not verdicts:
        return reading
    report = reading.report
    by_key = {each.claim: each for each in verdicts}
    keys = {claim.id: key_of(claim, report.sha256) for claim in reading.claims}
    read = {keys[claim.id]: claim for claim in reading.claims}
    claims = [kept for claim in reading.claims if (kept := stood(claim, by_key, keys, report.text))]
    lost = [each for each in verdicts if each.claim not in read]
    claims += [kept for each in lost if (kept := restored(each, report.id, report.text))]
    ids = {claim.id for claim in claims}
    return replace(
        reading,
        claims=tuple(without_strays(each, ids) for each in claims),
        anchors=anchored(reading.anchors, claims, {claim.id: claim for claim in reading.claims}),
    )


def stood(
    claim: Claim, by_key: Mapping[str, Verdict], keys: Mapping[str, str], text: str
) -> Claim | None:
    """A claim that was read, as it stands; None where it was rejected."""
    verdict = by_key.get(keys[claim.id])
    if verdict is None:
        return claim
    if verdict.ruling is Ruling.REJECTED:
        return None
    now = verdict.now and fitted(verdict.now, text)
    return said(now or claim, verdict, claim.document)


def restored(verdict: Verdict, document: str, text: str) -> Claim | None:
    """A claim that was not read, but that a person holds to be one."""
    kept = verdict.now or verdict.was
    if verdict.ruling is Ruling.REJECTED or kept is None:
        return None
    fit = fitted(kept, text)
    return said(fit, verdict, document) if fit else None


def said(claim: Claim, verdict: Verdict, document: str) -> Claim:
    """A claim under its own id, with a reason that names the entry of the log."""
    reason = Reason("judged", f"{verdict.ruling}, entry {verdict.entry} of the log")
    told = tuple(each for each in claim.explain if each.rule != "judged")
    return replace(
        claim, id=id_of(verdict.claim, document), document=document, explain=(*told, reason)
    )


def fitted(claim: Claim, text: str) -> Claim | None:
    """A claim whose spans lie in a text; None where the text has not its words."""
    span = found(claim.span, text)
    if span is None:
        return None
    return replace(claim, span=span, chain=tuple(in_text(link, span, text) for link in claim.chain))


def in_text(link: Link, claim: Span, text: str) -> Link:
    """A link whose words lie in a text; those of the claim stand in for words that are gone."""
    return replace(
        link,
        span=found(link.span, text) or claim,
        cue=found(link.cue, text) if link.cue else None,
    )


def found(span: Span, text: str) -> Span | None:
    """Where the words of a span stand in a text, nearest to where they stood."""
    if text[span.start : span.end] == span.text:
        return span
    starts, at = [], text.find(span.text)
    while at >= 0 and span.text:
        starts.append(at)
        at = text.find(span.text, at + 1)
    nearest = min(starts, key=lambda start: abs(start - span.start), default=None)
    return None if nearest is None else Span.of(text, nearest, nearest + len(span.text))


def without_strays(claim: Claim, ids: Iterable[str]) -> Claim:
    """A claim whose relation, if any, is to a claim that stands."""
    relation = claim.relation
    return claim if relation is None or relation.claim in ids else replace(claim, relation=None)


def anchored(
    anchors: Sequence[Anchor], claims: Sequence[Claim], read: Mapping[str, Claim]
) -> tuple[Anchor, ...]:
    """The anchors with the claims that stand; a new one belongs where the nearest that was read does."""
    homes = {name: place for place, each in enumerate(anchors) for name in each.claims}
    main = next((place for place, each in enumerate(anchors) if each.main), 0)
    members: list[list[str]] = [[] for _ in anchors]
    for claim in claims if anchors else ():
        near = claim if claim.id in homes else nearest_to(claim, (read[name] for name in homes))
        members[homes.get(near.id, main) if near else main].append(claim.id)
    order = {name: place for each in anchors for place, name in enumerate(each.claims)}
    return tuple(
        replace(each, claims=tuple(sorted(own, key=lambda name: order.get(name, len(order)))))
        for each, own in zip(anchors, members, strict=True)
    )


def nearest_to(claim: Claim, others: Iterable[Claim]) -> Claim | None:
    """The claim whose words stand nearest."""
    return min(others, key=lambda each: (each.span.gap(claim.span), each.id), default=None)
