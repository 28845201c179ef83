"""Which reports are one text: wire copy printed by many, with light edits.

A report becomes a `Body` (`read_body`). A `CopyIndex` gives the reports that may share its text,
`compare` confirms a pair and says why, and `group_pairs` makes groups of pairs. `find_copies` and
`stream_copies` do all of it for many reports, a `CopyMemory` for reports that come one by one.
"""

from inquest.documents.copies.bodies import Body, read_body
from inquest.documents.copies.groups import group_pairs
from inquest.documents.copies.index import CopyIndex
from inquest.documents.copies.memory import CopyMemory
from inquest.documents.copies.search import find_copies, stream_copies
from inquest.documents.copies.ties import compare

__all__ = [
    "Body",
    "CopyIndex",
    "CopyMemory",
    "compare",
    "find_copies",
    "group_pairs",
    "read_body",
    "stream_copies",
]
