"""Names as ``text TAG``, and the entity as it reads: its kind, and its country where there is one."""

import pytest

from inquest.annotate.analyser.names import name_entity
from inquest.model import Span


@pytest.mark.parametrize(
    ("name", "tag", "entity"),
    [
        ("Umar Aliyev", "PER", "person"),
        ("Lamu", "LOC", "place"),
        ("Red Cross", "ORG", "organisation"),
        ("Vahdat Prison", "LOC", "facility"),
        ("Vahdat Prison", "ORG", "facility"),
        ("LAMU AIRPORT", "LOC", "facility"),
        ("Prison Service", "ORG", "organisation"),
        ("Kenya", "LOC", "place KE"),
        ("KENYA", "LOC", "place KE"),
        ("Nairobi", "LOC", "place KE"),
        ("Kenya", "ORG", "organisation KE"),
        ("Kenyan", "LOC", "nationality KE"),
        ("Kenyans", "ORG", "nationality KE"),
        ("KENYANS", "ORG", "nationality KE"),
        ("Burkina Faso", "LOC", "place BF"),
        ("Kenyan Army", "ORG", "organisation"),
        ("Chad", "PER", "person"),
        ("Church", "PER", "person"),
    ],
)
def test_a_lexicon_tells_the_kinds_that_no_corpus_marks(name, tag, entity):
    found = name_entity(Span(3, 3 + len(name), name), tag)
    assert found.span == Span(3, 3 + len(name), name)
    assert f"{found.kind} {found.country}".strip() == entity
