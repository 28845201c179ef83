"""Names of accounts: as they are shown, and as they are compared."""

import unicodedata

from inquest.errors import AccountError
from inquest.model.ids import readable

LONGEST = 64  # characters


def tidy(name: str) -> str:
    """The name as it is kept and shown: in Unicode NFKC, with single spaces between words.

    Raises:
        AccountError: it has none or more than 64 characters, or one that cannot be seen. Those
            that Unicode has yet to assign are among them, so that `fold` never changes.

    """
    shown = _spaced(name) if len(name) <= LONGEST else name
    if not 1 <= len(shown) <= LONGEST:
        raise AccountError(
            "the name of the account", f"has {len(shown)} characters", f"Take 1 to {LONGEST}."
        )
    if readable(shown) != shown:
        raise AccountError(
            readable(shown), "holds control characters", "Take letters, digits and signs."
        )
    return shown


def fold(name: str) -> str:
    """The name as it is compared: names that differ in case or width of letters are one.

    Any text has such a form, and one that a database can hold; what is longer than a name can be
    is cut first. Close to Unicode's caseless matching of compatible characters (D146, chapter
    3.13 of the standard).
    """
    folded = _spaced(name[: LONGEST + 1].encode("utf-8", "replace").decode())
    while folded != (again := _spaced(folded.casefold())):
        folded = again
    return folded


def _spaced(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).split())
