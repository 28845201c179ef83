"""Doubts about voices: names that weak reasons make one voice, which may be two."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from inquest.lexicons import load
from inquest.model import Reason, Voice
from inquest.review.changes import changes
from inquest.review.doubt import Doubt, reason, strongest, together
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
    """That the names of a voice are not one; None where nothing weak holds them together."""
    weak = strongest(weaknesses(voice))
    if not weak:
        return None
    home = matter.finding.incident
    after = matter.with_voices(parted(voice))
    hangs = changes(matter.finding, matter.answer, after, "if these are two voices")
    return Doubt(
        subject="voice",
        claims=voice.claims,
        incident=home,
        consequence=min((hangs[0].score or 0.0) * index.reach.get(home, 0.0), 1.0)
        if hangs
        else 0.0,
        uncertainty=together(weak[:1]),
        why=(*hangs, *weak),
    )


def weaknesses(voice: Voice) -> Iterator[Reason]:
    """The reasons for one voice that may be wrong, by the words of the rules that gave them."""
    for told in dict.fromkeys(voice.reasons):
        rule = next((words for words in load("common", "review")["ties"] if words in told), None)
        if rule:
            yield reason("ties", rule, f"held to be one voice: {told}")


def parted(voice: Voice) -> Iterator[Voice]:
    """The other voice that it would be: the figure that it gave before, or the same again."""
    figure = voice.earlier[-1] if voice.earlier else voice.figure
    yield replace(voice, holder=f"{voice.holder}/other", figure=figure, earlier=(), claims=())
