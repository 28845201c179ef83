"""The chain of a claim: from the innermost attribution that covers its words outwards."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from inquest.claims.holders import Speakers
from inquest.claims.names import words_of
from inquest.claims.people import People
from inquest.lexicons import load
from inquest.model import (
    Annotation,
    Attribution,
    Link,
    Reason,
    Report,
    Span,
    Stance,
)

DENIALS = frozenset(load("en", "responsibility")["rejects"])
QUOTES = ("“", '"', "”")
FURNITURE = frozenset(["the", "agency", "news"])  # words of an outlet's name that tell nothing
Chain = tuple[tuple[Link, ...], tuple[Reason, ...]]


@dataclass(slots=True)
class Chains:
    """All attributions of a report with their holders, ready to be asked."""

    report: Report
    annotation: Annotation
    people: People = field(init=False)
    links: dict[int, Link] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.people = People(self.report.text)
        speakers = Speakers(self.people)
        for index in self.in_order(range(len(self.attributions))):
            attribution = self.attributions[index]
            link = attribution.source and speakers.resolve(attribution.source, attribution.cue)
            if link:
                title = speakers.introduce(link)
                if title:
                    speakers.titles[link.name] = title
                    self.name_title(title, link.name)
                self.links[index] = link
                speakers.known[:] = self.links.values()

    def name_title(self, title: str, name: str) -> None:
        """Give whoever has spoken under a title the name that follows."""
        for index, link in self.links.items():
            if link.name == title:
                self.links[index] = replace(link, name=name)

    @property
    def attributions(self) -> Sequence[Attribution]:
        return self.annotation.attributions

    def in_order(self, indexes: Iterable[int]) -> list[int]:
        """Attributions by the places of their cues."""
        return sorted(indexes, key=lambda index: self.attributions[index].cue)

    def of(self, span: Span) -> Chain:
        """The chain whose word the span is, origin first, with the rules that made it."""
        covering = self.covering(span)
        if not covering:
            return self.continued(span)
        links: list[Link] = []
        reasons: list[Reason] = []
        for index in self.outwards(covering[0]):
            attribution = self.attributions[index]
            reasons.append(Reason(f"attribution.{attribution.rule}", attribution.cue.text))
            if index in self.links:
                links.append(self.links[index])
        return self.joined(links), tuple(reasons)

    def outwards(self, index: int | None) -> Iterable[int]:
        """An attribution and those that it lies inside, each once."""
        seen: list[int] = []
        while index is not None and index not in seen:
            seen.append(index)
            index = self.attributions[index].inside
        return seen

    def covering(self, span: Span) -> list[int]:
        """The attributions whose content covers the span, the innermost first."""
        found = [i for i, each in enumerate(self.attributions) if each.content.holds(span)]
        parents = {self.attributions[i].inside for i in found}
        return sorted(found, key=lambda i: (i in parents, len(self.attributions[i].content), i))

    def continued(self, span: Span) -> Chain:
        """Quoted words without a speaker of their own: whoever spoke last in the paragraph."""
        sentence = next((s.span for s in self.annotation.sentences if s.span.holds(span)), None)
        if sentence is None or not any(mark in sentence.text for mark in QUOTES):
            return (), ()
        block = next((b.span for b in self.report.blocks if b.span.holds(span)), sentence)
        before = [link for link in self.links_before(span) if link.cue and block.holds(link.cue)]
        reason = Reason("attribution.goes_on", sentence.text)
        return self.joined(before[-1:]), (reason,) * bool(before)

    def told_in(self, span: Span) -> tuple[Link, ...]:
        """The chain of an attribution that stands in a span, such as the line before a table."""
        inside = [i for i, each in enumerate(self.attributions) if span.holds(each.cue)]
        parents = {self.attributions[i].inside for i in inside}
        origin = next((i for i in inside if i not in parents), None)
        return self.joined(self.links[i] for i in self.outwards(origin) if i in self.links)

    def links_before(self, span: Span) -> list[Link]:
        """The holders who speak before a place, in order."""
        order = self.in_order(self.links)
        return [self.links[i] for i in order if self.attributions[i].cue.end <= span.start]

    def holder(self, source: Span, cue: Span) -> Link | None:
        """The link of somebody whom the words name outside an attribution; None for nobody known."""
        return Speakers(self.people, self.links_before(source)).resolve(source, cue)

    def joined(self, links: Iterable[Link | None]) -> tuple[Link, ...]:
        """Links without repetition and without the report's own publisher, which relays nothing."""
        kept: dict[str, Link] = {}
        for link in links:
            if link and not same_outlet(link.name, self.report.metadata.publisher):
                kept.setdefault(link.name, link)
        return tuple(kept.values())


def same_outlet(name: str, publisher: str) -> bool:
    """Whether a name is the publisher's, its short form or one of its desks."""
    ours, theirs = words_of(publisher), words_of(name)
    initials = "".join(word[0] for word in ours)
    left, right = set(ours) - FURNITURE, set(theirs) - FURNITURE
    if not left or not right:
        return False
    desk = left < right and ours[0] == theirs[0]
    return desk or right in (left, {initials})


def stance_of(reasons: Sequence[Reason]) -> Stance:
    """Whether the innermost cue asserts or denies."""
    denied = bool(reasons) and reasons[0].saw.casefold() in DENIALS
    return Stance.DENIES if denied else Stance.ASSERTS
