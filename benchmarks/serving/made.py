"""Make a case with many reports: `python -m benchmarks.serving.made FOLDER [--reports 500]`.

The reports are those of a simulated network, some of them about one incident by the dozen, with
accounts of who did it and what was promised. The same number of reports gives the same case.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.serving.accounts import TOLD, accounts_of, with_accounts
from benchmarks.simulation import Plan, simulate
from inquest.model import RawReport, Reading
from inquest.store import create_case

REPORTS = 500
EACH = 8  # reports on an incident
SEED = 11
TITLE = "A case of many reports"


def main() -> None:
    """Make the case that the command line asks for."""
    parser = argparse.ArgumentParser(description="Make a case with many reports.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reports", type=int, default=REPORTS)
    asked = parser.parse_args()
    make_case(asked.folder, asked.reports)


def make_case(folder: Path, reports: int) -> None:
    """Make a case of so many reports in a folder that holds none yet."""
    with create_case(folder, TITLE) as store:
        for reading in made_readings(reports):
            report = reading.report
            store.add(RawReport(report.source, report.text.encode(), report.media), reading)


def made_readings(reports: int) -> Iterator[Reading]:
    """The readings of a case of so many reports, by incident."""
    plan = Plan(
        seed=SEED,
        incidents=reports // EACH + 1,
        reports=reports,
        origins=2.5,
        relays=4.0,
        renamed=0.2,
        countries=12,
        years=2,
    )
    network = simulate(plan)
    for reading in network.readings:
        number, _ = network.truth.claims[reading.claims[0].id]
        incident = network.truth.incidents[number]
        told = accounts_of(Random(f"{SEED}/{number}"), incident.day)
        random = Random(f"{SEED}/{reading.report.id}")
        day = reading.claims[0].stated_on or incident.day
        yield with_accounts(reading, random.sample(told, random.randint(*TOLD)), day)


if __name__ == "__main__":
    main()
