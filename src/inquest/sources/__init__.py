"""Where reports come from: files, folders, patterns, standard input."""

from inquest.sources.files import gather
from inquest.sources.paths import count_sources

__all__ = ["count_sources", "gather"]
