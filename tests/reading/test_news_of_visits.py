"""What news of visits and talks is made of: joined ministers, who was also present, deals aimed at something."""

import pytest

from libya_lesson.reading import read


def _quotes(text: str) -> list[tuple[str | None, str]]:
    found = read(text)
    return [(q.speaker, " ".join(found.article.text[a:b] for a, b in q.parts)) for q in found.quotes]


def _claims(text: str) -> list[str]:
    return [text[c.start : c.end] for c in read(text).claims]


def _ties(text: str) -> list[tuple[str, str, str]]:
    return [(tie.source, tie.target, tie.sign) for tie in read(text).ties]


def _serves(text: str) -> dict[str, str | None]:
    return {a.name: a.affiliation for a in read(text).actors if a.kind == "person"}


@pytest.mark.parametrize(
    "text",
    [
        "Talks with Oman's Defence Minister Bo Ray and Foreign Minister Ann Lee began.",
        "He met Omani Defence Minister Bo Ray and Foreign Affairs Minister Ann Lee.",
        "Omani army spokesperson Colonel Bo Ray and government spokesperson Ann Lee did not respond.",
        "He met Omani President Bo Ray, Trade Minister Ann Lee and Energy Minister Cy Fay.",
    ],
)
def test_ministers_named_together_serve_one_state(text: str) -> None:
    assert _serves(text)["Ann Lee"] == "oman"


def test_two_presidents_named_together_do_not_serve_one_state() -> None:
    assert _serves("He met Omani President Bo Ray and President Ann Lee.")["Ann Lee"] is None


def test_a_state_that_only_backs_a_commander_does_not_employ_them() -> None:
    assert _serves("General Bo Ray, the Chad-linked Omani commander, left.") == {"Bo Ray": "oman"}


def test_whom_an_officer_met_is_not_of_the_officers_body() -> None:
    assert _serves("The head of the Harbour Guard met Ministers Bo Ray and Ann Lee.")["Bo Ray"] is None


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


def test_a_capital_that_somebody_leaves_is_a_place() -> None:
    found = read("Ann Lee left Muscat empty handed. Oman stayed silent.")
    assert [place.name for place in found.places] == ["Muscat"]


@pytest.mark.parametrize("who", ["The top Omani diplomat", "Oman's top diplomat", "Oman’s chief diplomat"])
def test_the_top_diplomat_is_the_foreign_minister(who: str) -> None:
    text = f"Omani Foreign Minister Ann Lee met Bo Ray, the Chadian foreign minister. {who} called it a start."
    assert [speaker for speaker, _ in _quotes(text)] == ["ann-lee"]


def test_another_diplomat_is_nobody_named() -> None:
    text = "Omani Foreign Minister Ann Lee left. A Western diplomat called it a start."
    assert [speaker for speaker, _ in _quotes(text)] == ["unnamed:western-diplomat"]
