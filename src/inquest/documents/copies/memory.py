"""Copies among reports that come one after the other: only what is new is looked up and compared."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from inquest.documents.copies.bodies import read_body
from inquest.documents.copies.groups import group_pairs
from inquest.documents.copies.index import CopyIndex
from inquest.documents.copies.ties import compare
from inquest.model import CopyGroup, CopyPair, Period, Report


@dataclass(slots=True)
class CopyMemory:
    """The index, the pairs and the dates of all reports seen so far; it holds no text."""

    index: CopyIndex = field(default_factory=CopyIndex)
    pairs: list[CopyPair] = field(default_factory=list)
    periods: dict[str, Period | None] = field(default_factory=dict)

    def groups_of(self, reports: Iterable[Report]) -> tuple[CopyGroup, ...]:
        """The groups among some reports, of which those not seen before are taken in.

        As `find_copies` gives them, but for groups so crowded that the index gives the latest
        holders only. Where a report seen before is missing, all are looked up anew.
        """
        texts = {report.id: report for report in reports}
        if self.periods.keys() - texts.keys():
            self.index, self.pairs, self.periods = CopyIndex(), [], {}
        for name in sorted(texts.keys() - self.periods.keys()):
            self.take(texts[name], texts)
        return group_pairs(self.pairs, self.periods)

    def take(self, report: Report, texts: Mapping[str, Report]) -> None:
        """Look a report up, compare it with what may be its copies, and keep what was found."""
        body = read_body(report)
        found = (compare(read_body(texts[name]), body) for name in self.index.add(body))
        self.pairs += [pair for pair in found if pair]
        published = report.metadata.published
        self.periods[report.id] = published.period if published else None
