"""Rows of words as word/TAG; a star is where the network would begin a sentence, a bar where one does."""

import numpy as np
import pytest

from inquest.annotate.analyser.begins import part, without_dateline


@pytest.mark.parametrize(
    ("row", "parts"),
    [
        ("12:05/NUM p.m./NOUN *A/DET woman/NOUN calls/VERB", "12:05 p.m. | A woman calls"),
        ("Police/NOUN said/VERB so/ADV", "Police said so"),
        ("*Police/NOUN said/VERB", "Police said"),
        ("thanks/NOUN *1/X )/PUNCT food/NOUN *2/X ./PUNCT tea/NOUN", "thanks | 1 ) food | 2 . tea"),
        ("on/ADP France/PROPN *24/NUM he/PRON said/VERB", "on France 24 he said"),
        ("kills/VERB *24/NUM :/PUNCT *ministry/NOUN", "kills 24 : ministry"),
        ("HALE/PROPN :/PUNCT *We/PRON know/VERB", "HALE : | We know"),
        ("below/ADP *Tell/PROPN Zeitan/PROPN", "below Tell Zeitan"),
        ("the/DET *Ledger/PROPN", "the Ledger"),
        ("its/PRON mouthpiece/NOUN *Amar/PROPN ./PUNCT", "its mouthpiece Amar ."),
        ("thanks/NOUN *Bob/PROPN", "thanks | Bob"),
        ("source/NOUN |/PUNCT *Killed/VERB", "source | Killed"),
    ],
)
def test_a_row_is_parted_where_another_sentence_begins(row, parts):
    told = [each.removeprefix("*").rsplit("/", 1) for each in row.split()]
    odds = np.array([1.0 if each.startswith("*") else -1.0 for each in row.split()])
    found = part([word for word, _ in told], [tag for _, tag in told], odds)
    assert " | ".join(" ".join(words) for words in found) == parts


@pytest.mark.parametrize(
    "row",
    [
        "LAMU , Kenya ( AP ) - | Two men died .",
        "KHUJAND - | Thirteen inmates died",
        "LAMU - based men died",
        "Two men - Ali and Umar - died",
        "AFP - said",
        "USA",
        "- Two",
    ],
)
def test_a_dateline_stands_apart(row):
    words = row.replace("| ", "").split()
    assert " | ".join(" ".join(part) for part in without_dateline(words)) == row
