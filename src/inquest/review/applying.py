"""Readings as people have judged them: claims rejected, corrected, added, kept though no longer read.

A claim of a person stands under the key that it had when it was first judged, whatever becomes of its
words. Where a report's text was drawn anew, its words are looked up there; a claim whose words are
gone is left out. Whom nobody judged makes room: it gets another number where its id is taken.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from inquest.model import Anchor, Claim, IncidentType, Reading, Reason
from inquest.model.ids import unique
from inquest.model.judgement import id_of
from inquest.review.matching import matched
from inquest.review.placing import fitted
from inquest.review.standing import Ruling, Verdict


def apply(reading: Reading, verdicts: Sequence[Verdict]) -> Reading:
    """A reading with what stands of its claims; the same object where nothing does."""
    if not verdicts:
        return reading
    document, text = reading.report.id, reading.report.text
    told = matched(reading, verdicts)
    read = addressed(reading, told, {id_of(each.claim, document) for each in verdicts})
    by_id = {id_of(each.claim, document): each for each in told.values()}
    claims = [kept for claim in read.claims if (kept := stood(claim, by_id.get(claim.id), text))]
    lost = [each for each in verdicts if id_of(each.claim, document) not in by_id]
    more = [kept for each in lost if (kept := restored(each, document, text))]
    claims += sorted(more, key=lambda each: (each.span.start, each.id))
    ids = {claim.id for claim in claims}
    anchors = anchored(read.anchors, claims, {claim.id: claim for claim in read.claims})
    return replace(
        reading,
        claims=tuple(without_strays(each, ids) for each in claims),
        anchors=anchors or alone(document, claims),
    )


def addressed(reading: Reading, told: Mapping[str, Verdict], taken: Iterable[str]) -> Reading:
    """A reading whose judged claims have the ids of their keys, and no other one of the `taken`."""
    document, used = reading.report.id, {*taken}
    used |= {claim.id for claim in reading.claims if claim.id not in told} - used
    names = {name: id_of(verdict.claim, document) for name, verdict in told.items()}
    for claim in reading.claims:
        if claim.id not in names:
            free = claim.id if claim.id not in taken else unique(plain(claim), used)
            used.add(free)
            names[claim.id] = free
    if all(old == new for old, new in names.items()):
        return reading
    return replace(
        reading,
        claims=tuple(renamed(claim, names) for claim in reading.claims),
        anchors=tuple(
            replace(each, claims=tuple(names.get(name, name) for name in each.claims))
            for each in reading.anchors
        ),
    )


def plain(claim: Claim) -> str:
    """The id of a claim without a number."""
    return f"{claim.document}/{claim.kind}/{claim.span.start}-{claim.span.end}"


def renamed(claim: Claim, names: Mapping[str, str]) -> Claim:
    """A claim with other ids, its own and that which it relates to."""
    relation = claim.relation
    if relation:
        relation = replace(relation, claim=names.get(relation.claim, relation.claim))
    return replace(claim, id=names[claim.id], relation=relation)


def stood(claim: Claim, verdict: Verdict | None, text: str) -> Claim | None:
    """A claim that was read, as it stands; None where it was rejected.

    What a person wrote or accepted stands, though the words may be read otherwise today.
    """
    if verdict is None:
        return claim
    if verdict.ruling is Ruling.REJECTED:
        return None
    was, now = verdict.was, verdict.now
    if now is None and (
        was is None or (was.content == claim.content and was.stance == claim.stance)
    ):
        return said(claim, verdict, claim.document)
    kept = now or was or claim
    first = was or kept
    fit = fitted(kept, text, claim.span.start - first.span.start) or replace(kept, span=claim.span)
    if kept.relation == first.relation:  # the ids in it may be others today
        fit = replace(fit, relation=claim.relation)
    return said(fit, verdict, claim.document)


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
    relation = claim.relation
    if relation:
        relation = replace(relation, claim=document + relation.claim.removeprefix(claim.document))
    return replace(
        claim,
        id=id_of(verdict.claim, document),
        document=document,
        relation=relation,
        explain=(*told, reason),
    )


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


def alone(document: str, claims: Sequence[Claim]) -> tuple[Anchor, ...]:
    """What the claims of people are about in a report in which nothing was read."""
    names = tuple(claim.id for claim in claims)
    why = ("claims that people added",)
    anchor = Anchor(document, names, IncidentType.OTHER, None, None, main=True, reasons=why)
    return (anchor,) if claims else ()


def nearest_to(claim: Claim, others: Iterable[Claim]) -> Claim | None:
    """The claim whose words stand nearest."""
    return min(others, key=lambda each: (each.span.gap(claim.span), each.id), default=None)
