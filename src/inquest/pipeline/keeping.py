"""Reports read into a store, one transaction each."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from inquest.errors import StoreError
from inquest.pipeline.reading import Event, Read, Repeated, read_all, read_found
from inquest.settings import Settings
from inquest.store import Store


def add_all(
    store: Store,
    arguments: Sequence[str],
    settings: Settings,
    stdin: BinaryIO | None = None,
    who: str = "",
) -> Iterator[Event]:
    """Read reports into a store; an event comes out once its report is kept for good.

    The log of the case tells that `who` added them.
    """
    for event in read_all(arguments, settings, stdin, store.catalogue()):
        yield keep(store, event, settings, who) if isinstance(event, Read) else event


def keep(store: Store, event: Read, settings: Settings, who: str = "") -> Event:
    """Add what was read to a store; under another id where another process took this one."""
    try:
        if store.add(event.raw, event.reading, who):
            return event
        return Repeated(event.raw, store.document_of(event.raw.sha256) or "")
    except StoreError:
        documents = store.catalogue()
        if event.reading.report.id not in documents.values():
            raise
    again = read_found(event.raw, documents, settings)
    return keep(store, again, settings, who) if isinstance(again, Read) else again
