"""Reports of talks between states, as ministries, agencies and local outlets write them."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read


def said(text: str) -> list[tuple[str, str]]:
    """The text of each source and its words."""
    found = read(text)
    return [
        (text[slice(*q.source)] if q.source[0] >= 0 else "", " … ".join(text[a:b] for a, b in q.parts))
        for q in found.quotes
    ]


def claimed(text: str) -> list[str]:
    return [text[c.start : c.end] for c in read(text).claims]


@pytest.mark.parametrize("verb", ["went on to say", "went on to add on Monday", "goes on to explain"])
def test_who_goes_on_to_say_speaks_the_words_before(verb: str) -> None:
    assert said(f"“We hope we can work side by side,” Lee {verb}.") == [("Lee", "We hope we can work side by side,")]


@pytest.mark.parametrize(
    "date",
    ["on Dec. 12", "on December 12", "Dec. 12", "on 12 December", "on December 12, 2019,", "on May 3"],
)
def test_a_date_behind_the_verb_is_no_part_of_the_words(date: str) -> None:
    assert said(f"The ministry said {date} it is ready to help.")[0][1] == "it is ready to help"


def test_a_date_may_be_what_is_spoken_of() -> None:
    assert said("The ministry said May 12 was the day.")[0][1] == "May 12 was the day"


def test_a_plan_is_announced_on_a_date() -> None:
    assert said("The ministry announced on Dec. 12 a plan to help.")[0][1] == "a plan to help"


@pytest.mark.parametrize("listener", ["the mayor, Ann Lee", "the mayor, Ann Lee,", "the mayor, who is ill,"])
def test_what_tells_who_the_listener_is_is_no_part_of_the_words(listener: str) -> None:
    assert said(f"On Friday Bo Ray told {listener} that the work would end.")[0] == ("Bo Ray", "the work would end")


def test_a_stray_comma_does_not_part_a_speaker_from_the_verb() -> None:
    text = "The president of the elected council, emphasised that “there is no doubt.”"
    assert said(text)[0][0] == "The president of the elected council"


def test_each_may_be_a_subject() -> None:
    assert said("Each made comments stressing the need for a deal.")[0][0] == "Each"


def test_nobody_speaks_where_something_comes_out_of_talks() -> None:
    assert not said("The pact came out of many rounds of talks.")


def test_terms_of_a_deal_are_nobody_who_speaks() -> None:
    assert not said("The crew was paid according to the terms of the deal.")


def test_what_is_listed_behind_a_verb_of_the_past_is_a_noun() -> None:
    text = "The statement included a commitment to the crew, pledges to help the town and calls for a truce."
    assert all(cue not in ("pledges", "calls for") for cue in _cues(text))


def _cues(text: str) -> list[str]:
    return [text[slice(*q.cue)] for q in read(text).quotes if q.cue]


def test_a_participle_before_the_subject_of_a_report_is_no_verb() -> None:
    text = "It is noteworthy that informed sources indicated to the paper that the plan was dead."
    assert said(text) == [("informed sources", "the plan was dead")]


def test_armed_men_who_attack_a_town_accuse_nobody() -> None:
    assert not said("It emerged that armed men attacked the port.")


def test_an_office_with_many_capitals_makes_no_headline_of_a_sentence() -> None:
    assert not said("He met the head of the United Nations Support Mission in Libya, Ann Bo.")


@pytest.mark.parametrize("words", ["“we have left the city.”", "the city is old."])
def test_as_somebody_notes_credits_what_follows(words: str) -> None:
    assert said(f"As the mayor notes, {words}")[0][0] == "the mayor"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("They have yet to take steps to that end.", ["They have yet to take steps to that end"]),
        ("There are many mercenaries present in Lund.", ["There are many mercenaries present in Lund"]),
        (
            "Action by third parties on bilateral accords covering training and support would be wrong.",
            ["Action by third parties on bilateral accords covering training and support would be wrong"],
        ),
        ("They want an immediate and coordinated response.", ["They want an immediate and coordinated response"]),
    ],
)
def test_a_noun_or_adjective_that_looks_like_a_verb_cuts_no_claim(text: str, claims: list[str]) -> None:
    assert claimed(text) == claims


@pytest.mark.parametrize(
    "opener", ["particularly since", "even though", "as soon as", "so long as", "not just because", "shortly after"]
)
def test_a_word_that_stresses_a_clause_belongs_to_it(opener: str) -> None:
    assert claimed(f"The deal failed {opener} the mayor left.") == ["The deal failed", f"{opener} the mayor left"]


def test_two_finite_verbs_of_the_past_stay_two_claims() -> None:
    assert claimed("He held a rally and praised the crew.") == ["He held a rally", "praised the crew"]


@pytest.mark.parametrize("order", ["According to the paper, {}.", "{}, according to the paper."])
def test_who_is_relayed_goes_on_adding(order: str) -> None:
    inner = "the mayor said it was late, adding that he would leave"
    text = order.format(inner)
    assert said(text)[1:] == [("the mayor", "it was late"), ("the mayor", "he would leave")]
    paper = read(text).quotes[0].speaker
    assert [q.relayed_by for q in read(text).quotes[1:]] == [(paper,), (paper,)]


def test_the_call_in_which_words_fall_is_no_second_report() -> None:
    assert len(said("Tom Hill added in a phone call from Berlin late Sunday that no one was hurt.")) == 1


def test_an_adverb_in_marks_does_not_hide_a_second_verb() -> None:
    text = "Ann Lee confirmed the talks and “categorically” denied any secret deal."
    assert said(text)[0] == ("Ann Lee", "the talks")
    assert said(text)[-1] == ("Ann Lee", "any secret deal")


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Foreign Minister Ann Lee met Prime Minister Bo Ray. The PM said it was late.", "bo-ray"),
        ("Foreign Minister Ann Lee met Prime Minister Bo Ray. The FM said it was late.", "ann-lee"),
        ("FM Ann Lee met PM Bo Ray. The prime minister said it was late.", "bo-ray"),
        ("The Omani foreign minister, Ann Lee, left. The foreign minister said it was late.", "ann-lee"),
    ],
)
def test_an_office_and_its_short_form_are_held_by_the_same(text: str, holder: str) -> None:
    assert read(text).quotes[-1].speaker == holder


@pytest.mark.parametrize("fields", ["Irrigation and Water", "Water Resources and Irrigation", "Tourism and Sport"])
def test_the_fields_of_a_ministry_are_one_name(fields: str) -> None:
    found = read(f"The Ministry of {fields} said it was late.")
    assert [a.name for a in found.actors] == [f"Ministry of {fields}"]


@pytest.mark.parametrize(
    "words",
    ["the river must remain a source of life and shared wealth", "the town may face delays and reduced trade"],
)
def test_a_past_form_behind_a_verb_of_the_future_belongs_to_its_noun(words: str) -> None:
    assert claimed(f"Ann Lee said that {words}.") == [words]


@pytest.mark.parametrize("rest", ["backing the army in Chad", "led by Oman", "based in Lund"])
def test_what_more_is_told_of_a_body_does_not_hide_its_name(rest: str) -> None:
    found = read(f"The Arab League {rest} said it was late.")
    assert [q.speaker for q in found.quotes] == ["arab-league"]


def test_those_who_back_somebody_do_not_speak_for_him() -> None:
    found = read("Troops supporting Ann Lee said it was late. Ann Lee left.")
    assert found.quotes[0].speaker == "unnamed:troops-supporting-ann-lee"


def test_the_coalition_that_somebody_speaks_for_is_not_the_person() -> None:
    found = read("A spokesman for the Omani-led coalition, Colonel Ann Lee, said the coalition had attacked Chad.")
    assert [t.source for t in found.ties if t.target == "chad"] == ["unnamed:omani-led-coalition"]


def test_a_name_in_marks_within_an_aside_does_not_hide_the_words() -> None:
    text = "The League said, in a statement carried by the official “HRN” News Agency, that its ships had left."
    assert ("The League", "its ships had left") in said(text)


def test_who_attacks_an_airport_says_nothing() -> None:
    assert not said("Rebels from the north attacked Oman's main Salt Bay airport with a missile.")


@pytest.mark.parametrize("aside", ["on Tuesday", "in its statement", "however", "in an interview with the paper"])
def test_an_aside_may_stand_between_a_verb_and_its_object(aside: str) -> None:
    assert said(f"The council denied, {aside}, any part in the clashes.") == [
        ("The council", "any part in the clashes")
    ]


def test_an_aside_may_stand_between_a_verb_of_saying_and_a_bare_clause() -> None:
    assert said("Ann Lee said, in a statement, he left.") == [("Ann Lee", "he left")]


def test_who_addresses_a_crowd_says_nothing_yet() -> None:
    assert not said("Ann Lee addressed the crowd in Lund.")


def test_a_body_behind_after_is_named_whole() -> None:
    text = "He left after the Joint Force of the Council of National Unity said it had won."
    assert said(text)[0][0] == "the Joint Force of the Council of National Unity"


@pytest.mark.parametrize("several", ["Residents", "A large group of angry fighters", "Hundreds of residents"])
def test_they_are_those_before_and_not_the_outlet_of_an_opening_phrase(several: str) -> None:
    found = read(f"{several} gathered at the checkpoint. In a statement broadcast on Tana TV, they demanded a boycott.")
    assert found.quotes[-1].speaker == "unnamed:" + several.removeprefix("A ").lower().replace(" ", "-")


def test_a_district_is_a_place_even_if_its_name_is_given_to_persons() -> None:
    assert not read("Two men were held in Abu Salim district on Monday.").actors[1:]


@pytest.mark.parametrize(
    "paper",
    [
        "A report published last month",
        "A statement released on Monday",
        "An internal review of the mission, known as Harnwatch, released this week",
    ],
)
def test_a_paper_is_the_source_and_not_the_time_when_it_came_out(paper: str) -> None:
    start = paper.split(",")[0]
    assert said(f"{paper} found that the deal was dead.")[0] in [
        (start, "the deal was dead"),
        (paper, "the deal was dead"),
    ]


def test_a_resolution_speaks_and_not_who_drafted_it() -> None:
    text = "The council adopted a resolution drafted by Oman asking the mission to leave."
    assert said(text)[0][0] == "a resolution"


def test_whom_somebody_helped_drive_out_is_named_without_the_verb() -> None:
    found = read("The army has helped drive Islamic extremists out of Mali.")
    assert [t.target for t in found.ties] == ["unnamed:islamic-extremists"]


def test_what_is_hoped_to_help_is_reported_whole() -> None:
    text = "The vote takes place amid hopes that it will help boost trade."
    assert said(text) == [("", "it will help boost trade")]


def test_an_oil_field_is_a_place() -> None:
    assert not read("Two men were held at the Sharana oil field on Monday.").actors[1:]


def test_a_verb_of_now_does_not_go_on_with_who_said_something_then() -> None:
    text = "Mr Lee said that the mayor has clear aims, adding that he came but refuses to leave."
    assert said(text)[-1] == ("Mr Lee", "he came but refuses to leave")


@pytest.mark.parametrize("verb", ["rejected", "opposed", "condemned"])
def test_who_is_against_attacks_does_not_attack(verb: str) -> None:
    assert not read(f"Ann Lee {verb} attacks on civilians in Lund.").ties


@pytest.mark.parametrize(
    "tail", [", barely a day after lifting one", ", two hours after the talks", " days after the talks"]
)
def test_how_long_after_something_it_was_is_no_part_of_what_is_announced(tail: str) -> None:
    assert said(f"The army announced a ban{tail}.")[0][1] == "a ban"


def test_a_day_before_may_end_the_words() -> None:
    text = "They called for new rules following the deaths of four men just a day before."
    assert said(text)[0][1].endswith("a day before")


@pytest.mark.parametrize("noun", ["group", "movement", "organisation"])
def test_a_noun_takes_up_the_armed_group_named_last(noun: str) -> None:
    charge = f"A town was hit, a charge the {noun} rejects."
    found = read(f"The rebel Salt Front said it had left. {charge} The {noun} said no.")
    assert [q.speaker for q in found.quotes] == ["salt-front"] * 3
    assert [a.mentions for a in found.actors if a.actor_id == "salt-front"] == [3]


def test_another_group_is_not_the_one_named() -> None:
    found = read("The rebel Salt Front attacked a town. Another group said it was late.")
    assert found.quotes[-1].speaker == "unnamed:another-group"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ambassador to the UN Anna Velun said it was late.", {"UN": "organisation", "Anna Velun": "person"}),
        ("PC Alan Reed said it was late.", {"Alan Reed": "person"}),
        ("The Presidential Council (PC) met. PC Fayez Hale left.", {"Presidential Council": "government body"}),
        ("Headteacher Ann Lee said it was late.", {"Ann Lee": "person"}),
        ("According to Velunor, Chad's unity is key.", {"Velunor": "organisation", "Chad": "state"}),
        ("Since that deal, Cairo has signed a pact with Chad.", {"Egypt": "state", "Chad": "state"}),
    ],
)
def test_who_is_named_behind_a_body_a_rank_or_an_opening_phrase(text: str, kinds: dict[str, str]) -> None:
    found = {a.name: a.kind for a in read(text).actors}
    assert {name: found.get(name) for name in kinds} == kinds


@pytest.mark.parametrize("text", ["In 2016, Cairo was quiet.", "After the war, Cairo was full of men."])
def test_a_capital_behind_an_opening_phrase_is_a_town_where_nobody_acts(text: str) -> None:
    assert not read(text).actors


def test_what_follows_a_comma_and_that_is_said_in_an_interview() -> None:
    text = "In response to a question about help, Ann Lee said in an interview with the Harn Gazette, that it was late."
    assert said(text) == [("Ann Lee", "it was late")]


def test_who_blocks_a_text_insists_and_not_the_text() -> None:
    text = "On Friday Oman blocked a statement that would have urged the rebels to halt, insisting that it was late."
    assert said(text)[-1] == ("Oman", "it was late")


def test_between_two_names_no_clause_begins() -> None:
    text = "He was asked about whether a clash between Oman and Chad is still possible."
    assert said(text)[0][1] == "whether a clash between Oman and Chad is still possible"


def test_a_clause_that_is_credited_already_is_no_part_of_the_words_behind_it() -> None:
    text = (
        "Referring to the dam, the minister said that there will be a deal, “We will not give up our rights,” he said."
    )
    assert said(text) == [("the minister", "there will be a deal"), ("he", "We will not give up our rights,")]


def test_the_foreign_minister_is_the_minister_of_foreign_affairs() -> None:
    found = read("Minister of Foreign Affairs Nabil Hale left. The foreign minister said it was late.")
    assert found.quotes[0].speaker == "nabil-hale"


@pytest.mark.parametrize("sort", ["satellite channel", "television channel", "radio station", "news site"])
def test_the_sort_of_an_outlet_behind_its_name_makes_it_one(sort: str) -> None:
    found = read(f"Harnow {sort} said it was late.")
    assert [(a.name, a.kind) for a in found.actors] == [("Harnow", "media")]
