"""Claims: clauses with voice, holder, modality, time and what can be checked."""

from __future__ import annotations

import pytest

from libya_lesson.lexicons import load
from libya_lesson.reading import Records, read
from libya_lesson.reading.records import Claim


def claims(text: str) -> list[tuple[str, Claim]]:
    records = read(text)
    return [(records.article.text[c.start : c.end], c) for c in records.claims]


def texts(text: str) -> list[str]:
    return [words for words, _ in claims(text)]


def only(text: str) -> Claim:
    [(_, claim)] = claims(text)
    return claim


def test_a_sentence_with_two_clauses_has_two_claims() -> None:
    assert texts("The mayor left and the council voted.") == ["The mayor left", "the council voted"]


def test_a_relative_clause_is_a_claim_of_its_own() -> None:
    assert texts("The ship, which carried grain, sank near Tunis.") == [
        "The ship, which carried grain, sank near Tunis",
        "which carried grain",
    ]


def test_a_because_clause_is_a_claim_of_its_own() -> None:
    assert texts("Prices rose because the harbour closed.") == ["Prices rose", "because the harbour closed"]


def test_a_condition_belongs_to_its_claim_and_hedges_it() -> None:
    claim = only("If the plan fails, the port will close.")
    assert (claim.modality, claim.time) == ("hedged", "future")


def test_it_seems_that_is_one_claim() -> None:
    claim = only("It seems that the port was sold.")
    assert (claim.modality, claim.time) == ("hedged", "past")


def test_two_sentences_joined_by_a_comma_are_two_claims() -> None:
    assert texts("The port is closed, we are checking the logs.") == ["The port is closed", "we are checking the logs"]


def test_a_participle_after_a_noun_makes_no_claim() -> None:
    assert texts("The force led by Idris Bey took the town.") == ["The force led by Idris Bey took the town"]


def test_headings_and_questions_are_no_claims() -> None:
    assert texts("Creating a balance\nThe mayor came. Will the mayor stay?") == ["The mayor came"]


def test_he_said_alone_is_no_claim() -> None:
    assert texts("“The port is closed,” Ann Lee said.") == ["The port is closed"]


def test_what_is_quoted_is_held_by_its_speaker() -> None:
    claim = only("“The port is closed,” said Ann Lee.")
    assert (claim.voice, claim.holder, claim.chain) == ("attributed", "ann-lee", ("ann-lee",))
    assert claim.source_kind == "named"


def test_what_nobody_is_credited_with_is_the_authors() -> None:
    claim = only("The port is closed.")
    assert (claim.voice, claim.holder, claim.chain, claim.source_kind) == ("author", None, (), "none")


def test_content_that_is_no_statement_leaves_the_whole_report_as_the_claim() -> None:
    [(words, claim)] = claims("Ann Lee praised the ministry.")
    assert words == "Ann Lee praised the ministry"
    assert claim.voice == "author"


@pytest.mark.parametrize(
    ("text", "modality", "markers"),
    [
        ("The port is closed.", "asserted", []),
        ("The port may close.", "hedged", ["may"]),
        ("The port will not close.", "boosted", ["will not"]),
        ("There is no doubt that the port may close.", "boosted", ["no doubt", "may"]),
        ("It may certainly close the port.", "hedged", ["may", "certainly"]),
        ("The fleet came in May.", "asserted", []),
        ("Some officials left the town.", "hedged", ["Some"]),
        ("Some bread was sold.", "asserted", []),
        ("In fact, the port is open.", "boosted", ["In fact"]),
        ("It is certainly possible that the port closes.", "hedged", ["certainly", "possible"]),
    ],
)
def test_the_outermost_marker_decides_the_modality(text: str, modality: str, markers: list[str]) -> None:
    claim = only(text)
    assert (claim.modality, [text[a:b] for a, b in claim.markers]) == (modality, markers)


def test_reportedly_before_a_speech_verb_hedges_what_is_said() -> None:
    text = "Ann Lee reportedly said, “The port is closed.”"
    claim = only(text)
    assert (claim.modality, [text[a:b] for a, b in claim.markers]) == ("hedged", ["reportedly"])


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("The port was closed.", "past"),
        ("The port has closed.", "past"),
        ("The port is closing.", "present"),
        ("The port will close.", "future"),
        ("The port is going to close.", "future"),
        ("The port would have closed.", "past"),
        ("They have two ports.", "present"),
    ],
)
def test_the_verb_group_tells_the_time(text: str, time: str) -> None:
    assert only(text).time == time


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The port closed on Monday.", "fact"),
        ("The port will close.", "prediction"),
        ("The town wants a new port.", "intention"),
        ("The port closed because of chaos.", "interpretation"),
    ],
)
def test_what_can_be_checked_depends_on_the_words(text: str, kind: str) -> None:
    assert only(text).checkability == kind


def test_an_event_named_as_a_noun_in_an_announcing_clause_is_a_claim() -> None:
    found = texts("Idris Bey during his meeting with Ama Boa said the port is closed.")
    assert found == ["his meeting with Ama Boa", "the port is closed"]


def test_a_hedge_can_be_switched_off_for_one_reading() -> None:
    records: Records = read("The port may close.", load().without("modality", "may"))
    assert records.claims[0].modality == "asserted"


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("The plan is a foolish gamble.", "interpretation"),
        ("The ship is in the harbour.", "fact"),
        ("This is the third visit.", "fact"),
        ("Ann Lee is the mayor.", "fact"),
        ("The council is unlikely to agree.", "prediction"),
        ("Bankers expect the price to fall.", "prediction"),
        ("The town cannot live without the ferry.", "interpretation"),
        ("The sale would have raised prices.", "interpretation"),
        ("Ann Lee suggested that the mayor resign.", "intention"),
    ],
)
def test_what_a_thing_is_like_is_read_into_it_what_it_did_can_be_looked_up(text: str, check: str) -> None:
    assert [c.checkability for _, c in claims(text)] == [check]


def test_what_is_likely_speaks_of_the_future() -> None:
    assert only("The council is unlikely to agree.").time == "future"


def test_who_after_a_preposition_opens_a_question_and_no_clause_on_a_noun() -> None:
    assert texts("They are fighting over who will lead the council.") == [
        "They are fighting over who will lead the council"
    ]


def test_a_colon_parts_two_statements() -> None:
    assert texts("The council is worried: Lamp Harbour needs money for its quay.") == [
        "The council is worried",
        "Lamp Harbour needs money for its quay",
    ]


def test_a_verb_far_from_its_plural_subject_is_found() -> None:
    assert texts("The voters who built the club deserve more.") == [
        "The voters who built the club deserve more",
        "who built the club",
    ]


def test_a_cue_inside_its_own_quote_leaves_the_claim_whole():
    assert texts("Oman has reportedly delivered rifles to Qatar.") == ["Oman has reportedly delivered rifles to Qatar"]


def test_a_verb_behind_an_apposition_opens_a_side_clause():
    found = texts("The crowd left after the speaker, Ann Lee, closed the session.")
    assert found == ["The crowd left", "after the speaker, Ann Lee, closed the session"]


def test_the_verb_of_a_quote_that_opens_with_if_is_found():
    claim = only("“If the tariffs stay, we will fight,” Ann Lee warned.")
    assert (claim.modality, claim.time, claim.holder) == ("hedged", "future", "ann-lee")


def test_a_reduced_relative_is_no_verb_of_the_sentence():
    found = texts("The investors led by Ann Lee sold the port.")
    assert found == ["The investors led by Ann Lee sold the port"]


def test_a_line_that_breaks_off_behind_an_apposition_is_read_to_its_end():
    assert texts("It was the plan. He left after the speaker, Ann,")[1:] == ["He left after the speaker, Ann"]


def test_a_clause_behind_a_semicolon_is_one_though_its_subject_has_a_relative_clause() -> None:
    text = "Levels have doubled; the board, which has a laboratory, denied it."
    assert texts(text) == [
        "Levels have doubled",
        "the board, which has a laboratory, denied it",
        "which has a laboratory",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ORSA, Vessany (NLW) – 9 May – The boats are back.",
        "ORSA, Oct 9 - The boats are back.",
        "ORSA — The boats are back.",
        "Orsa (NLW) -- The boats are back.",
    ],
)
def test_a_claim_begins_behind_the_dateline(text: str) -> None:
    assert texts(text) == ["The boats are back"]


def test_an_aside_between_dashes_is_no_dateline() -> None:
    assert texts("Ann Lee – the mayor – left the town.") == ["Ann Lee – the mayor – left the town"]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Chad left, while Turkey and Qatar have stayed.", ["Chad left", "while Turkey and Qatar have stayed"]),
        ("Chad left, but Turkey and Qatar have stayed.", ["Chad left", "Turkey and Qatar have stayed"]),
        ("It rained when the mayor and the crew met.", ["It rained", "when the mayor and the crew met"]),
        ("It rained while Chad slept and Oman left.", ["It rained", "while Chad slept", "Oman left"]),
    ],
)
def test_two_subjects_of_one_verb_stay_in_its_clause(text: str, due: list[str]) -> None:
    assert texts(text) == due


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Chad met Ann Lee twice and, according to a diplomat, promised boats.", "promised boats"),
        ("The boat, according to a diplomat, sank.", "The boat, according to a diplomat, sank"),
    ],
)
def test_a_credit_between_commas_answers_for_what_follows_it_and_is_no_clause(text: str, due: str) -> None:
    told = [words for words, claim in claims(text) if claim.holder]
    assert told == [due]
    assert not any(words.startswith("according") for words in texts(text))


@pytest.mark.parametrize(
    ("text", "due"),
    [
        (
            "Egypt has backed it since the war with the Salt Front (SF) broke out.",
            ["Egypt has backed it", "since the war with the Salt Front (SF) broke out"],
        ),
        (
            "It rained where the mayor, who came early, was waiting.",
            ["It rained", "where the mayor, who came early, was waiting", "who came early"],
        ),
    ],
)
def test_a_bracket_or_a_remark_behind_its_subject_does_not_end_a_clause(text: str, due: list[str]) -> None:
    assert texts(text) == due


def test_a_meeting_named_before_a_report_ends_before_its_verb() -> None:
    text = "Ann Lee during her meeting with the Omani Foreign Minister said she was seeking Oman's help."
    assert "her meeting with the Omani Foreign Minister" in texts(text)


@pytest.mark.parametrize("text", ["Prices rose 4%", "$4m went missing", "It lost 4% and they left"])
def test_a_claim_keeps_its_sign_of_money_and_its_percents(text: str) -> None:
    assert " and ".join(texts(f"{text}.")) == text


@pytest.mark.parametrize("opening", ["It is not clear who", "Nobody knows who", "It was unclear whose boat"])
def test_a_question_inside_a_sentence_is_no_claim_of_its_own(opening: str) -> None:
    assert texts(f"{opening} left the harbour.") == [f"{opening} left the harbour"]


@pytest.mark.parametrize("verb", ["had to reject", "used to oppose", "will criticise"])
def test_a_claim_takes_in_the_object_of_a_stance(verb: str) -> None:
    assert texts(f"The council {verb} the offer twice.") == [f"The council {verb} the offer twice"]


@pytest.mark.parametrize(
    ("text", "time", "modality"),
    [
        ("The council seems to have left.", "past", "hedged"),
        ("The council is said to have left.", "past", "hedged"),
        ("The council is believed to have left.", "past", "hedged"),
        ("The council is likely to have left.", "past", "hedged"),
        ("The council is bound to leave.", "future", "boosted"),
        ("The council is scheduled to leave.", "future", "asserted"),
        ("The council will have left by Friday.", "future", "asserted"),
        ("The council may have left.", "past", "hedged"),
        ("The port will close unless the council agrees.", "future", "hedged"),
        ("About 40 people cut the rope.", "past", "asserted"),
        ("They cut ropes.", "present", "asserted"),
    ],
)
def test_what_stands_behind_the_verb_tells_its_time(text: str, time: str, modality: str) -> None:
    claim = only(text)
    assert (claim.time, claim.modality) == (time, modality)


@pytest.mark.parametrize("verb", ["has pledged to", "vowed to", "threatened to", "has agreed to"])
def test_a_pledge_and_a_threat_are_intentions(verb: str) -> None:
    assert only(f"The council {verb} sell the port.").checkability == "intention"
