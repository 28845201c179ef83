"""Claims to findings: voices told apart, figures reconciled under a named rule."""

from inquest.findings.holders import Evidence, Holders, tell_holders
from inquest.findings.independence import identify
from inquest.findings.kept import Kept
from inquest.findings.opinions import renamed
from inquest.findings.reconcile import answer_all, answers, is_told, reconcile

__all__ = [
    "Evidence",
    "Holders",
    "Kept",
    "answer_all",
    "answers",
    "identify",
    "is_told",
    "reconcile",
    "renamed",
    "tell_holders",
]
