"""A lesson saves answers at once, restores them, and takes them to another folder."""

from __future__ import annotations

import json

import pytest

from libya_lesson import open_lesson
from libya_lesson.activities.kit.nodes import walk
from libya_lesson.work import Work


@pytest.fixture(autouse=True)
def own_work_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    return tmp_path


def test_an_answer_is_on_disk_when_the_event_returns(own_work_folder):
    open_lesson("00").trust().act("T1", 70)
    saved = json.loads((own_work_folder / "libya.json").read_text())
    assert saved["activities"]["00.trust"][1]["values"] == {"T1": 70}


def test_the_browser_is_told_before_an_answer_goes_to_a_slow_disk(own_work_folder):
    lesson = open_lesson("01", "libya")
    card = lesson.card("exit")
    written_when_drawn = []
    card.observe(lambda _change: written_when_drawn.append((own_work_folder / "libya.json").exists()), "tree")
    card.act("said", "Who says it?")
    assert written_when_drawn == [False]
    assert (own_work_folder / "libya.json").exists()


def test_a_lesson_opened_again_restores_the_answer():
    open_lesson("00").trust().act("T1", 70)
    assert open_lesson("00").trust().find("T1")["value"] == 70


def test_answers_to_one_pack_do_not_show_in_another():
    open_lesson("00", "libya").trust().act("T1", 70)
    assert open_lesson("00", "harbour").trust().find("T1").get("value") is None


def test_two_open_lessons_see_each_others_answers_at_their_next_event():
    first, second = open_lesson("00"), open_lesson("00")
    card = second.trust()
    first.trust().act("T1", 70)
    card.act("T2", 10)
    assert (card.find("T1")["value"], card.find("T2")["value"]) == (70, 10)


def test_names_reach_the_saved_work_and_the_card():
    lesson = open_lesson("01")
    card = lesson.start()
    card.act("name:0", "Amal")
    card.act("name:1", "Ben")
    card.act("here")
    assert lesson.names == Work.open("libya").names == ("Amal", "Ben")
    assert "Amal and Ben" in open_lesson("02").start().tree["children"][0]["text"]
    assert "Amal and Ben" in card.tree["children"][0]["text"]


def test_not_me_starts_afresh_and_keeps_the_old_answers(own_work_folder):
    lesson = open_lesson("00")
    start = lesson.start()
    start.act("name:0", "Amal")
    start.act("here")
    trust = lesson.trust()
    trust.act("T1", 70)
    start.act("leave")
    start.act("not_me")
    assert trust.find("T1").get("value") is None
    assert "libya-amal-1.json" in [f.name for f in own_work_folder.iterdir()]


def test_a_work_code_brings_the_answers_to_another_folder(tmp_path, monkeypatch):
    here = open_lesson("00")
    here.trust().act("T1", 70)
    exit_card = here.exit()
    exit_card.act("code", True)
    code = next(n["text"] for n in walk(exit_card.tree) if n["type"] == "copy")
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path / "there"))
    there = open_lesson("00")
    trust = there.trust()
    start = there.start()
    start.act("code", code.lower())
    start.act("use_code")
    assert trust.find("T1")["value"] == 70


def test_a_wrong_work_code_is_said_in_a_sentence_and_changes_nothing():
    lesson = open_lesson("00")
    lesson.trust().act("T1", 70)
    start = lesson.start()
    start.act("code", "ABCDEFGH-12345678")
    start.act("use_code")
    told = [n["text"] for n in walk(start.tree) if n["type"] == "feedback"]
    assert "work code" in told[0]
    assert lesson.trust().find("T1")["value"] == 70


@pytest.mark.parametrize("saved_before", [False, True])
def test_what_went_wrong_is_not_said_again_when_the_lesson_is_opened_anew(saved_before):
    lesson = open_lesson("07")
    card = lesson.card("article")
    if saved_before:  # as earlier versions did
        lesson.work.set("07.article", {"problem": "old.rtf: this kind of document cannot be read."})
    card.act("file", {"name": "old.rtf", "base64": "e1xydGYxfQ=="})
    assert "this kind of document cannot be read" in json.dumps(card.tree)
    assert "cannot be read" not in json.dumps(open_lesson("07").card("article").tree)


def test_a_saved_answer_of_the_wrong_kind_is_left_out():
    Work.open("libya").set("00.trust", {"values": "all"})
    card = open_lesson("00").trust()
    assert card.problem is None
    assert card.find("T1").get("value") is None


def test_the_work_code_follows_every_answer():
    lesson = open_lesson("00")
    card = lesson.exit()
    card.act("code", True)
    before = [n["text"] for n in walk(card.tree) if n["type"] == "copy"]
    lesson.trust().act("T1", 70)
    assert [n["text"] for n in walk(card.tree) if n["type"] == "copy"] != before


def test_an_answer_under_a_new_key_starts_anew_and_its_neighbours_stay():
    lesson = open_lesson("00", "harbour")
    lesson.work.keep("00.trust", {"values": {"T1": 70}, "a key of another version": 3})
    card = lesson.card("trust")
    assert card.problem is None and "notice" not in card.tree
    assert card.find("T1")["value"] == 70


def test_saved_answers_that_an_activity_cannot_draw_let_it_start_anew():
    lesson = open_lesson("02", "harbour")
    lesson.work.keep("02.label_swap", {"locked": True, "rounds": [1, 2]})
    card = lesson.card("swap")
    assert card.problem is None and "do not fit this activity" in card.tree["notice"]
    card.act("predict", 3)
    assert "notice" not in card.tree and card.find("predict")["value"] == 3
