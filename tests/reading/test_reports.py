"""Reported words without marks: where they begin and end, and whom they are credited to; on sentences of our own."""

from __future__ import annotations

from tests.reading.test_quotes import rows, speakers


def test_a_colon_without_marks_opens_what_is_reported() -> None:
    text = "Harbour Radio reported: The bridge is closed."
    assert rows(text) == [("Harbour Radio", "reported", "The bridge is closed")]


def test_a_gap_before_a_colon_is_no_source() -> None:
    assert rows("In May, [who?] reported: The bridge is closed.") == []


def test_the_paragraph_below_a_colon_is_what_is_reported() -> None:
    text = "Ann Lee writes:\nThe bridge is old and narrow. It should be closed."
    assert rows(text) == [("Ann Lee", "writes", "The bridge is old and narrow. It should be closed")]


def test_a_paper_with_its_kind_before_its_name_is_a_source() -> None:
    assert rows("The newspaper Beacon reported the bridge was closed.")[0][0] == "The newspaper Beacon"


def test_a_demand_to_say_something_is_no_quote() -> None:
    assert rows("The council should say what it wants.") == []


def test_words_end_before_what_their_speaker_is() -> None:
    text = "The taxes are a burden on the schools, said Ann Lee, a teacher who sailed for years."
    assert rows(text) == [("Ann Lee", "said", "The taxes are a burden on the schools")]


def test_words_between_dashes_end_at_the_second_dash() -> None:
    text = "Ann Lee - who said she was tired - left the hall."
    assert rows(text) == [("who", "said", "she was tired")]


def test_a_time_behind_a_credit_is_not_what_was_said() -> None:
    assert rows("The bridge is old, Ann Lee said after the storm.") == [("Ann Lee", "said", "The bridge is old")]


def test_what_is_promised_runs_on_over_a_second_verb() -> None:
    text = "Ann Lee promised to build a dam and open the harbour."
    assert rows(text) == [("Ann Lee", "promised", "to build a dam and open the harbour")]


def test_what_is_promised_runs_on_over_a_date() -> None:
    text = "The party vowed to stay in the race until the vote in July."
    assert rows(text) == [("The party", "vowed", "to stay in the race until the vote in July")]


def test_a_reported_clause_ends_only_behind_its_own_verb() -> None:
    text = "Ann Lee said that, given the age of the bridge, the council would close it."
    assert rows(text) == [("Ann Lee", "said", "given the age of the bridge, the council would close it")]


def test_a_question_to_somebody_is_what_was_asked() -> None:
    assert rows("Ann Lee asked the mayor if he would stay.") == [("Ann Lee", "asked", "if he would stay")]


def test_a_phrasal_verb_of_saying_takes_a_clause() -> None:
    text = "Ann Lee fired back that the town had voted for her."
    assert rows(text) == [("Ann Lee", "fired back", "the town had voted for her")]


def test_an_unknown_verb_makes_a_clause_behind_a_pronoun() -> None:
    text = "Many of the sailors say they empathize with the crew."
    assert rows(text) == [("Many of the sailors", "say", "they empathize with the crew")]


def test_a_credit_closes_a_clause_whose_verb_is_unknown() -> None:
    text = "The fate of the harbour hinges on the price of fish, Ann Lee said."
    assert rows(text) == [("Ann Lee", "said", "The fate of the harbour hinges on the price of fish")]


def test_a_credit_with_its_verb_first_may_part_a_clause() -> None:
    text = "The contrast with the old bridge, said Ann Lee, would be clear."
    assert rows(text) == [("Ann Lee", "said", "The contrast with the old bridge … would be clear")]


def test_a_credit_may_stand_between_dashes() -> None:
    text = "The bridge - as Ann Lee noted on Monday - is older than the harbour."
    assert rows(text) == [("Ann Lee", "noted", "The bridge … is older than the harbour")]


def test_according_to_a_law_is_no_infinitive() -> None:
    text = "According to state law, no one may fish here."
    assert rows(text) == [("state law", "According to", "no one may fish here")]


def test_a_colon_behind_according_to_opens_the_words() -> None:
    text = "According to Ann Lee: the bridge is old, and nobody mends it."
    assert rows(text)[0] == ("Ann Lee", "According to", "the bridge is old, and nobody mends it")


def test_a_poll_is_credited_with_its_numbers() -> None:
    text = "In a new poll, Ann Lee leads by nine points."
    assert rows(text) == [("a new poll", "In", "Ann Lee leads by nine points")]


def test_to_be_ahead_in_the_polls_credits_nobody() -> None:
    assert rows("Ann Lee is ahead in the polls.") == []


def test_data_may_suggest_what_changes_may_not() -> None:
    assert rows("Some analyses suggest that the dam will hold.")[0][:2] == ("Some analyses", "suggest")


def test_a_firm_that_is_called_something_names_nobody() -> None:
    assert rows("A firm called Harbour Cranes went bankrupt.") == []


def test_a_mere_look_names_nothing() -> None:
    assert rows("The voters cast ballots in nine towns.") == []


def test_a_listener_is_not_the_topic_of_a_message() -> None:
    assert rows("Her message to the sailors came late.") == []


def test_a_claim_repeated_is_credited_to_who_repeats_it() -> None:
    text = "Ann Lee repeated her claim that the dam is safe."
    assert rows(text)[0] == ("Ann Lee", "repeated her claim", "the dam is safe")


def test_the_pronoun_in_a_contraction_speaks() -> None:
    text = "Ann Lee is cautious. She's said that the dam will hold."
    assert rows(text) == [("She", "'s said", "the dam will hold")]
    assert speakers(text) == ["Ann Lee"]


def test_a_time_between_helper_and_verb_leaves_the_speaker() -> None:
    text = "Dan Roe, who has in the past described the dam as a danger, left."
    assert rows(text)[0][0] == "who"


def test_junior_belongs_to_the_name() -> None:
    text = "The mayor's friend Dan Roe Jr. said the dam was safe."
    assert rows(text)[0][2] == "the dam was safe"


def test_two_states_are_no_statement() -> None:
    assert rows("The two states voted on Tuesday.") == []


def test_a_vote_to_do_something_is_what_was_decided() -> None:
    assert rows("The council voted to close the bridge.") == [("The council", "voted", "to close the bridge")]


def test_a_topic_may_be_spoken_of_at_length() -> None:
    text = "Ann Lee speaks at length about the dam."
    assert rows(text) == [("Ann Lee", "speaks at length about", "the dam")]


def test_what_is_judged_ends_before_a_colon_with_words_of_their_own() -> None:
    text = "Ann Lee described the plan differently: “When it fails, it does not fail as a joke,” she said."
    assert [row[2] for row in rows(text)] == ["the plan differently", "When it fails, it does not fail as a joke,"]


def test_an_opening_participle_is_not_the_speaker() -> None:
    text = "Leaving the hall, Ann Lee, who was mayor for years, said of the dam: “It had to hold.”"
    assert rows(text) == [("Ann Lee", "said", "It had to hold.")]


def test_a_span_of_time_is_not_the_speaker() -> None:
    text = "The gates closed hours after Ann Lee announced that the dam would not hold."
    assert rows(text)[0][0] == "Ann Lee"


def test_a_judged_thing_ends_before_what_else_it_is() -> None:
    assert rows("Ann Lee praised the dam, a work of ten years.") == [("Ann Lee", "praised", "the dam")]


def test_records_can_show_something_behind_a_clause() -> None:
    assert rows("The bridge fell twice, harbour records show.") == [
        ("harbour records", "show", "The bridge fell twice")
    ]


def test_a_poll_finds_what_a_clause_says() -> None:
    assert rows("A new poll finds voters want a bridge.")[0][:2] == ("A new poll", "finds")


def test_a_word_for_one_of_many_can_speak() -> None:
    assert rows("Another says there are boats enough.") == [("Another", "says", "there are boats enough")]


def test_a_noun_with_its_participle_goes_on_with_an_object() -> None:
    assert rows("The firm cited the risks and the costs linked to the checks.")[0][2].endswith("linked to the checks")


def test_joined_infinitives_stay_together() -> None:
    text = "Ann Lee touted her plan to mend the bridge, widen the road and open the port."
    assert rows(text) == [("Ann Lee", "touted", text[15:-1])]


def test_a_question_as_a_topic_is_whole() -> None:
    text = "The crew raised questions about whether the mayor had seen the bridge."
    assert rows(text)[0][2] == "whether the mayor had seen the bridge"


def test_a_day_before_that_does_not_end_a_claim() -> None:
    text = "She cited his claim in May that the bridge was safe."
    assert rows(text) == [("She", "cited", "his claim in May that the bridge was safe")]


def test_a_verb_that_needs_its_particle_is_no_new_voice_without_it() -> None:
    text = "Ann Lee said the town had grown, reflecting the wealth of the port."
    assert rows(text) == [("Ann Lee", "said", "the town had grown, reflecting the wealth of the port")]


def test_a_credit_at_the_end_answers_for_its_own_clause_where_another_voice_comes_first() -> None:
    text = "The mayor said the quay was safe, but nine boats have sunk there, according to the guild."
    assert ("the guild", "according to", "nine boats have sunk there") in rows(text)


def test_a_credit_at_the_end_answers_for_what_stands_behind_a_colon() -> None:
    text = "The quay is not safe: nine boats have sunk there, according to the guild."
    assert rows(text) == [("the guild", "according to", "nine boats have sunk there")]


def test_a_credit_at_the_end_answers_for_a_whole_sentence_of_one_voice() -> None:
    text = "The dam will cost much and flood nine farms, according to the guild."
    assert rows(text) == [("the guild", "according to", "The dam will cost much and flood nine farms")]


def test_an_order_ends_where_somebody_else_acts() -> None:
    text = "The court told the ferry to wait, and Bo Lund has left."
    assert rows(text) == [("The court", "told", "the ferry to wait")]


def test_what_is_warned_of_may_hold_an_infinitive() -> None:
    assert rows("Ann Lee warned a bid to leave would fail.") == [("Ann Lee", "warned", "a bid to leave would fail")]


def test_deeds_in_a_row_share_their_subject() -> None:
    text = "The bishop demanded a vote, condemned the raid and left the hall."
    assert {row[0] for row in rows(text)} == {"The bishop"}


def test_a_second_relative_clause_ends_before_the_main_verb() -> None:
    text = "Gambia, which has a small fleet and which says the bay is its own, seized a boat."
    assert [row[2] for row in rows(text)] == ["the bay is its own"]
