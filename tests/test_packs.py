"""The packs that are shipped: complete, of one shape, and in words of ours that may be printed."""

from __future__ import annotations

import ast
import hashlib
import math
import re
from pathlib import Path

import pytest

import libya_lesson
from libya_lesson import parse
from libya_lesson.packs import open_pack
from libya_lesson.packs.folders import pack_names
from libya_lesson.packs.schema import TABLES

PACKAGE = Path(libya_lesson.__file__).parent
SEEDS = Path(__file__).parents[1] / "seeds"
LIBYA_ARTICLE = "519c269f6a683a69ea8a689e6e0586b29d700226614a7d29a66a0becaf259735"
PACKS = ("libya", "harbour")
LESSONS = ("00", "01", "02", "03", "04", "05", "06", "07")


@pytest.fixture(params=PACKS)
def pack(request):
    return open_pack(SEEDS / request.param)


def column(pack, table, name):
    return [row[name] for row in pack.records(table)]


def test_the_libya_article_keeps_its_bytes():
    assert hashlib.sha256((SEEDS / "libya" / "article.txt").read_bytes()).hexdigest() == LIBYA_ARTICLE


def test_the_harbour_article_has_500_to_700_words():
    assert 500 <= len((SEEDS / "harbour" / "article.txt").read_text(encoding="utf-8").split()) <= 700


def test_both_packs_are_found_by_name():
    assert set(PACKS) <= set(pack_names())


def test_both_packs_have_the_same_tables_and_documents():
    shape = [{path.name for path in (SEEDS / name).iterdir() if path.suffix in (".csv", ".toml")} for name in PACKS]
    drawn_by_hand = {"coast.csv"}  # real coasts come with the package, an invented one with its pack
    assert (shape[0] ^ shape[1]) - drawn_by_hand == set()


def test_every_table_of_the_schema_is_filled(pack):
    assert [name for name in TABLES if not pack.records(name)] == []


def test_documents_have_the_same_keys_in_both_packs():
    for document in ("pack", "background", "chains", "questions", "samples"):
        keys = [set(open_pack(SEEDS / name).document(document)) - {"invented"} for name in PACKS]
        assert keys[0] == keys[1], document


def test_a_frame_has_all_columns_in_order(pack):
    for name, columns in TABLES.items():
        assert list(pack.table(name).columns) == [c.name for c in columns]


def test_every_column_is_read_by_the_program_or_by_the_check():
    described = [PACKAGE / "packs" / name for name in ("schema.py", "strings.py")]  # what they name, they do not use
    named = {
        node.value
        for path in PACKAGE.rglob("*.py")
        if path not in described and "node_modules" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    ids = {columns[0].name for columns in TABLES.values()}  # the check finds and names a row by its first column
    assert [(name, c.name) for name, columns in TABLES.items() for c in columns if c.name not in named | ids] == []


def test_judgements_of_2016_stand_on_30_november():
    assert open_pack(SEEDS / "libya").about["as_of"] == "2016-11-30"


def test_there_are_six_sliders(pack):
    assert len(pack.records("sliders")) == 6


def test_chains_come_worked_begun_and_alone_and_one_alone_is_short_and_sound(pack):
    chains = pack.document("chains")["chain"]
    assert [chain["form"] for chain in chains] == ["worked", "begun", "alone", "alone"]
    assert any(c["form"] == "alone" and c["sound"] and len(c["beads"]) <= 4 for c in chains)


def test_the_core_extract_has_ten_paragraphs(pack):
    assert len(pack.core_extract) == 10


def test_the_background_fills_its_minute_and_its_timeline_has_8_events_and_more(pack):
    background = pack.document("background")
    assert len(" ".join(background["text"]).split()) >= 90
    assert len(background["event"]) >= 8


def test_every_lesson_has_its_questions(pack):
    for lesson in LESSONS:
        assert len(pack.questions(lesson, "starter")) == (0 if lesson == "00" else 3), lesson
        assert len(pack.questions(lesson, "check")) >= 4, lesson
        assert len(pack.questions(lesson, "exit")) >= 1, lesson


def test_case_questions_match_between_the_packs():
    shapes = [
        sorted((q.lesson, q.kind, len(q.options)) for q in open_pack(SEEDS / name).questions() if q.scope == "case")
        for name in PACKS
    ]
    assert shapes[0] == shapes[1]


def test_three_sample_students_differ(pack):
    students = pack.document("samples")["student"]
    assert len(students) == 3 and len({s["about"] for s in students}) == 3
    letters = [{o: v["letter"] for o, v in s["02.grid"]["sources"].items()} for s in students]
    assert letters[0] != letters[1] != letters[2] != letters[0]


WEAK = ("mirror", "blogspot", "snafu", "stalkerzone", "perceptiopt", "wikispooks", "docslib", "freerepublic", "ask3",
        "citizens-international", "grokipedia", "infogalactic", "wikipedia", "studylib")  # fmt: skip


def words_of(pack):
    for path in sorted(pack.folder.iterdir()):
        if path.suffix in (".csv", ".toml"):
            yield path.name, path.read_text(encoding="utf-8")


def test_no_mark_of_the_research_notes_is_left(pack):
    for name, text in words_of(pack):
        assert not re.search(r"\[(GK|[SFEC]\d\d\w?)\]", text), name


def test_weak_addresses_are_not_printed(pack):
    for address in filter(None, column(pack, "sources", "address")):
        assert not any(weak in address for weak in WEAK), address


def test_no_sentence_of_ours_takes_a_label_for_a_name(pack):
    ours = [row["sentence"] for row in pack.records("who")] + [row["text"] for row in pack.records("claims")]
    ours += pack.document("background")["text"] + [row["text"] for row in pack.records("cards")]
    for sentence in ours:
        assert not re.search(r"\b(strongman|warlord|regime|terrorist|thug|laundered)\b", sentence), sentence


def test_every_source_of_the_libya_pack_was_seen():
    pack = open_pack(SEEDS / "libya")
    assert set(column(pack, "sources", "seen")) == {"seen in a stored copy", "our own calculation"}
    assert all(row["date"] for row in pack.records("sources"))


def kilometres(pack, one, other):
    """Great-circle distance between two places of the pack (haversine, radius 6,371 km)."""
    here, there = ({row["key"]: row for row in pack.records("places")}[key] for key in (one, other))
    a, b = math.radians(here["lat"]), math.radians(there["lat"])
    turn = math.radians(there["lon"] - here["lon"])
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(turn / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(half))


def test_the_distances_that_the_packs_tell_come_from_their_positions():
    libya, harbour = (open_pack(SEEDS / name) for name in PACKS)
    assert abs(kilometres(libya, "benghazi", "capo_passero") - 680) < 5
    assert abs(kilometres(libya, "benghazi", "crete") - 471) < 5
    assert abs(kilometres(harbour, "lamp_harbour", "kestrel_point") - 9) < 0.2
    assert abs(kilometres(harbour, "kestrel_point", "off_point") - 9) < 0.2


def plain(name):
    return name.replace("\u2019", "'").lower().removeprefix("the ").removeprefix("some ")


def test_named_people_states_forces_and_outlets_join_with_the_actors_that_the_machine_finds(pack):
    found = {
        plain(alias): actor.actor_id
        for actor in parse(pack.article.text).actors.itertuples()
        for alias in actor.aliases
        if actor.kind != "unnamed"
    }
    for row in pack.records("who"):
        if row["in_article"] and row["kind"] in ("person", "state", "armed group", "media", "organisation"):
            assert any(plain(alias) in found for alias in row["aliases"]) or row["key"] == "hospital", row["key"]
