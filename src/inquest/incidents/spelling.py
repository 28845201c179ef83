"""Whether two names are one, however they are spelled: Khujand, Khudzhand, Khujand prison."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from inquest.lexicons import load
from inquest.lexicons.spellings import DOUBLED, sounded
from inquest.model.ids import slug

ALIKE = 0.82  # share of matching letters from which two spellings are one name
SHORT = 3  # letters of a skeleton below which it proves nothing
# Sounds that are one where only consonants are compared.
ALIKE_SOUNDS = (("ts", "c"), ("ch", "c"), ("sh", "s"), ("th", "t"), ("x", "ks"))
VOWELS = str.maketrans("eiou", "aaaa")


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """The consonants of a word, those of one sound as one letter; a first vowel is an "a".

    "khujand" and "khudzhand" are both "hjnd".
    """
    spoken = sounded(word)
    for written, sound in ALIKE_SOUNDS:
        spoken = spoken.replace(written, sound)
    bare = spoken[:1].translate(VOWELS) + re.sub("[aeiouh]", "", spoken[1:])
    return DOUBLED.sub(r"\1", bare)


@lru_cache(maxsize=1 << 16)
def same_name(mine: str, theirs: str) -> bool:
    """Whether one name holds all words of the other."""
    one, other = words_of(mine), words_of(theirs)
    return bool(one and other) and (one <= other or other <= one)


@lru_cache(maxsize=1 << 16)
def spelled_alike(mine: str, theirs: str) -> bool:
    """Whether two names may be spellings of one: they start with one sound and share most letters."""
    left, right = sorted((slug(mine), slug(theirs)))  # the matcher asks which comes first
    one, other = skeleton(left), skeleton(right)
    if one == other:
        return len(one) >= SHORT
    if one[:1] != other[:1]:
        return False
    if 2 * min(len(left), len(right)) < ALIKE * (len(left) + len(right)):
        return False
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= ALIKE


def one_name(mine: str, theirs: str) -> bool:
    """Whether two names are one, by words or by spelling."""
    return same_name(mine, theirs) or spelled_alike(mine, theirs)


@lru_cache(maxsize=1 << 16)
def words_of(name: str) -> frozenset[str]:
    """The words of a name, in small letters without accents."""
    return frozenset(slug(name).split("-")) - {""}


@lru_cache(maxsize=1 << 16)
def telling_words(name: str) -> frozenset[str]:
    """Keys of the words that tell a name from others; of all where there are only common ones."""
    lexicon = load("en", "places")
    common = {*lexicon["facility"], *lexicon["area"], *lexicon["directions"], *lexicon["never"]}
    words = words_of(name)
    telling = {word for word in words - common if len(word) >= SHORT}  # not "de", "al"
    return frozenset(map(key_of, telling or words))


def key_of(word: str) -> str:
    """What spellings of a word share: its skeleton, or the word where that is too short to tell."""
    bare = skeleton(word)
    return bare if len(bare) >= SHORT else word
