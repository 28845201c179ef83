"""A finding in plain sentences that name the voices."""

from collections.abc import Sequence

from inquest.model import Figure, Status, Voice

SHOWN = 4  # voices named before "and others"


def explain(
    status: Status, voices: Sequence[Voice], low: int | None, high: int | None
) -> tuple[str, ...]:
    """Two sentences: who says what, and how they stand to one another."""
    return (who_says(voices), how_they_stand(status, voices, low, high))


def who_says(voices: Sequence[Voice]) -> str:
    """Such as "AFP: 20; Reuters: at least 25."."""
    told = [f"{voice.name}: {figure_words(voice.figure)}" for voice in voices[:SHOWN]]
    more = len(voices) - SHOWN
    if more > 0:
        told.append(f"and {more} more")
    return "; ".join(told) + "."


def figure_words(figure: Figure) -> str:
    """The figure in short words: "20", "at least 25", "dozens (24 to 99)"."""
    low, high = figure.low, figure.high
    if low is not None and high is not None:
        span = str(low) if low == high else f"{low} to {high}"
        return f"{figure.phrase} ({span})" if figure.qualifier == "vague" else span
    return f"at least {low}" if low is not None else f"up to {high}"


def how_they_stand(
    status: Status, voices: Sequence[Voice], low: int | None, high: int | None
) -> str:
    """One sentence on agreement, with what was revised."""
    number = len(voices)
    if status is Status.SINGLE:
        return "One voice gives a figure; nobody else confirms or disputes it."
    if status is Status.REVISED:
        changed = ", ".join(voice.name for voice in voices if voice.earlier)
        return f"{changed} changed an earlier figure; nobody disagrees with the latest."
    if status is Status.AGREED:
        return f"{number} independent voices can all be right."
    return f"{number} independent voices cannot all be right: the figures run from {low} to {high}."
