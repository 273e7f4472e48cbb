"""The checks of a pack find nothing in those that are shipped, and each finds what is broken in a copy of one."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from libya_lesson import open_lesson
from libya_lesson.packs import checks, open_pack
from libya_lesson.packs.checks import there

from . import broken_rows, broken_words
from .breaking import Break, cell, words

SEEDS = Path(__file__).parents[2] / "seeds"
BROKEN = (*broken_rows.BROKEN, *broken_words.BROKEN)


def name_of(check: checks.Check) -> str:
    return f"{check.__module__.rpartition('.')[2]}.{check.__name__}"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SEEDS / "harbour", tmp_path / "mine"))


@pytest.mark.parametrize("check", checks.CHECKS, ids=name_of)
@pytest.mark.parametrize("name", ["libya", "harbour"])
def test_a_shipped_pack_passes(name: str, check: checks.Check) -> None:
    assert [str(wrong) for wrong in check(open_pack(SEEDS / name))] == []


@pytest.mark.parametrize(
    ("check", "change", "said"), BROKEN, ids=[f"{name_of(c)}-{n}" for n, (c, _b, _s) in enumerate(BROKEN)]
)
def test_what_is_broken_is_found_and_named(copy: Path, check: checks.Check, change: Break, said: str) -> None:
    change(copy)
    found = [str(wrong) for wrong in check(open_pack(copy))]
    assert any(one.startswith(said.format(folder=copy)) for one in found), found


def test_every_check_is_shown_to_fail() -> None:
    assert {name_of(check) for check, _break, _said in BROKEN} == {name_of(check) for check in checks.CHECKS}


def test_a_file_that_cannot_be_read_is_named_once_and_the_others_are_checked(copy: Path) -> None:
    words("background.toml", "text = [", "text = (")(copy)
    cell("cards", "K01", "minutes", "9")(copy)
    found = [str(wrong) for wrong in checks.check(open_pack(copy))]
    assert [one for one in found if "background.toml" in one] == [one for one in found if "no valid TOML" in one]
    assert len([one for one in found if "background.toml" in one]) == 1
    assert "cards.csv, line 2 (K01): it costs 9 minutes; write 1 or 2." in found


def test_a_key_of_another_shape_is_told_and_not_thrown(copy: Path) -> None:
    words("chains.toml", "paragraph = 14", 'paragraph = "the fourteenth"')(copy)
    found = [str(wrong) for wrong in checks.check(open_pack(copy))]
    assert any("another shape than in seeds/harbour" in one for one in found), found


def test_a_pack_of_an_article_and_a_title_alone_has_nothing_to_mend(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("Ann Lee left. “We won,” said Bo Day.", encoding="utf-8")
    (tmp_path / "pack.toml").write_text('title = "Ann"\nas_of = "2024-03-15"\n', encoding="utf-8")
    pack = open_pack(tmp_path)
    assert checks.check(pack) == ()
    assert set(there.absent(pack)) == {*there.FILES} - {"pack.toml"}


@pytest.mark.parametrize("file", ["dossiers.csv", "cards.csv", "outcomes.csv", "samples.toml", "desk.toml", "map.toml"])
def test_a_file_that_nothing_else_points_to_may_be_left_out(copy: Path, file: str) -> None:
    (copy / file).unlink()
    assert checks.check(open_pack(copy)) == ()


# --- the guide for authors ------------------------------------------------------------------------------------------

GUIDE = (SEEDS.parent / "docs" / "packs.md").read_text(encoding="utf-8")


def test_the_guide_names_every_file_that_a_pack_may_have() -> None:
    assert [name for name in there.FILES if f"`{name}`" not in GUIDE] == []


def test_the_pack_that_the_guide_begins_with_has_nothing_to_mend_and_opens(tmp_path: Path) -> None:
    for name, written in re.findall(r"^`([\w.]+)`, [^\n]*:\n```\w+\n(.*?)```", GUIDE, re.DOTALL | re.MULTILINE):
        (tmp_path / name).write_text(written, encoding="utf-8")
    pack = open_pack(tmp_path)
    assert (pack.title, checks.check(pack)) == ("Elm Crossing", ())
    assert [pack.article.paragraphs[n].heading for n in (0, *pack.core_extract)] == [True, False, False, False]
    assert open_lesson("01", tmp_path).card("voices").problem is None
