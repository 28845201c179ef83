import io
import sys

import pytest

from inquest.cli.render import finding_line, foremost, say, summarise, tell, watch
from inquest.errors import OutputError
from inquest.model import (
    Dossier,
    Figure,
    Finding,
    Group,
    HolderKind,
    Outcome,
    Qualifier,
    Status,
    Voice,
)


class Full(io.StringIO):
    """A stream on a full disk."""

    def write(self, _text):
        raise OSError(28, "No space left on device")


@pytest.mark.parametrize(("stream", "why"), [(Full(), "No space left on device"), (None, "closed")])
def test_results_that_cannot_be_written_are_an_error(monkeypatch, stream, why):
    monkeypatch.setattr(sys, "stdout", stream)
    with pytest.raises(OutputError, match=f"standard output: cannot be written \\({why}\\)"):
        tell("result")


class Left(io.StringIO):
    """A pipe whose reader has left."""

    def write(self, _text):
        raise BrokenPipeError(32, "Broken pipe")


def test_a_reader_that_leaves_is_no_full_disk(monkeypatch):
    monkeypatch.setattr(sys, "stdout", Left())
    with pytest.raises(BrokenPipeError):
        tell("result")


@pytest.mark.parametrize("stream", [Full(), Left(), None])
def test_words_that_nobody_hears_are_no_error(monkeypatch, stream):
    monkeypatch.setattr(sys, "stderr", stream)
    say("words")


def test_watching_changes_nothing(capsys):
    assert list(watch(iter("abc"), "Reading", 2)) == list("abc")
    assert capsys.readouterr().err == ""


def finding(incident="a", low=13, high=50, official=None, voices=1):
    figure = Figure(low, high, Qualifier.RANGE, "")
    kind = HolderKind.OFFICIAL
    voice = Voice("v", "V", kind, anonymous=False, official=False, stated_on=None, figure=figure, claims=())  # fmt: skip
    return Finding(
        incident,
        Outcome.KILLED,
        Group.SECURITY_FORCES,
        None,
        None,
        low,
        low,
        high,
        official,
        Status.CONTESTED,
        (voice,) * voices,
        "range/1",
        (),
    )


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ((13, 50, 21), "13–50, official 21"),
        ((13, 13, None), "13"),
        ((13, None, 0), "13 or more, official 0"),
    ],
)
def test_a_finding_in_one_line(values, told):
    low, high, official = values
    line = finding_line(finding(low=low, high=high, official=official))
    assert line == f"Security forces killed: {told}, contested, 1 voice"


def test_the_findings_with_the_most_voices_come_first_by_incident():
    findings = [finding("a"), finding("b", voices=3), finding("a", voices=2), finding("b")]
    shown = foremost(Dossier("", None, "range/1", findings=tuple(findings)))
    assert [(each.incident, each.origins) for each in shown] == [
        ("b", 3),
        ("b", 1),
        ("a", 2),
        ("a", 1),
    ]


def test_a_summary(capsys, tmp_path):
    findings = tuple(finding(f"i{number}") for number in range(12))
    summarise(Dossier("", None, "range/1", findings=findings), tmp_path / "dossier.html")
    said = capsys.readouterr().out
    assert said.startswith("0 reports, 0 claims, 0 incidents; rule range/1\n")
    assert said.count("Security forces killed") == 8
    assert said.endswith(f"\nDossier: {tmp_path}/dossier.html\n")
