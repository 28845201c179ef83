"""Checkpoints: all that a training needs to go on, in one file that is whole or not there."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch

FILE = "checkpoint.pt"


def keep(folder: Path, state: Mapping[str, Any]) -> None:
    """Put a checkpoint in the place of the last one; a kill at any time leaves one of them."""
    new = folder / f"{FILE}.new"
    with new.open("wb") as file:
        torch.save(dict(state), file)
        file.flush()
        os.fsync(file.fileno())
    new.replace(folder / FILE)


def kept(folder: Path) -> dict[str, Any] | None:
    """The last checkpoint; None where there is none."""
    path = folder / FILE
    return torch.load(path, weights_only=True) if path.exists() else None
