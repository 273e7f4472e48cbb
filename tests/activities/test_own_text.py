"""The cards of the course on a text of one's own: chains, voices, grid and map."""

from __future__ import annotations

import pytest

from libya_lesson.activities.kit.nodes import walk
from tests.activities.flows import texts

from .test_own_article import pasted, reader_of, reading

ARABIC = "قال الوزير إن المطر نزل على الميناء اليوم. وأضاف أن السفن بقيت في البحر."
PLAIN = "The river rose again on Tuesday. Two roads near the mill were closed by noon."


@pytest.mark.parametrize("call", ["reader", "voices", "grid", "strip", "chains", "map", "report"])
def test_a_card_says_that_nothing_could_be_read_instead_of_counting_it(call: str) -> None:
    told = str(reading(ARABIC).card(call).tree)
    assert "does not look like English" in told and "Lock my guess" not in told


def test_no_button_is_offered_that_would_mark_nothing() -> None:
    assert not reading(ARABIC).card("reader").find("reader")["choices"]
    assert reading(PLAIN).card("reader").find("reader")["choices"]


def test_an_own_text_is_shown_with_its_headline() -> None:
    shown = reader_of("Rain closes two roads\n\n" + PLAIN)
    assert shown["paragraphs"][0]["heading"]
    assert not shown["core"]  # nothing is left out, so nothing is to be switched


def test_the_voices_of_an_own_text_are_muted_in_all_of_it() -> None:
    text = "Rain closes two roads\n\n" + PLAIN + "\n\nThe bank slid because of the rain, said Ann Lee."
    assert not reading(text).card("voices").assets["article"]["core"]  # nothing is left out


def test_of_a_long_own_text_the_beginning_is_shown_with_its_headings() -> None:
    shown = reader_of("Rain closes two roads\n\n" + "\n\n".join([PLAIN] * 12))
    assert shown["core"]
    assert [p["core"] for p in shown["paragraphs"]] == [True] * 11 + [False] * 2


def test_a_chain_that_the_machine_read_says_so_and_calls_nobody_named_who_is_not() -> None:
    tree = (
        reading("The firm reportedly plans to close the mill in May. Nobody was told. It rained.").card("chains").tree
    )
    assert any("The machine worked this one out" in text for text in texts(tree, "prose"))
    assert not any("put a [[?" in text for text in texts(tree, "prose"))  # there is none to put
    beads = [bead for node in walk(tree) if node["type"] == "chain" for bead in node["beads"]]
    assert [bead["kind"] for bead in beads if "reportedly" in bead["text"]] == ["unnamed"]


def test_the_title_of_a_chain_does_not_tell_who_speaks() -> None:
    sheet = reading("“The bridge will open in May after all,” said Ann Lee. The union met her.").card("chains")
    assert "1. “The bridge will open in …”" in [node["label"] for node in walk(sheet.tree) if node["type"] == "group"]


def test_a_grid_of_one_source_asks_in_the_singular() -> None:
    slider = reading("The mayor said the bridge is closed.").card("grid").find("predict")
    assert slider["label"].startswith("You will give 1 source a letter and 1 sentence a digit.")


def test_a_text_without_quotations_is_said_to_have_none() -> None:
    sheet = reading(PLAIN).card("report")
    sheet.act("predict", "speaker")
    sheet.act("lock")
    assert any("It found no quotation" in text for text in texts(sheet.tree, "changed"))
    assert sheet.find("why")["label"] == "No gap was counted. What does that show?"


def test_a_short_text_is_announced_as_one() -> None:
    assert any("This text is short" in text for text in texts(pasted(PLAIN).tree, "feedback"))
    assert not any("This text is short" in text for text in texts(pasted(PLAIN * 6).tree, "feedback"))


MENU = "Home\nSport\nCulture\nLog in\nShare this page\n"
FOOT = "Most read\nTen beaches to visit this summer\nAdvertisement\nAbout us\n"


def test_menus_and_adverts_that_were_copied_with_an_article_are_named() -> None:
    story = "\n\n".join(["Rain closes two roads", *[PLAIN] * 9])
    told = [text for text in texts(pasted(f"{MENU}{story}\n{FOOT}").tree, "feedback") if "menus" in text]
    assert [text.partition(". ")[0] for text in told] == [
        "9 of the 19 lines are short and end without a full stop, such as “Home”, “Sport”, “Culture”"
    ]
    assert texts(pasted(story).tree, "feedback") == []


def test_a_text_without_capitals_is_said_to_give_little() -> None:
    hardly = "hardly any capitals"
    assert any(hardly in text for text in texts(pasted((PLAIN * 6).lower()).tree, "feedback"))
    assert not any(hardly in text for text in texts(pasted(PLAIN * 6).tree, "feedback"))
    assert not any(hardly in text for text in texts(pasted(ARABIC * 6).tree, "feedback"))


def test_words_from_right_to_left_take_no_number_of_the_sentence_along() -> None:
    told = texts(pasted(ARABIC).tree, "changed") + texts(pasted(ARABIC).tree, "prose")
    assert any("“\u2068قال الوزير" in text and "\u2069 …”, 14 words." in text for text in told)


def test_a_text_in_capitals_is_said_to_give_little() -> None:
    assert any("stands in capitals" in text for text in texts(pasted((PLAIN * 6).upper()).tree, "feedback"))
    assert not any("stands in capitals" in text for text in texts(pasted(ARABIC).tree, "feedback"))


def test_a_map_with_one_tie_does_not_ask_which_of_them_fades() -> None:
    sheet = reading("The council wants to sell half of the square to a parking company. It rained.").card("map")
    assert len(sheet.find("guess")["options"]) == 1
    assert sheet.find("guess")["label"].startswith("Only one tie was found")
