"""Where the clause around a phrase starts and ends: at marks, and at cues of attribution."""

from inquest.claims.words import BREAKS, Words
from inquest.lexicons import load
from inquest.model import Annotation

CLAUSES = load("en", "clauses")
ENDS = BREAKS | frozenset(CLAUSES["ends"])


def clause_end(words: Words, at: int, annotation: Annotation) -> int:
    """The token behind the last one of the clause: before a full stop, a turn or a source."""
    sources = {
        words.place(each.source.start)
        for each in annotation.attributions
        if each.source and words.sentence.span.holds(each.source)
    }
    for place in range(at, len(words)):
        behind = place + 1
        turns = behind in sources or words.lemma(behind) in CLAUSES["turns"]
        if words.lemma(place) in ENDS or (words.lemma(place) == "," and turns):
            return place
    return len(words)


def clause_start(words: Words, at: int, annotation: Annotation) -> int:
    """The first token of the clause: behind a mark, a turn, or a cue with its "that"."""
    cues = {
        words.place(each.cue.end - 1)
        for each in annotation.attributions
        if words.sentence.span.holds(each.cue)
    }
    for place in range(at - 1, -1, -1):
        if words.lemma(place) in ENDS or words.lemma(place) == "that" or place in cues:
            return place + 1
    return 0
