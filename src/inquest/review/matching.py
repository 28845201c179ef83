"""Claims that were read, and what people said of them: which belongs to which.

A judgement names a claim by its report, kind and words, and keeps what the claim said. The words are
looked up in the text as it is drawn today. Of the claims of that kind with just these words, it is
about the one that says the same (from the same holders before others), whatever their numbers are.
Where none does, it is about the only one there, if the words are those of one claim alone, and were so
as far as the log tells. So a judgement does not fall upon another of several claims that share their
words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from inquest.model import Claim, Reading
from inquest.model.judgement import id_of
from inquest.review.placing import found
from inquest.review.standing import Verdict

Words = tuple[str, int, int]  # a kind, and where the words start and end
Pair = tuple[Verdict, Claim]
OTHER = 4  # how little what says something else is alike


def matched(reading: Reading, verdicts: Sequence[Verdict]) -> dict[str, Verdict]:
    """What was said of the claims of a reading, by their ids."""
    groups: dict[Words, list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        groups[claim.kind, claim.span.start, claim.span.end].append(claim)
    placed = {each.claim: places(each, reading.report.text) for each in verdicts}
    taken: dict[str, Verdict] = {}
    given: set[str] = set()
    for verdict, claim in (*alike(verdicts, placed, groups), *alone(verdicts, placed, groups)):
        if claim.id not in taken and verdict.claim not in given:
            taken[claim.id] = verdict
            given.add(verdict.claim)
    return taken


def places(verdict: Verdict, text: str) -> dict[Words, list[Claim]]:
    """The words that a verdict is about as they stand in a text, with what was said there."""
    found_at: dict[Words, list[Claim]] = defaultdict(list)
    for said in (verdict.was, verdict.now):
        span = said and found(said.span, text)
        if said and span:
            found_at[said.kind, span.start, span.end].append(said)
    return found_at


def alike(
    verdicts: Iterable[Verdict],
    placed: Mapping[str, Mapping[Words, Sequence[Claim]]],
    groups: Mapping[Words, Sequence[Claim]],
) -> list[Pair]:
    """Claims that say what a verdict is about, the likest first."""
    pairs = [
        (grade, verdict, claim)
        for verdict in verdicts
        for words, faces in placed[verdict.claim].items()
        for claim in groups.get(words, ())
        if (grade := min(unlike(claim, said, verdict) for said in faces)) < OTHER
    ]
    pairs.sort(key=lambda each: (each[0], each[1].claim, each[2].id))
    return [(verdict, claim) for _, verdict, claim in pairs]


def unlike(claim: Claim, said: Claim, verdict: Verdict) -> int:
    """How little a claim is like what was said: 0 to 3; `OTHER` where it says something else."""
    if (claim.content, claim.stance) != (said.content, said.stance):
        return OTHER
    teller = [link.name for link in claim.chain] != [link.name for link in said.chain]
    return 2 * teller + (claim.id != id_of(verdict.claim, claim.document))


def alone(
    verdicts: Iterable[Verdict],
    placed: Mapping[str, Mapping[Words, object]],
    groups: Mapping[Words, Sequence[Claim]],
) -> Iterator[Pair]:
    """Claims that are the only one of their words, as was that of the verdict."""
    firsts = {each.claim: next(iter(placed[each.claim]), None) for each in verdicts}
    shared = Counter(firsts.values())
    for verdict in verdicts:
        words = firsts[verdict.claim]
        here = groups.get(words, ()) if words else ()
        if len(here) == 1 and shared[words] == 1 and not is_numbered(verdict.claim):
            yield verdict, here[0]


def is_numbered(key: str) -> bool:
    """Whether a key has a number that tells its claim from others of the same words."""
    return key.rpartition("/")[2].count("-") > 1
