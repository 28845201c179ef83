"""What counts as a word where texts are compared, and words as numbers."""

import re
from functools import lru_cache
from typing import Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

# Chinese and Japanese leave no space between words: each of their characters counts as one.
WORD: Final = re.compile(r"[^\W\u3040-\u30ff\u3400-\u9fff]+|[\u3040-\u30ff\u3400-\u9fff]")
ODD: Final = np.uint64(0x9E3779B97F4A7C15)  # 2**64 by the golden ratio: parts close numbers
MIX: Final = np.uint64(0xBF58476D1CE4E5B9)
KNOWN: Final = 1 << 16  # words whose numbers are remembered


def plain(text: str) -> str:
    """The words alone, in small letters, a space between them."""
    return " ".join(WORD.findall(text.casefold()))


@lru_cache(KNOWN)
def word_number(word: str) -> int:
    """A number of 32 bits for a word, the same in every process, however its letters are cased."""
    return crc32(word.casefold().encode("utf-8", "surrogatepass"))


def runs_of(words: Hashes, size: int) -> Hashes:
    """A number of 64 bits for each run of so many words, by the word that it begins with."""
    count = max(0, len(words) - size + 1)
    runs = np.zeros(count, np.uint64)
    for at in range(size):
        runs = mixed(runs + words[at : at + count])
    return runs


def mixed(numbers: Hashes) -> Hashes:
    """Numbers spread over all 64 bits, the same for the same."""
    spread = numbers * ODD
    spread ^= spread >> np.uint64(31)
    spread *= MIX
    spread ^= spread >> np.uint64(29)
    return spread
