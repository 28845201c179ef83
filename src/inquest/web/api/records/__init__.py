"""The records of the contract as schemas: what the keys of each answer are, and what they hold.

They describe what `inquest.publish.exports` writes, and forbid any other key, so that a description
that is not true any more does not pass the tests.
"""

from inquest.web.api.records.basic import Record
from inquest.web.api.records.changes import Change, Difference, Entry
from inquest.web.api.records.claims import Claim
from inquest.web.api.records.findings import Finding
from inquest.web.api.records.incidents import Incident
from inquest.web.api.records.reports import Flag, Remark, Report

__all__ = [
    "Change",
    "Claim",
    "Difference",
    "Entry",
    "Finding",
    "Flag",
    "Incident",
    "Record",
    "Remark",
    "Report",
]
