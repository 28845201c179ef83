"""Claims to findings: voices told apart, figures reconciled under a named rule."""

from inquest.findings.holders import Basis, Evidence, Holders, tell_holders
from inquest.findings.independence import identify
from inquest.findings.reconcile import Memory, answer_all, answers, is_told, reconcile

__all__ = [
    "Basis",
    "Evidence",
    "Holders",
    "Memory",
    "answer_all",
    "answers",
    "identify",
    "is_told",
    "reconcile",
    "tell_holders",
]
