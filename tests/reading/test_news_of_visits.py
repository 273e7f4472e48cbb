"""What news of visits and talks is made of: joined ministers, who was also present, deals aimed at something."""

import pytest

from libya_lesson.reading import read


def _quotes(text: str) -> list[tuple[str | None, str]]:
    found = read(text)
    return [(q.speaker, " ".join(found.article.text[a:b] for a, b in q.parts)) for q in found.quotes]


def _claims(text: str) -> list[str]:
    return [text[c.start : c.end] for c in read(text).claims]


def _ties(text: str) -> list[tuple[str, str, str]]:
    return [(tie.source, tie.target, tie.sign) for tie in read(text).ties]


def _serves(text: str) -> dict[str, str | None]:
    return {a.name: a.affiliation for a in read(text).actors if a.kind == "person"}


@pytest.mark.parametrize(
    "text",
    [
        "Talks with Oman's Defence Minister Bo Ray and Foreign Minister Ann Lee began.",
        "He met Omani Defence Minister Bo Ray and Foreign Affairs Minister Ann Lee.",
        "Omani army spokesperson Colonel Bo Ray and government spokesperson Ann Lee did not respond.",
        "He met Omani President Bo Ray, Trade Minister Ann Lee and Energy Minister Cy Fay.",
    ],
)
def test_ministers_named_together_serve_one_state(text: str) -> None:
    assert _serves(text)["Ann Lee"] == "oman"


def test_two_presidents_named_together_do_not_serve_one_state() -> None:
    assert _serves("He met Omani President Bo Ray and President Ann Lee.")["Ann Lee"] is None


def test_a_state_that_only_backs_a_commander_does_not_employ_them() -> None:
    assert _serves("General Bo Ray, the Chad-linked Omani commander, left.") == {"Bo Ray": "oman"}


def test_whom_an_officer_met_is_not_of_the_officers_body() -> None:
    assert _serves("The head of the Harbour Guard met Ministers Bo Ray and Ann Lee.")["Bo Ray"] is None


def test_who_heads_an_army_is_a_person_and_acts() -> None:
    text = "The head of the Omani military Hatem met with Ann Lee."
    assert [a.kind for a in read(text).actors if a.name == "Hatem"] == ["person"]
    assert _ties(text) == [("hatem", "ann-lee", "0")]


@pytest.mark.parametrize(
    "text",
    [
        "Bo Ray met the Omani envoy, Cy Fay, on Monday, Ann Lee, who was also there, said in a tweet.",
        "The general met the premier and men from the port, Ann Lee, an envoy for Oman, told the agency.",
        "The general met the premier and possibly some men from the port, Ann Lee, an envoy for Oman, told the agency.",
    ],
)
def test_who_speaks_last_is_behind_the_clause(text: str) -> None:
    assert _quotes(text)[0][0] == "ann-lee"


def test_a_quoted_opening_belongs_to_who_speaks_in_the_sentence_behind() -> None:
    text = "“Today is a step on the way to peace.” Oman had shown it could talk, Ann Lee told reporters."
    assert _quotes(text)[0] == ("ann-lee", "Today is a step on the way to peace.")


@pytest.mark.parametrize("how", ["aimed at resuming trade", "linked to trade", "designed to resume trade"])
def test_what_a_deal_is_for_is_no_clause_of_its_own(how: str) -> None:
    text = f"Oman has announced a deal with Chad, Togo and the UN {how}."
    assert _quotes(text) == [("oman", f"a deal with Chad, Togo and the UN {how}")]
    assert [target for _, target, _ in _ties(text)] == ["chad", "togo", "un"]


def test_a_body_may_aim_at_something() -> None:
    assert _claims("The council and the union aimed at a deal.") == ["The council and the union aimed at a deal"]


@pytest.mark.parametrize(
    "text",
    ["Oman and Chad account for a third of the salt", "Oman and Chad vote for peace", "Oman and Chad blame each other"],
)
def test_two_names_that_open_a_clause_have_a_plain_verb(text: str) -> None:
    assert _claims(f"{text}.") == [text]


@pytest.mark.parametrize(
    "text", ["The Oman and Chad border in the north was closed", "She won the Young, Black and Gifted award for poets"]
)
def test_a_noun_behind_two_names_is_no_verb(text: str) -> None:
    assert _claims(f"{text}.") == [text]


def test_the_verb_behind_a_participle_between_commas_is_the_main_one() -> None:
    text = "Ann Lee, appointed as the league's chief mediator, met with Bo Ray on Monday."
    assert _claims(text) == [text[:-1]]
    assert _ties(text) == [("ann-lee", "bo-ray", "0")]


def test_who_acts_in_a_condition_is_named_in_it() -> None:
    text = "Oman will help the Salt League if the Harbour Council backs the Dockers' Union."
    assert ("harbour-council", "dockers--union", "+") in _ties(text)


def test_a_moment_is_no_part_of_who_acts_in_it() -> None:
    assert [speaker for speaker, _ in _quotes("At the moment two groups claim to be the government.")] == [
        "unnamed:two-groups"
    ]


def test_those_who_think_are_the_people_not_their_loyalty() -> None:
    text = "Ann Lee commands the loyalty of troops who consider themselves part of the army."
    assert [speaker for speaker, _ in _quotes(text)] == ["unnamed:troops"]


def test_a_capital_that_somebody_leaves_is_a_place() -> None:
    found = read("Ann Lee left Muscat empty handed. Oman stayed silent.")
    assert [place.name for place in found.places] == ["Muscat"]


@pytest.mark.parametrize("who", ["The top Omani diplomat", "Oman's top diplomat", "Oman’s chief diplomat"])
def test_the_top_diplomat_is_the_foreign_minister(who: str) -> None:
    text = f"Omani Foreign Minister Ann Lee met Bo Ray, the Chadian foreign minister. {who} called it a start."
    assert [speaker for speaker, _ in _quotes(text)] == ["ann-lee"]


def test_another_diplomat_is_nobody_named() -> None:
    text = "Omani Foreign Minister Ann Lee left. A Western diplomat called it a start."
    assert [speaker for speaker, _ in _quotes(text)] == ["unnamed:western-diplomat"]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Prime Minister of Oman Ann Lee left.", "Oman's PM"),
        ("President of the Republic of Oman Ann Lee left.", "The president"),
        ("Minister of Foreign Affairs of Oman Ann Lee left.", "The minister"),
    ],
)
def test_an_office_of_a_state_before_a_name_is_its_holders(text: str, office: str) -> None:
    found = read(f"{text} {office} said no.")
    assert [q.speaker for q in found.quotes] == ["ann-lee"]
    assert [a.affiliation for a in found.actors if a.name == "Ann Lee"] == ["oman"]


def test_an_office_of_a_body_leads_to_who_was_named_with_it() -> None:
    found = read("The head of the Salt Council Ann Lee left. The head of the Salt Council said no.")
    assert [q.speaker for q in found.quotes] == ["ann-lee"]
    assert [a.affiliation for a in found.actors if a.name == "Ann Lee"] == ["salt-council"]


def test_a_middle_initial_does_not_bind_a_name_to_a_body() -> None:
    assert [a.name for a in read("Secretary of the Treasury Steven T. Moss left.").actors] == [
        "Treasury",
        "Steven T. Moss",
    ]


def test_letters_may_take_two_from_a_long_word() -> None:
    text = "The Intergovernmental Authority on Salt (IGAS) left. IGAS said no."
    assert [a.aliases for a in read(text).actors] == [("Intergovernmental Authority on Salt", "IGAS")]


@pytest.mark.parametrize(
    "when", ["on Sunday, after a meeting in Orsa,", "on Sunday, following a meeting,", "at noon, speaking in Orsa,"]
)
def test_that_may_stand_behind_a_time_and_an_aside(when: str) -> None:
    assert _quotes(f"The Salt League announced {when} that the boats had left.") == [
        ("salt-league", "the boats had left")
    ]


def test_a_limit_behind_a_phrase_with_with_is_not_announced() -> None:
    assert _quotes("With costs projected to swell in May, from nine to ten, that limit will grow.") == []


def test_who_is_said_to_speak_behind_marks_is_a_person() -> None:
    assert [a.kind for a in read("“We are keen to stay”, said Peskin.").actors] == ["person"]


def test_two_governments_are_two_states() -> None:
    states = [(a.actor_id, a.aliases) for a in read("The Omani and Chadian governments left.").actors]
    assert states == [("oman", ("Omani",)), ("chad", ("Chadian governments",))]


def test_a_ministry_said_to_be_aligned_is_the_one_named_before() -> None:
    speakers = [speaker for speaker, _ in _quotes("Oman's foreign ministry left. The army-aligned ministry said no.")]
    assert speakers == [read("Oman's foreign ministry left.").actors[1].actor_id]


def test_capitals_that_earlier_did_something_are_states() -> None:
    assert [a.actor_id for a in read("Riyadh and Muscat earlier welcomed the talks.").actors] == [
        "saudi-arabia",
        "oman",
    ]


@pytest.mark.parametrize("word", ["Omanophobic", "Eurocentric"])
def test_a_quality_made_of_a_name_is_no_actor(word: str) -> None:
    assert not read(f"They answered with {word} words.").actors


def test_an_aside_about_the_speaker_ends_what_an_opening_alleges() -> None:
    text = "Alleging that the reform is unlawful, Ann Lee, who was the head of the house, declared herself president."
    assert ("ann-lee", "the reform is unlawful") in _quotes(text)


@pytest.mark.parametrize("when", ["late on Sunday", "early on Monday", "late Sunday"])
def test_a_late_hour_is_no_part_of_who_speaks(when: str) -> None:
    found = read(f"Oman’s junta {when} called it a farce.")
    assert [found.article.text[slice(*q.source)] for q in found.quotes] == ["Oman’s junta"]


def test_last_summer_is_no_part_of_what_is_said() -> None:
    text = "Oman announced last summer it would halve its troops."
    assert _quotes(text) == [("oman", "it would halve its troops")]


@pytest.mark.parametrize(
    "deed", ["An attack by the Salt militia on the base", "A drone attack by Boa's men on the base"]
)
def test_an_armed_attack_says_nothing(deed: str) -> None:
    assert _quotes(f"{deed} failed.") == []


def test_an_attack_by_a_person_may_be_one_in_words() -> None:
    assert ("ann-lee", "the mayor") in _quotes("An attack by Ann Lee on the mayor went too far.")


def test_a_capital_for_which_the_way_is_paved_acts() -> None:
    assert [a.actor_id for a in read("It paved the way for Muscat to send its own troops.").actors] == ["oman"]


def test_a_capital_for_which_somebody_leaves_does_not_act() -> None:
    assert [a.actor_id for a in read("Ann Lee left for Muscat to meet them.").actors] == ["ann-lee"]


def test_a_word_that_only_describes_a_deed_is_no_actor() -> None:
    assert not read("It was called a terrorist attack.").actors


def test_a_listed_group_stays_beside_a_leader_of_its_name() -> None:
    found = read("Houthis left the port. Abdul-Malik al-Houthi, the leader of the Houthis, said no.")
    assert [a.name for a in found.actors] == ["Houthis", "Abdul-Malik al-Houthi"]


def test_a_list_behind_ports_of_are_towns() -> None:
    found = read("Forces took the ports of Ras Lana, Es Sida, Bregan and Zuetana from a rival.")
    assert [place.name for place in found.places] == ["Ras Lana", "Es Sida", "Bregan", "Zuetana"]


@pytest.mark.parametrize("how", ["allied to the Salt Council", "charged with theft", "opposed to the deal"])
def test_whom_something_was_taken_from_is_told_in_the_same_clause(how: str) -> None:
    text = f"Forces took the harbour, the port and the bridge from a rival force {how}"
    assert _claims(f"{text}.") == [text]


def test_the_last_of_some_states_in_brackets_is_one_of_them() -> None:
    states = [a.actor_id for a in read("Five states (Chad, Mali, Oman) have called for a truce.").actors]
    assert {"chad", "mali", "oman"} <= set(states)


def test_the_second_of_two_persons_does_not_serve_the_body_of_the_first() -> None:
    text = "The deal between the member of the Salt Council Bo Ray and the lawyer Ann Lee failed."
    assert _serves(text) == {"Bo Ray": "salt-council", "Ann Lee": None}


@pytest.mark.parametrize(
    "text",
    [
        "The head of the Salt Front (SF) Ann Lee left.",
        "Speaker of the Orsa-based Salt Front (SF), Ann Lee has left.",
    ],
)
def test_letters_may_stand_between_a_body_and_its_officer(text: str) -> None:
    assert _serves(text) == {"Ann Lee": "salt-front"}


def test_acting_before_a_body_is_no_part_of_its_name() -> None:
    text = "The head of the UN Relief Mission in Harn (UNRMIH) Ann Lee left. The Acting UNRMIH Head said no."
    found = read(text)
    assert [a.aliases for a in found.actors if a.kind != "person"] == [("UN Relief Mission in Harn", "UNRMIH")]
    assert [q.speaker for q in found.quotes] == ["ann-lee"]


def test_the_plural_of_a_short_office_is_no_name() -> None:
    assert not read("A letter went to both PMs.").actors


@pytest.mark.parametrize("title", ["", "President ", "Omani President ", "Oman's Trade Minister "])
def test_an_ally_is_the_person_named_behind_with_a_title(title: str) -> None:
    assert ("ann-lee", "bo-ray", "-") in _ties(f"Cy Fay’s ally, {title}Ann Lee, accused Bo Ray of lying.")


def test_a_clause_with_in_which_is_no_part_of_what_is_welcomed() -> None:
    assert _quotes("The council has welcomed the remarks by Ann Lee, in which she warned that Oman may leave.") == [
        ("unnamed:council", "the remarks by Ann Lee"),
        ("ann-lee", "Oman may leave"),
    ]


def test_nouns_joined_in_a_subject_behind_a_comma_stay_together() -> None:
    text = "The sea has warmed, the amounts of snow and ice have diminished, and levels have risen."
    assert _claims(text)[1] == "the amounts of snow and ice have diminished"


def test_what_somebody_once_was_is_nobody_else() -> None:
    text = "Once a lawyer, Ann Lee is accused of abusing her office to target judges."
    assert _ties(text) == [("ann-lee", "unnamed:judges", "-")]


def test_a_call_on_a_day_for_something_is_one() -> None:
    assert _quotes("Ann Lee called on Monday for the mayor to go.") == [("ann-lee", "the mayor to go")]


@pytest.mark.parametrize(
    "name", ["Northern Education and Library Board", "Intergovernmental Panel on Sea Levels", "Salt Programme on Tides"]
)
def test_a_body_with_a_field_in_its_name_is_one(name: str) -> None:
    assert [a.name for a in read(f"It said the {name} stopped paying.").actors] == [name]


@pytest.mark.parametrize("body", ["Libyan Elders’ Council", "Women's Union", "Citizens' Council"])
def test_a_body_of_many_people_has_them_in_its_name(body: str) -> None:
    assert body in [a.name for a in read(f"It said the {body} welcomed the plan.").actors]


@pytest.mark.parametrize("text", ["The towns of Ben Harna and Orsa fell.", "They broke the siege on Harna."])
def test_towns_that_fall_are_places(text: str) -> None:
    assert not read(text).actors


def test_a_grand_mufti_is_a_person_with_a_title() -> None:
    found = read("Oman’s Grand Mufti Sheikh Sadiq Al-Gharib left.")
    assert [(a.name, a.kind) for a in found.actors] == [("Oman", "state"), ("Sadiq Al-Gharib", "person")]


@pytest.mark.parametrize(
    "text",
    ["The Salt Guard (SG) chief Ann Lee left.", "Prime Minister Ann Lee of the UN-backed Salt Guard left."],
)
def test_who_heads_or_is_of_a_body_serves_it(text: str) -> None:
    assert _serves(text) == {"Ann Lee": "salt-guard"}


def test_what_happens_to_no_one_is_no_tie() -> None:
    assert _ties("No one, not even General Hatem, would be excluded from the Salt Army.") == []


def test_a_capital_that_begins_something_is_its_state() -> None:
    found = read("At about that time, Muscat began building a stronger relationship with Chad.")
    assert [a.actor_id for a in found.actors] == ["oman", "chad"]


def test_a_capital_where_something_begins_is_a_place() -> None:
    assert not read("In the capital, Muscat, talks began.").actors


def test_who_is_told_is_no_part_of_what_is_said_behind_a_comma() -> None:
    assert _quotes("Boa told the Salt Council via video from Orsa, saying he would leave.") == [
        ("boa", "he would leave")
    ]


@pytest.mark.parametrize("where", ["left for Oman", "confirmed that forces were operating in Oman"])
def test_where_somebody_is_does_not_speak(where: str) -> None:
    assert _quotes(f"Ann Lee {where} saying: “They are there to help.”")[-1][0] == "ann-lee"


def test_a_body_with_letters_may_open_a_sentence() -> None:
    found = read("Government of National Unity (GNU) foreign minister Ann Lee left.")
    assert [(a.name, a.affiliation) for a in found.actors] == [
        ("Government of National Unity", None),
        ("Ann Lee", "government-of-national-unity"),
    ]


def test_letters_behind_a_body_of_many_people_are_its() -> None:
    found = read("The Salt Workers’ Shoura Council left. The SWSC was supplied by sea.")
    assert [a.aliases for a in found.actors] == [("Salt Workers’ Shoura Council", "SWSC")]


def test_a_government_spokesman_of_a_people_is_not_of_the_body_before() -> None:
    found = read("The Government of National Unity left. An Omani government spokesman said no.")
    assert found.actors[0].aliases == ("Government of National Unity",)
