"""Judgements made against a dossier: what they name is there, and is named so that it lasts."""

from collections.abc import Iterable, Sequence
from typing import get_args

from inquest.errors import JudgementError, NotInCase
from inquest.model import Claim, Dossier, Incident, Report
from inquest.model.ids import unique
from inquest.model.judgement import (
    AcceptClaim,
    AddClaim,
    ChooseRule,
    CorrectClaim,
    DescribeIncident,
    DoubtFigure,
    IncidentRef,
    JoinVoices,
    MergeIncidents,
    MoveClaim,
    PartVoices,
    RateSource,
    RejectClaim,
    Reliability,
    SettleDoubt,
    SplitIncident,
    key_of,
)
from inquest.review.descriptions import IncidentFields, period_of, place_of
from inquest.review.drafts import ClaimFields, drafted

NAMED = 40
"""Most claims by which an incident is found again."""


class Maker:
    """Makes judgements on what a dossier has.

    Every method raises `JudgementError` where what it names is not there or does not fit.
    """

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.reports = {each.report.id: each.report for each in dossier.readings}
        self.claims = {each.id: each for each in dossier.claims}
        self.incidents = {each.id: each for each in dossier.incidents}

    def accept(self, claim: str) -> AcceptClaim:
        return AcceptClaim(self.key(claim), self.claim(claim))

    def reject(self, claim: str) -> RejectClaim:
        return RejectClaim(self.key(claim), self.claim(claim))

    def correct(self, claim: str, fields: ClaimFields) -> CorrectClaim:
        was = self.claim(claim)
        now = self.related(drafted(self.reports[was.document], fields, was))
        if now == was:
            raise JudgementError(
                "the correction", "changes nothing", "Change a field, or accept it."
            )
        return CorrectClaim(self.key(claim), was, now)

    def add(self, document: str, fields: ClaimFields, incident: str = "") -> AddClaim:
        report = self.report(document)
        now = self.related(drafted(report, fields))
        taken = {key_of(each, report.sha256) for each in self.claims.values()}
        key = unique(f"{report.sha256}/{now.kind}/{now.span.start}-{now.span.end}", taken)
        return AddClaim(key, now, self.ref(incident) if incident else None)

    def move(self, claim: str, incident: str) -> MoveClaim:
        if self.claim(claim).incident == incident:
            raise JudgementError("the claim", "is about that incident already", "Name another.")
        return MoveClaim(self.key(claim), self.ref(incident))

    def merge(self, into: str, other: str) -> MergeIncidents:
        if into == other:
            raise JudgementError(into, "is one incident already", "Name two.")
        return MergeIncidents(self.ref(into), self.ref(other))

    def split(self, incident: str, claims: Sequence[str], title: str = "") -> SplitIncident:
        mine = self.told_of(incident)
        if not claims or not mine.issuperset(claims) or mine == {*claims}:
            raise JudgementError(
                f"the claims to split from {incident}",
                "must be some of its claims, not all and not none",
                "Select them anew.",
            )
        keys = tuple(dict.fromkeys(map(self.key, claims)))
        return SplitIncident(self.ref(incident, without=claims), keys, title.strip())

    def describe(self, incident: str, fields: IncidentFields) -> DescribeIncident:
        known = self.incident(incident)
        made = DescribeIncident(
            self.ref(incident),
            "" if fields.title in (None, known.title) else fields.title or "",
            None if fields.type is known.type else fields.type,
            period_of(fields),
            place_of(fields, known.place),
        )
        if not (made.title or made.type or made.date or made.place):
            raise JudgementError("the description", "changes nothing", "Change a field.")
        return made

    def join(self, one: str, other: str) -> JoinVoices:
        if one == other:
            raise JudgementError(one, "is one voice already", "Name two.")
        self.holders((one, other))
        return JoinVoices(one, other)

    def part(self, voice: str, holder: str, name: str = "") -> PartVoices:
        self.holders((voice, holder))
        if voice == holder and not name:
            raise JudgementError(voice, "is one name", "Say which of its names is another voice.")
        links = [link for each in self.claims.values() for link in each.chain]
        names = {link.name for link in links if link.holder == holder}
        if name and name not in names:
            raise NotInCase(f"“{name}”", f"is no name of {holder}", "Name one that it has.")
        return PartVoices(voice, holder, name)

    def rate(self, holder: str, reliability: str) -> RateSource:
        self.holders((holder,))
        for letter in get_args(Reliability):
            if letter == reliability:
                return RateSource(holder, letter)
        raise JudgementError(f"reliability {reliability!r}", "is none", "It is one of A to F.")

    def doubt(self, claims: Iterable[str], *, doubtful: bool) -> DoubtFigure:
        keys = tuple(self.key(each) for each in claims)
        if not keys:
            raise JudgementError("the figure", "has no claim", "Name the claims that carry it.")
        return DoubtFigure(keys, doubtful)

    def settle(self, subject: str, claims: Iterable[str]) -> SettleDoubt:
        keys = tuple(dict.fromkeys(self.key(each) for each in claims))
        if not keys:
            raise JudgementError("the doubt", "has no claim", "Name the claims that it is about.")
        for known in ("incident", "voice"):
            if known == subject:
                return SettleDoubt(known, keys)
        raise JudgementError(
            f"a doubt about a {subject}",
            "is not settled so",
            "Accept, correct or reject the claim.",
        )

    def choose(self, rule: str, rules: Iterable[str]) -> ChooseRule:
        known = sorted(rules)
        if rule not in known:
            raise JudgementError(
                f"rule {rule!r}", "is not installed", f"Installed: {', '.join(known)}."
            )
        return ChooseRule(rule)

    def related(self, claim: Claim) -> Claim:
        """A claim whose relation, if any, is to another of its report."""
        relation = claim.relation
        if relation:
            other = self.claim(relation.claim)
            if other.id == claim.id or other.document != claim.document:
                raise JudgementError(
                    f"claim {other.id}",
                    "is none to relate to",
                    "Choose another of the same report.",
                )
        return claim

    def claim(self, name: str) -> Claim:
        """The claim of an id."""
        if name not in self.claims:
            raise NotInCase(f"claim {name}", "is not in this case", "It may have been rejected.")
        return self.claims[name]

    def report(self, document: str) -> Report:
        """The report of an id."""
        if document not in self.reports:
            raise NotInCase(f"report {document}", "is not in this case", "Add it first.")
        return self.reports[document]

    def incident(self, name: str) -> Incident:
        """The incident of an id."""
        if name not in self.incidents:
            raise NotInCase(
                f"incident {name}",
                "is not in this case",
                "It may have been merged, or have another name by now.",
            )
        return self.incidents[name]

    def key(self, name: str) -> str:
        """The lasting key of a claim."""
        claim = self.claim(name)
        return key_of(claim, self.reports[claim.document].sha256)

    def ref(self, name: str, without: Sequence[str] = ()) -> IncidentRef:
        """What an incident is found again by: its claims, but for some that leave it."""
        mine = sorted(self.told_of(name).difference(without))
        return IncidentRef(name, tuple(map(self.key, mine[:NAMED])))

    def told_of(self, name: str) -> set[str]:
        """The ids of the claims that are about an incident."""
        self.incident(name)
        return {each.id for each in self.claims.values() if each.incident == name}

    def holders(self, names: Iterable[str]) -> None:
        """See that somebody has these ids."""
        known = {link.holder for each in self.claims.values() for link in each.chain}
        for each in self.dossier.findings:
            known |= {voice.holder for voice in each.voices}
            known |= {denial.holder for denial in each.denials}
        for name in names:
            if name not in known:
                raise NotInCase(
                    f"voice {name}", "is not in this case", "It may have another name by now."
                )
