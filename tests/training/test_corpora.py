"""Readers: every format becomes the same examples."""

import json

import pytest

from training.corpora import bio, gum_splits, in_our_words, read_corpora

from .conftest import marked_tags

TREE = (
    "# text = They're left\n"
    "1-2\tThey're\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "1\tThey\tthey\tPRON\t_\t_\t3\tnsubj\t_\t_\n"
    "2\t're\tbe\tAUX\t_\t_\t3\taux\t_\t_\n"
    "3\tleft\tleave\tVERB\t_\t_\t0\troot\t_\t_\n"
    "3.1\tnone\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
)


def read(folder, entry):
    """The one corpus of an entry."""
    told = "".join(f"{name} = {json.dumps(value)}\n" for name, value in entry.items())
    config = folder / "config.toml"
    config.write_text(f"[[corpora]]\nname = 'one'\n{told}", encoding="utf-8")
    (corpus,) = read_corpora(config, folder)
    return corpus


def test_a_treebank_has_trees_and_lemma_labels(data):
    folder = data({"tb/train.conllu": TREE, "tb/dev.conllu": TREE + TREE})
    corpus = read(
        folder, {"reader": "treebank", "train": ["tb/train.*"], "tune": ["tb/dev.conllu"]}
    )
    (example,) = corpus.train
    assert example.words == ("They", "'re", "left")
    assert example.labels == {
        "upos": ("PRON", "AUX", "VERB"),
        "lemma": ("0|", "~be", "2|ave"),
        "tree": ("3", "3", "0"),
        "relation": ("nsubj", "aux", "root"),
    }
    assert (len(corpus.tune), corpus.test) == (2, ())


def test_gum_is_split_by_its_list(data):
    splits = "# Splits\n\n## dev\n\n  * GUM_news_a\n\n## test\n\n  * GUM_news_b\n"
    assert gum_splits(splits) == {"GUM_news_a": "dev", "GUM_news_b": "test"}
    files = {f"gum/GUM_news_{name}.conllu": TREE for name in "abc"}
    folder = data({**files, "splits.md": splits})
    corpus = read(folder, {"reader": "gum", "train": ["gum/*"], "splits": "splits.md"})
    origins = [[each.origin for each in corpus.part(split)] for split in ("train", "tune", "test")]
    assert origins == [["one/GUM_news_c"], ["one/GUM_news_a"], ["one/GUM_news_b"]]
    assert corpus.train[0].labels["entity"] == ("O", "O", "O")


def test_columns_are_sentences_with_names(data):
    folder = data({"names.txt": "-DOCSTART- O\n\nIn O\nVahdat I-LOC\n. O\n\n\nNo O\n"})
    corpus = read(folder, {"reader": "columns", "train": ["names.txt"]})
    words, tags = marked_tags("In [LOC Vahdat] .")
    assert [each.words for each in corpus.train] == [words, ("No",)]
    assert corpus.train[0].labels == {"entity": tags}


def test_every_nth_block_of_sentences_is_held_out(data):
    folder = data({"names.txt": "\n\n".join(f"word{at} O" for at in range(60))})
    corpus = read(folder, {"reader": "columns", "train": ["names.txt"], "held_out": 3})
    assert (len(corpus.train), len(corpus.test)) == (40, 20)
    assert not {each.words for each in corpus.train} & {each.words for each in corpus.test}


def test_a_corpus_that_is_not_there_is_told(data):
    with pytest.raises(FileNotFoundError, match=r"gone\.conllu: see training/README\.md"):
        read(data({}), {"reader": "treebank", "train": ["gone.conllu"]})


@pytest.mark.parametrize(
    ("tags", "ours"),
    [
        ("I-PER I-PER O", "B-PER I-PER O"),
        ("B-PER B-PER O", "B-PER B-PER O"),
        ("I-LOC I-ORG O", "B-LOC B-ORG O"),
        ("B-corporation I-corporation O", "B-ORG I-ORG O"),
        ("B-product I-product B-location", "O O B-LOC"),
    ],
)
def test_both_schemes_of_tags_become_ours(tags, ours):
    assert bio(tags.split()) == ours.split()


def test_words_are_cut_as_the_analyser_cuts_them():
    words, labels = in_our_words(("Nazarov's", "guard"), ("B-PER", "O"))
    assert words == ("Nazarov", "'s", "guard")
    assert labels == {"entity": ("B-PER", "I-PER", "O")}
