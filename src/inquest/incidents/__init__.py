"""Which claims are about the same incident: anchors of all reports, compared and grouped."""

from inquest.incidents.grouping import Memory
from inquest.incidents.resolver import resolve

__all__ = ["Memory", "resolve"]
