import pytest

from inquest.documents.paragraphs import PrintedLine, drop_running, reflow

SIZE = 10.0
LEADING = 12.0


def printed(*pages):
    """Lines of pages; spaces before a line indent it, a blank line leaves a gap, ``#`` is large."""
    return [
        PrintedLine(
            line.strip(" #"),
            number,
            left=60 + SIZE / 2 * (len(line) - len(line.lstrip())),
            base=800 - LEADING * at,
            size=SIZE * (1.8 if line.startswith("#") else 1),
        )
        for number, page in enumerate(pages)
        for at, line in enumerate(page.split("\n"))
        if line
    ]


def paragraphs(*pages):
    return reflow(printed(*pages)).split("\n\n")


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (
            "Six people died in Kesra,\nthe police of the province\nsaid.\nTwo of them were guards.",
            2,
        ),
        ("Six people died in Kesra,\nsaid the police of Kesra.\n\nTwo of them were guards.", 2),
        ("Six people died in Kesra.\n   Two of them were guards,\nsaid the police of Kesra.", 2),
        ("# Six people die in Kesra\nSix people died in Kesra,\nsaid the police of Kesra.", 2),
        ("Six people died in Kesra\nBy Anna Lee\nSix people died in Kesra", 3),
        ("Six people died, who were:\n- two guards of the prison\n- four of its inmates", 2),
        ("Six people died in Kesra,\nsaid the police of Kesra.\nTwo of them were guards.", 1),
        ("wide letters fill a line,\nillicit little titles fit in\nand the text goes on here", 1),
    ],
)
def test_where_paragraphs_end(page, found):
    assert len(paragraphs(page)) == found


def test_a_paragraph_goes_on_over_the_page():
    assert paragraphs("Six people died in Kesra, and", "two of them were guards.") == [
        "Six people died in Kesra, and two of them were guards."
    ]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("the pro-\nvince", "the province"),
        ("al-\nShabaab", "al-Shabaab"),
        ("counter-terror\nand counter-\nterror", "counter-terror and counter-terror"),
        ("15-\n20 inmates", "15-20 inmates"),
        ("killed -\nand", "killed - and"),
    ],
)
def test_words_broken_at_a_line_end_are_joined(lines, text):
    assert " ".join(paragraphs(lines)) == text


def test_list_items_stay_close():
    assert reflow(printed("1. the mayor: thirty-one\n2. the army: nobody")).count("\n") == 1


def test_running_heads_and_page_numbers_are_dropped():
    pages = [f"Custody report 2020\nPart {name}.\n{at}" for at, name in enumerate("abc")]
    kept = [line.text for line in drop_running(printed(*pages))]
    assert kept == ["Part a.", "Part b.", "Part c."]


def test_a_single_page_keeps_all_lines():
    lines = printed("Six die\nSix people died.\n12")
    assert drop_running(lines) == lines
