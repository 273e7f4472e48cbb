"""The homework pages hold their task, not its answer, and the answer page holds the answers."""

from __future__ import annotations

import re
import shutil
from html import escape, unescape
from pathlib import Path

import pytest
from click.testing import CliRunner

from libya_lesson.__main__ import main
from libya_lesson.activities import rubric
from libya_lesson.activities.kit.node import walk
from libya_lesson.lesson import open_lesson
from libya_lesson.lessons import numbers, plan
from libya_lesson.locale import use
from libya_lesson.packs import open_pack
from libya_lesson.packs.citing import ids
from libya_lesson.paper.homework import SHEETS, pages
from libya_lesson.paper.sheets.date_detective import window

PACKS = ("libya", "harbour")
SEEDS = Path(__file__).parents[1] / "seeds"


def words(page):
    return unescape(re.sub(r"<[^>]+>", " ", page.split("<body>")[1]))


@pytest.fixture(params=PACKS)
def pack(request):
    return open_pack(request.param)


def test_each_lesson_has_one_sheet_that_says_its_lesson_and_its_minutes_and_a_page_holds_all_answers(pack):
    made = pages(pack)
    assert [sheet.lesson for sheet in SHEETS] == list(numbers())
    assert list(made) == [*(f"homework_{sheet.lesson}_{sheet.name}" for sheet in SHEETS), "answers"]
    for sheet in SHEETS:
        page = words(made[f"homework_{sheet.lesson}_{sheet.name}"])
        assert f"After lesson {sheet.lesson}. 15 minutes" in page
        assert sheet.heading in words(made["answers"])


def test_the_exit_ticket_names_the_sheet_of_its_lesson_where_the_pack_makes_one(tmp_path, monkeypatch):
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    bare = tmp_path / "bare.txt"
    bare.write_text("The port is open.\n")
    for name in (*PACKS, str(bare)):
        printed = pages(open_pack(name))
        for sheet in SHEETS:
            told = [n["text"] for n in walk(open_lesson(sheet.lesson, name).card("exit").tree) if n["type"] == "prose"]
            named = f"Homework, 15 minutes with a pencil: **{sheet.title}**" in told
            assert named == (f"homework_{sheet.lesson}_{sheet.name}" in printed), (name, sheet.lesson)


def test_the_teachers_guide_says_for_each_lesson_which_sheet_belongs_to_it():
    guide = (SEEDS.parent / "docs" / "teaching.md").read_text("utf-8")
    for sheet in SHEETS:
        part = guide.split(f"\n**{sheet.lesson} ")[1].split("\n\n")[0]
        assert f"*{sheet.title.split(':')[0].lower()}*" in part


def test_the_chain_of_voices_shows_sentences_and_hides_their_links(pack):
    task, told = words(pages(pack)["homework_01_voice_chain"]), words(pages(pack)["answers"])
    worked, *others = pack.document("chains")["chain"]
    assert worked["anchor"] in task
    for chain in others[:3]:
        assert chain["anchor"] in task and chain["why"] not in task
        assert chain["why"] in told


def test_the_map_with_a_pencil_has_lines_of_both_kinds_and_one_source_that_carries_several(pack):
    told = words(pages(pack)["answers"]).split("Homework 04")[1].split("Homework 05")[0]
    assert "works together" in told and "works against" in told
    assert re.search(r": claims \d, \d", told)


def test_what_a_vague_sentence_lacks_stands_on_the_page_of_answers_alone(pack):
    task, told = words(pages(pack)["homework_05_testable"]), words(pages(pack)["answers"])
    for row in pack.records("forecasts")[:4]:
        assert row["anchor"] in task and row["testable"] not in task
        assert row["testable"] in told


def test_the_brief_to_mark_is_a_sample_students_and_its_slips_are_named_for_the_teacher(pack):
    task, told = words(pages(pack)["homework_06_mark_a_brief"]), words(pages(pack)["answers"])
    assert "(sample student)" in task and "Three minutes" in task
    assert "“no doubt”: surer than the evidence" in told and "surer than the evidence" not in task


def test_a_brief_is_marked_in_three_minutes_by_card_plan_guide_and_sheet():
    guide = (SEEDS.parent / "docs" / "teaching.md").read_text("utf-8")
    assert rubric.MINUTES == plan("06").calls["rubric"].minutes == 3
    assert "three\nminutes each are enough" in guide


def test_the_date_detective_shows_words_and_facts_and_no_answer(pack):
    page = words(pages(pack)["homework_00_date_detective"])
    for clue in pack.records("clues"):
        assert clue["anchor"] in page and clue["fact"] in page
        assert clue["why"] not in page


def test_the_facts_do_not_stand_in_the_order_of_the_clues(pack):
    page = words(pages(pack)["homework_00_date_detective"])
    places = [page.index(clue["fact"]) for clue in pack.records("clues")]
    assert places != sorted(places)


def test_the_copy_chain_hides_what_changed(pack):
    task, answers = words(pages(pack)["homework_02_copy_chain"]), words(pages(pack)["answers"])
    for row in pack.records("copychain"):
        assert row["words"] in task
        if row["change"]:
            assert row["change"] not in task and row["change"] in answers


def test_the_label_hunt_prints_the_core_extract(pack):
    page = words(pages(pack)["homework_03_label_hunt"])
    for index in pack.core_extract:
        paragraph = pack.article.paragraphs[index]
        assert pack.article.text[paragraph.start : paragraph.end] in page


def test_each_source_of_the_copy_chain_is_told_once(pack):
    told = words(pages(pack)["answers"]).split("distances come from: ")[1].split(".  ")[0]
    assert len(told.split("; ")) == len(set(told.split("; ")))


def test_the_answers_say_where_on_the_page_a_label_stands(pack):
    page = pages(pack)["answers"]
    for row in pack.records("ladder"):
        if row["paragraph"] in pack.core_extract:
            number = pack.core_extract.index(row["paragraph"]) + 1
            assert f"{escape(row['note'])}</td><td>{number}</td>" in page, row["word"]


def test_the_answers_offer_a_name_without_a_side_for_each_label(pack):
    page = pages(pack)["answers"]
    plain = {str(row["key"]): str(row["name"]) for row in pack.records("who")}
    for row in pack.records("ladder"):
        if row["paragraph"] != -1:
            assert f"<td>{escape(row['word'])}</td><td>{escape(plain[row['actor']])}</td>" in page


@pytest.mark.parametrize(("word", "number"), [("militia", "3"), ("axis", "5"), ("militia", "7")])
def test_the_labels_of_the_libya_page_have_an_answer_each(word, number):
    rows = re.findall(r"<tr>(.*?)</tr>", pages(open_pack("libya"))["answers"])
    assert any(word in row.split("</td>")[0] and row.endswith(f"<td>{number}</td>") for row in rows)


def test_the_window_of_the_libya_article_is_29_november_to_19_december():
    clues = open_pack("libya").records("clues")
    assert window(clues) == ("2016-11-29", "2016-12-19", True)


def test_a_bare_text_has_the_sheets_that_need_no_case_file(tmp_path):
    file = tmp_path / "mine.txt"
    file.write_text("The <b>mayor</b> & a gang came, said Ann Lee.\n", encoding="utf-8")
    made = pages(open_pack(file))
    assert list(made) == ["homework_03_label_hunt", "homework_07_own_report", "answers"]
    assert "&lt;b&gt;mayor&lt;/b&gt; &amp; a gang" in made["homework_03_label_hunt"]
    assert "nobody has listed its labels" in made["answers"]


def test_a_text_from_right_to_left_is_printed_as_it_runs(tmp_path):
    file = tmp_path / "mine.txt"
    file.write_text("قال الوزير إن المطر نزل على الميناء اليوم.\n", encoding="utf-8")
    assert '<blockquote dir="auto">' in pages(open_pack(file))["homework_03_label_hunt"]


def test_pages_load_nothing_from_anywhere(pack):
    for page in pages(pack).values():
        assert not re.search(r"<[^>]*\b(src|href)\s*=|url\(|@import|<script", page)


def test_a_page_follows_the_language_and_its_direction():
    with use("ar-XB"):
        page = pages(open_pack("harbour"))["homework_02_copy_chain"]
    assert 'dir="rtl"' in page and 'lang="ar-XB"' in page


def test_the_command_line_writes_the_pages_where_one_says_and_names_them(tmp_path):
    result = CliRunner().invoke(main, ["homework", "harbour", "--to", str(tmp_path / "out")])
    assert result.exit_code == 0
    written = [Path(line) for line in result.stdout.splitlines()]
    assert {path.name for path in written} >= {"answers.html", "catch_up_04.html"}
    assert {path.parent for path in written} == {tmp_path / "out"}
    assert all(0 < path.stat().st_size < 200_000 for path in written)


def test_the_command_line_says_what_is_wrong_with_a_pack(tmp_path):
    result = CliRunner().invoke(main, ["homework", "nowhere", "--to", str(tmp_path)])
    assert result.exit_code == 2
    assert "No pack 'nowhere' was found" in result.stderr
    file = tmp_path / "a file"
    file.write_text("taken", encoding="utf-8")
    result = CliRunner().invoke(main, ["homework", "harbour", "--to", str(file)])
    assert result.exit_code == 2
    assert "the pages cannot be written (file exists). Choose another folder." in result.stderr


@pytest.mark.parametrize(
    ("copied", "says"),
    [("O_nowhere", "another file names 'O_nowhere'"), ("O_media", "copies itself in a circle")],
)
def test_an_origin_that_copies_nobody_known_or_itself_is_said_in_one_sentence(tmp_path, copied, says):
    shutil.copytree(SEEDS / "harbour", tmp_path / "pack")
    origins = tmp_path / "pack" / "origins.csv"
    written = origins.read_text("utf-8").replace("unnamed.,lanternwire,yes,,,", f"unnamed.,lanternwire,yes,{copied},x,")
    origins.write_text(written, encoding="utf-8")
    found = CliRunner().invoke(main, ["homework", str(tmp_path / "pack"), "--to", str(tmp_path / "out")])
    assert found.exit_code == 2
    assert says in found.stderr and len(found.stderr.splitlines()) == 1


def test_every_fact_of_the_date_detective_names_its_source(pack):
    page = words(pages(pack)["homework_00_date_detective"])
    sources = {str(row["source_id"]): str(row["publisher"]) for row in pack.records("sources")}
    for clue in pack.records("clues"):
        assert all(sources[key] in page for key in ids(clue["sources"]))
