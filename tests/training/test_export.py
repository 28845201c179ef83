"""What goes into the file."""

from contextlib import nullcontext
from unittest import mock

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


@pytest.mark.parametrize(("share", "fails"), [(0.996, False), (0.9949, True)])
def test_a_file_that_decides_otherwise_than_the_network_is_refused(
    tmp_path, monkeypatch, share, fails
):
    file = tmp_path / "analyser.onnx"
    file.write_bytes(b"any")
    monkeypatch.setattr(export, "Trainer", mock.MagicMock())
    monkeypatch.setattr(export, "export", lambda *_, **__: file)
    monkeypatch.setattr(export, "agreement", lambda *_: {"all": share})
    monkeypatch.setattr("sys.argv", ["export", str(tmp_path), "--into", str(tmp_path)])
    with pytest.raises(SystemExit) if fails else nullcontext():
        export.main()
