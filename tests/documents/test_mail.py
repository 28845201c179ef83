from contextlib import suppress

import pytest

from inquest.errors import EmptyInput, MalformedInput

SIX = "Six people died in Kesra, the police of the province said on Monday in a statement."
HEAD = """From: "Ministry of Interior" <press@interior.example>
To: desk@herald.example
Subject: =?utf-8?q?Statement_on_Kes=C3=A1?=
Date: Fri, 09 Nov 2018 10:00:00 +0500
MIME-Version: 1.0
"""


def mixed(*parts):
    bounded = "".join(f"--cut\n{part}\n" for part in parts)
    return f'{HEAD}Content-Type: multipart/mixed; boundary="cut"\n\n{bounded}--cut--\n'


PLAIN = f"Content-Type: text/plain; charset=utf-8\n\n{SIX}\n"
PAGE = f"Content-Type: text/html; charset=utf-8\n\n<html><body><p>{SIX}</p><p>Two of them were guards.</p></body></html>\n"
LIST = 'Content-Type: application/pdf; name="list.pdf"\nContent-Disposition: attachment\n\nx\n'


def test_subject_sender_and_date(read, outline):
    report = read(f"{HEAD}\n{SIX}\n", "a.eml")
    assert outline(report)[0] == "title: Statement on Kesá"
    assert report.text == f"Statement on Kesá\n\n{SIX}"
    assert report.metadata.title == "Statement on Kesá"
    assert report.metadata.publisher == "Ministry of Interior"
    assert str(report.metadata.published.period) == "2018-11-09"


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("From: a@interior.example\nOrganization: Red Cross", "Red Cross"),
        ("From: a@interior.example", "interior.example"),
        ("From: Press Office <a@interior.example>", "Press Office"),
    ],
)
def test_the_sender_is_the_publisher(read, head, publisher):
    report = read(f"{head}\nSubject: Six die\n\n{SIX}", "a.eml")
    assert report.metadata.publisher == publisher


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("quoted-printable", "Caf=C3=A9 owner =\nkilled, police said."),
        ("base64", "Q2Fmw6kgb3duZXIga2lsbGVkLCBwb2xpY2Ugc2FpZC4="),
    ],
)
def test_transfer_encodings(read, encoding, body):
    content = f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {encoding}"
    report = read(f"{HEAD}{content}\n\n{body}", "a.eml")
    assert report.text.endswith("Café owner killed, police said.")


def test_charset_of_the_part(read):
    head = f"{HEAD}Content-Type: text/plain; charset=windows-1251\n\n"
    report = read(head.encode() + "Шесть человек погибли.".encode("cp1251"), "a.eml")
    assert report.text.endswith("Шесть человек погибли.")
    assert report.encoding == "cp1251"


def test_plain_text_before_html_and_attachments_only_noted(read):
    report = read(mixed(PAGE.replace("Six", "Seven"), PLAIN, LIST), "a.eml")
    assert report.text == f"Statement on Kesá\n\n{SIX}"
    assert report.notes == ("attachment not read: list.pdf",)


def test_html_where_there_is_no_plain_text(read, outline):
    report = read(mixed(PAGE), "a.eml")
    assert outline(report) == [
        "title: Statement on Kesá",
        f"paragraph: {SIX}",
        "paragraph: Two of them were guards.",
    ]


def test_flowed_lines_are_joined(read):
    flowed = "Content-Type: text/plain; format=flowed\n\nSix people \ndied in Kesra.\nOn Monday."
    assert read(f"{HEAD}{flowed}", "a.eml").text.endswith("Six people died in Kesra.\nOn Monday.")


def test_only_attachments_are_no_report(read):
    with pytest.raises(EmptyInput, match="is e-mail without text"):
        read(mixed(LIST), "a.eml")


def test_broken_mail_is_still_read(read):
    head = HEAD.replace("=?utf-8?q?Statement_on_Kes=C3=A1?=", "=?no-such?q?Six?=")
    assert (
        SIX
        in read(f"{head}Content-Type: multipart/mixed; boundary=x\n\n--x\n{PLAIN}", "a.eml").text
    )


@pytest.mark.parametrize(
    "header",
    ['From: "', "From: :;x", "MIME-Version: =< utf-8''", "Date: Fri, 9 Nov 99999999999 10:00:00"],
)
def test_a_hostile_header_is_at_most_an_error_of_ours(read, header):
    # Newer versions of Python read some of these.
    with suppress(MalformedInput):
        assert SIX in read(f"{header}\nFrom: a <a@b.c>\nSubject: Six die\n\n{SIX}", "a.eml").text


def test_parts_without_end_are_an_error_of_ours(read):
    parts = "".join(
        f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(2000)
    )
    with pytest.raises(MalformedInput, match="nested too deep"):
        read(f"{HEAD}{parts}\n{SIX}", "a.eml")
