"""Where reports come from: files, folders, patterns, standard input."""

from inquest.sources.files import gather

__all__ = ["gather"]
