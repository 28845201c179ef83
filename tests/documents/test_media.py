import zipfile
from io import BytesIO

import pytest

from inquest.documents.media import HTML, MAIL, PDF, PLAIN, RECORD, tell_media
from inquest.errors import NotText
from inquest.model import RawReport

MAILED = b"From: a@b.example\r\nSubject: Six\r\n killed\r\n\r\nSix people died."


def zipped(name):
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(name, "x" * 100)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "media"),
    [
        ("a", b"%PDF-1.7\n", PDF),
        ("a.txt", b"\n%PDF-1.7\n", PDF),
        ("a.pdf", b"junk before\n%PDF-1.7\n", PDF),
        ("a.txt", b"The mark %PDF-1.7 opens such files.", PLAIN),
        ("a.txt", b"<!DOCTYPE html><html>", HTML),
        ("a", b"\xef\xbb\xbf <!-- made by x --> <HTML lang=en>", HTML),
        ("a", b"<?xml version='1.0'?><!-- x --><html xmlns='x'>", HTML),
        ("a", b"<p>Six people died.", HTML),
        ("a.html", b"Six people <b>died</b>.<br>Police", HTML),
        ("a.html", b"Six people died.", PLAIN),
        ("a", "<html>".encode("utf-16"), HTML),
        ("a.txt", b"5 < 6 and <b>so on</b>", PLAIN),
        ("a", MAILED, MAIL),
        ("a.txt", b"From abroad\n" + MAILED, MAIL),
        ("a.eml", b"Subject: Six killed\n\nSix people died.", MAIL),
        ("a.txt", b"Subject: Six killed\n\nSix people died.", PLAIN),
        ("a.txt", b"Title: Six killed\nPublisher: x\n\nSix people died.", PLAIN),
        ("a", b' {"text": "Six people died."}', RECORD),
        ("a.json", b"Six people died.", RECORD),
        ("a.txt", b"{sic} Six people died.", PLAIN),
        ("a.pdf", b"Six people died.", PLAIN),
    ],
)
def test_tells_by_the_content_before_the_name(name, data, media):
    assert tell_media(RawReport(name, data)) == media


def test_believes_the_source():
    assert tell_media(RawReport("a", b"<html>", PLAIN)) == PLAIN


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "is a PNG image, not a report"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "is a JPEG image, not a report"),
        (zipped("a.txt"), "is a ZIP archive, not a report"),
        (zipped("word/document.xml"), "is a Word document, not a report"),
        (b"{\\rtf1 Six people died.}", "is an RTF document, not a report"),
        (b"<?xml version='1.0'?><rss><channel>", "is XML, but not a page"),
        (bytes(range(256)) * 20, "holds binary data, not text"),
    ],
)
def test_says_what_is_no_report(data, reason):
    with pytest.raises(NotText) as refused:
        tell_media(RawReport("odd.txt", data))
    assert str(refused.value).startswith(f"odd.txt: {reason}")


def test_a_stray_control_mark_makes_no_binary():
    assert (
        tell_media(RawReport("a", b"Six people died.\x00\x01 " * 1 + b"Police said. " * 50))
        == PLAIN
    )
