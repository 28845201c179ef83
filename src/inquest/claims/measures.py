"""Measures announced, promised, demanded or taken, by fixed phrases in sentences."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from inquest.claims.chains import Chains, stance_of
from inquest.claims.clauses import clause_end, clause_start
from inquest.claims.deadlines import due_cell, due_in
from inquest.claims.names import tidy
from inquest.claims.steps import Step, read_steps
from inquest.claims.subjects import before_auxiliaries
from inquest.claims.tree import Tree
from inquest.claims.words import Words, listed
from inquest.lexicons import load
from inquest.model import Annotation, BlockKind, Claim, Measure, Part, Reason, Report, Span

MEASURES = load("en", "measures")
PASSED = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.BULLET)
CAME_FROM = re.compile(
    r"(?:The|This|That) (?:ultimatum|order|deadline|demand|instruction|call)s? "
    r"(?:came|was (?:given|issued|set|made)) (?:from|by) (?P<name>[^,.;]+)"
)
OWNER_REACH = 9  # words between a verb and the "to" that its object is to do
NOUN_REACH = 6  # words between a verb and the noun for the measure


@dataclass(frozen=True, slots=True)
class Told:
    """A measure as a phrase tells it: the tokens of the phrase, of the action, of the owner."""

    first: int
    last: int
    action: tuple[int, int]
    owner: tuple[int, int]
    status: str


Reader = Callable[[Words, int, Annotation], Told | None]


def read_promise(words: Words, at: int, annotation: Annotation) -> Told | None:
    """As in "the ministry promised to publish the list": the subject is to do it."""
    taken = listed("measures", "promised").taken(words.every, at)
    if not taken or words.lemma(at + taken) != "to":
        return None
    first, last = clause_start(words, at, annotation), clause_end(words, at + taken, annotation)
    if words.lemma(first) in MEASURES["asides"]:
        return None
    return Told(
        first, last, (at + taken + 1, last), (first, before_auxiliaries(words, at)), "promised"
    )


def read_demand(words: Words, at: int, annotation: Annotation) -> Told | None:
    """As in "called on the government to investigate": the object is to do it."""
    taken = listed("measures", "demanded").taken(words.every, at)
    if not taken or words.lemma(at + taken) in MEASURES["object_ends"]:
        return None
    for place in range(at + taken + 1, min(at + taken + OWNER_REACH, len(words))):
        if words.lemma(place) == "to":
            last = clause_end(words, place, annotation)
            return Told(at, last, (place + 1, last), (at + taken, place), "demanded")
        if words.lemma(place) in MEASURES["object_ends"]:
            return None
    return None


def read_step(words: Words, at: int, annotation: Annotation) -> Told | None:
    """As in "prosecutors opened an investigation", "declared three days of mourning"."""
    taken = listed("measures", "taken").taken(words.every, at)
    if not taken:
        return None
    for place in range(at + taken, min(at + taken + NOUN_REACH, len(words))):
        if words.lemma(place) in MEASURES["nouns"]:
            first, last = clause_start(words, at, annotation), clause_end(words, place, annotation)
            return Told(first, last, (at, last), (first, before_auxiliaries(words, at)), "taken")
        if words.lemma(place) in MEASURES["step_ends"]:
            return None
    return None


def read_future(words: Words, at: int, annotation: Annotation) -> Told | None:
    """As in "the army will leave by Monday", "the army should leave"."""
    modal = listed("measures", "modals").taken(words.every, at)
    future = listed("measures", "future").taken(words.every, at)
    taken = modal or future
    if not taken or words.lemma(at + taken) in MEASURES["idle"]:
        return None
    first, last = clause_start(words, at, annotation), clause_end(words, at + taken, annotation)
    status = "demanded" if modal else "announced"
    return Told(first, last, (at + taken, last), (first, at), status)


READERS: tuple[Reader, ...] = (read_promise, read_demand, read_step, read_future)


def find_measures(report: Report, annotation: Annotation, chains: Chains) -> Iterator[Claim]:
    """The measures that the sentences of the body tell, in order.

    Those of the tree, or else the first that a fixed phrase tells.
    """
    passed = [block.span for block in report.blocks_of(*PASSED)]
    passed += [table.lead for table in report.tables if table.lead]
    passed += [bullets.lead for bullets in report.lists if bullets.lead]
    for sentence in annotation.sentences:
        if any(span.holds(sentence.span) for span in passed):
            continue
        found = [
            made
            for step in read_steps(Tree(report.text, sentence))
            for made in make_step(report, annotation, chains, step)
        ]
        yield from found or by_phrase(report, annotation, chains, Words(report.text, sentence))


def by_phrase(
    report: Report, annotation: Annotation, chains: Chains, words: Words
) -> Iterator[Claim]:
    """The first measure that a fixed phrase of a sentence tells."""
    read = (reader(words, at, annotation) for at in range(len(words)) for reader in READERS)
    told = next((each for each in read if each), None)
    if told and told.action[0] < told.action[1]:
        yield from make_measure(report, annotation, chains, words, told)


def make_step(
    report: Report, annotation: Annotation, chains: Chains, step: Step
) -> Iterator[Claim]:
    """The claim of a measure that the tree tells; what the report itself foresees needs a deadline."""
    chain, reasons = chains.of(step.action)
    read_due = due_cell if step.rule.endswith("time") else due_in
    due = read_due(report, annotation, step.span)
    if step.status == "announced" and due is None and not chain:
        return
    source = step.holder or (None if chain else came_from(report, annotation, step.span))
    holder = chains.holder(source, step.span) if source else None
    owner = step.owner and (chains.holder(step.owner, step.span) or None)
    named = owner.name if owner else tidy(step.owner.text) if step.owner else ""
    yield Claim(
        id="",
        document=report.id,
        part=Part.BODY,
        span=step.span,
        content=Measure(action=step.action.text, owner=named or None, due=due, status=step.status),
        chain=chains.joined([holder, *chain]),
        stance=stance_of(reasons),
        explain=(Reason(f"measure.{step.rule}", step.span.text), *reasons),
    )


def came_from(report: Report, annotation: Annotation, span: Span) -> Span | None:
    """As in "They have 48 hours to act. The ultimatum came from the mayor": whose demand it is."""
    sentences = [each.span for each in annotation.sentences]
    at = next((place for place, each in enumerate(sentences) if each.holds(span)), len(sentences))
    behind = sentences[at + 1] if at + 1 < len(sentences) else None
    found = CAME_FROM.match(behind.text) if behind else None
    if behind is None or found is None:
        return None
    return Span.of(report.text, *(behind.start + place for place in found.span("name")))


def make_measure(
    report: Report, annotation: Annotation, chains: Chains, words: Words, told: Told
) -> Iterator[Claim]:
    """The claim of a measure; none of one that is only to come, without a deadline."""
    span, action = words.cut(told.first, told.last), words.cut(*told.action)
    due = due_in(report, annotation, span)
    if told.status == "announced" and due is None:
        return
    owner = tidy(words.cut(*told.owner).text) if told.owner[0] < told.owner[1] else ""
    chain, reasons = chains.of(action)
    yield Claim(
        id="",
        document=report.id,
        part=Part.BODY,
        span=span,
        content=Measure(action=action.text, owner=owner or None, due=due, status=told.status),
        chain=chain,
        stance=stance_of(reasons),
        explain=(Reason(f"measure.{told.status}", span.text), *reasons),
    )
