"""A case that is open and worked on: its reports, what people judged, and the dossier of both.

Several threads may use a desk, and several processes the case. The log tells each what the others did.
What a reader gets is a `State` that never changes; writers make the next one, one after another.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from threading import Lock, RLock

from inquest.errors import InputError
from inquest.hooks import RULES, Rule, plug_in
from inquest.model import Act, Dossier, Entry, RawReport, Reading
from inquest.model.entry import REPORTS
from inquest.pipeline.assembling import assemble
from inquest.pipeline.hindsight import as_known
from inquest.pipeline.keeping import keep
from inquest.pipeline.memory import Hindsight, Memory
from inquest.pipeline.reading import Event, Read, Refused, read_found
from inquest.pipeline.workers import Workers
from inquest.review import Standing, check, standing_of
from inquest.settings import Settings
from inquest.sources import Found
from inquest.store import Store


@dataclass(frozen=True, slots=True)
class State:
    """A case at one moment.

    Attributes:
        log: all entries.
        standing: what people judged.
        readings: as they were read, by document.
        dossier: what both make.

    """

    log: tuple[Entry, ...]
    standing: Standing
    readings: Mapping[str, Reading]
    dossier: Dossier

    @property
    def head(self) -> int:
        """The number of the last entry of the log."""
        return self.log[-1].number if self.log else 0

    @property
    def documents(self) -> Mapping[str, str]:
        """The ids of reports by their SHA-256."""
        return {each.report.sha256: each.report.id for each in self.readings.values()}

    @property
    def rule(self) -> Rule:
        """The rule that made the findings."""
        rule: Rule = plug_in(RULES, self.dossier.rule.partition("/")[0])
        return rule


@dataclass(frozen=True, slots=True)
class Turn:
    """What a change made of a case: the entries that it wrote, and how the case stood around it."""

    entries: tuple[Entry, ...]
    before: State
    after: State


class Desk:
    """An open case.

    Attributes:
        title: of the case.

    """

    def __init__(self, store: Store, settings: Settings) -> None:
        self.store, self.settings = store, settings
        self.title = store.title
        self._memory, self._hindsight = Memory(), Hindsight()
        self._turn, self._reading = RLock(), Lock()
        self._workers: Workers | None = None
        self._state = self._opened()

    @property
    def state(self) -> State:
        """The case as it stands; where another process changed it, brought up to date.

        While a writer is at work it is the case as it stood before.
        """
        if self.store.head()[0] != self._state.head and self._turn.acquire(blocking=False):
            try:
                self._renew()
            finally:
                self._turn.release()
        return self._state

    def known(self, state: State, day: date) -> Dossier:
        """The dossier of a state as it was known on a day; see `as_known`."""
        opinions = state.standing.opinions(state.documents)
        return as_known(state.dossier, day, state.rule, self._hindsight, opinions)

    def judge(self, acts: Sequence[Act], seen: Mapping[str, int] | None = None) -> Turn:
        """Write judgements to the log, and see what they change.

        Args:
            acts: the judgements, all or none of them.
            seen: for targets, the number of the last entry about each that their author knew.

        Raises:
            Outdated: somebody was faster; nothing is written.
            JudgementError: one would not be understood later; nothing is written.

        """
        for act in acts:
            check(act)
        with self._turn:
            self._renew()
            before = self._state
            entries = self.store.append(acts, seen)
            self._renew()
            return Turn(entries, before, self._state)

    def add(
        self, found: Iterable[Found], who: str, tell: Callable[[Event], None] = lambda _: None
    ) -> Turn:
        """Read reports in another process and keep them, one after another, telling of each.

        What sources found that cannot be used is told of as refused.

        Readers go on; other writers may come in between, and what they did shows up in the turn.
        """
        before = self.state
        for each in found:
            tell(Refused(each) if isinstance(each, InputError) else self._kept(each, who))
        with self._turn:
            self._renew()
            return Turn(self._state.log[before.head :], before, self._state)

    def close(self) -> None:
        """Let go of the case."""
        if self._workers:
            self._workers.__exit__()
        self.store.close()

    def _kept(self, raw: RawReport, who: str) -> Event:
        with self._reading:
            if self._workers is None:
                self._workers = Workers(1, apart=True)
            workers = self._workers
        try:
            event = workers.begin(partial(read_found, raw, self.store.catalogue(), self.settings))()
        except BrokenExecutor:
            self._let_go(workers)
            advice = "Memory may be short. Try it again, by itself."
            return Refused(InputError(raw.name, "ended the process that read it", advice))
        return keep(self.store, event, self.settings, who) if isinstance(event, Read) else event

    def _let_go(self, workers: Workers) -> None:
        """Leave a process that broke; the next report gets another."""
        with self._reading:
            workers.__exit__()
            if self._workers is workers:
                self._workers = None

    def _opened(self) -> State:
        log = tuple(self.store.log())
        readings = {each.report.id: each for each in self.store.readings()}
        return self._made(log, readings)

    def _renew(self) -> None:
        """Bring the state up to date with the log."""
        state = self._state
        new = tuple(self.store.log(state.head))
        if new:
            readings = dict(state.readings) | dict(self._changed(new))
            self._state = self._made((*state.log, *new), readings)

    def _changed(self, entries: Iterable[Entry]) -> Iterator[tuple[str, Reading]]:
        """The reports that some entries tell of, as they are read now."""
        hashes = {each.act.target for each in entries if each.act.target.startswith(REPORTS)}
        for target in sorted(hashes):
            document = self.store.document_of(target.removeprefix(REPORTS))
            if document is not None:
                yield document, self.store.reading(document)

    def _made(self, log: tuple[Entry, ...], readings: Mapping[str, Reading]) -> State:
        standing = standing_of(log)
        dossier = assemble(readings.values(), self.settings, self.title, self._memory, standing)
        return State(log, standing, readings, dossier)
