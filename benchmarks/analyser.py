"""`python -m benchmarks.analyser`: what the analyser's heads and the rest cost beside its encoder.

One run on one thread: the whole analysis of every report against the plain encoder's forward
passes over the same batches. Start-up and memory (by Linux's count, which starts anew with a
program as that of `getrusage` does not) are those of a process of its own; the speed-up by
processes is that of reading all reports but the first.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from inquest.annotate.analyser import analyse
from inquest.annotate.analyser.network import english_network
from inquest.annotate.analyser.words import split_words
from inquest.annotate.sentences import split_sentences
from inquest.model import Span
from inquest.pipeline import read_all
from inquest.settings import Settings

HERE = Path(__file__).parent
ROUNDS = 5
COPIES = 4
LIMIT = 1.3  # times the encoder's own time
ALONE = """
from time import perf_counter
start = perf_counter()
from inquest.annotate.analyser.network import english_network
english_network()
print(perf_counter() - start)
import re, sys
from pathlib import Path
from benchmarks.analyser import texts_of
from inquest.annotate.analyser import analyse
for text, spans in texts_of([Path(folder) for folder in sys.argv[1:]]):
    analyse(text, spans)
status = Path("/proc/self/status").read_text()
print(int(re.search(r"VmHWM:\\s+(\\d+)", status)[1]) / 1024)
"""

Text = tuple[str, list[Span]]


def texts_of(folders: Sequence[Path]) -> list[Text]:
    """The reports of some cases with their sentences, a paragraph being a block."""
    found = []
    for path in sorted(path for folder in folders for path in (folder / "reports").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        spans, start = [], 0
        for line in text.splitlines(keepends=True):
            block = Span.trimmed(text, start, start + len(line))
            spans += list(split_sentences(text, block)) if block.text else []
            start += len(line)
        found.append((text, spans))
    return found


def costs(texts: Sequence[Text]) -> tuple[float, float]:
    """Seconds of the whole analysis and of the encoder alone, the best of some rounds in turn."""
    network = english_network()
    pieces = [
        [
            network.vocabulary.encode([span.text[a:b] for a, b in split_words(span.text)])
            for span in spans
        ]
        for _, spans in texts
    ]
    whole, plain = [], []
    for _ in range(ROUNDS):
        start = perf_counter()
        for sentences in pieces:
            network.encode(sentences)
        middle = perf_counter()
        for text, spans in texts:
            analyse(text, spans)
        plain.append(middle - start)
        whole.append(perf_counter() - middle)
    return min(whole), min(plain)


def alone(folders: Sequence[Path]) -> tuple[float, float]:
    """Of a new process: seconds from nothing to a ready network, most megabytes while reading."""
    command = [sys.executable, "-c", ALONE, *map(str, folders)]
    done = subprocess.run(  # noqa: S603 - our own command
        command, capture_output=True, text=True, check=True, cwd=HERE.parent
    )
    seconds, megabytes = map(float, done.stdout.split())
    return seconds, megabytes


def speed_up(folders: Sequence[Path]) -> float:
    """How many times as fast two processes read as one: the reports of some cases, `COPIES` times.

    A copy has a line of its own, since a report that is there already is not read again.
    """
    with tempfile.TemporaryDirectory() as held:
        for path in (path for folder in folders for path in (folder / "reports").glob("*.txt")):
            text = path.read_text(encoding="utf-8").rstrip("\n")
            for number in range(COPIES):
                copy = Path(held) / f"{path.stem}-{number}.txt"
                copy.write_text(f"{text}\n\nCopy {number}.\n", encoding="utf-8")
        return reading(held, 1) / reading(held, 2)


def reading(folder: str, jobs: int) -> float:
    """Seconds to read a folder with a number of processes, less their start."""
    settings = Settings(jobs=jobs)
    events = read_all([folder], settings)
    next(events)
    start = perf_counter()
    list(events)
    return perf_counter() - start


def main() -> None:
    """Print all of it."""
    folders = [HERE.parent / "examples/khujand-2018", *sorted((HERE / "cases").glob("*-*"))]
    texts = texts_of(folders)
    whole, plain = costs(texts)
    seconds, memory = alone(folders)
    print(
        f"analyser {whole / plain:.2f} times its encoder (limit {LIMIT}), "
        f"{len(texts) / whole:.0f} reports a second on one thread; "
        f"start-up {seconds:.2f} s, {memory:.0f} MB resident at most; "
        f"two processes {speed_up(folders):.2f} times as fast as one"
    )


if __name__ == "__main__":
    main()
