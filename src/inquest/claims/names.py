"""Who a source is: the fullest name that the report gives, its kind, whether it is named at all."""

import re
from collections.abc import Iterable

from inquest.lexicons import load
from inquest.lexicons.countries import names_country
from inquest.model import HolderKind

ARTICLES = re.compile(
    r"^(?:the|a|an|its|their|his|her|also|later|earlier|by|what|in it)\s+", re.IGNORECASE
)
# A verb that a source has taken along: "the spokesman had", "the government continues to".
VERB_BEHIND = re.compile(
    r"\s(?:had|has|have|can|could|will|would|did|does|is|was|continues|appears|seems)(?:\sto)?$|\sto$"
)
TRAILING = re.compile(r"(?:['’]s)?[\s,]*$")
ISSUED = re.compile(
    rf"^(?:(?:a|an|the|in)\s+)?(?:\w+\s)?(?:{'|'.join(load('en', 'attribution')['issued'])})"
    r"\s+(?:from|by|of|issued by|released by)\s+",
    re.IGNORECASE,
)
MARKS = ' ,"“”'
OPENERS = frozenset(load("en", "clauses")["openers"])
PARTICLES = frozenset(["al", "de", "da", "del", "bin", "ibn", "van", "von", "el", "ben", "abu"])
SHORT = re.compile(r"\s\([A-Z]{2,8}\)(?:\sgroup)?(?=\s|$)")
SELF = re.compile(r"\s(?:him|her|it|them)sel(?:f|ves)$")
TAIL = re.compile(
    r",?\s+(?:(?:as )?(?:quoted|cited) by|who|which|whom|whose|when|with no|on condition|speaking|reading)\b.*$"
)
DAYS = "|".join(map(str.capitalize, load("en", "calendar")["weekdays"]))
WHEN = re.compile(
    rf"\s(?:on|late on|early on|late|early)\s(?:{DAYS})(?:\s(?:morning|afternoon|evening|night))?$"
)
PREPOSITION = re.compile(r"\b(?:at|in|from|with|near|of|for|by)\s(?:the\s|an?\s)?$")
# As in "the weekly Janakantha", "Saudi state news agency SPA": a name behind the word for an outlet.
DESCRIBED = re.compile(
    r"^(?:[\w’'-]+\s){0,4}?(?P<what>[a-z]+)\s(?P<name>(?:al-|el-|an-|ash-)?[A-Z][\w’'./-]*(?:\s[A-Z][\w’'./-]*)*)$"
)
KIND_BEHIND = re.compile(r"(?<=\w)\s(?:group|movement|organisation|organization)$")


def tidy(source: str) -> str:
    """The words of a source without article, abbreviation, possessive ending, relative clause, day."""
    plain = TRAILING.sub("", TAIL.sub("", " ".join(source.split()))).strip(MARKS)
    plain = VERB_BEHIND.sub("", WHEN.sub("", plain))
    plain = SHORT.sub("", SELF.sub("", plain))
    plain = ISSUED.sub("", plain)
    while (shorter := ARTICLES.sub("", plain)) != plain:
        plain = shorter
    return plain.strip(MARKS)


def described_outlet(words: str) -> tuple[str, HolderKind] | None:
    """The name and kind of an outlet behind the word for what it is: "state news agency SANA"."""
    found = DESCRIBED.match(words)
    outlets = load("en", "attribution")["outlets"]
    if found is None or not mentions(found["what"], (*outlets["words"], *outlets["described"])):
        return None
    kind = HolderKind.AGENCY if found["what"] == "agency" else HolderKind.OUTLET
    return found["name"], kind


def bare_name(words: str) -> str:
    """The name of an outlet or a group less the small words that say what it is."""
    outlet = described_outlet(words)
    if outlet:
        return outlet[0]
    group = DESCRIBED.match(words)
    if group and group["what"] in load("en", "attribution")["stand_ins"]:
        return group["name"]
    shorter = KIND_BEHIND.sub("", words)
    return shorter if shorter[:1].isupper() and shorter.split()[-1][:1].isupper() else words


def words_of(name: str) -> list[str]:
    """Lower-cased words, possessive endings dropped."""
    return [re.sub(r"['’]s$", "", word) for word in re.findall(r"[\w'’/.-]+", name.casefold())]


def lexicon_kinds() -> Iterable[tuple[HolderKind, list[str]]]:
    """Kinds of holders with their words, in the order in which they are asked."""
    lexicon = load("en", "attribution")
    outlets = lexicon["outlets"]
    yield HolderKind.AGENCY, outlets["agencies"]
    yield HolderKind.OUTLET, outlets["known"]
    for name, listed in lexicon["holders"].items():
        yield HolderKind(name), listed
    yield HolderKind.OUTLET, outlets["words"]


def mentions(name: str, listed: Iterable[str]) -> bool:
    """Whether one of the words or phrases stands in a name."""
    joined = f" {' '.join(words_of(name))} "
    return any(f" {entry} " in joined for entry in listed)


def kind_of(source: str, *, person: bool) -> HolderKind:
    """What a holder is, by the first lexicon that knows one of its words."""
    for kind, listed in lexicon_kinds():
        if mentions(source, listed):
            bodies = (HolderKind.STATE_BODY, HolderKind.ARMED_GROUP)
            official = mentions(source, load("en", "attribution")["holders"]["official"])
            if kind in bodies and (official or person):
                return HolderKind.OFFICIAL if kind is HolderKind.STATE_BODY else HolderKind.PERSON
            return kind
    return HolderKind.PERSON if person else HolderKind.UNKNOWN


def person_in(source: str) -> str | None:
    """The name of a person among the words of a source, without titles; None where there is none.

    A name is a run of capitalised words; words of titles and bodies end the part before it. What
    a preposition leads to is where somebody is or whose they are: "two nurses at San Lucas".
    """
    for run in capital_runs(source):
        words = after_titles(run)
        name = " ".join(words)
        titled = words != run  # "Inspector General of Police Rosa Ali"
        if not titled and PREPOSITION.search(source.partition(" ".join(run))[0]):
            continue
        if len(words) > 1 and not is_body(name) and not names_country(name):
            return name
    return None


def capital_runs(source: str) -> list[list[str]]:
    """Runs of capitalised words, in order; commas and small words part them."""
    runs: list[list[str]] = [[]]
    for word in re.findall(r"[^\W\d_][\w'’./-]*|,", source):
        lowered = word.casefold()
        particle = lowered.partition("-")[0] in PARTICLES and runs[-1]
        if (word[:1].isupper() and lowered not in OPENERS) or particle:
            runs[-1].append(re.sub(r"['’]s$", "", word))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def after_titles(run: list[str]) -> list[str]:
    """What follows the last title or word for a body in a run of capitalised words."""
    lexicon = load("en", "attribution")
    listed = {*lexicon["person"]["titles"], *lexicon["holders"]["state_body"]}
    listed |= {*lexicon["holders"]["official"], "of", "affairs", "mr.", "gen.", "col.", "u.s."}
    nations = {word.casefold() for lists in load("en", "countries").values() for word in lists[1]}
    last = 0
    for place, word in enumerate(run):
        plain = word.casefold().rstrip(".")
        if {plain, *plain.split("-")} & listed or plain in nations:
            last = place + 1
    return run[last:]


def is_body(name: str) -> bool:
    """Whether a capitalised name is that of a body or outlet, not of a person."""
    lexicon = load("en", "attribution")
    kinds = ("armed_group", "hospital", "state_body", "igo", "ngo", "document")
    listed = [word for kind in kinds for word in lexicon["holders"][kind]]
    outlets = lexicon["outlets"]
    return mentions(name, [*listed, *outlets["words"], *outlets["agencies"], *outlets["known"]])


def is_anonymous(source: str) -> bool:
    """Whether a source is described, not named: its last noun is a role for anybody."""
    lexicon = load("en", "attribution")["anonymous"]["words"]
    return mentions(source, lexicon)
