"""What a person at a terminal sees, and what stays of a command that is broken off."""

import os
import pty
import signal
import subprocess
import sys

import pytest

REPORT = (
    "Title: A riot\nPublisher: Reuters\nPublished: 2018-11-08\nLanguage: en\n\n{} people died.\n"
)
COMMAND = [sys.executable, "-m", "inquest"]


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder `in` with three reports, as the working folder."""
    (tmp_path / "in").mkdir()
    for number in (10, 11, 12):
        (tmp_path / f"in/{number}.txt").write_text(REPORT.format(number))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TERM", "xterm")
    return tmp_path


def at_terminal(*arguments):
    """Standard error of a command that a person started, who sees it on a terminal."""
    screen, terminal = pty.openpty()
    with subprocess.Popen([*COMMAND, *arguments], stdout=subprocess.DEVNULL, stderr=terminal):
        os.close(terminal)
        seen = b"".join(iter(lambda: look(screen), b""))
    os.close(screen)
    return seen.decode()


def look(screen):
    try:
        return os.read(screen, 4096)
    except OSError:  # Linux's way to say that nobody writes any more
        return b""


@pytest.mark.slow
@pytest.mark.usefixtures("desk")
def test_a_bar_with_its_total_is_shown_at_a_terminal():
    seen = at_terminal("run", "in", "--out", "out")
    assert "Reading" in seen
    assert "3/3" in seen


@pytest.mark.slow
def test_without_a_total_the_bar_counts_and_errors_are_whole_lines(desk):
    (desk / "wire.jsonl").write_text('{"text": "Six people died."}\nno JSON\n')
    seen = at_terminal("run", "in", "wire.jsonl", "--out", "out")
    assert "5/?" in seen
    assert "error: wire.jsonl:2: is not JSON" in seen


@pytest.mark.slow
@pytest.mark.usefixtures("desk")
def test_no_bar_where_nobody_looks():
    done = subprocess.run([*COMMAND, "run", "in", "--out", "out"], capture_output=True, check=True)
    assert done.stderr == b""


def broken_off(*arguments, said):
    """Standard error and status of a command, broken off by Ctrl-C once it said this."""
    streams = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen([*COMMAND, *arguments], text=True, **streams) as run:
        for line in run.stderr:
            if said in line:
                break
        run.send_signal(signal.SIGINT)
        rest = run.stderr.read()
        run.stdin.close()
    return rest, run.returncode


@pytest.mark.slow
def test_ctrl_c_ends_quietly_and_leaves_no_results(desk):
    (desk / "in/again.txt").write_text(REPORT.format(10))
    rest, status = broken_off("run", "in", "-", "--out", "out", said="already here")
    assert status == 130
    assert "Traceback" not in rest
    assert list((desk / "out").iterdir()) == []


@pytest.mark.slow
def test_a_terminal_without_the_letters_of_a_name(desk, monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    (desk / "вести.txt").write_text(REPORT.format(10).replace("A riot", "Бунт"), encoding="utf-8")
    (desk / "пусто.txt").write_bytes(b"")
    done = subprocess.run(
        [*COMMAND, "run", "вести.txt", "пусто.txt", "--out", "итог"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"Dossier: ????/dossier.html" in done.stdout
    assert b"is empty" in done.stderr


@pytest.mark.slow
@pytest.mark.usefixtures("desk")
def test_a_reader_that_leaves_gets_no_traceback():
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*COMMAND, "run", "in", "--out", "out"], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")
