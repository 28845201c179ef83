"""The noun phrases around a cue that name its source."""

from inquest.annotate.clause import Clause, Phrase
from inquest.annotate.numbers import read_number
from inquest.annotate.stretches import DASHES, SAY, turns
from inquest.annotate.voices import (
    ATTRIBUTION,
    DAYS,
    LISTENERS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    SOURCE_STOPS,
    STOPS,
    is_listed,
    is_source,
)
from inquest.lexicons import load
from inquest.lexicons.phrases import spelled
from inquest.model import Span
from inquest.model.trees import children, last_of
from inquest.model.trees import phrase as noun_phrase

BEHIND_STOPS = SOURCE_STOPS | frozenset(STOPS["behind"]) | DAYS
SPEAKERS = frozenset(["i", "we", "you"])
TIMES = frozenset([*STOPS["times"], *PREPOSITIONS])
POSSESSIVES = frozenset(["its", "his", "her", "their", "the"])
RELATIVES = frozenset(["who", "which", "whose", "when", "where", "speaking"])
OBJECTS = frozenset(["whom", "which", "that", "who"])  # open clauses about what is told
PASSED_ON = frozenset(["quoted", "cited", "carried"])
NAMING = frozenset(["news", "agency", "in", "of", "and"])  # words that go on with an outlet's name
VERBS = SAY - frozenset(ATTRIBUTION["nouns"])
CITING = spelled(ATTRIBUTION["citing"])
ABBREVIATIONS = frozenset(load("en", "abbreviations")["leading"])
FIGURE = 5  # words of a figure
LONGEST = 14  # words of a source
GROUP = 4  # words of a group of listeners: "a crowded news conference"


def before(clause: Clause, at: int, *, any_noun: bool = False) -> Phrase | None:
    """The source that ends right before a place, with an apposition taken in.

    With `any_noun` a phrase that opens with an article is one whatever its noun.
    """
    if clause.raw(at - 1) in (",", *DASHES):
        return appositive(clause, at - 1)
    if clause.lemma(at - 1) in PRONOUNS:  # "the number of inmates it says have died"
        return Phrase(at - 1, at)
    first = without_opening(clause, run_start(clause, at), at)
    if first > 1 and clause.raw(first - 1) == ",":
        first = titled(clause, first)
    phrase = Phrase(first, at)
    if first >= at or clause.lemma(at - 1) in SPEAKERS:
        return None
    fits = is_source(clause, phrase) or (any_noun and clause.lemma(first) in OPENERS)
    return phrase if fits else None


def subject(clause: Clause, at: int) -> Phrase | None:
    """The subject of a verb by the tree, where words that bound a source part the two.

    As in "A doctor who asked not to be named said": the doctor.
    """
    tree, verb = clause.sentence.tokens, clause.node(at)
    if verb is None:
        return None
    for place in children(tree, verb):
        named = tree[place].pos in ("NOUN", "PROPN") and place < verb
        if tree[place].relation == "nsubj" and named:
            found = clause.phrase(noun_phrase(clause.text, tree, place))
            return None if clause.lemma(found.first) in RELATIVES else found
    return None


def run_start(clause: Clause, last: int) -> int:
    """The start of the words before a place among which nothing bounds a source."""
    first = last
    while first > 0 and last - first < LONGEST and not bounds(clause, first - 1):
        first -= 1
    return first


def bounds(clause: Clause, at: int) -> bool:
    """Whether a word cannot stand inside a source."""
    word = clause.lemma(at)
    passed_on = word in PASSED_ON and clause.lemma(at + 1) == "by"
    if passed_on or abbreviates(clause, at) or encloses(clause, at):
        return False
    return word in SOURCE_STOPS or (word in VERBS and clause.raw(at).islower())


def abbreviates(clause: Clause, at: int) -> bool:
    """Whether a full stop there is that of "Dr." or "Gen."."""
    inside = clause.lemma(at) == "." and at < len(clause) - 1
    return inside and clause.lemma(at - 1) in ABBREVIATIONS


def encloses(clause: Clause, at: int) -> bool:
    """As in "the Islamic Front (IF) group": a parenthesis around an abbreviation inside a name."""
    return any(
        clause.lemma(opening) == "("
        and clause.lemma(opening + 2) == ")"
        and clause.raw(opening + 1).isupper()
        for opening in range(max(at - 2, 1), at + 1)
    )


def appositive(clause: Clause, comma: int) -> Phrase | None:
    """As in "Ruy Medina, its director, told": both segments, when the first holds a name.

    Of "the army, which had denied it, says" and "Reuters, citing two sources, said" the first.
    """
    middle = comma
    while middle > 0 and not parts(clause, middle - 1):
        middle -= 1
    if middle == 0 or comma - middle > LONGEST or turns(clause, middle - 1):
        return None
    first = without_opening(clause, run_start(clause, middle - 1), middle - 1)
    name = Phrase(first, middle - 1)
    if not name or not is_source(clause, name):
        return None
    cites = CITING.taken(clause.lemmas, middle)
    aside = cites or clause.lemma(middle) in RELATIVES
    return name if aside else Phrase(first, comma)


def parts(clause: Clause, at: int) -> bool:
    """Whether a mark there parts a name from its apposition."""
    dash = clause.raw(at) in DASHES and not clause.glued(at)
    return dash or clause.raw(at) in (",", ";", "”", '"')


def titled(clause: Clause, first: int) -> int:
    """Take in a role set off before a name: "its director, Ruy Medina"."""
    place = max(run_start(clause, first - 1), first - LONGEST)
    words = clause.lemmas[place : first - 1]
    starts = words[:1] and words[0] in POSSESSIVES
    return place if starts and not ROLES.isdisjoint(words) else first


def without_opening(clause: Clause, first: int, last: int) -> int:
    """Drop an opening such as "On November 8", "Earlier this year" before the source's own words."""
    if clause.lemma(first) not in TIMES or last - first < 1:
        return first
    if clause.lemma(last - 1) in PRONOUNS | SPEAKERS:
        return last - 1
    for place in range(first + 1, last):
        governed = clause.lemma(place - 1) in PREPOSITIONS
        if clause.lemma(place) in OPENERS and not governed:
            return place
    return last_name(clause, first + 1, last) or first


def last_name(clause: Clause, first: int, last: int) -> int | None:
    """Where the last run of capitalised words in a stretch starts, behind "in" its second word."""
    if not clause.capital(last - 1):
        return None
    start = last
    while start > first and clause.capital(start - 1) and clause.lemma(start - 1) not in DAYS:
        start -= 1
    if start == last:
        return None
    governed = clause.lemma(start - 1) in PREPOSITIONS
    return start + 1 if governed and last - start > 1 else start


def behind(clause: Clause, at: int, *, any_noun: bool = False) -> Phrase | None:
    """The source that starts right at a place, with a name that follows a role taken in.

    With `any_noun` any words are one.
    """
    last = at
    while last < len(clause) and last - at < LONGEST and not ends(clause, at, last):
        last += 1
    phrase = Phrase(at, named_end(clause, at, last))
    return phrase if phrase and (any_noun or is_source(clause, phrase)) else None


def ends(clause: Clause, at: int, place: int) -> bool:
    """Whether a source that starts at a place has ended at another.

    That is at a stop, at a figure, and behind a name at an article or, if it is an outlet's, at
    any word written small.
    """
    word = clause.lemma(place)
    if word in BEHIND_STOPS and not abbreviates(clause, place):
        return not (word in ("for", "with", "by") and clause.capital(place + 1))
    opens = word in OPENERS and clause.capital(place - 1)
    listed = clause.raw(place).islower() and is_listed(clause, Phrase(at, place), whole=True)
    return place > at and (word.isdigit() or opens or (listed and word not in NAMING))


def named_end(clause: Clause, first: int, last: int) -> int:
    """As in "the foreign minister, Sirojiddin Muhriddin,": the end of the name behind a role."""
    if clause.raw(last) != "," or ROLES.isdisjoint(clause.lemmas[first:last]):
        return last
    end = last + 1
    while clause.capital(end):
        end += 1
    closed = clause.raw(end) in (",", ".", ";", "")
    return end if closed and end > last + 2 else last


def figure_start(clause: Clause, at: int) -> int | None:
    """As in "21 according to X and 24 according to Y": where a figure alone stands before a cue."""
    for first in range(max(at - FIGURE, 0), at):
        number = read_number(clause.lemmas, first)
        opens = clause.lemma(first - 1) in (",", "and", "or", ";", "(", "but")
        if opens and number and number.last == at:
            return first
    return None


def listeners(clause: Clause, at: int) -> int:
    """The place behind people who are told something and pass on nothing: "told reporters"."""
    for place in range(at, min(at + GROUP, len(clause))):
        if clause.lemma(place) in LISTENERS and not clause.capital(place + 1):
            return place + 1
        if clause.capital(place) or clause.lemma(place) in BEHIND_STOPS:
            break
    return at


def relative(clause: Clause, at: int) -> Phrase | None:
    """As in "Amaq, the group's news agency, which said", "a source who said"."""
    if clause.lemma(at - 1) not in ("who", "which"):
        return None
    return relative_head(clause, at) or before(clause, at - 1)


def relative_head(clause: Clause, at: int) -> Phrase | None:
    """By the tree, the noun that a relative clause describes whose verb stands at a place."""
    tree, verb = clause.sentence.tokens, describing(clause, at)
    if verb is None:
        return None
    return clause.phrase(noun_phrase(clause.text, tree, tree[verb].head))


def described(clause: Clause, source: Phrase, at: int) -> Phrase | None:
    """As in "the 13 whom the ministry said had been killed": the noun and all that is said of it."""
    tree, verb = clause.sentence.tokens, describing(clause, at)
    if verb is None or clause.lemma(source.first - 1) not in OBJECTS:
        return None
    whole = noun_phrase(clause.text, tree, tree[verb].head)
    return clause.phrase(Span.of(clause.text, whole.start, tree[last_of(tree, verb)].span.end))


def describing(clause: Clause, at: int) -> int | None:
    """By the tree, the verb at a place where it heads a relative clause of a noun."""
    tree, verb = clause.sentence.tokens, clause.node(at)
    if verb is None or tree[verb].relation != "acl:relcl":
        return None
    return verb if tree[tree[verb].head].pos in ("NOUN", "PROPN", "NUM") else None


def wider(clause: Clause, at: int, source: Phrase) -> Phrase:
    """The source from the verb's subject on, where that stands right before its apposition."""
    named = subject(clause, at)
    beside = named and named.last < source.first and clause.raw(named.last) == ","
    return Phrase(named.first, source.last) if named and beside else source
