"""Who speaks in a batch of reports: the voice behind each claim, and whether it is an authority's."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from inquest.findings.authorities import Profile, Profiles, is_authority, profiles_of
from inquest.findings.independence import (
    Origin,
    Sources,
    origin_of,
    originals,
    publishers_of,
    read_sources,
)
from inquest.findings.joined import Joined
from inquest.findings.kept import Basis
from inquest.findings.opinions import heard_of, heirs, judged, on_today
from inquest.findings.roles import same_voices
from inquest.findings.statements import Statement, read_statement
from inquest.hooks import Rule
from inquest.model import Claim, CopyGroup, Count, Incident, Opinions, Report, Voice
from inquest.model.ids import slug


@dataclass(frozen=True, slots=True)
class Evidence:
    """What findings rest on: claims with incidents and holders, reports, copies, places, opinions."""

    claims: Sequence[Claim]
    reports: Sequence[Report]
    copies: Sequence[CopyGroup] = ()
    incidents: Sequence[Incident] = ()
    opinions: Opinions = field(default_factory=Opinions)


@dataclass(frozen=True, slots=True)
class Holders:
    """Who speaks: the holders of a batch, what they are called, and where incidents happened.

    Attributes:
        claims: those of each incident, by their ids.
        first: the report whose text another copies, by document.
        countries: ISO 3166 codes, by incident.

    """

    sources: Sources
    claims: Mapping[str, tuple[Claim, ...]]
    reports: Mapping[str, Report]
    first: Mapping[str, Report]
    profiles: Profiles
    countries: Mapping[str, str | None]
    opinions: Opinions = field(default_factory=Opinions)
    _voices: dict[str, Joined] = field(default_factory=dict)
    _bases: dict[str, Basis] = field(default_factory=dict)
    _statements: dict[tuple[str, str], Statement] = field(default_factory=dict)
    _officials: dict[tuple[str, Origin], bool] = field(default_factory=dict)

    def voices(self, incident: str) -> Joined:
        """The holders of an incident, joined where they are one voice."""
        if incident not in self._voices:
            told = self.claims[incident]
            origins = [origin_of(each, self.sources) for each in told]
            texts = {each.document: self.reports[each.document].text for each in told}
            self._voices[incident] = judged(same_voices(told, origins, texts), self.opinions)
        return self._voices[incident]

    def basis(self, incident: str, rule: Rule) -> Basis:
        """All that the findings on an incident under a rule rest on: they are the same where it is."""
        if incident not in self._bases:
            self._bases[incident] = self.gathered(incident)
        return (rule.name, rule.version), *self._bases[incident]

    def gathered(self, incident: str) -> Basis:
        """All that the findings on an incident rest on, besides the rule."""
        told = self.claims[incident]
        origins = [origin_of(each, self.sources) for each in told]
        named = sorted(
            {x.holder for each in told for x in each.chain} | {o.holder for o in origins}
        )
        return (
            told,
            tuple(origins),
            tuple(self.is_official(each, incident) for each in origins),
            tuple(self.reports[each.document] for each in told),
            tuple(self.first.get(each.document) for each in told),
            tuple(tie for holder in named for tie in self.sources.why(incident, holder)),
            tuple(heard_of(self.opinions, {*named}, {each.id for each in told})),
        )

    def statement(self, claim: Claim, count: Count) -> Statement:
        """A count with the voice behind it."""
        key = claim.incident, claim.id
        if key not in self._statements:
            self._statements[key] = self.read(claim, count)
        return self._statements[key]

    def read(self, claim: Claim, count: Count) -> Statement:
        """Read a count, with the voice behind it, in the words of its report."""
        origin, report = origin_of(claim, self.sources), self.reports[claim.document]
        voice = replace(origin, holder=self.voices(claim.incident).root(origin.holder))
        own = not claim.chain and self.first.get(report.id, report) is report
        return read_statement(claim, count.figure, voice, report, own=own)

    def reasons(self, incident: str, voice: str) -> tuple[str, ...]:
        """Why the names under which a voice speaks of an incident are one, in plain words."""
        joined = self.voices(incident)
        members = sorted(holder for holder in joined.head if joined.root(holder) == voice)
        names = [tie for holder in members for tie in self.sources.why(incident, holder)]
        told = [f"“{tie.one}” and “{tie.other}”: {tie.why}" for tie in names]
        return (*dict.fromkeys(told), *(tie.why for tie in joined.reasons().get(voice, ())))

    def as_held(self, voice: Voice, incident: str) -> Voice:
        """A voice as people hold it: its own reliability, else the best of its names'."""
        opinions, joined = self.opinions, self.voices(incident)
        letters = opinions.reliability
        members = (holder for holder in joined.head if joined.root(holder) == voice.holder)
        rated = min((letters[each] for each in members if each in letters), default="F")
        return replace(
            voice,
            reliability=letters.get(voice.holder, rated),
            doubtful=not opinions.doubtful.isdisjoint(voice.claims),
        )

    def is_official(self, origin: Origin, incident: str) -> bool:
        """Whether an origin is an authority of the state where the incident happened.

        What it is told to be on other incidents counts only where nothing is told on this one: there
        it may be a namesake.
        """
        if (incident, origin) not in self._officials:
            self._officials[incident, origin] = self.judge(origin, incident)
        return self._officials[incident, origin]

    def judge(self, origin: Origin, incident: str) -> bool:
        """Judge by all that an origin is called whether it is an authority there."""
        if origin.anonymous:
            return False
        told = self.profile_of(origin, incident)
        profile = self.profile_of(origin, None) if told.bare else told
        return is_authority(profile, self.countries.get(incident))

    def profile_of(self, origin: Origin, incident: str | None) -> Profile:
        """All that an origin is called on an incident, or on any."""
        known = self.profiles.get((incident, origin.holder), Profile())
        return Profile(known.kinds | {origin.kind}, known.phrases | {origin.name})


def tell_holders(evidence: Evidence, sources: Sources | None = None) -> Holders:
    """Tell the holders of a batch apart, and where its incidents happened.

    `sources` are those of its claims, where they are known already.
    """
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(evidence.claims, key=lambda each: each.id):
        claims[claim.incident].append(claim)
    publishers = publishers_of(evidence.reports, evidence.copies)
    known = sources or read_sources(evidence.claims, publishers)
    today = heirs((name, slug(full) or full) for name, full in known.holders.full.items())
    return Holders(
        known,
        {incident: tuple(claims[incident]) for incident in sorted(claims)},
        {report.id: report for report in evidence.reports},
        originals(evidence.copies, evidence.reports),
        profiles_of(evidence.claims),
        {each.id: each.place.country if each.place else None for each in evidence.incidents},
        on_today(evidence.opinions, today),
    )
