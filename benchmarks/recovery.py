"""Whether findings recover what simulated networks of reports hide: `python -m benchmarks.recovery`.

The incidents and copies of the networks are as told apart by truth (incidents) and by Inquest
(copies, voices); the last line of the table tells how the whole path does.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import mean

from benchmarks.floors import broken
from benchmarks.rivals import TruthFinder, majority
from benchmarks.simulation import Plan, Simulation, Told, TrueIncident, simulate
from inquest.documents.copies import find_copies
from inquest.findings import Evidence, identify, reconcile
from inquest.findings.arithmetic import least, same_bounds
from inquest.findings.rules import RangeRule
from inquest.hooks import RULES, names, plug_in
from inquest.model import Claim, CopyGroup, Count, Finding, Incident, Report
from inquest.pipeline import assemble
from inquest.settings import Settings

SMALL, FULL = Plan(seed=11, incidents=60), Plan(seed=11, incidents=400)
SETTINGS: Mapping[str, Mapping[str, float]] = {
    "nobody copies or relays": {"relays": 0, "copies": 0},
    "some do (2 relays, 2 copies an incident)": {"relays": 2, "copies": 2},
    "many do (8 relays, 8 copies an incident)": {"relays": 8, "copies": 8},
    "many do, under other names": {"relays": 8, "copies": 8, "renamed": 0.25},
}
COLUMNS = ("covers", "answers", "error", "to best", "changed", "revised", "voices")
FLOORS = Path(__file__).parent / "floors_recovery.toml"
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


def most_reliable(incident: TrueIncident, plan: Plan) -> Told:
    """What the source that strays least told last."""
    return min(incident.latest.values(), key=lambda told: plan.errors[told.source.role].expected)


def rate(
    answers: Answers, incidents: Mapping[int, TrueIncident], plan: Plan
) -> Iterator[tuple[str, float]]:
    """How good the answers of a method are."""
    yield (
        "covers",
        mean(within(incidents[n].toll, answers[n]) for n in incidents),
    )
    given = {n: best for n, (_, best, _) in answers.items() if best is not None}
    yield "answers", len(given) / len(incidents)
    if given:
        tolls = {n: incidents[n].toll for n in given}
        best = {n: least(most_reliable(incidents[n], plan).figure) for n in given}
        yield "error", mean(abs(given[n] - tolls[n]) / tolls[n] for n in given)
        yield "to best", mean(abs(given[n] - best[n]) / best[n] for n in given)


def within(toll: int, answer: Bounds) -> bool:
    """Whether an answer's bounds hold a toll."""
    low, _, high = answer
    return low is not None and high is not None and low <= toll <= high


def changed(one: Answers, other: Answers) -> float:
    """The share of incidents on which two answers differ."""
    return mean(one[n] != other[n] for n in one)


def voices(case: Case) -> dict[str, float]:
    """Whether the voices are the true sources, each with its latest figure: precision and recall."""
    known, right, found, true = case.network.truth, 0, 0, 0
    for number, finding in case.findings.items():
        latest = known.incidents[number].latest
        heard = set()
        for voice in finding.voices:
            sources = {known.claims[name][1].source for name in voice.claims}
            source = next(iter(sources))
            if len(sources) == 1 and same_bounds(latest[source].figure, voice.figure):
                heard.add(source)
        right, found, true = right + len(heard), found + finding.origins, true + len(latest)
    return {"precision": right / found, "recall": right / true, "found": found, "true": true}


def publishers(case: Case) -> int:
    """How many voices there are to who takes each publisher for one."""
    homes = {report.id: report.metadata.publisher for report in case.reports}
    return len({(claim.incident, homes[claim.document]) for claim in case.claims})


def linking(plan: Plan) -> dict[str, float]:
    """How the whole path does: incidents by pairs of claims, and tolls within the range."""
    network = simulate(plan)
    dossier = assemble(network.readings, Settings(), "simulated")
    true = {name: number for name, (number, _) in network.truth.claims.items()}
    given = {claim.id: claim.incident for claim in dossier.claims}
    both = pairs(Counter((given[name], true[name]) for name in true).values())
    precision = both / pairs(Counter(given.values()).values())
    recall = both / pairs(Counter(true.values()).values())
    homes = Counter((true[name], home) for name, home in given.items())
    home = {number: name for (number, name), _ in sorted(homes.items(), key=lambda each: each[1])}
    found = {finding.incident: finding for finding in dossier.findings}
    covered = [
        within(each.toll, (f.low, f.best, f.high))
        for number, each in network.truth.incidents.items()
        if (f := found.get(home[number]))
    ]
    return {"precision": precision, "recall": recall, "covers": mean(covered)}


def pairs(sizes: Iterable[int]) -> int:
    """How many pairs there are within groups of these sizes."""
    return sum(size * (size - 1) // 2 for size in sizes)


def trial(plan: Plan, told: bool = True) -> dict[str, float]:
    """Measure all settings, print them, and give the figures that have floors."""
    figures: dict[str, float] = {}
    base: dict[str, Answers] = {}
    for name, changes in SETTINGS.items():
        case = prepare(replace(plan, **changes))
        answers, current = ask(case), ask(case.current)
        base = base or answers
        heard = voices(case)
        print(f"\n{name}: {len(case.reports)} reports, {len(case.claims)} claims")
        print(f"{'':20}" + "".join(f"{column:>10}" for column in COLUMNS))
        for method, answer in answers.items():
            scores = dict(rate(answer, case.network.truth.incidents, plan))
            scores["changed"] = changed(base[method], answer)
            scores["revised"] = changed(current[method], answer)
            counted = heard["found"] if method in names(RULES) else publishers(case)
            scores["voices"] = counted / heard["true"]
            print(row(method, scores))
        print(f"voices: precision {heard['precision']:.3f}, recall {heard['recall']:.3f}")
    return figures


def row(name: str, scores: Mapping[str, float]) -> str:
    """A line of the table."""
    told = (f"{scores[c]:>10.3f}" if c in scores else f"{'-':>10}" for c in COLUMNS)
    return f"{name:20}" + "".join(told)


if __name__ == "__main__":
    trial(FULL)
    print(linking(replace(FULL, relays=2, copies=2)))
