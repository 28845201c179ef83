"""What pages show of a case: its dossier as it stands or stood on a day, worked out once."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from inquest.model import Dossier, Incident, Report
from inquest.pipeline import Desk, State, as_known, days_of
from inquest.publish.register import Facility, register_of
from inquest.publish.statements import Statement, number_statements
from inquest.review import Doubt, doubts_of
from inquest.web.search import Index

KEPT = 12  # days of a case that are remembered


class View:
    """A case at one moment, as known on one day.

    Attributes:
        as_of: the day that was asked for; None for all that is known.

    """

    def __init__(self, name: str, desk: Desk, state: State, as_of: date | None) -> None:
        self.name, self.desk, self.state, self.as_of = name, desk, state, as_of

    @property
    def title(self) -> str:
        return self.desk.title or self.name

    @cached_property
    def dossier(self) -> Dossier:
        """All that is known, or was on the day."""
        if self.as_of is None:
            return self.state.dossier
        return as_known(self.state.dossier, self.as_of, self.state.rule)

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        return number_statements(self.dossier)

    @cached_property
    def incidents(self) -> Mapping[str, Incident]:
        return {each.id: each for each in self.dossier.incidents}

    @cached_property
    def reports(self) -> Mapping[str, Report]:
        return {each.report.id: each.report for each in self.dossier.readings}

    @cached_property
    def days(self) -> Sequence[date]:
        """The days on which something was said, the first of them first."""
        return days_of(self.state.dossier)

    @cached_property
    def index(self) -> Index:
        """The claims for searching."""
        return Index(self.statements.values())

    @cached_property
    def doubts(self) -> tuple[Doubt, ...]:
        """What to look at first."""
        settled = [self.id_of(each) for each in self.state.standing.verdicts]
        return doubts_of(self.dossier, self.state.rule, [each for each in settled if each])

    @cached_property
    def register(self) -> tuple[Facility, ...]:
        return register_of(self.statements.values(), self.incidents)
