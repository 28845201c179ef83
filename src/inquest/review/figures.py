"""Doubts about the claims of counts: each figure of a voice, whatever number of claims carries it.

All claims that carry one figure of one voice are one doubt, since the figure stands as long as one of
them was read well. The surest of them is the one to look at: if that one holds, so does the figure.
Once a person has judged it, the figure raises no more doubt.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from inquest.findings.credibility import DOUBTFUL, IMPROBABLE
from inquest.findings.reconcile import Question, is_told, question_of
from inquest.model import Claim, Count, HolderKind, Part, Qualifier, Reason, Stance, Voice
from inquest.model.figures import compatible, greatest, least
from inquest.model.grouping import grouped
from inquest.review.changes import changes
from inquest.review.checks import doubts_about
from inquest.review.doubt import Doubt, consequence, reason, scaled, strongest, together, weight
from inquest.review.index import Index
from inquest.review.matters import Matter

FEW = 2  # other voices from which on one can be far from all
NEAR = 1.2  # times the next figure up to which one is not far from it


@dataclass(frozen=True, slots=True)
class Stake:
    """Claims with what hangs on them, and what beside the claims themselves leaves them in doubt."""

    claims: tuple[str, ...]
    hangs: tuple[Reason, ...]
    odd: tuple[Reason, ...] = ()


def figure_doubts(
    matters: Mapping[Question, Matter], index: Index, settled: frozenset[str]
) -> Iterator[Doubt]:
    """The doubts about all claims of counts on which a finding hangs."""
    stakes = (stake for matter in matters.values() for stake in stakes_in(matter))
    for stake in (*stakes, *asides(matters, index)):
        if stake.hangs and settled.isdisjoint(stake.claims):
            yield doubt_of(stake, index)


def doubt_of(stake: Stake, index: Index) -> Doubt:
    """A doubt about claims on which something hangs."""
    known = [index.claims[name] for name in stake.claims if name in index.claims]
    seen = {each.id: doubts_about(each, index) for each in known}
    surest = min(known, key=lambda each: (together(seen[each.id]), each.id))
    why = strongest((*seen[surest.id], *stake.odd))
    rest = (name for name in stake.claims if name != surest.id)
    return Doubt(
        subject="claim",
        claims=(surest.id, *rest),
        incident=surest.incident,
        consequence=consequence(stake.hangs, index.reach.get(surest.incident, 0.0)),
        uncertainty=1 - (1 - together(why)) * (1 - weight("reading", "base")),
        why=(*stake.hangs, *why),
    )


def stakes_in(matter: Matter) -> Iterator[Stake]:
    """What hangs on each figure of each voice of a finding, and on each denial."""
    finding = matter.finding
    for said in matter.said:
        for claims in matter.carried(said.voice):
            hangs = changes(finding, matter.answer, matter.without(claims), "without it")
            yield Stake(claims, hangs, (*contradicted(said.voice), *outlying(said.voice, matter)))
    for denial in finding.denials:
        left = matter.without(denial.claims)
        yield Stake(denial.claims, changes(finding, matter.answer, left, "without it"))


def contradicted(voice: Voice) -> Iterator[Reason]:
    """Whether no other voice bears it out, by its computed credibility."""
    if voice.credibility in (DOUBTFUL, IMPROBABLE):
        yield reason(
            "source", "contradicted", "no other voice's figure can be right together with it"
        )


def outlying(voice: Voice, matter: Matter) -> Iterator[Reason]:
    """Whether a voice alone holds the upper or the lower figure, far from all others."""
    others = [each.voice.figure for each in matter.said if each.voice is not voice]
    if len(others) < FEW:
        return
    most, next_most = greatest(voice.figure), max(map(greatest, others))
    fewest, next_fewest = least(voice.figure), min(map(least, others))
    if most > NEAR * next_most:
        yield far("upper", most, next_most)
    if next_fewest > NEAR * fewest:
        yield far("lower", fewest, next_fewest)


def far(end: str, figure: int, following: int) -> Reason:
    """That a figure is far from the next; by how many times, twice or more in full."""
    low, high = sorted((max(figure, 1), max(following, 1)))
    saw = f"only this voice holds the {end} figure, {figure}; the next is {following}"
    return reason("source", "outlier", saw, min(log2(high / low), 1.0))


def asides(matters: Mapping[Question, Matter], index: Index) -> Iterator[Stake]:
    """Figures that were set aside (an earlier one, a title's), as if they counted by themselves."""
    carried = {name for matter in matters.values() for name in matter.figures}
    found = grouped(
        ((question_of(claim), (count.figure.low, count.figure.high), index.origin(claim)), claim)
        for claim in index.claims.values()
        if isinstance(count := claim.content, Count)
        and claim.id not in carried
        and may_count(claim, count, index)
    )
    for (question, _, _), claims in found.items():
        if question in matters:
            yield aside(matters[question], claims, index)


def may_count(claim: Claim, count: Count, index: Index) -> bool:
    """Whether a figure that was set aside could be one that counts by itself.

    What is told as a part, is less than what its source gives in the same report, or stands in a title
    whose text bears it out, could not.
    """
    exact = claim.relation is None and count.figure.qualifier is not Qualifier.VAGUE
    if not exact or claim.stance is not Stance.ASSERTS or not is_told(claim, index.dossier.as_of):
        return False
    told = index.answers.get((claim.document, question_of(claim)), ())
    beside = [(each, each.content.figure) for each in told if isinstance(each.content, Count)]
    if claim.part is Part.TITLE:
        bodies = [figure for each, figure in beside if each.part is not Part.TITLE]
        return not any(compatible([count.figure, figure]) for figure in bodies)
    mine = index.origin(claim)
    same = [figure for each, figure in beside if index.origin(each) == mine]
    return greatest(count.figure) >= max(map(greatest, same), default=0)


def aside(matter: Matter, claims: Sequence[Claim], index: Index) -> Stake:
    """What would change if a figure that was set aside counted by itself."""
    first = claims[0]
    after = matter.with_voices([voice_of(first, index)])
    found = changes(matter.finding, matter.answer, after, "if it counted by itself")
    share = weight("shares", "aside")
    hangs = tuple(scaled(each, share) for each in bounded(found))
    return Stake(tuple(each.id for each in claims), hangs, (set_aside(first),))


def bounded(found: Iterable[Reason]) -> Sequence[Reason]:
    """What would change, where bounds do: one more voice in between matters little."""
    listed = tuple(found)
    return listed if any(each.rule == "changes.bounds" for each in listed) else ()


def set_aside(claim: Claim) -> Reason:
    """Why a figure counts for no voice."""
    if claim.part is Part.TITLE:
        return reason("reading", "set_aside", "stands in a title, which counts for no voice")
    return reason("reading", "set_aside", "taken as no longer what its voice says")


def voice_of(claim: Claim, index: Index) -> Voice:
    """A claim as a voice of its own, official or not told."""
    content, first = claim.content, claim.chain[0] if claim.chain else None
    if not isinstance(content, Count):
        raise TypeError(claim.kind)
    name = first.name if first else claim.document
    kind = first.kind if first else HolderKind.OUTLET
    return Voice(
        holder=index.origin(claim),
        name=name,
        kind=kind,
        anonymous=bool(first and first.anonymous),
        official=False,
        stated_on=claim.stated_on,
        figure=content.figure,
        claims=(claim.id,),
    )
