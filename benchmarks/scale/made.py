"""Reports made of invented words, some of them copies of others, with the truth about who copies whom.

Reports come in families of one text: an original, and for a share of the families copies of it in
the ways of `WAYS`. Every report is made from its number and the seed alone, so that a stream of any
length holds nothing. A site puts a line of its own under all its reports, and phrases of several words
that many reports use stand in all texts, as in news.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import accumulate

from inquest.model import Block, BlockKind, DateSource, Metadata, Period, Report, ReportDate, Span

SEED = 20181107
FAMILY = 10  # reports: the first is an original with up to five copies, the rest stand alone
VOCABULARY, PHRASES, SITES = 20_000, 2_000, 200
WAYS = ("same", "edited", "cut", "placed", "credited")
DAY = date(2018, 11, 7)
PHRASED = 0.15  # of the sentences hold a phrase that many reports use

Paragraphs = list[list[str]]


@dataclass(frozen=True, slots=True)
class Made:
    """A report, the family whose text it has, and in which way ("original", "alone", or of WAYS)."""

    report: Report
    family: int
    way: str


def made_reports(size: int) -> Iterator[Made]:
    """So many reports, in the order of their ids."""
    for number in range(size):
        yield made_report(number)


def made_report(number: int) -> Made:
    """The report of a number."""
    family, place = divmod(number, FAMILY)
    way = way_of(family, place)
    chance = random.Random(f"{SEED} report {number}")
    original = family * FAMILY
    text = story(number if way == "alone" else original)
    wire, site = f"Agency {family % 7}", f"Site {number % SITES}"
    if way in WAYS:
        text = changed(text, way, chance)
    publisher = wire if way == "original" else site
    credit = f"Source: {wire}" if way == "credited" else ""
    return Made(
        written(number, text, publisher, credit), original if way != "alone" else number, way
    )


def way_of(family: int, place: int) -> str:
    """What the report at a place of a family is: three of five families have copies."""
    copies = random.Random(f"{SEED} family {family}").choice((0, 0, 1, 3, 5))
    if place == 0:
        return "original"
    return WAYS[(family + place) % len(WAYS)] if place <= copies else "alone"


@cache
def vocabulary() -> tuple[list[str], list[float], list[list[str]]]:
    """Words, the running sums of their weights (the nth is drawn 1/n as often), and phrases."""
    chance = random.Random(SEED)
    letters = "aeiou", "bdfgklmnprstvz"
    words = [
        "".join(chance.choice(letters[at % 2]) for at in range(chance.randint(2, 9)))
        for _ in range(VOCABULARY)
    ]
    weights = list(accumulate(1 / (rank + 10) for rank in range(VOCABULARY)))
    phrases = [chance.choices(words, k=chance.randint(5, 8)) for _ in range(PHRASES)]
    return words, weights, phrases


def story(number: int) -> Paragraphs:
    """Four to twelve paragraphs of 25 to 45 words."""
    words, weights, phrases = vocabulary()
    chance = random.Random(f"{SEED} story {number}")
    paragraphs = []
    for _ in range(chance.randint(4, 12)):
        told = chance.choices(words, cum_weights=weights, k=chance.randint(25, 45))
        if chance.random() < PHRASED:
            told[5:5] = chance.choice(phrases)
        paragraphs.append(told)
    return paragraphs


def changed(text: Paragraphs, way: str, chance: random.Random) -> Paragraphs:
    """A copy of a text made in this way.

    edited: one word in 12 is another. cut: the first paragraphs alone, two at least.
    placed: the first half, with as much of one's own. credited: a third, the rest rewritten.
    """
    if way == "edited":
        words = vocabulary()[0]
        return [
            [chance.choice(words) if chance.random() < 1 / 12 else word for word in told]
            for told in text
        ]
    if way == "cut":
        return text[: chance.randint(2, max(2, len(text) // 2))]
    own = story(chance.randrange(10**9, 10**10))
    if way == "placed":
        half = text[: (len(text) + 1) // 2]
        return own[:1] + half + own[1 : len(half) - 1]
    if way == "credited":
        third = text[: -(-len(text) // 3)]
        return third + own[: 2 * len(third)]
    return text


def written(number: int, text: Paragraphs, publisher: str, credit: str) -> Report:
    """A report of paragraphs, with the line of its site."""
    rank = sum(map(ord, publisher))
    line = " ".join(vocabulary()[0][rank : rank + 14])
    told = [(BlockKind.PARAGRAPH, " ".join(words)) for words in text]
    told += [(BlockKind.PARAGRAPH, line)] + ([(BlockKind.CREDIT, credit)] if credit else [])
    blocks, at = [], 0
    for kind, words in told:
        blocks.append(Block(kind, Span(at, at + len(words), words)))
        at += len(words) + 2
    day = Period.of_day(DAY + timedelta(number % 30))
    said = Metadata(publisher=publisher, published=ReportDate(day, DateSource.GIVEN))
    joined = "\n\n".join(words for _, words in told)
    name = f"r{number:07}"
    return Report(name, "", 0, name, "text/plain", "utf-8", joined, said, tuple(blocks))
