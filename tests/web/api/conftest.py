"""Cases to ask about, and programs that ask."""

import shutil
from contextlib import contextmanager

import pytest
from fastapi.testclient import TestClient

from inquest.cli.examples import example_reports
from inquest.settings import Settings
from inquest.web.app import make_app
from inquest.web.door import Door
from inquest.web.library import Library
from tests.web.conftest import PASSWORD, ROLES, door_of, make_case
from tests.web.conftest import RIOT as PLAIN

HOME = "/api/v1"
HOSTILE = "<script>alert(1)</script>"
RIOT = PLAIN | {"1.txt": PLAIN["1.txt"].replace("Riot in", f"Riot {HOSTILE} in")}


class Program:
    """Somebody who asks by JSON; paths are those behind the case's."""

    def __init__(self, app, case="riot", **headers):
        self.app, self.case = app, f"{HOME}/cases/{case}"
        self.client = TestClient(app, base_url="http://127.0.0.1", headers=headers)

    def ask(self, method, path, **options):
        """The answer to any request; a path that begins with a slash is that of the interface."""
        where = f"{HOME}{path}" if path.startswith("/") else f"{self.case}/{path}"
        return self.client.request(method, where, **options)

    def get(self, path, **asked):
        answer = self.ask("GET", path, params=asked)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, path, method="POST", **body):
        """What a judgement wrote and changed."""
        answer = self.ask(method, path, json=body)
        assert answer.status_code in {200, 201, 202}, answer.text
        return answer.json()

    def refused(self, path, method="POST", **body):
        """The status and the error of a call that fails."""
        answer = self.ask(method, path, json=body)
        assert answer.headers["content-type"] == "application/json"
        return answer.status_code, answer.json()["error"]

    def finding(self, group="inmates", **asked):
        """The answer to how many of a group were killed."""
        return self.get("findings", outcome="killed", group=group, **asked)["findings"][0]

    def claim(self, quote):
        """The address of the claim that has these words."""
        told = self.get("claims", kind="count")["claims"]
        return "claims/" + next(each["id"] for each in told if quote in each["quote"])


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """A folder with two cases: a small one, and the example."""
    folder = tmp_path_factory.mktemp("made")
    example = {each.name: each.read_bytes() for each in sorted(example_reports().iterdir())}
    for name, texts in (("riot", RIOT), ("khujand", example)):
        make_case(folder / name, texts)
    return folder


@contextmanager
def opened(place, door):
    """The application over a folder of cases."""
    app = make_app(Library([str(place)], Settings()), door)
    with TestClient(app):
        yield app


@pytest.fixture
def copied(made, tmp_path):
    """Copy a case, to be changed, into a folder of cases."""

    def copy(name="riot"):
        shutil.copytree(made / name, tmp_path / "cases" / name)
        return tmp_path / "cases"

    return copy


@pytest.fixture
def program(copied):
    """A program on a copy of the small case, without accounts."""
    with opened(copied(), Door("ana")) as app:
        yield Program(app)


@pytest.fixture(scope="session")
def reader(made):
    """A program on the example; it changes nothing."""
    with opened(made, Door("ana")) as app:
        yield Program(app, "khujand")


@pytest.fixture
def crowd(copied):
    """Programs of people with accounts: `crowd("Ana")`, `crowd()` for nobody."""
    place = copied()
    with door_of(place, ROLES) as door, opened(place, door) as app:

        def enter(name=""):
            if not name:
                return Program(app)
            token = Program(app).post("/session", name=name, password=PASSWORD)["token"]
            return Program(app, Authorization=f"Bearer {token}")

        enter.sessions = door.sessions
        yield enter
