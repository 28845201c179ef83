"""What people judge by forms: it counts, is told with what it changed, and can be taken back."""

import re
from types import SimpleNamespace

import pytest

from inquest.errors import Outdated
from inquest.web import judgements, queue
from tests.web.checker import faults, words
from tests.web.conftest import open_site

CASE = "/cases/riot"
TWENTY_FIVE, GUARDS = f"{CASE}/claims/1/count/85-116", f"{CASE}/claims/1/count/212-237"
TWENTY_ONE, PRISON = f"{CASE}/claims/2/count/149-166", f"{CASE}/claims/2/measure/220-272"
KILLED = "/killed-inmates"


def incidents(site):
    page = site.get(CASE)
    return [node.attributes["href"] for node in page.css(".incidents th a")]


def killed(site, path=None):
    """What is known of the inmates killed."""
    incident = path or incidents(site)[0]
    page = site.get(incident.replace("/incidents/", "/findings/") + KILLED)
    return words(page.tree.css_first("h1")), words(page.tree.css_first(".lead"))


def shown(site):
    """All that the case shows that a judgement may change, less the log."""
    paths = ("", "/claims", "/voices", "/measures", "/timeline", "/queue")
    told = [site.get(f"{CASE}{path}").main for path in paths]
    told += [site.get(path).main for path in incidents(site)]
    return [re.sub(r"Judgements that stand \d+", "", each) for each in told]


def undo(site, page):
    """Press the button of the banner."""
    form = page.tree.css_first(".banner form")
    fields = {each.attributes["name"]: each.attributes["value"] for each in form.css("input")}
    return site.do(form.attributes["action"], **fields)


def holder(site, name):
    """The id of the voice that a page shows under a name."""
    for option in site.get(f"{CASE}/voices").css("select[name=one] option"):
        if name in option.text():
            return option.attributes["value"]
    raise AssertionError(name)


# What is done, with which fields; what the banner says; what is seen then, and where.
DEEDS = {
    "accept": (f"{TWENTY_FIVE}/accept", {}, "Accepted a claim", "accepted", TWENTY_FIVE),
    "reject": (f"{TWENTY_FIVE}/reject", {}, "Rejected a claim", "3 claims", f"{CASE}/claims"),
    "count": (
        f"{TWENTY_ONE}/correct",
        {"low": "23", "high": "23", "qualifier": "exact"},
        "Corrected a claim",
        "Inmates killed: 23",
        TWENTY_ONE,
    ),
    "group": (f"{GUARDS}/correct", {"group": "police"}, "Corrected", "Police injured: 3", GUARDS),
    "stance": (f"{TWENTY_ONE}/correct", {"stance": "denies"}, "Corrected", "denies", TWENTY_ONE),
    "day": (f"{GUARDS}/correct", {"stated_on": "2018-11-09"}, "Corrected", "9 November", GUARDS),
    "measure": (
        f"{PRISON}/correct",
        {"owner": "Ministry of Justice", "due": "2019-06-30"},
        "Corrected a claim",
        "Ministry of Justice",
        f"{CASE}/measures",
    ),
    "kind": (
        f"{PRISON}/correct",
        {"kind": "factor", "factor": "too few prisons"},
        "Corrected a claim",
        "Too few prisons",
        f"{CASE}/claims",
    ),
    "chain": (
        f"{GUARDS}/correct",
        {
            "chain": "yes",
            "link-0-name": "Red Cross",
            "link-0-kind": "ngo",
            "link-0-words": "Interior Ministry",
            "link-1-name": "Interfax",
            "link-1-kind": "agency",
        },
        "Corrected a claim",
        "Red Cross → Interfax → Reuters",
        f"{CASE}/claims",
    ),
    "own voice": (
        f"{GUARDS}/correct", {"chain": "yes"}, "Corrected", "Reuters in its own voice", GUARDS
    ),
    "add": (
        f"{CASE}/reports/1/claims",
        {
            "kind": "cause",
            "start": "120",
            "end": "150",
            "chain": "yes",
            "link-0-name": "Reuters witness",
            "link-0-kind": "witness",
        },
        "Added a claim",
        "How it began",
        f"{CASE}/claims",
    ),
    "doubt": (f"{CASE}/doubt", {"claims": "1/count/85-116"}, "Marked a figure", "doubt", "finding"),
    "rule": (f"{CASE}/rule", {"rule": "gtd"}, "Chose the rule", "gtd", f"{CASE}/log"),
}  # fmt: skip


@pytest.mark.parametrize("deed", DEEDS)
def test_a_judgement_counts_is_told_and_is_taken_back(riot, deed):
    path, fields, told, seen, where = DEEDS[deed]
    before = shown(riot)
    page = riot.do(path, **fields, why="because I say so")
    assert told in page.banner
    assert faults(page) == []
    if where == "finding":
        where = incidents(riot)[0].replace("/incidents/", "/findings/") + KILLED
    assert seen in riot.get(where).main
    assert shown(riot) != before
    log = riot.get(f"{CASE}/log")
    assert "because I say so" in log.main
    assert "ana" in log.main
    page = undo(riot, page)
    assert "Took a judgement back" in page.banner
    assert shown(riot) == before


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"first": "2018-11-08", "kind": "clash"}, "Clash, Khujand, 8 November 2018"),
        ({"place": "Vahdat", "country": "tj"}, "Prison riot, Vahdat, 7 November 2018"),
        ({"place": "Almaty", "country": "kazakhstan"}, "Prison riot, Almaty, 7 November 2018"),
        ({"title": "The riot of Khujand"}, "The riot of Khujand"),
    ],
)
def test_an_incident_is_described_and_that_is_taken_back(riot, fields, told):
    [home] = incidents(riot)[:1]
    before = shown(riot)
    page = riot.do(f"{home}/describe", **fields, why="by the lead")
    assert "Described an incident" in page.banner
    assert faults(page) == []
    assert words(page.tree.css_first("h1")) == told
    assert "described an incident" in riot.get(f"{CASE}/log").main
    undo(riot, page)
    assert shown(riot) == before


def test_a_description_that_fits_nothing_is_refused(riot):
    [home] = incidents(riot)[:1]
    for fields in ({"country": "Nowhere"}, {"first": "soon"}, {}):
        assert riot.post(f"{home}/describe", fields).status == 422


def settle(site, page, ruling, **fields):
    """Send one of the forms of a doubt; the place of that in the queue comes along."""
    name = page.attributes["id"]
    button = page.css_first(f"[formaction$={ruling}]")
    back = page.css_first("[name=back]").attributes["value"]
    assert back.endswith(f"#{name}")
    answer = site.post(button.attributes["formaction"], {"back": back, **fields})
    return answer.headers["location"].partition("#")[2], site.follow(answer)


def doubt(page, place):
    return page.tree.css_first(f"#doubt-{place}")


def test_the_queue_goes_on_where_a_doubt_was_settled(riot):
    before = riot.get(f"{CASE}/queue")
    settled, after = doubt(before, 2), words(doubt(before, 3).css_first("q"))
    place, page = settle(riot, settled, "accept")
    assert place == "doubt-2"
    told = doubt(page, 2)
    assert words(told.css_first(".banner")).startswith(
        f"Accepted a claim: “{words(settled.css_first('q'))}”"
    )
    assert words(told.css_first(".what q")) == after
    assert len(page.css(".banner")) == 1
    page = undo(riot, page)
    assert words(doubt(page, 2).css_first(".what q")) == words(settled.css_first(".what q"))


@pytest.mark.parametrize("subject", ["voice", "incident"])
def test_what_is_right_about_a_voice_or_an_incident_is_settled(copied, subject):
    with open_site(copied("khujand")) as site:
        before = site.get("/cases/khujand/queue?at=51")
        pages = [site.get("/cases/khujand/queue"), before]
        shown = [each for page in pages for each in page.css(".queue > li")]
        asked = next(each for each in shown if subject in words(each.css_first(".tag")))
        total = site.get("/cases/khujand/queue/count").text
        form = asked.css_first("form")
        claims = [each.attributes["value"] for each in form.css("[name=claims]")]
        page = site.do("/cases/khujand/doubts/settle", subject=subject, claims=claims)
        assert "Settled a doubt" in page.banner
        assert faults(page) == []
        assert int(site.get("/cases/khujand/queue/count").text) == int(total) - 1
        assert "settled a doubt" in site.get("/cases/khujand/log").main
        undo(site, page)
        assert site.get("/cases/khujand/queue/count").text == total


def test_a_doubt_shows_what_was_read_in_which_words(reading):
    page = reading.get(f"{CASE}/queue")
    [shown] = [each for each in page.css(".queue > li") if "21 inmates" in words(each)][:1]
    assert "Inmates killed: 21" in words(shown)
    assert "on November 7 killed 21 inmates , Justice Minister" in words(
        shown.css_first("blockquote")
    )
    assert words(shown.css_first("blockquote mark")) == words(shown.css_first(".what q"))


def test_a_doubt_that_is_corrected_leads_back_to_the_queue(riot):
    [link] = [
        each.attributes["href"]
        for each in doubt(riot.get(f"{CASE}/queue"), 2).css(".button")
        if words(each) == "Correct"
    ]
    page = riot.get(link.partition("#")[0])
    assert page.tree.css_first("details#correct[open]")
    form = page.tree.css_first("#correct form")
    back = form.css_first("[name=back]").attributes["value"]
    page = riot.post(form.attributes["action"], {"back": back})
    assert page.status == 422
    assert page.field("back") == back
    assert riot.get(back.partition("#")[0]).tree.css_first("#doubt-2")


def test_the_queue_has_pages(riot, monkeypatch):
    monkeypatch.setattr(queue, "SHOWN", 2)
    page, seen = riot.get(f"{CASE}/queue"), []
    while True:
        assert faults(page) == []
        seen += [each.attributes["id"] for each in page.css(".queue > li")]
        link = page.tree.css_first(".pages [rel=next]")
        if link is None:
            break
        page = riot.get(link.attributes["href"])
    total = int(page.main.partition(" doubts")[0].rpartition(" ")[2])
    assert seen == [f"doubt-{place}" for place in range(1, total + 1)]
    assert "doubt-1" in riot.get(page.tree.css_first("[rel=prev]").attributes["href"]).text
    assert riot.get(f"{CASE}/queue?at=99999").css(".queue > li")[-1].attributes["id"] == seen[-1]


def test_a_queue_without_doubts_says_so_and_what_was_done(riot):
    page = riot.get(f"{CASE}/queue")
    while page.css(".queue [formaction$=reject]"):
        settled = page.tree.css_first(".queue li:has([formaction$=reject])")
        _, page = settle(riot, settled, "reject")
    assert "no doubt left" in page.main
    assert "Rejected a claim" in page.banner


def test_the_log_names_what_was_judged_and_leads_there(riot):
    incident = incidents(riot)[0]
    split = riot.do(f"{incident}/split", claims=["2/count/149-166"], title="Another riot")
    assert "1 claim of Prison riot, Khujand, 7 November 2018" in split.banner
    undo(riot, split)
    first = riot.get(f"{CASE}/log").tree.css_first(".deeds li")
    assert "split an incident: 1 claim of Prison riot" in words(first)
    assert first.css_first("a").attributes["href"] == incident
    assert "Judgements that stand 0" in riot.get(CASE).main


def test_what_was_taken_back_can_be_done_again(riot):
    page = undo(riot, riot.do(f"{TWENTY_ONE}/reject"))
    assert killed(riot)[0].endswith(": 21–25")
    undo(riot, page)
    assert killed(riot)[0].endswith(": 25")


def test_joined_voices_keep_their_names_in_the_log(riot):
    one, other = holder(riot, "Shohmurod"), holder(riot, "Interior Ministry")
    page = riot.do(f"{CASE}/voices/join", one=one, other=other)
    assert "Rustam Shohmurod and Interior Ministry" in page.banner


def test_a_voice_leads_to_its_claims_and_its_answers(reading):
    page = reading.get(f"{CASE}/voices")
    [voice] = [each for each in page.css(".speakers > li") if words(each).startswith("Rustam")]
    links = [each.attributes["href"] for each in voice.css("a.quiet")]
    told = [reading.get(each).main for each in links]
    assert any("21 inmates" in each and "25 inmates" not in each for each in told)
    assert any("Inmates killed: 21–25" in each for each in told)


def test_the_banner_tells_what_moved(riot):
    page = riot.do(f"{TWENTY_FIVE}/reject")
    assert "Inmates killed" in page.banner
    assert "21–25" in page.banner
    assert killed(riot)[0].endswith(": 21")


def test_a_change_of_its_words_moves_a_claim_along(riot):
    page = riot.get(TWENTY_FIVE)
    fields = {"start": page.field("start"), "end": str(int(page.field("end")) + 10)}
    riot.do(f"{TWENTY_FIVE}/correct", **fields, seen=page.field("seen"))
    assert "At least 25 inmates were killed in a riot" in riot.get(f"{CASE}/claims").main


def test_a_page_of_a_claim_that_is_gone_leads_to_what_changed(riot):
    page = riot.do(f"{GUARDS}/reject", back=GUARDS)
    assert page.status == 200
    assert "Rejected a claim" in page.banner
    undo(riot, page)
    assert riot.get(GUARDS).status == 200


def test_incidents_are_split_and_merged_and_both_are_taken_back(riot):
    before, incident = shown(riot), incidents(riot)[0]
    fields = {"claims": ["2/count/149-166"], "title": "Another riot"}
    split = riot.do(f"{incident}/split", **fields)
    assert "Split an incident" in split.banner
    assert "Another riot" in riot.get(CASE).main
    both = incidents(riot)
    assert len(both) == 2
    merged = riot.do(f"{both[0]}/merge", other=both[1].rpartition("/")[2])
    assert "Merged two incidents" in merged.banner
    assert len(incidents(riot)) == 1
    undo(riot, merged)
    assert incidents(riot) == both
    undo(riot, riot.get(f"{CASE}?{split.url.partition('?')[2]}"))
    assert shown(riot) == before


def test_a_claim_is_moved(riot):
    [home] = incidents(riot)
    riot.do(f"{home}/split", claims=["2/count/149-166"], title="Another riot")
    before = shown(riot)
    [other] = {*incidents(riot)} - {home}
    page = riot.do(f"{PRISON}/move", incident=other.rpartition("/")[2])
    assert "Moved a claim" in page.banner
    assert "new prison" in riot.get(other).main
    undo(riot, page)
    assert shown(riot) == before
    stays = riot.post(f"{PRISON}/move", {"incident": home.rpartition("/")[2]})
    assert stays.status == 422
    assert "about that incident already" in stays.main


def test_voices_are_joined_and_parted(riot):
    before, voices = shown(riot), riot.get(f"{CASE}/voices").main
    one, other = holder(riot, "Shohmurod"), holder(riot, "Interior Ministry")
    page = riot.do(f"{CASE}/voices/join", one=one, other=other)
    assert "Joined two voices" in page.banner
    joined = riot.get(f"{CASE}/voices")
    assert joined.main != voices
    form = next(node for node in joined.css("form") if node.attributes["action"].endswith("part"))
    fields = {each.attributes["name"]: each.attributes.get("value") for each in form.css("input")}
    parted = riot.do(form.attributes["action"], **fields)
    assert "Parted two voices" in parted.banner
    assert riot.get(f"{CASE}/voices").main != joined.main
    undo(riot, parted)
    undo(riot, page)
    assert shown(riot) == before


def test_a_source_is_rated(riot):
    before, name = shown(riot), holder(riot, "Shohmurod")
    page = riot.do(f"{CASE}/voices/rate", holder=name, reliability="B")
    assert "reliability B" in riot.get(f"{CASE}/voices").main
    undo(riot, page)
    assert shown(riot) == before


@pytest.mark.parametrize(
    ("path", "fields", "wrong"),
    [
        (f"{TWENTY_ONE}/correct", {"low": "-1"}, "low"),
        (f"{TWENTY_ONE}/correct", {"low": "many"}, "low"),
        (f"{TWENTY_ONE}/correct", {"low": "30", "high": "20"}, ""),
        (f"{TWENTY_ONE}/correct", {"outcome": "vanished"}, "outcome"),
        (f"{TWENTY_ONE}/correct", {"stated_on": "2018-02-31"}, "stated_on"),
        (f"{TWENTY_ONE}/correct", {"start": "9", "end": "3"}, "9 to 3"),
        (f"{TWENTY_ONE}/correct", {"end": "99999"}, "99999"),
        (f"{TWENTY_ONE}/correct", {"kind": "responsibility"}, ""),
        (f"{TWENTY_ONE}/correct", {}, "changes nothing"),
        (f"{TWENTY_ONE}/correct", {"chain": "yes", "link-0-name": "A", "link-0-words": "zzz"}, ""),
        (f"{TWENTY_ONE}/correct", {"chain": "yes", "link-0-name": "A" * 301}, "name"),
        (f"{TWENTY_ONE}/move", {"incident": "nowhere"}, "nowhere"),
        (f"{CASE}/reports/1/claims", {"kind": "count", "start": "3", "end": "9"}, ""),
        (f"{CASE}/reports/1/claims", {"kind": "cause"}, "words"),
    ],
)
def test_a_field_that_does_not_fit_is_told_with_what_was_typed(reading, path, fields, wrong):
    why = "as the minister said"
    page = reading.post(path, fields | {"why": why})
    assert page.status == 422
    assert wrong in words(page.tree.css_first(".wrong"))
    assert faults(page) == []
    assert page.field("why") == why
    for name in set(fields) - {"chain", "incident"}:
        fits = [node.attributes.get("value") for node in page.css(f'[name="{name}"]')]
        assert fields[name] in fits or page.css(f'select[name="{name}"]')
    assert reading.get(f"{CASE}/log").main.count("ana") == 3


@pytest.mark.parametrize(
    ("path", "fields", "status"),
    [
        (f"{CASE}/claims/1/count/1-2/accept", {}, 404),
        (f"{CASE}/claims/nowhere/count/1-2/correct", {"low": "1"}, 404),
        (f"{TWENTY_ONE}/praise", {}, 422),
        (f"{CASE}/incidents/nowhere/merge", {"other": "elsewhere"}, 404),
        (f"{CASE}/voices/rate", {"holder": "nobody", "reliability": "A"}, 404),
        (f"{CASE}/voices/join", {"one": "a", "other": "a"}, 422),
        (f"{CASE}/rule", {"rule": "nonsense"}, 422),
        (f"{CASE}/rule", {}, 422),
        (f"{CASE}/log/undo", {"entries": "999"}, 422),
        (f"{CASE}/log/undo", {"entries": "1"}, 422),
        (f"{CASE}/log/undo", {"entries": "9" * 5000}, 422),
        (f"{CASE}/log/undo", {}, 422),
        (f"{CASE}/doubt", {"claims": "1/count/1-2"}, 404),
        (f"{CASE}/reports/nowhere/claims", {"kind": "cause", "start": "1", "end": "2"}, 404),
    ],
)
def test_what_cannot_be_judged_is_told(reading, path, fields, status):
    page = reading.post(path, fields)
    assert page.status == status
    assert faults(page) == []


@pytest.mark.parametrize("seen", ["²", "9" * 5000, "-1", "x", ""])
def test_a_number_that_is_none_counts_as_nothing_seen(riot, seen):
    assert riot.post(f"{GUARDS}/accept", {"seen": seen}).status == 303


def test_somebody_who_was_faster_is_shown_and_saving_again_works(crowd):
    ana, ben = crowd("Ana"), crowd("Ben")
    page = ben.get(TWENTY_ONE)
    fields = {"low": "19", "high": "19", "why": "his correction", "seen": page.field("seen")}
    ana.do(f"{TWENTY_ONE}/correct", low="20", high="20", why="her correction", seen="0")
    late = ben.post(f"{TWENTY_ONE}/correct", fields)
    assert late.status == 409
    assert faults(late) == []
    told = words(late.tree.css_first("section.wrong"))
    assert "Somebody was faster" in told
    assert "her correction" in told
    assert (late.field("low"), late.field("why")) == ("19", "his correction")
    assert "Inmates killed: 20" in ben.get(TWENTY_ONE).main
    page = ben.do(f"{TWENTY_ONE}/correct", **fields | {"seen": late.field("seen")})
    assert "Corrected a claim" in page.banner
    assert "Inmates killed: 19" in ben.get(TWENTY_ONE).main


def test_who_corrects_what_somebody_has_rejected_is_told_and_loses_nothing(crowd):
    ana, ben = crowd("Ana"), crowd("Ben")
    seen = ben.get(TWENTY_ONE).field("seen")
    ana.do(f"{TWENTY_ONE}/reject", why="a slip", seen="0")
    late = ben.post(f"{TWENTY_ONE}/correct", {"low": "19", "why": "his", "seen": seen})
    assert late.status == 409
    assert faults(late) == []
    told = words(late.tree.css_first("section.wrong"))
    assert "rejected this claim" in told
    assert "low 19" in told
    assert "a slip" in late.main
    backs = {each.attributes["value"] for each in late.css("main input[name=back]")}
    assert backs <= {TWENTY_ONE}


def test_several_are_undone_at_once_and_none_twice(riot):
    riot.do(f"{GUARDS}/accept")
    riot.do(f"{TWENTY_ONE}/accept")
    view = riot.app.state.views.view("riot")
    numbers = sorted(view.state.standing.entries)
    page = riot.do(f"{CASE}/log/undo", entries=[*numbers, numbers[0]])
    assert page.main.count("took a judgement back") == 2


def test_back_never_leads_elsewhere(riot):
    for back in ("//evil.example", "https://evil.example/", "\\\\evil.example", "javascript:x"):
        page = riot.post(f"{CASE}/rule", {"rule": "gtd", "back": back})
        assert page.headers["location"] == "/"


@pytest.mark.parametrize(
    "token", ["", "wrong", "\u00e9", "\ud800".encode("utf-8", "surrogatepass")]
)
def test_no_form_is_taken_without_its_token(reading, token):
    reading.get(CASE)
    posts = [path for path, ways in reading.app.openapi()["paths"].items() if "post" in ways]
    posts = [path for path in posts if path.startswith("/cases/")]
    assert len(posts) > 10
    for path in posts:
        filled = re.sub(r"\{\w+\}", "x", path.replace("{case}", "riot"))
        fields = {"rule": "gtd", "claims": "x", "entries": "2", "csrf": token}
        page = reading.post(filled, fields)
        assert page.status == 403, path
        assert "none of Inquest's own" in page.main
    assert reading.get(f"{CASE}/log").main.count("ana") == 3


def test_the_token_may_stand_in_a_header(riot):
    riot.get(CASE)
    headers = {"x-csrf-token": riot.csrf}
    assert riot.post(f"{CASE}/rule", {"rule": "gtd", "csrf": ""}, headers=headers).status == 303


def test_the_rules_to_choose_from_say_what_they_give(reading):
    told = [words(each) for each in reading.get(CASE).css("#rule option")]
    assert (
        "range: The least and the greatest figure that any voice holds in its latest statement."
        in told
    )
    assert all(each.count(": ") for each in told)


def test_the_way_back_to_all_days_keeps_what_was_asked_for(reading):
    page = reading.get(f"{CASE}/claims?as_of=2018-11-08&q=killed&page=1")
    assert page.tree.css_first(".then a").attributes["href"] == f"{CASE}/claims?q=killed"


def test_a_page_that_is_not_in_a_case_leads_back_to_the_case(reading):
    page = reading.get(f"{CASE}/claims/1/count/1-2")
    assert page.status == 404
    assert CASE in page.links()
    assert "/cases/nowhere" not in reading.get("/cases/nowhere").links()


def test_claims_to_be_split_off_say_what_they_tell(reading):
    told = [words(each) for each in reading.get(incidents(reading)[0]).css(".pick")]
    assert any("21 inmates" in each and "Inmates killed: 21" in each for each in told)


def test_of_two_who_undo_at_the_same_time_one_is_too_late(riot):
    riot.do(f"{CASE}/rule", rule="gtd")
    request = SimpleNamespace(app=riot.app)
    view, person = riot.app.state.views.view("riot"), riot.app.state.door.person(request)
    judgements.undo(request, view, [view.state.head], person, "")
    with pytest.raises(Outdated):
        judgements.undo(request, view, [view.state.head], person, "")
    assert riot.app.state.views.view("riot").state.head == view.state.head + 1
