"""Each lesson has a ten-minute page made from its plan, the pack and the questions, so that it cannot drift."""

from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from libya_lesson.lessons import NUMBERS, plan
from libya_lesson.packs import open_pack
from libya_lesson.packs.files import read_toml
from libya_lesson.paper.catch_up import BETS, LESSONS, answers, pages

SEEDS = Path(__file__).parents[1] / "seeds"


def words(page):
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page.split("<body>")[1])))


@pytest.fixture(params=("libya", "harbour"))
def pack(request):
    return open_pack(request.param)


def test_every_lesson_has_its_page(pack):
    assert list(pages(pack)) == [f"catch_up_{number}" for number in NUMBERS]


def test_a_page_tells_the_goals_of_its_lesson(pack):
    for number, page in zip(NUMBERS, pages(pack).values(), strict=True):
        assert all(goal in words(page) for goal in plan(number).goals), number


def test_a_page_takes_at_most_ten_minutes_to_read(pack):
    for name, page in pages(pack).items():
        assert len(words(page).split()) <= 700, name


def test_the_answers_stand_below_all_questions(pack):
    for number, page in zip(NUMBERS, pages(pack).values(), strict=True):
        text = words(page)
        answers = text.index("Answers, to be read afterwards")
        for question in pack.questions(number, "check"):
            if question.scope == "method":
                assert text.index(question.stem) < answers
                assert all(text.index(o.feedback) > answers for o in question.options if o.right)


def test_an_example_comes_from_the_pack():
    made = [pages(open_pack(name)) for name in ("libya", "harbour")]
    for entry in read_toml(LESSONS / "pencil.toml")["lesson"]:
        name = f"catch_up_{entry['number']}"
        assert (made[0][name] != made[1][name]) == bool(entry["example"]), name


def test_a_bare_text_has_the_pages_without_examples(tmp_path):
    file = tmp_path / "mine.txt"
    file.write_text("The mayor came, said Ann Lee.\n", encoding="utf-8")
    assert len(pages(open_pack(file))) == len(NUMBERS)


def test_a_page_without_an_example_asks_for_nothing_that_it_does_not_show(tmp_path):
    file = tmp_path / "mine.txt"
    file.write_text("The mayor came, said Ann Lee.\n", encoding="utf-8")
    for page in pages(open_pack(file)).values():
        asked = words(page).split("Your task")[1].split("Test yourself")[0]
        assert "below" not in asked and "the notes" not in asked and "each forecast" not in asked


def test_a_pack_without_one_of_its_tables_asks_for_nothing_of_it(tmp_path):
    shutil.copytree(SEEDS / "harbour", tmp_path / "pack")
    for name in ("absent", "sliders", "ladder"):
        (tmp_path / "pack" / f"{name}.csv").unlink()
    made = pages(open_pack(tmp_path / "pack"))
    assert "chairs below" not in words(made["catch_up_06"]) and "Choose six claims" in words(made["catch_up_00"])
    assert not any("<ul></ul>" in page or "<tbody></tbody>" in page for page in made.values())


def test_an_answer_stands_apart_from_its_reason(pack):
    assert not any(re.search(r"[?.]: Right", words(page)) for page in pages(pack).values())


def test_a_folder_with_an_article_alone_has_the_pages_without_examples(tmp_path):
    (tmp_path / "article.txt").write_text("The mayor came, said Ann Lee.\n", encoding="utf-8")
    (tmp_path / "pack.toml").write_text('id = "mine"\n', encoding="utf-8")
    assert len(pages(open_pack(tmp_path))) == len(NUMBERS)


def test_no_heading_stands_above_nothing(pack):
    assert not any("<ul></ul>" in page for page in pages(pack).values())


def test_every_forecast_of_the_printed_page_has_its_outcome_among_the_answers(pack):
    told = words("<body>" + "".join(answers(pack)))
    assert all(str(row["verdict"]) in told for row in pack.records("forecasts")[:BETS])


def test_the_names_of_the_printed_page_are_ordered_among_the_answers(pack):
    told = words("<body>" + "".join(answers(pack))).split("03: the names")[1]
    first = pack.records("ladder")[0]["actor"]
    names = [row for row in pack.records("ladder") if row["actor"] == first]
    places = [told.index(str(row["word"])) for row in sorted(names, key=lambda row: row["rung"])]
    assert places == sorted(places)


def test_the_page_on_voices_answers_its_own_question_below_it(pack):
    text = words(pages(pack)["catch_up_04"])
    assert text.index("How many voices remain?") < text.index("Answers, to be read") < text.index("1 voice remains:")
    assert "1 voice remains:" in words("<body>" + "".join(answers(pack)))


def test_signs_in_a_name_are_written_once_as_a_page_writes_them(tmp_path):
    shutil.copytree(SEEDS / "harbour", tmp_path / "pack")
    origins = tmp_path / "pack" / "origins.csv"
    origins.write_text(origins.read_text("utf-8").replace(",Lanternwire,", ",Lantern & Wire,"), encoding="utf-8")
    told = "".join(answers(open_pack(tmp_path / "pack")))
    assert "Lantern &amp; Wire" in told
