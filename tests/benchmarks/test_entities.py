"""Entity scores: the formats that are read, and how names are counted."""

from functools import partial

import pytest

from benchmarks import entities

from .conftest import in_a_row


def write(tmp_path, text):
    path = tmp_path / "gold.iob2"
    path.write_text(text.replace(" / ", "\n").replace("|", "\t"), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "text",
    [
        "Mr|O / Rahmon|B-PER / spoke|O",
        "-DOCSTART- O /  / Mr O / Rahmon I-PER / spoke O",
        "# text = Mr Rahmon spoke / 1|Mr|O|-|me / 2|Rahmon|B-PER|-|me / 3|spoke|O|-|me",
        "Mr NN O / Rahmon NNP B-person / spoke VBD O",
    ],
)
def test_every_layout_of_columns_is_read(tmp_path, text):
    read = entities.read_names(write(tmp_path, text))
    assert read == [(["Mr", "Rahmon", "spoke"], {(1, 2, "PER")})]


def test_a_hash_with_a_tag_is_a_word(tmp_path):
    assert entities.read_names(write(tmp_path, "#|O / 1|O")) == [(["#", "1"], set())]


@pytest.mark.parametrize(
    ("tags", "names"),
    [
        ("B-PER I-PER O", {(0, 2, "PER")}),
        ("B-PER B-PER O", {(0, 1, "PER"), (1, 2, "PER")}),
        ("I-LOC I-ORG O", {(0, 1, "LOC"), (1, 2, "ORG")}),
        ("O B-GPE I-GPE", {(1, 3, "LOC")}),
        ("B-creative-work I-creative-work O", set()),
        ("B-corporation O B-group", {(0, 1, "ORG"), (2, 3, "ORG")}),
    ],
)
def test_names_of_tags(tags, names):
    assert entities.names_in(tags.split()) == names


@pytest.mark.parametrize(
    ("ours", "precision", "recall", "person"),
    [
        ([(0, 2, "PER"), (3, 4, "LOC")], 1, 1, 1),
        ([(0, 2, "ORG"), (3, 4, "LOC")], 1 / 2, 1 / 2, 0),
        ([(0, 1, "PER"), (3, 4, "LOC")], 1 / 2, 1 / 2, 0),
        ([(3, 4, "LOC")], 1, 1 / 2, 0),
        ([], 0, 0, 0),
    ],
)
def test_a_name_is_right_with_its_bounds_and_kind(
    tmp_path, monkeypatch, ours, precision, recall, person
):
    monkeypatch.setattr(entities, "parse", partial(in_a_row, names=ours))
    path = write(tmp_path, "Emomali|B-PER / Rahmon|I-PER / left|O / Khujand|B-LOC")
    told = entities.score(entities.read_names(path))
    assert (told["precision"], told["recall"], told["PER"]) == (precision, recall, person)


def test_an_empty_file_is_told(tmp_path):
    with pytest.raises(SystemExit, match=r"gold\.iob2: no words with tags"):
        entities.read_names(write(tmp_path, "# nothing"))
