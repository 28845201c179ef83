"""The words of each language, as data (TOML), and the small readers that need nothing else."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(language: str, name: str) -> dict[str, Any]:
    """The lexicon `<language>/<name>.toml`; treat it as read-only, it is shared."""
    path = files("inquest.lexicons") / language / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
