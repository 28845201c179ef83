"""Everything known about a set of reports: what exporters write."""

from dataclasses import dataclass
from datetime import date

from inquest.model.claim import Claim
from inquest.model.finding import Finding
from inquest.model.incident import Incident
from inquest.model.reading import Reading, Remark
from inquest.model.span import Span


@dataclass(frozen=True, slots=True)
class Flag:
    """Something odd about a report: the name of the check, why it fired, and where."""

    document: str
    name: str
    why: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a passage stands in two texts, in characters; a few of its words may differ."""

    start: int
    end: int
    other_start: int
    other_end: int

    def within(self, first: bool) -> tuple[int, int]:  # noqa: FBT001 - which of the two
        """Start and end in the first text, or in the other."""
        return (self.start, self.end) if first else (self.other_start, self.other_end)


@dataclass(frozen=True, slots=True)
class CopyPair:
    """Why two reports are one text.

    Attributes:
        document, other: the two, in the order of their ids.
        share: of the shorter text's runs of five words, how much is in the other (0 to 1).
        words: how many words of `document` stand in runs of five that are in the other.
        longest: the words of the longest stretch that is the same in both.
        credited: the publisher of the one whom the other names as its source; empty for nobody.
        passages: what they have in common, in the order of `document`.

    """

    document: str
    other: str
    share: float
    words: int
    longest: int
    credited: str = ""
    passages: tuple[Passage, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """The two documents."""
        return self.document, self.other


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Reports with the same or lightly edited text: one voice. `first` came out first.

    Attributes:
        documents: in the order in which they came out, undated ones last.
        pairs: why: the strongest pairs that hold the group together, one less than documents.

    """

    id: str
    first: str
    documents: tuple[str, ...]
    pairs: tuple[CopyPair, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteUse:
    """A report that prints a quoted sentence, and the words as it has them."""

    document: str
    span: Span


@dataclass(frozen=True, slots=True)
class SharedQuote:
    """A sentence in quotation marks that stands in reports of several publishers.

    Attributes:
        uses: one a report, in the order in which they came out, undated ones last.
        first: the document that is known to have come out before those with another text; empty
            where days do not tell.

    """

    uses: tuple[QuoteUse, ...]
    first: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """Findings as they stood by what had been stated up to a day, that day included.

    They are those of incidents of which something was stated on that very day.
    """

    day: date
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Readings laid side by side.

    Attributes:
        as_of: the day up to which statements count; None where no report has a date.
        rule: name and version of the rule that made the findings.
        claims: those of the readings, with incidents and holders told apart.
        history: how the findings came about, the first day first; it may leave incidents out.

    """

    title: str
    as_of: date | None
    rule: str
    readings: tuple[Reading, ...] = ()
    claims: tuple[Claim, ...] = ()
    incidents: tuple[Incident, ...] = ()
    findings: tuple[Finding, ...] = ()
    remarks: tuple[Remark, ...] = ()
    flags: tuple[Flag, ...] = ()
    copies: tuple[CopyGroup, ...] = ()
    history: tuple[Known, ...] = ()
    quotes: tuple[SharedQuote, ...] = ()
