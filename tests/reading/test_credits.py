"""Who is credited where other words stand between speaker, cue and quote: one behaviour a test, on made-up text."""

from __future__ import annotations

import pytest

from tests.reading.test_quotes import rows, speakers


@pytest.mark.parametrize(
    "text, who",
    [
        ("Ann Lee, the harbour's oldest pilot, on Monday called the plan “a farce.”", "Ann Lee"),
        ("Jo Baker of Orsel, North Vessany says she really thinks the ferry will win.", "Jo Baker of Orsel"),
        ("Ann Lee, a pilot from Orsel has written that the ferry leaks.", "Ann Lee"),
        ("The ship was late, leading pilots like Ann Lee to say that it leaks.", "pilots like Ann Lee"),
        ("It had sunk after Mr. Lee, asked about the storm, had said, “It floats.”", "Mr. Lee"),
        ("Passengers waiting at the pier said the ferry was late.", "Passengers waiting at the pier"),
        ("Ann Lee, a doctor, then appeared on deck and said the ferry had sunk.", "Ann Lee"),
        ("The council less than two weeks ago said the ferry was late.", "The council"),
        ("An official responded by saying the crew should be careful.", "An official"),
    ],
)  # fmt: skip
def test_the_subject_is_found_over_what_stands_beside_it(text: str, who: str) -> None:
    assert rows(text)[-1][0] == who


@pytest.mark.parametrize(
    "text, who",
    [
        ("Lee said last week that the boat is “unsafe,” adding on Monday that it leaks.", "Lee"),
        ("Lee called the idea that Roe had won a “fantasy,” noting that Roe lost.", "Lee"),
        ("Lee told the crew that Roe had lost the race, saying it was rigged.", "Lee"),
        ("Recalling “the men who were lost,” the mayor urged the crew to leave.", "the mayor"),
    ],
)  # fmt: skip
def test_who_goes_on_saying_is_who_said_something_before(text: str, who: str) -> None:
    assert {row[0] for row in rows(text) if row[1] in ("adding", "noting", "saying", "Recalling")} == {who}


@pytest.mark.parametrize(
    "text",
    [
        "“The boat leaks,” Ann Lee, 30, of Orsel, who was among those asked, said on deck.",
        "“The boat leaks,” Ann Lee, now 81 and retired in Orsel, said by telephone.",
        "Ann Lee told the crew “The boat leaks in every storm.”",
        "Ann Lee grinned, “The boat leaks in every storm.”",
        "Ann Lee issued a statement, “The boat leaks in every storm.”",
        "Ann Lee’s answer was: “The boat leaks in every storm.”",
        "The crews agree - Ann Lee: “The boat leaks in every storm.”",
        "Asked why she had left on “The Early Hour,” Ann Lee said “the boat leaks.”",
    ],
)
def test_a_quoted_sentence_is_credited_over_what_stands_between(text: str) -> None:
    [source] = {row[0] for row in rows(text) if row[2].lower().startswith("the boat leaks")}
    assert source.startswith("Ann Lee")


def test_a_verb_before_the_words_gives_way_to_who_speaks_behind_them() -> None:
    text = "Sailors who think “the boat no longer leaks are wrong,” Ann Lee said."
    assert rows(text) == [("Ann Lee", "said", "Sailors who think … the boat no longer leaks are wrong,")]


def test_a_relative_clause_does_not_credit_the_words_before_it() -> None:
    text = "He would pay through a “boat tax,” which he described as “a fair share.”"
    assert rows(text)[-1][1:] == ("described as", "which … a fair share.")


def test_because_credits_nobody_with_the_words_before_it() -> None:
    text = "Lee said he liked “the way she sails the boat” - because he admired the crew."
    assert rows(text)[0][0] == "Lee"


@pytest.mark.parametrize("time", ["last week", "earlier this month", "late Tuesday", "this year"])
def test_a_time_between_verb_and_clause_belongs_to_neither(time: str) -> None:
    assert rows(f"Ann Lee said {time} that the boat leaks.") == [("Ann Lee", "said", "the boat leaks")]


def test_a_promise_may_name_day_and_place_first() -> None:
    assert rows("Ann Lee promised Sunday at a rally to mend the boat.")[0][2] == "to mend the boat"


def test_a_noun_that_reports_a_clause_needs_no_owner() -> None:
    assert ("", "rumors", "the boat has lost its captain") in rows(
        "The crew stayed amid rumors that the boat has lost its captain."
    )


def test_what_nobody_doubts_is_no_report() -> None:
    assert rows("There is no doubt that the boat has sunk.") == []


def test_a_surname_that_is_a_common_word_can_open_a_sentence() -> None:
    text = "The crew met Jo Cross. Cross called the boat “a wreck.” They met Ann Small. Small, who sails, said it sank."
    assert speakers(text) == ["Jo Cross", "Ann Small"]


def test_a_question_put_to_somebody_ends_where_the_answer_begins() -> None:
    text = "When asked about the leak in the hull, Ann Lee said it was small."
    assert [row[2] for row in rows(text)] == ["the leak in the hull", "it was small"]


def test_a_title_in_marks_is_not_said() -> None:
    assert rows("In her book, “Mend Your Own Old Boat,” Ann Lee suggested painting the hull.")[-1][2] != "In her book"


def test_speakers_of_an_interview_take_turns() -> None:
    text = "The talk.\n\nAnn Lee: Does it leak?\n\nJo Roe: It leaks.\n\nLee: Since when?\n\nRoe: Since May."
    assert [row[0] for row in rows(text)] == ["Ann Lee", "Jo Roe", "Lee", "Roe"]


def test_who_relays_a_broken_quote_relays_all_of_it() -> None:
    text = "“The boat leaks,” Ann Lee said, according to the Gazette. “We mend it on Sunday.”"
    assert ("the Gazette", "according to", "The boat leaks, … Ann Lee said … We mend it on Sunday.") in rows(text)


def test_a_noun_before_marks_is_no_verb() -> None:
    assert [row[1] for row in rows("She called the fishing venture “a great example” of it.")] == ["called"]


@pytest.mark.parametrize(
    "text, said",
    [
        ("In Ann Lee's view, the plan has failed.", "the plan has failed"),
        ("The plan has failed, in Ann Lee's view.", "The plan has failed"),
        ("The crew left because, in Ann Lee's words, “the plan has failed.”", "the plan has failed."),
    ],
)
def test_a_view_is_credited_to_its_owner(text: str, said: str) -> None:
    assert [(row[0], row[2]) for row in rows(text)] == [("Ann Lee", said)]


def test_a_closing_mark_that_opens_a_paragraph_is_a_reversed_one() -> None:
    assert rows("” … we mend it on Sunday,” Ann Lee said.")[0][2] == "… we mend it on Sunday,"


def test_a_credit_may_stand_inside_marks_that_are_never_closed() -> None:
    assert rows('"We will mend it on Sunday, said Ann Lee.')[0][:2] == ("Ann Lee", "said")


def test_a_quoted_beginning_belongs_to_the_credit_of_its_own_sentence() -> None:
    text = "“That is wrong,” Ann Lee said. “You let the boats sink” to save the harbour, Jo Roe said."
    assert rows(text)[0] == ("Ann Lee", "said", "That is wrong,")
