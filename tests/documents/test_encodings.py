# ruff: noqa: RUF001 - texts in other scripts
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.documents.encodings import decode, normalise

RUSSIAN = "Семнадцать заключённых погибли, сообщили в министерстве юстиции."
SPANISH = "El ministro señaló que murieron 13 reclusos."
ENGLISH = "The governor’s office said that “at least 13” died – all of them inmates."
POLISH = "Co najmniej dwanaście osób zginęło w więzieniu, poinformowało ministerstwo."
TURKISH = "Cezaevinde çıkan isyanda en az on üç kişi öldü, yirmi kişi yaralandı."
ARABIC = "قتل ثلاثة عشر سجينا على الأقل داخل سجن المدينة بحسب وزارة الداخلية."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "utf-16-le"),
        (RUSSIAN, "utf-16-be"),
        (SPANISH, "cp1252"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "utf-16-le"),
        (POLISH, "cp1250"),
        (TURKISH, "cp1254"),
        (ARABIC, "cp1256"),
    ],
)
def test_tells_the_encoding_by_the_bytes(text, encoding):
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding) == (text, encoding)
    legacy = not encoding.startswith("utf")
    assert decoded.notes == ((f"decoded as {encoding}",) if legacy else ())


@pytest.mark.parametrize("text", ["Бунт", "motín", "café"])
@pytest.mark.parametrize("encoding", ["cp1251", "cp1252"])
def test_a_word_is_enough_for_the_common_code_pages(text, encoding):
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        return
    assert decode(data).text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_mark_tells_and_is_dropped(encoding):
    assert decode(RUSSIAN.encode(encoding)).text == RUSSIAN


@pytest.mark.parametrize(
    ("data", "declared", "encoding"),
    [
        (RUSSIAN.encode("koi8_r"), "KOI8-R", "koi8-r"),
        (SPANISH.encode("cp1252"), "iso-8859-1", "cp1252"),
        (RUSSIAN.encode(), "windows-1251", "utf-8"),
        (b"plain", "utf-16", "utf-8"),
        (SPANISH.encode("cp1252"), "utf-16", "cp1252"),
        (SPANISH.encode("cp1252"), "no such encoding", "cp1252"),
        (SPANISH.encode("cp1252"), "rot13", "cp1252"),
        (SPANISH.encode("cp1252"), "undefined", "cp1252"),
    ],
)
def test_a_declared_encoding_is_believed_only_where_it_fits(data, declared, encoding):
    assert decode(data, declared).encoding == encoding


def test_damaged_utf8_stays_utf8_and_the_damage_is_noted():
    data = (RUSSIAN * 20).encode()
    decoded = decode(data[:501] + data[502:])
    assert decoded.encoding == "utf-8"
    assert decoded.notes == ("1 characters could not be decoded",)


def test_a_replacement_character_in_the_text_is_no_loss():
    assert decode("lost \ufffd before".encode()).notes == ()


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("a\r\nb\rc\u2028d\x0ce", "a\nb\nc\nd\ne"),
        ("e\u0301", "é"),
        ("\ufeffa\x00b\xadc\u200b", "abc"),
        ("\ud800x", "\ufffdx"),
        ("tab\there", "tab\there"),
    ],
)
def test_normalises(text, normal):
    assert normalise(text) == normal


@given(st.text(st.characters()))
def test_normalising_again_changes_nothing(text):
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.binary(), st.sampled_from(["", "utf-8", "cp1251", "utf-16", "\x00", "punycode"]))
def test_any_bytes_decode(data, declared):
    assert decode(data, declared).text.isascii() or decode(data, declared).encoding
