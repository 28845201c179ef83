"""Measures announced, promised, demanded or taken, by fixed phrases in sentences."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from inquest.claims.chains import Chains
from inquest.claims.clauses import clause_end, clause_start
from inquest.claims.names import tidy
from inquest.claims.words import Words
from inquest.lexicons import load
from inquest.model import Annotation, BlockKind, Claim, Measure, Part, Reason, Report, Span

WITHIN = re.compile(
    r"\b(?:within|in|for)\s+(?:\w+\s+)?(?P<number>\d+|[a-z]+)[\s-](?P<unit>hour|day|week|month|year)s?\b"
)
OWNER_REACH = 9  # words between a verb and the "to" that its object is to do
NOUN_REACH = 6  # words between a verb and the noun for the measure
HOURS = 24


@dataclass(frozen=True, slots=True)
class Told:
    """A measure as a phrase tells it: the tokens of the phrase, of the owner, of the action."""

    first: int
    last: int
    action: tuple[int, int]
    owner: tuple[int, int] | None
    status: str


Reader = Callable[[Words, int, Annotation], Told | None]


def read_promise(words: Words, at: int, annotation: Annotation) -> Told | None:
    """As in "the ministry promised to publish the list": the subject is to do it."""
    taken = words.first_match(at, load("en", "measures")["promised"])
    if not taken or words.lemma(at + taken) != "to":
        return None
    last = clause_end(words, at + taken, annotation)
    owner = (clause_start(words, at, annotation), at)
    return Told(owner[0], last, (at + taken + 1, last), owner, "promised")


def read_demand(words: Words, at: int, annotation: Annotation) -> Told | None:
    """As in "called on the government to investigate": the object is to do it."""
    taken = words.first_match(at, load("en", "measures")["demanded"])
    if not taken:
        return None
    for place in range(at + taken + 1, min(at + taken + OWNER_REACH, len(words))):
        if words.lemma(place) == "to":
            last = clause_end(words, place, annotation)
            return Told(at, last, (place + 1, last), (at + taken, place), "demanded")
        if words.lemma(place) in (",", ".", "that", "as", "in"):
            return None
    return None


def read_step(words: Words, at: int, annotation: Annotation) -> Told | None:
    """As in "prosecutors opened an investigation", "declared three days of mourning"."""
    lexicon = load("en", "measures")
    taken = words.first_match(at, lexicon["taken"])
    if not taken:
        return None
    for place in range(at + taken, min(at + taken + NOUN_REACH, len(words))):
        if words.lemma(place) in lexicon["nouns"]:
            last = clause_end(words, place, annotation)
            owner = (clause_start(words, at, annotation), at)
            return Told(owner[0], last, (at, last), owner, "taken")
        if words.lemma(place) in (",", ".", "that", "to"):
            return None
    return None


def read_passive(words: Words, at: int, annotation: Annotation) -> Told | None:
    """As in "the schools have been closed"."""
    lexicon = load("en", "measures")
    if words.lemma(at) not in lexicon["done"]:
        return None
    before = (" ".join(words.lemmas(at - 2, at)), words.lemma(at - 1))
    if not any(each in lexicon["auxiliaries"] for each in before):
        return None
    first, last = clause_start(words, at, annotation), clause_end(words, at, annotation)
    return Told(first, last, (first, last), None, "taken")


READERS: tuple[Reader, ...] = (read_promise, read_demand, read_step, read_passive)


def find_measures(report: Report, annotation: Annotation, chains: Chains) -> Iterator[Claim]:
    """The first measure that each sentence of the body tells, in order."""
    titles = [block.span for block in report.blocks_of(BlockKind.TITLE, BlockKind.BULLET)]
    for sentence in annotation.sentences:
        if any(title.holds(sentence.span) for title in titles):
            continue
        words = Words(report.text, sentence)
        told = next(
            (
                t
                for at in range(len(words))
                for read in READERS
                if (t := read(words, at, annotation))
            ),
            None,
        )
        if told and told.action[0] < told.action[1]:
            yield make_measure(report, annotation, chains, words, told)


def make_measure(
    report: Report, annotation: Annotation, chains: Chains, words: Words, told: Told
) -> Claim:
    """The claim of a measure."""
    span, action = words.cut(told.first, told.last), words.cut(*told.action)
    owned = told.owner and told.owner[0] < told.owner[1]
    owner = tidy(words.cut(*told.owner).text) if told.owner and owned else None
    chain, reasons = chains.of(action)
    content = Measure(
        action=action.text,
        owner=owner or None,
        due=due_in(report, annotation, span),
        status=told.status,
    )
    claim = Claim("", report.id, Part.BODY, span, content, chain)
    return replace(claim, explain=(Reason(f"measure.{told.status}", span.text), *reasons))


def due_in(report: Report, annotation: Annotation, span: Span) -> str | None:
    """A deadline in the words: a time behind the report's date, or a duration ("within 10 days")."""
    published = report.metadata.published
    for mention in annotation.times:
        later = mention.period and published and mention.period.first > published.period.last
        if span.holds(mention.span) and mention.period and later:
            return str(mention.period)
    match = WITHIN.search(span.text.casefold())
    return duration(match["number"], match["unit"]) if match else None


def duration(number: str, unit: str) -> str | None:
    """An ISO 8601 duration; hours are told as days where they are whole ones."""
    lexicon = load("en", "numbers")
    value = int(number) if number.isdigit() else lexicon["units"].get(number)
    if value is None:
        return None
    if unit == "hour":
        return f"P{value // HOURS}D" if value % HOURS == 0 else f"PT{value}H"
    return f"P{value}{unit[0].upper()}"
