"""Who speaks in a case: each voice with its names, what it holds, and how reliable it is."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from inquest.model import Denial, Finding, Link, Voice
from inquest.publish import wording
from inquest.publish.statements import Statement, voices_of
from inquest.web.view import View


@dataclass(frozen=True, slots=True)
class Alias:
    """A name under which a voice speaks: the holder's id, the name, and a statement that uses it."""

    holder: str
    name: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Speaker:
    """One voice on one incident.

    Attributes:
        holder: its id; `name` is what it goes by.
        kind: what it is, in words.
        letter: its reliability, A to F.
        aliases: all its names.
        reasons: why they are one voice.
        reports: in how many reports it speaks, copies left out.
        figures: what it holds, each with the finding that it is in.

    """

    holder: str
    name: str
    kind: str
    letter: str
    aliases: tuple[Alias, ...]
    reasons: tuple[str, ...]
    reports: int
    figures: tuple[tuple[Finding, str], ...]


def speakers_of(view: View, incidents: Iterable[str]) -> Mapping[str, Sequence[Speaker]]:
    """The voices of each incident, those of most reports first; incidents without any are left out."""
    told = {name: _speakers(view, name) for name in incidents}
    return {name: speakers for name, speakers in told.items() if speakers}


def _speakers(view: View, incident: str) -> list[Speaker]:
    held: dict[str, list[tuple[Finding, Voice | Denial]]] = defaultdict(list)
    for finding in view.told.findings.get(incident, ()):
        for voice in voices_of(finding):
            held[voice.holder].append((finding, voice))
    spoken: dict[str, list[Statement]] = defaultdict(list)
    for each in view.told.about.get(incident, ()):
        if not each.copy and (each.links or each.speaker in held):
            spoken[each.speaker].append(each)
    made = [_speaker(holder, told, held.get(holder, []), view) for holder, told in spoken.items()]
    return sorted(made, key=lambda each: (-each.reports, each.name.casefold(), each.holder))


def _speaker(
    holder: str,
    told: Sequence[Statement],
    held: Sequence[tuple[Finding, Voice | Denial]],
    view: View,
) -> Speaker:
    aliases: dict[tuple[str, str], Alias] = {}
    for each in told:
        aliases.setdefault((each.holder, each.voice), Alias(each.holder, each.voice, each))
    voice = held[0][1] if held else None
    link = next((each.links[0] for each in told if each.links), None)
    source = voice or link
    given = [each for _, each in held if isinstance(each, Voice)]
    letters = view.state.standing.reliability
    names = [each.voice for each in told]
    return Speaker(
        holder,
        voice.name if voice else max(names, key=lambda name: (len(name), name)),
        kind_of(source, official=bool(voice and voice.official)) if source else "",
        given[0].reliability if given else letters.get(holder, "F"),
        tuple(aliases.values()),
        tuple(dict.fromkeys(reason for each in given for reason in each.reasons)),
        len({each.report.id for each in told}),
        tuple((finding, wording.voice_words(each)) for finding, each in held),
    )


def kind_of(source: Voice | Denial | Link, *, official: bool) -> str:
    """What a voice is, in words."""
    return wording.holder_words(source.kind, anonymous=source.anonymous, official=official)
