"""Vague words as a table that the user names values them: "dozens" is 24 to 99, for ACLED 12 to 99."""

from dataclasses import replace

from inquest.annotate.numbers import read_vague
from inquest.lexicons import load
from inquest.lexicons.phrases import Phrases
from inquest.model import Annotation, Qualifier, Quantity


def valued(annotation: Annotation, table: str) -> Annotation:
    """The annotation, its vague quantities under a table of its language's lexicon of numbers.

    A word that the table does not list keeps the value it has by default; so does every word where
    the language has no table of that name.
    """
    try:
        lexicon = load(annotation.language, "numbers")
    except FileNotFoundError:  # the language is a plug-in's
        return annotation
    listed = lexicon["tables"].get(table)
    if not listed:
        return annotation
    words = Phrases((lexicon["vague"] | listed).items())
    quantities = tuple(revalued(each, words) for each in annotation.quantities)
    return replace(annotation, quantities=quantities)


def revalued(quantity: Quantity, words: Phrases[list[int]]) -> Quantity:
    """The quantity by the values of some vague words; as it is where it is not vague."""
    figure = quantity.figure
    if figure.qualifier is not Qualifier.VAGUE:
        return quantity
    number = read_vague(figure.phrase.casefold().split(), 0, words)
    if number is None:
        return quantity
    return replace(quantity, figure=replace(figure, low=number.low, high=number.high))
