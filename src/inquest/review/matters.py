"""A finding that can be asked what it would be without some of its claims.

A voice gives the figures of its claims that are left. Where none is left it steps back to its last
earlier figure that a claim still carries, and where there is none, it falls away. What a claim tells
of other questions (parts, groups of a total) is not looked at.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from inquest.findings.reconcile import status_of, voice_rank
from inquest.findings.rules.official import latest
from inquest.findings.statements import Bounds, Said, merged
from inquest.hooks import Rule
from inquest.model import Claim, Count, Denial, Figure, Finding, Stance, Status, Voice
from inquest.model.figures import greatest, same_bounds


@dataclass(frozen=True, slots=True)
class Answer:
    """What a finding says; figures count people."""

    low: int | None
    best: int | None
    high: int | None
    official: int | None
    status: Status
    voices: int

    @property
    def known(self) -> tuple[int, ...]:
        """The figures that it gives."""
        return tuple(each for each in (self.low, self.best, self.high) if each is not None)


@dataclass(frozen=True, slots=True)
class Matter:
    """A finding with what its voices say, claim by claim.

    Attributes:
        figures: of all claims that carry a voice's latest figure.
        before: the finding's other claims by figure, among them those of earlier figures.
        said: the voices with their latest figures, in the finding's order.

    """

    finding: Finding
    rule: Rule
    figures: Mapping[str, Figure]
    before: Mapping[Bounds, Sequence[Claim]]
    said: tuple[Said, ...]
    answer: Answer

    def without(self, claims: Collection[str]) -> Answer | None:
        """What it would be without some claims; None where no voice is left."""
        gone = frozenset(claims)
        said = [left for each in self.said for left in self.left_of(each, gone)]
        denials = [each for each in self.finding.denials if not gone.issuperset(each.claims)]
        return answer(said, denials, self.rule)

    def with_voices(self, voices: Iterable[Voice]) -> Answer:
        """What it would be with more voices."""
        more = [Said(voice, (voice.figure,)) for voice in voices]
        said = sorted((*self.said, *more), key=voice_rank)
        return answer(said, self.finding.denials, self.rule) or self.answer

    def left_of(self, said: Said, gone: frozenset[str]) -> Iterable[Said]:
        """What a voice would say without some claims."""
        voice = said.voice
        if gone.isdisjoint(voice.claims):
            yield said
            return
        left = tuple(claim for claim in voice.claims if claim not in gone)
        if left:
            yield heard(replace(voice, claims=left), self.figures)
            return
        back = [*self.left_before(voice, gone)]
        if back:
            day, at, figure = max(back, key=lambda each: each[:2])
            said_on, rest = None if day == date.min else day, voice.earlier[:at]
            older = replace(voice, figure=figure, stated_on=said_on, claims=(), earlier=rest)
            yield Said(older, (figure,))

    def left_before(self, voice: Voice, gone: frozenset[str]) -> Iterator[tuple[date, int, Figure]]:
        """The earlier figures of a voice that a claim still carries, with the day of each and its place.

        Where another voice replaced the same figure as well, their days are not told apart.
        """
        for at, figure in enumerate(voice.earlier):
            told = self.before.get((figure.low, figure.high), ())
            left = [claim for claim in told if claim.id not in gone]
            if left:
                yield first_day(left), at, figure

    def told_by(self, voice: Voice) -> tuple[str, ...]:
        """The claims of a voice, then those of its earlier figures."""
        before = (self.before.get((each.low, each.high), ()) for each in voice.earlier)
        return (*voice.claims, *(claim.id for told in before for claim in told))

    def carried(self, voice: Voice) -> Iterable[tuple[str, ...]]:
        """The claims of a voice by the number that they put forward.

        Those of an earlier figure that put forward the same ("at least 50", then "50") are with them.
        """
        found: dict[int, list[str]] = defaultdict(list)
        for claim in voice.claims:
            found[greatest(self.figures.get(claim, voice.figure))].append(claim)
        for figure in voice.earlier:
            if greatest(figure) in found:
                told = self.before.get((figure.low, figure.high), ())
                found[greatest(figure)] += [claim.id for claim in told]
        return [tuple(claims) for claims in found.values()]


def matter_of(finding: Finding, rule: Rule, claims: Mapping[str, Claim]) -> Matter | None:
    """A finding with what its voices say; None for one without voices."""
    carriers = {name for voice in finding.voices for name in voice.claims}
    figures: dict[str, Figure] = {}
    before: dict[Bounds, list[Claim]] = defaultdict(list)
    for claim in (claims[name] for name in finding.claims if name in claims):
        count = claim.content
        if not isinstance(count, Count) or claim.stance is not Stance.ASSERTS:
            continue
        if claim.id in carriers:
            figures[claim.id] = count.figure
        else:
            before[count.figure.low, count.figure.high].append(claim)
    said = tuple(heard(voice, figures) for voice in finding.voices)
    answered = answer(said, finding.denials, rule)
    return Matter(finding, rule, figures, before, said, answered) if answered else None


def first_day(claims: Sequence[Claim]) -> date:
    """From which day a figure counts: the first, or the last on which the voice's own text has it."""
    own = [claim.stated_on or date.min for claim in claims if not claim.chain]
    return max(own) if own else min(claim.stated_on or date.min for claim in claims)


def heard(voice: Voice, figures: Mapping[str, Figure]) -> Said:
    """A voice with the figures of its claims, each once."""
    told = [figures[claim] for claim in voice.claims if claim in figures]
    if not told or all(same_bounds(each, voice.figure) for each in told):
        return Said(voice, (voice.figure,))
    distinct = tuple({(each.low, each.high): each for each in told}.values())
    return Said(replace(voice, figure=merged(distinct)), distinct)


def answer(said: Sequence[Said], denials: Sequence[Denial], rule: Rule) -> Answer | None:
    """What some voices say under a rule; None without voices."""
    if not said:
        return None
    voices = [each.voice for each in said]
    low, best, high = rule.reconcile(voices)
    status = status_of(said, denials)
    return Answer(low, best, high, latest(voices), status, len(said) + len(denials))
