"""Claims that came, went or say another thing; who spoke up at all; what fell due meanwhile."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from inquest.model import Claim, Denial, Dossier, Measure, Voice
from inquest.publish.differences.correspondence import Correspondence, Shared
from inquest.publish.statements import firsts_of, voices_of
from inquest.publish.tracker import due_day


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims of one kind were added, are gone, say another thing."""

    added: int
    gone: int
    changed: int


@dataclass(frozen=True, slots=True)
class ClaimChanges:
    """Claims by their ids; those that changed as they were before and are after."""

    added: tuple[Claim, ...] = ()
    gone: tuple[Claim, ...] = ()
    changed: tuple[tuple[Claim, Claim], ...] = ()

    @property
    def kinds(self) -> Mapping[str, Tally]:
        """How many of each kind, by the name of the kind."""
        after = [new for _, new in self.changed]
        added, gone, changed = (kinds_of(each) for each in (self.added, self.gone, after))
        return {
            kind: Tally(added[kind], gone[kind], changed[kind])
            for kind in sorted({*added, *gone, *changed})
        }

    def __bool__(self) -> bool:
        return bool(self.added or self.gone or self.changed)


@dataclass(frozen=True, slots=True)
class Due:
    """A measure and the day on which it fell due."""

    claim: Claim
    measure: Measure
    day: date


def claim_changes(shared: Shared, same: Correspondence) -> ClaimChanges:
    """What was added, is gone, says another thing or is told of another incident."""
    return ClaimChanges(
        tuple(each for each in shared.after.claims if each.id not in shared.claims),
        tuple(each for each in shared.before.claims if each.id not in shared.claims),
        tuple(pair for pair in shared.claims.values() if not is_same(*pair, same)),
    )


def is_same(before: Claim, after: Claim, same: Correspondence) -> bool:
    """Whether a claim says what it said; new ids of its incident and holders do not count."""
    return (
        (before.content, before.stance, before.stated_on)
        == (after.content, after.stance, after.stated_on)
        and same.incidents.get(before.incident) == after.incident
        and (before.chain == after.chain or same.chain(before) == after.chain)
    )


def new_voices(shared: Shared, same: Correspondence) -> tuple[Voice | Denial, ...]:
    """Whoever speaks in a finding after and in none before, each once, as first met."""
    known = {
        name
        for incident, voice in speaking(shared.before)
        for name in (voice.holder, same.holder(incident, voice.holder))
    }
    new: dict[str, Voice | Denial] = {}
    for _, voice in speaking(shared.after):
        if voice.holder not in known:
            new.setdefault(voice.holder, voice)
    return tuple(new.values())


def fell_due(before: Dossier, after: Dossier) -> tuple[Due, ...]:
    """The measures known after that fell due later than the one day and by the other, by day."""
    if before.as_of is None or after.as_of is None:
        return ()
    copies = firsts_of(after.copies)
    published = {each.report.id: each.report.metadata.published for each in after.readings}
    found = [
        Due(claim, claim.content, day)
        for claim in after.claims
        if isinstance(claim.content, Measure) and claim.document not in copies
        if (day := due_day(claim.content, published[claim.document]))
        and before.as_of < day <= after.as_of
    ]
    return tuple(sorted(found, key=lambda due: (due.day, due.claim.id)))


def speaking(dossier: Dossier) -> Iterator[tuple[str, Voice | Denial]]:
    """The voices of all findings, with the incident that each speaks of."""
    return ((each.incident, voice) for each in dossier.findings for voice in voices_of(each))


def kinds_of(claims: Iterable[Claim]) -> Counter[str]:
    """How many claims there are of each kind."""
    return Counter(claim.kind for claim in claims)
