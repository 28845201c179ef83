"""Cases that people judge, in notation.

A report is a text with [marked] claims, and what each says, in order: ``killed 13``, with ``by NAME`` for
its holder and ``+N`` to mark the same words again. A judgement is a line; claims go by their words::

    accept 13 dead          correct 13 dead low=14 high=14       undo 2
    reject b:13 dead        add a: some words | killed 4         rate ministry A
    move 13 dead > 20 hurt  merge 20 hurt > 13 dead              split 13 dead, 20 hurt
    describe 13 dead place=Vahdat country=TJ                     rule gtd
    doubt 13 dead           clear 13 dead                        join gazette, dawn | part gazette, dawn

In ``move`` and ``merge`` the claim on the right is one of the incident that takes.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256

from inquest.model import (
    Anchor,
    Claim,
    Count,
    DateSource,
    Entry,
    Figure,
    Group,
    HolderKind,
    IncidentType,
    Link,
    Metadata,
    Outcome,
    Part,
    Period,
    Place,
    Qualifier,
    Reading,
    Report,
    ReportDate,
    Span,
)
from inquest.model.entry import NO_HASH, hash_of
from inquest.pipeline import assemble
from inquest.review import (
    ClaimFields,
    IncidentFields,
    Maker,
    act_of,
    judgement_of,
    standing_of,
    undoing,
)
from inquest.settings import Settings

DAY = date(2018, 11, 8)
TOWNS = {"Khujand": "TJ", "Vahdat": "TJ", "Lima": "PE"}


def content(told):
    """`killed 13`, `injured 20`; the people are inmates."""
    outcome, number = told.split()
    figure = Figure(int(number), int(number), Qualifier.EXACT, number)
    return Count(Outcome(outcome), Group.INMATES, figure)


def holder(told, text):
    """A chain of one, or none."""
    if not told:
        return ()
    at = max(text.find(told), 0)
    return (
        Link(told, HolderKind.OFFICIAL, anonymous=False, span=Span.of(text, at, at + len(told))),
    )


def read(name, marked, *told, town="Khujand", day=7, publisher="Gazette", bytes_of=""):
    """A reading; reports with the same `bytes_of` are one report, its text drawn anew."""
    text = re.sub(r"[\[\]]", "", marked)
    starts = [m.start() - 2 * at for at, m in enumerate(re.finditer(r"\[", marked))]
    words = re.findall(r"\[(.*?)\]", marked)
    published = ReportDate(Period.of_day(DAY), DateSource.GIVEN)
    data = (bytes_of or marked).encode()
    report = Report(
        id=name,
        sha256=sha256(data).hexdigest(),
        size=len(data),
        source=name,
        media="text/plain",
        encoding="utf-8",
        text=text,
        metadata=Metadata(publisher=publisher, published=published),
    )
    claims, taken, at = [], {}, -1
    for each in told:
        at += 0 if each.startswith("+") else 1
        what, _, who = each.removeprefix("+").partition(" by ")
        span = Span.of(text, starts[at], starts[at] + len(words[at]))
        plain = f"{name}/count/{span.start}-{span.end}"
        number = taken[plain] = taken.get(plain, 0) + 1
        claims.append(
            Claim(
                plain if number == 1 else f"{plain}-{number}",
                name,
                Part.BODY,
                span,
                content(what),
                holder(who, text),
                stated_on=DAY,
            )
        )
    names = tuple(each.id for each in claims)
    when = Period.of_day(date(2018, 11, day))
    place = Place(town, TOWNS[town])
    anchor = Anchor(name, names, IncidentType.PRISON_RIOT, when, place, main=True)
    return Reading(report, claims=tuple(claims), anchors=(anchor,) if claims else ())


def logged(log, act):
    """A log with one more entry."""
    number, at = len(log) + 1, f"2026-01-01T00:00:{len(log) % 60:02}.000000Z"
    before = log[-1].hash if log else NO_HASH
    return [*log, Entry(number, at, act, before, hash_of(number, at, act, before))]


@dataclass
class Case:
    """Readings and a log."""

    readings: list
    log: list = field(default_factory=list)

    @property
    def standing(self):
        return standing_of(self.log)

    def dossier(self, memory=None, **told):
        settings = Settings(**told)
        return assemble(self.readings, settings, "", memory, standing=self.standing)

    def claim(self, words, dossier):
        """The claim with these words; `a:` in front names its report, `#2` behind the which."""
        document, _, rest = words.rpartition(":")
        rest, _, which = rest.strip().partition("#")
        found = [
            each
            for each in dossier.claims
            if each.span.text == rest and document in ("", each.document)
        ]
        return found[int(which or 1) - 1]

    def judgement(self, line):
        """The judgement of a line."""
        dossier = self.dossier()
        verb, _, rest = line.partition(" ")
        one, _, other = (part.strip() for part in rest.partition(">"))
        pair = [part.strip() for part in rest.split(",")]
        make, name = Maker(dossier), lambda words: self.claim(words, dossier).id

        def home(words):
            return self.claim(words, dossier).incident

        verbs = {
            "accept": lambda: make.accept(name(rest)),
            "reject": lambda: make.reject(name(rest)),
            "correct": lambda: self.correction(make, name, rest),
            "add": lambda: self.addition(make, rest),
            "move": lambda: make.move(name(one), home(other)),
            "merge": lambda: make.merge(home(other), home(one)),
            "describe": lambda: self.description(make, home, rest),
            "split": lambda: make.split(home(pair[0]), [name(each) for each in pair]),
            "doubt": lambda: make.doubt([name(rest)], doubtful=True),
            "clear": lambda: make.doubt([name(rest)], doubtful=False),
            "join": lambda: make.join(*pair),
            "part": lambda: make.part(*pair),
            "rate": lambda: make.rate(*rest.split()),
            "rule": lambda: make.choose(rest, ["range", "gtd", "acled", "ucdp"]),
        }
        return verbs[verb]()

    def correction(self, make, name, told):
        words, *fields = re.split(r" (?=\w+=)", told)
        return make.correct(name(words), ClaimFields(**dict(f.split("=") for f in fields)))

    def description(self, make, home, told):
        words, *fields = re.split(r" (?=\w+=)", told)
        return make.describe(home(words), IncidentFields(**dict(f.split("=") for f in fields)))

    def addition(self, make, told):
        where, _, what = (part.strip() for part in told.partition("|"))
        document, _, words = (part.strip() for part in where.partition(":"))
        return make.add(document, self.fields(document, words, what))

    def fields(self, document, words, what):
        text = next(each.report.text for each in self.readings if each.report.id == document)
        start, (outcome, number) = text.index(words), what.split()
        return ClaimFields(
            kind="count",
            start=start,
            end=start + len(words),
            outcome=outcome,
            group="inmates",
            low=int(number),
            high=int(number),
        )

    def judge(self, *lines):
        """The case with more judgements."""
        for line in lines:
            if line.startswith("undo "):
                act = undoing(self.log[int(line.split()[1]) - 1], "Ann")
            else:
                act = act_of(self.judgement(line), "Ann", "since")
            self.log = logged(self.log, act)
        return self

    def reread(self, *readings):
        """The same log over other readings of these reports, and over more."""
        kept = {each.report.sha256: each for each in self.readings}
        kept |= {each.report.sha256: each for each in readings}
        return replace(self, readings=[*kept.values()])

    def told(self, document=""):
        """What stands of claims: `13 dead killed 13`, in the order of the text."""
        found = [c for c in self.dossier().claims if document in ("", c.document)]
        found.sort(key=lambda each: (each.document, each.span.start, each.content.figure.low))
        return [f"{c.span.text} {c.content.outcome} {c.content.figure.low}" for c in found]

    def homes(self):
        """Which claims are told of one incident, by their words."""
        groups = {}
        for each in self.dossier().claims:
            groups.setdefault(each.incident, []).append(each.span.text)
        return sorted(sorted(words) for words in groups.values())

    def judgements(self):
        return [judgement_of(each) for each in self.log]
