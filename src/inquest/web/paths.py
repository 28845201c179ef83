"""Addresses of the pages of a case."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import quote, urlencode

from inquest.model import Claim, Finding
from inquest.publish.incidents import IncidentPage
from inquest.publish.marks import Mark
from inquest.publish.notes import Note, Oddity
from inquest.publish.questions import Question
from inquest.publish.statements import Statement


class Paths:
    """Addresses in one case, as of one day where one is asked for.

    The templates of the dossier ask the methods where something stands; calling it gives the address
    of any page: `to("reports", "03-afp", start=7)`.
    """

    def __init__(
        self, case: str, as_of: date | None = None, documents: Mapping[str, str] | None = None
    ) -> None:
        self.case, self.as_of, self.documents = case, as_of, documents or {}

    def __call__(self, *parts: str, **query: object) -> str:
        asked = {"as_of": self.as_of, **query}
        told = urlencode(
            {name: str(value) for name, value in asked.items() if value not in (None, "")}
        )
        path = "/".join(quote(part, safe="") for part in ("cases", self.case, *parts))
        return f"/{path}?{told}" if told else f"/{path}"

    def claim_id(self, claim: str, *more: str, **query: object) -> str:
        """The page of a claim, by its id, or what belongs to it."""
        return self("claims", *claim.split("/"), *more, **query)

    def doubt(self, place: int) -> str:
        """A doubt in the queue, by its place there; the queue for 0."""
        return f"{self('queue', at=place)}#doubt-{place}" if place else self("queue")

    def words(self, statement: Statement) -> str:
        """The words of a claim in its report."""
        return f"{self('reports', statement.report.id)}#{tail(statement.claim)}"

    def claim(self, statement: Statement) -> str:
        """The page of a claim."""
        return self.claim_id(statement.claim.id)

    def question(self, question: Question) -> str:
        """Where a question is answered."""
        return self.finding(question.finding)

    def finding(self, finding: Finding) -> str:
        """The page of a finding."""
        return self._answer("findings", finding)

    def chart(self, finding: Finding) -> str:
        """The chart of a finding."""
        return self._answer("charts", finding)

    def _answer(self, where: str, finding: Finding) -> str:
        what = f"{finding.outcome}-{finding.group}"
        return self(where, finding.incident, what, side=finding.side, scope=finding.scope)

    def incident(self, page: IncidentPage) -> str:
        """The page of an incident."""
        return self("incidents", page.incident.id)

    def report(self, place: str) -> str:
        """The page of a report, by its place in a dossier or by its id."""
        return self("reports", self.documents.get(place, place))

    def oddity(self, oddity: Oddity) -> str:
        """The words of a report that are odd."""
        flag = oddity.flag
        span = {"start": flag.span.start, "end": flag.span.end} if flag.span else {}
        return f"{self('reports', flag.document, **span)}{'#here' if span else ''}"

    def note(self, note: Note) -> str:
        """The words of a remark in its report."""
        span = note.remark.span
        return f"{self('reports', note.remark.document, start=span.start, end=span.end)}#here"

    def back(self, mark: Mark) -> str:
        """Where a page speaks of marked words."""
        return f"#{mark.back}"


def tail(claim: Claim) -> str:
    """The id of a claim's words on the page of their report: "count-120-133"."""
    return claim.id.removeprefix(f"{claim.document}/").replace("/", "-")
