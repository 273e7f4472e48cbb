"""Saved work: on disk at once, whole or not at all, and never anybody else's."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

from libya_lesson.packs import open_pack
from libya_lesson.work import Work
from libya_lesson.work.code import Answers, WorkCodeError, encode
from libya_lesson.work.savefile import work_folder


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "work"


@pytest.fixture(autouse=True)
def own_work_folder(folder, monkeypatch):
    folder.mkdir()
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(folder))


def test_an_answer_is_on_disk_when_set_returns(folder):
    Work.open().set("01.exit", {"said": "Who?"})
    assert json.loads((folder / "libya.json").read_text())["activities"]["01.exit"][1] == {"said": "Who?"}


def test_answers_and_names_are_restored_when_opened_again():
    work = Work.open()
    work.rename("Amal", "Ben")
    work.set("01.exit", {"said": "Who?"})
    again = Work.open()
    assert (again.names, again.get("01.exit")) == (("Amal", "Ben"), {"said": "Who?"})


def test_each_pack_has_answers_of_its_own():
    Work.open("libya").set("01.exit", {"said": "Libya"})
    assert Work.open("harbour").get("01.exit") is None


def test_two_texts_whose_files_have_the_same_name_have_answers_of_their_own(tmp_path):
    for folder, text in (("a", "Ann Lee left the town."), ("b", "Bo Li came home.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "news.txt").write_text(text)
    one, two = open_pack(tmp_path / "a" / "news.txt"), open_pack(tmp_path / "b" / "news.txt")
    Work.open(one.name).set("01.exit", {"said": "Ann"})
    assert (one.title, two.title) == ("news", "news")
    assert Work.open(two.name).get("01.exit") is None
    assert Work.open(open_pack(tmp_path / "a" / "news.txt").name).get("01.exit") == {"said": "Ann"}


@pytest.mark.parametrize(
    ("one", "other"), [("x" * 40 + "1", "x" * 40 + "2"), ("the north", "the-north"), ("!", "?")], ids=repr
)
def test_packs_whose_names_differ_in_what_no_file_name_holds_have_answers_of_their_own(one, other):
    Work.open(one).set("01.exit", {"said": "here"})
    assert Work.open(other).get("01.exit") is None
    assert Work.open(one).get("01.exit") == {"said": "here"}


def test_what_is_got_can_be_changed_without_changing_what_is_saved():
    work = Work.open()
    work.set("x", {"list": []})
    got = work.get("x")
    assert got is not None
    got["list"].append(1)
    assert work.get("x") == {"list": []}


def test_two_open_lessons_do_not_overwrite_each_other():
    one, two = Work.open(), Work.open()
    one.set("00.trust", {"v": 1})
    two.set("01.exit", {"v": 2})
    one.set("00.route", {"v": 3})
    assert Work.open().activities == ("00.route", "00.trust", "01.exit")


def test_the_last_answer_to_one_activity_wins():
    one, two = Work.open(), Work.open()
    one.set("a", {"v": 1})
    two.set("a", {"v": 2})
    two.set("a", {"v": 3})
    assert one.refresh() == {"a"}
    assert one.get("a") == {"v": 3}


def test_a_forgotten_answer_stays_forgotten_in_another_open_lesson():
    one = Work.open()
    one.set("a", {"v": 1})
    two = Work.open()
    two.forget("a")
    one.set("b", {"v": 1})
    assert Work.open().activities == ("b",)


def test_not_me_starts_afresh_and_keeps_the_old_answers(folder):
    work = Work.open()
    work.rename("Amal")
    work.set("a", {"v": 1})
    kept = work.not_me()
    work.set("b", {"v": 2})
    assert kept == folder / "libya-amal-1.json"
    assert json.loads(kept.read_text())["activities"]["a"] == [1, {"v": 1}]
    assert Work.open().activities == ("b",)


def test_not_me_in_one_lesson_leaves_the_other_lesson_with_its_own_student(folder):
    hers, other = Work.open(), None
    hers.rename("Amal")
    hers.set("a", {"v": 1})
    other = Work.open()
    other.not_me()
    other.set("a", {"v": 2})
    hers.set("c", {"v": 3})
    assert Work.open().activities == ("a",)
    assert json.loads((folder / "libya-amal-1.json").read_text())["activities"].keys() == {"a", "c"}
    assert "Somebody else has started" in str(hers.notice)


def test_a_file_of_a_newer_version_is_kept_and_not_called_damaged(folder):
    (folder / "libya.json").write_text('{"format": 99, "id": "x", "answers": []}', "utf-8")
    work = Work.open("libya", folder)
    assert str(work.notice).startswith(
        "The saved answers come from a newer version of the course. They are kept as libya-newer-1.json"
    )
    assert "99" in (folder / "libya-newer-1.json").read_text("utf-8")


def test_two_with_one_nickname_are_told_apart():
    work = Work("libya", None)
    work.rename("Mia", "Mia ", "\u202eMia")
    assert work.names == ("Mia", "Mia 2", "Mia 3")


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe\x00", b"[]", b'{"format": 1}', b"[" * 100_000, b"null"])
def test_a_damaged_file_is_kept_and_said(folder, damage):
    (folder / "libya.json").write_bytes(damage)
    work = Work.open()
    assert str(work.notice) == (
        "The file with the saved answers was damaged. It is kept as libya-damaged-1.json, and you start afresh."
    )
    assert (folder / "libya-damaged-1.json").read_bytes() == damage
    work.set("a", {"v": 1})
    assert Work.open().get("a") == {"v": 1}


def test_where_nothing_can_be_written_answers_stay_in_memory_and_it_is_said(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path / "file" / "work"))
    work = Work.open()
    work.set("a", {"v": 1})
    assert (work.get("a"), work.path) == ({"v": 1}, None)
    assert "Copy your work code before you go" in str(work.notice)


def test_a_folder_that_vanishes_loses_no_answer(folder):
    work = Work.open()
    work.set("a", {"v": 1})
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    work.set("b", {"v": 2})
    assert work.activities == ("a", "b")


def test_the_environment_says_where_work_is_saved(folder):
    assert work_folder() == folder


def test_a_work_code_brings_the_answers_to_another_computer(tmp_path):
    work = Work.open()
    work.rename("Amal", "Ben")
    work.set("01.exit", {"said": "Who?"})
    there = Work.open(folder=tmp_path)
    there.take(work.code())
    again = Work.open(folder=tmp_path)
    assert (again.names, again.get("01.exit")) == (("Amal", "Ben"), {"said": "Who?"})


def test_a_taken_code_keeps_what_was_there_before(folder):
    work = Work("libya", None)
    work.set("a", {"v": "from the code"})
    here = Work.open()
    here.set("a", {"v": "from here"})
    here.take(work.code())
    assert here.get("a") == {"v": "from the code"}
    assert json.loads((folder / "libya-nobody-1.json").read_text())["activities"]["a"][1] == {"v": "from here"}


def test_a_wrong_code_changes_nothing():
    work = Work.open()
    work.set("a", {"v": 1})
    with pytest.raises(WorkCodeError):
        work.take("12345678")
    assert work.get("a") == {"v": 1}


def test_a_code_of_boxes_in_boxes_is_no_code_of_ours():
    said: object = "a"
    for _ in range(900):
        said = [said]
    work = Work.open()
    work.set("a", {"v": 1})
    with pytest.raises(WorkCodeError, match="do not belong together"):
        work.take(encode(Answers("libya", ("Amal",), {"01.exit": {"said": said}})))
    assert work.get("a") == {"v": 1}


def test_names_are_trimmed_and_at_most_three():
    work = Work.open()
    work.rename("  Amal  K. ", "", "x" * 100, "Cem", "Dee")
    assert work.names == ("Amal K.", "x" * 40, "Cem")


def test_starting_afresh_when_the_folder_has_vanished_is_no_error(folder):
    work = Work.open()
    work.set("a", {"v": 1})
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    work.not_me()
    work.set("b", {"v": 2})
    assert work.activities == ("b",)
    assert work.notice is not None


@pytest.mark.skipif(os.name == "nt", reason="a kill signal is needed")
def test_a_kill_at_any_moment_leaves_a_whole_file():
    program = (
        "from libya_lesson.work import Work\n"
        "work = Work.open()\n"
        "for n in range(10**6):\n"
        "    work.set('a', {'n': n, 'filling': 'x' * 20_000})\n"
        "    print(n, flush=True)\n"
    )
    for lines in (1, 3, 7):
        with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            said = [int(child.stdout.readline()) for _ in range(lines)]
            child.send_signal(signal.SIGKILL)
        state = Work.open().get("a")
        assert state is not None
        assert state["n"] >= said[-1]
        assert len(state["filling"]) == 20_000
