"""Who sits at the terminal."""

import getpass

from inquest.model.ids import readable


def login_name() -> str:
    """The user's login name, for the log of a case; "unknown" where the system has none."""
    try:
        return readable(getpass.getuser())
    except (OSError, KeyError, ImportError):  # which one, differs by system and version
        return "unknown"
