"""What reports tell of an incident besides its toll: who did it, how it began, what was promised."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from random import Random

from benchmarks.simulation.world import person_name, town_name
from inquest.model import (
    Anchor,
    Block,
    BlockKind,
    Cause,
    Claim,
    Count,
    Factor,
    Figure,
    Group,
    HolderKind,
    Link,
    Measure,
    Outcome,
    Part,
    Qualifier,
    Reading,
    Reason,
    Report,
    Responsibility,
    Role,
    Span,
    Strength,
)
from inquest.model.claim import Content

TOLD = (3, 9)  # how many accounts a report adds
TERMS = (14, 30, 90, 365)  # days in which a promise falls due
COUNTED = (
    (Outcome.INJURED, Group.PEOPLE),
    (Outcome.DETAINED, Group.PEOPLE),
    (Outcome.KILLED, Group.GUARDS),
    (Outcome.KILLED, Group.INMATES),
    (Outcome.KILLED, Group.CHILDREN),
)


@dataclass(frozen=True, slots=True)
class Account:
    """A sentence: "HOLDER CUE that WORDS.", of which the words are the claim."""

    holder: str
    kind: HolderKind
    cue: str
    words: str
    content: Content


def accounts_of(random: Random, day: date) -> tuple[Account, ...]:
    """All that can be told of an incident of that day."""
    group, official = f"{town_name(random)} Front", person_name(random)
    return (
        *who_did_it(group, official),
        *what_was_done(official, day, random.choice(TERMS)),
        *what_was_counted(random, official),
    )


def who_did_it(group: str, official: str) -> Iterator[Account]:
    """A claim of responsibility, blame, a denial, and how it began."""
    claims, blamed, denied = (
        Responsibility(group, role) for role in (Role.CLAIMS, Role.BLAMED, Role.DENIED)
    )
    named = HolderKind.ARMED_GROUP
    yield Account(group, named, "claimed", "its fighters had carried it out", claims)
    yield by_state("Interior Ministry", "said", f"the {group} was to blame", blamed)
    yield by_person(official, "said", f"the {group} had no part in it", denied)
    yield by_person(official, "said", "it began with a shot at the gate", Cause())


def what_was_done(official: str, day: date, term: int) -> Iterator[Account]:
    """Measures promised and taken, who was there, and what made it worse."""
    due, owner = (day + timedelta(days=term)).isoformat(), "Justice Ministry"
    inquiry, closed = "an inquiry would report", "the commander had been dismissed"
    promised = Measure(inquiry, owner=owner, due=due, status="promised")
    inside = Strength("people inside", exact(40 * term))
    guards, vow = "too few guards were on duty", f"the men whom {official} seeks will stand trial"
    yield by_state(owner, "promised", f"{inquiry} within {term} days", promised)
    yield by_person(official, "said", closed, Measure(closed, status="taken"))
    yield by_person(official, "vowed", f"“{vow}”", Measure(vow, due=due))
    yield by_state("Interior Ministry", "said", f"{40 * term} people were inside", inside)
    yield by_person(official, "said", guards, Factor(guards, "understaffing"))


def what_was_counted(random: Random, official: str) -> Iterator[Account]:
    """Figures besides the toll, on which most who speak agree."""
    for outcome, group in COUNTED:
        number = random.randint(2, 60)
        for speaker in (official, "Interior Ministry", "Health Ministry"):
            told = exact(number + random.choice((0, 0, 0, 1, 5)))
            by = by_person if speaker == official else by_state
            words = f"{told.phrase} {group} were {outcome}"
            yield by(speaker, "said", words, Count(outcome, group, told))


def exact(number: int) -> Figure:
    """A number as it stands."""
    return Figure(number, number, Qualifier.EXACT, str(number))


def by_state(holder: str, cue: str, words: str, content: Content) -> Account:
    """The account of a body of the state."""
    return Account(holder, HolderKind.STATE_BODY, cue, words, content)


def by_person(holder: str, cue: str, words: str, content: Content) -> Account:
    """The account of an official with a name."""
    return Account(holder, HolderKind.OFFICIAL, cue, words, content)


def with_accounts(reading: Reading, chosen: Sequence[Account], day: date) -> Reading:
    """A reading whose text goes on with a paragraph for each account, told of its main incident."""
    text, claims, blocks = reading.report.text, list(reading.claims), list(reading.report.blocks)
    for account in chosen:
        start = len(text) + 2
        text = f"{text}\n\n{account.holder} {account.cue} that {account.words}."
        claims.append(claimed(account, text, reading.report.id, day))
        blocks.append(Block(BlockKind.PARAGRAPH, Span.of(text, start, len(text))))
    data = text.encode()
    report = replace(
        reading.report,
        text=text,
        sha256=sha256(data).hexdigest(),
        size=len(data),
        blocks=tuple(blocks),
    )
    added = tuple(each.id for each in claims[len(reading.claims) :])
    anchors = tuple(anchored(each, added, report) for each in reading.anchors)
    return replace(reading, report=report, claims=tuple(claims), anchors=anchors)


def anchored(anchor: Anchor, added: tuple[str, ...], report: Report) -> Anchor:
    """An anchor with the opening that tells of it, the main one with claims that were added."""
    if not anchor.main:
        return anchor
    opening = tuple(block.span for block in report.blocks[:3])
    return replace(anchor, claims=(*anchor.claims, *added), told=opening)


def claimed(account: Account, text: str, document: str, day: date) -> Claim:
    """The claim of an account that stands at the end of a text."""
    end = len(text) - 1
    start = end - len(account.words)
    head = text.rindex("\n", 0, start) + 1
    cue = head + len(account.holder) + 1
    link = Link(
        account.holder,
        account.kind,
        anonymous=False,
        span=Span.of(text, head, cue - 1),
        cue=Span.of(text, cue, cue + len(account.cue)),
    )
    return Claim(
        id=f"{document}/{account.content.kind}/{start}-{end}",
        document=document,
        part=Part.BODY,
        span=Span.of(text, start, end),
        content=account.content,
        chain=(link,),
        stated_on=day,
        explain=(Reason("made", account.words), Reason("main incident")),
    )
