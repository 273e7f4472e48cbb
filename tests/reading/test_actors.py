"""To whom an actor belongs, who holds which office, what the word lists do, and what holds for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libya_lesson import parse
from libya_lesson.lexicons import load
from libya_lesson.reading.naming.actors import find_actors
from libya_lesson.text import Article

from .named import actor, kinds, read

PIECES = (
    "Haftar the of The Bank Egypt Egyptian army 's ’s , . ( ) - “ ” Mr. President UN-backed al-Kafy PFG and in to from "
    "U.S. said government ' ministry Moscow capital"
)
ANY = st.text(max_size=300) | st.lists(st.sampled_from([*PIECES.split(), "\n"]), max_size=40).map(" ".join)


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Ghana's ambassador to Togo, Ann Lee, left.", "ghana"),
        ("Ann Lee, Ghana's special envoy for Togo, left.", "ghana"),
        ("The Ghanaian ambassador to the United Nations, Ann Lee, left.", "ghana"),
        ("Accra's top diplomat, Ann Lee, left.", "ghana"),
        ("Ann Lee, who heads the Harbour Alliance, left.", "harbour-alliance"),
        ("Ghana's rival in the race, Ann Lee, left.", None),
        ("Accra's former mayor, Ann Lee, left.", None),
    ],
)
def test_a_description_tells_for_whom_somebody_holds_office(text: str, whose: str | None) -> None:
    assert actor(text, "Ann Lee").affiliation == whose


def test_an_organ_is_an_actor_with_its_state() -> None:
    assert actor("Oman waits. The Omani defense ministry said no.", "Omani defense ministry").affiliation == "oman"


def test_the_ministry_points_back() -> None:
    text = "Oman waits. The Omani defense ministry said no. The ministry was brief."
    assert "The ministry" in actor(text, "Omani defense ministry").aliases


def test_army_and_armed_forces_of_a_state_are_one() -> None:
    text = "The Omani Armed Forces came. He asked the Omani army to stay."
    assert "Omani army" in actor(text, "Omani Armed Forces").aliases


def test_a_backer_is_no_parent() -> None:
    assert actor("The UN-backed government said so.", "UN-backed government").affiliation is None


def test_an_organ_before_another_noun_is_not_meant() -> None:
    assert "Russian military" not in kinds("A Russian military intervention is near.")


def test_who_leads_a_body_belongs_to_it() -> None:
    text = "The Harbour Guard (HG), led by Yunus Tarbak, left."
    assert actor(text, "Yunus Tarbak").affiliation == "harbour-guard"


def test_a_minister_belongs_to_the_ministry() -> None:
    text = "Oman's Defense Minister Anton Belik came. The Omani defense ministry said no."
    assert actor(text, "Anton Belik").affiliation == "omani-defense-ministry"


def test_an_office_in_the_genitive_tells_the_body() -> None:
    text = "Velora Foods grew. “We listened,” said Velora Foods's chief executive, Dana Whitlock."
    assert actor(text, "Dana Whitlock").affiliation == "velora-foods"


def test_an_adjective_points_to_the_state() -> None:
    naming = read("Oman waits. Omani planes came.")
    assert list(naming.adjectives.values()) == [("oman",)]


def test_a_title_tells_the_gender() -> None:
    assert read("Mrs Tarbak came.").genders == {"tarbak": "f"}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The strongman Yunus Tarbak came.", "strongman"),
        ("Anselm Rooke, a shipping researcher, came.", "researcher"),
        ("Mayor Dorian Hale came. Later the mayor left.", "mayor"),
        ("Omani President Yunus Tarbak came. Oman waits. Many like the Omani leader.", "leader"),
    ],
)
def test_a_word_for_an_office_points_to_its_holder(text: str, word: str) -> None:
    naming = read(text)
    person = next(a.actor_id for a in naming.actors if a.kind == "person")
    assert naming.roles[Article(text).tokens.lower.index(word, 2 if word == "mayor" else 0)] == person


@pytest.mark.parametrize("name", load().names())
def test_no_word_list_says_the_same_twice(name: str) -> None:
    rows = load().rows(name)
    assert len(set(rows)) == len(rows)


def test_a_word_list_can_be_switched_off() -> None:
    text = "They asked Greece."
    without = find_actors(Article(text), load().without("states", "Greece"))
    assert [a.kind for a in without.actors] == ["organisation"]


@pytest.mark.parametrize("name", load().names())
def test_any_word_list_can_be_switched_off_whole(name: str) -> None:
    text = "The head of the Salt Guard (SG) Ann Lee left Muscat. “It is late,” said Bo Ray, Oman's envoy to Orsa."
    bare = load().without(name, *load().words(name))
    assert parse(text, lexicon=bare).text == text


def test_a_word_list_can_be_extended() -> None:
    lexicon = load().extended("states", ("Vessany", "", "Vessani", "Orsel"))
    assert [a.kind for a in find_actors(Article("They asked Vessany."), lexicon).actors] == ["state"]


def test_common_words_own_the_body_whose_name_they_begin() -> None:
    assert kinds("The People's Defence Force met. It fought.") == {"People's Defence Force": "government body"}


@given(ANY)
def test_any_text_is_read_and_every_offset_is_true(text: str) -> None:
    article = Article(text)
    naming = find_actors(article, load())
    ids = {a.actor_id for a in naming.actors} | {p.place_id for p in naming.places}
    assert len(ids) == len(naming.actors) + len(naming.places)
    for mention in naming.mentions:
        assert 0 <= mention.start < mention.end <= len(article.text)
        assert mention.actor_id in ids
    for found in naming.actors:
        assert found.affiliation is None or found.affiliation in ids
        assert all(alias in article.text for alias in found.aliases)
    assert find_actors(Article(text), load()) == naming


def test_what_a_person_has_done_is_not_their_office() -> None:
    text = "The mayor, Ann Lee, has suspended four members of the Dawn Party."
    assert actor(text, "Ann Lee").affiliation is None


def test_a_state_owns_its_schools_by_name_only() -> None:
    assert "Ghana" in kinds("Ghana's School for Sailors said no.")


def test_the_newspaper_is_the_only_one_that_the_text_names() -> None:
    assert "The newspaper" in actor("The Libya Herald left. The newspaper said no.", "Libya Herald").aliases


def test_of_two_media_nobody_can_tell_which_the_broadcaster_is() -> None:
    text = "The BBC and CNN left. The broadcaster said no."
    assert actor(text, "BBC").mentions == actor(text, "CNN").mentions == 1


def test_whose_person_somebody_is_stands_right_before_the_name() -> None:
    assert actor("Amnesty International's Bo Lund said no.", "Bo Lund").affiliation == "amnesty-international"
