"""What can be chosen in forms, with the words for it."""

import inspect
from collections.abc import Iterable
from enum import StrEnum

from inquest.hooks import RULES, names, plug_in
from inquest.model import (
    Degree,
    Group,
    HolderKind,
    IncidentType,
    Outcome,
    Qualifier,
    Role,
    Stance,
    Status,
)
from inquest.publish import wording
from inquest.review import Ruling
from inquest.review.contents import KINDS
from inquest.web.filters import Order

Choices = tuple[tuple[str, str], ...]


def worded(values: Iterable[StrEnum]) -> Choices:
    """Each value with its words."""
    return tuple((each.value, wording.plain(each.value)) for each in values)


CLAIM_KINDS: Choices = tuple((kind, kind) for kind in KINDS)
OUTCOMES = tuple((each.value, wording.OUTCOMES.get(each, each.value)) for each in Outcome)
GROUPS = worded(Group)
STANCES = worded(Stance)
STATUSES = worded(Status)
RULINGS = worded(Ruling)
QUALIFIERS = worded(Qualifier)
ROLES = tuple((each.value, wording.ROLES[each]) for each in Role)
DEGREES = worded(Degree)
TYPES = worded(IncidentType)
HOLDERS = tuple((each.value, each.value.replace("_", " ")) for each in HolderKind)
ORDERS = worded(Order)
RELIABILITY: Choices = (
    ("A", "A, reliable"),
    ("B", "B, usually reliable"),
    ("C", "C, fairly reliable"),
    ("D", "D, not usually reliable"),
    ("E", "E, unreliable"),
    ("F", "F, cannot be judged"),
)
RELATIONS: Choices = (
    ("part_of", "a part of"),
    ("adds_to", "in addition to"),
    ("replaces", "in place of"),
)


def rules() -> Choices:
    """The rules that a case can choose from, each with what it gives, as its class says."""
    told = ((name, inspect.getdoc(plug_in(RULES, name)) or "") for name in names(RULES))
    return tuple((name, f"{name}: {about.partition(chr(10))[0]}") for name, about in told)


# What an entry of the log says that somebody did.
DEEDS = {
    "new case": "made the case",
    "add report": "added a report",
    "read again": "read a report again",
    "accept": "accepted a claim",
    "reject": "rejected a claim",
    "correct": "corrected a claim",
    "add": "added a claim",
    "move": "moved a claim to another incident",
    "merge": "merged two incidents",
    "split": "split an incident",
    "describe": "described an incident",
    "join": "joined two voices",
    "part": "parted two voices",
    "rate": "set how reliable a source is",
    "doubt": "marked a figure",
    "settle": "settled a doubt",
    "rule": "chose the rule",
    "undo": "took a judgement back",
}
