"""Replies fit what was done: nothing is called wrong that is right, counts add up, and one of a thing is one."""

from __future__ import annotations

from typing import Any

import pytest

from libya_lesson.activities import chains, coding, copy_chain, hinge, label_swap, same_source, triads, your_map
from libya_lesson.activities.kit import class_codes, shortcode
from libya_lesson.activities.parts import bets_forms, chain_state, forecasts, hindsight
from libya_lesson.activities.parts.chain_material import Bead, Chain
from libya_lesson.activities.parts.chain_material import Material as ChainsMaterial
from libya_lesson.activities.parts.map import initial

from .flows import card, given, texts

PACKS = pytest.mark.parametrize("pack", ["libya", "harbour"])


def swapped(second: int, why: str | None = None) -> Any:
    """The label swap with every claim rated 50, then ``second``."""
    found = card("label_swap", lesson="02")
    found.act("predict", 5)
    found.act("lock")
    for number, points in ((0, 50), (1, second)):
        for node in [n["id"] for n in _walk(found) if n["type"] == "slider" and n["id"].startswith(f"rate{number}:")]:
            found.act(node, points)
        found.act("next")
    if why:
        found.act("why", why)
    return found


def _walk(found: Any) -> list[Any]:
    from libya_lesson.activities.kit.nodes import walk

    return list(walk(found.tree))


def test_whom_no_label_moved_is_not_told_on_which_claim_it_moved_most() -> None:
    assert texts(swapped(50).tree, "changed") == [
        "You guessed 5; the labels moved you 0 of 100 points on average. You rated every claim twice alike."
    ]


def moved_by(points: dict[str, int]) -> str:
    """What the label swap says to one whose second ratings differ by these points from the first."""
    material = label_swap.material(given("libya", "02"))
    keys = [str(swap["swap_id"]) for swap in material.swaps]
    first = dict.fromkeys(keys, 40)
    second = {key: 40 + points.get(str(place), 0) for place, key in enumerate(keys)}
    state = {"prediction": 5, "locked": True, "rounds": [first, second], "round": 2, "why": None}
    return str(texts(label_swap.view(material, state), "changed")[0])


def test_whom_a_label_moved_is_told_on_which_claim_most() -> None:
    claims = [str(swap["text"]) for swap in label_swap.material(given("libya", "02")).swaps]
    assert moved_by({"1": 20}).endswith(f"Most on: “{claims[1]}”")


def test_two_claims_on_which_a_label_moved_alike_are_both_named() -> None:
    claims = [str(swap["text"]) for swap in label_swap.material(given("libya", "02")).swaps]
    assert moved_by({"0": 20, "2": -20, "1": 5}).endswith(f"Most on: “{claims[0]}” “{claims[2]}”")


def test_where_all_claims_moved_alike_none_is_pointed_at() -> None:
    assert "Each claim moved by the same 10." in texts(swapped(60).tree, "changed")[0]


@pytest.mark.parametrize(("sliders", "said"), [((40, 41), "1 point lies"), ((40, 60), "20 points lie")])
def test_the_spread_of_trust_is_told_in_the_right_number(sliders: tuple[int, int], said: str) -> None:
    found = card("trust", lesson="00")
    ids = [n["id"] for n in _walk(found) if n["type"] == "slider"]
    for place, each in enumerate(ids):
        found.act(each, sliders[place > 0])
    found.act("lock")
    assert said in texts(found.tree, "changed")[0]


def test_half_of_the_sources_with_one_letter_is_neither_mostly_nor_mostly_not() -> None:
    one, two = ({"dossier_id": key, "topic": "t", "stake": "", "record": "", "best": "A", "worst": "F", "why": ""}
                for key in ("a", "b"))  # fmt: skip
    three, four = ({**one, "dossier_id": key} for key in ("c", "d"))
    material = same_source.Material([("X", one, two), ("Y", three, four)])
    state = {"prediction": "no", "locked": True, "letters": {"a": "B", "b": "B", "c": "B", "d": "C"}, "why": None}
    assert texts(same_source.view(material, state), "changed") == [
        "Same letter for both topics: 1 of 2 sources. That is half of them: your guess was half right."
    ]


def test_one_chain_with_one_change_is_counted_as_one() -> None:
    hops = [
        copy_chain.Hop("A", "1 May", "x", None, True, ""),
        copy_chain.Hop("B", "2 May", "y", "z", True, "", ("sure",)),
    ]
    state = {"prediction": "sure", "locked": True, "guesses": {"i/1": "sure"}, "repair": "", "why": None}
    told = texts(copy_chain.view(copy_chain.Material({"i": hops}), state), "changed")
    assert told == ["1 chain, 1 change. Most often: it became more certain (1 time). As you guessed."]


def chain(*beads: Bead, tray: tuple[Bead, ...] = ()) -> Chain:
    return Chain("c", "alone", "T", "S", {}, "article", "event", beads, (), tray, None, "")


NAMED, OTHER = Bead("a", "Ann", "named"), Bead("b", "Ben", "named")
FIRST, SECOND, SPARE = (Bead(key, "?", "hidden", hidden=True) for key in ("h1", "h2", "more"))


def test_the_spare_question_mark_in_its_right_place_is_not_called_one_too_many() -> None:
    told = chain_state.hint(chain(FIRST, NAMED, tray=(SPARE,)), ["more"])
    assert told == "A voice that the text names is still missing."


def test_a_question_mark_more_than_there_are_is_called_one_too_many() -> None:
    told = chain_state.hint(chain(FIRST, NAMED, tray=(SPARE,)), ["h1", "a", "more"])
    assert told == "There is a hidden link too many. Not every chain has one."


def test_two_voices_the_wrong_way_round_are_told_so_where_one_question_mark_stands_for_two() -> None:
    told = chain_state.hint(chain(NAMED, FIRST, SECOND, OTHER), ["b", "h1", "a"])
    assert told == "All the right voices, in another order. Start at the article: who does it credit?"


def test_a_code_of_another_activity_is_said_and_breaks_no_card() -> None:
    material = coding.material(given("libya", "03"))
    count = len(material.sentences)
    state = {**coding.initial(material), "prediction": 3, "locked": True, "done": True,
             "codes": dict.fromkeys(map(str, range(count)), "H"), "first": dict.fromkeys(map(str, range(count)), "H"),
             "partner": shortcode.encode([7] * count)}  # fmt: skip
    said = [n["text"] for n in _nodes(coding.view(material, state)) if n["type"] == "feedback"]
    assert said[0].endswith("comes from another activity or article. Ask for the code of this one.")


def _nodes(tree: Any) -> list[Any]:
    from libya_lesson.activities.kit.nodes import walk

    return list(walk(tree))


def bet(key: str, outcome: str) -> forecasts.Bet:
    return forecasts.Bet(key, key, "2017-12-31", "yes", "", outcome, "", "", [], "F6", None)


def test_the_sum_of_a_penalty_adds_up_to_the_number_that_is_given() -> None:
    bets = [bet("a", "yes"), bet("b", "yes"), bet("c", "no")]
    state = {
        "all": True,
        "bets": {"a": 75, "b": 85, "c": 15},
        "locked": True,
        "class": "",
        "court": {},
        "judged": False,
    }
    said = " ".join(n["text"] for n in _nodes(hindsight.cost(hindsight.Material(bets, ""), state)) if "text" in n)
    assert "(6.25 + 2.25 + 2.25) ÷ 3 = **3.58** ≈ 4" in said


def test_a_class_that_bet_on_some_events_is_held_against_the_same_events() -> None:
    bets = [
        bet("a", "yes"),
        bet("b", "no"),
        *(bet(f"y{n}", "yes") for n in range(3)),
        *(bet(f"n{n}", "no") for n in range(3)),
    ]
    core = forecasts.core(bets, bets_forms.EACH)
    good = {b.id: 100 if b.outcome == "yes" else 0 for b in bets}
    mine = {key: value if key in core else 100 - value for key, value in good.items()}
    code = class_codes.code_of([good[b.id] for b in bets if b.id in core])
    state = {"all": True, "bets": mine, "locked": True, "class": code, "court": {}, "judged": False}
    said = [n["text"] for n in _nodes(hindsight.cost(hindsight.Material(bets, ""), state)) if n["type"] == "changed"]
    assert said[-1] == "The mean bets of your class (1 pasted code) cost 0 points; yours 0. You did equally well."


@PACKS
def test_where_no_tie_lost_anything_no_guess_is_called_right(pack: str) -> None:
    material = your_map.material(given(pack, "04"))
    best = {"letters": dict.fromkeys(material.origins, "A"), "digits": dict.fromkeys(material.lines, 1)}
    state = {**initial(material), **best, "guess": material.guesses[0], "by": "origins", "unsourced": True}
    state["scale"] = {"A": 1.0, "share": 0.0}
    said = [n["text"] for n in _nodes(your_map.view(material, state)) if n["type"] == "feedback"]
    assert "None of these ties lost anything: your grades carry all of them." in said


@PACKS
def test_a_right_guess_at_the_hinge_stays_right_whatever_the_cards_move(pack: str) -> None:
    found = card("hinge", pack, "04")
    material = hinge.material(given(pack, "04"))
    top = str(hinge.found(material, hinge.initial(material))["origin"].iloc[0])
    found.act("guess", top)
    for origin in material.map.origins:
        found.act("source", origin)
        for button in [n["id"] for n in _walk(found) if n["type"] == "button" and n["id"].startswith("open:")]:
            if not found.find(button).get("disabled"):
                found.act(button)
    for _turn in range(2):
        found.act("source", top)
        found.act(f"letter:{top}", "F")
    assert " is the hinge, as you thought." in texts(found.tree, "feedback")[0]
    assert texts(found.tree, "changed")[-1].startswith("That letter moved no tie")


def test_where_no_triangle_is_tense_none_is_pointed_at() -> None:
    told = triads._guessed({"guess": "few"}, 0, 4)
    assert told == "0 of 4 triangles are under tension; you guessed otherwise. Turn one tie and see what it takes."
    assert triads._guessed({"guess": "few"}, 1, 4) == "1 of 4 triangles is under tension, as you guessed."


def test_silent_causes_are_counted_by_the_last_switch() -> None:
    found = card("voices")
    found.act("guess", 10)
    found.act("lock")
    found.act("causes", [])
    for group in [n["id"] for n in _walk(found) if n["type"] == "toggle" and n["id"].startswith("mute:")]:
        found.act(group, True)
        assert "Causes silent now: " in texts(found.tree, "changed")[1]
        found.act(group, False)


def test_of_two_chains_that_are_equally_short_neither_is_called_the_shortest() -> None:
    pair = [chain(NAMED), Chain("d", "alone", "U", "S", {}, "article", "event", (OTHER,), (), (), None, "")]
    told = texts(chains._all(ChainsMaterial(pair), {"chains": {}}), "changed")
    assert told[0].startswith("The shortest chains are “T”, “U”.")


@PACKS
def test_a_guess_at_one_of_two_that_tie_is_not_called_the_commonest(pack: str) -> None:
    material = copy_chain.material(given(pack, "02"))
    counts = copy_chain.tally(material)
    most = [kind for kind, n in counts.items() if n == max(counts.values())]
    guesses = dict.fromkeys(copy_chain.hops(material), "none")
    state = {"prediction": most[0], "locked": True, "guesses": guesses, "repair": "", "why": None}
    told = texts(copy_chain.view(material, state), "changed")[0]
    assert told.endswith("As you guessed.") is (len(most) == 1)
