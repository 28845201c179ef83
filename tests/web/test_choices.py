"""Words for what people did."""

from inquest.review.entries import KINDS
from inquest.store.logbook import KEPT, OPENED
from inquest.web.choices import DEEDS


def test_all_that_the_log_can_hold_has_words():
    assert DEEDS.keys() == {OPENED, *KEPT, *KINDS}
