"""Reports are read in the order of their sources, whatever the number of processes."""

import pytest

from inquest.errors import EmptyInput
from inquest.pipeline import Read, Refused, Repeated, read_all
from inquest.settings import Settings

RIOT = "At least {} inmates died in a riot in Osh on Monday, two sources said."


@pytest.fixture
def folder(tmp_path):
    """Reports good and bad, the same bytes twice, the same name twice."""
    (tmp_path / "b").mkdir()
    for number, name in enumerate(("a.txt", "b/a.txt", "c.txt", "d.txt"), 1):
        (tmp_path / name).write_text(RIOT.format(number))
    (tmp_path / "copy.txt").write_text(RIOT.format(1))
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "hollow.txt").write_text("")
    return tmp_path


def told(event):
    match event:
        case Read():
            return event.reading
        case Repeated():
            return f"again {event.document}"
        case Refused():
            return str(event.error)


@pytest.mark.slow
def test_the_number_of_processes_changes_nothing(folder):
    one = [told(event) for event in read_all([str(folder)], Settings())]
    two = [told(event) for event in read_all([str(folder)], Settings(jobs=2))]
    assert one == two
    assert next(each for each in one if isinstance(each, str)) == "again a"
    assert len(one) == 7


def test_bytes_that_are_refused_are_refused_again(folder):
    names = [str(folder / "empty.txt"), str(folder / "hollow.txt")]
    events = list(read_all(names, Settings()))
    assert [type(event) for event in events] == [Refused, Refused]


@pytest.mark.slow
def test_the_first_bad_report_ends_a_strict_run_of_many_processes(folder):
    names = [str(folder / name) for name in ("a.txt", "empty.txt", "c.txt", "d.txt")]
    events = read_all(names, Settings(jobs=2, strict=True))
    assert isinstance(next(events), Read)
    with pytest.raises(EmptyInput):
        next(events)
