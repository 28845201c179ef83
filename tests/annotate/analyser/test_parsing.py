"""What is made of decisions, with a stand-in for the network."""

from inquest.annotate.analyser import parse


def test_a_sentence_has_its_tags_tree_lemmas_and_names(naming):
    (found,) = parse([["Guards", "saw", "Umar", "Aliyev"]], naming("PER"))
    assert found.upos == ("NOUN",) * 4
    assert found.lemmas == ("guards", "saw", "umar", "aliyev")
    assert found.heads == (2, 3, 4, 0)
    assert found.relations == ("nsubj", "nsubj", "nsubj", "root")
    assert found.names == ((0, 1, "PER"), (2, 4, "PER"))


def test_sentences_come_back_in_their_order(naming):
    rows = [["a", "b", "c"], ["d"], ["e", "f"]]
    assert [each.lemmas for each in parse(rows, naming("PER"))] == [tuple(row) for row in rows]


def test_no_sentences_are_parsed_to_none(guessing):
    assert parse([], guessing) == []
