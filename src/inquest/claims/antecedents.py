"""For whom a pronoun can stand: the subjects of a report's own sentences, and who is he or she."""

from collections.abc import Iterable, Iterator

from inquest.model import Annotation, Sentence, Span
from inquest.model.trees import phrase

SUBJECTS = ("nsubj", "nsubj:pass")
MAIN = ("root", "conj", "parataxis")
HER = frozenset(
    ["ms", "mrs", "miss", "mother", "widow", "sister", "nun", "wife", "daughter", "girl", "queen"]
)
HIM = frozenset(
    ["mr", "father", "widower", "brother", "son", "monk", "king", "imam", "priest", "bishop"]
)


def find_subjects(text: str, annotation: Annotation) -> tuple[Span, ...]:
    """The names and nouns that are subjects of main clauses in the report's own words, in order.

    Whoever stands inside what somebody says is not spoken of by the report.
    """
    told = [each.content for each in annotation.attributions]
    return tuple(
        subject
        for sentence in annotation.sentences
        for subject in subjects_of(text, sentence)
        if not any(content.holds(subject) for content in told)
    )


def subjects_of(text: str, sentence: Sentence) -> Iterator[Span]:
    """The subjects of a sentence's main clauses that are no pronouns."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        main = tokens[token.head].relation in MAIN
        if token.relation in SUBJECTS and main and token.pos in ("NOUN", "PROPN"):
            yield phrase(text, tokens, at)


def gender(words: Iterable[str]) -> str | None:
    """Whether the words that describe somebody tell "he" or "she"; None where they do not."""
    for word in words:
        if word in HER or word.endswith("woman"):
            return "she"
        if word in HIM or word.endswith("man"):
            return "he"
    return None
