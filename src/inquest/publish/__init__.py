"""Writes what is known: one dossier for people, and records for programs."""
