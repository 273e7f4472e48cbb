"""Every number that the course made tells in its own step how it was made; ``made_numbers`` says which numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.made import made as fold
from libya_lesson.activities.kit.node import walk
from libya_lesson.lesson import open_lesson
from libya_lesson.lessons import numbers, plan
from libya_lesson.packs import open_pack
from libya_lesson.packs.folders import seed_folders
from libya_lesson.packs.strings import strings

from .made_numbers import unexplained
from .monkey import finish

CALLS = [(number, call) for number in numbers() for call in plan(number).all_calls]
FIRST = {call: number for number, call in reversed(CALLS)}  # each call in the first lesson that has it
# Lesson 00 has no lesson before it to ask about, and 06 takes up its sliders once more with an activity of its own.
ACTIVITIES = sorted([*((number, call) for call, number in FIRST.items()), ("01", "starter"), ("06", "trust")])
OWN = ["voices", "grid", "map", "strip", "chains", "report"]  # what lesson 07 does with a text of one's own
INTERVIEW = next(path for folder in seed_folders() if (path := folder / "practice" / "interview.txt").is_file())
Played = Callable[[str, str, str], "tuple[list[str], set[str]]"]

each = pytest.mark.parametrize(
    ("number", "call", "pack"),
    [
        *((*one, pack) for one in ACTIVITIES for pack in ("harbour", "libya")),
        *(("07", call, str(INTERVIEW)) for call in OWN),
    ],
)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """Work a card to its end: what stood without its fold on the way, and the steps that opened."""

    @cache
    def play(number: str, call: str, pack: str) -> tuple[list[str], set[str]]:
        missing: dict[str, None] = {}
        steps: set[str] = set()
        given = [] if Path(pack).is_file() else [told for told in strings(open_pack(pack)) if re.search(r"\d", told)]

        def look(tree: nodes.Node) -> None:
            missing.update(dict.fromkeys(unexplained(tree, given)))
            steps.update(node["kind"] for node in walk(tree) if node["type"] == "step" and node["open"])

        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("LIBYA_LESSON_WORK", str(tmp_path_factory.mktemp("work")))
            finish(open_lesson(number, pack).card(call), look)
        return list(missing), steps

    return play


@each
def test_every_number_that_was_made_tells_how(played: Played, number: str, call: str, pack: str) -> None:
    missing, __ = played(number, call, pack)
    assert missing == []


@pytest.mark.parametrize("pack", ["harbour", "libya"])
@pytest.mark.parametrize(("number", "call"), ACTIVITIES)
def test_the_player_gets_to_where_numbers_are_shown(played: Played, number: str, call: str, pack: str) -> None:
    __, steps = played(number, call, pack)
    assert not steps or "see" in steps or (number, call) == ("00", "trust")  # which keeps what 06 will show


def test_a_chart_and_a_share_without_a_fold_are_found() -> None:
    chart = nodes.strip([{"id": "a", "size": 1, "kind": "plain", "text": "a"}], "Whose voice")
    step = nodes.step("see", [chart, nodes.feedback("2 of 3 fit, that is 67 %.")])
    assert unexplained(nodes.card("x", "X", [step])) == [
        "step see: the chart “Whose voice”",
        "step see: “2 of 3 fit, that is 67 %.”",
    ]


def test_a_fold_in_another_step_does_not_tell() -> None:
    act, see = nodes.step("act", [fold("By counting.")]), nodes.step("see", [nodes.changed("It weighs 0.35.")])
    assert unexplained(nodes.card("x", "X", [act, see])) == ["step see: “It weighs 0.35.”"]


def test_what_is_still_to_do_and_what_a_pack_says_was_not_made() -> None:
    left, quoted = nodes.prose("You have 1 of 3 cards left."), nodes.feedback("The port ships 40 % of the oil.")
    assert unexplained(nodes.card("x", "X", [left, quoted]), ["The port ships 40 % of the oil."]) == []
