"""What changed between two dossiers of one case: answers, incidents, reports, claims, voices."""

from inquest.publish.differences.answers import AnswerChange
from inquest.publish.differences.claims import ClaimChanges, Due, Tally
from inquest.publish.differences.difference import Difference, ReportChanges, differences
from inquest.publish.differences.incidents import IncidentChange

__all__ = [
    "AnswerChange",
    "ClaimChanges",
    "Difference",
    "Due",
    "IncidentChange",
    "ReportChanges",
    "Tally",
    "differences",
]
