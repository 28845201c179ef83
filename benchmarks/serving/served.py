"""A running `inquest serve`, as a user has it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def served(case: Path) -> Iterator[str]:
    """The address of a process that serves a case, from its answering on."""
    command = [sys.executable, "-m", "inquest", "serve", str(case), "--port", "0"]
    with subprocess.Popen(  # noqa: S603 - this very program
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            told = process.stdout.readline() if process.stdout else ""
            yield told.split()[-1]
        finally:
            process.terminate()
