"""The model's values in words for people. Plain English, the same in every locale."""

import calendar
import re
from datetime import date, timedelta
from typing import Final

from inquest.lexicons import load
from inquest.model import (
    Count,
    DateSource,
    Denial,
    Figure,
    Finding,
    HolderKind,
    Incident,
    LinkKind,
    Outcome,
    Part,
    Place,
    Precision,
    Qualifier,
    ReportDate,
    Role,
    Stance,
    Status,
    Voice,
)
from inquest.model.period import MONTHS, written_day

OUTCOMES: Final = {Outcome.HOSTAGE: "taken hostage", Outcome.DISMISSED: "removed from post"}
STATUSES: Final = {
    Status.AGREED: "agreed",
    Status.CONTESTED: "contested",
    Status.REVISED: "revised",
    Status.SINGLE: "single",
}
STANCES: Final = {Stance.ASSERTS: "", Stance.DENIES: "denies", Stance.DOUBTS: "doubts"}
PARTS: Final = {Part.TITLE: "in the title", Part.BODY: "", Part.TABLE: "in a table"}
ROLES: Final = {
    Role.CLAIMS: "claims responsibility",
    Role.BLAMED: "blamed",
    Role.DENIED: "denies responsibility",
    Role.CLEARED: "cleared",
}
DATE_SOURCES: Final = {
    DateSource.GIVEN: "given by the user",
    DateSource.METADATA: "from the report's metadata",
    DateSource.DATELINE: "from the dateline",
    DateSource.URL: "from the address",
}
# Information credibility of the Admiralty system, as computed from the other voices.
CREDIBILITY: Final = {
    1: "credibility 1, borne out by all others",
    2: "credibility 2, borne out by most others",
    3: "credibility 3, borne out by some others",
    4: "credibility 4, contradicted",
    5: "credibility 5, contradicted by all of several others",
    6: "credibility 6, no other voice",
}
# Claim modes of the Global Terrorism Database (START codebook, `claimmode`): letter 1, call 2 or 3,
# video 6, posted to a website 7, other 9.
CLAIM_MODES = {"letter": 1, "call": 2, "video": 6, "online": 7, "news agency": 9, "statement": 9}
LINKS: Final = {
    LinkKind.EARLIER: "Earlier",
    LinkKind.LATER: "Later",
    LinkKind.PART_OF: "Part of",
    LinkKind.PRECEDENT: "Named as a precedent",
    LinkKind.RETALIATION: "Retaliation for",
}
LANGUAGES: Final = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "kk": "Kazakh",
    "ky": "Kyrgyz",
    "pt": "Portuguese",
    "ru": "Russian",
    "tg": "Tajik",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "uz": "Uzbek",
    "zh": "Chinese",
}
HOLDER_WORDS: Final = {"igo": "intergovernmental body", "ngo": "NGO", "unknown": ""}
DUE = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
NO_NUMBER: Final = "no number"
NUMBERS: Final = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
UNITS: Final = ("year", "month", "week", "day")


def sentence_case(words: str) -> str:
    """The words with a capital first letter, the rest as they are."""
    return words[:1].upper() + words[1:]


def plain(value: str) -> str:
    """A value of the model's lists as words: `prison_riot` is "prison riot"."""
    return HOLDER_WORDS.get(value, value.replace("_", " "))


def holder_words(kind: HolderKind, *, anonymous: bool, official: bool = False) -> str:
    """What a holder is: "state authority, official", "unnamed, hospital"; "" where not known."""
    told = ["state authority"] * official + ["unnamed"] * anonymous + [plain(kind)]
    return ", ".join(filter(None, told))


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def spelled(number: int, noun: str) -> str:
    """A number with its noun, up to twelve in words: "one new voice", "13 new voices"."""
    words = counted(number, noun)
    few = NUMBERS[number] if number < len(NUMBERS) else str(number)
    return words.replace(str(number), few, 1)


def day_words(day: date | None) -> str:
    """A day written out; "undated" for None."""
    return written_day(day) if day else "undated"


def short_day(day: date | None) -> str:
    """A day with its month cut to three letters; "undated" for None."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}" if day else "undated"


def range_words(low: int | None, high: int | None) -> str:
    """Bounds as a reader says them: 13, 13 to 50 with a dash, "25 or more", "up to 20"."""
    if low is None and high is None:
        return NO_NUMBER
    if high is None:
        return f"{low} or more"
    if low is None:
        return f"up to {high}"
    return str(low) if low == high else f"{low}\u2013{high}"


def figure_words(figure: Figure) -> str:
    """A figure's bounds; with its own word where that word is vague or says "about"."""
    bounds = range_words(figure.low, figure.high)
    match figure.qualifier:
        case Qualifier.VAGUE:
            word = f"\u201c{figure.phrase}\u201d"
            return word if bounds == NO_NUMBER else f"{word} ({bounds})"
        case Qualifier.ABOUT:
            return f"about {bounds}"
        case Qualifier.MORE_THAN if figure.high is None and figure.low:
            return f"more than {figure.low - 1}"
        case Qualifier.FEWER_THAN if figure.low is None and figure.high is not None:
            return f"fewer than {figure.high + 1}"
    return bounds


def voice_words(voice: Voice | Denial) -> str:
    """The latest figure of a voice; "rejects 50" of one that gives none."""
    if isinstance(voice, Voice):
        return figure_words(voice.figure)
    return f"rejects {', '.join(map(figure_words, voice.figures))}"


def question_words(about: Finding | Count) -> str:
    """What a finding or a count is about, as a heading: "Inmates killed (the second day)"."""
    group = plain(about.group)
    asked = f"{group} {OUTCOMES.get(about.outcome, plain(about.outcome))}"
    side = f", {about.side}" if about.side else ""
    scope = f" ({about.scope})" if about.scope else ""
    return sentence_case(asked) + side + scope


def language_words(code: str) -> str:
    """The name of a language, or its code where we have no name for it."""
    return LANGUAGES.get(code, code)


def rule_words(rule: str) -> str:
    """A rule with its version: "range/1" is "range, version 1"."""
    return rule.replace("/", ", version ")


def incident_words(incident: Incident) -> str:
    """What its title leaves out of what, where and when, as far as it is known."""
    told = [sentence_case(plain(incident.type))]
    told += [incident.date.words] if incident.date else []
    told += [incident.place.name, country_words(incident.place)] if incident.place else []
    title = incident.title.casefold()
    return " \u00b7 ".join(each for each in told if each and each.casefold() not in title)


def country_words(place: Place) -> str:
    """The name of the country, or its code where we have no name; "" for none."""
    known = load("en", "countries").get(place.country or "")
    return str(known[0][0]) if known else place.country or ""


def due_words(due: str, published: ReportDate | None) -> str:
    """A due date in words; a duration is counted from the report's day where that is known."""
    try:
        return day_words(date.fromisoformat(due))
    except ValueError:
        pass
    found = DUE.fullmatch(due)
    if not found or not any(found.groups()):
        return due
    amounts = [int(amount or 0) for amount in found.groups()]
    span = ", ".join(counted(n, unit) for n, unit in zip(amounts, UNITS, strict=True) if n)
    day = due_date(due, published)
    return f"within {span}, by {day_words(day)}" if day else f"within {span} of the report"


def due_date(due: str, published: ReportDate | None) -> date | None:
    """The day to which a duration leads from the report's; None where that is no known day."""
    found = DUE.fullmatch(due)
    if not found or not any(found.groups()):
        return None
    return _later(published, [int(amount or 0) for amount in found.groups()])


def mode_words(mode: str) -> str:
    """The channel of a claim of responsibility, with its number in the GTD's list of claim modes."""
    number = CLAIM_MODES.get(mode)
    return f"by {mode} (GTD claim mode {number})" if number else f"by {mode}"


def _later(published: ReportDate | None, amounts: list[int]) -> date | None:
    """The day that a duration leads to; None where the start is not known, or the end no date.

    From a report of which only the month is known it is counted from the last day of that.
    """
    if published is None or published.period.precision not in (Precision.DAY, Precision.MONTH):
        return None
    day = published.period.last
    years, months, weeks, days = amounts
    month = day.month - 1 + months
    year, month = day.year + years + month // 12, month % 12 + 1
    try:
        last = calendar.monthrange(year, month)[1]
        return date(year, month, min(day.day, last)) + timedelta(weeks=weeks, days=days)
    except (ValueError, OverflowError):
        return None
