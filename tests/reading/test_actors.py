import pytest
from hypothesis import given
from hypothesis import strategies as st

from libya_lesson.lexicons import load
from libya_lesson.reading.naming.actors import Naming, find_actors
from libya_lesson.reading.records import Actor
from libya_lesson.text import Article


def read(text: str) -> Naming:
    return find_actors(Article(text), load())


def actor(text: str, name: str) -> Actor:
    return next(a for a in read(text).actors if a.name == name)


def kinds(text: str) -> dict[str, str]:
    return {a.name: a.kind for a in read(text).actors}


def place_names(text: str) -> list[str]:
    return [place.name for place in read(text).places]


# One actor for all spellings


def test_a_surname_alone_belongs_to_the_full_name() -> None:
    assert actor("Minister Ama Boa came. Boa spoke.", "Ama Boa").mentions == 2


def test_two_spellings_of_a_given_name_are_one_person() -> None:
    text = "Minister Sergei Drobin came. Sergey Drobin spoke."
    assert {"Sergei Drobin", "Sergey Drobin"} <= set(actor(text, "Sergei Drobin").aliases)


def test_a_misspelt_surname_belongs_to_the_nearest_spelling() -> None:
    assert "Bauchtman" in actor("Lydia Buchtmann spoke. Later Ms Bauchtman left.", "Lydia Buchtmann").aliases


def test_an_arabic_name_with_and_without_particles_is_one_person() -> None:
    assert "Abdel Rahin" in actor("Colonel Samir Abd al-Rahin said no. Abdel Rahin left.", "Samir Abd al-Rahin").aliases


def test_two_people_of_one_surname_stay_two() -> None:
    text = "Bill Tarbak met Hilda Tarbak."
    assert set(kinds(text)) == {"Bill Tarbak", "Hilda Tarbak"}


def test_a_surname_of_two_people_goes_to_the_one_named_last() -> None:
    text = "Bill Tarbak came. Then Hilda Tarbak came. Tarbak spoke."
    assert "Tarbak" in actor(text, "Hilda Tarbak").aliases


def test_a_title_tells_which_of_two_people_is_meant() -> None:
    text = "Bill Tarbak came. Then Hilda Tarbak came. Mr Tarbak spoke."
    assert "Tarbak" in actor(text, "Bill Tarbak").aliases


def test_a_title_with_the_name_is_an_alias() -> None:
    assert "General Ama Boa" in actor("General Ama Boa came.", "Ama Boa").aliases


def test_a_short_form_in_brackets_belongs_to_the_body() -> None:
    text = "The Harbour Workers Union (HWU) came. HWU left."
    assert "HWU" in actor(text, "Harbour Workers Union").aliases


def test_a_short_form_before_its_long_form_in_brackets_belongs_to_it() -> None:
    assert "CEI" in actor("The CEI (Episcopal Italian Conference) met.", "Episcopal Italian Conference").aliases


def test_singular_and_plural_of_a_body_are_one() -> None:
    text = "The Petrol Station Guard came. They feared the Petrol Station Guards."
    assert len(read(text).actors) == 1


def test_the_last_words_of_a_body_point_to_it() -> None:
    text = "The Italian Supreme Court of Cassation ruled. The Supreme Court was brief."
    assert "Supreme Court" in actor(text, "Italian Supreme Court of Cassation").aliases


def test_listed_names_of_one_state_are_one_actor() -> None:
    assert set(actor("The United States agreed. The U.S. paid.", "United States").aliases) == {"United States", "U.S."}


# Kinds


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Debka is cited by Zorbix, an Israeli news website.", "Zorbix", "media"),
        ("“It rains,” reported Metropole.", "Metropole", "media"),
        ("They fought the Gate Guards, a rival militia force.", "Gate Guards", "armed group"),
        ("The city is run by a militia known as the Northern Army.", "Northern Army", "armed group"),
        ("Many companies, including Brightwater Towage, agreed.", "Brightwater Towage", "organisation"),
        ("The Omani Armed Forces came.", "Omani Armed Forces", "government body"),
        ("The attorney Kendrick Moxon came.", "Kendrick Moxon", "person"),
        ("Daniel Montalvo, 19, came.", "Daniel Montalvo", "person"),
        ("The Harbour Workers Union met.", "Harbour Workers Union", "organisation"),
        ("They asked Greece.", "Greece", "state"),
        ("Some observers believe it.", "Some observers", "unnamed"),
    ],
)
def test_the_kind_follows_from_the_text(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


def test_days_months_faiths_and_languages_are_no_actors() -> None:
    assert kinds("On Monday in March the Muslims spoke English.") == {}


# States, capitals, places


def test_a_capital_that_acts_is_its_state() -> None:
    assert actor("The plan fails unless Cairo approves.", "Egypt").aliases == ("Cairo",)


def test_a_capital_that_is_visited_is_a_place() -> None:
    assert place_names("He has arrived in Moscow.") == ["Moscow"]


def test_both_uses_of_a_capital_get_their_own_row() -> None:
    naming = read("He has arrived in Moscow. Moscow will provide support.")
    assert [(m.use, m.actor_id) for m in naming.mentions] == [("place", "place:moscow"), ("actor", "russia")]


def test_the_side_of_a_people_is_the_state() -> None:
    assert "Russian side" in actor("Russia waits. The Russian side stressed it.", "Russia").aliases


def test_a_state_where_something_happens_is_a_place() -> None:
    assert place_names("It rained in Syria.") == ["Syria"]


def test_an_unknown_name_next_to_a_place_is_a_place() -> None:
    assert "Velun" in place_names("They took Bir Qasim, in the district of Bir Qasim. They hold Velun and Bir Qasim.")


def test_a_ship_is_a_place() -> None:
    assert place_names("The aircraft carrier Admiral Orlov sailed.") == ["Admiral Orlov"]


def test_a_place_within_the_name_of_a_body_is_found_as_a_place() -> None:
    assert place_names("The University of Sheffield said so.") == ["Sheffield"]


def test_a_capital_that_the_text_makes_known_can_act_for_its_state() -> None:
    text = "He went to Orsel, the capital of Vessany. Now Orsel will pay."
    assert actor(text, "Vessany").kind == "state"
    assert "Orsel" in actor(text, "Vessany").aliases


def test_the_people_of_a_state_that_the_text_makes_known_belong_to_it() -> None:
    text = "The government of Vessany paid. The Vessani Coastguard left."
    assert actor(text, "Vessani Coastguard").affiliation == "vessany"


def test_in_the_report_of_a_match_a_state_is_its_team() -> None:
    text = (
        "Sweden defeated Panama with a goal in the second half of the match. Sweden scored from a penalty. "
        "Panama missed a penalty and a header, and the referee booked the coach. The match ended in a draw."
    )
    assert kinds(text) == {"Sweden": "organisation", "Panama": "organisation"}


# Organs and affiliations


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


# Open lists


def test_a_word_list_can_be_switched_off() -> None:
    text = "They asked Greece."
    without = find_actors(Article(text), load().without("states", "Greece"))
    assert [a.kind for a in without.actors] == ["organisation"]


def test_a_word_list_can_be_extended() -> None:
    lexicon = load().extended("states", ("Vessany", "", "Vessani", "Orsel"))
    assert [a.kind for a in find_actors(Article("They asked Vessany."), lexicon).actors] == ["state"]


def test_a_name_with_particles_is_one_person_with_and_without_its_given_name() -> None:
    text = "Mira von der Lohe came to Orsel. Von der Lohe left. Critics of von der Lohe stayed."
    assert set(actor(text, "Mira von der Lohe").aliases) == {"Mira von der Lohe", "Von der Lohe", "von der Lohe"}


def test_a_title_borne_by_one_of_two_people_tells_who_is_meant() -> None:
    text = "President Bill Tarbak came. Then Hilda Tarbak came. President Tarbak spoke."
    assert "President Tarbak" in actor(text, "Bill Tarbak").aliases


def test_a_second_name_that_the_text_gives_is_one_of_the_person() -> None:
    text = "General Samir Dolo, who is widely known as Mabo, came. Mabo spoke."
    assert "Mabo" in actor(text, "Samir Dolo").aliases


def test_a_headline_names_who_is_named_in_the_text() -> None:
    text = "Tarbak Says Bridge Plan Is Dead And Buried For Good\nMinister Ama Tarbak spoke. Then Ama Tarbak left."
    assert actor(text, "Ama Tarbak").mentions == 3


def test_the_verb_of_a_headline_is_no_part_of_a_name() -> None:
    assert "Ama Tarbak" in kinds("Ama Tarbak Says Nothing\nAma Tarbak said nothing on Monday.")


def test_a_short_form_in_another_language_belongs_to_the_name_before_it() -> None:
    text = "The National Harbour Union (QVP) met. The QVP voted."
    assert "QVP" in actor(text, "National Harbour Union").aliases


def test_the_full_name_says_what_a_body_is_though_its_letters_are_known_for_another() -> None:
    text = "The Armed Forces of Vessany (AFV) met."
    known = load().extended("organisations", ("Agence Fictive Vessanienne", "media", "AFV"))
    assert {a.kind for a in find_actors(Article(text), known).actors} == {"government body"}


def test_the_short_form_of_a_law_is_no_body() -> None:
    assert kinds("The Fair Wages Act (FWA) passed. Critics of the FWA left.") == {}


def test_common_words_own_the_body_whose_name_they_begin() -> None:
    assert kinds("The People's Defence Force met. It fought.") == {"People's Defence Force": "government body"}


def test_a_court_of_justice_keeps_its_whole_name() -> None:
    assert "Vessan Court of Justice" in kinds("The Vessan Court of Justice ruled.")


def test_the_network_x_ends_a_sentence() -> None:
    assert kinds("She wrote on X. Hilda Tarbak replied.") == {"Hilda Tarbak": "person"}


def test_a_name_with_a_soft_hyphen_is_the_same_name() -> None:
    found = actor("Hilda Tar\u00adbak came. Then Tarbak left.", "Hilda Tarbak")
    assert set(found.aliases) == {"Hilda Tar\u00adbak", "Tarbak"}


# Places by their first word, media by theirs


def test_a_first_word_says_that_a_name_is_a_place() -> None:
    assert place_names("Gold comes from Jebel Sorun.") == ["Jebel Sorun"]


def test_a_first_word_says_that_a_name_is_a_broadcaster() -> None:
    assert kinds("She spoke to Radio Sorun.") == {"Radio Sorun": "media"}


def test_part_of_a_town_is_a_place() -> None:
    assert "East Jerusalem" in place_names("They met in East Jerusalem.")


def test_a_town_before_its_state_is_a_place_even_with_a_given_name() -> None:
    assert "Mae Lorun" in place_names("The group is based in Mae Lorun, Thailand.")


def test_where_an_engineer_works_is_a_body() -> None:
    assert kinds("An engineer at Lumisky resigned.")["Lumisky"] == "organisation"


def test_where_a_study_is_published_is_a_medium() -> None:
    assert kinds("The study was published in Orbita on Monday.")["Orbita"] == "media"


# Any text


PIECES = (
    "Haftar the of The Bank Egypt Egyptian army 's ’s , . ( ) - “ ” Mr. President UN-backed al-Kafy PFG and in to from "
    "U.S. said government ' ministry Moscow capital"
)
ANY = st.text(max_size=300) | st.lists(st.sampled_from([*PIECES.split(), "\n"]), max_size=40).map(" ".join)


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


# Short forms, nicknames, bodies that speak of themselves


def test_a_short_given_name_belongs_to_the_full_one() -> None:
    assert "Bill Harlow" in actor("William Harlow left. Bill Harlow had led the crew.", "William Harlow").aliases


def test_a_short_given_name_of_somebody_else_does_not() -> None:
    assert "Bob Harlow" not in actor("William Harlow left. Bob Harlow stayed.", "William Harlow").aliases


def test_a_nickname_in_marks_is_part_of_the_name() -> None:
    person = actor('Robert "Bob" Keller came. Bob Keller spoke. Keller left.', 'Robert "Bob" Keller')
    assert {"Bob Keller", "Keller"} <= set(person.aliases)


def test_a_nickname_from_the_full_name_stands_alone_later() -> None:
    assert "Bobo" in actor('Robert "Bobo" Keller came. "Bobo is ill," said Ann Ford.', 'Robert "Bobo" Keller').aliases


def test_a_nickname_after_a_given_name_that_no_list_knows_is_part_of_the_name() -> None:
    assert "Keller" in actor('Then Devarn "Bobo" Keller came. Keller left.', 'Devarn "Bobo" Keller').aliases


@pytest.mark.parametrize(
    ("full", "later"),
    [
        ("Anna Lindberg", "Anna Lindberg Holt"),
        ("Cristina Vedal de Morano", "Cristina Vedal"),
        ("Tarik bin Khalun Al Nassar", "Tarik bin Khalun"),
        ("Hilda Dunmoor-West", "Hilda West"),
        ("Hilda Dunmoor-West", "Dunmoor"),
        ("Álvaro Ruiz Bernal", "Ruiz"),
        ("Jorge Luis Paredo Sotto", "Jorge Paredo"),
        ("Aminah binti Rashid", "Aminah"),
        ("Aleksandr Petrenik", "Alexander Petrenik"),
        ("Dmitri Sokolavsky", "Dmitry Sokolavskiy"),
        ("Zeynep Aydın", "Zeynep Aydin"),
        ("Muammar Qaddur", "Kaddur"),
        ("Tomás Ó Brannan", "Ó Brannan"),
        ("Kim Soo-yeon", "Soo-yeon"),
        ("Carmen de la Fuenta", "De la Fuenta"),
        ("Emperor Taharu II", "Taharu"),
    ],
)
def test_other_forms_of_a_full_name_belong_to_it(full: str, later: str) -> None:
    text = f"The reporters met {full} in May. {later} wept. Reporters asked {later} why."
    owner = next(a for a in read(text).actors if any(form in full for form in a.aliases))
    assert later in owner.aliases


def test_brothers_whose_second_given_names_differ_stay_two() -> None:
    text = "Ali Akbar Sadegh and Ali Reza Sadegh are brothers. Ali Reza drives a bus."
    assert "Ali Reza" in actor(text, "Ali Reza Sadegh").aliases
    assert "Ali Reza" not in actor(text, "Ali Akbar Sadegh").aliases


@pytest.mark.parametrize(
    "link", ["nicknamed Hanni", "née Hanni", "known to her fans as Hanni", "whom neighbours call Hanni", "alias Hanni"]
)
def test_a_second_name_that_the_text_gives_is_an_alias(link: str) -> None:
    assert "Hanni" in actor(f"Hannah Brandt, {link}, sang. Hanni bowed.", "Hannah Brandt").aliases


def test_a_surname_with_a_hyphen_may_lose_it() -> None:
    text = "Minister José García-Márquez came. Later Garcia Marquez spoke."
    assert "Garcia Marquez" in actor(text, "José García-Márquez").aliases


def test_what_calls_itself_it_is_a_body() -> None:
    assert kinds("Fitchburg Widgets said on Monday it would close.") == {"Fitchburg Widgets": "organisation"}


def test_what_which_takes_up_is_no_person() -> None:
    assert kinds("The crew sued Acorn Widgets, which said nothing.")["Acorn Widgets"] == "organisation"


# Bodies, places and governments by the words around them


def test_the_members_of_a_party_stand_for_it() -> None:
    assert "Greens" in actor("The Green Alliance left. The Greens said no.", "Green Alliance").aliases


def test_a_listed_plural_stands_for_the_longer_name_that_ends_so() -> None:
    assert "Greens" in actor("The Andean Greens left. The Greens said no.", "Andean Greens").aliases


def test_a_plural_that_fits_two_parties_stands_for_neither() -> None:
    text = "The Green Alliance and the Green Union left. The Greens said no."
    assert all("Greens" not in a.aliases for a in read(text).actors if a.name != "Greens")


def test_a_listed_body_keeps_what_stands_behind_and() -> None:
    name = "Organization for Security and Co-operation in Europe"
    assert actor(f"The {name} said it was ready.", name).kind == "organisation"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Lumo Steel, an old firm, said it would close.", "Lumo Steel", "organisation"),
        ("Arbo Vent, a rival of Lumo Steel, said it might close.", "Arbo Vent", "organisation"),
        ("Blue Perch, a fish exporter, left.", "Blue Perch", "organisation"),
        ("Bank Velan, the largest lender, left.", "Bank Velan", "organisation"),
        ("Arbo Vent, an old hand at pumps, said it would close.", "Arbo Vent", "organisation"),
        ("She told the Velo Tarn newspaper about it.", "Velo Tarn", "media"),
        ("Gunmen of the Velan Movement left.", "Velan Movement", "armed group"),
        ("They fought the Salt Column, a Chadian guerrilla group.", "Salt Column", "armed group"),
        ("She belonged to the governing Velan Rally.", "Velan Rally", "organisation"),
        ("Lawmakers of the opposition Uhuru Front left.", "Uhuru Front", "organisation"),
        ("The Greens in the council said no.", "Greens", "organisation"),
        ("She fought the Black Eagles, a gang.", "Black Eagles", "armed group"),
        ("He fought the People's Salt Column, a militia.", "People's Salt Column", "armed group"),
        ("A spokeswoman for the foreign ministry, Xu Meilin, said no.", "Xu Meilin", "person"),
    ],
)
def test_the_words_around_a_name_tell_what_it_is(text: str, name: str, kind: str) -> None:
    assert actor(text, name).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "The plan would please Moscow, which had waited.",
        "She blamed him for flattering Moscow.",
        "Moscow, which had waited, condemned it.",
        "Boats left after Moscow halted the talks.",
        "Chad backed Moscow: it wants boats.",
        "They ran to Moscow's soldiers.",
        "On that day Moscow stood with Chad.",
        "They hit back at Moscow.",
    ],
)
def test_a_capital_that_is_dealt_with_or_acts_is_its_government(text: str) -> None:
    assert "Moscow" in actor(text, "Russia").aliases


def test_a_pass_and_a_shoal_are_places() -> None:
    assert place_names("They closed the Cristo Velan pass near Second Arbo Shoal.") == [
        "Cristo Velan", "Second Arbo Shoal",
    ]  # fmt: skip


def test_the_last_word_of_a_body_s_name_stands_for_it() -> None:
    assert "Ledger" in actor("The Velan Ledger wrote. Lee read the Ledger.", "Velan Ledger").aliases


def test_what_a_person_has_done_is_not_their_office() -> None:
    text = "The mayor, Ann Lee, has suspended four members of the Dawn Party."
    assert actor(text, "Ann Lee").affiliation is None


def test_a_given_name_before_two_joined_surnames_makes_one_person() -> None:
    text = "Elena Markovin married Bojan Ilin. Elena Markovin-Ilin bakes bread."
    assert "Elena Markovin-Ilin" in actor(text, "Elena Markovin-Ilin").aliases
    assert len([a for a in read(text).actors if a.kind == "person"]) == 2


def test_a_text_may_end_behind_a_capital_and_an_and() -> None:
    assert read("They left for Moscow and") is not None
    assert read("Moscow and") is not None


@pytest.mark.parametrize("name", ["Queen Ada's Hospital", "St Brannoc's College", "Ardle and Brannock Police"])
def test_a_house_with_a_patron_and_the_police_of_two_towns_are_one_body(name: str) -> None:
    assert kinds(f"{name} said it was late.").keys() == {name}


def test_a_common_word_before_party_is_its_name() -> None:
    assert kinds("He left the Confederation party.") == {"Confederation": "organisation"}


def test_a_state_owns_its_schools_by_name_only() -> None:
    assert "Ghana" in kinds("Ghana's School for Sailors said no.")


def test_who_is_flanked_by_others_at_the_start_of_a_sentence_is_a_person() -> None:
    assert kinds("Drobin, flanked by her sons, said it was over.")["Drobin"] == "person"


def test_the_newspaper_is_the_only_one_that_the_text_names() -> None:
    assert "The newspaper" in actor("The Libya Herald left. The newspaper said no.", "Libya Herald").aliases


def test_of_two_media_nobody_can_tell_which_the_broadcaster_is() -> None:
    text = "The BBC and CNN left. The broadcaster said no."
    assert actor(text, "BBC").mentions == actor(text, "CNN").mentions == 1


def test_whose_person_somebody_is_stands_right_before_the_name() -> None:
    assert actor("Amnesty International's Bo Lund said no.", "Bo Lund").affiliation == "amnesty-international"


def test_a_town_with_the_name_of_a_person_begins_a_name_with_a_particle() -> None:
    assert "Salvador Pinto da Rosa" in kinds("The envoy, Salvador Pinto da Rosa, left.")


@pytest.mark.parametrize("word", ["Semiconductor", "Devices", "Analytics"])
def test_a_firm_is_known_by_its_trade(word: str) -> None:
    assert kinds(f"Last month Verlin {word} opened an office.") == {f"Verlin {word}": "organisation"}


@pytest.mark.parametrize("doing", ["looking to expand", "holding a third of the shares"])
def test_who_looks_to_grow_or_holds_shares_may_be_a_firm(doing: str) -> None:
    assert kinds(f"Verlin, {doing}, said it would stay.")["Verlin"] == "organisation"
