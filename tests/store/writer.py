"""Adds reports to a case, made where it is missing: writer.py PLACE NAME REPORTS."""

import sys

from inquest.errors import CaseMissing
from inquest.model import Cause, Claim, Part, RawReport, Reading, Report, Span
from inquest.store import create_case, open_case


def make(document):
    raw = RawReport(f"{document}.txt", document.encode() * 100)
    text = raw.data.decode()
    report = Report(document, raw.sha256, len(raw.data), raw.name, "text/plain", "utf-8", text)
    spans = [Span.of(text, place, place + 3) for place in range(3)]
    claims = [
        Claim(f"{document}/cause/{span.start}-{span.end}", document, Part.BODY, span, Cause())
        for span in spans
    ]
    return raw, Reading(report, claims=tuple(claims))


def main(place, name, reports):
    try:
        store = open_case(place)
    except CaseMissing:
        store = create_case(place, "Writers")
    with store:
        for number in range(reports):
            document = f"{name}-{number}"
            if store.add(*make(document)):
                print(document, flush=True)  # noqa: T201 - what a user is told


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
