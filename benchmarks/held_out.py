"""The analyser on the test parts of the corpora that it was trained on: trees and names.

The corpora are those of `training/README.md`, in a folder that the variable DATA names.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks import attribution
from benchmarks.entities import Name, Sentence, names_in, score
from benchmarks.parse import from_raw_text, on_gold_words, read_trees
from training.corpora import gum_splits, read_corpora
from training.examples import Example

ROOT = Path(__file__).parents[1]
CONFIG = ROOT / "training/config.toml"
EWT = "ud_ewt/en_ewt-ud-test.conllu"


def corpora() -> Path | None:
    """The folder of the corpora; None where they are not there."""
    data = Path(os.environ.get("DATA", ROOT / "data"))
    return data if (data / EWT).is_file() else None


def measure(data: Path) -> Iterator[tuple[str, Mapping[str, float]]]:
    """What is measured and its figures, for each part."""
    for path in [data / EWT, *gum_news(data)]:
        trees = read_trees(path)
        yield f"{path.stem} gold", on_gold_words(trees)
        yield f"{path.stem} raw", from_raw_text(trees)
    for way, scores in attribution.measure(data):
        yield f"gum attributions {way}", scores
    for corpus in read_corpora(CONFIG, data):
        sentences = [sentence for each in corpus.test if (sentence := named(each))]
        if sentences:
            yield f"{corpus.name} names", score(sentences)


def gum_news(data: Path) -> list[Path]:
    """The news documents in GUM's test part."""
    splits = gum_splits((data / "gum/splits.md").read_text(encoding="utf-8"))
    return [
        path for path in sorted(data.glob("gum/dep/GUM_news_*")) if splits.get(path.stem) == "test"
    ]


def named(example: Example) -> Sentence | None:
    """Words and names of a sentence; None where it is not known which are names."""
    tags: Sequence[str | None] = example.labels.get("entity", ())
    if not tags or None in tags:
        return None
    names: set[Name] = names_in([tag or "O" for tag in tags])
    return list(example.words), names


def told(scores: Mapping[str, float]) -> str:
    """The figures of a line."""
    return "  ".join(f"{name} {score:.4f}" for name, score in scores.items())
