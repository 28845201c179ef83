"""The network: a head is an entry in the configuration, and rounding changes little."""

import pytest

torch = pytest.importorskip("torch")
batches = pytest.importorskip("training.batches")
model = pytest.importorskip("training.model")
scores = pytest.importorskip("training.scores")
tensors = pytest.importorskip("training.tensors")
rounding = pytest.importorskip("training.rounding")
examples = pytest.importorskip("training.examples")
pieces = pytest.importorskip("inquest.annotate.analyser.pieces")

VOCABULARY = pieces.Vocabulary(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "guards", "left"])
TAGGER = {"kind": "tagger", "score": "labels", "hidden": 0, "dropout": 0.0, "weight": 1.0}
CONFIG = {
    "encoder": {"case_kinds": 8, "dropout": 0.0},
    "heads": {
        "upos": TAGGER,
        "tree": {
            "kind": "biaffine",
            "score": "tree",
            "relation": "relation",
            "outputs": ["arcs", "relations"],
            "arc": 8,
            "label": 4,
            "dropout": 0.0,
            "weight": 1.0,
        },
        "side": {**TAGGER, "score": "names", "hidden": 4},  # a new head
    },
}
SENTENCE = examples.Example(
    ("Guards", "left"),
    {"upos": ("NOUN", "VERB"), "tree": ("2", "0"), "relation": ("nsubj", "root")},
)
SIDED = examples.Example(("Guards",), {"side": ("B-OURS",)})


@pytest.fixture(scope="module")
def network():
    torch.manual_seed(1)
    labels = batches.label_sets([SENTENCE, SIDED], CONFIG["heads"])
    return model.Analyser(len(VOCABULARY.ids), labels, CONFIG).eval()


def group(*told):
    labels = batches.label_sets([SENTENCE, SIDED], CONFIG["heads"])
    numbers = {name: {each: at for at, each in enumerate(row)} for name, row in labels.items()}
    return [batches.encode(each, VOCABULARY, numbers, ("tree",)) for each in told]


@pytest.mark.parametrize(
    ("told", "heads"),
    [
        ([SENTENCE], {"upos", "tree"}),
        ([SIDED], {"side"}),
        ([SENTENCE, SIDED], {"upos", "tree", "side"}),
    ],
)
def test_heads_learn_from_the_sentences_that_know_of_them(network, told, heads):
    losses = network.loss(tensors.collate(group(*told), network.names))
    assert losses.keys() == heads
    assert all(loss.isfinite() for loss in losses.values())


def test_outputs_are_named_in_the_order_in_which_they_come(network):
    batch = tensors.collate(group(SENTENCE, SIDED), network.names)
    made = network(batch.ids, batch.cases, batch.mask, batch.first)
    assert network.outputs == ["upos", "arcs", "relations", "side"]
    assert [tuple(each.shape) for each in made] == [
        (2, 2, 2), (2, 2, 3), (2, 2, 3), (2, 2, 1), (2, 3, 384),
    ]  # fmt: skip


def test_what_a_sentence_is_beside_changes_nothing(network):
    alone = network.decide(tensors.collate(group(SIDED), network.names))
    beside = network.decide(tensors.collate(group(SIDED, SENTENCE), network.names))
    assert torch.allclose(alone["upos"][0, 0], beside["upos"][0, 0], atol=1e-5)


def test_figures_count_known_decisions_only(network):
    figures = scores.measure(network, CONFIG["heads"], [group(SENTENCE, SIDED)])
    assert figures.keys() == {"upos", "uas", "las", "names"}
    assert figures["names"] == 1  # there is one label, and it is right


@pytest.mark.parametrize(
    ("tags", "names"),
    [
        ("B-PER I-PER O", {(0, 2, "PER")}),
        ("B-PER B-PER I-LOC", {(0, 1, "PER"), (1, 2, "PER"), (2, 3, "LOC")}),
        ("O O", set()),
    ],
)
def test_names_of_tags(tags, names):
    assert scores.spans(tags.split()) == names


def test_channels_set_apart_leave_a_layer_as_it_was():
    torch.manual_seed(1)
    layer, states = torch.nn.Linear(8, 5), torch.randn(2, 3, 8)
    states[..., 2] *= 50
    parted = rounding.SetApart(layer, torch.tensor([2, 5]))
    assert torch.allclose(parted(states), layer(states), atol=1e-4)


def test_the_widest_channels_are_set_apart(network):
    batch = tensors.collate(group(SENTENCE), network.names)
    parted = rounding.with_wide_apart(network, [batch])
    layer = parted.encoder.layers[0]
    assert len(layer.up.channels) == len(layer.down.channels) == rounding.CHANNELS
    before, after = network.decide(batch), parted.decide(batch)
    assert torch.allclose(before["arcs"], after["arcs"], atol=1e-3)


def test_rounded_pieces_are_near_the_whole_ones():
    weight = torch.randn(7, 16)
    near = rounding.RoundedPieces(weight)(torch.arange(7))
    assert (near - weight).abs().max() <= weight.abs().max() / 127
