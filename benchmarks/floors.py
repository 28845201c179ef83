"""Floors: figures that may rise and never fall."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path


def broken(scores: Mapping[str, float], path: Path) -> list[str]:
    """One line for each figure below its floor, or that is not measured any more."""
    floors: Mapping[str, float] = tomllib.loads(path.read_text(encoding="utf-8"))
    return list(compare(scores, floors))


def compare(scores: Mapping[str, float], floors: Mapping[str, float]) -> Iterator[str]:
    """The lines of `broken`."""
    for name, floor in floors.items():
        if name not in scores:
            yield f"floor broken: {name} is not measured"
        elif scores[name] < floor:
            yield f"floor broken: {name} is {scores[name]:.3f}, its floor {floor:.3f}"
