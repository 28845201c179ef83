"""Answers that changed: new, gone, or with other figures, another status or other voices."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from inquest.model import Denial, Finding, Incident, Voice
from inquest.model.finding import Asked
from inquest.publish import wording
from inquest.publish.changes import answer_of, moves_of
from inquest.publish.differences.correspondence import Correspondence, Shared
from inquest.publish.questions import weight
from inquest.publish.statements import voices_of

Bounds = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """The answer to a question before and after; None where it is new or gone.

    Attributes:
        incident: its id in the later dossier, in the earlier one where it is gone.
        told: what changed, in plain phrases: "13–25 became 13–50", "one new voice: AFP".

    """

    title: str
    incident: str
    incident_title: str
    before: Finding | None
    after: Finding | None
    told: tuple[str, ...]

    @property
    def latest(self) -> Finding:
        """The answer after, or before where it is gone."""
        found = self.after or self.before
        if found is None:
            raise TypeError(self.title)
        return found

    @property
    def moved(self) -> bool:
        """Whether its bounds are others than before, or it is new or gone."""
        return not self.before or not self.after or bounds(self.before) != bounds(self.after)

    @property
    def changed(self) -> bool:
        """Whether a reader takes another answer from it, whoever speaks."""
        if not self.before or not self.after:
            return True
        return (answer_of(self.before), self.before.status) != (
            answer_of(self.after),
            self.after.status,
        )


def answer_changes(shared: Shared, same: Correspondence) -> tuple[AnswerChange, ...]:
    """The answers that changed: those whose bounds moved first, then the gravest outcome."""
    titles = {each.id: each for each in (*shared.before.incidents, *shared.after.incidents)}
    found = [
        change
        for before, after in answer_pairs(shared, same)
        if (change := change_of(before, after, same, titles))
    ]
    return tuple(
        sorted(found, key=lambda each: (not each.moved, *weight(each.latest), each.incident))
    )


def answer_pairs(
    shared: Shared, same: Correspondence
) -> Iterator[tuple[Finding | None, Finding | None]]:
    """Each question of either dossier, with its answers in both."""
    known: dict[tuple[str, Asked], Finding] = {}
    for each in shared.before.findings:
        if each.incident in same.incidents:
            known[same.incidents[each.incident], each.asked] = each
        else:
            yield each, None
    for each in shared.after.findings:
        yield known.pop((each.incident, each.asked), None), each
    yield from ((each, None) for each in known.values())


def change_of(
    before: Finding | None,
    after: Finding | None,
    same: Correspondence,
    incidents: Mapping[str, Incident],
) -> AnswerChange | None:
    """What changed of an answer; None where nothing did that a reader sees."""
    latest = after or before
    if latest is None or before == after:
        return None
    told = tuple(told_of(same.finding(before) if before else None, after))
    incident = incidents.get(latest.incident)
    title = incident.title if incident else ""
    words = wording.question_words(latest)
    return AnswerChange(words, latest.incident, title, before, after, told) if told else None


def told_of(before: Finding | None, after: Finding | None) -> Iterator[str]:
    """What changed, in plain phrases, the answer first; the holders of both have one set of ids."""
    if before and after:
        yield from figures_told(before, after)
    elif after:
        yield f"{wording.range_words(*bounds(after))} is new"
        yield from number_told("official", None, after.official)
    elif before:
        yield f"{wording.range_words(*bounds(before))} is gone"
    if after:
        yield from voices_told(before, after)
    if before and after:
        yield from trust_told(before, after)


def figures_told(before: Finding, after: Finding) -> Iterator[str]:
    """How the figures of an answer and its status became others."""
    if bounds(before) != bounds(after):
        yield became(wording.range_words(*bounds(before)), wording.range_words(*bounds(after)))
    yield from number_told("best", best_of(before), best_of(after))
    yield from number_told("official", before.official, after.official)
    if before.status is not after.status:
        yield became(wording.STATUSES[before.status], wording.STATUSES[after.status])
    yield from number_told("remainder", before.remainder, after.remainder)


def number_told(name: str, before: int | None, after: int | None) -> Iterator[str]:
    """How a number that may not be known became another."""
    if before == after:
        return
    if before is None:
        yield f"{name} {after} is new"
    elif after is None:
        yield f"{name} {before} is gone"
    else:
        yield f"{name} {before} became {after}"


def voices_told(before: Finding | None, after: Finding) -> Iterator[str]:
    """Who spoke up, who is gone, and what each says that it did not say before."""
    earlier, later = by_holder(before), by_holder(after)
    new = [voice for holder, voice in later.items() if holder not in earlier]
    gone = [voice for holder, voice in earlier.items() if holder not in later]
    if new:
        told = ", ".join(f"{voice.name} ({wording.voice_words(voice)})" for voice in new)
        yield f"{wording.spelled(len(new), 'new voice')}: {told}"
    if gone:
        yield f"{wording.spelled(len(gone), 'voice')} gone: {names(gone)}"
    kept = [voice for voice in after.voices if voice.holder in earlier]
    denying = [denial for denial in after.denials if denial.holder in earlier]
    yield from moves_of(replace(after, voices=tuple(kept), denials=tuple(denying)), before)


def trust_told(before: Finding, after: Finding) -> Iterator[str]:
    """Whose reliability, or trust in whose figure, an analyst set to another value."""
    earlier = {voice.holder: voice for voice in before.voices}
    for voice in after.voices:
        known = earlier.get(voice.holder, voice)
        name = wording.sentence_case(voice.name)
        if known.reliability != voice.reliability:
            yield f"{name}: reliability {became(known.reliability, voice.reliability)}"
        if known.doubtful is not voice.doubtful:
            yield f"{name}: {'marked' if voice.doubtful else 'no longer marked'} as doubtful"


def by_holder(finding: Finding | None) -> Mapping[str, Voice | Denial]:
    """The voices of a finding by the ids of their holders."""
    return {voice.holder: voice for voice in voices_of(finding)} if finding else {}


def names(voices: Iterable[Voice | Denial]) -> str:
    """What some voices are called."""
    return ", ".join(voice.name for voice in voices)


def bounds(finding: Finding) -> Bounds:
    """The least and the greatest number of people."""
    return finding.low, finding.high


def best_of(finding: Finding) -> int | None:
    """The best figure, where the bounds do not say it already."""
    return None if finding.low == finding.high else finding.best


def became(before: str, after: str) -> str:
    """Two values as what the first became."""
    return f"{before} became {after}"
