"""A sentence as a row of words: noun phrases around a cue, and the stretches it governs."""

from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import Protocol

from inquest.lexicons import load
from inquest.model import Attribution, Sentence, Span

STOPS = frozenset(load("en", "stops")["source"])
AFTER_STOPS = STOPS | frozenset(
    [
        "said",
        "says",
        "told",
        "saying",
        "was",
        "were",
        "is",
        "are",
        "had",
        "has",
        "have",
        "on",
        "late",
        "early",
        "yesterday",
        "today",
        "to",
        "about",
        "during",
        "for",
        "with",
        "by",
        "upon",
        "adding",
        "following",
        "earlier",
        "later",
        "last",
        "this",
        "through",
        "via",
        "over",
    ]
)
DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
OPENERS = frozenset(
    ["a", "an", "the", "one", "another", "two", "three", "four", "several", "some", "many"]
)
SPEAKERS = frozenset(["i", "we", "you"])
CLOSERS = frozenset(["", ".", ",", ";", "”", '"', "on", "in", "late", "by", "at", "to"])
PREPOSITIONS = frozenset(
    [
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "of",
        "near",
        "into",
        "to",
        "amid",
        "during",
        "inside",
    ]
)
DASHES = ("-", "–", "—")
SEPARATORS = (";",)
LONGEST = 14  # words of a source


class CueLike(Protocol):
    """Anything that names the tokens of a cue."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


class Clause:
    """A sentence's tokens by index, with the questions that rules ask of them."""

    def __init__(self, text: str, sentence: Sentence) -> None:
        self.text = text
        self.tokens = sentence.tokens
        self.lemmas = [token.lemma for token in sentence.tokens]

    def __len__(self) -> int:
        return len(self.tokens)

    def lemma(self, at: int) -> str:
        return self.lemmas[at] if 0 <= at < len(self.lemmas) else ""

    def raw(self, at: int) -> str:
        return self.tokens[at].span.text if 0 <= at < len(self.tokens) else ""

    def matches(self, at: int, phrase: str) -> bool:
        words = phrase.split()
        return self.lemmas[at : at + len(words)] == words

    def find_that(self, first: int, last: int) -> int | None:
        """The first "that" between two places, not past a comma or another verb of saying."""
        ends = {",", ";", ":", *load("en", "attribution")["say"]}
        for place in range(first, min(last, len(self))):
            if self.lemmas[place] == "that":
                return place
            if self.lemmas[place] in ends:
                return None
        return None

    def cut(self, first: int, last: int) -> Span:
        """The span of tokens `first` to `last` (excluded), which may be empty."""
        if first >= last:
            place = self.tokens[min(first, len(self) - 1)].span.start
            return Span.of(self.text, place, place)
        return Span.of(self.text, self.tokens[first].span.start, self.tokens[last - 1].span.end)

    def index(self, span: Span) -> int:
        """The first token of a span."""
        return next((i for i, t in enumerate(self.tokens) if t.span.start >= span.start), 0)

    def after(self, at: int) -> Span:
        """From there to the end of the sentence, or to a word that turns to something else."""
        return self.cut(at, self.turn_after(at))

    def before(self, at: int) -> Span:
        """From the last semicolon or the start of the sentence to there."""
        first = max((i + 1 for i in range(at) if self.lemmas[i] in SEPARATORS), default=0)
        return self.cut(max(first, self.opened(at)), at)

    def opened(self, at: int) -> int:
        """Where the parenthesis that is open at a place starts; 0 where none is."""
        for place in range(at - 1, -1, -1):
            if self.lemmas[place] in ("(", ")"):
                return place + 1 if self.lemmas[place] == "(" else 0
        return 0

    def around(self, first: int, last: int) -> Span:
        """The clause on both sides of a cue and source that stand between."""
        if first == 0:
            return self.after(last)
        start = self.before(first)
        end = self.after(last) if self.lemma(last) in (",", *DASHES) else start
        return Span.of(self.text, start.start, max(start.end, end.end))

    def turn_after(self, at: int) -> int:
        """Where the text turns: a semicolon, or ", but" and ", while"."""
        inside = self.opened(at) > 0
        for place in range(at, len(self) - 1):
            if self.lemmas[place] in SEPARATORS or (inside and self.lemmas[place] == ")"):
                return place
            turned = self.lemmas[place + 1] in ("but", "while", "whereas", "though")
            if self.lemmas[place] == "," and turned:
                return place
        return len(self)

    def closes(self, at: int) -> bool:
        """Whether a cue that ends there ends its sentence or is cut off by a comma or a time."""
        word = self.lemma(at)
        return word in DAYS | CLOSERS

    def is_source(self, phrase: tuple[int, int]) -> bool:
        """Whether the words can name a holder: a name, a pronoun, or a noun for one."""
        words = self.lemmas[phrase[0] : phrase[1]]
        if words and words[-1] in load("en", "attribution")["person"]["pronouns"]:
            return True
        named = any(self.is_name(place) for place in range(*phrase))
        return named or not holder_nouns().isdisjoint(words)

    def is_name(self, at: int) -> bool:
        """Whether a word is written as a name and is no day, month or sentence opener."""
        raw = self.raw(at)
        if not raw[:1].isupper() or self.lemma(at) in DAYS or self.lemma(at) in STOPS:
            return False
        return (
            at > 0
            or len(self.tokens) == 1
            or not raw.istitle()
            or self.raw(1)[:1].isupper()
            or (self.lemma(0) not in PREPOSITIONS | {"the", "a", "an", "it", "no", "some", "most"})
        )

    def is_outlet(self, phrase: tuple[int, int]) -> bool:
        """Whether the words name an outlet or agency."""
        lexicon = load("en", "attribution")
        words = self.lemmas[phrase[0] : phrase[1]]
        if words and words[0] in lexicon["listeners"]:
            return False
        if any(word in lexicon["listeners"] for word in words[-1:]) and not any(
            self.raw(place)[:1].isupper() for place in range(*phrase)
        ):
            return False
        named = any(self.raw(place)[:1].isupper() for place in range(*phrase))
        joined = self.cut(*phrase).text.casefold()
        known = {*lexicon["outlets"]["agencies"], *lexicon["outlets"]["known"]}
        if any(
            name == joined or joined.startswith((f"{name} ", f"{name}'s", f"{name}’s"))
            for name in known
        ):
            return True
        kinds = any(word in lexicon["outlets"]["words"] for word in words)
        initials = all(self.raw(place).isupper() for place in range(*phrase))
        return named and (kinds or initials or self.single_name(phrase))

    def single_name(self, phrase: tuple[int, int]) -> bool:
        """One capitalised word or hyphenated pair, as outlets are called: "told Sabahi"."""
        words = [self.raw(place) for place in range(*phrase)]
        return all(word[:1].isupper() or word in DASHES for word in words) and len(words) in (1, 3)

    def attribution(
        self, source: tuple[int, int] | None, cue: CueLike, content: Span, rule: str
    ) -> Attribution:
        """Put together what a rule found."""
        span = self.cut(*source) if source else None
        return Attribution(span, self.cut(cue.first, cue.last), content, rule)


@cache
def holder_nouns() -> frozenset[str]:
    """All nouns that can name a holder: roles, bodies, words for sources without a name."""
    lexicon = load("en", "attribution")
    listed = (lexicon["person"]["roles"], lexicon["anonymous"]["words"])
    return frozenset(chain.from_iterable((*listed, *lexicon["holders"].values())))


def noun_phrase_before(
    clause: Clause, at: int, *, any_noun: bool = False
) -> tuple[int, int] | None:
    """The source that ends right before a place, with an apposition taken in.

    With `any_noun` a phrase that opens with an article is one whatever its noun.
    """
    last = at
    if clause.raw(at - 1) in (",", *DASHES):
        return appositive(clause, at - 1)
    first = last
    while first > 0 and last - first < LONGEST and not bounds(clause, first - 1):
        first -= 1
    first = strip_front(clause, first, last)
    if first > 1 and clause.raw(first - 1) == ",":
        first = titled(clause, first)
    phrase = (first, last)
    fits = clause.is_source(phrase) or (any_noun and clause.lemma(first) in OPENERS)
    return phrase if first < last and fits and clause.lemma(last - 1) not in SPEAKERS else None


def bounds(clause: Clause, at: int) -> bool:
    """Whether a word cannot stand inside a source."""
    lexicon = load("en", "attribution")
    word = clause.lemma(at)
    if word in ("quoted", "cited", "carried") and clause.lemma(at + 1) == "by":
        return False
    verb = word in lexicon["say"] and word not in lexicon["nouns"] and clause.raw(at).islower()
    return word in STOPS or verb


def appositive(clause: Clause, comma: int) -> tuple[int, int] | None:
    """As in "Ruy Medina, its director, told": both segments, when the first holds a name."""
    middle = comma
    while middle > 0 and clause.raw(middle - 1) not in (",", ";", "”", '"'):
        middle -= 1
    if middle == 0 or comma - middle > LONGEST:
        return None
    first = middle - 1
    while first > 0 and not bounds(clause, first - 1) and middle - first < LONGEST:
        first -= 1
    first = strip_front(clause, first, middle - 1)
    cites = clause.lemma(middle) in load("en", "attribution")["cite"]
    phrase = (first, middle - 1 if cites else comma)
    return phrase if clause.is_source((first, middle - 1)) and first < middle - 1 else None


def titled(clause: Clause, first: int) -> int:
    """Take in a role set off before a name: "its director, Ruy Medina"."""
    place = first - 1
    while place > 0 and not bounds(clause, place - 1) and first - place < LONGEST:
        place -= 1
    words = clause.lemmas[place : first - 1]
    roles = load("en", "attribution")["person"]["roles"]
    starts = words[:1] in (["its"], ["his"], ["her"], ["their"], ["the"])
    return place if starts and any(word in roles for word in words) else first


def strip_front(clause: Clause, first: int, last: int) -> int:
    """Drop an opening such as "On November 8" or "In Brussels" before the source's own words."""
    if clause.lemma(first) not in PREPOSITIONS and clause.lemma(first) not in ("there", "later"):
        return first
    place = first + 1
    while place < last:
        opens = clause.lemma(place) in ("the", "a", "an", "two", "three", "his", "its", "their")
        if opens and place > first + 1:
            return place
        place += 1
    named = [p for p in range(first + 1, last) if clause.raw(p)[:1].isupper()]
    return named[-1] if named else first


def noun_phrase_after(clause: Clause, at: int, stops: Sequence[str] = ()) -> tuple[int, int] | None:
    """The source that starts right at a place."""
    last = at
    while last < len(clause) and last - at < LONGEST:
        word = clause.lemma(last)
        ends = word in AFTER_STOPS or word in DAYS or word in stops
        if ends and not (word in ("for", "with", "by") and clause.raw(last + 1)[:1].isupper()):
            break
        last += 1
    phrase = (at, last)
    return phrase if at < last and clause.is_source(phrase) else None


def relative_source(clause: Clause, at: int) -> tuple[int, int] | None:
    """As in "Amaq, the group's news agency, which said": the last name before the pronoun."""
    if clause.lemma(at - 1) not in ("who", "which"):
        return None
    place = at - 2
    while place >= 0 and not clause.raw(place)[:1].isupper():
        place -= 1
    first = place
    while first > 0 and (clause.raw(first - 1)[:1].isupper() or clause.raw(first - 1) in DASHES):
        first -= 1
    return (first, place + 1) if place >= 0 else None
