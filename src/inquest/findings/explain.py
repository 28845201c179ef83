"""A finding in plain sentences that name the voices."""

import re
from collections.abc import Mapping, Sequence

from inquest.findings.independence import Origin
from inquest.findings.unnamed import NUMBERS
from inquest.lexicons import load
from inquest.model import Denial, Figure, HolderKind, Qualifier, Status, Voice

GROUPS = 5  # figures that are told one by one
NAMES = 3  # voices that are named for one figure
TWO = 2
ARTICLE = re.compile(r"(the|an?)\s+", re.IGNORECASE)
BARE = ("police",)  # reads well without an article


def explain(
    status: Status,
    voices: Sequence[Voice],
    bounds: tuple[int | None, int | None],
    official: int | None,
    called: Mapping[str, str],
) -> tuple[str, ...]:
    """Sentences: who says what, how they stand to one another, what was revised, the official figure.

    `called` gives, by holder, how a voice is called in a sentence.
    """
    return (
        who_says(voices, called),
        how_they_stand(status, len(voices), bounds),
        *(who_revised(voice, called) for voice in voices if voice.earlier),
        *(() if official is None else (f"The authorities' latest figure is {official}.",)),
    )


def who_says(voices: Sequence[Voice], called: Mapping[str, str]) -> str:
    """One sentence: "13 according to AFP; at least 25 according to two officials (to dpa)"."""
    groups: dict[str, list[str]] = {}
    for voice in voices:
        groups.setdefault(figure_words(voice.figure), []).append(called[voice.holder])
    told = [
        f"{figure} according to {listed(shortened(names))}"
        for figure, names in list(groups.items())[:GROUPS]
    ]
    more = len(groups) - GROUPS
    if more > 0:
        told.append(f"{more} other {'figure' if more == 1 else 'figures'}")
    return capital(f"{'; '.join(told)}.")


def shortened(names: Sequence[str]) -> list[str]:
    """The first names, and how many more there are."""
    more = len(names) - NAMES
    return [*names[:NAMES], f"{more} more"] if more > 0 else list(names)


def listed(parts: Sequence[str]) -> str:
    """Parts with commas, the last with "and"."""
    return " and ".join(parts) if len(parts) <= TWO else f"{', '.join(parts[:-1])} and {parts[-1]}"


def capital(sentence: str) -> str:
    """A sentence with a capital at its start."""
    return sentence[:1].upper() + sentence[1:]


def call(origin: Origin, words: str) -> str:
    """How a voice is called in a sentence; `words` are those of a report that name it.

    The article is the report's own, or the one that English asks for; an unnamed source has the
    outlet that heard it behind.
    """
    name = lowered(origin.name) if origin.anonymous else origin.name
    own = ARTICLE.match(words)
    if own and words[own.end() :].casefold().startswith(name.casefold()):
        name = f"{own[1].casefold()} {name}"
    else:
        name = with_article(name, origin)
    return f"{name} (to {origin.heard})" if origin.heard else name


def lowered(description: str) -> str:
    """A description as it stands within a sentence: "Sources close to ..." opens one."""
    lexicon = load("en", "voices")["unnamed"]
    common = {*lexicon["neutral"], *NUMBERS, *load("en", "attribution")["anonymous"]["words"]}
    common |= {press.split()[0] for press in (*lexicon["press"], *lexicon["early"])}
    first = description.split(maxsplit=1)[0]
    return (
        first.casefold() + description[len(first) :] if first.casefold() in common else description
    )


def with_article(name: str, origin: Origin) -> str:
    """A name with the article that English asks for."""
    first = name.split(maxsplit=1)[0]
    if origin.anonymous:
        one = name[:1].islower() and first not in NUMBERS and not head_of(name).endswith("s")
        return f"{'an' if name[0] in 'aeiou' else 'a'} {name}" if one else name
    bare = name in BARE or first.endswith(("'s", "’s"))
    return f"the {name}" if origin.kind is HolderKind.STATE_BODY and not bare else name


def head_of(name: str) -> str:
    """The noun that a description turns on: the last word before "in", "at", "close" and the like."""
    return re.split(r"\s(?:in|at|of|from|close|near|with|who|whom|reached|seen)\s", name)[0]


def figure_words(figure: Figure) -> str:
    """The figure in short words: "20", "at least 25", "dozens (24 to 99)"."""
    low, high = figure.low, figure.high
    if low is not None and high is not None:
        span = str(low) if low == high else f"{low} to {high}"
        vague = figure.qualifier is Qualifier.VAGUE
        return f"{figure.phrase.casefold()} ({span})" if vague else span
    return f"at least {low}" if low is not None else f"up to {high}"


def how_they_stand(status: Status, number: int, bounds: tuple[int | None, int | None]) -> str:
    """One sentence on agreement."""
    contested = status is Status.CONTESTED
    if number == 1:
        return "Another voice disputes it." if contested else "No other voice gives a figure."
    if contested and bounds[0] != bounds[1]:
        every = "both" if number == TWO else "all"
        return f"The figures cannot {every} be right: they run from {bounds[0]} to {bounds[1]}."
    return f"{'Both' if number == TWO else f'All {number}'} voices can be right."


def who_revised(voice: Voice, called: Mapping[str, str]) -> str:
    """Such as "AFP changed the figure from 13 to 21."."""
    steps = [*(figure_words(figure) for figure in voice.earlier), figure_words(voice.figure)]
    changed = f"from {steps[0]} to {steps[1]}" + "".join(f", then to {step}" for step in steps[2:])
    return capital(f"{called[voice.holder]} changed the figure {changed}.")


def who_rejects(denial: Denial, called: Mapping[str, str]) -> str:
    """Such as "The Home Ministry rejects 8, and gives no figure."."""
    figures = listed([figure_words(figure) for figure in denial.figures])
    return capital(f"{called[denial.holder]} rejects {figures}, and gives no figure.")
