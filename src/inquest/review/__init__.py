"""What a person should look at first: the doubts that would move the findings most."""

from inquest.review.doubt import Doubt
from inquest.review.queue import doubts_of

__all__ = ["Doubt", "doubts_of"]
