"""Bytes to reports: format, encoding, text, structure, metadata, date and language."""

from inquest.documents.reader import read_report
from inquest.documents.slugs import name_report

__all__ = ["name_report", "read_report"]
