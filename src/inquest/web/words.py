"""Claims and findings in words, for lists and forms."""

from collections.abc import Iterable

from inquest.model import (
    Cause,
    Content,
    Count,
    Factor,
    Link,
    Measure,
    Responsibility,
    Strength,
)
from inquest.publish import wording
from inquest.web.choices import Choices
from inquest.web.view import View


def content_words(content: Content) -> str:
    """What a claim says: "Inmates killed: 25 or more", "Islamic State: claims responsibility"."""
    match content:
        case Count():
            return f"{wording.question_words(content)}: {wording.figure_words(content.figure)}"
        case Responsibility():
            mode = f", {wording.mode_words(content.mode)}" if content.mode else ""
            return f"{content.actor}: {wording.ROLES[content.role]}{mode}"
        case Measure():
            owner = f" ({content.owner})" if content.owner else ""
            return f"{wording.sentence_case(content.action)}{owner}"
        case Strength():
            figure = wording.figure_words(content.figure)
            return f"{wording.sentence_case(content.subject)}: {figure}"
        case Factor():
            return wording.sentence_case(wording.plain(content.term or content.factor))
        case Cause():
            return "How it began"


def link_words(link: Link) -> str:
    """What a holder in a chain is: "unnamed, hospital"; "" where not known."""
    return wording.holder_words(link.kind, anonymous=link.anonymous)


def voice_choices(holders: Iterable[str], view: View) -> Choices:
    """Holders with the names that they go by, in the order of the names."""
    names = view.names
    told = [(holder, names.get(holder, holder)) for holder in holders]
    return tuple(sorted(told, key=lambda each: each[1].casefold()))
