"""The packs that are shipped: complete and of one shape; opening, reading and citing a pack, whole or broken."""

from __future__ import annotations

import ast
import hashlib
import math
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import libya_lesson
from libya_lesson import parse
from libya_lesson.packs import open_pack
from libya_lesson.packs.files import PackError, read_table, row_lines
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


# --- questions ------------------------------------------------------------------------------------------------------


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


# --- sample students ------------------------------------------------------------------------------------------------


def test_three_sample_students_differ(pack):
    students = pack.document("samples")["student"]
    assert len(students) == 3 and len({s["about"] for s in students}) == 3
    letters = [{o: v["letter"] for o, v in s["02.grid"]["sources"].items()} for s in students]
    assert letters[0] != letters[1] != letters[2] != letters[0]


# --- what is never printed -------------------------------------------------------------------------------------------

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


# --- opening ----------------------------------------------------------------------------------------------------------


def test_a_bare_text_file_is_a_pack_with_empty_tables(tmp_path):
    file = tmp_path / "mine.txt"
    file.write_text("One line of text, said Ann Lee.\n", encoding="utf-8")
    pack = open_pack(file)
    assert (pack.has_case, pack.title) == (False, "mine")
    for name, columns in TABLES.items():
        frame = pack.table(name)
        assert frame.empty and list(frame.columns) == [c.name for c in columns]
    assert pack.document("background") == {}
    assert {q.scope for q in pack.questions()} == {"method"}
    assert pack.core_extract == (0,)


def test_an_empty_frame_has_the_same_dtypes_as_a_full_one(tmp_path, pack):
    file = tmp_path / "mine.txt"
    file.write_text("Text.", encoding="utf-8")
    for name in TABLES:
        assert list(open_pack(file).table(name).dtypes) == list(pack.table(name).dtypes), name


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(PackError, match=r"No pack 'nowhere' was found; give a folder, a text file or one of harbour, "):
        open_pack("nowhere")


def test_a_folder_without_an_article_says_what_to_do(tmp_path):
    with pytest.raises(PackError, match=r"no article\.txt was found; put the article's text there"):
        open_pack(tmp_path)


def test_a_folder_that_is_called_like_a_pack_does_not_hide_it(tmp_path, monkeypatch):
    (tmp_path / "harbour").mkdir()
    monkeypatch.chdir(tmp_path)
    assert open_pack("harbour").has_case


def test_a_pack_is_found_from_a_folder_below_the_checkout(tmp_path, monkeypatch):
    (tmp_path / "seeds" / "mine").mkdir(parents=True)
    (tmp_path / "seeds" / "mine" / "pack.toml").write_text('title = "Mine"', encoding="utf-8")
    (tmp_path / "seeds" / "mine" / "article.txt").write_text("Text.", encoding="utf-8")
    (tmp_path / "notebooks").mkdir()
    monkeypatch.chdir(tmp_path / "notebooks")
    assert open_pack("mine").title == "Mine"


def test_wrong_columns_are_named(tmp_path):
    file = tmp_path / "swaps.csv"
    file.write_text("id,words\n1,2\n", encoding="utf-8")
    with pytest.raises(PackError, match=r"the columns are \['id', 'words'\]; make them \['swap_id'"):
        read_table(file, "swaps")


@pytest.mark.parametrize(("sign", "said"), [(";", "semicolons"), ("\t", "tabs")])
def test_a_table_of_another_country_s_spreadsheet_is_told_to_use_commas(tmp_path, sign, said):
    file = tmp_path / "glosses.csv"
    file.write_text("paragraph,anchor,nth,gloss,kind\n".replace(",", sign), encoding="utf-8")
    with pytest.raises(PackError, match=rf"the cells are parted by {said}; save the table as CSV with commas"):
        read_table(file, "glosses")


def test_blank_rows_that_a_spreadsheet_leaves_are_passed_over_and_counted(tmp_path):
    file = tmp_path / "glosses.csv"
    file.write_text("paragraph,anchor,nth,gloss,kind\n,,,,\n\n0,quay,1,a place to land,word\n,,,,\n", encoding="utf-8")
    assert [row["anchor"] for row in read_table(file, "glosses")] == ["quay"]
    assert row_lines(file) == (4,)


def test_a_cell_of_the_wrong_type_is_named(tmp_path):
    file = tmp_path / "places.csv"
    file.write_text("key,name,name_ar,kind,lat,lon,aliases,note,source\na,A,,town,north,1,,,\n", encoding="utf-8")
    with pytest.raises(PackError, match=r"places\.csv, line 2, column lat: 'north' was found; write a number"):
        read_table(file, "places")


def test_a_wrong_cell_is_named_by_its_line_in_the_file_comments_and_long_cells_counted(tmp_path):
    file = tmp_path / "places.csv"
    good = 'a,A,,town,1,1,,"a note\nover two lines",\n'
    file.write_text(
        f"# source: made up\nkey,name,name_ar,kind,lat,lon,aliases,note,source\n{good}# more\nb,B\n", encoding="utf-8"
    )
    with pytest.raises(PackError, match=r"places\.csv, line 6: 2 cells were found; write 9"):
        read_table(file, "places")


def test_a_line_that_begins_with_a_number_sign_inside_a_cell_is_part_of_the_cell(tmp_path):
    file = tmp_path / "places.csv"
    head = "# source: made up\nkey,name,name_ar,kind,lat,lon,aliases,note,source\n"
    file.write_text(head + '# a comment with a " in it\na,A,,town,1,1,,"first\n# second",s\n', encoding="utf-8")
    assert [row["note"] for row in read_table(file, "places")] == ["first\n# second"]


def test_a_table_that_is_no_utf8_is_named_with_its_line(tmp_path):
    file = tmp_path / "places.csv"
    file.write_bytes(b"key,name,name_ar,kind,lat,lon,aliases,note,source\na,caf\xe9,,town,1,1,,,\n")
    with pytest.raises(PackError, match=r"places\.csv, line 2: a byte that is no UTF-8 was found"):
        read_table(file, "places")


def test_a_paragraph_that_the_article_does_not_have_is_named(tmp_path):
    (tmp_path / "article.txt").write_text("One paragraph.", encoding="utf-8")
    with pytest.raises(PackError, match=r"paragraph 7 was asked for 'One', and the article has 0 to 0"):
        open_pack(tmp_path).span(7, "One")


@pytest.mark.parametrize(
    ("name", "written", "asked", "says"),
    [
        ("questions", '[[question]]\nstem = "Who?"', lambda pack: pack.questions(),
         r"questions\.toml: the entry with stem = 'Who\?' has no 'id'; add it"),
        ("questions", '[[question]]\nid = "q"\nlesson = "01"\nkind = "check"\nstem = "Who?"\n'
         '[[question.options]]\nid = "a"\ntext = "b"', lambda pack: pack.questions(),
         r"questions\.toml: the entry with id = 'a' has no 'feedback'; add it"),
        ("pack", 'core_extract = [0, 9]', lambda pack: pack.core_extract,
         r"pack\.toml: core_extract is \[0, 9\]; give a list of paragraphs, from 0 to 0"),
        ("pack", 'core_extract = "all"', lambda pack: pack.core_extract,
         r"pack\.toml: core_extract is 'all'; give a list of paragraphs, from 0 to 0"),
        ("pack", 'known = "nothing"', lambda pack: pack.known,
         r"pack\.toml: known is 'nothing'; make it a table"),
    ],
)  # fmt: skip
def test_what_a_toml_file_lacks_is_named(tmp_path, name, written, asked, says):
    (tmp_path / "article.txt").write_text("One paragraph.", encoding="utf-8")
    (tmp_path / f"{name}.toml").write_text(written, encoding="utf-8")
    with pytest.raises(PackError, match=says):
        asked(open_pack(tmp_path))


def test_a_notebook_shows_of_a_broken_pack_one_sentence_and_no_traceback(tmp_path):
    (tmp_path / "pack.toml").write_text("title = [", encoding="utf-8")
    cell = f"from libya_lesson import open_lesson; open_lesson('00', {str(tmp_path)!r})"
    ran = subprocess.run(
        [sys.executable, "-m", "IPython", "--no-banner", "--quick", "--colors=nocolor", "-c", cell],
        capture_output=True, text=True, env={**os.environ, "IPYTHONDIR": str(tmp_path / "ipython")}, check=False,
    )  # fmt: skip
    told = [line for line in ran.stdout.splitlines() if line.strip()]
    assert len(told) == 1, ran
    assert told[0].startswith(f"{tmp_path / 'pack.toml'}: it is no valid TOML")


def test_a_broken_toml_file_is_named(tmp_path):
    (tmp_path / "article.txt").write_text("Text.", encoding="utf-8")
    (tmp_path / "background.toml").write_text("text = [", encoding="utf-8")
    with pytest.raises(PackError, match=r"background\.toml: it is no valid TOML"):
        open_pack(tmp_path).document("background")


def test_an_article_that_is_no_utf8_says_so(tmp_path):
    (tmp_path / "article.txt").write_bytes(b"caf\xe9")
    with pytest.raises(PackError, match=r"a byte that is no UTF-8 at position 3 was found; save the file as UTF-8"):
        _ = open_pack(tmp_path).article


def test_records_are_copies_that_cannot_spoil_the_pack(pack):
    pack.records("cards")[0]["text"] = "changed"
    assert pack.records("cards")[0]["text"] != "changed"


def test_a_string_of_the_pack_is_english_without_a_catalogue(pack):
    assert pack.text("A sentence.") == "A sentence."


# --- the map of places ------------------------------------------------------------------------------------------------


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


# --- the pack and the machine -----------------------------------------------------------------------------------------


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
