"""Where a claim begins and ends: behind a town, before the next clause, with the noun of its cue."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read

from .test_claims import texts


def test_a_claim_keeps_the_noun_of_its_cue() -> None:
    text = "They were unanimous in their belief that the port would close."
    assert texts(text) == ["They were unanimous in their belief", "the port would close"]


def test_a_town_before_a_report_is_no_part_of_the_claim() -> None:
    assert texts("Baku: The boats are back.") == ["The boats are back"]


def test_two_side_clauses_before_their_main_one_are_two_claims() -> None:
    assert texts("After the army left and rebels took the town, Oman sent aid.") == [
        "After the army left",
        "rebels took the town",
        "Oman sent aid",
    ]


def test_an_hour_does_not_end_a_claim() -> None:
    assert texts("The boat sank near the quay at 11:00 on Monday.") == [
        "The boat sank near the quay at 11:00 on Monday"
    ]


def test_a_participle_behind_its_noun_is_no_claim() -> None:
    assert texts("The plan is fine in relation to the number of units proposed.") == [
        "The plan is fine in relation to the number of units proposed"
    ]


@pytest.mark.parametrize("sign", ["-", "\u2013", "\u2022"])
def test_a_dateline_is_no_part_of_the_claim(sign: str) -> None:
    assert texts(f"ORSA {sign} The boats are back today.") == ["The boats are back today"]


@pytest.mark.parametrize(
    "text",
    [
        "They have not and would not leave the port.",
        "He cannot and will not leave.",
        "The army shelled, burned and looted the town.",
        "The army had unlawfully shelled, burned, and looted houses.",
        "The threat is posed by foreign mercenaries and armed groups on the river.",
    ],
)
def test_verbs_that_share_their_end_are_one_claim(text: str) -> None:
    assert texts(text) == [text.rstrip(".")]


def test_a_report_of_a_report_states_what_the_inner_one_holds() -> None:
    assert texts("Ann Lee said the port was dry, the embassy revealed on Monday.") == ["the port was dry"]


def test_what_describes_the_source_is_no_claim_of_the_report() -> None:
    text = "The head of a party aligned with forces trying to take the town said on Monday the talks had failed."
    assert texts(text) == ["the talks had failed"]


def test_that_can_be_the_last_word_of_a_claim() -> None:
    assert texts("Ann Lee said it was late, but added that a fire could change that.")[-1] == (
        "a fire could change that"
    )


def test_what_could_be_seen_was_there() -> None:
    (claim,) = read("Members could be seen leaving.").claims
    assert (claim.modality, claim.time, claim.checkability) == ("asserted", "past", "fact")


def test_a_date_behind_since_opens_no_claim() -> None:
    text = "The ministry said on Friday that clashes since Aug. 26 have also left nine others hurt."
    assert texts(text) == ["clashes since Aug. 26 have also left nine others hurt"]


def test_who_is_included_stays_in_the_claim() -> None:
    text = "Ann Lee condemned the violence on Friday, as civilians, including women and children, were killed."
    assert "including women and children" in texts(text)[-1]


def test_a_participle_between_commas_is_no_claim() -> None:
    text = "The Orsa Centre, invited to watch the poll, has left the town."
    assert texts(text) == ["The Orsa Centre, invited to watch the poll, has left the town"]


def test_when_asked_is_no_claim() -> None:
    assert texts('But Ann Lee, when asked about it, said, "There was no strike."') == ["There was no strike"]


def test_a_side_clause_goes_on_behind_its_relative_clause() -> None:
    assert texts("Ann Lee left after the plan, which was old, failed.") == [
        "Ann Lee left",
        "after the plan, which was old, failed",
        "which was old",
    ]


def test_harder_and_harder_is_one_claim() -> None:
    text = "The window is getting harder and harder to reach the longer we fail to act."
    assert texts(text) == [text.rstrip(".")]


@pytest.mark.parametrize("few", ["You know", "I mean", "She said"])
def test_words_that_keep_talk_going_are_no_claim(few: str) -> None:
    assert texts(f'"{few}, it rained," Bo Ray said.') == ["it rained"]


def test_a_part_of_what_a_clause_hangs_on_belongs_to_it() -> None:
    assert texts("It has nine parts, thousands of which were lost.")[1] == "thousands of which were lost"


def test_a_question_before_its_speaker_is_no_claim() -> None:
    assert texts("“How can we accept that?”, Ann Lee said.") == []


def test_a_word_put_in_brackets_is_part_of_its_claim() -> None:
    assert texts('"[This] is not very large," Ann Lee said.') == ["[This] is not very large"]
