"""What people hold of voices: whose names are one voice, whose are not, and what is theirs alone.

A holder goes by the fullest of its names, so that its id changes once a report gives a fuller one.
An opinion on an id that nobody has any more is about whoever has that name now, if only one has.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from inquest.findings.joined import Joined
from inquest.model import Claim, Opinions
from inquest.model.ids import slug


def renamed(claims: Sequence[Claim], opinions: Opinions) -> tuple[Claim, ...]:
    """Claims in whose chains the names that people set apart have a holder of their own."""
    if not opinions.renamed:
        return tuple(claims)
    links = [link for claim in claims for link in claim.chain if not link.anonymous]
    own = on_today(opinions, heirs((link.name, link.holder) for link in links)).renamed
    return tuple(
        replace(
            claim,
            chain=tuple(
                replace(link, holder=own.get((link.holder, link.name), link.holder))
                for link in claim.chain
            ),
        )
        if any((link.holder, link.name) in own for link in claim.chain)
        else claim
        for claim in claims
    )


def heirs(named: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Who has the ids that were; given are names, each with the id of its holder today."""
    holders: dict[str, set[str]] = defaultdict(set)
    today: set[str] = set()
    for name, holder in named:
        holders[slug(name)].add(holder)
        today.add(holder)
    return {old: min(now) for old, now in holders.items() if len(now) == 1 and old not in today}


def on_today(opinions: Opinions, heirs: Mapping[str, str]) -> Opinions:
    """Opinions on the ids that holders have today; an unnamed one has that of who heard it in front."""

    def now(holder: str) -> str:
        head, slash, rest = holder.partition("/")
        return heirs.get(head, head) + slash + rest

    return replace(
        opinions,
        joined=tuple((now(one), now(other), why) for one, other, why in opinions.joined),
        apart=tuple((now(one), now(other)) for one, other in opinions.apart),
        renamed={(now(holder), name): own for (holder, name), own in opinions.renamed.items()},
        reliability={now(holder): letter for holder, letter in opinions.reliability.items()},
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
