import io

import pytest

from inquest.errors import EmptyInput, TooLarge
from inquest.model import RawReport
from inquest.settings import Settings
from inquest.sources import gather
from inquest.sources.jsonlines import holds_records, split_records

ONE = b'{"text": "Six people died."}'
LINES = ONE + b"\r\n\n" + b"no JSON\n" + ONE


def split(data, limit=1000):
    return list(split_records(io.BytesIO(data), "wire.jsonl", limit))


def test_one_report_a_line_broken_ones_too():
    assert split(LINES) == [
        RawReport("wire.jsonl:1", ONE, "application/json"),
        RawReport("wire.jsonl:3", b"no JSON", "application/json"),
        RawReport("wire.jsonl:4", ONE, "application/json"),
    ]


def test_a_line_over_the_limit_leaves_the_others():
    first, second = split(b"x" * 95 + b"\n" + ONE, limit=30)
    assert isinstance(first, TooLarge)
    assert (first.subject, second.name) == ("wire.jsonl:1", "wire.jsonl:2")


@pytest.mark.parametrize("size", [29, 30, 31, 32, 60, 61, 62, 63])
def test_the_limit_is_the_last_size_that_passes(size):
    (one,) = split(b"x" * size, limit=31)
    assert isinstance(one, RawReport) == (size <= 31)
    first, second = split(b"x" * size + b"\n" + ONE, limit=31)
    assert isinstance(first, RawReport) == (size <= 31)
    assert second.data == ONE


def test_a_file_without_records_is_empty():
    (refused,) = split(b"\n \n")
    assert isinstance(refused, EmptyInput)


@pytest.mark.parametrize(
    ("data", "holds"),
    [
        (LINES, True),
        (b"\xef\xbb\xbf" + LINES, True),
        (ONE + b"\nno JSON", True),
        (ONE, False),
        (ONE + b"\n\n", False),
        (b'{\n"text": "x"\n}', False),
        (b"[1]\n[2]", False),
        (b"Six people died.\nTwo fled.", False),
        (b'{"a":' * 100_000 + b"\n{", False),
    ],
)
def test_tells_json_lines_by_the_content(data, holds):
    assert holds_records(data) is holds


@pytest.mark.parametrize("name", ["wire.txt", "wire.jsonl", "wire.ndjson"])
def test_files_of_json_lines(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(ONE + b"\n" + ONE)
    found = list(gather([str(path)], Settings()))
    assert [report.name for report in found] == [f"{path}:1", f"{path}:2"]


def test_standard_input_may_be_json_lines():
    found = list(gather(["-"], Settings(), io.BytesIO(LINES)))
    assert [report.name for report in found][:2] == ["standard input:1", "standard input:3"]


def test_the_limit_is_for_each_line(tmp_path):
    path = tmp_path / "wire.jsonl"
    path.write_bytes((ONE + b"\n") * 50)
    assert len(list(gather([str(path)], Settings(max_bytes=40)))) == 50
