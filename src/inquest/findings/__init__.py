"""Claims to findings: voices told apart, figures reconciled under a named rule."""

from inquest.findings.holders import Evidence, Holders, tell_holders
from inquest.findings.independence import (
    Named,
    identify,
    name_holders,
    publishers_of,
    read_sources,
)
from inquest.findings.kept import Kept
from inquest.findings.opinions import renamed
from inquest.findings.reconcile import answer_all, answers, is_told, reconcile

__all__ = [
    "Evidence",
    "Holders",
    "Kept",
    "Named",
    "answer_all",
    "answers",
    "identify",
    "is_told",
    "name_holders",
    "publishers_of",
    "read_sources",
    "reconcile",
    "renamed",
    "tell_holders",
]
