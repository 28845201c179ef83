"""A report and its mentions to claims: counts, responsibility, what tables and lists carry.

Counts by rules and weighed clues, chains by attributions and the tree, the other kinds by the tree and
by set phrases.
`read_claims` is all that other code needs; each claim names the rules that made it.
"""

from inquest.claims.reader import read_claims

__all__ = ["read_claims"]
