"""Sentences of corpora in notation, read as the trainer reads them."""

import pytest


def marked_tags(sentence):
    """Words and tags of a sentence such as "in [LOC North Gate] [? Camp]"; "?" is left open."""
    words, tags, kind = [], [], None
    for part in sentence.split():
        if part.startswith("["):
            kind, first = part[1:], True
            continue
        word = part.rstrip("]")
        words.append(word)
        if kind is None:
            tags.append("O")
        elif kind == "?":
            tags.append(None)
        else:
            tags.append(f"{'B' if first else 'I'}-{kind}")
            first = False
        if part.endswith("]"):
            kind = None
    return tuple(words), tuple(tags)


def gum_rows(sentence):
    """Rows of GUM: words as form/UPOS/head/relation, with a mention's brackets behind a last /."""
    rows = []
    for number, told in enumerate(sentence.split(), 1):
        form, upos, head, relation, *mention = told.split("/")
        tag = "NNPS" if upos == "PROPNS" else "_"
        misc = f"Entity={mention[0]}" if mention else "_"
        rows.append(
            [str(number), form, form, upos.removesuffix("S"), tag, "_", head, relation, "_", misc]
        )
    return rows


@pytest.fixture
def data(tmp_path):
    """Write files of a corpus: path and text; gives their folder."""

    def write(files):
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write
