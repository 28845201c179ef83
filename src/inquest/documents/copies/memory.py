"""Copies among reports that come one after the other: only what is new is looked up and compared."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from inquest.documents.copies.bodies import Body, read_body
from inquest.documents.copies.groups import group_pairs
from inquest.documents.copies.index import CopyIndex
from inquest.documents.copies.search import HELD
from inquest.documents.copies.ties import compare
from inquest.model import CopyGroup, CopyPair, Report


@dataclass(slots=True)
class CopyMemory:
    """The index, the pairs and the reports seen so far."""

    index: CopyIndex = field(default_factory=CopyIndex)
    pairs: list[CopyPair] = field(default_factory=list)
    reports: dict[str, Report] = field(default_factory=dict)

    def groups_of(self, reports: Iterable[Report]) -> tuple[CopyGroup, ...]:
        """The groups among some reports, of which those not seen before are taken in.

        As `find_copies` gives them, but for groups so crowded that the index gives the latest
        holders only. Where a report seen before is missing or another, all are looked up anew.
        """
        given = {report.id: report for report in reports}
        if any(given.get(name) != report for name, report in self.reports.items()):
            self.index, self.pairs, self.reports = CopyIndex(), [], {}
        bodies: dict[str, Body] = {}
        for name in sorted(given.keys() - self.reports.keys()):
            if len(bodies) >= HELD:
                bodies.clear()
            self.take(given[name], given, bodies)
        self.reports = given
        return group_pairs(self.pairs, {name: report.period for name, report in given.items()})

    def take(self, report: Report, given: Mapping[str, Report], bodies: dict[str, Body]) -> None:
        """Look a report up, compare it with what may be its copies, and keep what was found.

        `bodies` are those read so far; what is read is put there.
        """
        body = bodies[report.id] = read_body(report)
        for name in self.index.add(body):
            if name not in bodies:
                bodies[name] = read_body(given[name])
            pair = compare(bodies[name], body)
            self.pairs += [pair] if pair else []
