"""When a measure is due: a day that the words name, or a time from the report's date."""

import re

from inquest.lexicons import load
from inquest.model import Annotation, Report, Span

LENGTH = r"(?P<number>\d+|[a-z]+)[\s-](?P<unit>hour|day|week|month|year)s?\b"
PLAIN = re.compile(rf"\b{LENGTH}")
WITHIN = re.compile(rf"\b(?:within|in|for)\s+(?:\w+\s+)?{LENGTH}")
# As in "who had run the prisons for 10 years": how long something lasted, told of somebody.
LASTED = re.compile(r"\b(?:who|which|that)\s(?:had|has|have|was|were)\b[^,;]*$")
DAY = 24  # hours


def due_in(report: Report, annotation: Annotation, span: Span) -> str | None:
    """A deadline told in a clause: a time behind the report's date, or "within 10 days"."""
    published = report.metadata.published
    for mention in annotation.times:
        later = mention.period and published and mention.period.first > published.period.last
        if later and span.holds(mention.span):
            return str(mention.period)
    return first_duration(WITHIN, span.text)


def due_cell(report: Report, annotation: Annotation, span: Span) -> str | None:
    """A deadline told in a cell of its own, where a duration needs no preposition."""
    return due_in(report, annotation, span) or first_duration(PLAIN, span.text)


def first_duration(pattern: re.Pattern[str], text: str) -> str | None:
    """The first duration in ISO 8601 that a text tells; hours are days where they are whole ones."""
    units = load("en", "numbers")["units"]
    for match in pattern.finditer(text.casefold()):
        if match[0].startswith("for") and LASTED.search(text.casefold()[: match.start()]):
            continue
        number, unit = match["number"], match["unit"]
        value = int(number) if number.isdecimal() else units.get(number)
        if value is not None:
            whole = unit == "hour" and value % DAY == 0
            told = f"{value // DAY}D" if whole else f"{value}{unit[0].upper()}"
            return f"P{'T' if unit == 'hour' and not whole else ''}{told}"
    return None
