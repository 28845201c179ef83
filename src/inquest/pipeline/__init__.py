"""The way of the data: the only package that knows all stages.

``sources -> documents -> annotate -> claims`` for each report by itself, then ``incidents ->
findings`` over all of them, then ``publish``. What one report gives never depends on which
others share its batch.
"""

from inquest.pipeline.assembling import assemble, latest_date
from inquest.pipeline.desk import Desk, State, Turn
from inquest.pipeline.hindsight import as_known, days_of
from inquest.pipeline.keeping import add_all
from inquest.pipeline.memory import Hindsight, Memory
from inquest.pipeline.publishing import prepare, publish, publish_bytes
from inquest.pipeline.reading import (
    Event,
    Read,
    Refused,
    Repeated,
    Seen,
    annotate_all,
    read_all,
    read_one,
)

__all__ = [
    "Desk",
    "Event",
    "Hindsight",
    "Memory",
    "Read",
    "Refused",
    "Repeated",
    "Seen",
    "State",
    "Turn",
    "add_all",
    "annotate_all",
    "as_known",
    "assemble",
    "days_of",
    "latest_date",
    "prepare",
    "publish",
    "publish_bytes",
    "read_all",
    "read_one",
]
