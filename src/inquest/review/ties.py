"""Doubts about voices: names that weak reasons make one voice, which may be two."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from inquest.lexicons import load
from inquest.model import Claim, Reason, Voice
from inquest.review.changes import changes
from inquest.review.doubt import Doubt, consequence, reason, strongest
from inquest.review.index import Index
from inquest.review.matters import Matter


def voice_doubts(
    matters: Iterable[Matter], index: Index, settled: frozenset[str]
) -> Iterator[Doubt]:
    """One doubt for each voice of an incident that rests on weak ties, by what it moves most."""
    found: dict[tuple[str, str], Doubt] = {}
    for matter in matters:
        for said in matter.said:
            made = doubt_on(said.voice, matter, index)
            if made and not settled.issuperset(made.claims):
                key = made.incident, said.voice.holder
                found[key] = min(found.get(key, made), made, key=lambda each: each.rank)
    yield from found.values()


def doubt_on(voice: Voice, matter: Matter, index: Index) -> Doubt | None:
    """That the names of a voice are not one; None where they hang together well, or it has one name."""
    claims = matter.told_by(voice)
    names = {name_in(index.claims[each]) for each in claims if each in index.claims}
    weak = strongest(weaknesses(voice, names)) if len(names) > 1 else ()
    if not weak:
        return None
    home = matter.finding.incident
    after = matter.with_voices(parted(voice))
    hangs = changes(matter.finding, matter.answer, after, "if these are two voices")
    return Doubt(
        subject="voice",
        claims=claims,
        incident=home,
        consequence=consequence(hangs, index.reach.get(home, 0.0)),
        uncertainty=weak[0].score or 0.0,
        why=(*hangs, *weak),
    )


def name_in(claim: Claim) -> str:
    """How a report calls the voice; "" where it speaks for itself."""
    return claim.chain[0].name if claim.chain else ""


def weaknesses(voice: Voice, names: Collection[str]) -> Iterator[Reason]:
    """The reasons for one voice that may be wrong, by the words of the rules that gave them.

    Only those that speak of a name which the voice has here count.
    """
    for told in dict.fromkeys(voice.reasons):
        rule = next((words for words in load("common", "review")["ties"] if words in told), None)
        if rule and any(name and name in told for name in names):
            yield reason("ties", rule, f"held to be one voice: {told}")


def parted(voice: Voice) -> Iterator[Voice]:
    """The other voice that it would be: the figure that it gave before, or the same again."""
    figure = voice.earlier[-1] if voice.earlier else voice.figure
    yield replace(voice, holder=f"{voice.holder}/other", figure=figure, earlier=(), claims=())
