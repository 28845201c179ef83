"""Judgements on their way into the log of a case, from a form or a program."""

from collections.abc import Iterable, Mapping, Sequence

from fastapi import Request

from inquest.errors import JudgementError, NotAllowed
from inquest.model import Act, Entry, Judgement
from inquest.review import act_of, undoing
from inquest.web.door import Person
from inquest.web.people import Role
from inquest.web.turns import Told, Turns
from inquest.web.view import View


def judge(
    request: Request,
    view: View,
    judgement: Judgement,
    person: Person,
    why: str,
    seen: int | None = None,
) -> Told:
    """Keep a judgement; `seen` is the last entry about its target that the person knew.

    Raises:
        Outdated: somebody was faster.

    """
    act = act_of(judgement, person.name, why.strip())
    return keep(request, view, [act], {act.target: seen} if seen is not None else None)


def undo(request: Request, view: View, numbers: Iterable[int], person: Person, why: str) -> Told:
    """Take judgements back: one's own, or as a lead those of anybody.

    Raises:
        JudgementError: one does not stand.
        NotAllowed: one is another's.
        Outdated: somebody was faster.

    """
    numbers = tuple(dict.fromkeys(numbers))
    acts = [undoing(entry, person.name, why.strip()) for entry in standing(view, numbers, person)]
    # Of two who take one back at the same time, one is too late.
    return keep(request, view, acts, {act.target: view.last(act.target) for act in acts})


def keep(
    request: Request, view: View, acts: Sequence[Act], known: Mapping[str, int] | None = None
) -> Told:
    """Write acts to the log, and work out what they changed."""
    turns: Turns = request.app.state.turns
    return turns.keep(view.name, view.desk.judge(acts, known))


def standing(view: View, numbers: Sequence[int], person: Person) -> list[Entry]:
    """The entries of these numbers, if they stand and the person may take them back.

    Raises:
        JudgementError: one does not stand.
        NotAllowed: one is another's.

    """
    entries = {entry.number: entry for entry in view.state.log}
    for number in numbers:
        if number not in view.state.standing.entries:
            raise JudgementError(
                f"entry {number}", "is no judgement that stands", "It may have been undone already."
            )
        if entries[number].act.who != person.name and not person.role.may(Role.LEAD):
            raise NotAllowed(
                f"entry {number}", "is the judgement of somebody else", "Ask them, or a lead."
            )
    return [entries[number] for number in numbers]
