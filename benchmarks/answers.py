"""What each method answers on a simulated network, whose incidents are told apart by truth."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from benchmarks.rivals import TruthFinder, majority
from benchmarks.simulation import Plan, Simulation, simulate
from inquest.documents.copies import find_copies
from inquest.findings import Evidence, identify, reconcile
from inquest.findings.rules import RangeRule
from inquest.hooks import RULES, names, plug_in
from inquest.model import Claim, CopyGroup, Count, Finding, Incident, Report
from inquest.model.figures import least

Bounds = tuple[int | None, int | None, int | None]
Answers = Mapping[int, Bounds]


@dataclass(frozen=True, slots=True)
class Case:
    """A network with its claims laid to their true incidents, and the copies that Inquest finds."""

    network: Simulation
    reports: Sequence[Report]
    copies: Sequence[CopyGroup]
    claims: Sequence[Claim]

    @property
    def current(self) -> "Case":
        """The same without the figures that their sources replaced later."""
        known = self.network.truth
        last = {n: set(incident.latest.values()) for n, incident in known.incidents.items()}
        kept = [c for c in self.claims if (told := known.claims[c.id])[1] in last[told[0]]]
        return replace(self, claims=kept)

    @property
    def told_copies(self) -> "Case":
        """The same with the copies that there truly are."""
        groups = self.network.truth.copies
        copies = [CopyGroup(f"copy-{first}", first, (first, *rest)) for first, *rest in groups]
        return replace(self, copies=copies)

    @property
    def findings(self) -> Mapping[int, Finding]:
        """What Inquest finds, by the number of the incident."""
        known = [
            Incident(str(number), each.type, "", place=each.place)
            for number, each in self.network.truth.incidents.items()
        ]
        claims = identify(self.claims, self.reports, self.copies)
        evidence = Evidence(claims, self.reports, self.copies, known)
        return {int(each.incident): each for each in reconcile(evidence, RangeRule())}


def prepare(plan: Plan) -> Case:
    """The case of a plan."""
    network = simulate(plan)
    reports = [reading.report for reading in network.readings]
    claims = [
        replace(claim, incident=str(network.truth.claims[claim.id][0]))
        for reading in network.readings
        for claim in reading.claims
    ]
    return Case(network, reports, find_copies(reports), claims)


def ask(case: Case) -> dict[str, Answers]:
    """The answer of each method on each incident: low, best, high."""
    findings = case.findings
    answers: dict[str, Answers] = {
        rule: {n: plug_in(RULES, rule).reconcile(f.voices) for n, f in findings.items()}
        for rule in names(RULES)
    }
    values: dict[int, list[int]] = defaultdict(list)
    for claim in case.claims:
        values[int(claim.incident)].append(value_of(claim))
    settled = TruthFinder().fit(latest_claims(case)).predict()
    answers["majority of claims"] = {n: (m := majority(each), m, m) for n, each in values.items()}
    answers["TruthFinder"] = {n: (settled[n], settled[n], settled[n]) for n in values}
    return answers


def value_of(claim: Claim) -> int:
    """The number that a count puts forward."""
    if not isinstance(claim.content, Count):
        raise TypeError(claim.kind)
    return least(claim.content.figure)


def latest_claims(case: Case) -> Iterator[tuple[str, int, int]]:
    """Each publisher's latest numbers on each incident, as TruthFinder takes them."""
    publishers = {report.id: report.metadata.publisher for report in case.reports}
    told: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in case.claims:
        told[publishers[claim.document], int(claim.incident)].append(claim)
    for (site, number), claims in told.items():
        last = max(str(claim.stated_on) for claim in claims)
        for value in {value_of(claim) for claim in claims if str(claim.stated_on) == last}:
            yield site, number, value
