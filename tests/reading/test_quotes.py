"""Who is credited with which words: one behaviour a test, on sentences of our own."""

from __future__ import annotations

from libya_lesson.lexicons import load
from libya_lesson.reading import Records, read
from libya_lesson.reading.records import Quote


def rows(text: str) -> list[tuple[str, str, str]]:
    """Speaker's words, cue and content of each quote."""
    records = read(text)
    return [(words(records, q.source), words(records, q.cue), content(records, q)) for q in records.quotes]


def words(records: Records, span: tuple[int, int]) -> str:
    return records.article.text[span[0] : span[1]] if span[0] >= 0 else ""


def content(records: Records, quote: Quote) -> str:
    return " … ".join(records.article.text[s:e] for s, e in quote.parts)


def speakers(text: str) -> list[str | None]:
    records = read(text)
    names = {actor.actor_id: actor.name for actor in records.actors}
    return [names[q.speaker] if q.speaker else None for q in records.quotes]


def test_words_in_marks_belong_to_the_verb_before_them() -> None:
    assert rows('Ann Lee said, "We will build."') == [("Ann Lee", "said", "We will build.")]


def test_words_in_marks_belong_to_the_verb_behind_them() -> None:
    assert rows('"We will build," said Ann Lee.') == [("Ann Lee", "said", "We will build,")]


def test_a_quote_split_by_its_cue_is_one_quote_with_two_parts() -> None:
    assert rows('"We will build," Ann Lee said, "and soon."') == [("Ann Lee", "said", "We will build, … and soon.")]


def test_a_quote_goes_on_behind_its_cue_in_the_same_paragraph() -> None:
    assert rows('"We will build," Ann Lee said. "It takes a year."') == [
        ("Ann Lee", "said", "We will build, … It takes a year.")
    ]


def test_two_cues_are_two_quotes() -> None:
    assert [r[1] for r in rows('Ann Lee said, "We will build," adding, "It takes a year."')] == ["said", "adding"]


def test_an_apposition_stands_between_speaker_and_cue() -> None:
    assert rows('"We lost," Ann Lee, the mayor of a small town, said on Monday.') == [("Ann Lee", "said", "We lost,")]


def test_a_reported_clause_leaves_out_that_and_the_final_stop() -> None:
    assert rows("Ann Lee said that she would stay.") == [("Ann Lee", "said", "she would stay")]


def test_a_reported_clause_needs_no_that() -> None:
    assert rows("Ann Lee said on Monday she would stay.")[0][2] == "she would stay"


def test_a_reported_clause_ends_where_a_main_clause_begins() -> None:
    assert rows("While Ann Lee said that she would stay, her staff packed.")[0][2] == "she would stay"


def test_a_joined_cue_begins_a_new_quote_of_the_same_speaker() -> None:
    found = rows("Ann Lee said that the bridge was safe and denied the reports.")
    assert found == [("Ann Lee", "said", "the bridge was safe"), ("Ann Lee", "denied", "the reports")]


def test_a_clause_may_stand_before_its_attribution() -> None:
    assert rows("The bridge is safe, Ann Lee said.") == [("Ann Lee", "said", "The bridge is safe")]


def test_a_clause_may_be_split_by_its_attribution() -> None:
    assert rows("The bridge, Ann Lee said, is safe.")[0][2] == "The bridge … is safe"


def test_according_to_reaches_to_the_end_of_its_sentence() -> None:
    found = rows("According to Ann Lee, the bridge is safe. It was built in May.")
    assert found == [("Ann Lee", "According to", "the bridge is safe")]


def test_an_according_to_behind_a_quote_in_the_clause_takes_the_whole_clause() -> None:
    records = read("The harbour office has indicated that “two boats sank,” according to The Lamp Courier.")
    outer = records.quotes[0]
    assert (outer.kind, content(records, outer)) == ("mixed", "The harbour office has indicated that … two boats sank,")


def test_stacked_voices_are_ordered_from_the_article_outward() -> None:
    records = read("“Brightwater accused the union of theft,” according to The Lamp Courier.")
    names = {actor.actor_id: actor.name for actor in records.actors}
    inner = next(q for q in records.quotes if words(records, q.cue) == "accused")
    assert [names[a] for a in inner.relayed_by] == ["Lamp Courier"]


def test_an_accusation_holds_who_is_accused_and_of_what() -> None:
    assert rows("Ann Lee accused the harbour union of stealing fish.")[0][2] == "the harbour union of stealing fish"


def test_a_passive_names_its_source_behind_by() -> None:
    assert rows("Bob Roe was described by Ann Lee as a poor loser.") == [
        ("Ann Lee", "was described", "Bob Roe … a poor loser")
    ]


def test_a_call_holds_what_somebody_is_asked_to_do() -> None:
    assert rows("Ann Lee called on the council to take back its words.")[0][2] == "to take back its words"


def test_a_promise_holds_the_infinitive() -> None:
    assert rows("Ann Lee promised to mend the bridge.") == [("Ann Lee", "promised", "to mend the bridge")]


def test_a_noun_of_speech_credits_its_owner() -> None:
    assert rows("The paper printed Ann Lee’s claim that the bridge was safe.")[-1][2] == "the bridge was safe"


def test_a_state_of_mind_is_a_cue() -> None:
    assert rows("Ann Lee is confident that the bridge will hold.")[0][2] == "the bridge will hold"


def test_a_mere_act_is_no_quote() -> None:
    assert rows("Ann Lee met the council and arrived at noon.") == []


def test_a_request_for_a_deed_is_no_quote() -> None:
    assert rows("Ann Lee requested the army to protect the bridge.") == []


def test_changes_cannot_think() -> None:
    assert rows("The changes suggest that there will be a bridge.") == []


def test_reportedly_with_a_speech_verb_relays_the_quote() -> None:
    records = read("Ann Lee reportedly said she would stay.")
    assert records.quotes[0].relayed_by == ("unnamed:reportedly",)


def test_reportedly_with_another_verb_is_itself_the_cue() -> None:
    records = read("Ann Lee reportedly met the mayor.")
    quote = records.quotes[0]
    assert (words(records, quote.cue), quote.source, quote.speaker) == ("reportedly", (-1, -1), "unnamed:reportedly")


def test_a_pronoun_is_resolved_to_the_speaker_before() -> None:
    assert speakers('Ann Lee said she would stay. "We will build," she added.') == ["Ann Lee", "Ann Lee"]


def test_which_stands_for_the_outlet_before_it() -> None:
    text = (
        "“A dock will open,” according to Lanternwire, a shipping newsletter, which also claimed that it is paid for."
    )
    assert speakers(text) == ["Lanternwire", "Lanternwire"]


def test_an_unnamed_source_becomes_an_actor_of_its_own() -> None:
    records = read("Some old sailors believe that the tide will turn.")
    kinds = {actor.actor_id: actor.kind for actor in records.actors}
    assert kinds[records.quotes[0].speaker or ""] == "unnamed"


def test_a_borrowed_word_in_marks_is_a_scare_quote() -> None:
    records = read("The “experts” left the building.")
    assert [(q.kind, content(records, q), q.speaker) for q in records.quotes] == [("scare", "experts", None)]


def test_a_partly_quoted_clause_is_mixed() -> None:
    records = read("Ann Lee praised the “great” ties of the towns.")
    assert records.quotes[0].kind == "mixed"


def test_an_interview_goes_on_with_the_same_speaker() -> None:
    text = '"We had the numbers," Ann Lee said.\nDid anyone call?\n"Nobody called. The log is empty."'
    assert speakers(text) == ["Ann Lee", "Ann Lee"]


def test_a_headline_with_a_colon_credits_the_name_before_it() -> None:
    assert rows("Ann Lee: Bridge will hold\nShe was sure. Nobody else was.")[0] == ("Ann Lee", ":", "Bridge will hold")


def test_a_transcript_is_read_by_its_labels() -> None:
    found = rows("LEE: We will build the bridge.\nROE: I doubt it.")
    assert [(r[0], r[2]) for r in found] == [("LEE", "We will build the bridge"), ("ROE", "I doubt it")]


def test_a_word_switched_off_is_no_cue() -> None:
    lexicon = load().without("cue_verbs", "say")
    assert read("Ann Lee said that she would stay.", lexicon).quotes == ()


def test_a_word_added_is_a_cue() -> None:
    text = "Ann Lee vaticinated that the bridge would fall."
    assert read(text).quotes == ()
    assert len(read(text, load().extended("cue_verbs", ("vaticinate", "say that", "speech"))).quotes) == 1


def test_every_quote_has_a_rule_and_its_words() -> None:
    because = read("Ann Lee said that she would stay.").quotes[0].because
    assert (because.rule, because.words["cue"], because.words["source"]) == ("quote.clause", "said", "Ann Lee")


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
