"""Claims whose words are looked up in a text that may have been drawn anew."""

from dataclasses import replace

from inquest.model import Claim, Link, Span


def fitted(claim: Claim, text: str, shift: int = 0) -> Claim | None:
    """A claim whose spans lie in a text; None where the text has not its words.

    `shift` is by how many characters the words are likely to have moved.
    """
    span = found(claim.span, text, shift)
    if span is None:
        return None
    moved = span.start - claim.span.start
    chain = tuple(in_text(link, span, text, moved) for link in claim.chain)
    return replace(claim, span=span, chain=chain)


def in_text(link: Link, claim: Span, text: str, shift: int) -> Link:
    """A link whose words lie in a text; those of the claim stand in for words that are gone."""
    return replace(
        link,
        span=found(link.span, text, shift) or claim,
        cue=found(link.cue, text, shift) if link.cue else None,
    )


def found(span: Span, text: str, shift: int = 0) -> Span | None:
    """Where the words of a span stand in a text, nearest to where they are likely to stand."""
    start = span.start + shift
    if start >= 0 and text.startswith(span.text, start):
        return Span.of(text, start, start + len(span.text))
    starts = places_of(span.text, text)
    nearest = min(starts, key=lambda each: abs(each - start), default=None)
    return None if nearest is None else Span.of(text, nearest, nearest + len(span.text))


def places_of(words: str, text: str) -> list[int]:
    """Where some words begin in a text, wherever they do; nowhere for no words."""
    starts, at = [], text.find(words) if words else -1
    while at >= 0:
        starts.append(at)
        at = text.find(words, at + 1)
    return starts
