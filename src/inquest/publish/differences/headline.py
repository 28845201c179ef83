"""The most consequential changes in one sentence: "Inmates killed: 13–25 became 13–50"."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from inquest.model import Denial, Voice
from inquest.publish import wording
from inquest.publish.differences.answers import AnswerChange
from inquest.publish.differences.claims import ClaimChanges, Due
from inquest.publish.differences.incidents import IncidentChange
from inquest.publish.questions import weight

MOST = 3
"""Changes that it tells at most."""

COUNT = "count"
NOTHING = "Nothing that is known changed."


def headline_of(
    answers: Sequence[AnswerChange],
    incidents: Sequence[IncidentChange],
    voices: Sequence[Voice | Denial],
    claims: ClaimChanges,
    due: Sequence[Due],
) -> str:
    """One sentence on three changes at most.

    Other answers come first, then incidents that are new or gone, which stand for all that is
    answered about them; then who spoke up; then what else voices say, what incidents are, claims
    other than counts, and measures. Counts that change no answer are left out.
    """
    whole = {each.latest.id for each in incidents if not (each.before and each.after)}
    kept = [each for each in answers if each.incident not in whole]
    told = chain(
        answers_told([each for each in kept if each.changed]),
        incidents_told(incidents),
        numbered(len(voices), "new voice"),
        answers_told([each for each in kept if not each.changed]),
        (f"{each.latest.title}: {each.told[0]}" for each in incidents if each.redrawn),
        claims_told(claims),
        numbered(len(due), "measure", "fell due"),
    )
    first = "; ".join(islice(told, MOST))
    return f"{wording.sentence_case(first)}." if first else NOTHING


def answers_told(answers: Sequence[AnswerChange]) -> Iterator[str]:
    """The gravest outcomes with what changed most; the incident is named where several are told."""
    first = sorted(answers, key=lambda each: (gravity(each), not each.moved))[:MOST]
    several = len({each.incident for each in first}) > 1
    named = ""
    for each in first:
        about = f", {each.incident_title}" if several and each.incident != named else ""
        yield f"{each.title[:1].lower()}{each.title[1:]}{about}: {each.told[0]}"
        named = each.incident


def gravity(change: AnswerChange) -> int:
    """A key by which the gravest outcome is first."""
    return weight(change.latest)[0]


def incidents_told(incidents: Iterable[IncidentChange]) -> Iterator[str]:
    """The incidents that are new and those that are gone, with the title of a single one."""
    new = [each.latest.title for each in incidents if each.before is None]
    gone = [each.latest.title for each in incidents if each.after is None]
    for titles, noun, verb in ((new, "new incident", ""), (gone, "incident", "gone")):
        name = f": {titles[0]}" if len(titles) == 1 else ""
        yield from (f"{words}{name}" for words in numbered(len(titles), noun, verb))


def claims_told(claims: ClaimChanges) -> Iterator[str]:
    """The claims of other kinds than counts, of which answers tell."""
    for kind, tally in claims.kinds.items():
        if kind != COUNT:
            yield from numbered(tally.added, f"new {kind} claim")
            yield from numbered(tally.gone, f"{kind} claim", "gone")
            yield from numbered(tally.changed, f"{kind} claim", "changed")


def numbered(number: int, noun: str, verb: str = "") -> Iterator[str]:
    """How many of something there are, if any: "two measures fell due"."""
    if number:
        yield " ".join(filter(None, (wording.spelled(number, noun), verb)))
