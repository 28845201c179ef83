"""Claims to findings: voices told apart, figures reconciled under a named rule."""

from inquest.findings.holders import Evidence, tell_holders
from inquest.findings.independence import identify
from inquest.findings.reconcile import answers, is_told, reconcile

__all__ = ["Evidence", "answers", "identify", "is_told", "reconcile", "tell_holders"]
