"""The largest report that is read."""

from inquest.errors import TooLarge

MEBIBYTE = 2**20


def too_large(name: str, size: int, limit: int) -> TooLarge:
    """The error for a report of `size` bytes where `limit` is the most; it names the setting."""
    return TooLarge(
        name,
        f"has {_amount(size)}, more than the {_amount(limit)} allowed",
        f"Raise the setting max_bytes (INQUEST_MAX_BYTES={size}) to read it.",
    )


def _amount(size: int) -> str:
    return f"{size / MEBIBYTE:.1f} MiB" if size >= MEBIBYTE else f"{size} bytes"
