"""What news of visits and talks says: who speaks behind a list, deals aimed at something, who acts in a condition."""

import pytest

from libya_lesson.reading import read


def _quotes(text: str) -> list[tuple[str | None, str]]:
    found = read(text)
    return [(q.speaker, " ".join(found.article.text[a:b] for a, b in q.parts)) for q in found.quotes]


def _claims(text: str) -> list[str]:
    return [text[c.start : c.end] for c in read(text).claims]


def _ties(text: str) -> list[tuple[str, str, str]]:
    return [(tie.source, tie.target, tie.sign) for tie in read(text).ties]


def test_who_heads_an_army_is_a_person_and_acts() -> None:
    text = "The head of the Omani military Hatem met with Ann Lee."
    assert [a.kind for a in read(text).actors if a.name == "Hatem"] == ["person"]
    assert _ties(text) == [("hatem", "ann-lee", "0")]


@pytest.mark.parametrize(
    "text",
    [
        "Bo Ray met the Omani envoy, Cy Fay, on Monday, Ann Lee, who was also there, said in a tweet.",
        "The general met the premier and men from the port, Ann Lee, an envoy for Oman, told the agency.",
        "The general met the premier and possibly some men from the port, Ann Lee, an envoy for Oman, told the agency.",
    ],
)
def test_who_speaks_last_is_behind_the_clause(text: str) -> None:
    assert _quotes(text)[0][0] == "ann-lee"


def test_a_quoted_opening_belongs_to_who_speaks_in_the_sentence_behind() -> None:
    text = "“Today is a step on the way to peace.” Oman had shown it could talk, Ann Lee told reporters."
    assert _quotes(text)[0] == ("ann-lee", "Today is a step on the way to peace.")


@pytest.mark.parametrize("how", ["aimed at resuming trade", "linked to trade", "designed to resume trade"])
def test_what_a_deal_is_for_is_no_clause_of_its_own(how: str) -> None:
    text = f"Oman has announced a deal with Chad, Togo and the UN {how}."
    assert _quotes(text) == [("oman", f"a deal with Chad, Togo and the UN {how}")]
    assert [target for _, target, _ in _ties(text)] == ["chad", "togo", "un"]


def test_a_body_may_aim_at_something() -> None:
    assert _claims("The council and the union aimed at a deal.") == ["The council and the union aimed at a deal"]


@pytest.mark.parametrize(
    "text",
    ["Oman and Chad account for a third of the salt", "Oman and Chad vote for peace", "Oman and Chad blame each other"],
)
def test_two_names_that_open_a_clause_have_a_plain_verb(text: str) -> None:
    assert _claims(f"{text}.") == [text]


@pytest.mark.parametrize(
    "text", ["The Oman and Chad border in the north was closed", "She won the Young, Black and Gifted award for poets"]
)
def test_a_noun_behind_two_names_is_no_verb(text: str) -> None:
    assert _claims(f"{text}.") == [text]


def test_the_verb_behind_a_participle_between_commas_is_the_main_one() -> None:
    text = "Ann Lee, appointed as the league's chief mediator, met with Bo Ray on Monday."
    assert _claims(text) == [text[:-1]]
    assert _ties(text) == [("ann-lee", "bo-ray", "0")]


def test_who_acts_in_a_condition_is_named_in_it() -> None:
    text = "Oman will help the Salt League if the Harbour Council backs the Dockers' Union."
    assert ("harbour-council", "dockers--union", "+") in _ties(text)


def test_a_moment_is_no_part_of_who_acts_in_it() -> None:
    assert [speaker for speaker, _ in _quotes("At the moment two groups claim to be the government.")] == [
        "unnamed:two-groups"
    ]


def test_those_who_think_are_the_people_not_their_loyalty() -> None:
    text = "Ann Lee commands the loyalty of troops who consider themselves part of the army."
    assert [speaker for speaker, _ in _quotes(text)] == ["unnamed:troops"]


@pytest.mark.parametrize("who", ["The top Omani diplomat", "Oman's top diplomat", "Oman’s chief diplomat"])
def test_the_top_diplomat_is_the_foreign_minister(who: str) -> None:
    text = f"Omani Foreign Minister Ann Lee met Bo Ray, the Chadian foreign minister. {who} called it a start."
    assert [speaker for speaker, _ in _quotes(text)] == ["ann-lee"]


def test_another_diplomat_is_nobody_named() -> None:
    text = "Omani Foreign Minister Ann Lee left. A Western diplomat called it a start."
    assert [speaker for speaker, _ in _quotes(text)] == ["unnamed:western-diplomat"]


@pytest.mark.parametrize(
    "when", ["on Sunday, after a meeting in Orsa,", "on Sunday, following a meeting,", "at noon, speaking in Orsa,"]
)
def test_that_may_stand_behind_a_time_and_an_aside(when: str) -> None:
    assert _quotes(f"The Salt League announced {when} that the boats had left.") == [
        ("salt-league", "the boats had left")
    ]


def test_a_limit_behind_a_phrase_with_with_is_not_announced() -> None:
    assert _quotes("With costs projected to swell in May, from nine to ten, that limit will grow.") == []


def test_a_ministry_said_to_be_aligned_is_the_one_named_before() -> None:
    speakers = [speaker for speaker, _ in _quotes("Oman's foreign ministry left. The army-aligned ministry said no.")]
    assert speakers == [read("Oman's foreign ministry left.").actors[1].actor_id]


def test_an_aside_about_the_speaker_ends_what_an_opening_alleges() -> None:
    text = "Alleging that the reform is unlawful, Ann Lee, who was the head of the house, declared herself president."
    assert ("ann-lee", "the reform is unlawful") in _quotes(text)


@pytest.mark.parametrize("when", ["late on Sunday", "early on Monday", "late Sunday"])
def test_a_late_hour_is_no_part_of_who_speaks(when: str) -> None:
    found = read(f"Oman’s junta {when} called it a farce.")
    assert [found.article.text[slice(*q.source)] for q in found.quotes] == ["Oman’s junta"]


def test_last_summer_is_no_part_of_what_is_said() -> None:
    text = "Oman announced last summer it would halve its troops."
    assert _quotes(text) == [("oman", "it would halve its troops")]


@pytest.mark.parametrize(
    "deed", ["An attack by the Salt militia on the base", "A drone attack by Boa's men on the base"]
)
def test_an_armed_attack_says_nothing(deed: str) -> None:
    assert _quotes(f"{deed} failed.") == []


def test_an_attack_by_a_person_may_be_one_in_words() -> None:
    assert ("ann-lee", "the mayor") in _quotes("An attack by Ann Lee on the mayor went too far.")


@pytest.mark.parametrize("how", ["allied to the Salt Council", "charged with theft", "opposed to the deal"])
def test_whom_something_was_taken_from_is_told_in_the_same_clause(how: str) -> None:
    text = f"Forces took the harbour, the port and the bridge from a rival force {how}"
    assert _claims(f"{text}.") == [text]


@pytest.mark.parametrize("title", ["", "President ", "Omani President ", "Oman's Trade Minister "])
def test_an_ally_is_the_person_named_behind_with_a_title(title: str) -> None:
    assert ("ann-lee", "bo-ray", "-") in _ties(f"Cy Fay’s ally, {title}Ann Lee, accused Bo Ray of lying.")


def test_a_clause_with_in_which_is_no_part_of_what_is_welcomed() -> None:
    assert _quotes("The council has welcomed the remarks by Ann Lee, in which she warned that Oman may leave.") == [
        ("unnamed:council", "the remarks by Ann Lee"),
        ("ann-lee", "Oman may leave"),
    ]


def test_nouns_joined_in_a_subject_behind_a_comma_stay_together() -> None:
    text = "The sea has warmed, the amounts of snow and ice have diminished, and levels have risen."
    assert _claims(text)[1] == "the amounts of snow and ice have diminished"


def test_what_somebody_once_was_is_nobody_else() -> None:
    text = "Once a lawyer, Ann Lee is accused of abusing her office to target judges."
    assert _ties(text) == [("ann-lee", "unnamed:judges", "-")]


def test_a_call_on_a_day_for_something_is_one() -> None:
    assert _quotes("Ann Lee called on Monday for the mayor to go.") == [("ann-lee", "the mayor to go")]


def test_what_happens_to_no_one_is_no_tie() -> None:
    assert _ties("No one, not even General Hatem, would be excluded from the Salt Army.") == []


def test_who_is_told_is_no_part_of_what_is_said_behind_a_comma() -> None:
    assert _quotes("Boa told the Salt Council via video from Orsa, saying he would leave.") == [
        ("boa", "he would leave")
    ]


@pytest.mark.parametrize("where", ["left for Oman", "confirmed that forces were operating in Oman"])
def test_where_somebody_is_does_not_speak(where: str) -> None:
    assert _quotes(f"Ann Lee {where} saying: “They are there to help.”")[-1][0] == "ann-lee"
