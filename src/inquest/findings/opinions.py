"""What people hold of voices: whose names are one voice, whose are not, and what is theirs alone."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from inquest.findings.joined import Joined
from inquest.model import Claim, Opinions


def renamed(claims: Sequence[Claim], opinions: Opinions) -> tuple[Claim, ...]:
    """Claims in whose chains the names that people set apart have a holder of their own."""
    if not opinions.renamed:
        return tuple(claims)
    return tuple(
        replace(
            claim,
            chain=tuple(
                replace(link, holder=opinions.renamed.get((link.holder, link.name), link.holder))
                for link in claim.chain
            ),
        )
        if any((link.holder, link.name) in opinions.renamed for link in claim.chain)
        else claim
        for claim in claims
    )


def judged(joined: Joined, opinions: Opinions) -> Joined:
    """Voices joined by the rules and by people, but for holders that people hold apart."""
    told = [pair for pair in opinions.joined if {*pair[:2]} <= joined.head.keys()]
    apart = [pair for pair in opinions.apart if {*pair} <= joined.head.keys()]
    if not told and not apart:
        return joined
    made = Joined(joined.head, joined.rank)
    for one, other, why in (*told, *((tie.one, tie.other, tie.why) for tie in joined.ties)):
        ends = {made.root(one), made.root(other)}
        if not any({made.root(a), made.root(b)} == ends for a, b in apart):
            made.join(one, other, why)
    return made


def heard_of(
    opinions: Opinions, holders: AbstractSet[str], claims: AbstractSet[str]
) -> Iterator[object]:
    """The opinions that touch some holders and claims."""
    yield tuple(pair for pair in opinions.joined if {*pair[:2]} <= holders)
    yield tuple(pair for pair in opinions.apart if {*pair} <= holders)
    yield tuple(each for each in opinions.reliability.items() if each[0] in holders)
    yield opinions.doubtful & claims
