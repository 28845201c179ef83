# ruff: noqa: RUF001 - texts in other scripts
import pytest

from inquest.documents.languages import detect_language, read_tag, settle_language

ENGLISH = "At least thirteen inmates were killed in a riot, the interior ministry said. "
RUSSIAN = "Семнадцать заключённых погибли при подавлении бунта, сообщили в министерстве. "
TAJIK = "Дар зиндони шаҳри Хуҷанд шӯриш сар зад ва бисту як нафар ҳалок шуданд. "


@pytest.mark.parametrize(
    ("tag", "code"),
    [("en", "en"), ("en-GB", "en"), ("EN_us", "en"), (" ru ", "ru"), ("eng", ""), ("", "")],
)
def test_reads_tags(tag, code):
    assert read_tag(tag) == code


@pytest.mark.parametrize(
    ("text", "language"),
    [(ENGLISH, "en"), (RUSSIAN, "ru"), (TAJIK, "tg"), ("12 345", ""), ("", "")],
)
def test_detects(text, language):
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("tag", "text", "language"),
    [
        ("en", ENGLISH * 4, "en"),
        ("en", RUSSIAN * 4, "ru"),
        ("uk", RUSSIAN * 4, "uk"),
        ("en", "Бунт", "en"),
        ("", TAJIK, "tg"),
        ("en", "", "en"),
    ],
)
def test_a_page_is_believed_where_its_text_may_be_in_the_language(tag, text, language):
    assert settle_language(tag, text) == language


def test_a_header_is_always_believed(read):
    report = read(f"Title: x\nLanguage: uz\n\n{RUSSIAN * 4}")
    assert report.metadata.language == "uz"
