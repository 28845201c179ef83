"""A made case has something for every page, and what is waited for is told."""

import pytest

from benchmarks.serving.made import made_readings, make_case
from benchmarks.serving.waits import corrected, measure
from inquest.errors import CaseExists
from inquest.pipeline import assemble
from inquest.settings import Settings
from inquest.store import open_case

SIZE = 60


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("case")
    make_case(made, SIZE)
    return made


def test_the_same_number_gives_the_same_case(folder):
    readings = sorted(made_readings(SIZE), key=lambda each: each.report.id)
    with open_case(folder) as store:
        assert list(store.readings()) == readings
    assert len(readings) == SIZE


def test_a_case_that_is_there_stays(folder):
    with pytest.raises(CaseExists):
        make_case(folder, SIZE)


def test_every_page_has_something_to_show(folder):
    with open_case(folder) as store:
        dossier = assemble(store.readings(), Settings(), store.title)
    kinds = {claim.kind for claim in dossier.claims}
    assert kinds == {"count", "responsibility", "cause", "measure", "strength", "factor"}
    assert dossier.copies
    assert dossier.quotes
    assert dossier.history
    assert {"contested", "agreed", "single"} <= {finding.status for finding in dossier.findings}
    assert any(voice.earlier for finding in dossier.findings for voice in finding.voices)


def test_a_corrected_reading_has_another_figure():
    reading = next(made_readings(SIZE))
    changed = [
        one
        for one, other in zip(reading.claims, corrected(reading).claims, strict=True)
        if one != other
    ]
    assert [claim.kind for claim in changed] == ["count"]


def test_waits_are_told_in_seconds(folder):
    waits = measure(folder)
    assert all(seconds > 0 for seconds in waits.values())
    assert "again, one figure corrected" in waits
