"""Cuts: the places of a text where a sentence may end, each with what stands around it."""

import re
from dataclasses import dataclass

from inquest.lexicons import load

NEAR = 60  # characters looked at on either side of a mark: more than any words of the rules
QUOTES = "\"'“‘«„"
QUOTED = "\"'”’»“‘"
DASHES = "—–-"
OPENERS = f"{QUOTES}{DASHES}([•‣▪●◦*"

# A stop, or a row of them, or the dash with which a quote breaks off; the quotes and brackets that
# close behind it; what trails on, the numbers of notes and faces drawn with marks. A row is never
# begun inside another and its parts are counted, so that it costs no more than its length. (Groups
# that give nothing back, "(...)*+", match wrongly in Python before 3.11.5.)
STOP = r"(?<![.!?…])(?<![.!?…]\s)(?P<stop>[.!?…]++(?:[^\S\n][.…]++(?=\s|$)){0,20}|[–—](?=[\"”’]))"
CLOSE = r"(?P<close>(?:[\"'”’»)\]“‘]|\s[)\]”’»](?=\s|$)){0,8})"
TRAIL = r"(?P<trail>(?:\s?\[(?:\d{1,3}|[a-z])\]|\s?[:;]-?[()DP](?=\s|$)){0,8})"
LINK = rf"(?P<link>(?:\s|[{re.escape(OPENERS)}]){{0,{NEAR}}})"
BEHIND = rf"(?P<behind>[^\s,.;:!?]{{0,{NEAR}}}+)(?P<stopped>\.?)"
# A bullet or the letter or number of an item ends what stands before it.
ITEM = r"[-–*·.]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}\."
BULLET = rf"(?P<bullet>\s(?=[•‣▪●◦]\s)|\n(?=(?:{ITEM})\s))"
MARK = re.compile(rf"{STOP}{CLOSE}{TRAIL}(?=\s|$)(?={LINK}{BEHIND})|{BULLET}")

PARTS = re.compile(r"[./-]")  # as in "Lt.Col." and "Maj.-Gen."
INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
PLAIN = 4  # letters of a word that is too long for an abbreviation, unless it is listed

ABBREVIATIONS = {name: frozenset(words) for name, words in load("en", "abbreviations").items()}
CALENDAR = load("en", "calendar")
KNOWN = ("leading", "numbered", "months", "days", "hours", "firms", "trailing", "states")


@dataclass(frozen=True, slots=True)
class Cut:
    """A place where a sentence may end.

    `mark` is the stop less the spaces in it, `close` what closes and trails behind it. `near` is
    the sentence so far, or its last `NEAR` characters where it is not `short`; `prior` and
    `before` are the last two words of it ("" where a space leads to the mark). `link` are the
    spaces, quotes, dashes and brackets behind the mark, `behind` is the next word, `opens` tells
    whether that is one that opens a sentence, and `ahead` is the text behind the mark.
    """

    mark: str
    close: str
    near: str
    short: bool
    prior: str
    before: str
    link: str
    behind: str
    opens: bool
    ahead: str

    @classmethod
    def at(cls, text: str, match: re.Match[str], start: int, end: int) -> "Cut":
        """The cut at a mark, in a sentence that starts at `start` and a block that ends at `end`."""
        place = match.start()
        near = text[max(start, place - NEAR) : place]
        *_, prior, before = ["", "", *near.split(), *([""] if near[-1:].isspace() else [])]
        return cls(
            mark="".join(match["stop"].split()),
            close=match["close"] + match["trail"],
            near=near,
            short=place - start <= NEAR,
            prior=prior,
            before=before.lstrip(OPENERS),
            link=match["link"],
            behind=match["behind"],
            opens=match["behind"].casefold() in ABBREVIATIONS["openers"] and not match["stopped"],
            ahead=text[match.end() : min(end, match.end() + NEAR)],
        )

    def shortens(self, *lists: str) -> bool:
        """Whether the mark is that of an abbreviation, which one of these lists has."""
        if self.mark != "." or self.close:
            return False
        words = {self.before, PARTS.split(self.before)[-1]}
        # Alone, a capital is an initial: "block C." is no "c. 1900".
        words |= {word.casefold() for word in words if len(word) > 1}
        return any(words & ABBREVIATIONS[name] for name in lists)

    @property
    def initials(self) -> bool:
        """Whether the mark is that of initials."""
        letters = self.before.isupper() and INITIALS.fullmatch(self.before)
        return self.mark == "." and not self.close and bool(letters)

    @property
    def abbreviates(self) -> bool:
        """Whether the mark is that of any abbreviation known."""
        return self.initials or self.shortens(*KNOWN)

    @property
    def asks(self) -> bool:
        """Whether the mark asks, cries out or breaks off."""
        return bool(self.mark.strip(".…"))

    @property
    def plain(self) -> bool:
        """Whether the mark follows a word that is too long for an abbreviation."""
        return len(self.before) >= PLAIN and self.before.isalpha() and self.before.islower()

    @property
    def quoted(self) -> bool:
        """Whether a quote opens right behind."""
        return self.link.endswith(tuple(QUOTES))
