"""The chain of a claim: from the innermost attribution that covers its words outwards."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from inquest.claims.holders import Speakers
from inquest.claims.names import words_of
from inquest.model import Annotation, Attribution, Link, Reason, Report, Span, Stance

DENIALS = frozenset(["denied", "denies", "rejected", "rejects", "dismissed", "disputed"])
QUOTES = ("“", '"', "”")
Chain = tuple[tuple[Link, ...], tuple[Reason, ...]]


@dataclass(slots=True)
class Chains:
    """All attributions of a report with their holders, ready to be asked."""

    report: Report
    annotation: Annotation
    links: dict[int, Link] = field(default_factory=dict)

    def __post_init__(self) -> None:
        speakers = Speakers(self.report.text)
        order = sorted(
            range(len(self.annotation.attributions)),
            key=lambda index: self.annotation.attributions[index].cue,
        )
        for index in order:
            link = speakers.link(self.annotation.attributions[index])
            if link:
                self.links[index] = link

    def of(self, span: Span) -> Chain:
        """The chain whose word the span is, origin first, with the rules that made it."""
        covering = self.covering(span)
        if not covering:
            return self.continued(span)
        links: list[Link] = []
        reasons: list[Reason] = []
        index: int | None = covering[0]
        seen: set[int] = set()
        while index is not None and index not in seen:
            seen.add(index)
            attribution = self.attributions[index]
            reasons.append(Reason(f"attribution.{attribution.rule}", attribution.cue.text))
            link = self.links.get(index)
            if (
                link
                and not self.is_publisher(link)
                and link.name not in {known.name for known in links}
            ):
                links.append(link)
            index = attribution.inside
        return tuple(links), tuple(reasons)

    def links_before(self, span: Span) -> Sequence[Link]:
        """The holders who speak before a place, in order."""
        order = sorted(self.links, key=lambda index: self.attributions[index].cue)
        return [self.links[i] for i in order if self.attributions[i].cue.end <= span.start]

    @property
    def attributions(self) -> Sequence[Attribution]:
        return self.annotation.attributions

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
        before = [
            i
            for i in sorted(self.links)
            if block.holds(self.attributions[i].cue) and self.attributions[i].cue.end <= span.start
        ]
        if not before:
            return (), ()
        return self.of_link(before[-1], span)

    def of_link(self, index: int, span: Span) -> Chain:
        """The chain of a speaker who goes on."""
        link = self.links[index]
        reason = Reason("attribution.goes_on", span.text[:40])
        return ((), (reason,)) if self.is_publisher(link) else ((link,), (reason,))

    def is_publisher(self, link: Link) -> bool:
        """Whether a holder is the report's own publisher, which is no relay of itself."""
        return same_outlet(link.name, self.report.metadata.publisher)


def same_outlet(name: str, publisher: str) -> bool:
    """Whether a name is the publisher's, its short form or one of its desks."""
    ours, theirs = words_of(publisher), words_of(name)
    if not ours or not theirs:
        return False
    initials = "".join(word[0] for word in ours)
    drop = {"the", "agency", "news"}
    left, right = set(ours) - drop, set(theirs) - drop
    short = len(right) == 1 and initials in right
    return bool(left and right) and (
        left == right or short or (left < right and ours[0] == theirs[0])
    )


def stance_of(chain_reasons: Sequence[Reason]) -> Stance:
    """Whether the innermost cue asserts or denies."""
    first = chain_reasons[0].saw.casefold() if chain_reasons else ""
    return Stance.DENIES if first in DENIALS else Stance.ASSERTS
