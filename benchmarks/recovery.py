"""Whether findings recover what simulated networks of reports hide: `python -m benchmarks.recovery`.

The incidents of the networks are told apart by truth, copies and voices by Inquest; the last line
tells how the whole path does. The columns of the tables:

========  ==========================================================================================
covers    share of incidents whose toll lies within low and high
answers   share of incidents with a best figure, for which the next two columns are
error     how far off the best figure is from the toll, as a share of the toll; mean
to best   the same from the latest figure of the source that strays least
changed   share of incidents whose answer is another than where nobody copies or relays
revised   share of incidents whose answer is another where replaced figures are left out
voices    how many voices are counted for each true one
========  ==========================================================================================
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from statistics import mean

from benchmarks.answers import Answers, Bounds, Case, ask, prepare
from benchmarks.floors import broken
from benchmarks.simulation import Plan, Told, TrueIncident, simulate
from benchmarks.simulation.plan import ERRORS
from inquest.hooks import RULES, names
from inquest.model.figures import least, same_bounds
from inquest.pipeline import assemble
from inquest.settings import Settings

SMALL, FULL = Plan(seed=11, incidents=60), Plan(seed=11, incidents=400)
NONE, SOME, MANY = "nobody passes on or copies", "some do", "many do"
RENAMED = "many do, names differ"
HIGHEST = "many do, the highest most"
# Relays and copies of an incident, share of other names, share of those that take the highest figure.
SETTINGS: Mapping[str, tuple[int, int, float, float]] = {
    NONE: (0, 0, 0.0, 0.0),
    SOME: (2, 2, 0.0, 0.0),
    MANY: (8, 8, 0.0, 0.0),
    HIGHEST: (8, 8, 0.0, 0.7),
    RENAMED: (8, 8, 0.25, 0.0),
}
COLUMNS = ("covers", "answers", "error", "to best", "changed", "revised", "voices")
FLOORS = Path(__file__).parent / "floors_recovery.toml"


def most_reliable(incident: TrueIncident) -> Told:
    """What the source that strays least told last."""
    return min(incident.latest.values(), key=lambda told: ERRORS[told.source.role].expected)


def rate(answers: Answers, incidents: Mapping[int, TrueIncident]) -> Iterator[tuple[str, float]]:
    """How good the answers of a method are."""
    yield (
        "covers",
        mean(within(incidents[n].toll, answers[n]) for n in incidents),
    )
    given = {n: best for n, (_, best, _) in answers.items() if best is not None}
    yield "answers", len(given) / len(incidents)
    if given:
        tolls = {n: incidents[n].toll for n in given}
        best = {n: least(most_reliable(incidents[n]).figure) for n in given}
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


def copies_found(case: Case) -> dict[str, float]:
    """Whether the copies are found, by pairs of reports with one text."""
    true = [set(names) for names in case.network.truth.copies]
    found = [set(group.documents) for group in case.copies]
    both = pairs(len(one & other) for one in true for other in found if one & other)
    return {
        "precision": both / pairs(map(len, found)),
        "recall": both / pairs(map(len, true)),
    }


def pairs(sizes: Iterable[int]) -> int:
    """How many pairs there are within groups of these sizes."""
    return sum(size * (size - 1) // 2 for size in sizes)


def trial(plan: Plan) -> dict[str, float]:
    """Print a table for each setting; the figures that have floors."""
    figures: dict[str, float] = {}
    base: dict[str, Answers] = {}
    for name, (relays, copies, renamed, drawn) in SETTINGS.items():
        altered = replace(plan, relays=relays, copies=copies, renamed=renamed, drawn=drawn)
        case = prepare(altered)
        print(f"\n{name}: {len(case.reports)} reports, {len(case.claims)} claims")
        answers = ask(case)
        base = base or answers
        figures |= told_answers(name, case, answers, base)
        figures |= told_voices(name, case)
    return figures


def told_answers(
    name: str, case: Case, answers: Mapping[str, Answers], base: Mapping[str, Answers]
) -> dict[str, float]:
    """Print how good the answers of each method are, and how steady; the figures."""
    rules, current, known = names(RULES), ask(case.current), ask(case.told_copies)
    heard = voices(case)
    print(row("", {column: column for column in COLUMNS}))
    for method, answer in answers.items():
        scores = dict(rate(answer, case.network.truth.incidents))
        scores["changed"] = changed(base[method], answer)
        scores["revised"] = changed(current[method], answer)
        counted = heard["found"] if method in rules else publishers(case)
        scores["voices"] = counted / heard["true"]
        print(row(method, {column: f"{score:.3f}" for column, score in scores.items()}))
    moved = max(changed(base[rule], known[rule]) for rule in rules)
    print(f"changed where the copies are known: {moved:.3f} at most, of all rules")
    return {
        f"{name}.unmoved": 1 - max(changed(base[rule], answers[rule]) for rule in rules),
        f"{name}.unmoved, copies known": 1 - moved,
        f"{name}.revised once": 1 - max(changed(current[rule], answers[rule]) for rule in rules),
    }


def told_voices(name: str, case: Case) -> dict[str, float]:
    """Print how well voices and copies are told apart; the figures."""
    scores = {"voices": voices(case)}
    if case.network.truth.copies:
        scores |= {"voices, copies known": voices(case.told_copies), "copies": copies_found(case)}
    for what, each in scores.items():
        print(f"{what}: precision {each['precision']:.3f}, recall {each['recall']:.3f}")
    return {
        f"{name}.{what}.{measure}": each[measure]
        for what, each in scores.items()
        for measure in ("precision", "recall")
    }


def row(name: str, told: Mapping[str, str]) -> str:
    """A line of the table."""
    return f"{name:20}" + "".join(f"{told.get(column, '-'):>10}" for column in COLUMNS)


def whole_path(plan: Plan) -> None:
    """Print how the whole path does, incidents told apart by Inquest."""
    scores = linking(replace(plan, relays=2, copies=2))
    print(
        f"\nthe whole path, some do: incidents by pairs of claims: precision "
        f"{scores['precision']:.3f}, recall {scores['recall']:.3f}; range covers {scores['covers']:.3f}"
    )


def check() -> list[str]:
    """Measure a small network; the floors that are broken."""
    return broken(trial(SMALL), FLOORS)


if __name__ == "__main__":
    trial(FULL)
    whole_path(FULL)
