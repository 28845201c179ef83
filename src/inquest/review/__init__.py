"""What people judge of a case: which judgements stand, and what they make of what was read."""

from inquest.review.applying import apply
from inquest.review.drafts import ClaimFields, LinkFields
from inquest.review.entries import KINDS, act_of, judgement_of, undoing
from inquest.review.making import Maker
from inquest.review.rearranging import rearrange
from inquest.review.standing import Ruling, Standing, Verdict
from inquest.review.tally import standing_of

__all__ = [
    "KINDS",
    "ClaimFields",
    "LinkFields",
    "Maker",
    "Ruling",
    "Standing",
    "Verdict",
    "act_of",
    "apply",
    "judgement_of",
    "rearrange",
    "standing_of",
    "undoing",
]
