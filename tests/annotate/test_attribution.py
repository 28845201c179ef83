"""Attributions drawn into their sentences: ``{source} <cue> [content]``; see conftest.py."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.annotate.attribution import find_attributions
from inquest.lexicons.tokens import tokenise
from inquest.model import Sentence, Span

MARKED = re.compile(r"\{[^}]*\}|<[^>]*>|\[[^][{}<>]*\]")
MARKS = str.maketrans("", "", "{}<>[]")


@pytest.fixture
def check(attributed):
    def checker(*expected: str) -> None:
        assert attributed(expected[0].translate(MARKS)) == list(expected)

    return checker


@pytest.mark.parametrize(
    "expected",
    [
        "{Officials} <said> [13 inmates died].",
        "{Officials} <said> that [13 inmates died].",
        "{The interior minister} <said> on Thursday that [13 inmates died].",
        "{Aziz Umarov} <said> [13 inmates died]; two guards fled.",
        "{The minister} <said> [13 inmates died], but two guards fled.",
        "{The minister} has now <confirmed> [13 deaths].",
        "{He} <told> reporters [13 inmates died].",
        "{He} <told> a news conference in Accra that [13 inmates died].",
        "{The woman} <said> [13 inmates died].",
        "{Two guards} <say> [13 inmates died].",
        "{The Islamic Front (IF) group} has <said> [13 inmates died].",
        "{Prisons Watch} is <reporting> [13 deaths].",
        "{It} <claims> [13 inmates died].",
        "{He} himself <put> [the dead at 13].",
        "{The army} <said>: [“We lost two men.”]",
    ],
)
def test_a_source_may_stand_before_what_it_says(check, expected):
    check(expected)


@pytest.mark.parametrize(
    "expected",
    [
        "[Thirteen inmates died], {officials} <said>.",
        "[Thirteen inmates died], {the minister} <said> on Friday.",
        "[Thirteen inmates died], {he} <told> reporters.",
        "[Thirteen inmates died, {he} <told> journalists at the gate, and two fled].",
        "[Thirteen inmates died], <said> {Aziz Umarov}, who runs it.",
        "[“Thirteen inmates died,”] {Aziz Umarov} <said>.",
        "[“Thirteen inmates died,”] <said> {the minister}.",
        "[Thirteen inmates, {he} <said>, died at dawn].",
        "Two fled; [thirteen died], {he} <said>.",
        "Two fled, while [13 died], {he} <said>.",
        "[Thirteen died], {Dr. Aziz Umarov} <said>.",
        "Guards fled ([thirteen died], {he} <said>) at dawn.",
    ],
)
def test_a_source_may_stand_behind_or_amid_what_it_says(check, expected):
    check(expected)


@pytest.mark.parametrize(
    "expected",
    [
        "{Aziz Umarov, the minister}, <said> [13 died].",
        "{Its director, Aziz Umarov} <said> [13 died].",
        "{Aziz Umarov}, who runs the prison, <said> [13 died].",
        "{Aziz Umarov – its director} – <said> [13 died].",
        "{Its spokesman, Col. Umar al-Bek}, <said> [13 died].",
        "{A guard} who <said> [13 died]",
        "On Thursday {the minister} <said> [13 died].",
        "Earlier this year {Islamic Front} <said> [13 died].",
        "Later in the day {a source} <said> [13 died].",
        "In Accra {Umarov} <said> [13 died].",
        "In Accra on Friday {he} <said> [13 died].",
    ],
)
def test_a_source_is_told_from_the_words_around_it(check, expected):
    check(expected)


@pytest.mark.parametrize(
    "expected",
    [
        "<According to> {officials}, [13 inmates died].",
        "[Thirteen inmates died], <according to> {a judicial panel}.",
        "[Thirteen inmates died, <according to> {officials}, who were tired].",
        "[Thirteen died] <according to> {RFE/RL's} reporting.",
        "[Thirteen died], <according to> {the foreign minister, Aziz Umarov}.",
        "<According to> {two nurses at the San Juan post} [11 men died].",
    ],
)
def test_whose_word_it_is_may_be_told_beside_it(check, expected):
    check(expected)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("By the minister's account 13 died.", "<By {the minister's} account> [13 died]."),
        ("In AFP’s telling, 13 died.", "<In {AFP’s} telling>, [13 died]."),
        ("Thirteen died, by officials' count.", "[Thirteen died], <by {officials}' count>."),
        ("Thirteen died, by some accounts.", "[Thirteen died], <by> {some accounts}."),
        ("By other local reports, 13 died.", "<By> {other local reports}, [13 died]."),
    ],
)
def test_an_account_stands_around_its_holder(attributed, text, drawn):
    assert attributed(text) == [drawn]


@pytest.mark.parametrize(
    "expected",
    [
        "{AFP} <cited> {two officials} as saying [13 died].",
        "{The paper} has <heard from> {two officers} that [13 died].",
        "{She} was <told by> {a medic} that [13 died].",
        "{Aziz Umarov} was <quoted> by {the news agency Ozod} as saying [13 died].",
        "{Aziz Umarov} was <quoted> as saying by {AFP} that [13 died].",
        "[Thirteen died], {Aziz Umarov} was <quoted> as saying by {AFP}.",
    ],
)
def test_one_may_pass_on_what_another_says(attributed, expected):
    assert_same(attributed(expected.translate(MARKS)), expected)


def assert_same(drawn: list[str], expected: str) -> None:
    """Each attribution's own marks are among those of the expected drawing."""
    assert len(drawn) == 2
    spans = {(mark, words) for one in drawn for mark, words in marks_of(one)}
    assert marks_of(expected) <= spans


def marks_of(drawn: str) -> set[tuple[str, str]]:
    return {(found[0], found[1:-1]) for found in MARKED.findall(drawn)}


@pytest.mark.parametrize(
    "text",
    [
        "Guards run the prison.",
        "Islamic Front claimed responsibility for the attack.",
        "The fire claimed the lives of 13 men.",
        "Some 71 people were admitted.",
        "Nobody read the reports of 13 deaths.",
        "All went according to plan.",
        "We said 13 men died.",
        "Khujand: 13 men died.",
        "The death toll: 13 men.",
        "Source: Reuters",
        "Minister: ",
        "Men died by the sea, at the minister's count.",
        "It was quoted by nobody.",
        "He was quoted as saying.",
        "The price has been quoted.",
        "The men had heard from two officers.",
        "Thirteen men died, the guards, which Aziz denied, fled.",
        "The police were right: 13 men died.",
        "",
    ],
)
def test_other_words_attribute_nothing(attributed, text):
    assert attributed(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Officials said 13 inmates died.", ["Officials"]),
        ("Two officials told Reuters that 13 died.", ["Two officials < Reuters"]),
        ("Reuters reported, citing a security source, that 13 died.", ["a security source < Reuters"]),
        ("Reuters, citing a security source, said 13 died.", ["a security source < Reuters"]),
        ("Prisons Watch News, citing two medics, has 13 dead.", ["two medics < Prisons Watch News"]),
        ("Thirteen died, Reuters reported, citing officials.", ["officials < Reuters"]),
        ("AFP cited two officials as saying 13 died.", ["two officials < AFP"]),
        ("AFP quoted officials as saying that Aziz Umarov said 13 died.",
         ["Aziz Umarov < officials < AFP"]),
        ("She told AFP, quoting survivors, that 13 died.", ["survivors < She < AFP"]),
        ("Radio Ozod reported 13 dead on the word of a doctor.", ["a doctor < Radio Ozod"]),
        ("Officials said 13 died, according to AFP.", ["Officials < AFP"]),
        ("AFP reported 13 dead, according to officials.", ["officials < AFP"]),
        ("The minister said that according to two medics 13 died.", ["two medics < The minister"]),
        ("Aziz Umarov said 13 died, as quoted by Interfax.", ["Aziz Umarov < Interfax"]),
        ("A source quoted by Interfax said 13 died.", ["A source quoted by Interfax < Interfax"]),
        ("Aziz Umarov was quoted by AFP as saying 13 died.", ["Aziz Umarov < AFP"]),
        ("Survivors have told Amnesty International that 13 died.",
         ["Survivors < Amnesty International"]),
        ("She told police that 13 died.", ["She"]),
        ("Officials said 13 died, according to medics.", ["medics < Officials"]),
        ("Officials said 13 died; Reuters, citing a medic, said 15 did.",
         ["Officials", "a medic < Reuters"]),
        ("Nine died, eight according to the operator.", ["the operator"]),
        ("Thirteen reportedly died, officials said.", ["? < officials"]),
        ("Nineteen died according to the courts and 24 according to the families.",
         ["the courts", "the families"]),
    ],
)  # fmt: skip
def test_a_chain_leads_from_the_origin_to_the_last_relay(chains, text, told):
    assert chains(text) == told


@pytest.mark.parametrize(
    "expected",
    [
        "Thirteen inmates <reportedly> [died].",
        "<Allegedly> [13 inmates died].",
    ],
)
def test_a_word_may_attribute_to_nobody(check, expected):
    check(expected)


@pytest.mark.parametrize(
    "expected",
    [
        "{Police spokesman Aziz Umarov} <:> [three inmates died].",
        "08:40 - {Police} <:> [three inmates died].",
        "{AFP} <:> [13 inmates died].",
    ],
)
def test_a_speaker_may_stand_before_a_colon(attributed, expected):
    text = expected.replace(" <", "<").translate(MARKS)
    assert attributed(text) == [expected.replace(" <", "<")]


def test_a_quote_over_two_sentences_is_attributed_in_its_own(attributed):
    text = "“Thirteen died,” he said. “Two fled.”"
    assert attributed(text) == ["[“Thirteen died,”] {he} <said>."]


WORDS = (
    "officials said told Reuters that 13 died , ; . ( ) “ ” : citing according to was quoted by as "
    "saying AFP 's account in By the he who which , but while reportedly Umarov - heard from"
)
BITS = st.sampled_from(WORDS.split())


@given(st.one_of(st.text(), st.lists(BITS, max_size=40).map(" ".join)))
def test_attributions_are_verbatim_and_lie_inside_each_other_without_a_circle(text):
    span = Span.of(text, 0, len(text))
    found = find_attributions(text, [Sentence(span, tokenise(span))])
    assert [each.content.start for each in found] == sorted(each.content.start for each in found)
    for index, each in enumerate(found):
        for part in (each.source, each.cue, each.content):
            assert part is None or part == Span.of(text, part.start, part.end) != Span.of(
                text, 0, 0
            )
        place, passed = each.inside, 0
        while place is not None:
            passed += 1
            assert place != index
            assert passed <= len(found)
            place = found[place].inside
