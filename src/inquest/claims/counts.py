"""Counts: a figure, whom it counts, what happened to them, and whose word it is."""

import re
from collections.abc import Iterator
from dataclasses import replace

from inquest.claims.chains import OUTLETS, Chain, Chains, stance_of
from inquest.claims.counting import Found, Topic, find_candidates, last_role, phrase_before
from inquest.claims.fractions import with_shares
from inquest.claims.rejections import with_rejections
from inquest.claims.relations import Related, related
from inquest.claims.remainders import with_remainders
from inquest.claims.subjects import subject_before
from inquest.claims.tellers import find_lister, find_tellers
from inquest.claims.weighing import Told, weighed
from inquest.claims.words import BREAKS, Counted, Words, listed
from inquest.lexicons import load
from inquest.model import (
    Annotation,
    BlockKind,
    Claim,
    Count,
    EntityKind,
    HolderKind,
    Part,
    Reason,
    Report,
    Sentence,
    Span,
    Stance,
)

SCOPES = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, load('en', 'tallies')['scopes']))})\b", re.IGNORECASE
)
GOES_ON = "attribution.goes_on"
DENIAL = 12  # words between a verb of denial and the figure that it denies


def find_counts(report: Report, annotation: Annotation, chains: Chains) -> Iterator[Claim]:
    """Every count of a report's title and sentences, in order; ids are given later."""
    titles = [block.span for block in report.blocks_of(BlockKind.TITLE)]
    told = told_figures(report, annotation)
    sentences = [each.words for each in told]
    counts = []
    shared = with_shares(sentences, annotation.quantities, weighed(told))
    for found in with_remainders(sentences, shared):
        sentence = found.counted.words.sentence
        part = Part.TITLE if any(t.holds(sentence.span) for t in titles) else Part.BODY
        claim = make_claim(chains, found, part, scope_of(sentence))
        counts.append(Related(found, claim))
    yield from related(with_rejections(chains, sentences, counts))


def told_figures(report: Report, annotation: Annotation) -> list[Told]:
    """The figures of a report's title and sentences with what rules read in them, in order."""
    topic: Topic | None = None
    found: list[Told] = []
    for sentence in annotation.sentences:
        inside = [q for q in annotation.quantities if sentence.span.holds(q.span)]
        words = Words(report.text, sentence)
        told = Told(words, list(find_candidates(words, inside, topic)))
        last = next((each.found for each in reversed(told.candidates) if each.found), None)
        topic = last.topic if last else topic
        if topic:
            topic = replace(topic, spoken=last_role(words, len(words)))
        found.append(told)
    return found


def make_claim(chains: Chains, found: Found, part: Part, scope: str | None) -> Claim:
    """The claim of a count, with its chain and the rules that made it."""
    chain, reasons = chain_of(chains, found)
    evidence = found.evidence
    told = found.counted.words.cut(evidence.first, evidence.last).text
    span = quote(found)
    return Claim(
        id="",
        document=chains.report.id,
        part=part,
        span=span,
        content=Count(
            evidence.outcome,
            found.noun.group,
            found.counted.quantity.figure,
            side=side_of(chains.annotation, found),
            scope=scope,
        ),
        chain=chain,
        stance=Stance.DENIES if found.negated else stance_of(reasons),
        explain=(Reason(f"outcome.{evidence.rule}", told, found.score), *reasons),
    )


def quote(found: Found) -> Span:
    """The shortest stretch that holds the figure, its noun and the outcome's words."""
    first = min(found.counted.first, found.evidence.first)
    last = max(found.counted.last, found.evidence.last, found.noun.last)
    return found.counted.words.cut(first, last)


def chain_of(chains: Chains, found: Found) -> Chain:
    """The chain that attributions give; before them, the subject of a verb such as "denied that".

    The subject of a verb such as "admits" stands in where no attribution covers the figure.
    """
    words, figure = found.counted.words, found.counted
    lister = find_lister(figure)
    if lister:
        holders = chains.holders(lister.source, lister.cue)
        return chains.joined(holders), (Reason("attribution.lister", lister.cue.text),)
    chain, reasons = chains.of(figure.quantity.number)
    denial = denial_before(words, figure.first)
    if denial is not None and stance_of(reasons) is Stance.ASSERTS:
        denied, why = subject_of(chains, words, denial, denial + 1)
        return chains.joined([*denied, *chain]), (*why, *reasons)
    held = phrase_before(figure, "held")
    if held is not None and not reasons:
        chain, reasons = subject_of(chains, words, held, figure.first)
        return (chain, reasons) if chain else told_by(chains, figure)
    if any(each.rule == GOES_ON for each in reasons):
        told, why = told_by(chains, figure, carried=False)
        return (told, why) if told else (chain, reasons)
    return (chain, reasons) if reasons else told_by(chains, figure)


def told_by(chains: Chains, figure: Counted, *, carried: bool = True) -> Chain:
    """Whoever tells a figure by the tree of its sentence: a body or a person known as a holder.

    With `carried`, whoever spoke in a sentence before where the tree tells nobody.
    """
    for teller in find_tellers(figure):
        holders = chains.holders(teller.source, teller.cue)
        if holders and any(each.kind is not HolderKind.UNKNOWN for each in holders):
            relay = chains.holder(teller.told, teller.cue) if teller.told else None
            passed = relay if relay and relay.kind in OUTLETS else None
            links = chains.joined([*holders, passed])
            return links, (Reason("attribution.teller", teller.cue.text),)
    return chains.carried(figure.quantity.span) if carried else ((), ())


def subject_of(chains: Chains, words: Words, first: int, last: int) -> Chain:
    """Whoever is the subject of a verb, as the holder of what follows it."""
    cue, subject = words.cut(first, last), subject_before(words, first)
    holder = chains.holder(subject, cue) if subject else None
    return chains.joined([holder]), (Reason("attribution.subject", cue.text),)


def denial_before(words: Words, at: int) -> int | None:
    """Where a phrase such as "denied that" stands before a figure in its clause."""
    for place in range(at - 1, max(at - 1 - DENIAL, -1), -1):
        if words.lemma(place) in BREAKS:
            return None
        if listed("responsibility", "denying").taken(words.every, place):
            return place
    return None


def side_of(annotation: Annotation, found: Found) -> str | None:
    """Whose people are counted, where a nationality stands between figure and noun."""
    first, last = found.counted.last, found.noun.last
    if first == last:
        return None
    span = found.counted.words.cut(first, last)
    sides = (
        each.span.text
        for each in annotation.entities
        if each.kind is EntityKind.NATIONALITY and span.holds(each.span)
    )
    return next(sides, None)


def scope_of(sentence: Sentence) -> str | None:
    """The part of an incident that is counted, where the sentence says so by a fixed phrase."""
    match = SCOPES.search(sentence.span.text)
    return match.group() if match else None
