"""Lemmas as labels that a tagger can learn: what to cut from a word and what to put in its place.

``3|y``  small letters, the last three off, "y" put on: "Parties" is "party"
``=``    the word as it is written, as names are
``~be``  this lemma, whatever the word
"""

MOST_CUT = 6


def script_of(word: str, lemma: str) -> str:
    """The label that turns a word into its lemma."""
    if lemma in ("_", word) and word != word.casefold():
        return "="
    low = word.casefold()
    if lemma.casefold() != lemma:
        return f"~{lemma}"
    shared = 0
    while shared < min(len(low), len(lemma)) and low[shared] == lemma[shared]:
        shared += 1
    cut = len(low) - shared
    return f"{cut}|{lemma[shared:]}" if shared and cut <= MOST_CUT else f"~{lemma}"


def lemma_by(script: str, word: str) -> str:
    """The lemma of a word by a label; never empty."""
    if script == "=":
        return word
    if script.startswith("~"):
        return script[1:]
    cut, _, put = script.partition("|")
    low = word.casefold()
    kept = low[: len(low) - int(cut)] if int(cut) < len(low) else low
    return kept + put


def is_cut(script: str) -> bool:
    """Whether a label takes letters off a word."""
    return script[:1] not in {"=", "~", "0"}
