"""Parse scores: what is right on gold words, and what is right when the text alone is given."""

import pytest

from benchmarks import parse

from .conftest import in_a_row

RIGHT = "Guards/guards/NOUN/0/root left/left/NOUN/1/dep"


@pytest.fixture(autouse=True)
def parser(monkeypatch):
    monkeypatch.setattr(parse, "parse", in_a_row)
    monkeypatch.setattr(parse, "parse_apart", lambda rows: [in_a_row([row]) for row in rows])


def gold_scores(path):
    return parse.on_gold_words(parse.read_trees(path))


def raw_scores(path):
    return parse.from_raw_text(parse.read_trees(path))


@pytest.mark.parametrize(
    ("second", "wrong"),
    [
        ("left/left/NOUN/1/dep", set()),
        ("left/left/VERB/1/dep", {"upos"}),
        ("left/leave/NOUN/1/dep", {"lemma"}),
        ("left/left/NOUN/2/dep", {"uas", "las", "las_all"}),
        ("left/left/NOUN/1/obj", {"las", "las_all"}),
        ("left/left/NOUN/1/dep:on", {"las_all"}),
    ],
)
def test_each_decision_counts_for_its_figures(treebank, second, wrong):
    scores = gold_scores(treebank(f"* Guards_left: Guards/guards/NOUN/0/root {second}"))
    assert {name for name, share in scores.items() if share == 0.5} == wrong
    assert {name for name, share in scores.items() if share == 1} == scores.keys() - wrong


def test_ranges_and_empty_nodes_are_no_words(tmp_path):
    rows = ["1-2\tit's" + "\t_" * 8, "1\tit\tit\tNOUN\t_\t_\t0\troot\t_\t_"]
    rows += ["2\t's\t's\tNOUN\t_\t_\t1\tdep\t_\t_", "2.1\tnone" + "\t_" * 8]
    path = tmp_path / "gold.conllu"
    path.write_text("# text = it's\n" + "\n".join(rows), encoding="utf-8")
    assert [tree.forms for tree in parse.read_trees(path)] == [("it", "'s")]


def test_the_right_words_and_sentences_score_fully_from_raw_text(treebank):
    stop = "./././2/dep".replace("./././", "././NOUN/")
    path = treebank(f"* Guards_left.: {RIGHT} {stop}", f"Guards_left.: {RIGHT} {stop}")
    assert set(raw_scores(path).values()) == {1.0}


def test_sentences_of_one_paragraph_are_split_again(treebank):
    path = treebank(f"* Guards_left: {RIGHT}", f"Guards_left: {RIGHT}")
    scores = raw_scores(path)
    assert scores["words"] == 1
    assert scores["sentences"] == 0  # ours is one: no mark parts them
    assert scores["uas"] == 0.75  # the second root hangs on the word before it


def test_a_word_that_is_cut_otherwise_is_wrong_in_all_figures(treebank):
    path = treebank("* Guards_left: Gu/gu/NOUN/0/root ards/ards/NOUN/1/dep left/left/NOUN/2/dep")
    scores = raw_scores(path)
    assert scores["words"] == scores["upos"] == 2 / 5  # one of three and of our two
    assert scores["uas"] == 0  # its head is no word of ours


def test_a_sentence_with_an_odd_word_does_not_move_the_next(treebank):
    path = treebank("* Guards: Guardsmen/x/NOUN/0/root", f"* Guards_left: {RIGHT}")
    assert raw_scores(path)["uas"] == 2 * 2 / 6


def test_an_empty_file_is_told(tmp_path):
    path = tmp_path / "gold.conllu"
    path.write_text("# newdoc\n\n")
    with pytest.raises(SystemExit, match=r"gold\.conllu: no sentence in CoNLL-U"):
        parse.read_trees(path)
