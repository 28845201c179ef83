"""Who speaks on an incident: each voice with all names that count as it, and why they do."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inquest.publish import wording
from inquest.publish.chains import stops
from inquest.publish.holdings import Holding
from inquest.publish.statements import Statement


@dataclass(frozen=True, slots=True)
class Origin:
    """One voice.

    Attributes:
        kind: what it is, in words; "" where that is not known.
        hearers: who heard it, where it has no name.
        reports: in how many reports it speaks, copies left out.
        names: its other names, each with a statement that uses it.
        reasons: why these are one voice, in plain words; empty where none was told.

    """

    name: str
    kind: str
    hearers: tuple[str, ...]
    reports: int
    names: tuple[tuple[str, Statement], ...]
    reasons: tuple[str, ...]


def origins_of(statements: Iterable[Statement], holdings: Sequence[Holding]) -> tuple[Origin, ...]:
    """The voices of an incident, those of most reports first.

    A report that only speaks for itself is one where a finding counts it.
    """
    held: dict[str, list[Holding]] = defaultdict(list)
    for one in holdings:
        held[one.voice.holder].append(one)
    spoken: dict[str, list[Statement]] = defaultdict(list)
    for each in statements:
        if not each.copy and (each.links or each.speaker in held):
            spoken[each.speaker].append(each)
    made = [_origin(told, held[holder]) for holder, told in spoken.items()]
    return tuple(sorted(made, key=lambda each: (-each.reports, each.name.casefold())))


def _origin(told: Sequence[Statement], held: Sequence[Holding]) -> Origin:
    names: dict[str, Statement] = {}
    for each in told:
        names.setdefault(each.voice, each)
    name = held[0].voice.name if held else max(names, key=lambda each: (len(each), each))
    link = next((each.links[0] for each in told if each.links), None)
    kind = wording.holder_words(link.kind, anonymous=link.anonymous) if link else ""
    return Origin(
        name,
        held[0].kind if held else kind,
        tuple(_hearers(told)),
        len({each.report.id for each in told}),
        tuple((other, each) for other, each in names.items() if _other(other, name)),
        tuple(dict.fromkeys(reason for one in held for reason in one.reasons)),
    )


def _hearers(told: Iterable[Statement]) -> Iterable[str]:
    """Each who heard an unnamed source, once, by its shortest name."""
    names: dict[str, set[str]] = defaultdict(set)
    for each in told:
        if each.links and each.links[0].anonymous:
            holder, name = stops(each)[0]
            names[holder].add(name)
    for known in names.values():
        yield min(known, key=lambda name: (len(name), name))


def _other(one: str, name: str) -> bool:
    return one.casefold() != name.casefold()
