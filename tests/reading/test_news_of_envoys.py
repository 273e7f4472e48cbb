"""News of envoys and of a carrier: who speaks on what terms, verbs that an inner clause seems to take, ships."""

import pytest

from libya_lesson.reading import read


def _told(text: str) -> list[tuple[str | None, str]]:
    return [(q.speaker, " … ".join(text[a:b] for a, b in q.parts)) for q in read(text).quotes]


def _claims(text: str) -> list[str]:
    return [text[c.start : c.end] for c in read(text).claims]


@pytest.mark.parametrize("terms", ["speaking on condition of anonymity", "speaking under terms that aren't public"])
def test_an_official_who_speaks_on_terms_says_what_stands_before(terms: str) -> None:
    text = f"Oman on Thursday sent boats to help, said an alliance official {terms}."
    assert _told(text)[0] == ("unnamed:alliance-official", "Oman on Thursday sent boats to help")


def test_a_diplomat_posted_somewhere_writes_nothing() -> None:
    text = "“Oman is testing the waters,” said Ethan Chor, a former diplomat posted in Orsa and now a clerk."
    assert _told(text) == [("ethan-chor", "Oman is testing the waters,")]


def test_what_words_follow_is_no_part_of_them() -> None:
    text = "Ann Lee said following her meeting with Bo Ray that all parties need to act."
    assert _told(text) == [("ann-lee", "all parties need to act")]


@pytest.mark.parametrize("who", ["the UN", "the mayor of Orsa"])
def test_whom_somebody_is_accused_by_is_parted_from_what(who: str) -> None:
    quote = read(text := f"Bo Ray was accused by {who} of theft.").quotes[0]
    assert text[slice(*quote.source)] == who
    assert [text[a:b] for a, b in quote.parts] == ["Bo Ray", "of theft"]


def test_as_well_as_opens_no_clause() -> None:
    text = "The army, as well as the rebels, has left."
    assert _claims(text) == [text[:-1]]


def test_who_is_accused_stands_before_as_well_as() -> None:
    text = "It was late in the town, where forces loyal to Lee, as well as others, are accused by the UN of theft."
    assert _told(text) == [("un", "forces loyal to Lee … of theft")]


@pytest.mark.parametrize("when", ["today", "last week"])
def test_a_relative_clause_keeps_its_verb_before_a_time(when: str) -> None:
    text = f"The boat that Lee bought {when} has sunk."
    assert _claims(text) == [text[:-1], f"that Lee bought {when}"]


def test_what_many_need_is_the_main_verb_far_from_its_subject() -> None:
    text = "All countries in the region need to act, Bo Ray said."
    assert [(c.holder, text[c.start : c.end]) for c in read(text).claims] == [
        ("bo-ray", "All countries in the region need to act")
    ]


def test_an_admiral_with_an_article_is_a_ship() -> None:
    found = read("The Admiral Kuzov lay off the coast. Bo Ray boarded the Admiral Kuzov.")
    assert [place.name for place in found.places] == ["Admiral Kuzov"]
    assert [actor.name for actor in found.actors] == ["Bo Ray"]


def test_an_admiral_with_a_whole_name_is_a_person() -> None:
    assert [actor.kind for actor in read("They met the Admiral Ann Lee.").actors] == ["person"]


def test_whose_is_no_part_of_a_name() -> None:
    assert "party" in [actor.name for actor in read("A leader whose party backs the plan has left.").actors]


@pytest.mark.parametrize("name", ["Jordan Lee", "Wa Lund"])
def test_a_first_name_that_looks_like_another_word_begins_a_person(name: str) -> None:
    actors = read(f"{name} was late. “It was I,” {name} said.").actors
    assert [(actor.name, actor.kind) for actor in actors] == [(name, "person")]


def test_a_people_that_is_also_a_first_name_begins_a_person_whose_surname_comes_again() -> None:
    actors = read("The assistant Karen Silk said no. The Gazette asked Silk.").actors
    assert ("Karen Silk", "person") in [(actor.name, actor.kind) for actor in actors]


def test_words_stand_behind_what_part_of_their_sentence_was_unmarked() -> None:
    assert _told("Oman is looking, Ann Lee said, “to buy boats.”") == [("ann-lee", "Oman is looking … to buy boats.")]


def test_who_left_after_being_accused_left() -> None:
    text = "Ann Lee left Orsa in May after being accused of theft."
    assert _claims(text) == [text[:-1]]


@pytest.mark.parametrize("text", ["The bridge - as Ann Lee noted on Monday - ", "Oman blamed Chad, saying it"])
def test_a_text_that_breaks_off_is_read(text: str) -> None:
    assert read(text).article.text == text
