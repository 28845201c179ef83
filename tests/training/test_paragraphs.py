"""Treebanks in notation: a line a sentence; an empty one parts paragraphs."""

import pytest

paragraphs = pytest.importorskip("training.paragraphs")
examples = pytest.importorskip("training.examples")


@pytest.fixture
def treebank(data):
    """Write a treebank of flat sentences."""

    def write(text):
        written = []
        for paragraph in text.split("\n\n"):
            for number, line in enumerate(paragraph.split("\n")):
                begins = ["# newpar"] if number == 0 else []
                rows = [
                    "\t".join([str(at), word, word, "X", "_", "_", "0", "root", "_", "_"])
                    for at, word in enumerate(line.split(), 1)
                ]
                written.append("\n".join([*begins, f"# text = {line}", *rows]) + "\n")
        return data({"bank.conllu": "\n".join(written)}) / "bank.conllu"

    return write


def drawn(example):
    """An example with a bar before each word that begins a sentence."""
    labels = example.labels["begins"]
    return " ".join(
        f"| {word}" if label == "begins" else word
        for word, label in zip(example.words, labels, strict=True)
    )


def test_only_what_the_splitter_leaves_joined_is_to_be_learnt(treebank):
    path = treebank("Thanks a lot\nBob\nPolice came .\nThey left .\n\nDear all\nHi")
    assert [drawn(each) for each in paragraphs.unparted(path, "bank")] == [
        "Thanks a lot | Bob | Police came .",
        "They left .",
        "Dear all | Hi",
    ]


def test_the_first_word_of_an_example_is_not_known(treebank):
    found = [*paragraphs.unparted(treebank("One two"), "bank")]
    assert [each.labels["begins"] for each in found] == [(None, "goes on")]


def test_run_on_sentences_are_joined_and_lose_some_of_their_stops(treebank):
    lines = [f"Men {number} left ." for number in range(60)]
    found = [*paragraphs.run_on(treebank("\n".join(lines)), "bank")]
    begun = [label for each in found for label in each.labels["begins"]].count("begins")
    stops = [word for each in found for word in each.words].count(".")
    assert begun + len(found) == 60
    assert 0 < stops < 30
    assert [drawn(each) for each in found] == [
        drawn(each) for each in paragraphs.run_on(treebank("\n".join(lines)), "bank")
    ]


def test_in_a_whole_sentence_nothing_else_begins():
    example = examples.Example(("A", "man"), {"entity": ("O", "O")})
    assert paragraphs.whole(example).labels == {"begins": (None, "goes on")}
