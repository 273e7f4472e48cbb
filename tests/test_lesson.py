"""The lesson binds pack, work and activities: answers are saved, restored, and redraw whatever looks at them."""

from __future__ import annotations

import asyncio
import json
import shutil
from pathlib import Path

import pytest

from libya_lesson import open_lesson
from libya_lesson.activities.kit.nodes import walk
from libya_lesson.lessons import numbers, plan
from libya_lesson.packs import PackError
from libya_lesson.work import Work

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


def test_an_overrule_redraws_what_was_counted_from_the_reading():
    lesson = open_lesson("01", "harbour")
    voices = lesson.voices()
    voices.act("guess", 50)
    voices.act("lock")
    mute = next(n["id"] for n in walk(voices.tree) if n["type"] == "toggle")
    voices.act(mute, True)
    own = [n["rows"] for n in walk(voices.tree) if n["type"] == "table"]
    assert own
    quote = lesson.reading.quotes.sort_values("end").iloc[0]
    lesson.reader().act(
        "overrule",
        {"table": "quotes", "start": int(quote["start"]), "end": int(quote["end"]), "change": "not_a_quote"},
    )
    assert [n["rows"] for n in walk(voices.tree) if n["type"] == "table"] != own


def test_in_a_kernel_the_card_under_the_hand_is_drawn_before_the_others():
    lesson = open_lesson("00")
    trust, ticket = lesson.trust(), lesson.exit()
    ticket.act("code", True)

    async def slide():
        before = ticket.tree
        trust.act("T1", 70)
        at_once = trust.find("T1")["value"], ticket.tree == before
        drawn = asyncio.Event()
        ticket.observe(lambda _change: drawn.set(), "tree")
        await asyncio.wait_for(drawn.wait(), 30)
        return *at_once, ticket.tree == before

    assert asyncio.run(slide()) == (70, True, False)


def test_a_second_name_makes_open_predictions_go_round():
    lesson = open_lesson("00")
    trust, start = lesson.rhythm(), lesson.start()
    for number, name in enumerate(("Amal", "Ben")):
        start.act(f"name:{number}", name)
    start.act("here")
    assert "pairs.guess" in str(trust.tree)


def test_the_reader_itself_follows_an_overrule_at_once():
    lesson = open_lesson("01", "harbour")
    reader = lesson.reader()
    before = len(reader.assets["article"]["marks"])
    quote = lesson.reading.quotes.sort_values("end").iloc[0]
    reader.act(
        "overrule",
        {"table": "quotes", "start": int(quote["start"]), "end": int(quote["end"]), "change": "not_a_quote"},
    )
    assert len(reader.assets["article"]["marks"]) < before
    reader.act("undo:0")
    assert len(reader.assets["article"]["marks"]) == before


def test_an_overrule_taken_back_restores_the_machines_reading():
    lesson = open_lesson("01", "harbour")
    before = lesson.reading
    quote = before.quotes.iloc[0]
    card = lesson.reader()
    card.act(
        "overrule",
        {"table": "quotes", "start": int(quote["start"]), "end": int(quote["end"]), "change": "not_a_quote"},
    )
    assert len(lesson.reading.quotes) == len(before.quotes) - 1
    card.act("undo:0")
    assert lesson.reading == before


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
