# ruff: noqa: RUF001 - texts in other scripts
RIOT = """Title: Six killed
Publisher: The Herald
Published: 2020-02-03
Language: en

Six killed

By Anna Lee

Six people were killed when the police stormed the northern wing of the prison, the governor said.

In the words of the hospital, which received the wounded all night long, the number:

- is seven
- may rise

Source | Dead |
---|---|
Police | 6 |
"""


def test_header_and_body_are_one_text(read, outline):
    report = read(RIOT)
    assert report.text == RIOT
    assert outline(report) == [
        "header: Title:",
        "title: Six killed",
        "header: Publisher: The Herald",
        "header: Published: 2020-02-03",
        "header: Language: en",
        "label: Six killed",
        "byline: By Anna Lee",
        (
            "paragraph: Six people were killed when the police stormed the northern wing of the prison,"
            " the governor said."
        ),
        (
            "paragraph: In the words of the hospital, which received the wounded all night long, the"
            " number:"
        ),
        "bullet: - is seven",
        "bullet: - may rise",
        "table: Source | Dead |\n---|---|\nPolice | 6 |",
    ]
    assert report.metadata.title == "Six killed"
    assert report.metadata.author == "Anna Lee"
    assert report.metadata.publisher == "The Herald"
    assert str(report.metadata.published.period) == "2020-02-03"


def test_lists_and_tables_keep_their_spans(read):
    report = read(RIOT)
    assert [item.text for item in report.lists[0].items] == ["is seven", "may rise"]
    assert [cell.span.text for cell in report.tables[0].header] == ["Source", "Dead"]


def test_markdown_keeps_its_marks(read):
    report = read("# Six killed\n\nSix **people** were killed in Kesra, the police said.\n", "a.md")
    assert report.metadata.title == "Six killed"
    assert report.text.startswith("# Six killed\n\nSix **people**")


def test_a_header_in_another_encoding(read):
    header = "Title: Шестеро погибших\nPublisher: Вести\nLanguage: ru\n\nШесть человек погибли.\n"
    report = read(header.encode("cp1251"))
    assert report.metadata.publisher == "Вести"
    assert (report.encoding, report.notes) == ("cp1251", ("decoded as cp1251",))
