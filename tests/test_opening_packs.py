"""Opening, reading and citing a pack, whole or broken."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from libya_lesson.packs import open_pack
from libya_lesson.packs.files import PackError, read_table, row_lines
from libya_lesson.packs.schema import TABLES

SEEDS = Path(__file__).parents[1] / "seeds"
PACKS = ("libya", "harbour")


@pytest.fixture(params=PACKS)
def pack(request):
    return open_pack(SEEDS / request.param)


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


WRAPPED = (
    "The pool must close\r\n\r\nMayor Ann Lee said on Monday that the pool will\r\nclose in June. “We have no money,” "
    "she told the\r\npaper at the town hall.\r\n"
)


def test_a_file_with_lines_cut_at_a_margin_has_paragraphs_and_its_places_stay(tmp_path):
    file = tmp_path / "mail.txt"
    file.write_bytes(WRAPPED.encode())
    pack = open_pack(file)
    assert [p.heading for p in pack.article.paragraphs] == [True, False]
    stored = [WRAPPED[s.start : s.end].split() for s in pack.article.sentences]
    assert stored == [pack.article.text[s.start : s.end].split() for s in pack.article.sentences]
    assert pack.note == (
        "The lines of this text were cut at a margin; they were read as the paragraphs that they belong to."
    )


def test_a_web_page_of_ones_own_is_a_pack_of_its_words(tmp_path):
    file = tmp_path / "page.html"
    file.write_text("<h1>The pool must close</h1><script>run()</script><p>Ann Lee said so.</p>", encoding="utf-8")
    assert open_pack(file).article.text == "The pool must close\nAnn Lee said so."


def test_a_file_of_ones_own_that_cannot_be_read_says_what_to_do(tmp_path):
    file = tmp_path / "mine.rtf"
    file.write_bytes(rb"{\rtf1\ansi Ann Lee left.}")
    with pytest.raises(PackError, match=r"mine\.rtf: this kind of document cannot be read\. Open it and save it"):
        _ = open_pack(file).article


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
