"""Other ways to settle a figure, to compare with: a majority of claims, and a published algorithm.

Neither knows who copies or relays whom: each report's publisher is a source to them.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from math import exp, log, sqrt
from typing import Self

Fact = tuple[Hashable, int]  # an incident, and its toll as somebody gives it


def majority(values: Sequence[int]) -> int:
    """The value that most claims give; of equals, the lowest."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value))


class TruthFinder:
    r"""TruthFinder: sites are as trustworthy as their facts, facts as sure as their sites.

    For a site w with facts F(w) and a fact f that the sites W(f) give, each round computes

    - $\tau(w) = -\ln(1 - t(w))$,
    - $\sigma(f) = \sum_{w \in W(f)} \tau(w)$,
    - $\sigma^*(f) = \sigma(f) + \rho \sum_{f'} \sigma(f')\, imp(f' \to f)$ over the facts f' on the
      same object,
    - $s(f) = 1 / (1 + e^{-\gamma \sigma^*(f)})$, and $t(w)$ as the mean of $s(f)$ over F(w),

    until the trustworthiness of all sites turns by less than `tolerance` (1 - cosine). Numbers imply
    one another by their likeness: $imp(f' \to f) = min/max - base$.

    X. Yin, J. Han, P. S. Yu: Truth Discovery with Multiple Conflicting Information Providers on the
    Web. IEEE Transactions on Knowledge and Data Engineering 20(6), 2008. The constants are the
    paper's.

    Attributes:
        trust_: the trustworthiness of each site, 0 to 1.
        confidence_: how sure each fact is, 0 to 1.
        rounds_: how many rounds it took.

    """

    def __init__(
        self,
        influence: float = 0.5,
        damping: float = 0.3,
        base: float = 0.5,
        start: float = 0.9,
        tolerance: float = 1e-5,
        rounds: int = 100,
    ) -> None:
        self.influence = influence
        self.damping = damping
        self.base = base
        self.start = start
        self.tolerance = tolerance
        self.rounds = rounds

    def fit(self, claims: Iterable[tuple[str, Hashable, int]]) -> Self:
        """Learn from claims: the site, the object, and the number that the one gives for the other."""
        facts, sites = defaultdict[str, set[Fact]](set), defaultdict[Fact, set[str]](set)
        for site, thing, value in claims:
            facts[site].add((thing, value))
            sites[thing, value].add(site)
        self.trust_: Mapping[str, float] = dict.fromkeys(sorted(facts), self.start)
        self.confidence_: Mapping[Fact, float] = {}
        self.rounds_ = 0
        while self.rounds_ < self.rounds:
            self.rounds_ += 1
            self.confidence_ = self.weigh(sites)
            trust = {
                site: sum(self.confidence_[fact] for fact in given) / len(given)
                for site, given in sorted(facts.items())
            }
            turned = 1 - cosine(self.trust_, trust)
            self.trust_ = trust
            if turned < self.tolerance:
                break
        return self

    def weigh(self, sites: Mapping[Fact, set[str]]) -> dict[Fact, float]:
        """How sure each fact is, as its sites are trusted now."""
        sums = {
            fact: sum(-log(max(1 - self.trust_[site], 1e-12)) for site in sorted(given))
            for fact, given in sites.items()
        }
        rivals: dict[Hashable, list[int]] = defaultdict(list)
        for thing, value in sites:
            rivals[thing].append(value)
        sure: dict[Fact, float] = {}
        for (thing, value), score in sums.items():
            others = [each for each in sorted(rivals[thing]) if each != value]
            added = sum(sums[thing, each] * self.implies(each, value) for each in others)
            sure[thing, value] = 1 / (1 + exp(-self.damping * (score + self.influence * added)))
        return sure

    def implies(self, one: int, other: int) -> float:
        """How far one number speaks for another, or, below 0, against it."""
        return min(one, other) / max(one, other, 1) - self.base

    def predict(self) -> dict[Hashable, int]:
        """The surest number for each object; of equals, the lowest."""
        best: dict[Hashable, Fact] = {}
        for fact in sorted(self.confidence_, key=lambda each: (-self.confidence_[each], each[1])):
            best.setdefault(fact[0], fact)
        return {thing: value for thing, (_, value) in best.items()}


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two vectors with the same keys."""
    dot = sum(one[key] * other[key] for key in one)
    lengths = [sqrt(sum(each * each for each in vector.values())) for vector in (one, other)]
    return dot / (lengths[0] * lengths[1])
