"""Packs what Inquest's web application ships of others' work; not part of the package."""
