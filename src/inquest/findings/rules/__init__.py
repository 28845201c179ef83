"""Rules by which figures of independent voices are reconciled: published conventions, one a file.

Each has a name and a version, and gives low, best and high; None where it gives none. An open bound
counts as the value it is told with ("at least 25" is 25), a vague word as its least number.
"""

from inquest.findings.rules.acled import AcledRule
from inquest.findings.rules.gtd import GtdRule
from inquest.findings.rules.ibc import IbcRule
from inquest.findings.rules.official import OfficialRule
from inquest.findings.rules.span import RangeRule
from inquest.findings.rules.ucdp import UcdpRule

__all__ = ["AcledRule", "GtdRule", "IbcRule", "OfficialRule", "RangeRule", "UcdpRule"]
