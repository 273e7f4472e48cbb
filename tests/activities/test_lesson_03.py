"""The frame strip and the Plus cards of lesson 03: what an answer is told."""

from __future__ import annotations

from typing import Any

import pytest

from libya_lesson.activities import certainty, coding, frame_strip, rewriting
from libya_lesson.activities.parts import strip_labels as _strip_labels
from libya_lesson.activities.parts import strip_material as _strip_material
from libya_lesson.tables import parse

from .flows import card, given, nodes_of, texts

BLOCKS = [
    _strip_material.Block("1", "The rivals fought a battle over the price of oil.", [("conflict", 4, 10)]),
    _strip_material.Block("2", "The visitor came by train and left again in the evening.", []),
    _strip_material.Block("3", "Oil prices rose.", [("economic consequences", 0, 3)]),
    _strip_material.Block("4", "A short one.", []),
]


def told(shown: Any) -> str:
    return " ".join(n["text"] for n in nodes_of(shown.tree, "feedback"))


def strip(form: str = "core") -> Any:
    from libya_lesson.activities.kit.card import bind

    shown = bind(frame_strip, _strip_material.Material(BLOCKS))
    shown.act("form", form)
    shown.act("predict", "morality")
    shown.act("lock")
    return shown


def test_one_of_the_paragraphs_to_code_has_no_frame() -> None:
    chosen = _strip_material.Material(BLOCKS).check("core")
    assert [b.number for b in chosen] == ["1", "2", "3"]


def test_a_comparison_stands_open_and_names_the_words() -> None:
    shown = strip()
    shown.act("code:1", ["conflict", "morality"])
    shown.act("show:1")
    last = next(n for n in nodes_of(shown.tree, "details") if n["summary"].startswith("Paragraph 1"))
    assert last["open"]
    lines = " ".join(n["text"] for n in nodes_of(last, "prose")).split("\n")
    assert lines[0].startswith("- **conflict**: you and the rules, by “rivals”")
    assert lines[1].startswith("- **right and wrong**: only you.")
    assert told(shown) == "You and the rules differ. Your call counts from here on."


def test_with_help_a_paragraph_is_worked_out() -> None:
    shown = strip("support")
    worked = next(n for n in nodes_of(shown.tree, "details") if "worked out" in n["summary"])
    assert worked["open"]
    assert not any(n["id"] == "code:1" for n in nodes_of(shown.tree, "choice"))


def test_the_forms_say_how_many_paragraphs_there_are_and_help_needs_two() -> None:
    from libya_lesson.activities.kit.card import bind

    def notes(blocks: list[_strip_material.Block]) -> list[str]:
        shown = bind(frame_strip, _strip_material.Material(blocks))
        form = next(n for n in nodes_of(shown.tree, "choice") if n["id"] == "form")
        return [option["note"] for option in form["options"]]

    assert notes(BLOCKS) == ["one paragraph worked out", "3 paragraphs", "4 paragraphs, frames not explained"]
    assert notes(BLOCKS[:1]) == ["1 paragraph", "1 paragraph, frames not explained"]


def test_where_no_frame_is_rarer_than_the_others_nobody_guessed_it() -> None:
    shown = strip()
    for number in ("1", "2", "3"):
        shown.act(f"none:{number}")
    assert "No frame is rarer than the others: each is in 0 of 4 paragraphs." in " ".join(
        n["text"] for n in nodes_of(shown.tree, "changed")
    )


LABELLED = (
    "The strongman Omar Vance left the town. Ada Brook said, “The traitor Omar Vance has fled to the hills.” "
    "The regime in Oltown fell."
)


def test_labels_of_the_author_and_of_others_are_both_asked() -> None:
    labels, names = _strip_labels.labels_of(parse(LABELLED))
    voices = {label.voice for label in _strip_labels.to_sort(labels)}
    assert "author" in voices
    assert voices - {"author"} == set(names)
    assert names


def test_a_label_that_the_article_retells_is_not_said_to_be_nobodys() -> None:
    text = (
        "Pell was described by the Sound Dispatch as the strongman of the quay. Ada Brook said, “The traitor fled.”\n"
    )
    labels, names = _strip_labels.labels_of(parse(text))
    shown = _strip_labels.ask(labels, names, {labels[0].id: "author"})
    asked = next(n for n in nodes_of(shown, "choice"))
    assert asked["feedback"]["author"].startswith(
        "Yes, as far as one can tell. The thought is credited to Sound Dispatch"
    )


@pytest.mark.parametrize(
    ("answer", "words"),
    [("author", "Nobody is credited with it"), ("ada-brook", "is not credited with this word")],
)
def test_a_label_without_a_speaker_is_the_articles_own(answer: str, words: str) -> None:
    labels, names = _strip_labels.labels_of(parse(LABELLED))
    tree = _strip_labels.ask(labels, names, {_strip_labels.to_sort(labels)[0].id: answer})
    first = nodes_of(tree, "choice")[0]
    assert words in first["feedback"][answer]


def test_the_pieces_on_which_coders_differ_are_counted() -> None:
    assert coding.disputed(["HBN", "HBN"]) == []
    shown = card("coding", lesson="03")
    shown.act("predict", 5)
    shown.act("lock")
    sample = dict(_sample())
    for place, letter in enumerate(sample["Sample coder Ines"]):
        shown.act(f"code:{place}", letter)
    shown.act("done")
    differ = [n + 1 for n, pair in enumerate(zip(*sample.values(), strict=True)) if len(set(pair)) > 1]
    assert any(
        f"You differ most on: {', '.join(map(str, differ))}." in n["text"] for n in nodes_of(shown.tree, "prose")
    )


def _sample() -> list[tuple[str, str]]:
    from libya_lesson.packs import open_pack

    return [(c["name"], c["codes"]) for c in open_pack("libya").document("coding")["coder"]]


def test_the_words_that_the_rules_code_by_are_framed_after_the_comparison() -> None:
    shown = card("coding", lesson="03")
    shown.act("predict", 5)
    shown.act("lock")
    for place in range(10):
        assert not any(n["marks"] for n in nodes_of(shown.tree, "excerpt"))
        shown.act(f"code:{place}", "H")
    shown.act("done")
    assert any(n["marks"] for n in nodes_of(shown.tree, "excerpt"))


def rewrite(draft: str) -> Any:
    shown = card("rewriting", lesson="03")
    shown.act("predict", "longer")
    shown.act("lock")
    shown.act("draft:0", draft)
    return shown


def test_a_rewriting_that_holds_no_fact_is_not_compared() -> None:
    shown = rewrite("They left.")
    assert "Too short to hold a fact" in told(shown)
    assert shown.find("show:0")["disabled"]


def test_a_rewriting_with_a_loaded_word_is_told_which_and_only_once() -> None:
    shown = rewrite("The Guard of Jadhran fled from the strongman Haftar of Libya.")
    assert "“strongman” (a loaded word)" in told(shown)
    (mark,) = shown.find("draft:0")["marks"]
    assert mark["kind"] == "label" and "note" not in mark


def test_a_rewriting_that_drops_a_name_is_told_which() -> None:
    assert "no longer names" in told(rewrite("The guards left the region some hours later."))


def test_every_plain_version_passes_its_own_check() -> None:
    for pack in ("libya", "harbour"):
        material = rewriting.material(given(pack, "03"))
        for (__, plain), names in zip(material.items, material.names, strict=True):
            assert rewriting.lost(plain, names) == []
            assert rewriting.loaded(plain) == []


def test_the_length_of_a_rewriting_is_told_as_it_is() -> None:
    shown = rewrite("Jadhran of the Guard left Libya.")
    shown.act("show:0")
    for place in ("1", "2"):
        shown.act(f"draft:{place}", "It was so, says nobody at all.")
        shown.act(f"show:{place}")
    changed = " ".join(n["text"] for n in nodes_of(shown.tree, "changed"))
    assert "It got shorter" in changed
    assert "You had guessed otherwise." in changed


def test_the_number_farthest_from_its_band_is_named() -> None:
    shown = card("certainty", lesson="03")
    for slider in nodes_of(shown.tree, "slider"):
        shown.act(slider["id"], 50)
    shown.act("lock")
    changed = " ".join(n["text"] for n in nodes_of(shown.tree, "changed"))
    assert "Farthest off: “almost certain”, 37 points" in changed


def test_two_phrases_that_lie_equally_far_off_are_both_named() -> None:
    phrases = [certainty.Phrase("a", "sure", (80, 90), None, ""), certainty.Phrase("b", "unlikely", (10, 20), None, "")]
    state = {"values": {"a": 70, "b": 30}, "locked": True, "why": None}
    seen = texts(certainty.view(certainty.Material(phrases), state), "changed")[0]
    assert seen.endswith("Farthest off: “sure”, “unlikely”, 10 points from the nearest band.")


def test_a_shorter_text_that_lost_a_name_is_not_praised_for_losing_loaded_words() -> None:
    material = rewriting.Material(
        [("The strongman Ann Lee met Ben Roe in town.", "")], [{"Ann Lee": [], "Ben Roe": []}]
    )
    state = {
        "prediction": "shorter",
        "locked": True,
        "drafts": {"0": "They met in the town."},
        "shown": ["0"],
        "why": None,
    }
    assert "names went with the loaded words" in texts(rewriting.view(material, state), "changed")[0]


def coded_like_the_first_coder():
    """The card when everything is coded as the first sample coder did, those codes, and the codes of all coders."""
    shown = card("coding", lesson="03")
    shown.act("predict", 5)
    shown.act("lock")
    coders = [list(codes) for _name, codes in coding.material(given("libya", "03")).coders]
    for n, code in enumerate(coders[0]):
        shown.act(f"code:{n}", code)
    shown.act("done")
    return shown, coders[0], coders


def test_coded_pieces_fold_to_a_line_that_opens_but_for_the_last_one() -> None:
    shown = card("coding", lesson="03")
    shown.act("predict", 5)
    shown.act("lock")
    for place, code in enumerate("HBN"):
        shown.act(f"code:{place}", code)
    lines = [n for n in nodes_of(shown.tree, "details") if n["summary"].startswith("Piece ")]
    assert [(n["summary"][:8], n["note"], n["open"]) for n in lines] == [
        ("Piece 1:", "hedge", False), ("Piece 2:", "booster", False),
        ("Piece 3", "neither", True), ("Piece 4", "…", True),
    ]  # fmt: skip
    folded = [choice["id"] for line in lines if not line["open"] for choice in nodes_of(line, "choice")]
    all_pieces = [n["id"] for n in nodes_of(shown.tree, "choice") if n["id"].startswith("code:")]
    assert folded == ["code:0", "code:1"] and all_pieces == ["code:0", "code:1", "code:2", "code:3"]
    shown.act("code:0", "N")
    assert next(n for n in nodes_of(shown.tree, "details") if n["summary"].startswith("Piece 1"))["note"] == "neither"


def test_coding_anew_is_held_against_the_first_codes_and_luck_is_told_to_who_asks_for_it() -> None:
    shown, coded, coders = coded_like_the_first_coder()
    differing = coding.disputed(coders)
    badges = [row[0] for table in nodes_of(shown.tree, "table") for row in table["rows"] if isinstance(row[0], dict)]
    assert sorted(int(each["text"]) - 1 for each in badges) == sorted(differing)
    shown.act("code:0", next(code for code in "HBN" if code != coded[0]))
    changed = nodes_of(shown.tree, "changed")[0]["text"]
    assert "Before you talked: " in changed and "luck" not in changed
    shown.act("alpha", True)
    assert "Beyond luck: " in nodes_of(shown.tree, "changed")[0]["text"]


def test_one_of_several_rarest_frames_is_not_said_to_be_the_one() -> None:
    shown = card("frame_strip", lesson="03")
    shown.act("predict", "morality")
    shown.act("lock")
    while buttons := [n["id"] for n in nodes_of(shown.tree, "button") if n["id"].startswith("none:")]:
        shown.act(buttons[0])
    rarest = nodes_of(shown.tree, "changed")[0]["text"]
    assert ("," in rarest.split(".")[0]) == ("You guessed it." not in rarest)


def test_the_harder_form_explains_no_frame() -> None:
    shown = card("frame_strip", lesson="03")
    assert any(option.get("note") for option in shown.find("predict")["options"])
    shown.act("form", "stretch")
    assert not any(option.get("note") for option in shown.find("predict")["options"])


def test_pieces_that_all_coded_alike_are_folded_and_do_not_move_while_one_recodes() -> None:
    shown, coded, coders = coded_like_the_first_coder()

    def folded() -> list[str]:
        fold = next(n for n in nodes_of(shown.tree, "details") if "coded alike" in n["summary"])
        return [n["summary"].partition(":")[0] for n in nodes_of(fold, "details") if n is not fold]

    columns = list(zip(*coders, strict=True))
    alike = [n for n, codes in enumerate(columns) if len(set(codes)) == 1]
    assert folded() == [f"Piece {n + 1}" for n in alike]
    shown.act(f"code:{alike[0]}", next(code for code in "HBN" if code != coded[alike[0]]))
    assert folded() == [f"Piece {n + 1}" for n in alike]
