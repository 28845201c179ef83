# ruff: noqa: RUF001 - a report in Russian
"""Cases to serve, and browsers that look at them."""

import re
import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from fastapi.testclient import TestClient

from inquest.cli.examples import example_reports
from inquest.pipeline import add_all
from inquest.pipeline import desk as desks
from inquest.pipeline.workers import Workers
from inquest.settings import Settings
from inquest.store import create_case
from inquest.web.app import make_app
from inquest.web.door import Door
from inquest.web.library import Library
from inquest.web.people import FILE, Accounts, Role, passwords
from tests.web.checker import HOST, Page

PASSWORD = "correct horse battery"
ROLES = {"Lea": Role.LEAD, "Ana": Role.ANALYST, "Ben": Role.ANALYST, "Rob": Role.READER}
HEADER = "Title: {title}\nPublisher: {publisher}\nPublished: {day}\nLanguage: en\n\n{body}\n"
# Two papers on one riot, a day apart; the second has another figure from another voice.
RIOT = {
    "1.txt": HEADER.format(
        title="Riot in Khujand prison",
        publisher="Reuters",
        day="2018-11-08",
        body="At least 25 inmates were killed in a riot in a prison in Khujand, Tajikistan, on "
        "Wednesday, two security sources told Reuters. Three guards were injured, the Interior "
        "Ministry said.",
    ),
    "2.txt": HEADER.format(
        title="Tajik minister on the prison riot",
        publisher="AFP",
        day="2018-11-10",
        body="A riot in a prison in Khujand, Tajikistan, on November 7 killed 21 inmates, Justice "
        "Minister Rustam Shohmurod said on Saturday. The government will build a new prison by "
        "March 2019, he said.",
    ),
}
RUSSIAN = {
    "ru.txt": "Title: Бунт в колонии\nPublisher: ТАСС\nPublished: 2018-11-09\n\nВ колонии города "
    "Худжанда во время бунта погибли не менее двадцати пяти заключённых, сообщил источник.\n"
}


class Site:
    """The application as one browser sees it; forms send the token of the page before."""

    def __init__(self, app, host=HOST, **options):
        self.app = app
        self.client = TestClient(app, base_url=host, follow_redirects=False, **options)
        self.csrf = ""

    def __enter__(self):
        self.client.__enter__()
        return self

    def __exit__(self, *args):
        self.client.__exit__(*args)

    def ask(self, method, path, **options):
        answer = self.client.request(method, path, **options)
        told = re.search(r'name="csrf" value="([^"]+)"|X-CSRF-Token": "([^"]+)"', answer.text)
        if told:
            self.csrf = told[1] or told[2]
        return Page(answer.status_code, answer.text, dict(answer.headers), path)

    def get(self, path, **options):
        return self.ask("GET", path, **options)

    def post(self, path, fields=None, **options):
        """Send a form, with the token unless the form has one."""
        if not self.csrf:
            self.get("/people")
            self.get("/nowhere")
        data = {"csrf": self.csrf} | (fields or {})
        return self.ask("POST", path, data=data, **options)

    def follow(self, page):
        """Where an answer leads."""
        assert page.status == 303, page.main
        while page.status == 303:
            page = self.get(page.headers["location"])
        return page

    def do(self, path, **fields):
        """Send a form and go where it leads."""
        return self.follow(self.post(path, fields))

    def login(self, name, password=PASSWORD, back="/"):
        return self.ask("POST", "/login", data={"name": name, "password": password, "back": back})


@pytest.fixture(autouse=True, scope="session")
def near():
    """Read reports in this process: another one takes seconds to start."""
    kept, desks.Workers = desks.Workers, lambda jobs, apart: Workers(jobs) if apart else None
    yield
    desks.Workers = kept


@pytest.fixture(autouse=True, scope="session")
def cheap():
    """Hashes that cost next to nothing."""
    kept = passwords.PasswordHasher
    passwords.PasswordHasher = lambda: PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    yield
    passwords.PasswordHasher = kept


def make_case(folder, texts, title="A case"):
    """A case in a folder from texts (or bytes) by the names of their files."""
    reports = folder.parent / f"{folder.name}-reports"
    reports.mkdir(parents=True)
    for name, text in texts.items():
        (reports / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    store = create_case(folder, title, "ana")
    if texts:
        events = list(add_all(store, [str(reports)], Settings(), who="ana"))
        assert len(events) >= len(texts)
    store.close()
    shutil.rmtree(reports)
    return folder


@contextmanager
def door_of(folder, roles):
    """The door of a folder in which people have accounts: their roles by their names."""
    file = folder / FILE
    with Accounts(file) as accounts:
        for name, role in roles.items():
            accounts.add(name, PASSWORD, role)
    door = Door("", file)
    yield door
    door.accounts.close()
    door.sessions.close()


def open_site(*places, door=None, settings=None, hosts=(), **options):
    library = Library([str(place) for place in places], settings or Settings())
    return Site(make_app(library, door or Door("ana"), hosts), **options)


@pytest.fixture(scope="session")
def shelf(tmp_path_factory):
    """A folder with cases: the example, a small one, one with nothing in it, one in Russian."""
    folder = tmp_path_factory.mktemp("cases")
    store = create_case(folder / "khujand", "Khujand", "ana")
    list(add_all(store, [str(example_reports())], Settings(), who="ana"))
    store.close()
    make_case(folder / "riot", RIOT)
    make_case(folder / "empty", {})
    make_case(folder / "russian", RUSSIAN)
    return folder


@pytest.fixture(scope="session")
def reading(shelf):
    """A browser on all of these cases; it changes nothing."""
    with open_site(shelf) as site:
        yield site


@pytest.fixture
def copied(shelf, tmp_path):
    """Copy one of the cases, to be changed."""

    def copy(name="riot"):
        return Path(shutil.copytree(shelf / name, tmp_path / "cases" / name))

    return copy


@pytest.fixture
def riot(copied):
    """A browser on a copy of the small case."""
    with open_site(copied()) as site:
        yield site


@pytest.fixture
def crowd(copied):
    """Log people in to a copy of the small case: `crowd("Ana")`; Lea is a lead, Ana and Ben analysts, Rob a reader."""
    folder = copied().parent

    def enter(name=""):
        other = Site(site.app)
        other.client.portal = site.client.portal
        if name:
            assert other.login(name).status == 303
            other.get("/cases/riot")
        return other

    with door_of(folder, ROLES) as door, open_site(folder, door=door) as site:
        enter.accounts, enter.door = door.accounts, door
        yield enter
