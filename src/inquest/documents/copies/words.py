"""What counts as a word where texts are compared."""

import re
from typing import Final

# Chinese and Japanese leave no space between words: each of their characters counts as one.
WORD: Final = re.compile(r"[^\W\u3040-\u30ff\u3400-\u9fff]+|[\u3040-\u30ff\u3400-\u9fff]")


def plain(text: str) -> str:
    """The words alone, in small letters, a space between them."""
    return " ".join(WORD.findall(text.casefold()))
