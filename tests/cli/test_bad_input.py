"""What cannot be read is named in one line; the rest is read; nothing else is on the terminal."""

import io
import json
import os

import pytest
from pypdf import PdfWriter

RIOT = "At least 25 inmates were killed in a riot at Khujand prison on Wednesday, two sources said."
RECORD = json.dumps({"text": RIOT, "published": "2018-11-08"}).encode()


def blank_pdf(password=""):
    """A PDF without text."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


BAD = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n \n", "is empty"),
    "noise.bin": (bytes(range(256)) * 20, "holds binary data, not text"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(50), "is a PNG image, not a report"),
    "noise.pdf": (b"%PDF-1.4\n" + bytes(range(256)) * 4, "is a PDF too broken to read"),
    "locked.pdf": (blank_pdf("secret"), "opens only with a password"),
    "scan.pdf": (blank_pdf(), "has no text layer"),
    "menu.html": (b"<html><body><nav>Home</nav><script>x</script>", "is a page without text"),
    "feed.xml": (b"<?xml version='1.0'?><rss></rss>", "is XML, but not a page"),
    "photo.eml": (b"From: a@b.org\nContent-Type: image/png\n\nx", "is e-mail without text"),
    "record.json": (b"{'text': 1}", "is not JSON"),
    "blank.jsonl": (b"\n\n", "holds no records"),
}


@pytest.fixture
def desk(report, tmp_path):
    """A folder `in` with one good report."""
    report("in/good.txt", RIOT)
    return tmp_path / "in"


def reports(tmp_path):
    return json.loads((tmp_path / "out/reports.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_told_in_one_line_and_the_rest_is_read(inquest, desk, tmp_path, name):
    data, reason = BAD[name]
    (desk / name).write_bytes(data)
    done = inquest("run", "in", "--out", "out")
    (line,) = done.err.splitlines()
    assert done.code == 1
    assert line.startswith(f"error: in/{name}: {reason}")
    assert len(reports(tmp_path)) == 1


def test_all_of_it_at_once(inquest, desk, tmp_path):
    for name, (data, _) in BAD.items():
        (desk / name).write_bytes(data)
    done = inquest("run", "in", "--out", "out")
    assert done.code == 1
    told = [line.split(": ")[1] for line in done.err.splitlines()]
    # The same bytes under two names are refused twice: each name is told.
    assert told == sorted(f"in/{name}" for name in BAD)
    assert len(reports(tmp_path)) == 1


def test_a_broken_page_is_read(inquest, desk, tmp_path):
    (desk / "page.html").write_bytes(b"<html><p>At least six people died <b>in Osh <td><div></p>")
    done = inquest("run", "in", "--out", "out")
    assert (done.code, done.err) == (0, "")
    assert len(reports(tmp_path)) == 2


def test_a_bad_line_of_records_is_named_and_the_others_are_read(inquest, desk, tmp_path):
    lines = [RECORD, b"no JSON", b"[1]", b'{"text": ""}', rb'{"text": "Six died in Osh. \ud800"}']
    (desk / "wire.jsonl").write_bytes(b"\n".join(lines))
    done = inquest("run", "in/wire.jsonl", "--out", "out")
    assert done.code == 1
    told = [line.removeprefix("error: in/").split(". ")[0] for line in done.err.splitlines()]
    assert told == [
        "wire.jsonl:2: is not JSON (expecting value at character 1)",
        "wire.jsonl:3: is JSON, but not an object",
        "wire.jsonl:4: has no text",
    ]
    assert [each["document"] for each in reports(tmp_path)] == ["wire-1", "wire-5"]


def test_a_file_over_the_limit(inquest, desk):
    with (desk / "huge.txt").open("wb") as sparse:
        sparse.truncate(200 * 2**20)
    done = inquest("run", "in", "--out", "out")
    assert done.code == 1
    assert "in/huge.txt: has 200.0 MiB, more than the 64.0 MiB allowed" in done.err


@pytest.mark.parametrize("stdin", [b"", b" \n", b"\x00\x01\x02\x03" * 20])
def test_standard_input_that_holds_no_report(inquest, tmp_path, stdin):
    done = inquest("run", "-", "--out", "out", stdin=stdin)
    assert done.code == 3
    assert done.err.startswith("error: standard input: ")
    assert len(done.err.splitlines()) == 1
    assert list((tmp_path / "out").iterdir()) == []


def test_standard_input_that_is_closed(inquest):
    done = inquest("run", "-", "--out", "out", stdin=None)
    assert done.code == 3
    assert done.err.startswith("error: standard input: is not connected")


@pytest.mark.parametrize("name", [b"with space.txt", b"two\nlines.txt", b"caf\xe9.txt"])
@pytest.mark.parametrize(("data", "code"), [(b"Ten people died in Osh.", 0), (b"", 1)])
def test_names_of_any_kind(inquest, desk, tmp_path, name, data, code):
    (desk / os.fsdecode(name)).write_bytes(data)
    done = inquest("run", "in", "--out", "out")
    assert done.code == code
    assert len(done.err.splitlines()) == code
    assert len(reports(tmp_path)) == 2 - code


def test_a_folder_whose_name_is_no_utf_8(inquest, report, tmp_path):
    report("in/good.txt", RIOT)
    odd = (tmp_path / "in").rename(tmp_path / os.fsdecode(b"caf\xe9"))
    assert inquest("run", odd, "--out", odd / "out").code == 0
    assert r"caf\udce9" in (odd / "out/dossier.html").read_text(encoding="utf-8")


def test_strict_stops_before_the_next(inquest, desk):
    (desk / "a.txt").write_bytes(b"")
    (desk / "z.txt").write_bytes(b"")
    done = inquest("run", "in", "--out", "out", "--strict")
    assert done.code == 1
    assert done.err == "error: in/a.txt: is empty\n"
    assert done.out == ""
