"""Claims to findings: voices told apart, figures reconciled under a named rule."""

from inquest.findings.holders import Evidence
from inquest.findings.independence import identify
from inquest.findings.reconcile import reconcile

__all__ = ["Evidence", "identify", "reconcile"]
