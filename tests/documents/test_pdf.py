import pytest
from pypdf import PdfReader
from pypdf.errors import DependencyError

from inquest.documents.pdf import LIGATURES
from inquest.errors import EmptyInput, LockedInput, MalformedInput
from inquest.model import DateSource

FIRST = """# Deaths in custody

By Anna Lee

In the night of 3 March a riot broke out in the
northern wing. According to the administration,
fourteen inmates were killed; the relatives (who
drew up a list) count at least twenty-two."""
SECOND = """   The administration disputes the list, which
names three minors, held in a separate block."""


def test_pages_become_paragraphs(read, outline, make_pdf):
    report = read(make_pdf(FIRST, SECOND), "report.pdf")
    assert outline(report) == [
        "title: Deaths in custody",
        "byline: By Anna Lee",
        (
            "paragraph: In the night of 3 March a riot broke out in the northern wing. According to the"
            " administration, fourteen inmates were killed; the relatives (who drew up a list) count at"
            " least twenty-two."
        ),
        (
            "paragraph: The administration disputes the list, which names three minors, held in a"
            " separate block."
        ),
    ]
    assert report.metadata.title == "Deaths in custody"
    assert report.metadata.author == "Anna Lee"
    assert report.metadata.language == "en"


def test_the_day_of_making_is_a_last_resort_and_noted(read, make_pdf):
    made = make_pdf(SECOND, CreationDate="D:20200312100000Z")
    report = read(made, "report.pdf")
    assert str(report.metadata.published.period) == "2020-03-12"
    assert report.metadata.published.source is DateSource.METADATA
    assert report.notes == ("dated by the day on which the file was made",)
    given = read(made, "report.pdf", published="2020-03-09").metadata.published
    assert (str(given.period), given.source) == ("2020-03-09", DateSource.GIVEN)


def test_metadata_stands_in_for_what_the_pages_do_not_tell(read, make_pdf):
    made = make_pdf(SECOND, Title="Deaths in custody", Author="Monitoring office")
    said = read(made, "report.pdf").metadata
    assert (said.title, said.author) == ("Deaths in custody", "Monitoring office")


@pytest.mark.parametrize("title", ["Microsoft Word - draft 3", "Untitled", "report_final.indd"])
def test_a_file_name_is_no_title(read, make_pdf, title):
    assert read(make_pdf(SECOND, Title=title), "report.pdf").metadata.title == ""


def test_a_broken_date_is_no_date(read, make_pdf):
    assert read(make_pdf(SECOND, CreationDate="yesterday"), "report.pdf").metadata.published is None


def test_ligatures_are_spelt_out():
    assert "\ufb01re".translate(LIGATURES) == "fire"


def test_pages_without_text_are_noted(read, make_pdf):
    assert read(make_pdf(SECOND, ""), "report.pdf").notes == ("pages without text: 2",)


def test_a_scan_needs_ocr(read, make_pdf):
    with pytest.raises(EmptyInput, match=r"has no text layer\. Run OCR on it first"):
        read(make_pdf("", ""), "report.pdf")


def test_a_password_locks_it(read, make_pdf):
    with pytest.raises(LockedInput, match=r"report\.pdf: opens only with a password"):
        read(make_pdf(SECOND, password="secret"), "report.pdf")


def test_a_cipher_that_is_not_installed_locks_it_too(read, make_pdf, monkeypatch):
    def refuse(_reader, _password):
        raise DependencyError

    monkeypatch.setattr(PdfReader, "decrypt", refuse)
    with pytest.raises(LockedInput, match="is encrypted with AES"):
        read(make_pdf(SECOND, password="secret"), "report.pdf")


def test_an_empty_password_does_not(read, make_pdf):
    assert "three minors" in read(make_pdf(SECOND, password=""), "report.pdf").text


def test_a_broken_file_is_malformed_and_nothing_is_logged(read, make_pdf, capsys):
    made = make_pdf(SECOND)
    for data in (b"%PDF-1.4\n", made[: len(made) // 3]):
        with pytest.raises((MalformedInput, EmptyInput)):
            read(data, "report.pdf")
    assert capsys.readouterr().err == ""
