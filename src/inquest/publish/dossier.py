"""The dossier for people: one HTML file that needs no network and runs no script."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from inquest import __version__
from inquest.lexicons.countries import country_name
from inquest.model import Dossier, Status
from inquest.publish import wording
from inquest.publish.chains import fold
from inquest.publish.changes import strips_of
from inquest.publish.incidents import IncidentPage, incident_pages, stray_statements
from inquest.publish.marks import Mark
from inquest.publish.notes import Note
from inquest.publish.questions import Question, draw
from inquest.publish.register import rate, register_of
from inquest.publish.reports import report_pages
from inquest.publish.statements import Statement, number_statements
from inquest.publish.topics import notes_of, topics

FILE: Final = "dossier.html"

# Characters that HTML may not hold (or that have no bytes in UTF-8), shown as what they are:
# something that cannot be read.
UNREADABLE: Final = dict.fromkeys(
    [*range(9), 11, 12, *range(14, 32), *range(127, 160), *range(0xD800, 0xE000)], "\ufffd"
)


class DossierExporter:
    """Writes `dossier.html`.

    What reports say reaches the page through a template that escapes every value; the page's own
    policy forbids scripts, forms and whatever would be fetched.
    """

    def export(self, dossier: Dossier) -> Mapping[str, bytes]:
        """The file's name with its bytes."""
        page = environment().get_template("dossier.html").render(_context(dossier))
        return {FILE: page.translate(UNREADABLE).encode("utf-8")}


class Fragments:
    """Where things stand on a page that holds all of them: the addresses that templates ask for."""

    def words(self, statement: Statement) -> str:
        """The words of a claim in its report."""
        return f"#{statement.mark}"

    def claim(self, statement: Statement) -> str:
        """What is told of a claim."""
        return f"#{statement.place}"

    def question(self, question: Question) -> str:
        """The answer to a question."""
        return f"#{question.place}"

    def incident(self, page: IncidentPage) -> str:
        """What is told of an incident."""
        return f"#{page.place}"

    def note(self, note: Note) -> str:
        """The words of a remark in their report."""
        return f"#{note.mark}"

    def report(self, place: str) -> str:
        """A report, by its place."""
        return f"#{place}"

    def back(self, mark: Mark) -> str:
        """What is told of marked words."""
        return f"#{mark.back}"


def _context(dossier: Dossier) -> dict[str, object]:
    statements = number_statements(dossier)
    incidents = incident_pages(dossier, statements)
    return {
        "to": Fragments(),
        "dossier": dossier,
        "version": __version__,
        "as_of": _as_of(dossier),
        "statements": statements,
        "main": [page for page in incidents if page.main],
        "background": [page for page in incidents if not page.main],
        "places": {page.incident.id: page for page in incidents},
        "stray": topics(stray_statements(dossier, statements)),
        "register": register_of(statements.values(), {each.id: each for each in dossier.incidents}),
        "reports": report_pages(dossier, statements),
        "copies": sum(len(group.documents) - 1 for group in dossier.copies),
        "unread": sum(not reading.analysed for reading in dossier.readings),
    }


def _as_of(dossier: Dossier) -> str:
    if dossier.as_of is None:
        return "not set, as no report has a date"
    origin = "the latest date in the reports" if dossier.as_of == _latest(dossier) else "as asked"
    return f"{wording.day_words(dossier.as_of)}, {origin}"


def _latest(dossier: Dossier) -> date | None:
    published = [reading.report.metadata.published for reading in dossier.readings]
    days = [when.period.last for when in published if when]
    days += [claim.stated_on for claim in dossier.claims if claim.stated_on]
    return max(days, default=None)


@cache
def environment() -> Environment:
    """The environment of the templates of the dossier; every value is escaped."""
    made = Environment(
        autoescape=True,
        loader=PackageLoader("inquest.publish"),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    made.filters |= {
        "counted": wording.counted,
        "country": country_name,
        "day": wording.day_words,
        "figure": wording.figure_words,
        "incident": wording.incident_words,
        "language": wording.language_words,
        "plain": wording.plain,
        "rule": wording.rule_words,
        "sentence": wording.sentence_case,
        "svg": _svg,
    }
    made.globals |= {
        "bounds": wording.range_words,
        "charts": draw,
        "date_sources": wording.DATE_SOURCES,
        "fold": fold,
        "links": wording.LINKS,
        "rate": rate,
        "notes_of": notes_of,
        "strips": strips_of,
        "statuses": wording.STATUSES,
        "Status": Status,
        "zip": zip,
    }
    return made


def _svg(drawn: str) -> Markup:
    """A picture of our own renderer, which has escaped the words in it."""
    return Markup(drawn)  # noqa: S704 - no text of a report, and tested with hostile names
