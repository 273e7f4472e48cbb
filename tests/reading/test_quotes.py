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
