"""What `annotate` sees in a report's text, the same for every language."""

from dataclasses import dataclass
from enum import StrEnum

from inquest.model.claim import Figure
from inquest.model.period import Period
from inquest.model.span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark; `head` is the index in its sentence of what it depends on, its own at the root.

    Tags and relations are those of Universal Dependencies; an annotator that has none
    leaves `pos` and `relation` empty and every head at the token itself.
    """

    span: Span
    lemma: str
    pos: str = ""
    head: int = 0
    relation: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its tokens, in order."""

    span: Span
    tokens: tuple[Token, ...]


class EntityKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    FACILITY = "facility"
    NATIONALITY = "nationality"


@dataclass(frozen=True, slots=True)
class Entity:
    """A name in the text; `country` is an ISO 3166 code where the name fixes it."""

    span: Span
    kind: EntityKind
    country: str = ""


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression; `period` is None where it stays unresolved, and `note` says why."""

    span: Span
    period: Period | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number expression, its bounds, and the words around it that set them.

    `span` covers the whole expression ("at least 25"), `number` the number alone ("25").
    """

    span: Span
    number: Span
    figure: Figure


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (`source`), by which words (`cue`), says what (`content`).

    `source` is None where nobody is named ("reportedly"); `inside` is the index of the
    attribution whose content holds this one.
    """

    source: Span | None
    cue: Span
    content: Span
    rule: str
    inside: int | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """All mentions of one report, each list in the order of the text."""

    language: str
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[TimeMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
