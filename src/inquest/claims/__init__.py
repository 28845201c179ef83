"""A report and its mentions to claims: counts, responsibility, what tables and lists carry.

A first pass: rules over words, without a parse of the sentence. `read_claims` is all that other
code needs; each claim names the rules that made it.
"""

from inquest.claims.reader import read_claims

__all__ = ["read_claims"]
