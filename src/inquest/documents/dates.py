"""When a report was published: from the user, its metadata, its dateline or its address."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from inquest.lexicons import load
from inquest.lexicons.calendar import YEARS, WrittenDate, find_dates
from inquest.model import Block, BlockKind, DateSource, Period, ReportDate, Span

DATELINE_REACH = 120  # characters of a paragraph within which a dateline ends
PLACE_WORDS = 8
AGENCY = r"(?:/[^/\n]{2,30}/|\([^)\n]{2,30}\)|[A-Z]{2,}[\w ]{0,20})"
# What parts a dateline from the story: a dash, or TASS's slashes.
PARTED = re.compile(rf"\.?,?\s*(?:{AGENCY})?\.?\s*(?:--?|[\u2013\u2014]|(?<=/)\.|:)(?=\s)")
LOWER = ("de", "del", "al", "el", "of", "the", "and", "near", "in", "on")
# Folders of an address: /2018/11/09/, /2018/nov/9/, /2018/11/
FOLDERS = re.compile(
    r"(?<=/)(?P<year>(?:19|20)\d\d)/(?P<month>\d\d|[a-z]{3}|\d(?=/\d))(?:/(?P<day>\d\d?))?(?=/|\Z)"
)
HYPHENS = re.compile(
    r"(?<!\d)(?<!\d-)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)(?:-(?P<day>\d\d))?(?![\d])"
)
PACKED_DATE = re.compile(r"(?<!\d)(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)")
ADDRESS_FORMS = (FOLDERS, HYPHENS, PACKED_DATE)
SEGMENT_YEAR = re.compile(r"(?<=[/-])(?:19|20)\d\d(?=[/-]|\Z)")
ADDRESS = re.compile(r"\A(?:[a-z][a-z0-9+.-]*:)?//[^/]*", re.IGNORECASE)


def date_report(
    text: str, blocks: Sequence[Block], url: str, metadata: str, given: date | None
) -> ReportDate | None:
    """When the report was published, by the first of these that tells; None where none does.

    What the user gives stands above the metadata, those above the dateline, that above the
    address. But a coarse date gives way to a finer one inside it, and a dateline without a year
    ("DUSHANBE, May 20.") takes the year of the metadata or the address.

    Args:
        text: what the blocks index.
        blocks: the structure; the dateline opens the first paragraph.
        url: the report's address, or "".
        metadata: a date in any usual form, or "".
        given: the day that the user gives.

    """
    if given and given.year in YEARS:
        return ReportDate(Period.of_day(given), DateSource.GIVEN)
    told, address = read_date(metadata), read_address(url)
    year = told.first.year if told else _address_year(url, address)
    candidates = [
        ReportDate(told, DateSource.METADATA) if told else None,
        _from_text(text, blocks, year),
        ReportDate(address, DateSource.URL) if address else None,
    ]
    return _finest([one for one in candidates if one])


def _finest(dates: Sequence[ReportDate]) -> ReportDate | None:
    """The first, or a later one that lies inside it and says more."""
    best = dates[0] if dates else None
    for one in dates[1:]:
        if best and best.period != one.period and best.period.holds(one.period):
            best = one
    return best


def read_date(words: str) -> Period | None:
    """The day, month or year that a date string names, as its own time zone counts days."""
    words = words.strip()
    if re.fullmatch(r"\d{4}", words):
        return Period.of_year(int(words)) if int(words) in YEARS else None
    written = next((one for one in find_dates(words) if one.year), None)
    if written:
        return written.period()
    day = _stamp(words)
    return Period.of_day(day) if day and day.year in YEARS else None


def _stamp(words: str) -> date | None:
    """The day of a machine's time stamp, in ISO 8601 or RFC 2822."""
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return parse(words).date()
        except (ValueError, OverflowError):
            continue
    return None


def read_address(url: str) -> Period | None:
    """The day or month that an address names: /2018/11/09/, /2018/nov/09/, 2018-11-09, 20181109."""
    path = ADDRESS.sub("", url).lower()
    found = (match for form in ADDRESS_FORMS for match in form.finditer(path))
    return next((period for match in found if (period := _period(match))), None)


def _period(match: re.Match[str]) -> Period | None:
    year, month, day = match["year"], match["month"], match["day"]
    if not month.isdecimal():
        return read_date(f"{day or ''} {month.title()} {year}")
    return read_date(f"{year}-{month:0>2}" + (f"-{day}" if day else ""))


def _address_year(url: str, address: Period | None) -> int | None:
    """The year in an address, also where it stands alone."""
    if address:
        return address.first.year
    found = SEGMENT_YEAR.search(ADDRESS.sub("", url))
    return int(found[0]) if found else None


def _from_text(text: str, blocks: Sequence[Block], year: int | None) -> ReportDate | None:
    """The date in the first dateline, or on a line of its own above the body."""
    for block, one in _datelines(blocks):
        if period := one.period(year):
            start = block.span.start
            span = Span.of(text, start + one.start, start + one.end)
            return ReportDate(period, DateSource.DATELINE, span)
    return None


def _datelines(blocks: Sequence[Block]) -> Iterator[tuple[Block, WrittenDate]]:
    body = next(
        (at for at, one in enumerate(blocks) if one.kind is BlockKind.PARAGRAPH), len(blocks)
    )
    for block in blocks[body : body + 1]:
        head = block.span.text[:DATELINE_REACH]
        yield from ((block, one) for one in find_dates(head) if _is_dateline(head, one))
    for block in blocks[:body]:
        if block.kind in (BlockKind.LABEL, BlockKind.BYLINE):
            yield from ((block, one) for one in find_dates(block.span.text) if one.year)


def _is_dateline(head: str, one: WrittenDate) -> bool:
    """Whether places alone stand before the date, and a dash or an agency parts it from the story."""
    if one.month is None or not PARTED.match(head, one.end):
        return False
    places = re.findall(r"[^\s,./()]+", head[: one.start])
    if places and places[0].lower() in ("on", *load("en", "calendar")["before_month"]):
        return False  # "In June 2024 - a year of floods - ..."
    capital = all(word[0].isupper() or word.lower() in LOWER for word in places)
    return capital and len(places) <= PLACE_WORDS
