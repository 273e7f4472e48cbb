"""Rewriting a piece in lesson 03: what a new version keeps and loses."""

from __future__ import annotations

from typing import Any

from libya_lesson.activities import certainty, rewriting

from .flows import card, given, nodes_of, texts
from .test_lesson_03 import told


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
