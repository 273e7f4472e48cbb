"""News of sanctions and of an earthquake: side clauses with long subjects, where words end, heads of state, juntas."""

import pytest

from libya_lesson.reading import read


def _told(text: str) -> list[tuple[str | None, str]]:
    return [(q.speaker, " … ".join(text[a:b] for a, b in q.parts)) for q in read(text).quotes]


def _claims(text: str) -> list[str]:
    return [text[c.start : c.end] for c in read(text).claims]


def _actors(text: str) -> list[str]:
    return [actor.name for actor in read(text).actors]


def test_a_side_clause_whose_subject_has_a_clause_with_who_has_its_own_verb() -> None:
    text = "Rescuers pulled men from the ruins as people who lost homes in a quake last year protested in Rome."
    assert _claims(text)[:2] == [
        "Rescuers pulled men from the ruins",
        "as people who lost homes in a quake last year protested in Rome",
    ]


@pytest.mark.parametrize("opener", ["while", "as"])
def test_a_list_can_be_the_subject_of_a_side_clause(opener: str) -> None:
    text = f"Men were working {opener} beds, blankets and tents have been sent."
    assert _claims(text) == ["Men were working", f"{opener} beds, blankets and tents have been sent"]


def test_the_same_word_twice_opens_no_list() -> None:
    assert _claims("They came day after day for years, men and women were torn apart.")[0].startswith("They came day")


def test_two_names_with_an_article_can_be_a_subject() -> None:
    text = "Oman and the Gulf Union support the sanctions, Ann Lee said."
    assert [(c.holder, text[c.start : c.end]) for c in read(text).claims] == [
        ("ann-lee", "Oman and the Gulf Union support the sanctions")
    ]


def test_a_named_speaker_is_parted_from_the_object_before() -> None:
    text = "The council has set money aside in this year's budget and Bo Ray said it was late."
    assert _told(text) == [("bo-ray", "it was late")]


def test_words_end_before_even_though() -> None:
    text = "Ann Lee said she backs the ban, even though the junta had urged talks."
    assert _told(text)[0] == ("ann-lee", "she backs the ban")


def test_what_a_speaker_does_meanwhile_is_not_part_of_the_words() -> None:
    text = "Mali said it would take steps “to ensure the supply,” while asking for talks."
    assert _told(text) == [("mali", "it would take steps … to ensure the supply,"), ("mali", "talks")]


def test_an_example_in_the_subject_is_not_the_speaker() -> None:
    text = "Residents of towns including Amatra, where nine men died, marched to protest the plan."
    assert _told(text) == [("unnamed:residents-of-towns", "the plan")]


@pytest.mark.parametrize("office", ["head of state", "president"])
def test_the_only_president_named_right_before_is_the_head_of_state(office: str) -> None:
    text = f"President Bo Ray said it was late. “We left”, declared the French {office}."
    assert [speaker for speaker, _ in _told(text)] == ["bo-ray", "bo-ray"]


def test_another_president_far_away_is_not_the_head_of_state() -> None:
    text = "President Bo Ray said it was late. It rained. It rained. It rained. The French president said no."
    assert _told(text)[-1] == ("unnamed:french-president", "no")


def test_a_part_of_a_continent_belongs_to_the_name() -> None:
    assert _actors("West African leaders decided to leave.") == ["West African leaders"]


def test_the_military_junta_is_the_ruling_junta() -> None:
    text = "The ruling junta attacked Ann Lee. The military junta attacked Bo Ray. The junta attacked Jo Ray."
    assert [tie.source for tie in read(text).ties] == ["unnamed:ruling-junta"] * 3


@pytest.mark.parametrize("noun", ["Sanctions", "Airstrikes", "Hostilities"])
def test_a_noun_of_the_news_that_opens_a_sentence_is_no_name(noun: str) -> None:
    assert noun not in _actors(f"{noun} went on for years.")


def _ties(text: str) -> set[tuple[str, str, str]]:
    return {(tie.source, tie.target, tie.sign) for tie in read(text).ties}


def test_a_day_can_stand_between_a_meeting_and_whom_one_meets() -> None:
    assert _ties("Bo Ray is to meet on Monday Omani Foreign Minister Ann Lee.") == {("bo-ray", "ann-lee", "0")}


def test_who_backs_the_efforts_by_two_backs_both() -> None:
    text = "Oman backs the efforts by Bo Ray and Ann Lee to reach an agreement."
    assert _ties(text) == {("oman", "bo-ray", "+"), ("oman", "ann-lee", "+")}


@pytest.mark.parametrize("verb", ["endangering", "“endangering”"])
def test_by_what_means_somebody_is_said_to_do_harm_is_their_deed(verb: str) -> None:
    text = f"Oman accused France of {verb} Chad by supporting Bo Ray."
    assert {("oman", "france", "-"), ("france", "bo-ray", "+")} <= _ties(text)


@pytest.mark.parametrize("aim", ["it was a veiled attempt to save Bo Ray", "it's a plan for saving Bo Ray"])
def test_what_it_is_for_is_no_deed_of_who_says_so(aim: str) -> None:
    assert _ties(f"Oman said {aim}.") == set()


def test_two_peoples_before_one_noun_are_both_meant() -> None:
    text = "India and China protested. The Indian and Chinese foreign ministers exchanged protests."
    assert {("india", "china", "-"), ("china", "india", "-")} <= _ties(text)


def test_who_had_done_one_thing_and_done_another_did_both() -> None:
    text = "Tom Dalen met Azize Lund, who had contacted Ann Lee and spoken to Bo Ray."
    assert ("azize-lund", "bo-ray", "0") in _ties(text)
    assert not any(source == "ann-lee" for source, _, _ in _ties(text))


def test_forces_push_forward_against_others() -> None:
    assert _ties("The GNU forces pushed forward against LDA positions.") == {("gnu", "lda", "-")}


@pytest.mark.parametrize("rest", ["Ann Lee and spoken to Tom Dalen", "him on Monday", "police and left"])
def test_who_is_rung_up_is_called_nothing(rest: str) -> None:
    assert _told(f"Bo Ray had called {rest}.") == []


@pytest.mark.parametrize("rest", ["Ann Lee unfit", "Ann Lee a liar"])
def test_who_is_called_something_is_judged(rest: str) -> None:
    assert _told(f"Bo Ray called {rest}.") == [("bo-ray", rest)]


@pytest.mark.parametrize(
    "listed", ["Oman, Chad and Ann Lee", "Ann Lee, Oman and Chad", "Oman, the Chadian army and Ann Lee"]
)
def test_states_and_a_person_in_a_list_all_act(listed: str) -> None:
    assert len(_ties(f"Chad is far. {listed} attacked Mali.")) == 3
