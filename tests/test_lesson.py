"""The lesson binds pack, work and activities: what is drawn, and what it says where something is wrong."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from libya_lesson import open_lesson
from libya_lesson.activities.kit.nodes import walk
from libya_lesson.lessons import numbers, plan
from libya_lesson.packs import PackError

PACKS = ("libya", "harbour")
SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(autouse=True)
def own_work_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    return tmp_path


@pytest.fixture
def bare_text(tmp_path):
    file = tmp_path / "mine.txt"
    file.write_text(
        "The harbour is closed. “We lost two boats,” said Ann Lee, a fisher.\n"
        "According to the Daily Quay, the mayor said that the port would open soon because the storm is over.\n",
        encoding="utf-8",
    )
    return file


def everything():
    return [(number, call) for number in numbers() for call in plan(number).all_calls]


@pytest.mark.parametrize(("number", "call"), everything())
@pytest.mark.parametrize("language", ["en", "en-XA", "ar-XB"])
@pytest.mark.parametrize("pack", PACKS)
def test_every_card_is_drawn_on_every_pack_in_every_language_without_an_answer(pack, language, number, call):
    card = open_lesson(number, pack, language).card(call)
    assert card.problem is None
    assert card.tree["type"] == "card"
    assert card.tree["lang"] == language


@pytest.mark.parametrize(("number", "call"), everything())
def test_every_card_is_drawn_on_a_bare_text(bare_text, number, call):
    assert open_lesson(number, bare_text).card(call).problem is None


@pytest.mark.parametrize("call", plan("04").all_calls)
def test_a_map_file_without_the_ties_of_a_case_leaves_the_map_to_the_reading(tmp_path, call):
    shutil.copytree(SEEDS / "harbour", tmp_path / "mine")
    (tmp_path / "mine" / "edges.csv").unlink()
    assert open_lesson("04", tmp_path / "mine").card(call).problem is None


def test_the_same_card_is_shown_when_a_cell_is_run_again():
    lesson = open_lesson("00")
    assert lesson.trust() is lesson.trust()


def test_an_unknown_activity_says_which_there_are():
    with pytest.raises(AttributeError, match=r"Lesson 01 has no activity “vocies”; it has .*voices"):
        open_lesson("01").vocies()


def test_an_unknown_pack_or_lesson_says_which_there_are():
    with pytest.raises(PackError, match="harbour"):
        open_lesson("01", "nowhere")
    with pytest.raises(ValueError, match="the lessons are 00, 01"):
        open_lesson("99")


def test_the_language_comes_from_the_environment_unless_it_is_given(monkeypatch):
    monkeypatch.setenv("LIBYA_LESSON_LANGUAGE", "en-XA")
    assert open_lesson("00").start().tree["lang"] == "en-XA"
    assert open_lesson("00", language="ar-XB").start().tree["dir"] == "rtl"


def test_where_nothing_can_be_written_the_start_says_so(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path / "file" / "work"))
    lesson = open_lesson("00")
    told = [n["text"] for n in walk(lesson.start().tree) if n["type"] == "feedback"]
    assert told == [
        "Nothing can be written on this computer, so your answers last only until you close the lesson. "
        "Copy your work code before you go."
    ]
    trust = lesson.trust()
    trust.act("T1", 70)
    assert trust.find("T1")["value"] == 70


@pytest.mark.parametrize(("number", "call"), [("02", "grid"), ("04", "map")])
def test_a_card_on_a_pack_with_a_missing_row_says_which(tmp_path, number, call):
    folder = tmp_path / "gaps"
    shutil.copytree(open_lesson("00", "harbour").pack.folder, folder)
    (folder / "claims.csv").unlink()
    card = open_lesson(number, folder).card(call)
    assert card.tree["notice"].endswith("claims.csv has no such claim_id; add the row.")


def test_a_pack_that_was_mended_is_read_anew_when_a_lesson_is_opened_again(tmp_path):
    shutil.copytree(SEEDS / "harbour", tmp_path / "pack")
    who, layout = tmp_path / "pack" / "who.csv", tmp_path / "pack" / "map.toml"
    open_lesson("04", tmp_path / "pack").map()
    who.write_text(who.read_text("utf-8").replace("Mayor Hale", "Mayor Lee"), encoding="utf-8")
    layout.write_text(layout.read_text("utf-8").replace("Mayor Hale", "Mayor Lee"), encoding="utf-8")
    drawn = json.dumps(open_lesson("04", tmp_path / "pack").map().tree)
    assert "Mayor Lee" in drawn and "Mayor Hale" not in drawn


def test_a_card_that_is_a_guest_in_another_lesson_brings_no_number_of_its_own():
    assert open_lesson("04", "harbour").card("map").tree["kicker"] == "Activity 2 · The map that your ratings draw"
    assert open_lesson("07", "harbour").card("map").tree["kicker"] == "The map that your ratings draw"
