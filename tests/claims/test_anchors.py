"""What each claim is about, drawn as ``prison_riot khujand 2018-11-07: 25, two``.

The first anchor is the report's main one. Reports are of 9 November 2018, a Friday.
"""

from dataclasses import replace

import pytest

from inquest.claims.anchors import find_anchors
from inquest.claims.scenes import find_type
from inquest.model import Metadata
from inquest.model.ids import slug

RIOT = (
    "A riot broke out in Khujand, in northern Tajikistan, late on Wednesday. It killed 25 inmates."
)


@pytest.fixture
def anchors(read):
    """The drawn anchors of a text."""

    def draw(text):
        reading = read(text)
        counts = {c.id: c.content.figure.phrase for c in reading.claims if c.kind == "count"}
        lines = []
        for each in reading.anchors:
            told = ", ".join(counts[name] for name in each.claims if name in counts)
            place = slug(each.place.name) if each.place else "-"
            lines.append(f"{each.type} {place} {each.period or '-'}: {told}".strip())
        return lines

    return draw


@pytest.mark.parametrize(
    ("text", "main"),
    [
        (RIOT, "prison_riot khujand 2018-11-07: 25"),
        (
            "A riot in Khujand killed 25 inmates, officials said on Thursday. It began late Wednesday.",
            "prison_riot khujand 2018-11-07: 25",
        ),
        (
            "The minister said in Brussels on Thursday that 25 inmates were killed in a riot in Khujand.",
            "prison_riot khujand -: 25",
        ),
        (
            "A riot in Khujand killed 25 inmates this week. It broke out late on November 7.",
            "prison_riot khujand 2018-11-07: 25",
        ),
        (
            "This month's riot in Khujand killed 25 inmates, the minister says.",
            "prison_riot khujand 2018-11: 25",
        ),
        ("A riot in Khujand killed 25 inmates.", "prison_riot khujand -: 25"),
        ("The riot killed 25 inmates in Tajikistan.", "prison_riot tajikistan -: 25"),
        ("It is said that 25 inmates were killed.", "other - -: 25"),
    ],
)
def test_the_main_incident_has_the_day_of_the_event_not_of_the_statement(anchors, text, main):
    assert anchors(text) == [main]


def test_a_report_on_the_past_is_about_nothing_of_its_own_time(anchors):
    text = "A riot broke out in Khujand in 1997. It killed 25 inmates."
    assert anchors(text) == ["other - -:", "prison_riot khujand 1997: 25"]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        (
            "A court found six guards guilty of killing nine inmates in Osh on May 3, 2017.",
            ["other osh 2017-05-03: nine"],
        ),
        (
            (
                "An inquiry found that nine inmates were killed in Osh on May 3, 2017. It was the deadliest"
                " riot until one in Khujand, where 13 inmates were killed in April 2018."
            ),
            ["other osh 2017-05-03: nine", "prison_riot khujand 2018-04: 13"],
        ),
        (
            "Nine inmates were killed in Osh on May 3, 2017. Eight were killed on June 4, 2017.",
            ["other - -:", "other osh 2017-05-03: Nine", "other - 2017-06-04: Eight"],
        ),
    ],
)
def test_a_report_may_look_back_at_the_only_day_that_it_opens_with(anchors, text, drawn):
    assert anchors(text) == drawn


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "In April 1997 a riot in Khujand killed 24 prisoners.",
            ["prison_riot khujand 1997-04: 24"],
        ),
        (
            "In April 1997 prisoners rioted. Troops killed 24 prisoners.",
            ["prison_riot tajikistan 1997-04: 24"],
        ),
        (
            "Earlier this year an attack in Danghara killed four people.",
            ["attack danghara 2018: four"],
        ),
        ("In July an attack killed four people near Danghara.", ["attack danghara 2018-07: four"]),
        ("On 20 October gunmen killed three guards.", ["shooting tajikistan 2018-10-20: three"]),
        ("Two of the wounded died on Thursday.", []),
        ("The prison was built in 1938. Two guards were killed, too.", []),
        ("In 2016 the director resigned.", []),
        ("In 1997 there was a riot. This time, on Wednesday, three guards were killed.", []),
    ],
)
def test_another_time_sets_a_passage_apart(anchors, text, sides):
    assert anchors(f"{RIOT}\n\n{text}")[1:] == sides


def test_a_passage_lasts_until_its_paragraph_ends(anchors):
    text = f"{RIOT}\n\nIn 1997 a riot killed 24 prisoners.\n\nThree guards were killed."
    assert anchors(text) == [
        "prison_riot khujand 2018-11-07: 25, Three",
        "prison_riot tajikistan 1997: 24",
    ]


def test_of_two_times_in_a_sentence_each_claim_has_the_nearest(anchors):
    text = f"{RIOT}\n\nIn 1997 a riot killed 24 prisoners, while on Wednesday three guards were killed."
    assert anchors(text) == [
        "prison_riot khujand 2018-11-07: 25, three",
        "prison_riot tajikistan 1997: 24",
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("A fire at a prison in Osh killed six inmates.", ["fire osh -: six"]),
        ("A fire in Osh killed six. Three guards died in Khujand.", ["fire osh -: six"]),
        ("A fire broke out in Osh.", []),
    ],
)
def test_another_place_sets_a_passage_apart_where_no_time_is_told(anchors, text, sides):
    filler = " ".join(["It was quiet."] * 8)
    assert anchors(f"{RIOT} {filler}\n\n{text}")[1:] == sides


def test_places_of_the_opening_are_the_main_incidents(anchors):
    assert len(anchors(f"{RIOT} Three guards were killed near Sughd.")) == 1


def test_without_a_place_in_the_opening_any_place_is_the_main_incidents(anchors):
    filler = " ".join(["It was quiet."] * 8)
    text = f"A riot killed 25 inmates on Wednesday. {filler}\n\nThree guards were killed in Osh."
    assert anchors(text) == ["prison_riot osh 2018-11-07: 25, Three"]


def test_a_report_without_date_takes_the_first_day_of_an_event(prepare):
    report, annotation = prepare(RIOT)
    undated = replace(report, metadata=Metadata())
    (main,) = find_anchors(undated, annotation, ())
    assert str(main.period) == "2018-11-07"


def test_an_anchor_tells_why(read):
    main, side = read(f"{RIOT}\n\nIn April 1997 a riot killed 24 prisoners.").anchors
    assert main.reasons == ("time: 2018-11-07", "place: Khujand")
    assert side.reasons == ("1997-04 lies before 2018-11-07",)
    text = "Nine inmates were killed in Osh on May 3, 2017. In April 2018 a riot in Osh killed 13."
    assert read(text).anchors[1].reasons == ("2018-04 lies after 2017-05-03",)


def test_an_anchor_keeps_the_sentences_that_tell_of_it(read):
    main, side = read(f"{RIOT}\n\nIn April 1997 a riot killed 24 prisoners.").anchors
    assert [span.text[:12] for span in main.told] == ["Report", "A riot broke", "It killed 25"]
    assert [span.text[:12] for span in side.told] == ["In April 199"]


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("A riot broke out in Uribana prison in Barquisimeto.", "Barquisimeto"),
        ("A riot broke out in Uribana prison, near the city of Barquisimeto.", "Barquisimeto"),
        ("A riot broke out in Uribana prison, in northern Venezuela.", None),
        ("A riot broke out in Uribana. It is quiet in Barquisimeto.", None),
        ("Officials met in Barquisimeto after a riot in Uribana; Uribana is quiet.", None),
    ],
)
def test_a_place_is_known_with_the_town_beside_it(read, text, beside):
    main = read(text).anchors[0]
    assert (main.place.name, main.place.near) == ("Uribana", beside)


def test_the_main_anchor_keeps_every_place_that_its_report_names(read):
    main, side = read(f"{RIOT}\n\nIn April 1997 a riot killed 24 prisoners in Osh.").anchors
    assert (main.named, side.named) == (("Khujand", "Osh"), ())


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A riot broke out in Khujand, in northern Tajikistan.", "TJ"),
        (
            "A Tajik prison riot in Khujand left Russian and Russian inmates dead in Tajikistan.",
            "TJ",
        ),
        ("A riot in Khujand, Russia's RIA Novosti reported.", None),
        ("A Tajik prison riot in Khujand.", "TJ"),
    ],
)
def test_the_country_is_the_one_where_it_happened(read, text, country):
    assert read(text).anchors[0].place.country == country


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a riot in the prison", "prison_riot"),
        ("inmates attacked guards in a riot, attacks went on", "prison_riot"),
        ("gunmen attacked the village in a raid", "attack"),
        ("nothing happened", "other"),
    ],
)
def test_the_kind_is_the_one_named_most(text, kind):
    assert find_type(text) == kind
