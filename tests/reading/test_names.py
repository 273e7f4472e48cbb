"""Where a name begins and ends, and which capitals make none."""

from libya_lesson import parse
from libya_lesson.lexicons import load
from libya_lesson.reading.naming.lookup import lookup
from libya_lesson.reading.naming.names import find_names
from libya_lesson.text import Article


def names(text: str) -> list[str]:
    article = Article(text)
    return [article.text[name.start : name.end] for name in find_names(article, lookup(load()))]


def kinds(text: str) -> dict[str, str]:
    actors = parse(text).actors
    return dict(zip(actors["name"], actors["kind"], strict=True))


def test_a_common_word_that_opens_a_sentence_is_no_name() -> None:
    assert names("Yesterday the boats left. Fishing is over.") == []


def test_a_common_word_before_a_name_is_left_out() -> None:
    assert names("After Varga spoke, they left.") == ["Varga"]


def test_a_word_that_the_text_also_writes_small_is_no_name() -> None:
    assert names("Cosplay is fun. They love cosplay.") == []


def test_a_surname_that_is_a_common_word_is_kept_where_it_stands_inside_a_sentence_too() -> None:
    assert names("They met Paula Pence. Pence smiled, and so did Pence.")[1:] == ["Pence", "Pence"]


def test_titles_are_cut_off_and_the_body_before_them_stays() -> None:
    assert names("They met Security Council Secretary Pavel Orlenko.") == ["Security Council", "Pavel Orlenko"]


def test_a_title_at_the_end_names_nobody() -> None:
    assert names("He asked the Prime Minister.") == []


def test_a_surname_that_is_a_title_is_a_surname() -> None:
    assert names("They met Justice Stephen King.") == ["Stephen King"]


def test_a_body_before_a_person_is_cut_from_the_person() -> None:
    assert names("He is head of the Refugee Council Ama Boa.") == ["Refugee Council", "Ama Boa"]


def test_bodies_are_joined_over_of_and_for() -> None:
    assert names("It is the Joint Council for the Welfare of Sailors.") == ["Joint Council for the Welfare of Sailors"]


def test_a_title_is_not_joined_over_of() -> None:
    assert names("The President of Ghana left.") == ["Ghana"]


def test_common_words_on_both_sides_of_and_make_one_body() -> None:
    assert names("Ask the Food and Drug Administration.") == ["Food and Drug Administration"]


def test_two_people_joined_by_and_stay_two() -> None:
    assert names("They met Ama Boa and Dorian Hale.") == ["Ama Boa", "Dorian Hale"]


def test_initials_and_particles_stay_in_the_name() -> None:
    assert names("They met L. Ron Tarbak and Kevin de Brun.") == ["L. Ron Tarbak", "Kevin de Brun"]


def test_arabic_articles_begin_a_name() -> None:
    assert names("They met Ahmed al-Mansuri.") == ["Ahmed al-Mansuri"]


def test_a_compound_gives_the_name_within_it() -> None:
    assert names("The UN-backed council met.") == ["UN"]


def test_two_peoples_in_one_word_are_two_names() -> None:
    assert names("A French-Russian pact was signed.") == ["French", "Russian"]


def test_a_listed_name_run_together_with_a_word_is_found() -> None:
    assert names("It may allowRussia to stay.") == ["Russia"]


def test_a_carrier_keeps_the_title_in_its_name() -> None:
    assert names("The aircraft carrier Admiral Orlov sailed.") == ["Admiral Orlov"]


def test_an_abbreviated_state_does_not_run_into_the_next_sentence() -> None:
    assert names("They came to the U.S. The journey was long.") == ["U.S."]


def test_a_headline_gives_only_listed_names() -> None:
    assert names("Many Boats Leave Old Harbour As Egypt Waits For Rain Again\nIt rained.") == ["Egypt"]


def test_the_mark_of_a_plural_owner_stays_in_the_name_of_a_body() -> None:
    assert names("He leads the Dockers' Union.") == ["Dockers' Union"]


def test_words_that_shout_are_no_names() -> None:
    assert names("You must NOT go.") == []


def test_where_the_shares_of_a_firm_are_traded_is_no_name() -> None:
    assert names("The firm Nordlys (OSE: NLY) grew.") == ["Nordlys"]


def test_currencies_and_units_are_no_names_of_bodies() -> None:
    assert kinds("The plant cost USD 3 million and brings 2 GW.") == {}


def test_a_web_address_does_not_take_the_capital_from_a_name() -> None:
    assert names("Nordlys Energy grew.\nWrite to press@nordlys.example.") == ["Nordlys Energy"]


def test_the_republic_of_something_is_a_state_by_its_own_name() -> None:
    text = "The Government of the Republic of Velunia agreed. The people left for Velunia."
    assert kinds(text)["Velunia"] == "state"
    assert kinds("The Republic of Velunia agreed.") == {"Velunia": "state"}
