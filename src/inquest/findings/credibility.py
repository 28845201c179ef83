"""How credible each voice's figure is, by who else bears it out and who contradicts it.

The scale is that of the Admiralty system (information credibility, 1 confirmed to 5 improbable, 6
cannot be judged). It is computed from the other independent voices on the question, never judged:

======================================  ==========================================
other voices                            credibility
======================================  ==========================================
none                                    6 cannot be judged
all fit it                              1 confirmed by independent voices
more fit it than contradict it          2 probably true
as many, or fewer, but at least one     3 possibly true
one or two, none fits it                4 doubtful
three or more, none fits it             5 improbable
======================================  ==========================================

A figure fits another where both can be true as bounds: 32 fits "at least 25".
"""

from collections.abc import Sequence
from dataclasses import replace

from inquest.model import Voice
from inquest.model.figures import compatible

CONFIRMED, PROBABLE, POSSIBLE, DOUBTFUL, IMPROBABLE, UNJUDGED = 1, 2, 3, 4, 5, 6
MANY = 3  # contradicting voices from which on a figure that nobody bears out is improbable


def credited(voices: Sequence[Voice]) -> tuple[Voice, ...]:
    """The voices of a finding, each with the credibility of its figure."""
    return tuple(
        replace(voice, credibility=credibility(voice, [*voices[:at], *voices[at + 1 :]]))
        for at, voice in enumerate(voices)
    )


def credibility(voice: Voice, others: Sequence[Voice]) -> int:
    """The credibility of a voice's figure, by the table above."""
    if not others:
        return UNJUDGED
    fitting = sum(compatible([voice.figure, other.figure]) for other in others)
    against = len(others) - fitting
    if not against:
        return CONFIRMED
    if not fitting:
        return IMPROBABLE if against >= MANY else DOUBTFUL
    return PROBABLE if fitting > against else POSSIBLE
