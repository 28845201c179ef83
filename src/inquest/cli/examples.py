"""Where the example's reports lie: in the installed package, or in a checkout beside it."""

from importlib.resources import files
from pathlib import Path

from inquest.errors import MissingInput

NAME = "khujand-2018"


def example_reports() -> Path:
    """The folder of the example's reports.

    Raises:
        MissingInput: the installation lacks it.

    """
    package = Path(str(files("inquest")))
    for folder in (package / "examples" / NAME, package.parents[1] / "examples" / NAME):
        if (folder / "reports").is_dir():
            return folder / "reports"
    raise MissingInput(f"example {NAME}", "is not installed", "Install Inquest again.")
