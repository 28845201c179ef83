"""The calls that docs/api.md shows are answered."""

import re
import shlex
import shutil
from pathlib import Path
from string import Template

import pytest

from inquest.web.door import Door
from tests.web.api.conftest import Program, opened
from tests.web.api.test_reports import TEXT

PAGE = (Path(__file__).parents[3] / "docs/api.md").read_text(encoding="utf-8")
OPEN = PAGE.partition("## Who may do what")[0]  # behind it accounts are asked for
SET = re.compile(r"^(json|claim)=(.+)$", re.MULTILINE)
CALLS = re.findall(r"^curl (?:[^\n]*\\\n)*[^\n]*", OPEN, re.MULTILINE)


@pytest.fixture(scope="module")
def shell(made, tmp_path_factory):
    """What follows the word curl, as a call; one after another on one copy of the example."""
    place = tmp_path_factory.mktemp("shown")
    shutil.copytree(made / "khujand", place / "khujand")
    with opened(place, Door("ana")) as app:
        program = Program(app, "khujand")
        names = {name: value.strip("'") for name, value in SET.findall(OPEN)}
        names["at"] = program.case
        names["claim"] = Template(names["claim"]).substitute(names)

        def call(command):
            line = command.replace("\\\n", " ")
            words = shlex.split(Template(line).substitute(names), comments=True)[1:]
            return program.client.request(**request_of(words))

        yield call


def request_of(words):
    """The parts of a request from the arguments of curl."""
    asked = {"method": "GET", "headers": {}}
    sent = []
    for word in (rest := iter(words)):
        match word:
            case "-X":
                asked["method"] = next(rest)
            case "-H":
                name, _, value = next(rest).partition(": ")
                asked["headers"][name] = value
            case "-d":
                asked["content"] = next(rest)
            case "-F":
                name, _, file = next(rest).partition("=@")
                sent.append((name, (file, TEXT.encode())))
            case _:
                asked["url"] = word
    if sent:
        asked["files"] = sent
    if asked["method"] == "GET" and (sent or "content" in asked):
        asked["method"] = "POST"
    return asked


@pytest.mark.parametrize("command", CALLS)
def test_a_call_that_is_shown_is_answered(shell, command):
    answer = shell(command)
    assert answer.status_code in {200, 202}, answer.text
