"""The verbs of the treebanks, which tell a lemma from a stump: ``python -m training.verbs DATA``.

Writes the list `seen` of ``lexicons/en/verbs.toml`` and leaves the list `more` there, which is kept by
hand, as it is.
"""

import sys
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

from inquest.lexicons import load

TARGET = Path("src/inquest/lexicons/en/verbs.toml")
PATTERNS = ("ud_ewt/*train.conllu", "gum/dep/*.conllu")
HELD_OUT = ("dev", "test")
FORM, LEMMA, UPOS = 1, 2, 3
WIDTH = 118
HEAD = """# Lemmas of verbs. `seen` are those of the treebanks' training parts (`python -m training.verbs DATA`);
# `more` is kept by hand.
"""


def verbs_in(lines: Iterable[str]) -> Iterator[str]:
    """The lemmas of the verbs in lines of CoNLL-U that are plain words."""
    for line in lines:
        cells = line.split("\t")
        if len(cells) > UPOS and cells[0].isdigit() and cells[UPOS] == "VERB":
            lemma = cells[LEMMA]
            if len(lemma) > 1 and lemma.isascii() and lemma.isalpha() and lemma.islower():
                yield lemma


def listed(name: str, words: Iterable[str]) -> str:
    """A list of TOML over several lines."""
    row = ", ".join(f'"{word}"' for word in words)
    return f"{name} = [\n{textwrap.fill(row, WIDTH, initial_indent='  ', subsequent_indent='  ')},\n]\n"


def main(data: Path) -> None:
    """Write the lists."""
    files = sorted(path for pattern in PATTERNS for path in data.glob(pattern))
    kept = [path for path in files if not any(part in path.stem for part in HELD_OUT)]
    seen = {verb for path in kept for verb in verbs_in(path.read_text("utf-8").splitlines())}
    more = sorted({*load("en", "verbs")["more"]} - seen) if TARGET.exists() else []
    TARGET.write_text(HEAD + listed("seen", sorted(seen)) + listed("more", more), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
