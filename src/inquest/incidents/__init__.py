"""Which claims are about the same incident: anchors of all reports, compared and grouped."""

from inquest.incidents.geography import locate
from inquest.incidents.grouping import Memory
from inquest.incidents.resolver import resolve, title_of

__all__ = ["Memory", "locate", "resolve", "title_of"]
