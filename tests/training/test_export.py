"""What goes into the file."""

import pytest

export = pytest.importorskip("training.export")


@pytest.mark.parametrize(
    ("piece", "kept"),
    [
        ("guard", True),
        ("##ing", True),
        ("é", True),
        ("21", True),
        ("—", True),
        ("[CLS]", True),
        ("[unused7]", False),
        ("город", False),
        ("##の", False),
    ],
)
def test_only_pieces_that_english_text_can_need_are_kept(piece, kept):
    assert export.is_kept(piece) == kept
