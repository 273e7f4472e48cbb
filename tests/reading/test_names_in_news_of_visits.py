"""Who is who in news of visits and talks: joined ministers, offices of a state, bodies with letters, towns in lists."""

import pytest

from libya_lesson.reading import read


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


def test_a_capital_that_somebody_leaves_is_a_place() -> None:
    found = read("Ann Lee left Muscat empty handed. Oman stayed silent.")
    assert [place.name for place in found.places] == ["Muscat"]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Prime Minister of Oman Ann Lee left.", "Oman's PM"),
        ("President of the Republic of Oman Ann Lee left.", "The president"),
        ("Minister of Foreign Affairs of Oman Ann Lee left.", "The minister"),
    ],
)
def test_an_office_of_a_state_before_a_name_is_its_holders(text: str, office: str) -> None:
    found = read(f"{text} {office} said no.")
    assert [q.speaker for q in found.quotes] == ["ann-lee"]
    assert [a.affiliation for a in found.actors if a.name == "Ann Lee"] == ["oman"]


def test_an_office_of_a_body_leads_to_who_was_named_with_it() -> None:
    found = read("The head of the Salt Council Ann Lee left. The head of the Salt Council said no.")
    assert [q.speaker for q in found.quotes] == ["ann-lee"]
    assert [a.affiliation for a in found.actors if a.name == "Ann Lee"] == ["salt-council"]


def test_a_middle_initial_does_not_bind_a_name_to_a_body() -> None:
    assert [a.name for a in read("Secretary of the Treasury Steven T. Moss left.").actors] == [
        "Treasury",
        "Steven T. Moss",
    ]


def test_letters_may_take_two_from_a_long_word() -> None:
    text = "The Intergovernmental Authority on Salt (IGAS) left. IGAS said no."
    assert [a.aliases for a in read(text).actors] == [("Intergovernmental Authority on Salt", "IGAS")]


def test_who_is_said_to_speak_behind_marks_is_a_person() -> None:
    assert [a.kind for a in read("“We are keen to stay”, said Peskin.").actors] == ["person"]


def test_two_governments_are_two_states() -> None:
    states = [(a.actor_id, a.aliases) for a in read("The Omani and Chadian governments left.").actors]
    assert states == [("oman", ("Omani",)), ("chad", ("Chadian governments",))]


def test_capitals_that_earlier_did_something_are_states() -> None:
    assert [a.actor_id for a in read("Riyadh and Muscat earlier welcomed the talks.").actors] == [
        "saudi-arabia",
        "oman",
    ]


@pytest.mark.parametrize("word", ["Omanophobic", "Eurocentric"])
def test_a_quality_made_of_a_name_is_no_actor(word: str) -> None:
    assert not read(f"They answered with {word} words.").actors


def test_a_capital_for_which_the_way_is_paved_acts() -> None:
    assert [a.actor_id for a in read("It paved the way for Muscat to send its own troops.").actors] == ["oman"]


def test_a_capital_for_which_somebody_leaves_does_not_act() -> None:
    assert [a.actor_id for a in read("Ann Lee left for Muscat to meet them.").actors] == ["ann-lee"]


def test_a_word_that_only_describes_a_deed_is_no_actor() -> None:
    assert not read("It was called a terrorist attack.").actors


def test_a_listed_group_stays_beside_a_leader_of_its_name() -> None:
    found = read("Houthis left the port. Abdul-Malik al-Houthi, the leader of the Houthis, said no.")
    assert [a.name for a in found.actors] == ["Houthis", "Abdul-Malik al-Houthi"]


def test_a_list_behind_ports_of_are_towns() -> None:
    found = read("Forces took the ports of Ras Lana, Es Sida, Bregan and Zuetana from a rival.")
    assert [place.name for place in found.places] == ["Ras Lana", "Es Sida", "Bregan", "Zuetana"]


def test_the_last_of_some_states_in_brackets_is_one_of_them() -> None:
    states = [a.actor_id for a in read("Five states (Chad, Mali, Oman) have called for a truce.").actors]
    assert {"chad", "mali", "oman"} <= set(states)


def test_the_second_of_two_persons_does_not_serve_the_body_of_the_first() -> None:
    text = "The deal between the member of the Salt Council Bo Ray and the lawyer Ann Lee failed."
    assert _serves(text) == {"Bo Ray": "salt-council", "Ann Lee": None}


@pytest.mark.parametrize(
    "text",
    [
        "The head of the Salt Front (SF) Ann Lee left.",
        "Speaker of the Orsa-based Salt Front (SF), Ann Lee has left.",
    ],
)
def test_letters_may_stand_between_a_body_and_its_officer(text: str) -> None:
    assert _serves(text) == {"Ann Lee": "salt-front"}


def test_acting_before_a_body_is_no_part_of_its_name() -> None:
    text = "The head of the UN Relief Mission in Harn (UNRMIH) Ann Lee left. The Acting UNRMIH Head said no."
    found = read(text)
    assert [a.aliases for a in found.actors if a.kind != "person"] == [("UN Relief Mission in Harn", "UNRMIH")]
    assert [q.speaker for q in found.quotes] == ["ann-lee"]


def test_the_plural_of_a_short_office_is_no_name() -> None:
    assert not read("A letter went to both PMs.").actors


@pytest.mark.parametrize(
    "name", ["Northern Education and Library Board", "Intergovernmental Panel on Sea Levels", "Salt Programme on Tides"]
)
def test_a_body_with_a_field_in_its_name_is_one(name: str) -> None:
    assert [a.name for a in read(f"It said the {name} stopped paying.").actors] == [name]


@pytest.mark.parametrize("body", ["Libyan Elders’ Council", "Women's Union", "Citizens' Council"])
def test_a_body_of_many_people_has_them_in_its_name(body: str) -> None:
    assert body in [a.name for a in read(f"It said the {body} welcomed the plan.").actors]


@pytest.mark.parametrize("text", ["The towns of Ben Harna and Orsa fell.", "They broke the siege on Harna."])
def test_towns_that_fall_are_places(text: str) -> None:
    assert not read(text).actors


def test_a_grand_mufti_is_a_person_with_a_title() -> None:
    found = read("Oman’s Grand Mufti Sheikh Sadiq Al-Gharib left.")
    assert [(a.name, a.kind) for a in found.actors] == [("Oman", "state"), ("Sadiq Al-Gharib", "person")]


@pytest.mark.parametrize(
    "text",
    ["The Salt Guard (SG) chief Ann Lee left.", "Prime Minister Ann Lee of the UN-backed Salt Guard left."],
)
def test_who_heads_or_is_of_a_body_serves_it(text: str) -> None:
    assert _serves(text) == {"Ann Lee": "salt-guard"}


def test_a_capital_that_begins_something_is_its_state() -> None:
    found = read("At about that time, Muscat began building a stronger relationship with Chad.")
    assert [a.actor_id for a in found.actors] == ["oman", "chad"]


def test_a_capital_where_something_begins_is_a_place() -> None:
    assert not read("In the capital, Muscat, talks began.").actors


def test_a_body_with_letters_may_open_a_sentence() -> None:
    found = read("Government of National Unity (GNU) foreign minister Ann Lee left.")
    assert [(a.name, a.affiliation) for a in found.actors] == [
        ("Government of National Unity", None),
        ("Ann Lee", "government-of-national-unity"),
    ]


def test_letters_behind_a_body_of_many_people_are_its() -> None:
    found = read("The Salt Workers’ Shoura Council left. The SWSC was supplied by sea.")
    assert [a.aliases for a in found.actors] == [("Salt Workers’ Shoura Council", "SWSC")]


def test_a_government_spokesman_of_a_people_is_not_of_the_body_before() -> None:
    found = read("The Government of National Unity left. An Omani government spokesman said no.")
    assert found.actors[0].aliases == ("Government of National Unity",)
