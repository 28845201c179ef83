"""Passwords, kept as Argon2id hashes."""

import secrets
import unicodedata
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

from inquest.errors import AccountError

SHORTEST = 12  # characters
LONGEST = 1024  # bytes in UTF-8
AT_ONCE = 2  # hashes computed at the same time: each takes 64 MiB


class Passwords:
    """Makes and checks hashes.

    Argon2id with the defaults of argon2-cffi: the low-memory profile of RFC 9106, section 4, the
    second recommended option: 64 MiB, 3 passes, 4 lanes, a salt of 128 bits, a tag of 256 bits.
    Passwords are brought to Unicode NFC first (RFC 8265, OpaqueString), since keyboards differ.
    """

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._turns = BoundedSemaphore(AT_ONCE)
        self._nobody = self._hasher.hash(secrets.token_bytes())

    def hash(self, password: str) -> str:
        """A new hash, with its parameters and salt, of a password that may be used.

        Raises:
            AccountError: it is too short, too long or no text; its words are not repeated.

        """
        wrong = _fault(password)
        if wrong:
            raise AccountError(
                "the password",
                wrong,
                f"Take {SHORTEST} characters or more, {LONGEST} bytes at most.",
            )
        with self._turns:
            return self._hasher.hash(_bytes(password))

    def fits(self, password: str, known: str | None) -> bool:
        """Whether it is the password of a known hash; without one no, at the same cost.

        Raises:
            AccountError: the hash is damaged, or there is too little memory.

        """
        # What is too long to be a password is not worth hashing, nor normalising.
        given = b"" if _is_long(password) else _bytes(password)
        with self._turns:
            try:
                self._hasher.verify(known or self._nobody, given)
            except VerifyMismatchError:
                return False
            except (VerificationError, InvalidHashError) as wrong:
                raise AccountError(
                    "the password", f"cannot be checked ({wrong})", "Give the account another."
                ) from wrong
        return known is not None

    def is_dated(self, known: str) -> bool:
        """Whether a hash was made with other parameters than today's."""
        return self._hasher.check_needs_rehash(known)


def _fault(password: str) -> str:
    """What forbids a password, as a clause; an empty string where nothing does."""
    if _is_long(password):
        return f"has more than {LONGEST} bytes"
    if len(unicodedata.normalize("NFC", password)) < SHORTEST:
        return f"has fewer than {SHORTEST} characters"
    if any(unicodedata.category(mark) == "Cs" for mark in password):
        return "is not text in UTF-8"
    return ""


def _is_long(password: str) -> bool:
    return len(password) > LONGEST or len(password.encode("utf-8", "surrogatepass")) > LONGEST


def _bytes(password: str) -> bytes:
    return unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
