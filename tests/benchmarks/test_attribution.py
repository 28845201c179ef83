"""Attributions of a small treebank against a record of the gold's."""

import json

import pytest

from benchmarks import attribution

ROOT = "{form}/{form}/NOUN/0/root"


@pytest.fixture
def data(tmp_path, treebank):
    """A folder of one document and its attributions, as GUM has them."""

    def write(sentence, source, cue, content):
        words = " ".join(ROOT.format(form=word) for word in sentence.split())
        path = treebank(f"* {sentence.replace(' ', '_')}: {words}")
        (tmp_path / "gum/dep").mkdir(parents=True)
        path.rename(tmp_path / "gum/dep/GUM_news_a.conllu")
        record = {
            "doc": "GUM_news_a",
            "split": "test",
            "source_tokens": source,
            "cue_tokens": cue,
            "content": content,
        }
        (tmp_path / "gum/attribution.jsonl").write_text(json.dumps(record), encoding="utf-8")
        return dict(attribution.measure(tmp_path))

    return write


def test_the_same_spans_score_fully(data):
    scores = data("Police said that two men died .", [1], [2], "that two men died .")
    full = {"source": 1, "cue": 1, "content": 1}
    assert scores == {"exact": full, "overlap": full}


def test_a_wrong_span_scores_nothing(data):
    scores = data("Police said that two men died .", [5], [6], "men died .")
    assert scores["exact"] == {"source": 0, "cue": 0, "content": 0}
