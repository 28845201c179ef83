"""The trained analyser of English: words, parts of speech, trees, lemmas and names."""

from inquest.annotate.analyser.parsing import Parsed, parse, parse_apart
from inquest.annotate.analyser.reading import analyse

__all__ = ["Parsed", "analyse", "parse", "parse_apart"]
