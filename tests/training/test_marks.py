"""Names out of re3d's marks."""

import json

import pytest

from training.marks import marked_sentences, sentence_bounds

from .conftest import marked_tags


def write(data, text, *marks):
    """A folder of a document in which words are marked with a kind."""
    entities = [
        {
            "documentId": "d1",
            "begin": text.index(words),
            "end": text.index(words) + len(words),
            "type": kind,
        }
        for words, kind in marks
    ]
    lines = "\n".join(map(json.dumps, entities))
    document = json.dumps({"_id": "d1", "text": text})
    return data({"documents.json": f"\ufeff{document}\n", "entities.json": lines})


@pytest.mark.parametrize(
    ("mark", "kind", "tags"),
    [
        ("North Company", "Organisation", "the [ORG North Company] left"),
        ("the North Company", "Organisation", "the [ORG North Company] left"),
        ("the North Company", "Weapon", "the North Company left"),
        ("the North Company left", "Organisation", "the [? North] [? Company] left"),
        ("North", "Location", "the [LOC North] Company left"),
    ],
)
def test_a_mark_of_capitals_is_a_name_less_its_article(data, mark, kind, tags):
    folder = write(data, "the North Company left", (mark, kind))
    assert list(marked_sentences(folder)) == [("d1", *marked_tags(tags))]


@pytest.mark.parametrize(
    ("text", "mark", "tags"),
    [
        ("General Olim Nazarov left", "General Olim Nazarov", "General [PER Olim Nazarov] left"),
        ("We left", "We", "[? We] left"),
        ("a man of France left", "a man of France", "a man of [LOC France] left"),
    ],
)
def test_a_person_is_named_without_titles(data, text, mark, tags):
    folder = write(data, text, (mark, "Person"))
    assert list(marked_sentences(folder)) == [("d1", *marked_tags(tags))]


def test_the_longest_of_nested_marks_is_the_name(data):
    folder = write(data, "North Gate Camp", ("Gate", "Person"), ("North Gate Camp", "Location"))
    assert list(marked_sentences(folder)) == [("d1", *marked_tags("[LOC North Gate Camp]"))]


@pytest.mark.parametrize("marked", ["He left. She stayed.", "A title|He left", "at 3.5 km."])
def test_sentences_end_at_a_stop_or_a_line(marked):
    text = marked.replace("|", "\n")
    parts = [text[start:end] for start, end in sentence_bounds(text)]
    assert parts == text.replace(". ", ".\n").split("\n")
