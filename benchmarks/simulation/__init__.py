"""Networks of reports with known truth: what was told, by whom, passed on by whom, copied by whom."""

from benchmarks.simulation.network import Simulation, simulate
from benchmarks.simulation.plan import ErrorModel, Plan
from benchmarks.simulation.truth import Source, Told, TrueIncident, Truth

__all__ = [
    "ErrorModel",
    "Plan",
    "Simulation",
    "Source",
    "Told",
    "TrueIncident",
    "Truth",
    "simulate",
]
