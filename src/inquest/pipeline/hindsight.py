"""A case as it was known on a day, from the dossier of a later one.

What counts is what was stated by then in reports that had come out by then. Three things are told
apart with what is known now, since only that makes two days comparable: which reports are about
one incident (with its title, date and place), which texts are copies, and which names are one
holder's.

`assemble` with `as_of` tells them apart by all reports, too, but starts from readings: it works them
out again, and keeps every report, claim and incident in the dossier. It also counts what a report
that came out after the day dates back to it ("said on Monday"); here nobody had read that yet, so
that findings differ by such statements, and by nothing else.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from inquest.findings import Evidence, answer_all, is_told, tell_holders
from inquest.hooks import Rule
from inquest.model import Claim, CopyGroup, Dossier, Incident, Opinions, Report, SharedQuote
from inquest.pipeline.memory import Hindsight
from inquest.pipeline.replaying import replay

SHARED = 2  # reports of which one copies or quotes what another has

Known = Callable[[str], bool]


def as_known(
    dossier: Dossier,
    day: date,
    rule: Rule,
    memory: Hindsight | None = None,
    opinions: Opinions | None = None,
) -> Dossier:
    """The dossier as it stood at the end of a day, with findings under a rule; see the module.

    A report had come out by the first day of the period in which it was published; an undated one
    had, and an undated statement had been made. A memory that goes from one call to the next lets
    incidents of which the same was known keep their findings; it changes no result. The opinions of
    voices are today's (`Standing.opinions`).
    """
    kept = memory or Hindsight()
    readings = tuple(each for each in dossier.readings if is_out(each.report, day))
    out = frozenset(each.report.id for each in readings).__contains__
    told = tuple(each for each in dossier.claims if out(each.document) and is_told(each, day))
    reports = [each.report for each in dossier.readings]
    held = opinions or Opinions()
    holders = tell_holders(Evidence(told, reports, dossier.copies, dossier.incidents, held))
    found = answer_all(holders, rule, kept.findings)
    return Dossier(
        title=dossier.title,
        as_of=day,
        rule=f"{rule.name}/{rule.version}",
        readings=readings,
        claims=told,
        incidents=incidents_of(dossier.incidents, told, out),
        findings=found,
        remarks=tuple(each for each in dossier.remarks if out(each.document)),
        flags=tuple(each for each in dossier.flags if out(each.document)),
        copies=tuple(copies_of(dossier.copies, out)),
        history=replay(holders, rule, found, kept.history),
        quotes=tuple(quotes_of(dossier.quotes, out)),
    )


def days_of(dossier: Dossier) -> tuple[date, ...]:
    """The days on which anything was stated or came out, the first of them first."""
    stated = {claim.stated_on for claim in dossier.claims if claim.stated_on}
    published = (reading.report.period for reading in dossier.readings)
    return tuple(sorted(stated | {each.first for each in published if each}))


def is_out(report: Report, day: date) -> bool:
    """Whether a report had come out by a day."""
    published = report.period
    return published is None or published.first <= day


def incidents_of(
    incidents: Iterable[Incident], told: Iterable[Claim], out: Known
) -> tuple[Incident, ...]:
    """The incidents of which something was told, with the reports and ties that were known."""
    happened = {claim.incident for claim in told}
    return tuple(
        replace(
            each,
            reports=tuple(filter(out, each.reports)),
            links=tuple(link for link in each.links if link.to in happened),
            reasons=tuple(match for match in each.reasons if all(map(out, match.reports))),
        )
        for each in incidents
        if each.id in happened
    )


def copies_of(groups: Iterable[CopyGroup], out: Known) -> Iterable[CopyGroup]:
    """The copies of a text that had come out, where there were two or more."""
    for group in groups:
        documents = tuple(filter(out, group.documents))
        if len(documents) >= SHARED:
            first = group.first if out(group.first) else documents[0]
            pairs = tuple(pair for pair in group.pairs if all(map(out, pair.key)))
            yield replace(group, first=first, documents=documents, pairs=pairs)


def quotes_of(quotes: Iterable[SharedQuote], out: Known) -> Iterable[SharedQuote]:
    """The quotes that two or more reports had printed."""
    for quote in quotes:
        uses = tuple(use for use in quote.uses if out(use.document))
        if len(uses) >= SHARED:
            yield SharedQuote(uses, quote.first if out(quote.first) else "")
