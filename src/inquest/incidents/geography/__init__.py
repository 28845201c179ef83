"""Places through an offline gazetteer: names in many spellings to points, and how far they are apart."""

from inquest.incidents.geography.distance import apart, holds, is_same
from inquest.incidents.geography.homeland import homeland, located, settle
from inquest.incidents.geography.locating import locate

__all__ = ["apart", "holds", "homeland", "is_same", "locate", "located", "settle"]
