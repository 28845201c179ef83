"""Makers of readings from marked strings, and the places where a case can be."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from inquest.model import (
    Anchor,
    Block,
    BlockKind,
    Cause,
    Claim,
    Content,
    Count,
    DateSource,
    Factor,
    Figure,
    Group,
    HolderKind,
    IncidentType,
    Link,
    Measure,
    Metadata,
    Outcome,
    Part,
    Period,
    Place,
    Qualifier,
    RawReport,
    Reading,
    Reason,
    Relation,
    Remark,
    RemarkKind,
    Report,
    ReportDate,
    Responsibility,
    Role,
    Span,
    Stance,
    Strength,
)
from inquest.store import SqlStore, create_case

POSTGRESQL = "INQUEST_TEST_POSTGRESQL"
BACKENDS = (
    "sqlite",
    pytest.param(
        "postgresql",
        marks=pytest.mark.skipif(
            POSTGRESQL not in os.environ, reason=f"{POSTGRESQL} holds no URL of a server"
        ),
    ),
)
THIRD = """
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    op.add_column("meta", sa.Column("note", sa.Text))
    op.create_table("later", sa.Column("id", sa.Integer))
    {then}
"""
CONTENTS: dict[str, Content] = {
    "count": Count(
        Outcome.KILLED, Group.INMATES, Figure(25, None, Qualifier.AT_LEAST, "at least"), "Tajik"
    ),
    "huge": Count(Outcome.ESCAPED, Group.PEOPLE, Figure(2**70, 0, Qualifier.RANGE, "")),
    "responsibility": Responsibility("Islamic State", Role.CLAIMS, "Amaq"),
    "cause": Cause(),
    "measure": Measure("inquiry", owner="the ministry", due="P6M"),
    "strength": Strength("prison", Figure(None, 300, Qualifier.AT_MOST, "up to"), capacity=200),
    "factor": Factor("overcrowding"),
}

Made = tuple[RawReport, Reading]
Maker = Callable[..., Made]


def _claims(document: str, text: str, kinds: list[str], bare: str) -> Iterator[Claim]:
    start = 0
    for kind in kinds:
        quote = text[start:].partition("[")[2].partition("]")[0]
        start = text.index("[", start) + 1
        span = Span.of(bare, at := bare.index(quote), at + len(quote))
        link = Link("two sources", HolderKind.UNKNOWN, anonymous=True, span=span, cue=span)
        yield Claim(
            f"{document}/{kind}/{span.start}-{span.end}",
            document,
            Part.BODY,
            span,
            CONTENTS[kind],
            chain=(link,),
            stance=Stance.DENIES,
            stated_on=date(2018, 11, 8),
            relation=Relation("adds_to", f"{document}/cause/0-0"),
            explain=(Reason("verb", "died", 0.25), Reason("bare")),
        )


def make(document: str, text: str = "Nobody knows.", *kinds: str) -> Made:
    """A report with claims of these kinds in its [marked] words, in order; marks are taken out."""
    bare = re.sub(r"[\[\]]", "", text)
    raw = RawReport(f"{document}.txt", f"{document}\n{bare}".encode("utf-16"), "text/plain")
    whole = Span.of(bare, 0, len(bare))
    day = Period.of_day(date(2018, 11, 9))
    report = Report(
        document,
        raw.sha256,
        len(raw.data),
        raw.name,
        raw.media,
        "utf-16",
        bare,
        Metadata("Riot", "Radio", published=ReportDate(day, DateSource.DATELINE, whole)),
        (Block(BlockKind.PARAGRAPH, whole),),
        notes=("decoded from UTF-16",),
    )
    claims = tuple(_claims(document, text, list(kinds), bare))
    anchor = Anchor(
        document,
        tuple(claim.id for claim in claims),
        IncidentType.PRISON_RIOT,
        Period.of_month(2018, 11),
        Place("Khujand", "TJ", 40.28, 69.63),
        main=True,
    )
    remark = Remark(document, RemarkKind.SILENCE, "the government", whole)
    return raw, Reading(report, claims=claims, remarks=(remark,), anchors=(anchor,))


@contextmanager
def _schema() -> Iterator[str]:
    """The URL of an empty schema on the server, gone afterwards."""
    url = os.environ[POSTGRESQL]
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    name = f"inquest_test_{os.getpid()}"
    with engine.connect() as connection:
        connection.execute(text(f"DROP SCHEMA IF EXISTS {name} CASCADE"))
        connection.execute(text(f"CREATE SCHEMA {name}"))
        try:
            yield f"{url}{'&' if '?' in url else '?'}options=-csearch_path%3D{name}"
        finally:
            connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    engine.dispose()


@pytest.fixture(name="make")
def _make() -> Maker:
    return make


@pytest.fixture(params=BACKENDS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path | str]:
    """Where no case is yet, on each kind of database."""
    if request.param == "sqlite":
        yield tmp_path / "case"
    else:
        with _schema() as url:
            yield url


@pytest.fixture
def store(place: Path | str) -> Iterator[SqlStore]:
    with create_case(place, "Khujand 2018") as made:
        yield made


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Adds a third revision, which then does this."""

    def add(then: str) -> None:
        folder = tmp_path / "migrations"
        shutil.copytree(Path(str(files("inquest.store") / "migrations")), folder)
        (folder / "versions" / "v0003_later.py").write_text(THIRD.format(then=then))
        monkeypatch.setattr("inquest.store.revisions.LOCATION", str(folder))

    return add
