"""The chain of a claim: from the innermost attribution that covers its words outwards."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from inquest.claims.antecedents import find_subjects
from inquest.claims.holders import Speakers
from inquest.claims.names import kind_of, words_of
from inquest.claims.people import People
from inquest.claims.turns import Turn, find_turns
from inquest.lexicons import load
from inquest.model import (
    Annotation,
    Attribution,
    BlockKind,
    HolderKind,
    Link,
    Reason,
    Report,
    Span,
    Stance,
)

DENIALS = frozenset(load("en", "responsibility")["rejects"])
CARRIED = 2  # sentences back to whoever speaks on
OUTLETS = (HolderKind.OUTLET, HolderKind.AGENCY)
RELAYED = (
    re.compile(
        r"(?P<origin>.+?),?\s(?:seen|obtained|reviewed|viewed|heard|consulted|contacted|interviewed)"
        r"\sby\s(?P<relay>.+)",
        re.DOTALL,
    ),
    re.compile(r"(?P<relay>[A-Z].*?)['’]s?\s(?P<origin>(?:[a-z-]+\s){0,3}sources?)"),
)
# As in "said the minister, whose news conference was reported by the state news agency AVN".
PASSED_ON = re.compile(
    r"(?:,\s[^,.;]{3,80})?,?\s(?:whose|in)\s[^,.;]{3,60}?\s(?:(?:was|were)\s)?"
    r"(?:reported|carried|published|broadcast|aired|released|distributed|quoted)\sby\s(?P<relay>[^,.;]+)"
)
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
    seen: dict[int, Link] = field(default_factory=dict)  # who saw the source: "papers seen by Y"
    turns: tuple[Turn, ...] = field(init=False)
    subjects: tuple[Span, ...] = field(init=False)
    genders: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.people = People(self.report.text)
        self.turns = tuple(find_turns(self.report, self.people))
        self.subjects = find_subjects(self.report.text, self.annotation)
        first = next(iter(self.report.blocks_of(BlockKind.PARAGRAPH)), None)
        lead = first.span if first else None
        speakers = Speakers(self.people, lead=lead, subjects=self.subjects, genders=self.genders)
        for index in self.in_order(range(len(self.attributions))):
            attribution = self.attributions[index]
            source = attribution.source
            parted = source and (
                part_relay(self.report.text, source) or passed_on(self.report.text, source)
            )
            if parted:
                source, relay = parted
                passed = speakers.resolve(relay, attribution.cue)
                if passed:
                    self.seen[index] = passed
            link = source and speakers.resolve(source, attribution.cue)
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
        turn = next((each for each in self.turns if each.words.holds(span)), None)
        if not covering:
            return self.turned(turn) if turn else self.continued(span)
        links: list[Link] = []
        reasons: list[Reason] = []
        for index in self.outwards(covering[0]):
            attribution = self.attributions[index]
            reasons.append(Reason(f"attribution.{attribution.rule}", attribution.cue.text))
            if index in self.links:
                links.append(self.links[index])
            links += self.seen_by(index)
        links += self.relayed(links, covering[0])
        if turn:
            (speaker,), why = self.turned(turn)
            return self.joined([*links, speaker]), (*reasons, *why)
        return self.joined(links), tuple(reasons)

    def relayed(self, links: Sequence[Link], index: int) -> list[Link]:
        """Whoever passed on a speaker's words before, where nobody is said to pass on these.

        As in "Ali told AFP ... Five more died, he said."
        """
        if len(links) != 1 or links[0].kind in OUTLETS:
            return []
        earlier = [
            i
            for i in self.in_order(self.links)
            if self.attributions[i].cue.start < self.attributions[index].cue.start
        ]
        same = (before for before in reversed(earlier) if self.links[before].name == links[0].name)
        relays = ([*self.outer(before), *self.seen_by(before)] for before in same)
        return next((each for each in relays if each), [])

    def outer(self, index: int) -> list[Link]:
        """The outlets that somebody told what they say here."""
        outwards = [i for i in self.outwards(index) if i in self.links and i != index]
        return [self.links[i] for i in outwards if self.attributions[i].rule == "told"]

    def seen_by(self, index: int) -> list[Link]:
        """Whoever saw the source of an attribution."""
        return [self.seen[index]] if index in self.seen else []

    def turned(self, turn: Turn) -> Chain:
        """What somebody says in an interview or on tape."""
        kind = kind_of(turn.name, person=True)
        link = Link(turn.name, kind, anonymous=False, span=turn.label)
        return (link,), (Reason("attribution.turn", turn.label.text),)

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

    def carried(self, span: Span) -> Chain:
        """A sentence that names no holder: whoever spoke in the one or two before, in the paragraph.

        As in "Another 43 were hurt" behind a sentence in which the minister speaks.
        """
        block = next((b.span for b in self.report.blocks if b.span.holds(span)), None)
        spans = [s.span for s in self.annotation.sentences if block and block.holds(s.span)]
        here = next((at for at, each in enumerate(spans) if each.holds(span)), 0)
        for before in reversed(spans[max(here - CARRIED, 0) : here]):
            told = self.last_in(before)
            if told is not None:
                return self.joined(self.linked(told)), (Reason("attribution.carried", before.text),)
        return (), ()

    def just_told(self, span: Span) -> Chain:
        """Whoever spoke before in the sentence: "she said, but ..., and it looks like their work"."""
        sentence = next((s.span for s in self.annotation.sentences if s.span.holds(span)), span)
        here = [i for i in self.in_order(self.links) if sentence.holds(self.attributions[i].cue)]
        before = [i for i in here if self.attributions[i].cue.end <= span.start]
        parents = {self.attributions[i].inside for i in before}
        told = next((i for i in reversed(before) if i not in parents), None)
        reason = Reason("attribution.carried", sentence.text)
        return self.joined(self.linked(told)), (reason,) * (told is not None)

    def last_in(self, span: Span) -> int | None:
        """The last attribution with a holder in a span that lies in no other and tells a figure."""
        inside = [i for i in self.in_order(self.links) if span.holds(self.attributions[i].cue)]
        if not any(self.tells_figure(i) for i in inside):
            return None
        passed = {self.attributions[i].inside for i in inside}
        passed |= {i for i in inside if self.attributions[i].rule == "unsigned"}  # nobody to go on
        return next((i for i in reversed(inside) if i not in passed), None)

    def tells_figure(self, index: int) -> bool:
        """Whether a number stands in what an attribution covers."""
        content = self.attributions[index].content
        return any(content.holds(each.number) for each in self.annotation.quantities)

    def told_in(self, span: Span) -> tuple[Link, ...]:
        """The chain of an attribution that stands in a span, such as the line before a table."""
        inside = [i for i, each in enumerate(self.attributions) if span.holds(each.cue)]
        parents = {self.attributions[i].inside for i in inside}
        origin = next((i for i in inside if i not in parents), None)
        return self.joined(self.linked(origin))

    def linked(self, index: int | None) -> list[Link]:
        """The holders of an attribution and of those that it lies inside."""
        return [self.links[i] for i in self.outwards(index) if i in self.links]

    def links_before(self, span: Span) -> list[Link]:
        """The holders who speak before a place, in order."""
        order = self.in_order(self.links)
        return [self.links[i] for i in order if self.attributions[i].cue.end <= span.start]

    def holder(self, source: Span, cue: Span) -> Link | None:
        """The link of somebody whom the words name outside an attribution; None for nobody known."""
        known = self.links_before(source)
        speakers = Speakers(self.people, known, subjects=self.subjects, genders=self.genders)
        return speakers.resolve(source, cue)

    def holders(self, source: Span, cue: Span) -> list[Link]:
        """The links of somebody named outside an attribution, and of who passes on their word."""
        origin, *relay = part_relay(self.report.text, source) or (source,)
        found = [self.holder(each, cue) for each in (origin, *relay)]
        return [each for each in found if each]

    def joined(self, links: Iterable[Link | None]) -> tuple[Link, ...]:
        """Links without repetition and without the report's own publisher, which relays nothing."""
        kept: dict[str, Link] = {}
        for link in links:
            if link and not same_outlet(link.name, self.report.metadata.publisher):
                kept.setdefault(link.name, link)
        return tuple(kept.values())


def part_relay(text: str, source: Span) -> tuple[Span, Span] | None:
    """As in "papers seen by Y", "Y's sources": the origin, and who passes on what it says."""
    for pattern in RELAYED:
        found = pattern.fullmatch(source.text)
        if found:
            origin, relay = (
                Span.of(text, source.start + found.start(name), source.start + found.end(name))
                for name in ("origin", "relay")
            )
            if kind_of(relay.text, person=False) in OUTLETS:
                return origin, relay
    return None


def passed_on(text: str, source: Span) -> tuple[Span, Span] | None:
    """The source, and who carried what it says by a clause behind it."""
    found = PASSED_ON.match(text, source.end)
    relay = Span.of(text, *found.span("relay")) if found else None
    carried = relay is not None and kind_of(relay.text, person=False) in OUTLETS
    return (source, relay) if relay and carried else None


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
