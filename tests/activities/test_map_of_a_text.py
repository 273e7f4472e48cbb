"""The map without a case file, with gaps in the grades, and the place of its signs."""

from __future__ import annotations

from itertools import combinations
from math import dist
from pathlib import Path

import pytest

from libya_lesson.activities import hinge, missing_tie, tie_kinds, triads, twin_maps, your_map
from libya_lesson.activities.kit.card import bind
from libya_lesson.activities.kit.node import walk
from libya_lesson.activities.parts import map as _map
from libya_lesson.figures.ways import bent, way
from libya_lesson.packs import open_pack

from .test_map import a_map, given, said, weight

PACKS = ("libya", "harbour")


def test_a_sample_student_stands_in_by_name_and_is_replaced_by_own_grades() -> None:
    assert "sample student" in " ".join(str(node.get("text", "")) for node in walk(a_map().tree))
    own = a_map(grid={"sources": {}, "sentences": {}})
    assert own.find("whose")["value"] == "own"


def test_gaps_in_own_grades_are_filled_by_name_or_stay_open() -> None:
    grid = {"sources": {"O_debka": {"letter": "E"}}, "sentences": {}}
    material, card = your_map.material(given(grid=grid)), a_map(grid=grid)
    assert _map.grades(material, card.state)[0]["O_debka"] == "E"
    assert weight(card, "lna>egypt:request", material) is not None
    card.act("fill", False)
    assert weight(card, "lna>egypt:request", material) is None


def test_a_bare_text_gets_a_map_of_what_the_machine_read_and_a_plain_sentence(tmp_path: Path) -> None:
    text = tmp_path / "news.txt"
    text.write_bytes(open_pack("libya").article_path.read_bytes())
    card = bind(your_map, your_map.material(given(text)))
    assert "has no case file" in " ".join(str(node.get("text", "")) for node in walk(card.tree))


def test_the_sources_of_a_bare_text_are_graded_on_the_map(tmp_path: Path) -> None:
    text = tmp_path / "news.txt"
    text.write_bytes(open_pack("libya").article_path.read_bytes())
    material = your_map.material(given(text))
    card = a_map(text)
    card.act("by", "origins")
    assert "nothing can be weighed" in said(card, "feedback")
    source = next(str(row["origin"]) for row in material.rows if row["origin"] and row["mood"] == "real")
    card.act(f"grade:{source}", "B")
    assert 0.8 in set(_map.ties(material, card.state)["weight"]) and "lost most" in said(card, "feedback")


def test_a_text_without_ties_says_so(tmp_path: Path) -> None:
    text = tmp_path / "quiet.txt"
    text.write_text("The sea was calm.\n")
    for module in (your_map, hinge, missing_tie, triads, twin_maps, tie_kinds):
        tree = bind(module, module.material(given(text))).tree
        assert len(list(walk(tree))) == 2, module.ID


@pytest.mark.parametrize("pack", PACKS)
def test_no_two_signs_of_the_map_lie_on_each_other(pack: str) -> None:
    material = your_map.material(given(pack))
    middles = []
    for row in _map.unjudged(material):
        points = way(material.places[row["source"]], material.places[row["target"]], bent(row, material.bends))
        middles.append(points[len(points) // 2])
    assert min(dist(one, other) for one, other in combinations(middles, 2)) >= 0.6
