"""What a judgement is about: the claim or incident that it names, and that in words."""

from inquest.model.judgement import (
    AcceptClaim,
    AddClaim,
    ChooseRule,
    CorrectClaim,
    DescribeIncident,
    DoubtFigure,
    JoinVoices,
    Judgement,
    MergeIncidents,
    MoveClaim,
    PartVoices,
    RateSource,
    RejectClaim,
    SettleDoubt,
    SplitIncident,
    id_of,
)
from inquest.publish import wording
from inquest.web.view import View


def claim_of(judgement: Judgement, view: View) -> str:
    """The id of the claim that a judgement is about; "" for none."""
    match judgement:
        case AcceptClaim() | RejectClaim() | CorrectClaim() | AddClaim() | MoveClaim():
            key = judgement.claim
        case DoubtFigure() | SettleDoubt():
            key = judgement.claims[0]
        case _:
            return ""
    document = view.hashes.get(key.partition("/")[0])
    return id_of(key, document) if document else ""


def incident_of(judgement: Judgement, view: View) -> str:
    """The incident that a judgement is about, if it is here; "" for none."""
    match judgement:
        case DescribeIncident() | SplitIncident():
            name = judgement.incident.incident
        case MergeIncidents():
            name = judgement.into.incident
        case _:
            return ""
    return name if name in view.incidents else ""


def about_of(judgement: Judgement, view: View) -> str:
    """What a judgement is about, in words."""
    return about_claims(judgement, view) or about_others(judgement, view)


def about_claims(judgement: Judgement, view: View) -> str:
    """What a judgement on claims is about; "" for any other."""
    claim = view.statements.get(claim_of(judgement, view))
    quote = f"“{claim.quote}”" if claim else "a claim"
    match judgement:
        case AcceptClaim() | RejectClaim() | CorrectClaim():
            return f"“{judgement.was.span.text}”"
        case AddClaim():
            return f"“{judgement.now.span.text}”"
        case DoubtFigure():
            return f"{quote}: {'doubtful' if judgement.doubtful else 'not doubtful'}"
        case SettleDoubt():
            return f"{quote}, its {judgement.subject}"
        case MoveClaim():
            return f"{quote} to {title_of(judgement.incident.incident, view)}"
    return ""


def about_others(judgement: Judgement, view: View) -> str:
    """What a judgement on incidents, voices or the rule is about."""
    match judgement:
        case MergeIncidents():
            other, into = judgement.other.incident, judgement.into.incident
            return f"{title_of(other, view)} into {title_of(into, view)}"
        case SplitIncident():
            count = wording.counted(len(judgement.claims), "claim")
            return f"{count} of {title_of(judgement.incident.incident, view)}"
        case JoinVoices():
            return f"{name_of(judgement.one, view)} and {name_of(judgement.other, view)}"
        case PartVoices():
            name = judgement.name or name_of(judgement.holder, view)
            return f"{name} from {name_of(judgement.voice, view)}"
    return about_one(judgement, view)


def about_one(judgement: Judgement, view: View) -> str:
    """What a judgement on a single thing is about."""
    match judgement:
        case DescribeIncident():
            return title_of(judgement.incident.incident, view)
        case RateSource():
            return f"{name_of(judgement.holder, view)}: {judgement.reliability}"
        case ChooseRule():
            return judgement.rule
    return ""


def title_of(incident: str, view: View) -> str:
    """What an incident is called; its id where it is here no more."""
    return view.incidents[incident].title if incident in view.incidents else incident


def name_of(holder: str, view: View) -> str:
    """What a holder is called, whether or not it is one voice with another; its id where it is gone."""
    return view.called.get(holder) or view.names.get(holder, holder)
