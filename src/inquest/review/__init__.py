"""What people judge of a case: what to look at first, which judgements stand, what they make of it."""

from inquest.review.applying import apply
from inquest.review.doubt import Doubt
from inquest.review.drafts import ClaimFields, LinkFields
from inquest.review.making import Maker, act_of, undoing
from inquest.review.queue import doubts_of
from inquest.review.rearranging import rearrange
from inquest.review.standing import KINDS, Ruling, Standing, Verdict, judgement_of, standing_of

__all__ = [
    "KINDS",
    "ClaimFields",
    "Doubt",
    "LinkFields",
    "Maker",
    "Ruling",
    "Standing",
    "Verdict",
    "act_of",
    "apply",
    "doubts_of",
    "judgement_of",
    "rearrange",
    "standing_of",
    "undoing",
]
