"""Where reports come from: files, folders, patterns, standard input."""

from inquest.sources.files import gather, read_stream
from inquest.sources.jsonlines import Found
from inquest.sources.paths import count_sources

__all__ = ["Found", "count_sources", "gather", "read_stream"]
