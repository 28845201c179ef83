"""Bytes to characters: which encoding a text is in, and the one normalisation it ever gets."""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from charset_normalizer import from_bytes

from inquest.documents.languages import detect_language

SAMPLE = 2**16
LAST_ASCII = 0x7F
# Text has no zero bytes, but where UTF-16 spells spaces and Latin letters.
ZERO_SHARE = 0.025
CLEAR_LANE = 8

# Longer marks first: the mark of UTF-32 begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)

# Who declares Latin-1 or ASCII means the Windows code page that extends it (WHATWG Encoding).
MEANT = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}

# Code pages of scripts that share no letters with ASCII, as news sites and archives use them.
ALPHABETS = [
    *("cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5"),
    *("cp1256", "iso8859_6", "cp1253", "cp1255", "cp874"),
]
EAST_ASIAN = ["gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"]
# Two bytes of an alphabet may be one East Asian character: a few words do not tell them apart.
SHORT = 40

# Code pages that are right only for some languages; Western Europe's is right for the rest.
LATIN = (
    ("cp1250", frozenset({"bs", "cs", "hr", "hu", "pl", "ro", "sk", "sl"})),
    ("cp1254", frozenset({"az", "ku", "tr"})),
)
WESTERN = "cp1252"

# In a text of Latin script at most this share of its letters lies outside ASCII.
LATIN_SHARE = 0.3
# A text that is UTF-8 but for this share of its bytes is UTF-8 that was damaged.
DAMAGE_SHARE = 0.005

LOST = "\ufffd"
CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\ue000-\uf8ff\ufffe\uffff]")
INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff]")
SURROGATE = re.compile("[\ud800-\udfff]")
LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A normalised text and the encoding it was in.

    Attributes:
        noise: the share of characters that no text has: controls, or none the encoding knows.
        notes: that the encoding is a legacy one, that characters were lost.

    """

    text: str
    encoding: str
    noise: float = 0.0
    notes: tuple[str, ...] = ()


def normalise(text: str) -> str:
    r"""Unicode NFC; lines end with ``\n``; without control and invisible marks.

    Lone surrogates become U+FFFD. A second pass changes nothing.
    """
    lines = LINE_END.sub("\n", text)
    return unicodedata.normalize("NFC", SURROGATE.sub(LOST, INVISIBLE.sub("", lines)))


def decode(data: bytes, declared: str = "") -> Decoded:
    """Decode by byte order mark, as UTF-8 or UTF-16, as declared, or by what the bytes look like.

    `declared` is the label that the document gives, "" for none. Never fails: bytes that the
    encoding lacks become U+FFFD, and a note says so.
    """
    encoding = next(filter(None, _candidates(data, declared)))
    text = data.decode(encoding, "replace")
    lost = 0 if _decodes(data, encoding) else text.count(LOST)
    noise = (lost + len(CONTROL.findall(text))) / max(1, len(text))
    return Decoded(normalise(text), encoding, noise, _notes(encoding, lost))


def _candidates(data: bytes, declared: str) -> Iterator[str]:
    """What each rule takes the encoding for, in the order of trust; "" where it cannot tell."""
    yield _marked(data)
    yield _strict_utf8(data)
    yield _zero_lane(data)
    yield _declared(data, declared)
    yield _damaged_utf8(data)
    yield _other_script(data)
    yield _latin(data)
    yield WESTERN


def _notes(encoding: str, lost: int) -> tuple[str, ...]:
    legacy = () if encoding.startswith("utf") else (f"decoded as {encoding}",)
    damaged = (f"{lost} characters could not be decoded",) if lost else ()
    return legacy + damaged


def _marked(data: bytes) -> str:
    return next((name for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), "")


def _strict_utf8(data: bytes) -> str:
    # Text in another encoding is hardly ever valid UTF-8, so this stands above a wrong label.
    return "utf-8" if _decodes(data, "utf-8") and not _zero_lane(data) else ""


def _declared(data: bytes, declared: str) -> str:
    try:
        # A label that can be read in the bytes themselves names an encoding that extends ASCII.
        if not declared or "<a".encode(declared) != b"<a":
            return ""
    except (LookupError, ValueError):
        return ""
    name = codecs.lookup(declared).name
    meant = MEANT.get(name, name)
    return meant if _decodes(data, meant) else ""


def _damaged_utf8(data: bytes) -> str:
    text = data.decode("utf-8", "replace")
    lost = text.count(LOST)
    whole = sum(mark > "\x7f" for mark in text) - lost
    return "utf-8" if lost <= max(1, len(data) * DAMAGE_SHARE) and whole > lost else ""


def _other_script(data: bytes) -> str:
    sample = data[:SAMPLE]
    high = sum(byte > LAST_ASCII for byte in sample)
    plain = sum(byte <= LAST_ASCII and chr(byte).isalpha() for byte in sample)
    if high <= LATIN_SHARE * (high + plain):
        return ""
    pages = ALPHABETS if len(sample) < SHORT else ALPHABETS + EAST_ASIAN
    best = from_bytes(sample, cp_isolation=pages).best()
    return best.encoding if best else ""


def _latin(data: bytes) -> str:
    for encoding, languages in LATIN:
        if detect_language(data[:SAMPLE].decode(encoding, "replace")) in languages:
            return encoding
    return ""


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeError, LookupError):
        return False
    return True


def _zero_lane(data: bytes) -> str:
    """Which UTF-16 this is: the zero bytes of its ASCII characters stand in every second place."""
    sample = data[:SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    enough = max(even, odd) > ZERO_SHARE * len(sample)
    if not enough or min(even, odd) * CLEAR_LANE > max(even, odd):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"
