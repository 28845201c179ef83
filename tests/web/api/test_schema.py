"""The interface does what its description says, whatever it is asked: schemathesis tries to find out.

`INQUEST_TEST_EXAMPLES=200` tries more than the eight of each operation.
"""

import os
import shutil
import zlib
from contextlib import contextmanager

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.config import SchemathesisConfig
from schemathesis.core.parameters import ParameterLocation
from schemathesis.python.asgi import HOST
from starlette.datastructures import State

from inquest.settings import Settings
from inquest.web.api import make_api
from inquest.web.app import make_app
from inquest.web.door import Door
from inquest.web.library import Library
from inquest.web.people import Role
from tests.web.conftest import door_of

EXAMPLES = int(os.environ.get("INQUEST_TEST_EXAMPLES", "8"))
AGAIN = max(EXAMPLES // 4, 2)  # of operations that are tried elsewhere, too
ACCEPTED = 202
MANY = 50  # examples, from which on others are tried each time
DESCRIPTION = make_api(State()).openapi()["paths"]
OPERATIONS = [(method, path) for path, methods in DESCRIPTION.items() for method in methods]
CONFIG = {"generation": {"with-security-parameters": False}}
KEPT = (
    *("not_a_server_error", "status_code_conformance", "content_type_conformance"),
    *("response_schema_conformance", "response_headers_conformance"),
    *("unsupported_method", "allow_header_conformance", "missing_required_header"),
)
SENT = (ParameterLocation.QUERY, ParameterLocation.BODY)

pytestmark = pytest.mark.slow


def has_fields(method, path):
    """Whether something can be wrong about a call besides its path."""
    operation = DESCRIPTION[path][method]
    named = [each for each in operation.get("parameters", ()) if each["in"] == "query"]
    return bool(named) or "requestBody" in operation


class Real:
    """Puts what a case has in the place of what was made up, in one call of two."""

    def __init__(self, dossier):
        claims = [each.id for each in dossier.claims]
        incidents = [each.id for each in dossier.incidents]
        holders = sorted({link.holder for each in dossier.claims for link in each.chain})
        names = ("document", "kind", "place")
        self.claims = [dict(zip(names, each.split("/"), strict=True)) for each in claims]
        self.known = {
            "incident": incidents,
            "other": incidents,
            "what": [f"{each.outcome}-{each.group}" for each in dossier.findings],
            "document": [each.report.id for each in dossier.readings],
            **dict.fromkeys(("one", "holder", "voice"), holders),
            "claims": claims,
            "entries": list(range(10, 60)),
            "rule": ["gtd", "range"],
            "name": ["Ana"],
        }

    def path(self, _, path_parameters):
        told = {**(path_parameters or {})}
        if "case" in told:
            told["case"] = "khujand"
        draw = zlib.crc32(repr(path_parameters).encode())
        if draw % 2:
            return told
        if "place" in told:
            return told | self.claims[draw // 2 % len(self.claims)]
        return {name: self.real(name, value, draw) for name, value in told.items()}

    def body(self, _, body):
        draw = zlib.crc32(repr(body).encode())
        if not isinstance(body, dict) or draw % 2:
            return body
        return {name: self.real(name, value, draw) for name, value in body.items()}

    def real(self, name, value, draw):
        if isinstance(value, list):
            return [self.real(name, each, draw + place) for place, each in enumerate(value)]
        known, place = self.known.get(name), draw // 2 + len(name)
        return known[place % len(known)] if known and isinstance(value, str | int) else value

    def learn(self, response):
        """Imports have names that nobody could make up."""
        if response.status_code == ACCEPTED:
            self.known["name"] = [response.json()["id"]]


@pytest.fixture(scope="module")
def served(made, tmp_path_factory):
    """The application on a copy of the example, and what that has."""
    place = tmp_path_factory.mktemp("tried")
    with serving(made, place, Door("ana")) as told:
        yield told


@contextmanager
def serving(made, place, door):
    shutil.copytree(made / "khujand", place / "khujand")
    library = Library([str(place)], Settings())
    app = make_app(library, door, (HOST,))
    yield bare(app), Real(library.desk("khujand").state.dossier)
    app.state.imports.close()
    library.close()


def bare(app):
    """An application that is not told when its server begins and ends."""

    async def asked(scope, receive, send):
        if scope["type"] == "http":
            await app(scope, receive, send)

    return asked


@pytest.fixture(scope="module")
def fit(served):
    """The description, with what the case has in place of some of what is made up."""
    app, real = served
    schema = described(app, real)
    schema.hooks.register_hook_with_name(real.body, "map_body")
    return schema


@pytest.fixture(scope="module")
def unfit(served):
    """The description; what is sent stays as wrong as it was made."""
    return described(*served)


def described(app, real):
    config = SchemathesisConfig.from_dict(CONFIG)
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, config=config)
    schema.hooks.register_hook_with_name(real.path, "map_path_parameters")
    return schema


def ask(operation, mode, real, headers=None):
    """Try an operation with what its description allows, or forbids; with `headers` it is tried again."""

    @given(operation.as_strategy(generation_mode=mode))
    @settings(
        max_examples=AGAIN if headers else EXAMPLES,
        deadline=None,
        derandomize=EXAMPLES < MANY,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    def tried(case):
        more = ("negative_data_rejection",) if is_wrong(case) else ()
        load_all_checks()
        checks = [each for each in CHECKS.get_all() if each.__name__ in (*KEPT, *more)]
        real.learn(case.call_and_validate(checks=checks, headers=headers and headers()))

    tried()


def is_wrong(case):
    """Whether something besides the path, which may have become a real one, is not as described."""
    parts = case.meta.components
    return any(parts[each].mode is GenerationMode.NEGATIVE for each in SENT if each in parts)


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_an_operation_keeps_its_word(served, fit, method, path):
    ask(fit[path][method], GenerationMode.POSITIVE, served[1])


@pytest.mark.parametrize(
    ("method", "path"), [(method, path) for method, path in OPERATIONS if has_fields(method, path)]
)
def test_what_does_not_fit_is_refused(served, unfit, method, path):
    ask(unfit[path][method], GenerationMode.NEGATIVE, served[1])


@pytest.mark.parametrize("mode", GenerationMode)
@pytest.mark.parametrize("who", ["nobody", "Rob", "Lea"])
def test_with_accounts_as_well(made, tmp_path, who, mode):
    roles = {"Ana": Role.LEAD, "Lea": Role.LEAD, "Rob": Role.READER}

    def headers():
        known = who in {each.name for each in door.accounts.all()}
        return {"Authorization": f"Bearer {door.sessions.begin(who).token}"} if known else {}

    with door_of(tmp_path, roles) as door, serving(made, tmp_path / "cases", door) as served:
        app, real = served
        schema = described(app, real)
        for method, path in OPERATIONS:
            if has_fields(method, path) or mode is GenerationMode.POSITIVE:
                ask(schema[path][method], mode, real, headers)
