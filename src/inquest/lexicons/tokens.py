"""Words and marks of a text in the forms under which lexicons list them."""

import re
from functools import lru_cache

from inquest.model import Span, Token

# Parts joined by marks are counted, so that a long row of them costs no more than its length.
WORD = re.compile(
    r"""
    (?:[A-Za-z]\.){2,}                      # U.S., a.m.
  | [$€£]?\d+(?:[.,:/]\d+){0,8}(?:st|nd|rd|th)?\b%?   # 1,200  3/19  7:30  21st  $7
  | [^\W\d_]+(?:['’][^\W\d_]+)*             # words, can't, Governor's
  | \d+[^\W_]*                              # 6pm
  | [^\w\s]                                 # any mark
  | _+
    """,
    re.VERBOSE,
)
POSSESSIVE = re.compile(r"['’]s$")


@lru_cache(maxsize=4096)
def tokenise(span: Span) -> tuple[Token, ...]:
    """Cut a span into tokens; the lemma is the lower-cased word without a possessive ending.

    Hyphenated words are several tokens, so that "twenty-five" and "15-20" read as their parts,
    while an ending stays with its word: the rules that read phrases want other words than a
    treebank has.
    """
    return tuple(
        Token(placed(match, span.start), lemma_of(match.group()), head=index)
        for index, match in enumerate(WORD.finditer(span.text))
    )


def placed(match: re.Match[str], start: int) -> Span:
    """The words of a match in a stretch of text that starts at an offset."""
    return Span(start + match.start(), start + match.end(), match.group())


def lemma_of(word: str) -> str:
    """The form under which lexicons list a word."""
    return POSSESSIVE.sub("", word.casefold().replace("’", "'"))
