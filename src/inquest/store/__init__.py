"""Where a case keeps its reports: the raw bytes, the text, and everything read from it."""

from inquest.store.base import Counts, Store
from inquest.store.case import DATABASE, create_case, folder_of, open_case
from inquest.store.seals import seal_of
from inquest.store.sql import SqlStore

__all__ = [
    "DATABASE",
    "Counts",
    "SqlStore",
    "Store",
    "create_case",
    "folder_of",
    "open_case",
    "seal_of",
]
