"""Trees in notation, and a parser that knows one tree only."""

import pytest

from inquest.annotate.analyser import Parsed


def conllu(*sentences):
    """CoNLL-U of sentences such as "* Two_men: Two/two/NUM/2/nummod men/man/NOUN/0/root".

    The text stands before the colon, with "_" for a space; "*" begins a paragraph.
    """
    blocks = []
    for sentence in sentences:
        head, words = sentence.split(": ")
        lines = ["# newpar"] if head.startswith("*") else []
        lines.append(f"# text = {head.removeprefix('* ').replace('_', ' ')}")
        for number, word in enumerate(words.split(), 1):
            form, lemma, upos, up, relation = word.split("/")
            lines.append(
                "\t".join([str(number), form, lemma, upos, "_", "_", up, relation, "_", "_"])
            )
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n\n"


@pytest.fixture
def treebank(tmp_path):
    """Write sentences of the notation into a file."""

    def write(*sentences):
        path = tmp_path / "gold.conllu"
        path.write_text(conllu(*sentences), encoding="utf-8")
        return path

    return write


def in_a_row(sentences, names=()):
    """Every word a noun that hangs on the one before it; names where they are wanted."""
    return [
        Parsed(
            upos=("NOUN",) * len(words),
            lemmas=tuple(word.casefold() for word in words),
            heads=tuple(range(len(words))),
            relations=("root", *["dep"] * (len(words) - 1)),
            names=tuple(name for name in names if name[1] <= len(words)),
        )
        for words in sentences
    ]
