"""Incidents as people have put them together: claims moved, incidents merged, split and described.

The steps are done in the order of the log, on whatever incidents the reports give today. An incident
is found again by the claims that it had: it is the one that has most of them now. Where none of them
is there, it is the one of its id, if that is told of in a report that told of it then. A step whose
incident is gone does nothing.

What a later report tells goes where the reports put it, and from there with the steps: all that is
told of the other incident of a merger goes into the one; of an incident that was split, only the
claims that were named leave it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from inquest.incidents import title_of
from inquest.model import Claim, Incident, IncidentLink
from inquest.model.ids import unique
from inquest.model.judgement import (
    DescribeIncident,
    IncidentRef,
    MergeIncidents,
    MoveClaim,
    SplitIncident,
)
from inquest.review.standing import Step, ids_of

Placed = tuple[tuple[Incident, ...], tuple[Claim, ...]]


def rearrange(
    incidents: Sequence[Incident],
    claims: Sequence[Claim],
    steps: Iterable[Step],
    documents: Mapping[str, str],
) -> Placed:
    """Incidents and claims after all steps; `documents` are the ids of reports by their SHA-256."""
    board = Board(
        {each.id: each for each in incidents},
        {each.id: each.incident for each in claims},
        documents,
    )
    before = dict(board.homes)
    for step in steps:
        board.take(step)
    if board.homes == before and [*board.incidents.values()] == [*incidents]:
        return tuple(incidents), tuple(claims)
    placed = tuple(
        each
        if board.homes[each.id] == each.incident
        else replace(each, incident=board.homes[each.id])
        for each in claims
    )
    return board.told(placed, before), placed


@dataclass(slots=True)
class Board:
    """Incidents and the home of each claim, while steps are taken; `gone` has what took one's place."""

    incidents: dict[str, Incident]
    homes: dict[str, str]
    documents: Mapping[str, str]
    gone: dict[str, str] = field(default_factory=dict)

    def take(self, step: Step) -> None:
        """Do one step."""
        match step:
            case MoveClaim():
                self.move((step.claim,), self.find(step.incident))
            case MergeIncidents():
                self.merge(self.find(step.into), self.find(step.other))
            case SplitIncident():
                self.split(step)
            case DescribeIncident():
                self.describe(step, self.find(step.incident))

    def find(self, ref: IncidentRef) -> str | None:
        """The incident that is meant."""
        names = [*ids_of(ref.claims, self.documents)]
        votes = Counter(home for name in names if (home := self.homes.get(name)))
        if votes:
            return max(votes, key=lambda home: (votes[home], home == ref.incident, home))
        known = self.incidents.get(ref.incident)
        told = {name.partition("/")[0] for name in names}
        met = known is not None and (not ref.claims or not told.isdisjoint(known.reports))
        return ref.incident if met else None

    def move(self, keys: Sequence[str], home: str | None) -> None:
        """Give claims another home."""
        for name in ids_of(keys, self.documents):
            if home and name in self.homes:
                self.homes[name] = home

    def merge(self, into: str | None, other: str | None) -> None:
        """Let one incident take all that is told of another."""
        if not into or not other or into == other:
            return
        for name, home in self.homes.items():
            if home == other:
                self.homes[name] = into
        one, gone = self.incidents[into], self.incidents.pop(other)
        self.incidents[into] = replace(
            one,
            date=one.date or gone.date,
            place=one.place or gone.place,
            reports=tuple(sorted({*one.reports, *gone.reports})),
            links=tuple({link.to: link for link in (*gone.links, *one.links)}.values()),
            reasons=(*one.reasons, *gone.reasons),
        )
        self.gone[other] = into

    def split(self, step: SplitIncident) -> None:
        """Give some claims an incident of their own, of the same kind, day and place."""
        stay = tuple(key for key in step.incident.claims if key not in step.claims)
        home = self.find(IncidentRef(step.incident.incident, stay or step.incident.claims))
        names = [
            name for name in ids_of(step.claims, self.documents) if self.homes.get(name) == home
        ]
        if home is None or not names:
            return
        old = self.incidents[home]
        name = unique(old.id, self.incidents.keys() | self.gone.keys())
        title = step.title or f"{old.title} ({name.removeprefix(old.id).lstrip('-')})"
        self.incidents[name] = replace(old, id=name, title=title, reports=(), links=(), reasons=())
        for each in names:
            self.homes[each] = name

    def describe(self, step: DescribeIncident, home: str | None) -> None:
        """Say what an incident is, when and where. A title that says so follows, one of its own stays."""
        if home is None:
            return
        old = self.incidents[home]
        new = replace(
            old,
            type=step.type or old.type,
            date=step.date or old.date,
            place=step.place or old.place,
        )
        follows = old.title == title_of(old.type, old.place, old.date)
        title = title_of(new.type, new.place, new.date) if follows else old.title
        self.incidents[home] = replace(new, title=step.title or title)

    def told(self, claims: Iterable[Claim], before: Mapping[str, str]) -> tuple[Incident, ...]:
        """The incidents that something is said of, with their reports and links as they are now."""
        said: dict[str, set[str]] = defaultdict(set)
        left: dict[str, set[str]] = defaultdict(set)
        for claim in claims:
            said[claim.incident].add(claim.document)
            if claim.incident != before[claim.id]:
                left[before[claim.id]].add(claim.document)
        return tuple(
            replace(
                each,
                reports=tuple(sorted(said[each.id] | ({*each.reports} - left[each.id]))),
                links=tuple(self.links_of(each, said)),
                reasons=tuple(
                    match
                    for match in each.reasons
                    if not left[each.id].intersection(match.reports) - said[each.id]
                ),
            )
            for each in self.incidents.values()
            if said[each.id]
        )

    def links_of(self, incident: Incident, said: Mapping[str, object]) -> Iterable[IncidentLink]:
        """The links to incidents that are still there, each once."""
        seen = {incident.id}
        for link in incident.links:
            to = link.to
            while to in self.gone:
                to = self.gone[to]
            if to not in seen and to in said:
                seen.add(to)
                yield replace(link, to=to)
