"""What `inquest add` told as added is in the case, whatever ends the command."""

import subprocess
import sys

import pytest

from inquest.store import create_case, open_case

REPORTS = 40
REPORT = (
    "Title: A riot\nPublisher: Reuters\nLanguage: en\n\nAt least {} inmates died, police said.\n"
)


@pytest.mark.slow
@pytest.mark.parametrize("lines", [1, 12])
def test_kill_while_reports_are_added(tmp_path, lines):
    (tmp_path / "in").mkdir()
    for number in range(REPORTS):
        (tmp_path / f"in/r{number:02}.txt").write_text(REPORT.format(number + 20))
    create_case(tmp_path / "case", "Riot").close()
    command = [sys.executable, "-m", "inquest", "add", "case", "in"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True) as adding:
        told = [adding.stdout.readline() for _ in range(lines)]
        adding.kill()
        told += adding.stdout.readlines()
    added = {line.split()[1] for line in told if line.endswith("\n")}
    assert len(added) >= lines

    with open_case(tmp_path / "case") as case:
        assert case.documents() >= added
        assert all(reading.report.text for reading in case.readings())
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    with open_case(tmp_path / "case") as case:
        assert case.documents() == {f"r{number:02}" for number in range(REPORTS)}
        assert all(reading.claims for reading in case.readings())
