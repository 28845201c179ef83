"""A dossier written by every exporter, all files or none."""

import tempfile
from pathlib import Path

from inquest.errors import OutputError
from inquest.hooks import EXPORTERS, Exporter, names, plug_in
from inquest.model import Dossier
from inquest.model.ids import readable


def publish(dossier: Dossier, folder: Path) -> Path:
    """Write every export into a folder, made if missing; the path of the dossier for people.

    All files are written before the first is put in place, so that no reader meets half of one
    and a command that is broken off leaves the old ones.

    Raises:
        OutputError: the folder cannot be written.

    """
    prepare(folder)
    files = sorted(publish_bytes(dossier).items())
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".inquest-") as draft:
            for name, data in files:
                parented(Path(draft, name)).write_bytes(data)
            for name, _ in files:
                Path(draft, name).replace(parented(folder / name))
    except OSError as wrong:
        raise OutputError(
            readable(str(folder)),
            f"cannot be written ({wrong.strerror})",
            "Free space or name another folder.",
        ) from wrong
    return folder / "dossier.html"


def publish_bytes(dossier: Dossier) -> dict[str, bytes]:
    """All files of a dossier, by their names relative to the output folder."""
    files: dict[str, bytes] = {}
    for name in names(EXPORTERS):
        exporter: Exporter = plug_in(EXPORTERS, name)
        files.update(exporter.export(dossier))
    return files


def prepare(folder: Path) -> None:
    """Make the output folder and see that it can be written, before any long work.

    Raises:
        OutputError: it cannot be made or written.

    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as wrong:
        raise OutputError(
            readable(str(folder)),
            f"cannot be written ({wrong.strerror})",
            "Name another folder with --out.",
        ) from wrong


def parented(path: Path) -> Path:
    """The path, whose folder is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
