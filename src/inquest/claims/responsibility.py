"""Responsibility: who says it did it, who is blamed, who denies, who is cleared.

The actor of a claim is its first holder too, and a channel named beside it ("via its Amaq news
agency") its relay. Whoever speaks of their own people ("one of its fighters did it") claims it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inquest.claims.actors import Actors, can_act, is_anybody, is_own
from inquest.claims.acts import Act, read_acts
from inquest.claims.bodies import body_sentences
from inquest.claims.chains import Chains
from inquest.claims.names import tidy
from inquest.claims.tree import Tree
from inquest.lexicons import load
from inquest.model import (
    Annotation,
    Claim,
    Degree,
    HolderKind,
    Link,
    Part,
    Reason,
    Report,
    Responsibility,
    Role,
    Sentence,
    Span,
)

RELAY = re.compile(
    r"\b(?:[Vv]ia|[Tt]hrough|by way of|interview with|distributed by|released by|published by|carried by) "
    r"(?:(?:its|their|the|own|official|affiliated|mouthpiece|propaganda|media|news|agency|outlet|channel|arm) )*"
    r"(?P<relay>(?:[A-Z][\w/-]+ ?)+)"
)


DEGREES = {name: frozenset(listed) for name, listed in load("en", "acts")["degrees"].items()}
# As in "its spokesman, Umar Kharoti", "the group's secretary general".
SPOKESMAN = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir|[Tt]he (?:group|movement|party|militia|front|army)['’]s)\s(?:\w+\s){0,2}?"
    r"(?:spokes\w+|secretary|leader|commander|chairman|chief|lawyer|head)\b"
)
# As in "The claim came through Amaq": the channel of a claim told in the sentence before.
CLAIM_CAME = re.compile(r"^(?:The|That|This|Its) (?:claim|statement|announcement)\b")
NEAR = 3  # sentences from a denial to whoever speaks for those who deny
BEFORE = 40  # characters before a name in which its office stands


def find_responsibility(report: Report, annotation: Annotation, chains: Chains) -> Iterator[Claim]:
    """Every claim of responsibility, blame, denial and clearing that the body tells, in order."""
    actors = Actors(chains)
    for sentence in body_sentences(report, annotation):
        found = (read(chains, actors, each) for each in read_acts(Tree(report.text, sentence)))
        for told in once(each for each in found if each):
            yield make_claim(chains, sentence, told)


@dataclass(frozen=True, slots=True)
class Told:
    """Who did what by whose word; `outer` are the holders around the sentence, origin first."""

    act: Act
    role: Role
    actor: Link
    origin: Link | None
    outer: tuple[Link, ...]
    reasons: tuple[Reason, ...]


def read(chains: Chains, actors: Actors, act: Act) -> Told | None:
    """What an act says, with the names of the report; None where it names nobody."""
    outer, reasons = chains.of(act.cue)
    if not outer and act.holder is None:
        outer, reasons = chains.just_told(act.cue)
    own = is_own(act.actor.text)
    if act.holder is None and own:
        return read_own(actors, act, outer, reasons)
    if act.passing and (is_anybody(act.actor.text) or not can_act(act.actor.text)):
        return None
    actor = actors.named(act.actor, act.cue)
    if actor is None:
        return None
    if act.rule == "named_claim" and actor.kind is not HolderKind.ARMED_GROUP:
        return None
    role, same = act.role, act.holder is not None and act.holder == act.actor
    origin = actor if same else act.holder and chains.holder(act.holder, act.cue)
    if same and not outer and role is Role.DENIED:
        spoken = spokesman_behind(chains, act.cue)
        origin, outer = (None, spoken) if spoken else (origin, outer)
    if act.rule == "nothing" and (not outer or speaks_for(chains, outer[0], actor)):
        role, origin = Role.DENIED, outer[0] if outer else actor
    return Told(act, role, actor, origin or None, outer, reasons)


def read_own(
    actors: Actors, act: Act, outer: tuple[Link, ...], reasons: tuple[Reason, ...]
) -> Told | None:
    """What a speaker says of their own people: a claim, or with "nothing to do with it" a denial."""
    if not outer:
        return None
    speaker = outer[0]
    if act.rule == "nothing":
        return Told(act, Role.DENIED, speaker, speaker, outer, reasons)
    group = actors.group_of(speaker)
    if group is None or not is_fighting(speaker, group):
        return None
    return Told(act, Role.CLAIMS, group, speaker, outer, reasons)


def spokesman_behind(chains: Chains, cue: Span) -> tuple[Link, ...]:
    """As in "The front denied it. Its secretary, Rosa Ali, told Reuters that ...": who says so, to whom."""
    sentences = [each.span for each in chains.annotation.sentences]
    here = next((at for at, each in enumerate(sentences) if each.holds(cue)), 0)
    near = sentences[here : here + NEAR]
    for at in chains.in_order(chains.links):
        attribution, link = chains.attributions[at], chains.links[at]
        inside = (
            any(each.holds(attribution.cue) for each in near) and attribution.cue.start > cue.end
        )
        if inside and attribution.rule != "told" and is_spokesman(chains.report.text, link.span):
            return chains.joined(chains.linked(at))
    return ()


def is_spokesman(text: str, source: Span) -> bool:
    """Whether the words for a speaker, or those right before them, tell an office of a group."""
    return SPOKESMAN.search(text[max(source.start - BEFORE, 0) : source.end]) is not None


def speaks_for(chains: Chains, speaker: Link, actor: Link) -> bool:
    """Whether somebody is an actor, or has their name beside their own: "a Taliban spokesman"."""
    text, span = chains.report.text, speaker.span
    around = text[max(span.start - BEFORE, 0) : span.end + BEFORE]
    return speaker.name == actor.name or (actor.name in around and "spokes" in around)


def is_fighting(speaker: Link, group: Link) -> bool:
    """Whether a speaker is an armed group or somebody who speaks for one."""
    return speaker.kind is HolderKind.ARMED_GROUP or speaker.span.holds(group.span)


def once(found: Iterable[Told]) -> Iterator[Told]:
    """What is told of each actor and role in a sentence, once."""
    seen: set[tuple[str, Role]] = set()
    for told in found:
        key = told.actor.name, told.role
        if key not in seen:
            seen.add(key)
            yield told


def make_claim(chains: Chains, sentence: Sentence, told: Told) -> Claim:
    """The claim of what was told, with the words from the actor to the cue."""
    act, text = told.act, chains.report.text
    span = Span.of(text, min(act.actor.start, act.cue.start), max(act.actor.end, act.cue.end))
    claims = told.role is Role.CLAIMS
    links = [told.origin, *(channels(chains, sentence) if claims else ()), *told.outer]
    return Claim(
        id="",
        document=chains.report.id,
        part=Part.BODY,
        span=span,
        content=Responsibility(
            told.actor.name,
            told.role,
            mode_of(sentence) if claims else None,
            degree_of(act, sentence) if told.role is Role.BLAMED else None,
        ),
        chain=chains.joined(links),
        stance=act.stance,
        explain=(Reason(f"responsibility.{act.rule}", act.cue.text), *told.reasons),
    )


def degree_of(act: Act, sentence: Sentence) -> Degree:
    """How firmly an act blames, by its rule and by the words beside it."""
    words = {*re.findall(r"[a-z]+", sentence.span.text.casefold())}
    if act.rule in ("suspects", "hallmarks") or DEGREES["suspected"] & words:
        return Degree.SUSPECTED
    if DEGREES["convicted"] & words:
        return Degree.CONVICTED
    return Degree.STATED if act.passing else Degree.ACCUSED


def channels(chains: Chains, sentence: Sentence) -> list[Link]:
    """The outlet through which a group speaks, by its sentence or the one behind: "the claim came via"."""
    found = relays(chains.report.text, sentence)
    sentences = chains.annotation.sentences
    at = sentences.index(sentence) + 1
    if not found and at < len(sentences) and CLAIM_CAME.match(sentences[at].span.text):
        return relays(chains.report.text, sentences[at])
    return found


def relays(text: str, sentence: Sentence) -> list[Link]:
    """The outlet through which a group speaks, when the sentence names it."""
    match = RELAY.search(sentence.span.text)
    if match is None:
        return []
    start, end = (sentence.span.start + place for place in match.span("relay"))
    span = Span.trimmed(text, start, end)
    return [Link(tidy(span.text), HolderKind.AGENCY, anonymous=False, span=span)]


def mode_of(sentence: Sentence) -> str | None:
    """The channel of a claim, where the sentence tells it."""
    lowered = sentence.span.text.casefold()
    modes = load("en", "responsibility")["modes"]
    return next((mode for mode, told in modes.items() if any(t in lowered for t in told)), None)
