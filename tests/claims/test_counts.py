"""Sentences with the counts that they tell."""

import pytest


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("At least 25 inmates were killed.", "killed inmates 25+"),
        ("More than 25 inmates died in the riot.", "killed inmates 26>"),
        ("As many as 50 prisoners perished.", "killed inmates ..50"),
        ("Fewer than 50 prisoners perished.", "killed inmates <49"),
        ("About 20 villagers were wounded.", "injured civilians ~20"),
        ("Between 15 and 20 soldiers were wounded.", "injured soldiers 15-20"),
        ("Dozens of protesters were arrested.", "detained protesters 24-99?"),
        ("The loss of four (4) lives is regretted.", "killed people 4"),
        ("No one was killed.", "killed people 0"),
        ("Not one guard was killed.", "killed guards 0"),
        ("A soldier died.", "killed soldiers 1"),
    ],
)
def test_a_figure_keeps_its_bounds(drawn, body, told):
    assert drawn(body) == [told]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Thirteen people were killed.", "killed people 13"),
        ("The raid killed six gunmen.", "killed attackers 6"),
        ("A bomb went off, wounding five.", "injured people 5"),
        ("The blast left 13 dead.", "killed people 13"),
        ("The death toll rose to 21.", "killed people 21"),
        ("The number of inmates killed stands at 20.", "killed inmates 20"),
        ("Six wounded policemen were flown out.", "injured police 6"),
        ("Two farmers who had been kidnapped in May wrote home.", "hostage civilians 2"),
        ("The gunmen took nine villagers hostage.", "hostage civilians 9"),
        ("The gang holds 11 hostages.", "hostage people 11"),
        ("Police arrested 35 demonstrators.", "detained protesters 35"),
        ("Three children are missing.", "missing children 3"),
        ("Some 300 prisoners escaped.", "escaped inmates ~300"),
        ("The raiders freed 40 inmates.", "escaped inmates 40"),
        ("Four officials were dismissed.", "dismissed officials 4"),
        ("Nine soldiers were sentenced to death.", "convicted soldiers 9"),
        ("Rescuers treated 26 people.", "injured people 26"),
    ],
)
def test_an_outcome_is_told_in_many_ways(drawn, body, told):
    assert drawn(body) == [told]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Two guards and four civilians were killed.", "killed guards 2; killed civilians 4"),
        ("The mob killed two guards and three policemen.", "killed guards 2; killed police 3"),
        ("It killed 32 people, three of them guards.", "killed people 32; killed guards 3"),
        (
            "It hurt ten, three of them guards, and 14 died.",
            "injured people 10; injured guards 3; killed people 14",
        ),
        ("It killed 32 people, including two children.", "killed people 32; killed children 2"),
        ("It killed two guards, and five trees fell.", "killed guards 2"),
        ("The number of the trees there, which stood in the yard, is 20.", ""),
        ("A man of 19 died.", "killed people 1"),
        ("Nine people died and 12 were wounded.", "killed people 9; injured people 12"),
        ("Nine inmates died, and five others were hurt.", "killed inmates 9; injured inmates 5"),
        ("Nine inmates died, two of them of burns.", "killed inmates 9; killed inmates 2"),
        (
            "They wounded 20 farmers, most slightly; three of whom died.",
            "injured civilians 20; killed civilians 3",
        ),
        ("A blast killed eight people, two doctors said.", "killed people 8 <- two doctors"),
        ("The war resumed. Eight men died in a raid since dawn.", "killed people 8"),
        (
            "Ten inmates escaped. Six of the fugitives were caught.",
            "escaped inmates 10; detained inmates 6",
        ),
        ("Ten guards were hurt. Six of them were shot dead.", "injured guards 10; killed guards 6"),
        (
            "Forty people died. Six of the dead were children.",
            "killed people 40; killed children 6",
        ),
        (
            "Figures went from 13 dead inmates to more than 25.",
            "killed inmates 13; killed inmates 26>",
        ),
    ],
)
def test_figures_of_a_sentence_share_what_they_count(drawn, body, told):
    assert "; ".join(drawn(body)) == told


@pytest.mark.parametrize(
    "body",
    [
        "The prison was built for 400 inmates.",
        "The reward was $25,000.",
        "They said of 19 died.",
        "Sanjar Ali, 34, died.",
        "Four soldiers killed him.",
        "The raid killed guards in 12 towers.",
        "He was sentenced to 25 years.",
        "In 2018 the colony burned down.",
        "A road of 40 kilometres leads to the colony.",
        "Some 300 soldiers arrived after the colony had burned.",
        "So far this year 60 people were killed.",
        "Close to 100 people have died in the attacks on the coast since June.",
        "The war, now in its sixth year, has killed more than 250,000 people.",
        "The rescuers freed nine hostages; a nurse wept.",
        "A court heard the case of one of them.",
        "Two guards told us that people died.",
        "A guard who had come back from the town the night before saw that people had died.",
        "Another speaker said there was a plan to be killed by one.",
    ],
)
def test_other_figures_are_no_casualties(drawn, body):
    assert [line for line in drawn(body) if "hostage" not in line] == []


@pytest.mark.parametrize(
    ("figure", "group"),
    [
        ("two guards", "guards"),
        ("two prison officers", "guards"),
        ("two officers of the local prison", "guards"),
        ("two police officers", "police"),
        ("two officers", "police"),
        ("two border guards", "soldiers"),
        ("two members of the security forces", "security_forces"),
        ("two young women prisoners", "inmates"),
        ("two of the rioters", "inmates"),
        ("two gang members", "militants"),
        ("two schoolboys", "children"),
        ("two nurses", "civilians"),
        ("two men", "people"),
        ("two strangers", "people"),
        ("two", "people"),
    ],
)
def test_a_noun_tells_the_group(drawn, figure, group):
    assert drawn(f"The blaze killed {figure}.") == [f"killed {group} 2"]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Three Chinese workers were killed.", "killed civilians 3 of Chinese"),
        ("Three workers were killed by a Chinese lorry.", "killed civilians 3"),
        ("Across the country 12 people were killed.", "killed people 12 in Across the country"),
        ("Twelve people were killed on the second day.", "killed people 12 in on the second day"),
    ],
)
def test_sides_and_scopes_are_kept_in_the_words_of_the_text(drawn, body, told):
    assert drawn(body) == [told]


TOLD = "The riot left 13 inmates dead. "


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("The ministry admits five.", "killed inmates 5 <- ministry"),
        ("The ministry now admits only five.", "killed inmates 5 <- ministry"),
        ("The Red Cross speaks of 19, and stands by it.", "killed inmates 19 <- Red Cross"),
        ("It rose to 21 on Friday.", "killed inmates 21"),
        ("It rose to 21 from 13.", "killed inmates 21; killed inmates 13"),
        ("The number is 39, not 48.", "denied: killed inmates 48"),
        ("They walked to five towns.", ""),
        ("They came in one.", ""),
        ("There are five trees.", ""),
        ("The ministry says 40 kilometres.", ""),
    ],
)
def test_a_bare_figure_may_speak_of_the_toll_told_before(drawn, body, told):
    first, *others = drawn(TOLD + body)
    assert first == "killed inmates 13"
    assert "; ".join(others) == told


def test_a_bare_figure_before_any_toll_is_no_claim(drawn):
    assert drawn("The ministry admits five.") == []


@pytest.mark.parametrize(
    "body",
    [
        "Twenty inmates were not killed.",
        "Twenty inmates weren't killed.",
        "It was not 20 inmates that died.",
    ],
)
def test_words_that_reject_a_figure_deny_it(drawn, body):
    assert drawn(body) == ["denied: killed inmates 20"]


@pytest.mark.parametrize(
    ("body", "told", "line"),
    [
        (
            "The mayor denied that six inmates had died.",
            "The mayor | denied | six inmates had died",
            "denied: killed inmates 6 <- mayor",
        ),
        (
            "The mayor denied that six inmates had died.",
            None,
            "denied: killed inmates 6 <- mayor",
        ),
        (
            "Reuters said the mayor rejected reports of six dead inmates.",
            "Reuters | said | the mayor rejected reports of six dead inmates",
            "denied: killed inmates 6 <- mayor < Reuters",
        ),
        ("Denied that six inmates had died.", None, "denied: killed inmates 6"),
        ("The mayor denied it, but six inmates died.", None, "killed inmates 6"),
        ("The mayor denied his guilt as six inmates died.", None, "killed inmates 6"),
    ],
)
def test_a_figure_under_a_verb_of_denial_is_denied(drawn, body, told, line):
    assert drawn(body, *([told] if told else [])) == [line]


@pytest.mark.parametrize(
    "marked",
    [
        "On Monday [at least 25 inmates were killed] in a riot.",
        "The raid [killed six gunmen] at dawn.",
        "The [death toll rose to 21] on Friday.",
        "Officials counted [13 dead].",
    ],
)
def test_the_quote_is_the_stretch_that_carries_the_count(read, marked):
    (claim,) = read(marked.replace("[", "").replace("]", "")).claims
    assert f"[{claim.span.text}]" in marked
