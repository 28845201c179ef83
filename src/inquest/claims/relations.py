"""How counts of one report stand to one another: parts, additions, and figures put in another's place.

As in "21 inmates died, three of them guards", "Another two died in hospital", "lowered the toll to
12 from 13". A part that no attribution covers is the word of whoever gives the whole.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from inquest.claims.counting import BACK, Found
from inquest.lexicons import load
from inquest.model import Claim, Outcome, Part, Reason, Relation
from inquest.model.claim import RelationKind

FIGURES = load("en", "figures")
TALLIES = load("en", "tallies")
PARTITIVE = frozenset(FIGURES["determiners"])
ADDING = frozenset(["another", "further"])
ENDS = frozenset(load("en", "clauses")["breaks"]) - {",", "and", "or"}
LISTED = 8  # words between two counts of a list
LOOKED = 6  # counts back to a whole
RANGING = frozenset(TALLIES["ranging"])
APART = 5  # words between the figures of "to 12 from 13"


@dataclass(frozen=True, slots=True)
class Related:
    """A count of a report with the words that it was read in; its claim has no id yet."""

    found: Found
    claim: Claim

    @property
    def outcome(self) -> Outcome:
        return self.found.evidence.outcome

    @property
    def value(self) -> int:
        figure = self.found.counted.quantity.figure
        return figure.low or figure.high or 0

    @property
    def name(self) -> str:
        """The id that its claim will have, where no other shares its words."""
        claim = self.claim
        return f"{claim.document}/{claim.kind}/{claim.span.start}-{claim.span.end}"


def related(counts: Iterable[Related]) -> Iterator[Claim]:
    """The claims of counts in order, each with how it stands to another."""
    before: list[Related] = []
    for each in counts:
        if before and is_listed(each, before[-1]):
            each = told_like(each, before[-1])  # noqa: PLW2901 - the same count, with its chain
        kind = relation_of(each.found)
        whole = find_whole(each, kind, before) if kind else None
        if kind and whole:
            each = joined(each, kind, whole)  # noqa: PLW2901 - the same count, now related
        before.append(each)
    for at, each in enumerate(before):
        old = next((other for other in beside(before, at) if is_moved(each, other)), None)
        claim = each.claim
        yield replace(claim, relation=Relation("replaces", old.name)) if old else claim


def beside(counts: Sequence[Related], at: int) -> list[Related]:
    """The counts right before and behind one."""
    return [*counts[max(at - 1, 0) : at], *counts[at + 1 : at + 2]]


def is_moved(new: Related, old: Related) -> bool:
    """As in "to 12 from 13", "from 13 to 12": whether one figure takes the place of another."""
    here, there = new.found.counted, old.found.counted
    first, second = sorted((here, there), key=lambda each: each.first)
    near = here.words is there.words and second.first - first.last <= APART
    led = (here.words.lemma(here.first - 1), here.words.lemma(there.first - 1)) == ("to", "from")
    toll = new.outcome is old.outcome and new.found.evidence.rule != "part"
    spans = here.words.lemmas(first.first - 2, first.first - 1)
    return near and led and toll and not RANGING & set(spans)


def relation_of(found: Found) -> RelationKind | None:
    """How the words of a figure say that it stands to another."""
    words, first, last = found.counted.words, found.counted.first, found.counted.last
    behind, ahead = words.lemmas(last, last + 2), words.lemmas(first - 2, first)
    if (
        found.evidence.rule in ("part", "share", "rest")
        or behind in BACK
        or ahead == ["the", "other"]
    ):
        return "part_of"
    if behind[:1] == ["of"] and behind[1:] and behind[1] in PARTITIVE:
        return "part_of"
    if ADDING & set(words.lemmas(first - 1, last)) or behind[:1] == ["more"]:
        return "adds_to"
    return None


def find_whole(part: Related, kind: RelationKind, before: Sequence[Related]) -> Related | None:
    """The nearest count of that outcome that can be the whole, or that can be added to.

    Of a part that somebody tells it is one that they tell too.
    """
    nearest = [each for each in reversed(before[-LOOKED:]) if can_be(each, part, kind)]
    told = (each for each in nearest if holders_of(each) == holders_of(part))
    return next(told, None) if part.claim.chain else next(iter(nearest), None)


def holders_of(count: Related) -> list[str]:
    """Whose word a count is, from the origin on."""
    return [link.name for link in count.claim.chain]


def can_be(whole: Related, part: Related, kind: RelationKind) -> bool:
    """Whether one count can be the whole of another, or what it adds to."""
    told = whole.claim.relation
    free = told is None or (kind == "part_of" and told.kind != "part_of")
    large = kind == "adds_to" or whole.value >= part.value
    return free and large and whole.outcome is part.outcome and same_part(whole, part)


def same_part(one: Related, other: Related) -> bool:
    """Whether two counts stand both in the title or both outside."""
    return (one.claim.part is Part.TITLE) == (other.claim.part is Part.TITLE)


def is_listed(later: Related, earlier: Related) -> bool:
    """Whether only an "and" or a comma and a few words part two counts of a sentence."""
    words = later.found.counted.words
    if words is not earlier.found.counted.words or not is_untold(later.claim):
        return False
    between = words.lemmas(earlier.found.counted.last, later.found.counted.first)
    return len(between) <= LISTED and not set(between) & ENDS and bool({"and", ","} & set(between))


def is_untold(claim: Claim) -> bool:
    """Whether no words say who tells a claim: it is the report's own or carried over."""
    rules = [reason.rule for reason in claim.explain if reason.rule.startswith("attribution.")]
    return not rules or rules == ["attribution.carried"]


def told_like(later: Related, earlier: Related) -> Related:
    """The count as the word of whoever tells another."""
    reason = Reason("attribution.whole", earlier.claim.span.text)
    explain = (*later.claim.explain, reason)
    return replace(later, claim=replace(later.claim, chain=earlier.claim.chain, explain=explain))


def joined(part: Related, kind: RelationKind, whole: Related) -> Related:
    """The count with its relation; where nobody tells it, it is told by whoever tells the whole."""
    claim = replace(part.claim, relation=Relation(kind, whole.name))
    made = replace(part, claim=claim)
    return told_like(made, whole) if kind == "part_of" and is_untold(claim) else made
