"""Which times of a text tell when something happened, not when somebody spoke of it.

The nearest telling word decides: in "killed on Friday, he said" it is "killed", in "told reporters
in Brussels on Friday that inmates were killed" it is "told". Words before a time stand above words
behind it. A few named rules know times that date nothing at all.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from inquest.lexicons import load
from inquest.model import (
    Annotation,
    Claim,
    Count,
    Outcome,
    Period,
    Precision,
    Report,
    Sentence,
    Span,
    TimeMention,
)

REACH = 90  # characters within which a telling word decides
FINE = (Precision.DAY, Precision.DAYS)
HARM = (Outcome.KILLED, Outcome.INJURED, Outcome.MISSING, Outcome.HOSTAGE, Outcome.ESCAPED)
ASIDE = re.compile(r"\([^()]*\)")  # "condemned (wrongly, according to most) in 2015"
FRONT = 4  # words before a time that still opens its sentence: "On the night of"


class Tells(StrEnum):
    """What a word tells of."""

    EVENT = "event"
    STATEMENT = "statement"
    BACKGROUND = "background"  # a founding, a trial, a burial
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Occasion:
    """A time that can date an event; `sure` where a word for an event stands nearest."""

    span: Span
    period: Period
    sentence: Sentence
    before: str
    sure: bool

    @property
    def opens(self) -> bool:
        """Whether the time stands at the front of its sentence, where it governs what follows."""
        return len(self.before.split()) <= FRONT and "," not in self.before

    @property
    def remote(self) -> bool:
        """As in "earlier this year": the words themselves set the time apart."""
        told = self.span.text.casefold()
        return any(phrase in told for phrase in load("en", "incidents")["apart"]["remote"])


def find_occasions(
    report: Report, annotation: Annotation, claims: Sequence[Claim] = ()
) -> tuple[Occasion, ...]:
    """The times that may date an event and lie no later than the report, in order.

    A count of people harmed tells of an event as a word does.
    """
    published = report.metadata.published
    dateline = published.span if published else None
    harms = [claim.span for claim in claims if is_harm(claim)]
    found = []
    for mention in annotation.times:
        sentence = next((s for s in annotation.sentences if s.span.holds(mention.span)), None)
        if sentence is None or mention.period is None:
            continue
        if dateline and dateline.overlaps(mention.span):
            continue
        if not published or mention.period.first <= published.period.last:
            occasion = read_occasion(mention, mention.period, sentence, harms)
            if occasion:
                found.append(occasion)
    return tuple(found)


def is_harm(claim: Claim) -> bool:
    """Whether a claim counts people whom an event harmed."""
    return isinstance(claim.content, Count) and claim.content.outcome in HARM


def read_occasion(
    mention: TimeMention, period: Period, sentence: Sentence, harms: Sequence[Span]
) -> Occasion | None:
    """The occasion of one time; None where it dates no event."""
    start, end = (edge - sentence.span.start for edge in (mention.span.start, mention.span.end))
    before, behind = sentence.span.text[:start], sentence.span.text[end:]
    counted = [harm.start for harm in harms if sentence.span.holds(harm)]
    told = tells(before, behind, [place - sentence.span.start for place in counted])
    if in_brackets(before, behind) and period.precision in FINE:
        return Occasion(mention.span, period, sentence, before, sure=True)
    spoken = told is Tells.STATEMENT and period.precision in FINE
    aside = period.precision not in FINE and is_aside(before)
    if spoken or aside or told is Tells.BACKGROUND:
        return None
    if any(rule(before) for rule in UNDATED):
        return None
    return Occasion(mention.span, period, sentence, before, told is Tells.EVENT)


def tells(before: str, behind: str, counted: Sequence[int] = ()) -> Tells:
    """What the nearest telling word of a sentence makes of a time between two stretches.

    `counted` are the places, in the sentence, where counts of people harmed start.
    """
    pattern, kinds = telling_words()
    earlier = list(pattern.finditer(ASIDE.sub(blank, before.casefold())))
    said = earlier[-1].end() if earlier else 0
    if any(said <= place < len(before) for place in counted):
        return Tells.EVENT
    if earlier and len(before) - said <= REACH:
        return kinds[earlier[-1].group()]
    later = pattern.search(behind.casefold())
    if later and later.start() <= REACH:
        return kinds[later.group()]
    return Tells.NOTHING


def blank(found: re.Match[str]) -> str:
    """As many spaces as a stretch has characters."""
    return " " * len(found[0])


@cache
def telling_words() -> tuple[re.Pattern[str], dict[str, Tells]]:
    """A pattern of all words that tell something, the longest first, and what each tells."""
    incidents = load("en", "incidents")
    lexicon = load("en", "attribution")
    said = {*lexicon["say"], *lexicon["by"]} - {*incidents["apart"]["ambiguous"]}
    kinds = dict.fromkeys((*said, *incidents["apart"]["statements"]), Tells.STATEMENT)
    kinds |= dict.fromkeys(incidents["apart"]["background"], Tells.BACKGROUND)
    kinds |= dict.fromkeys(event_words(), Tells.EVENT)
    choices = "|".join(re.escape(word) for word in sorted(kinds, key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<![\w-])(?:{choices})(?![\w-])"), kinds


@cache
def event_words() -> tuple[str, ...]:
    """All words for events, of whatever kind."""
    lexicon = load("en", "incidents")
    return (
        *(word for told in lexicon["types"].values() for word in told),
        *lexicon["events"]["words"],
    )


def names_event(text: str) -> bool:
    """Whether a stretch of text has a word for an event."""
    pattern, kinds = telling_words()
    return any(kinds[m.group()] is Tells.EVENT for m in pattern.finditer(text.casefold()))


def is_bound(before: str) -> bool:
    """As in "since Monday", "by March", "until then": a bound, not a day."""
    bounds = "|".join(load("en", "incidents")["apart"]["bounds"])
    return bool(re.search(rf"\b(?:{bounds})(?: the| late| early)?\s+$", before.casefold()))


def is_dateline(before: str) -> bool:
    """As in "LIMA, Aug 15 (Reuters) -": nothing but a name in capitals before it."""
    return before.rstrip().endswith(",") and before.upper() == before


def is_aside(before: str) -> bool:
    """As in "a colonel's son, who left four years ago": what somebody named did before."""
    parts = re.split(r"\b(?:who|whose|whom)\b", before)
    return len(parts) > 1 and "," not in parts[-1]


def is_tally(before: str) -> bool:
    """As in "the toll rose to six on Thursday": the day of a count."""
    numbers, moves = (load("en", "incidents")["apart"][name] for name in ("tallies", "moves"))
    lowered = before.casefold()
    return all(re.search(rf"\b(?:{'|'.join(words)})\b", lowered) for words in (numbers, moves))


def is_standing(before: str) -> bool:
    """As in "nine were still missing on 1 December": how things stood by then."""
    return bool(re.search(r"\b(?:still|remain|remains|remained)\b[^,;.]*$", before.casefold()))


def is_ahead(before: str) -> bool:
    """As in "the commission's report, expected on 1 April": something that was to come."""
    words = "|".join(load("en", "incidents")["apart"]["ahead"])
    return bool(re.search(rf"\b(?:{words})\s+(?:on|for|in|by)?\s*(?:the )?$", before.casefold()))


UNDATED: tuple[Callable[[str], bool], ...] = (
    is_bound,
    is_dateline,
    is_tally,
    is_standing,
    is_ahead,
)


def in_brackets(before: str, behind: str) -> bool:
    """As in "the massacre at Mabuku (30 May 2021)": a day in brackets behind what it dates."""
    named = re.search(r"\w\s\($", before)
    return bool(named) and behind.startswith(")")


def in_sentence(occasions: Iterable[Occasion], sentence: Sentence) -> Sequence[Occasion]:
    """The occasions that a sentence names."""
    return [each for each in occasions if each.sentence is sentence]
