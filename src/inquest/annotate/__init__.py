"""A report's text to mentions: sentences, entities, times, quantities, attributions.

The English annotator here is a first pass: rules over words and lexicons, without a parser.
It keeps the contract of `hooks.Annotator`, so that a better one can take its place.
"""
