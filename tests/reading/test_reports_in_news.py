"""Reports as agencies write them: long subjects, second cues without a comma, headlines; on sentences of our own."""

from __future__ import annotations

import pytest

from tests.reading.test_quotes import rows, speakers


@pytest.mark.parametrize(
    ("text", "report"),
    [
        (
            "Ann Lee hailed a deal which, Bo Lund said, had failed twice.",
            ("Bo Lund", "said", "which … had failed twice"),
        ),
        (
            "The deal, which, Bo Lund said, had failed twice, would be dropped.",
            ("Bo Lund", "said", "which … had failed twice"),
        ),
        ("The boat held men, some of whom, Bo Lund said, were ill.", ("Bo Lund", "said", "some of whom … were ill")),
    ],
)
def test_a_speaker_behind_which_answers_for_the_relative_clause(text: str, report: tuple[str, str, str]) -> None:
    assert report in rows(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ann Lee warned firms that cheat their crews that they would be fined.", "they would be fined"),
        ("Ann Lee told people who had fled that they could return.", "they could return"),
        ("Ann Lee warned crews that fire on boats would be punished.", "fire on boats would be punished"),
        ("Ann Lee told voters that was the plan.", "that was the plan"),
    ],
)
def test_a_clause_that_only_says_who_listens_is_not_told(text: str, content: str) -> None:
    assert [row[2] for row in rows(text)] == [content]


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        (
            "Ann Lee rejected the plan saying the dam was old.",
            [("Ann Lee", "rejected", "the plan"), ("Ann Lee", "saying", "the dam was old")],
        ),
        (
            "Ann Lee praised the plan adding that the dam was old.",
            [("Ann Lee", "praised", "the plan"), ("Ann Lee", "adding", "the dam was old")],
        ),
        ("Ann Lee left the meeting saying that the dam was old.", [("Ann Lee", "saying", "the dam was old")]),
    ],
)
def test_a_second_report_may_begin_without_a_comma(text: str, reports: list[tuple[str, str, str]]) -> None:
    assert rows(text) == reports


def test_which_paper_it_was_does_not_part_a_cue_from_its_clause() -> None:
    assert rows("Ann Lee added in a video posted on Sunday that the dam was old.") == [
        ("Ann Lee", "added", "the dam was old")
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ann Lee wants the ministry to pay.", "the ministry to pay"),
        ("Ann Lee expects them to leave.", "them to leave"),
        ("Ann Lee urged the ministry to pay.", "to pay"),
    ],
)
def test_a_wish_holds_whom_it_is_about_and_an_order_only_the_deed(text: str, content: str) -> None:
    assert [row[2] for row in rows(text)] == [content]


@pytest.mark.parametrize("text", ["Oman said to be arming rebels", "A note said to have been burnt was found."])
def test_what_is_said_to_be_so_is_said_by_nobody_named(text: str) -> None:
    assert [row[:2] for row in rows(text)] == [("", "said")]


@pytest.mark.parametrize(
    ("line", "speaker", "content"),
    [
        ("Five killed in blast at port: police", "police", "Five killed in blast at port"),
        ("Oman will not leave: Lee", "Lee", "Oman will not leave"),
        ("Five killed in blast at port - police", "police", "Five killed in blast at port"),
    ],
)
def test_a_headline_may_end_with_who_says_so(line: str, speaker: str, content: str) -> None:
    assert rows(f"{line}\n\nIt rained.")[0] in ((speaker, ":", content), (speaker, "-", content))


def test_the_name_of_a_paper_behind_a_dash_credits_nothing() -> None:
    assert rows("How Ann Lee won the vote - The Gazette\n\nIt rained.") == []


@pytest.mark.parametrize("text", ["Clashes have threatened to derail the talks.", "The move contradicts the plan."])
def test_what_only_happens_voices_nothing(text: str) -> None:
    assert rows(text) == []


def test_a_credit_may_follow_a_full_stop_with_its_speaker_set_off() -> None:
    assert rows("“The dam is old.” Ann Lee, who runs the port, said.")[0] == ("Ann Lee", "said", "The dam is old.")


def test_a_time_before_a_name_is_not_part_of_the_speaker() -> None:
    assert rows("In recent weeks Lund has noted that prices fell.") == [("Lund", "has noted", "prices fell")]


def test_a_statement_speaks_rather_than_the_talks_behind_it() -> None:
    assert speakers("The firms issued a statement after the talks in Lund, which called for calm.")[-1] == "statement"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The talks failed, said UN special envoy to Chad Ann Lee in March.", "Ann Lee"),
        ("Ann Lee, the UN envoy for Chad, left. UN's special envoy said so.", "Ann Lee"),
        ("UN Special Envoy to Chad, Ann Lee, left. The UN Envoy said it was late.", "Ann Lee"),
        ("The UN Envoy said it was late.", "UN Envoy"),
    ],
)
def test_an_envoy_speaks_and_not_the_body_that_sent_her(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_they_takes_up_two_who_spoke_last() -> None:
    text = "Ann Lee and Bo Lund stressed the need for a Central Bank of Chad. They stressed the need for calm."
    assert speakers(text) == ["Ann Lee", "Ann Lee"]


def test_an_outlet_speaks_under_its_name_with_what_it_is() -> None:
    assert speakers("Sputnik news agency reported that the dam was old.") == ["Sputnik"]


def test_a_capital_that_speaks_in_a_headline_is_the_state_it_stands_for() -> None:
    text = "Moscow talks to Lee about arms\n\nMoscow recognises the council. Moscow said it would stay."
    assert set(speakers(text)) == {"Russia"}


def test_armed_forces_are_no_verb() -> None:
    text = "Commander of the Omani armed forces, Ann Lee, is in Lund to discuss support."
    assert rows(text) == [("Commander of the Omani armed forces", "to discuss", "support")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Troops fired at Salt Front demonstrators alleging the vote was rigged.", "Salt Front demonstrators"),
        ("A teenager accused of robbing Ann Lee said it was late.", "teenager accused of robbing Ann Lee"),
        ("Bo Lund is a spokesman for the Salt Front, which backs Lee.", "Salt Front"),
    ],
)
def test_who_speaks_is_told_from_who_is_named_beside(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Observers from the Salt Union say it was fair, but they are expressing concern.",
            "Observers from the Salt Union",
        ),
        ("The Gazette left. “We reject it,” the statement said. It added that it was late.", "statement"),
    ],
)
def test_a_pronoun_takes_up_who_spoke_last(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker, speaker]


def test_words_in_somebodys_view_are_told_once() -> None:
    text = "Lee denounced “odd results” which, in his view, “raise doubts about the vote”."
    assert [row[1] for row in rows(text)] == ["denounced", "view"]


def test_a_day_before_an_object_is_stepped_over() -> None:
    assert rows("Parties rejected on Saturday partial results.") == [("Parties", "rejected", "partial results")]


def test_a_name_before_a_colon_that_says_nothing_in_the_text_is_only_the_topic() -> None:
    text = "Ann Lee: Jury sees footage\n\nBo Lund said it was late. The court heard that Lee had left."
    assert speakers(text) == ["Bo Lund", "court"]


@pytest.mark.parametrize(
    ("text", "report"),
    [
        ("The dam has burst, reported Xinhua.", ("Xinhua", "reported", "The dam has burst")),
        ("Prices rose, warned Ann Lee.", ("Ann Lee", "warned", "Prices rose")),
        ("Ann Lee, the mayor, warned Bo Lund.", ("Ann Lee", "warned", "Bo Lund")),
    ],
)
def test_a_verb_before_its_speaker_is_told_from_one_before_who_is_told(text: str, report: tuple[str, str, str]) -> None:
    assert rows(text) == [report]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Firms have to pay the crews and investors have expressed doubt over it.", "investors"),
        ("Lumo, its shares falling after officials rejected its sale, left.", "officials"),
        ("It was overshadowed by the decision of officials to reject the sale.", "officials"),
    ],
)
def test_who_speaks_begins_behind_what_is_not_theirs(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_lives_claimed_are_no_claim() -> None:
    assert rows("The storm claimed nine lives.") == []


@pytest.mark.parametrize("aside", ["without giving details", "in a letter on Monday", "after talks with Bo Ray"])
def test_a_that_goes_on_over_an_aside_behind_the_verb(aside: str) -> None:
    assert [row[2] for row in rows(f"Ann Lee said, {aside}, that the port was safe.")] == ["the port was safe"]


def test_an_opening_phrase_is_not_what_was_said_over_an_aside() -> None:
    text = "Following a meeting with Bo Ray, Ann Lee said, without giving details, that the port was safe."
    assert [row[2] for row in rows(text)] == ["the port was safe"]


def test_what_somebody_rules_out_is_not_the_clause_before() -> None:
    text = "The coalition will stand alone, as unions have ruled out joining it."
    assert "The coalition will stand alone" not in [row[2] for row in rows(text)]


def test_a_moment_recalled_is_no_clause() -> None:
    assert [row[2] for row in rows("Recalling that moment, Bo Ray said the port was shut.")] == ["the port was shut"]


@pytest.mark.parametrize("credit", ["the Gazette reports", "Harbour News reports", "the Gazette reported on Monday"])
def test_a_second_credit_relays_the_first(credit: str) -> None:
    contents = [row[2] for row in rows(f"The port is shut, the ministry said, {credit}.")]
    assert "The port is shut" in contents
    assert "The port is shut, the ministry said" in contents


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('Bo Ray held up a sign saying "Boats Against Fees."', "a sign"),
        ('The town was quiet, with many marchers chanting "We are here."', "many marchers"),
        ('The film depicts one of the guards asking, "For what?"', "one of the guards"),
    ],
)
def test_words_on_a_thing_or_of_a_crowd_stay_with_it(text: str, source: str) -> None:
    assert source in [row[0] for row in rows(text)]


def test_what_is_told_is_kept_beside_what_is_added() -> None:
    text = "Ann Lee told firms that costs for boats were high, adding that fees had a use."
    assert [row[2] for row in rows(text)] == ["costs for boats were high", "fees had a use"]


def test_what_went_on_meanwhile_is_not_part_of_the_words() -> None:
    assert rows("The deal is dead, Ann Lee said, as talks resumed in Lund.") == [
        ("Ann Lee", "said", "The deal is dead")
    ]


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Bo Ray accused the army of shelling the port, a charge it denied.", "the army"),
        ("Ann Lee blamed the Salt Front for the fire, an accusation it rejected.", "the Salt Front"),
    ],
)
def test_who_is_accused_denies_the_charge(text: str, denier: str) -> None:
    assert rows(text)[-1][0] == denier


def test_the_occasion_of_the_words_is_not_part_of_them() -> None:
    text = "Ann Lee has said the plan is on course as she arrived in Lund, a day after her defeat."
    assert rows(text) == [("Ann Lee", "has said", "the plan is on course")]
    told = "Ann Lee said prices rose as he cut taxes."
    assert rows(told)[0][2] == "prices rose as he cut taxes"
