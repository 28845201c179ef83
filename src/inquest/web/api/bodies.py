"""What programs send."""

from collections.abc import Iterable, Mapping
from types import NoneType
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from inquest.model.judgement import Reliability
from inquest.review import ClaimFields, IncidentFields
from inquest.review.drafts import PLAIN
from inquest.web.people import Role

NUMBERS: Final = frozenset({"start", "end", "low", "high", "capacity"})
DAYS: Final = frozenset({"stated_on"})

Why = Annotated[
    str,
    StringConstraints(max_length=2000, pattern=PLAIN),
    Field(description="the reason, in your words"),
]
Id = Annotated[str, StringConstraints(min_length=1, max_length=500, pattern=PLAIN)]
Word = Annotated[str, StringConstraints(max_length=500, pattern=PLAIN)]
Number = Annotated[int, Field(ge=0, le=2**53, strict=True)]
Seen = Annotated[
    Number | None,
    Field(
        description="the last entry about it that you know; behind it nobody may have been faster"
    ),
]


def shown(**fields: Any) -> ConfigDict:  # noqa: ANN401 - fields of any type
    """A body with these fields for an example."""
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [fields]})


def days_typed(sent: Any, names: Iterable[str]) -> Any:  # noqa: ANN401 - whatever was sent
    """What was sent, if days are texts in it: pydantic would take numbers for days as well."""
    for name in names if isinstance(sent, Mapping) else ():
        if not isinstance(sent.get(name), str | None):
            raise ValueError(f"{name} is a day, such as 2018-11-08")  # noqa: TRY004 - what pydantic takes
    return sent


class Judged(BaseModel):
    """A judgement of which nothing more is to be said."""

    model_config = shown(why="The ministry says so itself.", seen=0)

    why: Why = ""
    seen: Seen = None


class Moved(Judged):
    """A claim that is about another incident."""

    model_config = shown(incident="2018-11-07-khujand", why="It tells of the riot of 2018.")

    incident: Id


class Typed(ClaimFields):
    """The fields of a claim in JSON, which tells numbers from texts: a form does not."""

    @model_validator(mode="before")
    @classmethod
    def _typed(cls, sent: Any) -> Any:  # noqa: ANN401 - whatever was sent
        for name, value in sent.items() if isinstance(sent, Mapping) else ():
            if name in NUMBERS and type(value) not in {int, float, NoneType}:
                raise ValueError(f"{name} is a number")
        return days_typed(sent, DAYS)


class Correction(Typed):
    """The fields of a claim that are to be others; those left out stay as they are."""

    model_config = shown(low=21, high=21, qualifier="exact", why="21 by the ministry's list.")

    why: Why = ""
    seen: Seen = None


class Missed(Typed):
    """A claim that was missed; its words are characters `start` to `end` of the report."""

    model_config = shown(kind="count", start=120, end=133, outcome="killed", group="guards", low=2)

    incident: Annotated[Word, Field(description="its id; by default that of the words nearby")] = ""
    why: Why = ""


class Description(IncidentFields):
    """The fields of an incident that are to be others; those left out stay as they are."""

    model_config = shown(first="2018-11-07", place="Khujand", country="TJ", why="The lead says so.")

    why: Why = ""
    seen: Seen = None

    @model_validator(mode="before")
    @classmethod
    def _typed(cls, sent: Any) -> Any:  # noqa: ANN401 - whatever was sent
        return days_typed(sent, ("first", "last"))


class Merger(Judged):
    """An incident that is the one of the address."""

    model_config = shown(other="2018-11-08-tajikistan", why="One riot, told by two days.")

    other: Id


class Splitting(Judged):
    """Claims that are about an incident of their own."""

    model_config = shown(claims=["03-afp/count/120-133"], title="Riot of 2019", why="Next year.")

    claims: Annotated[list[Id], Field(min_length=1, max_length=5000)]
    title: Word = ""


class Joining(Judged):
    """Two voices that are one, by the ids of their holders."""

    model_config = shown(one="interior-ministry", other="mvd", why="MVD is its abbreviation.")

    one: Id
    other: Id


class Parting(Judged):
    """A holder who is another voice; with a name, only who has that name."""

    model_config = shown(voice="a-source", holder="a-guard", name="", why="Two people.")

    voice: Id
    holder: Id
    name: Word = ""


class Rating(Judged):
    """How reliable a holder is: A to E; F cannot be judged."""

    model_config = shown(holder="radio-ozodi", reliability="B", why="Right before, mostly.")

    holder: Id
    reliability: Reliability


class Doubting(Judged):
    """A figure, by the claims that carry it, and whether it is doubtful."""

    model_config = shown(claims=["03-afp/count/120-133"], doubtful=True, why="Hearsay.")

    claims: Annotated[list[Id], Field(min_length=1, max_length=5000)]
    doubtful: Annotated[bool, Field(strict=True)] = True


class Settling(Judged):
    """A doubt about an incident or a voice that is none, by its claims as `doubts` lists them."""

    model_config = shown(subject="voice", claims=["03-afp/count/120-133"], why="One office.")

    subject: Literal["incident", "voice"]
    claims: Annotated[list[Id], Field(min_length=1, max_length=5000)]


class Choice(Judged):
    """The rule that reconciles figures."""

    model_config = shown(rule="gtd", why="Our codebook.")

    rule: Id


class Undoing(BaseModel):
    """Judgements that stand no more, by the numbers of their entries."""

    model_config = shown(entries=[12], why="A slip.")

    entries: Annotated[list[Number], Field(min_length=1, max_length=1000)]
    why: Why = ""


class Pasted(BaseModel):
    """A report as text, with a header block or without."""

    model_config = shown(name="afp.txt", text="Publisher: AFP\n\nAt least 25 inmates died.")

    name: Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=PLAIN)]
    text: Annotated[str, StringConstraints(min_length=1)]


class Login(BaseModel):
    """Who logs in."""

    model_config = shown(name="Ana", password="a long secret")  # noqa: S106 - an example

    name: Annotated[str, Field(max_length=2000)]
    password: Annotated[str, Field(max_length=2000)]


class NewAccount(Login):
    """Somebody who may log in from now on."""

    model_config = shown(name="Ben", password="another long secret", role="analyst")  # noqa: S106 - an example

    role: Role = Role.READER


class NewTerms(BaseModel):
    """What is to be another; what is left out stays."""

    model_config = shown(role="lead")

    role: Role | None = None
    password: Annotated[str | None, Field(max_length=2000)] = None
