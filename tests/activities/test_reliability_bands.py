"""Bands of the reliability grid: worked grades of the packs, and what lies outside a band."""

from __future__ import annotations

import pytest

from libya_lesson.activities import reliability
from libya_lesson.activities.kit.card import Card
from libya_lesson.activities.kit.node import walk
from libya_lesson.packs import open_pack

from .flows import card as bound
from .grading import give_reasons, grade_all


def test_no_card_of_a_later_day_is_dealt() -> None:
    from libya_lesson.activities.kit.given import Given

    for name in ("libya", "harbour"):
        pack = open_pack(name)
        given = Given(pack, "02", lambda: None, lambda _: None, lambda _: None)  # type: ignore[arg-type,return-value]  # no reading is needed
        dealt = reliability.material(given).cards
        assert dealt
        assert all(str(card["available_from"]) <= str(pack.about["as_of"]) for card in dealt)


@pytest.mark.parametrize("name", ["libya", "harbour"])
def test_half_of_the_worked_grades_lie_off_the_diagonal(name: str) -> None:
    pairs = open_pack(name).document("grid")["pair"]
    on = sum("ABCDEF".index(p["letter"]) + 1 == p["digit"] for p in pairs)
    assert 0 < on <= len(pairs) / 2


@pytest.mark.parametrize("name", ["libya", "harbour"])
def test_a_third_of_the_sentences_on_the_grid_deserve_trust(name: str) -> None:
    pack = open_pack(name)
    supported = {row["claim_id"]: row["supported"] for row in pack.records("claims")}
    shown = [p["claim"] for p in pack.document("grid")["pair"]]
    assert sum(supported[c] == "yes" for c in shown) * 3 >= len(shown)


@pytest.mark.parametrize("name", ["libya", "harbour"])
def test_every_origin_that_the_map_uses_can_be_graded(name: str) -> None:
    pack = open_pack(name)
    grid = pack.document("grid")
    graded = {p["origin"] for p in [*grid["pair"], *grid["more"]]}
    claims = {str(row["claim_id"]): str(row["origin"]) for row in pack.records("claims")}
    rated = {str(row["origin_id"]) for row in pack.records("origins") if row["rated"]}
    used = {claims[str(edge["claim_id"])] for edge in pack.records("edges")}
    assert used & rated <= graded


def test_a_letter_outside_its_band_is_told_what_it_may_come_from(graded: Card) -> None:
    for control in [n["id"] for n in walk(graded.tree) if n["type"] == "choice" and n["id"].startswith("letter")]:
        graded.act(control, "A")
    give_reasons(graded, "stake")
    graded.act(next(n["id"] for n in walk(graded.tree) if n["type"] == "button" and n["id"].startswith("open:")))
    graded.act("finish")
    assert any("Higher than the record bears" in n.get("text", "") for n in walk(graded.tree))


def test_what_lies_outside_the_bands_is_told_in_two_boxes_a_misconception_a_line(graded: Card) -> None:
    for control in [n["id"] for n in walk(graded.tree) if n["type"] == "choice" and n["id"].startswith("letter")]:
        graded.act(control, "F")
    give_reasons(graded, "stake")
    graded.act(next(n["id"] for n in walk(graded.tree) if n["type"] == "button" and n["id"].startswith("open:")))
    graded.act("finish")
    boxes = [n["text"] for n in walk(graded.tree) if n["type"] == "feedback" and n["tone"] == "notyet"]
    assert len(boxes) <= 2
    assert any(line.startswith("F for ") for box in boxes for line in box.split("\n"))


PACKS = pytest.mark.parametrize("pack", ["libya", "harbour"])


def finished_with(pack: str, letters: str, digits: int) -> str:
    """All that the card says at its end to somebody who gave every source one letter and every sentence one digit."""
    card = bound("reliability", pack, "02")
    card.act("predict", 2)
    card.act("lock")
    grade_all(card, letters, digits, "vague")
    card.act(next(n["id"] for n in walk(card.tree) if n["type"] == "button" and n["id"].startswith("open:")))
    card.act("finish")
    return " ".join(n["text"] for n in walk(card.tree) if n["type"] in ("feedback", "prose"))


@PACKS
@pytest.mark.parametrize(
    ("letter", "digit", "said"),
    [
        ("B", 1, "More likely than the evidence bears"),
        ("A", 1, "Same rank as your letter, and outside the band"),
        ("B", 5, "Less likely than the evidence bears"),
        ("E", 5, "Same rank as your letter, and outside the band"),
        ("B", 6, "it says that there is nothing to go by"),
    ],
)
def test_a_digit_outside_its_band_is_told_what_it_may_come_from(pack: str, letter: str, digit: int, said: str) -> None:
    assert said in finished_with(pack, letter, digit)


@PACKS
def test_a_digit_inside_its_band_gets_no_reply(pack: str) -> None:
    told = finished_with(pack, "B", 2)
    wrong = [pair for pair in open_pack(pack).document("grid")["pair"][1:] if not pair["best"] <= 2 <= pair["worst"]]
    assert told.count("Same rank as your letter") == bool(wrong)
    assert f"{5 - len(wrong)} of 5 digits lie in their band." in told


@PACKS
def test_a_worked_digit_lies_in_the_band_of_its_sentence(pack: str) -> None:
    assert all(pair["best"] <= pair["digit"] <= pair["worst"] for pair in open_pack(pack).document("grid")["pair"])


@PACKS
def test_a_supported_sentence_has_a_better_band_than_an_unsupported_one(pack: str) -> None:
    supported = {row["claim_id"]: row["supported"] for row in open_pack(pack).records("claims")}
    pairs = open_pack(pack).document("grid")["pair"]
    worst = max(pair["worst"] for pair in pairs if supported[pair["claim"]] == "yes")
    assert all(pair["best"] > worst for pair in pairs if supported[pair["claim"]] == "no")
