"""A training that was cut off goes on to the same weights."""

import pytest

torch = pytest.importorskip("torch")
trainer = pytest.importorskip("training.trainer")
checkpoints = pytest.importorskip("training.checkpoints")
examples = pytest.importorskip("training.examples")

CONFIG = """
[encoder]
learning_rate = 1e-3
[training]
seed = 1
epochs = 3
pieces = 14
head_learning_rate = 1e-2
warm_up = 0.1
weight_decay = 0.01
clip = 1.0
average = 0.9
masked = 0.2
shouted = 0.2
unstopped = 0.2
[heads.upos]
"""
PIECES = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nguards\nleft\n.\ntwo\n"


class Tiny(torch.nn.Module):
    """A network with a chance of its own, as dropout is."""

    def __init__(self, pieces, labels, _config):
        super().__init__()
        self.names = ["upos"]
        self.encoder = torch.nn.Embedding(pieces, 4)
        self.scores = torch.nn.Linear(4, len(labels["upos"]))
        self.dropout = torch.nn.Dropout(0.5)

    def loss(self, batch):
        states = self.encoder(batch.ids.gather(1, batch.first[:, 1:]))
        scores = self.scores(self.dropout(states)).flatten(0, 1)
        return {"upos": torch.nn.functional.cross_entropy(scores, batch.labels["upos"].flatten())}


@pytest.fixture
def start(tmp_path, monkeypatch):
    """A trainer of a tiny network on invented sentences, in a folder of a name."""
    words = ("Guards", "left", "two", ".")
    tags = ("NOUN", "VERB", "NUM", "PUNCT")
    sentences = tuple(
        examples.Example(words[at % 3 : 2 + at % 4], {"upos": tags[at % 3 : 2 + at % 4]})
        for at in range(40)
        if words[at % 3 : 2 + at % 4]
    )
    corpus = examples.Corpus("one", sentences)
    (tmp_path / "vocab.txt").write_text(PIECES)
    (tmp_path / "config.toml").write_text(CONFIG)
    monkeypatch.setattr(trainer, "read_corpora", lambda *_: (corpus,))
    monkeypatch.setattr(trainer, "package_folder", lambda: tmp_path)
    monkeypatch.setattr(trainer, "load_weights", lambda *_: None)
    monkeypatch.setattr(trainer, "Analyser", Tiny)
    monkeypatch.setattr(trainer, "measure", lambda *_: {})
    monkeypatch.setattr(trainer, "KEEP", 4)
    return lambda name: trainer.Trainer(tmp_path, tmp_path / name, config=tmp_path / "config.toml")


def cut_off_at(run, step):
    """Train until a step, of which nothing is kept."""
    learn = run.learn

    def stopping(batch):
        if run.step == step:
            raise KeyboardInterrupt
        return learn(batch)

    run.learn = stopping
    with pytest.raises(KeyboardInterrupt):
        run.run()


def weights(run):
    return {name: value.tolist() for name, value in run.mean.weights.items()}


@pytest.mark.parametrize("share", [0.05, 0.3, 0.34, 0.5, 0.9])
def test_a_training_goes_on_where_it_was_cut_off(start, share):
    whole = start("whole")
    whole.run()
    cut_off_at(start("cut"), round(share * sum(whole.lengths)))
    again = start("cut")
    again.run()
    assert (again.step, again.epoch) == (whole.step, 3)
    assert whole.step == sum(whole.lengths)
    assert weights(again) == weights(whole)


def test_another_data_s_checkpoint_is_refused(start):
    run = start("one")
    run.out.mkdir()
    run.labels = {"upos": ["X"]}
    run.save()
    with pytest.raises(ValueError, match="made of other data"):
        start("one").resume()


def test_a_kill_while_saving_leaves_the_last_checkpoint(tmp_path, monkeypatch):
    checkpoints.keep(tmp_path, {"step": 1})

    def killed(_state, file):
        file.write(b"half")
        raise KeyboardInterrupt

    monkeypatch.setattr(checkpoints.torch, "save", killed)
    with pytest.raises(KeyboardInterrupt):
        checkpoints.keep(tmp_path, {"step": 2})
    assert checkpoints.kept(tmp_path) == {"step": 1}


@pytest.mark.parametrize(("share", "factor"), [(0, 0), (0.05, 0.5), (0.1, 1), (0.55, 0.5), (1, 0)])
def test_the_learning_rate_goes_up_then_down(share, factor):
    assert trainer.rate_factor(share, 0.1) == pytest.approx(factor)
