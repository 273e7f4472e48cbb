"""Lesson 04 around the map: ties sorted, the hinge, twins, the tie nobody states, triangles, scores, places, chairs."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from libya_lesson.activities import (
    event_scores,
    hinge,
    missing_tie,
    tie_kinds,
    triads,
    twin_maps,
    wants,
    where,
    your_map,
)
from libya_lesson.activities.kit.card import bind
from libya_lesson.activities.kit.node import walk
from libya_lesson.activities.kit.nodes import find
from libya_lesson.activities.parts import map as _map
from libya_lesson.activities.parts.own_map import own_map
from libya_lesson.activities.parts.twin_code import encode

from . import flows
from .test_map import PACKS, given, said

MODULES = [your_map, hinge, missing_tie, triads, twin_maps, tie_kinds, event_scores, wants, where]


@pytest.mark.parametrize("pack", PACKS)
def test_the_hinge_finder_reveals_after_the_guess_and_deals_three_cards(pack: str) -> None:
    card = bind(hinge, hinge.material(given(pack)))
    card.act("guess", card.find("guess")["options"][0]["id"])
    for _n in range(4):
        for node in walk(card.tree):
            if str(node.get("id", "")).startswith("open:") and not node.get("disabled"):
                card.act(node["id"])
                break
    assert 1 <= len(card.state["opened"]) <= 3
    assert said(card, "changed")


def test_a_card_never_moves_a_letter_but_the_student_may() -> None:
    card = bind(hinge, hinge.material(given()))
    card.act("guess", "O_debka")
    card.act("source", "O_debka")
    card.act("open:K02")
    assert card.find("letter:O_debka")["value"] == "D"
    card.act("letter:O_debka", "A")
    assert "→" in said(card, "changed")


@pytest.mark.parametrize("pack", PACKS)
def test_every_tie_has_one_right_box_and_feedback_for_each_wrong_one(pack: str) -> None:
    for row in tie_kinds.material(given(pack)).items:
        assert set(row["wrong"]) == set(tie_kinds.BOXES) - {row["box"]} and row["why"] and row["cited"]


@pytest.mark.parametrize("pack", PACKS)
def test_real_alliances_are_among_the_ties_and_none_of_them_is_in_the_article(pack: str) -> None:
    real = [row["article"] for row in tie_kinds.material(given(pack)).items if row["box"] == "alliance"]
    assert real and not any(real)


def test_sorted_ties_are_told_one_by_one() -> None:
    card = bind(tie_kinds, tie_kinds.material(given()))
    card.act("guess", "none")
    right = {
        box: [row["id"] for row in tie_kinds.material(given()).items if row["box"] == box] for box in tie_kinds.BOXES
    }
    card.act("board", right)
    card.act("check")
    assert {item["tone"] for item in card.find("board")["items"]} == {"right"}
    assert "8 of 8" in said(card, "changed")


def test_help_puts_one_card_into_each_box() -> None:
    card = bind(tie_kinds, tie_kinds.material(given()))
    card.act("form", "support")
    card.act("guess", "some")
    assert [len(items) for items in card.find("board")["placed"].values()] == [1, 1, 1]


def test_a_wrong_letter_in_a_code_is_found_and_said() -> None:
    card = bind(twin_maps, twin_maps.material(given()))
    card.act("guess", card.find("guess")["options"][0]["id"])
    code = next(node["text"] for node in walk(card.tree) if node["type"] == "copy")
    card.act("partner", code[:-1] + ("A" if code[-1] != "A" else "B"))
    assert "does not fit" in said(card, "feedback")


def differing_calls(mine: dict[str, str], theirs: dict[str, str]) -> list[list[Any]]:
    """The rows on copy calls that one student sees of a partner's code."""
    answered = {**_map.initial(own_map(given()).map), "guess": "russia>lna:support"}
    saved = {"04.map": {**answered, "copies": mine}}
    partner = twin_maps.material(flows.given("libya", "04", {"04.map": {**answered, "copies": theirs}}))
    material = twin_maps.material(flows.given("libya", "04", saved))
    card = bind(twin_maps, material)
    card.act("guess", material.own.map.guesses[0])
    card.act("partner", encode(partner.own.map, twin_maps.mine(partner)))
    table = next(n for n in walk(card.tree) if n["type"] == "table" and n["columns"][0] == "Rating or call")
    return [row for row in table["rows"] if row[0].startswith("Whom ")]


def test_twins_who_let_a_source_repeat_different_others_see_that_they_do() -> None:
    rows = differing_calls({"O_debka": "O_press"}, {"O_debka": "O_haftar"})
    assert rows == [["Whom DEBKA only repeats", "Press and monitors of September 2016", "Haftar himself"]]


def test_a_call_against_the_proposal_is_told_from_the_proposed_one() -> None:
    rows = differing_calls({"O_echo": "O_rwayaty"}, {"O_echo": "O_debka"})
    assert [row[1:] for row in rows] == [["Ahmed al-Rwayaty", "DEBKA"]]


def test_a_call_that_only_one_of_two_makes_is_told() -> None:
    assert [row[1:] for row in differing_calls({}, {"O_debka": "O_press"})] == [
        ["nobody", "Press and monitors of September 2016"]
    ]


def test_twins_who_make_the_same_calls_see_none_of_them() -> None:
    assert differing_calls({"O_debka": "O_press"}, {"O_debka": "O_press"}) == []


def test_twins_name_the_tie_on_which_they_differ_most() -> None:
    card = bind(twin_maps, twin_maps.material(given()))
    card.act("guess", card.find("guess")["options"][0]["id"])
    card.act("sample", card.find("sample")["options"][-1]["id"])
    assert "You differ most on" in said(card, "changed")
    name = card.find("sample")["options"][-1]["label"].partition(" (")[0]
    assert f", {name} 0." in said(card, "changed") and "your partner" not in said(card, "changed")
    assert any(node["type"] == "prose" and node["text"].startswith("Your guess was") for node in walk(card.tree))


def test_a_partners_code_takes_the_place_of_an_invented_student() -> None:
    card = bind(twin_maps, twin_maps.material(given()))
    card.act("guess", card.find("guess")["options"][0]["id"])
    card.act("sample", card.find("sample")["options"][-1]["id"])
    card.act("partner", "ABCD")
    assert card.find("sample").get("value") is None and "ABCD" in said(card, "feedback")


def test_of_two_weights_side_by_side_the_twins_see_whose_each_is() -> None:
    card = bind(twin_maps, twin_maps.material(given()))
    card.act("guess", card.find("guess")["options"][0]["id"])
    card.act("sample", card.find("sample")["options"][-1]["id"])
    name = card.find("sample")["options"][-1]["label"].partition(" (")[0]
    rows = next(node["rows"] for node in walk(card.tree) if node["type"] == "shifts")
    assert rows and all(re.fullmatch(rf"you (\S+), {name} (\S+)", row["said"]) for row in rows)


def test_who_has_no_grades_is_told_whose_are_taken_and_not_offered_the_same_student_as_a_partner() -> None:
    card = bind(twin_maps, twin_maps.material(given()))
    card.act("guess", card.find("guess")["options"][0]["id"])
    taken = next(node["text"] for node in walk(card.tree) if "are taken as yours" in node.get("text", ""))
    partners = [option["label"] for option in card.find("sample")["options"]]
    assert partners and not any(name in taken for name in partners)


@pytest.mark.parametrize(("pack", "pair"), [("libya", ("gna", "lna")), ("harbour", ("authority", "hale"))])
def test_the_missing_tie_is_stated_by_no_sentence(pack: str, pair: tuple[str, str]) -> None:
    material = missing_tie.material(given(pack))
    assert material.pair == pair
    assert not any({row["source"], row["target"]} == set(pair) for row in own_map(given(pack)).map.rows)


@pytest.mark.parametrize("pack", PACKS)
def test_the_ties_that_stand_in_a_triangle_are_offered_first(pack: str) -> None:
    card = bind(triads, triads.material(given(pack)))
    card.act("guess", "few")
    rows = next(node["rows"] for node in walk(card.tree) if node["type"] == "table")
    ends = [set(row[0].split(" – ")) for row in rows]
    inside = [
        any(set(option["label"].split(" – ")) <= three for three in ends) for option in card.find("pair")["options"]
    ]
    assert inside == sorted(inside, reverse=True) and any(inside)


def test_turning_one_tie_changes_the_count_of_tense_triangles() -> None:
    card = bind(triads, triads.material(given()))
    card.act("guess", "few")
    card.act("pair", "france~lna")
    before = said(card, "changed")
    card.act("sign", "-")
    assert said(card, "changed") != before


def test_a_click_on_a_sign_of_the_map_chooses_its_tie() -> None:
    card = bind(triads, triads.material(given()))
    card.act("guess", "few")
    drawn = card.find("tie")["figure_json"]["data"][-1]["customdata"]
    card.act("tie", drawn[3])
    assert card.find("pair")["value"] == drawn[3]


def test_a_tie_turned_back_is_no_change() -> None:
    card = bind(triads, triads.material(given()))
    card.act("guess", "few")
    before = said(card, "changed")
    card.act("pair", "france~lna")
    for sign in ("-", "+"):
        card.act("sign", sign)
    assert said(card, "changed") == before and card.find("reset")["disabled"]


def test_the_sides_of_tense_triangles_are_marked_only_after_the_guess() -> None:
    card = bind(triads, triads.material(given()))
    before = next(node["description"] for node in walk(card.tree) if node["type"] == "figure")
    card.act("guess", "few")
    assert "tension" not in before and "3 of them in a triangle under tension" in card.find("tie")["description"]


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.ID)
def test_every_id_in_a_card_is_there_once(module: Any, pack: str) -> None:
    card = bind(module, module.material(given(pack)))
    if module is your_map:
        card.act("guess", your_map.material(given(pack)).guesses[0])
        card.act("by", "origins")
        card.act("open", card.find("open")["options"][0]["id"])
    ids = [node["id"] for node in walk(card.tree) if node.get("id") and node["type"] != "card"]
    assert len(ids) == len(set(ids)) and find(card.tree, ids[0])


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.ID)
def test_starting_again_forgets_everything(module: Any) -> None:
    material = module.material(given())
    state = module.update(material, module.initial(material), {"id": "again", "value": None})
    assert state == module.initial(material)


def test_two_chairs_are_chosen_before_any_fact_is_told() -> None:
    card = bind(wants, wants.material(given()))
    card.act("chairs", ["noc"])
    assert not card.state["locked"]
    card.act("chairs", ["noc", "hor"])
    assert card.state["locked"] and "gap in the article" not in said(card, "changed")
    all_matched(card)
    assert "gap in the article" in said(card, "changed")


def test_the_facts_of_the_chairs_stay_in_sight_when_a_card_is_moved_again() -> None:
    card = bind(wants, wants.material(given()))
    card.act("chairs", ["noc", "hor"])
    all_matched(card)
    card.act("board", {})
    assert "gap in the article" in said(card, "changed")


def test_nothing_is_matched_before_the_two_chairs_are_locked() -> None:
    material = wants.material(given())
    card = bind(wants, material)
    assert not any(node["type"] == "board" for node in walk(card.tree))
    placed = {"id": "board", "value": {"haftar": ["haftar"]}}
    assert wants.update(material, card.state, placed) == card.state
    card.act("chairs", ["noc", "hor"])
    assert any(node["type"] == "board" for node in walk(card.tree))


def test_the_chosen_chairs_stand_open_and_the_others_in_a_fold() -> None:
    material = wants.material(given())
    card = bind(wants, material)
    card.act("chairs", ["noc", "hor"])
    all_matched(card)
    names = {row["key"]: row["name"] for row in material.absent}
    fold = next(n for n in walk(card.tree) if n["type"] == "details")
    folded = {n["label"] for n in walk(fold) if n["type"] == "group"}
    assert folded == set(names.values()) - {names["noc"], names["hor"]}
    assert folded < {n.get("label") for n in walk(card.tree) if n["type"] == "group"} >= set(names.values())


def test_an_aim_that_lies_wrong_is_told_why_it_is_not_that_actors() -> None:
    material = wants.material(given())
    card = bind(wants, material)
    card.act("chairs", ["noc", "hor"])
    actors = [row["actor"] for row in material.wants]
    card.act("board", {box: [item] for box, item in zip(actors, [*actors[1:], actors[0]], strict=True)})
    card.act("check")
    replies = {item["feedback"] for item in card.find("board")["items"]}
    assert len(replies) == len(actors)
    assert all(reply.startswith("Not ") for reply in replies)


def all_matched(card: Any) -> None:
    """Every card in its own box and checked."""
    card.act("board", {box["id"]: [box["id"]] for box in card.find("board")["boxes"]})
    card.act("check")


def test_why_a_voice_is_missed_is_asked_once_the_cards_are_checked() -> None:
    card = bind(wants, wants.material(given()))
    card.act("chairs", ["noc", "hor"])
    assert not any(node.get("id") == "why" for node in walk(card.tree))
    all_matched(card)
    assert len(card.find("why")["options"]) == len(set(card.find("why")["feedback"].values())) == 4


def test_a_reason_for_the_chairs_stays_when_a_card_is_moved_again() -> None:
    card = bind(wants, wants.material(given()))
    card.act("chairs", ["noc", "hor"])
    all_matched(card)
    card.act("why", "power")
    card.act("board", {})
    assert card.find("why")["value"] == "power"


def test_chairs_of_an_older_version_are_shown_as_they_were_left() -> None:
    material = wants.material(given())
    old = {"chairs": ["noc", "hor"], "locked": True, "placed": {}, "checked": True}
    shown = wants.view(material, {**wants.initial(material), **old})
    assert find(shown, "chairs")["locked"] and find(shown, "why")["options"]


def measured(one: str = "benghazi", other: str = "capo_passero") -> Any:
    """Two places chosen, their distance guessed and measured."""
    card = bind(where, where.material(given()))
    card.act("places", [one, other])
    card.act("guess", 500)
    card.act("lock")
    return card


def test_a_distance_is_measured_only_after_the_guess() -> None:
    assert said(measured(), "changed").startswith(("**681 km.**", "**679 km.**"))


def test_of_three_places_the_two_that_were_chosen_last_stay() -> None:
    card = bind(where, where.material(given()))
    card.act("places", ["cairo", "tripoli", "benghazi"])
    card.act("map", "moscow")
    assert card.find("places")["value"] == [card.state["from"], "moscow"]
    assert card.state["from"] != "moscow"


def test_a_place_that_is_taken_away_leaves_the_other_and_is_asked_for() -> None:
    card = bind(where, where.material(given()))
    assert "one place more" not in said(card, "prose")
    card.act("places", card.find("places")["value"][1:])
    assert "one place more" in said(card, "prose")
    assert card.find("lock")["disabled"] and card.find("guess")["disabled"]


def test_no_note_on_a_place_tells_its_distance_before_the_guess() -> None:
    card = bind(where, where.material(given()))
    assert " km from Benghazi" not in str(card.tree)
    assert " km from Benghazi" in str(measured().tree)


def test_both_chosen_places_stand_out_on_the_map() -> None:
    pins = next(t for t in measured().find("map")["figure_json"]["data"] if "benghazi" in (t.get("customdata") or ()))
    lit = [key for key, sign in zip(pins["customdata"], pins["marker"]["symbol"], strict=True) if sign == "diamond"]
    assert sorted(lit) == ["benghazi", "capo_passero"]


def test_why_one_would_measure_is_asked_after_measuring_and_each_answer_has_its_reply() -> None:
    card = bind(where, where.material(given()))
    assert not any(node.get("id") == "why" for node in walk(card.tree))
    card = measured()
    card.act("why", "wrong")
    assert card.find("why")["feedback"]["wrong"].startswith("Distrust alone checks nothing.")


def test_a_third_place_is_said_to_begin_a_new_measurement() -> None:
    card = bind(where, where.material(given()))
    assert "measure anew" not in card.find("places")["label"]
    assert "measure anew" in measured("tripoli", "benghazi").find("places")["label"]


def test_other_places_are_a_new_question() -> None:
    card = measured()
    card.act("why", "ends")
    card.act("places", ["benghazi", "cairo"])
    assert (card.state["locked"], card.state["why"], card.find("guess").get("value")) == (False, None, None)


@pytest.mark.parametrize("two", [{"from": "cairo", "to": "tripoli"}, {"from": "cairo", "to": "cairo"}])
def test_places_of_an_older_version_are_shown_as_they_were_left(two: dict[str, str]) -> None:
    material = where.material(given())
    shown = where.view(material, {**where.initial(material), **two, "guess": 500.0, "locked": True})
    assert find(shown, "places")["value"] == list(dict.fromkeys(two.values()))


def test_the_scores_are_told_after_the_own_score() -> None:
    card = bind(event_scores, event_scores.material(given()))
    card.act("guess", "visit")
    assert "+8.3" not in said(card, "changed")
    card.act("arms", -4)
    assert "You gave −4.0" in said(card, "changed")


@pytest.mark.parametrize("pack", PACKS)
def test_at_least_one_way_leads_along_ties_to_the_missing_one_and_the_count_says_so(pack: str) -> None:
    card = bind(missing_tie, missing_tie.material(given(pack)))
    card.act("guess", card.find("guess")["options"][0]["id"])
    rows = next(node["rows"] for node in walk(card.tree) if node["type"] == "table")
    card.act("sign", "-")
    hostile = sum(row[-1] == "conflict" for row in rows)
    assert rows and said(card, "feedback").count(f"{hostile} way") == 1


def test_a_tie_in_no_triangle_is_said_to_be_so_when_it_is_turned() -> None:
    card = bind(triads, triads.material(given("harbour")))
    card.act("guess", "none")
    card.act("pair", "authority~union")
    card.act("sign", "-")
    assert "in no triangle" in said(card, "changed") and "more than three" in said(card, "changed")


@pytest.mark.parametrize("pack", PACKS)
def test_the_treaties_among_the_cards_are_counted_from_the_pack(pack: str) -> None:
    material = tie_kinds.material(given(pack))
    one = replace(material, items=[row for row in material.items if row["article"] or row["id"] == "nato"])
    for shown, words in ((material, "The 2 treaties among"), (one, "The treaty among")):
        card = bind(tie_kinds, shown)
        card.act("guess", "none")
        card.act("board", {box: [row["id"] for row in shown.items if row["box"] == box] for box in tie_kinds.BOXES})
        card.act("check")
        assert words in said(card, "feedback")


@pytest.mark.parametrize("pack", PACKS)
def test_the_menu_of_sources_at_the_hinge_lists_those_that_have_a_card(pack: str) -> None:
    material = hinge.material(given(pack))
    card = bind(hinge, material)
    card.act("guess", card.find("guess")["options"][0]["id"])
    hung = card.find("source")["value"]
    assert all(hinge.about(material, one["id"]) or one["id"] == hung for one in card.find("source")["options"])


@pytest.mark.parametrize(("card_id", "source", "said_why"), [
    ("K15", "O_press", "cuts both ways"),
    ("K01", "O_lanternwire", "a plan or a maybe"),
    ("K13", "O_press", "so good or so bad a digit already"),
])  # fmt: skip
def test_a_card_that_moves_no_tie_says_why_it_does_not(card_id: str, source: str, said_why: str) -> None:
    card = bind(hinge, hinge.material(given("harbour")))
    card.act("guess", source)
    card.act("source", source)
    card.act(f"open:{card_id}")
    assert said_why in said(card, "changed")


def test_a_rating_far_from_the_line_is_no_reason_for_the_hinge() -> None:
    material = hinge.material(given("harbour"))
    for line, near in ((0.5, False), (0.75, True)):
        card = bind(hinge, replace(material, settings={**material.settings, "threshold": line}))
        card.act("guess", "O_press")
        card.act("why", "middle")
        assert ("middle" in card.find("why")["right"]) is near


@pytest.mark.parametrize(("guess", "told"), [("retreat", "Your guess was right"), ("embargo", "You guessed")])
def test_the_guess_about_scores_is_held_against_the_scale(guess: str, told: str) -> None:
    card = bind(event_scores, event_scores.material(given()))
    card.act("guess", guess)
    card.act("arms", 5)
    assert any(node["type"] == "prose" and node["text"].startswith(told) for node in walk(card.tree))


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.ID)
def test_every_card_around_the_map_can_be_started_again_once_it_is_begun(module: Any) -> None:
    card = bind(module, module.material(given()))
    guess = next((node for node in walk(card.tree) if node.get("id") == "guess"), None)
    if guess is not None and guess["type"] == "choice":
        card.act("guess", guess["options"][0]["id"])
    assert find(card.tree, "again")
