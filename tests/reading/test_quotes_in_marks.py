"""Words in marks: where a quote begins, goes on and ends, and what is none."""

from __future__ import annotations

from libya_lesson.reading import read

from .test_quotes import rows


def test_a_verb_with_its_speaker_may_open_the_sentence() -> None:
    found = rows("Said Ann Lee, who lives there, “The dam will hold.”")
    assert found == [("Ann Lee", "Said", "The dam will hold.")]


def test_a_surname_may_be_a_common_word() -> None:
    text = "“We will build the bridge again,” Cross wrote. “It will stand.”"
    assert rows(text) == [("Cross", "wrote", "We will build the bridge again, … It will stand.")]


def test_a_verb_and_its_particle_introduce_words_in_marks() -> None:
    assert rows("Ann Lee shot back, “The dam will hold.”") == [("Ann Lee", "shot back", "The dam will hold.")]


def test_the_verb_of_a_relative_clause_introduces_no_words_in_marks() -> None:
    text = "Ann Lee told the mayors who gathered in the town, “The dam will hold.”"
    assert rows(text) == [("Ann Lee", "told", "The dam will hold.")]


def test_a_signature_may_stand_in_a_paragraph_of_its_own() -> None:
    text = "“I went to the dam before the flood.”\n- Ann Lee, teacher.\nThe rest followed as it always does."
    assert rows(text) == [("Ann Lee", "-", "I went to the dam before the flood.")]


def test_a_time_behind_the_verb_is_no_clause_that_it_reports() -> None:
    text = "“We mourn with the town,” Ann Lee tweeted the day after a man burned it."
    assert rows(text) == [("Ann Lee", "tweeted", "We mourn with the town,")]


def test_a_speaker_may_have_brackets_before_a_lonely_comma() -> None:
    assert rows("Ann Lee (R-OH), said, “We will build.”") == [("Ann Lee (R-OH)", "said", "We will build.")]


def test_three_single_marks_are_one_double_and_one_single_mark() -> None:
    text = "''I say: 'It is one of us,''' Ann Lee said of the dam."
    assert rows(text)[0] == ("Ann Lee", "said", "I say: 'It is one of us,")


def test_a_pronoun_that_stands_for_nobody_voices_nothing() -> None:
    assert rows("Nobody has said that the dam will hold.") == []
    assert rows("No one else has confirmed it.") == []


def test_behind_a_full_quoted_sentence_any_verb_may_credit_it() -> None:
    text = "“We will build the old bridge again,” an angry Lee shrugged. “It will stand.”"
    assert rows(text) == [("an angry Lee", "shrugged", "We will build the old bridge again, … It will stand.")]


def test_a_title_in_marks_is_no_utterance() -> None:
    assert rows("“The Long Way Home to the Dam,” a film by Lee, opened in May.") == []


def test_words_in_marks_may_be_taken_from_a_paper() -> None:
    assert rows("From the report: “The dam is weak.”") == [("the report", ":", "The dam is weak.")]


def test_a_sentence_broken_by_its_attribution_is_one_quote() -> None:
    text = "“If there had been no dam” in the town, Ann Lee said on Monday, “we would have left.”"
    words_of = "If there had been no dam … in the town … we would have left."
    assert rows(text) == [("Ann Lee", "said", words_of)]


def test_a_side_that_is_taken_in_passing_is_no_quote() -> None:
    assert rows("The towns supporting the dam grew fast.") == []


def test_a_clause_led_by_a_condition_goes_on_behind_its_comma() -> None:
    text = "Ann Lee said that whatever choice voters make, “they should not fear the dam.”"
    assert rows(text) == [("Ann Lee", "said", "whatever choice voters make … they should not fear the dam.")]


def test_the_verb_of_a_question_clause_introduces_no_words_in_marks() -> None:
    text = "Ann Lee says no matter what the mayor decides on boats, “his word binds nobody.”"
    words_of = "no matter what the mayor decides on boats … his word binds nobody."
    assert rows(text) == [("Ann Lee", "says", words_of)]


def test_an_according_to_may_lead_a_reported_clause() -> None:
    text = "Ann Lee said that according to her count, the party has won."
    assert rows(text)[-1] == ("her count", "according to", "the party has won")


def test_a_quoted_sentence_may_go_on_behind_a_conjunction() -> None:
    text = "“The dam is strong,” Ann Lee said outside. But “the boats are weak and old.”"
    assert rows(text) == [("Ann Lee", "said", "The dam is strong, … the boats are weak and old.")]


def test_a_partly_quoted_sentence_goes_on_with_the_words_before_it() -> None:
    text = "“The dam is strong,” said Ann Lee. It is “the best work of its kind in years.”"
    assert rows(text) == [
        ("Ann Lee", "said", "The dam is strong, … It is … the best work of its kind in years."),
    ]


def test_a_second_cue_to_the_same_words_leads_on_to_the_next() -> None:
    text = "Ann Lee said “I know nothing of boats,” she said. “I have never sailed in my life.”"
    assert rows(text) == [("Ann Lee", "said", "I know nothing of boats, … I have never sailed in my life.")]


def test_an_explanation_between_two_parts_parts_no_quote() -> None:
    text = "“We are many,” Ann Lee wrote in a note explaining why she sails, “but we need more boats.”"
    assert rows(text)[0] == ("Ann Lee", "wrote", "We are many, … but we need more boats.")


def test_a_participle_between_commas_shows_how_something_was_said() -> None:
    text = "Dan Roe joked, again using a thick accent, “Come on up and sail with us!”"
    assert rows(text) == [("Dan Roe", "joked", "Come on up and sail with us!")]


def test_a_quotation_that_begins_with_that_keeps_the_word() -> None:
    assert rows("Ann Lee said: “That's what we want.”") == [("Ann Lee", "said", "That's what we want.")]


def test_no_longer_is_not_who_speaks() -> None:
    assert rows("The minister no longer believes that peace is near.") == [
        ("The minister", "believes", "peace is near")
    ]


def test_paragraphs_left_open_belong_to_the_credit_at_their_end() -> None:
    text = "“Nine people have left and some are back home.\n\n“We have sent more men to the town”, the police said."
    (quote,) = read(text).quotes
    assert len(quote.parts) == 2


def test_a_report_left_open_is_not_the_words_of_who_speaks_in_it() -> None:
    text = '"Bo Ray left the hall.\n\n“We have sent more men to the town,” the police said.'
    assert len(read(text).quotes[-1].parts) == 1


def test_a_verb_with_a_particle_may_be_a_sentence_of_its_own() -> None:
    text = "Ann Lee runs the dam. “The dam is full and we wait.” She pointed out."
    assert rows(text) == [("She", "pointed out", "The dam is full and we wait.")]


def test_a_speaker_with_a_party_may_follow_a_place_and_a_comma() -> None:
    text = "After the vote in Lund, Oman, Gov. Ann Lee (R-OH), said, “We will build the dam again.”"
    assert rows(text)[0][0] == "Gov. Ann Lee (R-OH)"


def test_who_is_named_before_a_colon_speaks_and_not_the_thing_before() -> None:
    text = "The result did not surprise Ann Lee: “Small parties have seen the biggest rise.”"
    assert rows(text)[0][0] == "Ann Lee"


def test_a_participle_may_follow_the_credit_of_a_question() -> None:
    text = "“How will you stay here with us?” Ann Lee said while visiting the crew."
    assert rows(text)[0] == ("Ann Lee", "said", "How will you stay here with us?")


def test_whom_somebody_addresses_is_not_said() -> None:
    assert len(rows("“The firm has grown,” she stressed, addressing the workers.")) == 1


def test_a_welcome_in_the_passive_is_no_quote() -> None:
    assert rows("The plan was welcomed by builders.") == []


def test_a_title_in_an_aside_behind_a_name_is_no_part_of_what_is_said() -> None:
    text = "Ann Lee, host of the show “The Hour,” suggested Bo Ray's refusal to leave was wrong."
    said = [row for row in rows(text) if row[1]]
    assert said == [("Ann Lee", "suggested", "Bo Ray's refusal to leave was wrong")]


def test_a_label_in_a_relative_clause_is_told_by_who_speaks_behind_it() -> None:
    text = "Ann Lee, who calls Bo Ray a “farce,” said he does not believe the effort fails."
    assert rows(text)[-1] == ("Ann Lee", "said", "he does not believe the effort fails")


def test_the_name_of_a_show_in_an_adjunct_is_not_said() -> None:
    text = "Speaking to the show “The Long Hour,” Ann Lee said the plan was dead."
    assert [row for row in rows(text) if row[1]] == [("Ann Lee", "said", "the plan was dead")]


def test_marks_behind_a_closed_aside_are_still_said() -> None:
    text = "Ann Lee, the mayor, was “tired and ill,” said Bo Ray."
    assert rows(text) == [("Bo Ray", "said", "Ann Lee, the mayor, was … tired and ill,")]


def test_a_short_cry_may_have_any_verb_behind_it() -> None:
    text = "“This is fantastic!” beamed Bo Ray of Lund, who ran onto the floor."
    assert rows(text)[0] == ("Bo Ray of Lund", "beamed", "This is fantastic!")


def test_marks_in_a_text_without_any_verb_are_not_said() -> None:
    assert [row for row in rows("Ann Lee, host of the show “The Hour,” at the old quay.") if row[1]] == []
