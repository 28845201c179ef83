"""A finding in plain sentences that name the voices."""

from collections.abc import Mapping, Sequence

from inquest.model import Figure, HolderKind, Status, Voice

SHOWN = 4  # voices named before "and 3 more voices"
TWO = 2
BARE = ("police",)  # reads well without an article
ARTICLES = ("a", "an", "the")
NUMBERS = (
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "several",
    "some",
)


def explain(
    status: Status,
    voices: Sequence[Voice],
    bounds: tuple[int | None, int | None],
    official: int | None,
    heard: Mapping[str, str],
) -> tuple[str, ...]:
    """Sentences: who says what, how they stand to one another, what was revised, the official figure.

    `heard` gives, by holder, the outlet to which an unnamed source spoke.
    """
    return (
        who_says(voices, heard),
        how_they_stand(status, len(voices), bounds),
        *(who_revised(voice) for voice in voices if voice.earlier),
        *(() if official is None else (f"The authorities' latest figure is {official}.",)),
    )


def who_says(voices: Sequence[Voice], heard: Mapping[str, str]) -> str:
    """One sentence: "20 according to AFP and at least 25 according to two officials (to dpa)"."""
    told = [
        f"{figure_words(voice.figure)} according to {voice_words(voice, heard)}"
        for voice in voices[:SHOWN]
    ]
    more = len(voices) - SHOWN
    if more > 0:
        told.append(f"other figures from {more} more {'voice' if more == 1 else 'voices'}")
    sentence = f"{listed(told)}."
    return sentence[:1].upper() + sentence[1:]


def listed(parts: Sequence[str]) -> str:
    """Parts with commas, the last with "and"."""
    return " and ".join(parts) if len(parts) <= TWO else f"{', '.join(parts[:-1])}, and {parts[-1]}"


def voice_words(voice: Voice, heard: Mapping[str, str]) -> str:
    """The name of a voice as it stands in a sentence, with the outlet of an unnamed source."""
    outlet = heard.get(voice.holder, "")
    return f"{with_article(voice)} (to {outlet})" if outlet else with_article(voice)


def with_article(voice: Voice) -> str:
    """A name with the article that English asks for."""
    name, first = voice.name, voice.name.split()[0]
    if voice.kind is HolderKind.STATE_BODY and not voice.anonymous:
        bare = name in BARE or first.endswith(("'s", "’s"))
        return name if bare else f"the {name}"
    one = name[:1].islower() and first not in (*NUMBERS, *ARTICLES)
    if voice.anonymous and one and not head_of(name).endswith("s"):
        return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
    return name


def head_of(name: str) -> str:
    """The noun that a description turns on: the last word before "in", "at", "of", "close"."""
    words = name.split()
    ends = [
        i
        for i, word in enumerate(words)
        if word in ("in", "at", "of", "from", "close", "with", "who")
    ]
    return words[(ends[0] if ends and ends[0] else len(words)) - 1]


def figure_words(figure: Figure) -> str:
    """The figure in short words: "20", "at least 25", "dozens (24 to 99)"."""
    low, high = figure.low, figure.high
    if low is not None and high is not None:
        span = str(low) if low == high else f"{low} to {high}"
        return f"{figure.phrase} ({span})" if figure.qualifier == "vague" else span
    return f"at least {low}" if low is not None else f"up to {high}"


def how_they_stand(status: Status, number: int, bounds: tuple[int | None, int | None]) -> str:
    """One sentence on agreement."""
    if number == 1:
        return "No other voice confirms or disputes it."
    if status is Status.CONTESTED:
        every = "both" if number == TWO else "all"
        return f"The figures cannot {every} be right: they run from {bounds[0]} to {bounds[1]}."
    return f"{'Both' if number == TWO else f'All {number}'} voices can be right."


def who_revised(voice: Voice) -> str:
    """Such as "AFP changed its figure from 13 to 21."."""
    steps = [*(figure_words(figure) for figure in voice.earlier), figure_words(voice.figure)]
    name = with_article(voice)
    return f"{name[:1].upper()}{name[1:]} changed the figure from {' to '.join(steps)}."
