"""A browser before `inquest serve`, both as a user has them, that lets nothing wrong go by."""

import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from inquest.cli.examples import example_reports

try:
    from playwright import sync_api
except ImportError:
    sync_api = None

NAMES = ("chromium", "chromium-browser", "google-chrome")
FOUND = next(filter(None, map(shutil.which, NAMES)), None)
MISSING = "playwright is not installed" if sync_api is None else "" if FOUND else "no chromium here"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-quic",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
WIDE = {"width": 1280, "height": 900}
PATIENCE = 10_000  # milliseconds that a page is waited for before a test fails
POLICY = """document.addEventListener("securitypolicyviolation", (event) => console.error(
    `refused by the policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`))"""
LEFT = "net::ERR_ABORTED"  # a page was left while it still loaded something


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.slow)
            if MISSING:
                item.add_marker(pytest.mark.skip(reason=MISSING))


@dataclass
class Trouble:
    """What went wrong in a browser; `allowed` are patterns of what a test means to go wrong."""

    seen: list[str] = field(default_factory=list)
    allowed: list[str] = field(default_factory=list)

    def note(self, what):
        if not any(re.search(pattern, what) for pattern in self.allowed):
            self.seen.append(what)

    def watch(self, context, address):
        """Note what the console, the pages and the requests of a context tell."""
        context.add_init_script(POLICY)
        context.on("console", self.hear)
        context.on("weberror", lambda wrong: self.note(f"page error: {wrong.error}"))
        context.on("requestfailed", self.miss)
        context.on("request", lambda request: self.reach(request.url, address))

    def hear(self, message):
        if message.type in {"error", "warning"}:
            self.note(f"console {message.type}: {message.text} ({message.page.url})")

    def miss(self, request):
        if request.failure != LEFT:
            self.note(f"failed: {request.url} ({request.failure})")

    def reach(self, url, address):
        if not url.startswith((address, "data:", "blob:")):
            self.note(f"another host: {url}")


class Site:
    """A running `inquest serve` over a folder of cases."""

    def __init__(self, folder, example, address):
        self.folder, self.example, self.address = folder, example, address

    def __call__(self, case, *path):
        return f"{self.address}cases/{'/'.join((case, *path))}"

    def copy(self, name):
        """A case of its own like the example, to be written to."""
        shutil.copytree(self.example, self.folder / name)
        return name


@contextmanager
def serving(folder, log):
    """The address of `inquest serve` over a folder, while it runs; what it says goes to a file."""
    command = [sys.executable, "-m", "inquest", "serve", str(folder), "--port", "0"]
    with (
        log.open("wb") as said,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=said) as process,
    ):
        yield process.stdout.readline().decode().split()[-1]
        process.terminate()
    assert "Traceback" not in log.read_text(), log.read_text()


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cases")
    example = folder / "khujand"
    inquest = [sys.executable, "-m", "inquest"]
    for command in (
        [*inquest, "new", str(example), "--title", "Khujand prison"],
        [*inquest, "add", str(example), str(example_reports())],
    ):
        subprocess.run(command, check=True, capture_output=True)
    with serving(folder, tmp_path_factory.mktemp("log") / "said.txt") as address:
        yield Site(folder, example, address)


@pytest.fixture(scope="module")
def browser():
    with sync_api.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=FOUND, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture
def trouble():
    """What goes wrong in the browsers of a test: nothing."""
    kept = Trouble()
    yield kept
    assert kept.seen == []


@pytest.fixture
def visit(browser, site, trouble):
    """Open a page in a browser of its own; options are those of a browser context."""
    contexts = []

    def open_page(*path, case="khujand", **options):
        context = browser.new_context(**{"viewport": WIDE, **options})
        context.set_default_timeout(PATIENCE)
        trouble.watch(context, site.address)
        contexts.append(context)
        page = context.new_page()
        page.goto(site(case, *path))
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def own(site, request):
    """The name of a case like the example that a test may write to."""
    return site.copy(request.node.name.removeprefix("test_").replace("_", "-"))


@pytest.fixture
def expect():
    """Wait until something is so."""
    sync_api.expect.set_options(timeout=PATIENCE)
    return sync_api.expect


@pytest.fixture
def incident():
    """The id of the incident that the example is about."""
    return "khujand-prison-riot-2018-11-07"
