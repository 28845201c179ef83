"""The example of docs/plug-ins.md: another parser takes the place of Inquest's own."""

import re
import sys
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path
from types import ModuleType

import pytest

from inquest import hooks
from inquest.documents import read_report
from inquest.hooks import LANGUAGES, Annotator, Parser, names, plug_in
from inquest.model import RawReport
from inquest.settings import Settings

PAGE = (Path(__file__).parents[1] / "docs/plug-ins.md").read_text(encoding="utf-8")
(EXAMPLE,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def example(monkeypatch):
    """The example's module, installed beside Inquest's own language."""
    module = ModuleType("my_package")
    exec(EXAMPLE, module.__dict__)  # our own page
    monkeypatch.setitem(sys.modules, "my_package", module)
    own = "inquest.annotate.english:EnglishAnnotator"
    values = (own, "my_package:ChainedEnglish")
    points = EntryPoints(EntryPoint("en", value, LANGUAGES) for value in values)
    monkeypatch.setattr(hooks, "entry_points", lambda group: points.select(group=group))
    names.cache_clear()
    plug_in.cache_clear()
    yield module
    names.cache_clear()
    plug_in.cache_clear()


def test_another_parser_stands_in_the_place_of_our_own(example):
    annotator = plug_in(LANGUAGES, "en")
    assert isinstance(annotator, example.ChainedEnglish)
    assert isinstance(annotator, Annotator)
    assert isinstance(annotator.parser, Parser)


@pytest.mark.usefixtures("example")
def test_rules_stand_on_the_trees_of_the_parser():
    report = read_report(RawReport("a.txt", b"Two guards died, officials said."), "a", Settings())
    annotation = plug_in(LANGUAGES, "en").annotate(report)
    (sentence,) = annotation.sentences
    assert [token.head for token in sentence.tokens] == [0, 0, 1, 2, 3, 4, 5]
    assert annotation.quantities
    assert annotation.attributions
