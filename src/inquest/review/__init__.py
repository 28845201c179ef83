"""What people judge of a case: what to look at first, which judgements stand, what they make of it."""

from inquest.review.applying import apply
from inquest.review.descriptions import IncidentFields
from inquest.review.doubt import Doubt
from inquest.review.drafts import ClaimFields, LinkFields
from inquest.review.entries import act_of, check, judgement_of, undoing
from inquest.review.making import Maker
from inquest.review.queue import doubts_of
from inquest.review.rearranging import rearrange
from inquest.review.standing import Ruling, Standing, Verdict
from inquest.review.tally import standing_of

__all__ = [
    "ClaimFields",
    "Doubt",
    "IncidentFields",
    "LinkFields",
    "Maker",
    "Ruling",
    "Standing",
    "Verdict",
    "act_of",
    "apply",
    "check",
    "doubts_of",
    "judgement_of",
    "rearrange",
    "standing_of",
    "undoing",
]
