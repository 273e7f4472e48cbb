"""Where a claim begins and ends in a long sentence: appositions, asides, credits, datelines."""

from __future__ import annotations

import pytest

from .test_claims import claims, only, texts


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
        ("About 40 people cut the rope.", "past", "asserted"),
        ("They cut ropes.", "present", "asserted"),
    ],
)
def test_what_stands_behind_the_verb_tells_its_time(text: str, time: str, modality: str) -> None:
    claim = only(text)
    assert (claim.time, claim.modality) == (time, modality)


@pytest.mark.parametrize("verb", ["has pledged to", "vows to", "threatens to", "has agreed to"])
def test_a_pledge_and_a_threat_are_intentions_while_they_stand(verb: str) -> None:
    assert only(f"The council {verb} sell the port.").checkability == "intention"


@pytest.mark.parametrize("verb", ["promised to", "vowed to", "threatened to"])
def test_that_a_pledge_was_given_is_on_record(verb: str) -> None:
    assert only(f"The council {verb} sell the port.").checkability == "fact"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Lee, who was jailed for two years, returned to Lund in 2011 when the war began.",
            [
                "Lee, who was jailed for two years, returned to Lund in 2011",
                "who was jailed for two years",
                "when the war began",
            ],
        ),
        (
            "The truce ended in May, after which the rebels resumed their raids.",
            ["The truce ended in May", "after which the rebels resumed their raids"],
        ),
        (
            "He came back, commanding forces that eventually seized Lund.",
            ["He came back, commanding forces", "that eventually seized Lund"],
        ),
        (
            "Arms are banned, although that has not stopped the boats.",
            ["Arms are banned", "although that has not stopped the boats"],
        ),
        (
            "They suspended all land, air and sea links with Oman, expelled its envoys and left.",
            ["They suspended all land, air and sea links with Oman, expelled its envoys", "left"],
        ),
        ("The Salt Front (SF) failed to attend the talks.", ["The Salt Front (SF) failed to attend the talks"]),
        ("It sent boats, most of which sank.", ["It sent boats", "most of which sank"]),
        ("Antonio Guterres leaves Libya with a heavy heart.", ["Antonio Guterres leaves Libya with a heavy heart"]),
    ],
)
def test_each_clause_keeps_its_own_verb(text: str, found: list[str]) -> None:
    assert texts(text) == found
