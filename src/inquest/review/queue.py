"""The doubts of a dossier in the order in which a person's time is best spent on them."""

from collections.abc import Collection, Iterator
from itertools import chain

from inquest.hooks import Rule
from inquest.model import Dossier
from inquest.model.grouping import grouped
from inquest.review.doubt import Doubt
from inquest.review.figures import figure_doubts
from inquest.review.index import asked_in, index_of
from inquest.review.joints import split_doubts
from inquest.review.matters import matter_of
from inquest.review.mergers import merger_doubts
from inquest.review.others import other_doubts
from inquest.review.ties import voice_doubts


def doubts_of(dossier: Dossier, rule: Rule, settled: Collection[str] = ()) -> tuple[Doubt, ...]:
    """What to look at first: the doubts on which something hangs, the most pressing first.

    `rule` is the one that made the findings. `settled` are ids of claims that a person has judged:
    they raise no more doubt, nor do others that carry the same figure of the same voice. A doubt
    about an incident or a voice is gone once all of its claims are settled.

    Consequence is what would change in the findings without the claims (see `changes`), times how
    many reports speak of the incident: log(1 + n) over that of the most, one that does so in passing
    counting half. Uncertainty is 1 - (1 - a)(1 - b)... over all that leaves them in doubt. Weights
    stand in `lexicons/common/review.toml`. The order does not depend on that of the dossier's parts.
    """
    index, done = index_of(dossier), frozenset(settled)
    found = (matter_of(each, rule, index.claims) for each in dossier.findings)
    matters = {asked_in(each.finding): each for each in found if each}
    told = grouped((each.finding.incident, each) for each in matters.values())
    doubts: Iterator[Doubt] = chain(
        figure_doubts(matters, index, done),
        other_doubts(index, done),
        split_doubts(told, index, done),
        merger_doubts(told, index, done),
        voice_doubts(matters.values(), index, done),
    )
    return tuple(sorted((each for each in doubts if each.score > 0), key=lambda each: each.rank))
