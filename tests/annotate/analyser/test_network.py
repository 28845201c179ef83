"""The two files of a network, one of them spoilt; and a runtime that stands in for the real one."""

import json
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.annotate.analyser import network
from inquest.annotate.analyser.begins import BEGINS, GOES_ON
from inquest.annotate.analyser.network import BATCH, HEADS, LATER, STATES, Network, group_alike
from inquest.errors import ModelError

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "##a"]
LABELS = {"upos": ["X", "Y"], "lemma": ["0|"], "entity": ["O"], "relation": ["dep"]}
GOOD = json.dumps({"pieces": PIECES, "labels": LABELS})


class Runtime:
    """Gives each word's first piece for all that it is asked; remembers the sizes of its batches.

    The later head gives the first two of the states: that a sentence goes on, and that one begins.
    """

    heads = (*HEADS, STATES, LATER)
    told = json.dumps({LATER: [GOES_ON, BEGINS]})

    def __init__(self, *_, **__):
        self.sizes = []

    def get_outputs(self):
        return [SimpleNamespace(name=name) for name in self.heads]

    def get_modelmeta(self):
        return SimpleNamespace(custom_metadata_map={"labels": self.told} if self.told else {})

    def run(self, names, inputs):
        if names == [LATER]:
            return [inputs[STATES][..., :2]]
        ids, first = inputs["ids"], inputs["first"]
        assert (inputs["mask"] == (ids != 0)).all()
        assert not inputs["cases"][~inputs["mask"]].any()
        self.sizes.append(ids.shape)
        pieces = np.take_along_axis(ids, first, 1)
        one_hot = np.eye(len(PIECES))[pieces[:, 1:]]
        pairs = pieces[:, 1:, None] * 100 + pieces[:, None, :]
        made = {"arcs": pairs, "relations": pairs}
        return [made.get(name, one_hot) for name in names]


class Headless(Runtime):
    heads = HEADS[1:]


class Stateless(Runtime):
    heads = (*HEADS, LATER)


class Unlabelled(Runtime):
    told = ""


class Mislabelled(Runtime):
    told = json.dumps({LATER: [GOES_ON]})


def folder_with(tmp_path, labels=GOOD, model=b"any"):
    if labels is not None:
        (tmp_path / "analyser.json").write_text(labels, encoding="utf-8")
    if model is not None:
        (tmp_path / "analyser.onnx").write_bytes(model)
    (tmp_path / "begins.onnx").write_bytes(b"any")
    return tmp_path


@pytest.mark.parametrize(
    ("labels", "reason"),
    [
        (None, "is missing"),
        ("", "is no list"),
        (GOOD[:40], "is no list"),
        ("[]", "is no list"),
        ("7", "is no list"),
        ('{"pieces": []}', "is no list"),
        (json.dumps({"pieces": PIECES, "labels": {"upos": ["X"]}}), "is no list"),
        (json.dumps({"pieces": ["a"], "labels": LABELS}), "lacks"),
        (json.dumps({"pieces": PIECES, "labels": LABELS | {"upos": []}}), "lacks"),
    ],
)
def test_labels_that_cannot_be_used_are_told(tmp_path, labels, reason):
    with pytest.raises(ModelError) as told:
        Network(folder_with(tmp_path, labels=labels))
    assert told.value.subject == str(tmp_path / "analyser.json")
    assert told.value.reason.startswith(reason)
    assert told.value.advice


@pytest.mark.parametrize(
    ("model", "reason"),
    [(None, "is missing"), (b"", "is damaged"), (b"\x08\x08\x12", "is damaged")],
)
def test_a_model_that_cannot_be_used_is_told(tmp_path, model, reason):
    with pytest.raises(ModelError) as told:
        Network(folder_with(tmp_path, model=model))
    assert told.value.subject == str(tmp_path / "analyser.onnx")
    assert told.value.reason == reason
    assert told.value.advice


@pytest.mark.parametrize(
    ("runtime", "reason"),
    [
        (Headless, "lacks heads"),
        (Stateless, "lacks heads"),
        (Unlabelled, "lacks its labels"),
        (Mislabelled, "lacks its labels"),
    ],
)
def test_a_model_of_something_else_is_told(tmp_path, monkeypatch, runtime, reason):
    monkeypatch.setattr(network.onnxruntime, "InferenceSession", runtime)
    with pytest.raises(ModelError, match=reason):
        Network(folder_with(tmp_path))


def test_a_later_head_that_is_missing_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(network.onnxruntime, "InferenceSession", Runtime)
    (folder_with(tmp_path) / "begins.onnx").unlink()
    with pytest.raises(ModelError) as told:
        Network(tmp_path)
    assert told.value.subject == str(tmp_path / "begins.onnx")


@pytest.fixture
def made(tmp_path, monkeypatch):
    monkeypatch.setattr(network.onnxruntime, "InferenceSession", Runtime)
    return Network(folder_with(tmp_path))


def test_each_sentence_gets_its_own_decisions_without_padding(made):
    rows = [["a", "?", "a"], ["?"], ["a", "a"]]
    found = made.decide([made.vocabulary.encode(row) for row in rows])
    assert [list(each.upos) for each in found] == [[4, 1, 4], [1], [4, 4]]
    assert [each.arcs.tolist() for each in found[1:]] == [
        [[102, 101]],
        [[402, 404, 404], [402, 404, 404]],
    ]
    assert [each.entity.shape for each in found] == [(3, 6), (1, 6), (2, 6)]
    assert [list(each.begins) for each in found] == [[0, 1, 0], [1], [0, 0]]


def test_no_sentences_need_no_decision(made):
    assert made.decide([]) == []


SIZES = st.lists(st.integers(2, 2 * BATCH), max_size=40)


@given(SIZES)
def test_groups_part_the_sentences_into_batches_that_are_not_too_large(sizes):
    groups = list(group_alike(sizes))
    assert sorted(at for group in groups for at in group) == list(range(len(sizes)))
    for group in groups:
        padded = len(group) * max(sizes[at] for at in group)
        assert padded <= BATCH or len(group) == 1


@given(SIZES.flatmap(lambda sizes: st.tuples(st.just(sizes), st.permutations(sizes))))
def test_the_order_of_the_sentences_does_not_change_the_groups(both):
    given_sizes, other = ([[s[at] for at in group] for group in group_alike(s)] for s in both)
    assert given_sizes == other
