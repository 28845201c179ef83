"""Inquest: who says what about a violent incident, through whom, and how it disagrees."""

__version__ = "0.1.0"
