# ruff: noqa: RUF001 - a report in Russian
"""Dossiers in a small notation: report texts, and claims as lines that quote them.

A claim line is `words | content | chain`, read from the left of the chain to the last relay::

    at least 25 inmates | killed inmates 25.. | three security sources > Reuters

Content is a count (`killed inmates 20..30`, with `side=` or `scope=` behind), `claims: Actor`
(or `blamed:`, `denied:`, `cleared:`), `cause`, `measure: action; owner=...; due=...`,
`strength: subject 800`, or `factor: name`. `denies` or `doubts` in front sets the stance.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from types import SimpleNamespace

import pytest

from inquest.model import (
    Anchor,
    Block,
    BlockKind,
    BulletList,
    Cause,
    Cell,
    Claim,
    CopyGroup,
    CopyPair,
    Count,
    DateSource,
    Dossier,
    Factor,
    Figure,
    Finding,
    Flag,
    Group,
    HolderKind,
    Incident,
    IncidentLink,
    IncidentType,
    Link,
    LinkKind,
    Match,
    Measure,
    Metadata,
    Outcome,
    Part,
    Passage,
    Period,
    Place,
    Qualifier,
    QuoteUse,
    Reading,
    Reason,
    Relation,
    Remark,
    RemarkKind,
    Report,
    ReportDate,
    Responsibility,
    Role,
    SharedQuote,
    Span,
    Stance,
    Status,
    Strength,
    Table,
    Voice,
)
from inquest.model.ids import slug

OFFICIAL = {"Sirojiddin Muhriddin", "Tajik government"}
OUTLETS = {"Reuters", "RIA Novosti", "AFP", "Radio Ozodi", "Amaq", "RFE/RL", "Akhbor"}


def find(text, words):
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def figure(notation, phrase=""):
    """`13`, `25..`, `..20`, `20..30`; `~120` is about, `3..9?` is vague."""
    bare = notation.strip("~?")
    low, _, high = bare.partition("..") if ".." in bare else (bare, "", bare)
    bounds = (int(low) if low else None, int(high) if high else None)
    kind = {
        (True, False): Qualifier.AT_LEAST,
        (False, True): Qualifier.AT_MOST,
    }.get((bool(low), bool(high)), Qualifier.EXACT if low == high else Qualifier.RANGE)
    kind = Qualifier.ABOUT if "~" in notation else kind
    kind = Qualifier.VAGUE if "?" in notation else kind
    return Figure(*bounds, kind, phrase or bare)


def options(notation):
    head, *rest = (part.strip() for part in notation.split(";"))
    return head, dict(part.split("=", 1) for part in rest)


def content(notation):
    head, extra = options(notation)
    name, _, words = (part.strip() for part in head.partition(":"))
    match name:
        case "cause":
            return Cause()
        case "claims" | "blamed" | "denied" | "cleared":
            return Responsibility(words, Role(name), extra.get("mode"))
        case "measure":
            return Measure(words, **extra)
        case "strength":
            subject, _, number = words.rpartition(" ")
            capacity = extra.get("capacity")
            return Strength(
                subject, figure(number), extra.get("place"), int(capacity) if capacity else None
            )
        case "factor":
            return Factor(words, extra.get("term"))
    outcome, group, number = head.split(" ", 2)
    number, _, phrase = number.partition(" ")
    return Count(Outcome(outcome), Group(group), figure(number, phrase), **extra)


def holder_kind(name):
    if name in OFFICIAL:
        return HolderKind.OFFICIAL
    return HolderKind.OUTLET if name in OUTLETS else HolderKind.UNKNOWN


def link(text, name):
    at = max(text.find(name), 0)
    return Link(
        name,
        holder_kind(name),
        "source" in name,
        Span.of(text, at, at + len(name)),
        None,
        slug(name),
    )


def claim(report, line, incident):
    words, what, *through = (part.strip() for part in line.split("|"))
    span = find(report.text, words)
    stance = Stance.ASSERTS
    if what.split(" ", 1)[0] in (Stance.DENIES, Stance.DOUBTS):
        stance, what = Stance(what.split(" ", 1)[0]), what.split(" ", 1)[1]
    told = content(what)
    names = [name.strip() for name in through[0].split(">")] if through and through[0] else []
    published = report.metadata.published
    return Claim(
        id=f"{report.id}/{told.kind}/{span.start}-{span.end}",
        document=report.id,
        part=Part.BODY,
        span=span,
        content=told,
        chain=tuple(link(report.text, name) for name in names),
        stance=stance,
        stated_on=published.period.first if published else None,
        explain=(Reason("quantity-head", words),),
        incident=incident,
    )


def blocks(text, **kinds):
    """Paragraphs at blank lines; a keyword names the kind of those that begin with its words."""
    found, at = [], 0
    for part in text.split("\n\n"):
        kind = next((k for k, start in kinds.items() if part.startswith(start)), "paragraph")
        found.append(Block(BlockKind(kind), Span.of(text, at, at + len(part))))
        at += len(part) + 2
    return tuple(found)


def report(name, text, day=None, **told):
    kinds = told.pop("blocks", {})
    data = text.encode()
    published = (
        ReportDate(Period.of_day(date.fromisoformat(day)), DateSource.METADATA) if day else None
    )
    return Report(
        id=name,
        sha256=sha256(data).hexdigest(),
        size=len(data),
        source=f"reports/{name}.txt",
        media="text/plain",
        encoding="utf-8",
        text=text,
        metadata=Metadata(published=published, language=told.pop("language", "en"), **told),
        blocks=blocks(text, **kinds),
    )


def grid(text, *rows):
    """A pipe table of the text: rows of words that stand nowhere before it; the first is the header."""
    cells = tuple(
        tuple(Cell(cell(text, words), number, column) for column, words in enumerate(row))
        for number, row in enumerate(rows)
    )
    span = Span.of(text, text.index(rows[0][0]), text.index(rows[-1][-1]) + len(rows[-1][-1]))
    return Table(span, cells[0], cells[1:])


def cell(text, words):
    """The words without the pipes beside them."""
    start = text.index(words)
    start += len(words) - len(words.lstrip("| "))
    return Span.of(text, start, start + len(words.strip("| ")))


@dataclass
class Case:
    """Collects a dossier: reports with their claims, then findings by the claims that carry them."""

    incidents: tuple = ()
    readings: list = field(default_factory=list)
    claims: list = field(default_factory=list)
    findings: list = field(default_factory=list)

    def read(self, report, *lines, main="", analysed=True):
        """Claim lines with their incident in front: `khujand: words | content | chain`."""
        made = []
        for line in lines:
            incident, _, rest = line.partition(": ")
            made.append(claim(report, rest, incident))
        ids = tuple(each.id for each in made if each.incident == main)
        anchor = Anchor(report.id, ids, IncidentType.PRISON_RIOT, None, None, main=True)
        self.readings.append(Reading(report, analysed, tuple(made), (), (anchor,) if ids else ()))
        self.claims += made

    def find(self, question, low, high, status, **told):
        """Answer `khujand killed inmates` by all its claims; each first holder is a voice."""
        incident, outcome, group, *side = question.split(" ", 3)
        counts = [
            each
            for each in self.claims
            if each.incident == incident
            and isinstance(each.content, Count)
            and (each.content.outcome, each.content.group) == (outcome, group)
            and each.content.side == (side[0] if side else None)
            and each.stance is Stance.ASSERTS
        ]
        publishers = {each.report.id: each.report.metadata.publisher for each in self.readings}
        groups = {}
        for each in counts:
            name = each.chain[0].name if each.chain else publishers[each.document]
            groups.setdefault(name, []).append(each)
        voices = tuple(voice(name, claims) for name, claims in sorted(groups.items()))
        self.findings.append(
            Finding(
                incident=incident,
                outcome=Outcome(outcome),
                group=Group(group),
                side=side[0] if side else None,
                scope=None,
                low=low,
                best=told.pop("best", None),
                high=high,
                official=told.pop("official", None),
                status=Status(status),
                voices=voices,
                rule="range/1",
                claims=tuple(each.id for each in counts),
                **told,
            )
        )


def voice(name, claims):
    last = max(each.stated_on or date.min for each in claims)
    latest = [each for each in claims if (each.stated_on or date.min) == last]
    earlier = [each for each in claims if each not in latest]
    replaced = dict.fromkeys(each.content.figure for each in earlier)
    return Voice(
        holder=slug(name),
        name=name,
        kind=holder_kind(name),
        anonymous="source" in name,
        official=name in OFFICIAL,
        stated_on=None if last == date.min else last,
        figure=latest[0].content.figure,
        claims=tuple(each.id for each in latest),
        earlier=tuple(replaced),
    )


@pytest.fixture(scope="session")
def make():
    """The makers of this notation, by name."""
    return SimpleNamespace(report=report, find=find, grid=grid, figure=figure, case=Case)


KHUJAND = Incident(
    "khujand",
    IncidentType.PRISON_RIOT,
    "Riot in the Khujand prison",
    Period.of_day(date(2018, 11, 7)),
    Place("Khujand", "TJ", 40.28, 69.62, "place"),
    ("asia", "reuters", "trt", "diplomat", "rferl"),
    (IncidentLink("khujand-1997", LinkKind.EARLIER, "asia: both at Khujand"),),
    (Match(("asia", "reuters"), 2.5, (Reason("same_days", "2018-11-07", 2.5),)),),
)
EARLIER = Incident(
    "khujand-1997",
    IncidentType.PRISON_RIOT,
    "Riot in colony 3/19",
    Period.of_month(1997, 4),
    Place("Khujand", "TJ"),
)
CYCLISTS = Incident("cyclists", IncidentType.ATTACK, "Attack on cyclists")

ASIA = report(
    "asia",
    "Riot in Khujand\n\n"
    "Thirteen inmates were killed overnight, RIA Novosti reported, citing a security source. "
    "It began when a convict took a rifle from a sentry, that source said.\n\n"
    "A hospital official said six policemen had been admitted and up to 20 inmates were dead. "
    "Agencies have kept silent.\n\n"
    "Built for 750, the colony holds about 800 convicts.\n\n"
    "In April 1997 troops ended a revolt there; 24 prisoners were killed.",
    "2018-11-08",
    title="Riot in Khujand",
    publisher="Asia-Plus",
    url="https://example.org/asia",
    blocks={"title": "Riot in Khujand"},
)
REUTERS = report(
    "reuters",
    "A riot has cost the lives of at least 25 inmates and two guards, three security sources "
    "told Reuters.\n\nA guard was attacked first, a ministry official said.",
    "2018-11-08",
    title="Inmates dead in riot",
    publisher="Reuters",
)
TRT = report(
    "trt",
    "A riot has cost the lives of at least 25 inmates and two guards, three security sources "
    "told Reuters news agency.",
    "2018-11-08",
    title="Prison riot",
    publisher="TRT World",
)
DIPLOMAT = report(
    "diplomat",
    "AFP cited two security sources as saying that 20 prisoners were dead.\n\n"
    "Islamic State said through Amaq that its fighter began the riot. The exiled party denied any "
    "role after the ministry blamed it for killing four cyclists in July.\n\n"
    "What we know:\n\n- the riot began on Wednesday\n\n- dozens of people were hurt\n\n"
    "| who | dead |\n|---|---|\n| inmates | twenty |",
    "2018-11-09",
    title="Four body counts",
    publisher="The Diplomat",
    blocks={"bullet": "- ", "table": "|"},
)
DIPLOMAT = replace(
    DIPLOMAT,
    tables=(grid(DIPLOMAT.text, ("| who", "dead |"), ("inmates |", "twenty |")),),
    lists=(
        BulletList(
            find(DIPLOMAT.text, "- the riot began on Wednesday\n\n- dozens of people were hurt"),
            (
                find(DIPLOMAT.text, "the riot began on Wednesday"),
                find(DIPLOMAT.text, "dozens of people were hurt"),
            ),
        ),
    ),
)
RFERL = report(
    "rferl",
    "The foreign minister, Sirojiddin Muhriddin, said 21 inmates and two guards were killed.\n\n"
    "Three security sources now speak of 24 inmates dead. The minister denied that 50 had died.\n\n"
    "Twelve of the dead were Islamic State militants. Poor guarding was named. "
    "The president will reform the prisons within six months.",
    "2018-11-22",
    title="Minister breaks silence",
    publisher="RFE/RL",
)
RUSSIAN = report(
    "eadaily",
    "Бунт в Худжанде\n\nПо данным издания «Ахбор», убиты не менее 47 заключённых.",
    title="Бунт в Худжанде",
    publisher="EADaily",
    language="ru",
)


def khujand():
    case = Case((KHUJAND, EARLIER, CYCLISTS))
    case.read(
        ASIA,
        "khujand: Thirteen inmates were killed | killed inmates 13 | security source > RIA Novosti",
        "khujand: a convict took a rifle from a sentry | cause | security source > RIA Novosti",
        "khujand: six policemen had been admitted | injured police 6 | hospital official",
        "khujand: up to 20 inmates were dead | killed inmates ..20 | hospital official",
        "khujand: about 800 convicts | strength: convicts ~800; place=the colony; capacity=750",
        "khujand-1997: 24 prisoners were killed | killed inmates 24",
        main="khujand",
    )
    case.read(
        REUTERS,
        "khujand: at least 25 inmates | killed inmates 25.. | three security sources",
        "khujand: at least 25 inmates and two guards | killed people 27.. | three security sources",
        "khujand: two guards | killed guards 2 | three security sources",
        "khujand: A guard was attacked first | cause | ministry official",
        main="khujand",
    )
    case.read(
        TRT,
        "khujand: at least 25 inmates | killed inmates 25.. | three security sources > Reuters",
        "khujand: two guards | killed guards 2 | three security sources > Reuters",
        main="khujand",
    )
    case.read(
        DIPLOMAT,
        "khujand: 20 prisoners were dead | killed inmates 20 | two security sources > AFP",
        "khujand: its fighter began the riot | claims: Islamic State; mode=news agency"
        " | Islamic State > Amaq",
        "cyclists: the ministry blamed it | blamed: the exiled party | ministry",
        "cyclists: The exiled party denied any role | denied: the exiled party | exiled party",
        "cyclists: killing four cyclists | killed civilians 4 |",
        "khujand: dozens of people were hurt | injured people 24..99? dozens |",
        "khujand: twenty | killed inmates 20 |",
        main="khujand",
    )
    case.read(
        RFERL,
        "khujand: 21 inmates | killed inmates 21 | Sirojiddin Muhriddin",
        "khujand: two guards | killed guards 2 | Sirojiddin Muhriddin",
        "khujand: 24 inmates dead | killed inmates 24 | three security sources",
        "khujand: 50 had died | denies killed inmates 50 | Sirojiddin Muhriddin",
        "khujand: Twelve of the dead were Islamic State militants"
        " | killed inmates 12; side=Islamic State militants | Sirojiddin Muhriddin",
        "khujand: Poor guarding was named | factor: poor guarding; term=weak_guarding |",
        "khujand: The president will reform the prisons within six months"
        " | measure: reform the prisons; objective=to end abuse; owner=The president; due=P6M; status=announced |",
        main="khujand",
    )
    case.read(RUSSIAN, analysed=False)
    return case


@pytest.fixture(scope="session")
def dossier():
    case = khujand()
    part = next(each for each in case.claims if getattr(each.content, "side", None))
    case.find(
        "khujand killed inmates",
        13,
        24,
        "contested",
        official=21,
        parts=(part.id,),
        remainder=9,
        told=("Three security sources lowered their figure.",),
    )
    case.find("khujand killed inmates Islamic State militants", 12, 12, "single", official=12)
    case.find("khujand killed guards", 2, 2, "agreed", official=2)
    case.find("khujand killed people", 27, None, "single")
    case.find("khujand injured police", 6, 6, "single")
    case.find("khujand-1997 killed inmates", 24, 24, "single")
    case.find("cyclists killed civilians", 4, 4, "single")
    claims = [
        replace(each, relation=Relation("part_of", case.claims[0].id)) if each is part else each
        for each in case.claims
    ]
    return Dossier(
        title="Khujand, November 2018",
        as_of=date(2018, 11, 22),
        rule="range/1",
        readings=tuple(case.readings),
        claims=tuple(claims),
        incidents=case.incidents,
        findings=tuple(case.findings),
        remarks=(
            Remark(
                "asia", RemarkKind.SILENCE, "agencies", find(ASIA.text, "Agencies have kept silent")
            ),
        ),
        flags=(
            Flag(
                "trt",
                "copy_of_wire",
                "repeats a wire text",
                find(TRT.text, "told Reuters news agency"),
            ),
            Flag("eadaily", "undated", "no date was found"),
        ),
        copies=(
            CopyGroup(
                "wire",
                "reuters",
                ("reuters", "trt"),
                (CopyPair("reuters", "trt", 0.7, 90, 40, "Reuters", (Passage(5, 25, 0, 12),)),),
            ),
        ),
        quotes=(
            SharedQuote(
                (
                    QuoteUse("asia", find(ASIA.text, "Agencies have kept silent")),
                    QuoteUse("diplomat", find(DIPLOMAT.text, "dozens of people were hurt")),
                ),
                "asia",
            ),
        ),
    )
