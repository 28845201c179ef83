import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from inquest.model import Span
from inquest.publish.marks import Mark, Step, mark_up


def mark(text, start, end, name):
    return Mark(name, "claim", Span.of(text, start, end), name, f"to-{name}", "")


def drawn(tokens):
    """`<a ... >` marks the first opening and last closing, `(a ... )` those in between."""
    shapes = {Step.OPEN: ("<{}:", "({}:"), Step.CLOSE: (">", ")")}
    return "".join(
        token.text
        if token.step is Step.TEXT
        else shapes[token.step][not token.edge].format(token.mark.id)
        for token in tokens
    )


def marked(notation):
    """Text without the brackets `[a` and `a]`, and the marks that they set."""
    text, starts, found = "", {}, []
    pieces = iter(notation)
    for piece in pieces:
        if piece == "[":
            starts[next(pieces)] = len(text)
        elif piece == "]":
            name = next(pieces)
            found.append((starts[name], len(text), name))
        else:
            text += piece
    return text, [mark(text, *each) for each in found]


@pytest.mark.parametrize(
    ("notation", "shown"),
    [
        ("no mark", "no mark"),
        ("[aone]a two", "<a:one> two"),
        ("[aone [btwo]b]a", "<a:one <b:two>>"),
        ("[a[bsame]a]b", "<a:<b:same>>"),
        ("[aone [btwo]a three]b", "<a:one <b:two)>(b: three>"),
        ("[aone]a[btwo]b", "<a:one><b:two>"),
    ],
)
def test_overlaps_become_marks_that_nest(notation, shown):
    text, marks = marked(notation)
    tokens = mark_up(text, [(0, len(text))], marks)[0, len(text)]
    assert drawn(tokens) == shown


def test_a_mark_goes_on_in_the_next_stretch():
    text, marks = marked("one [atwo / three]a four")
    tokens = mark_up(text, [(0, 7), (10, len(text))], marks)
    assert [drawn(each) for each in tokens.values()] == ["one <a:two)", "(a:three> four"]


def test_a_mark_outside_all_stretches_is_left_out():
    text, marks = marked("one [atwo]a")
    assert drawn(mark_up(text, [(0, 4)], marks)[0, 4]) == "one "


spans = some.lists(some.tuples(some.integers(0, 30), some.integers(1, 10)), max_size=8)


@given(spans=spans, cut=some.integers(1, 39))
@settings(deadline=None, derandomize=True)
def test_no_word_is_lost_and_each_mark_holds_its_own(spans, cut):
    text = "".join(chr(ord("!") + number) for number in range(40))
    marks = [mark(text, at, at + size, f"m{number}") for number, (at, size) in enumerate(spans)]
    tokens = mark_up(text, [(0, cut), (cut, 40)], marks)
    inside, plain, stack, edges = {}, "", [], []
    for token in (*tokens[0, cut], *tokens[cut, 40]):
        if token.step is Step.OPEN:
            stack.append(token.mark.id)
            edges += [("open", token.mark.id)] if token.edge else []
        elif token.step is Step.CLOSE:
            assert stack.pop() == token.mark.id
            edges += [("close", token.mark.id)] if token.edge else []
        else:
            plain += token.text
            for name in stack:
                inside[name] = inside.get(name, "") + token.text
    assert plain == text
    assert inside == {each.id: each.span.text for each in marks}
    assert sorted(edges) == sorted((step, each.id) for each in marks for step in ("open", "close"))
