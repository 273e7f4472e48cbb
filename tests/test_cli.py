"""The command line: what it prints, what it writes, and what it says to bad input."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from libya_lesson.__main__ import main
from libya_lesson.lesson import open_lesson
from libya_lesson.tables import Reading

SEEDS = Path(__file__).parents[1] / "seeds"
NEWS = "The harbour is closed. “We lost two boats,” said Ann Lee, a fisher. The mayor said that the harbour will open."


@pytest.fixture
def run():
    def call(*args, **more):
        return CliRunner().invoke(main, [str(a) for a in args], **more)

    return call


@pytest.fixture
def news(tmp_path):
    file = tmp_path / "news.txt"
    file.write_text(NEWS, encoding="utf-8")
    return file


def complaints(stderr):
    """What is said beside the progress that a busy machine makes appear."""
    return [line for line in stderr.splitlines() if not line.startswith("Reading the text: ")]


def test_parse_prints_a_summary(run, news):
    result = run("parse", news)
    assert (result.exit_code, complaints(result.stderr)) == (0, [])
    assert "21 words in 3 sentences, 1 paragraph." in result.stdout


def test_parse_writes_the_tables_where_it_is_told(run, news, tmp_path):
    result = run("parse", news, "--to", tmp_path / "tables")
    assert result.exit_code == 0
    assert Reading.load(tmp_path / "tables").text == NEWS


def test_parse_reads_standard_input(run):
    assert run("parse", "-", input=NEWS.encode()).exit_code == 0


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (Path.exists, "there is no such file"),
        (lambda p: p.mkdir(), "this is a folder"),
        (lambda p: p.write_bytes(b""), "the file is empty"),
        (lambda p: p.write_bytes(b" \r\n\t "), "the file is empty"),
        (lambda p: p.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe\x00" * 30), "this is not a text file"),
        (lambda p: p.write_bytes(NEWS.encode("mac_roman")), "it looks like Mac Roman"),
        (lambda p: p.write_bytes(b"The harbour closes. " * 550_000), "the limit is 10 MB"),
    ],
)
def test_a_file_that_cannot_be_read_ends_with_code_2_and_one_sentence(run, tmp_path, make, says):
    file = tmp_path / "news.txt"
    make(file)
    result = run("parse", file)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"{file}: ")
    assert says in result.stderr
    assert len(complaints(result.stderr)) == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_marks_and_line_ends_of_other_systems_are_read(run, tmp_path, encoding, end):
    file = tmp_path / "news.txt"
    file.write_bytes(NEWS.replace(". ", "." + end).encode(encoding))
    result = run("parse", file)
    assert (result.exit_code, complaints(result.stderr)) == (0, [])


def test_windows_1252_is_read_with_a_warning(run, tmp_path):
    file = tmp_path / "news.txt"
    file.write_bytes(NEWS.encode("cp1252"))
    result = run("parse", file)
    assert result.exit_code == 0
    assert "they were read as Windows-1252 (Western European). See whether" in result.stderr


def test_a_file_that_lessons_cannot_read_is_said_before_they_open(run, tmp_path):
    file = tmp_path / "news.rtf"
    file.write_bytes(rb"{\rtf1\ansi Ann Lee left.}")
    for call in (("open", "--pack", file), ("check", file), ("homework", file)):
        result = run(*call)
        assert result.exit_code == 2
        assert "this kind of document cannot be read" in result.stderr


def test_another_language_is_read_with_a_warning(run, tmp_path):
    file = tmp_path / "news.txt"
    file.write_text("قال الوزير إن الميناء مغلق. عاد الوزير إلى طرابلس.", encoding="utf-8")
    result = run("parse", file)
    assert result.exit_code == 0
    assert "does not look like English" in result.stderr
    assert "2 sentences" in result.stdout


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script><b>The harbour</b> is closed.",
        "A\x00B \x07\x1b[31m \u202ethe of and\u202c to.",
        "x" * 1_000_000,
        "“" * 5000 + " the end.",
        '"' * 5001,
    ],
    ids=["tags", "controls", "no space", "marks", "straight marks"],
)
def test_odd_text_is_read(run, tmp_path, text):
    file = tmp_path / "odd.txt"
    file.write_text(text, encoding="utf-8")
    assert run("parse", file, "--to", tmp_path / "tables").exit_code == 0


def test_lone_surrogates_in_a_file_are_read(run, tmp_path):
    file = tmp_path / "odd.txt"
    file.write_bytes("The \ud800 harbour is closed.".encode("utf-8", "surrogatepass"))
    assert run("parse", file).exit_code == 0


def test_tables_are_not_written_over_a_file(run, news):
    result = run("parse", news, "--to", news)
    assert result.exit_code == 2
    assert "this is a file. Give --to the name of a folder." in result.stderr


def test_whoever_has_waited_is_told_which_step_is_running(run, tmp_path, monkeypatch):
    monkeypatch.setattr("libya_lesson.terminal.PATIENCE", 0.001)
    long = tmp_path / "long.txt"
    long.write_text(NEWS * 200, encoding="utf-8")
    assert re.search(r"^Reading the text: names and quotes … \d+ s$", run("parse", long).stderr, re.MULTILINE)


def test_help_shows_examples(run):
    assert "python -m libya_lesson parse news.txt --to tables" in run("--help").stdout


def test_an_unknown_command_says_which_there_are(run):
    result = run("parze")
    assert result.exit_code == 2
    assert "No such command 'parze'" in result.stderr


def test_check_says_what_is_installed(run):
    result = run("check")
    assert "ok  Python" in result.stdout
    assert result.stdout.splitlines()[-1] in ("Everything is in place.", "Mend the lines above, then run this again.")


def test_without_a_command_all_options_go_to_jupyter(run, monkeypatch):
    given = []
    monkeypatch.setattr("libya_lesson.launch.lab", lambda options: given.append(tuple(options)) or 0)
    run()
    run("--no-browser", "--port", "8899")
    run("open", "--ServerApp.token=x")
    assert given == [(), ("--no-browser", "--port", "8899"), ("--ServerApp.token=x",)]


def test_a_pack_named_at_the_start_is_the_pack_of_every_lesson(run, monkeypatch):
    monkeypatch.setenv("LIBYA_LESSON_PACK", "")  # put back afterwards
    monkeypatch.setattr("libya_lesson.launch.lab", lambda options: print(open_lesson("01").pack.title, options) or 0)
    assert "Lamp Harbour ('--no-browser',)" in run("--pack", "harbour", "--no-browser").output


def test_a_folder_that_is_called_like_a_pack_does_not_hide_it(run, monkeypatch, tmp_path):
    monkeypatch.setenv("LIBYA_LESSON_PACK", "")  # put back afterwards
    monkeypatch.chdir(tmp_path)
    (tmp_path / "harbour").mkdir()
    monkeypatch.setattr("libya_lesson.launch.lab", lambda _options: print(open_lesson("01").pack.title) or 0)
    assert "Lamp Harbour" in run("--pack", "harbour").output


def test_a_pack_that_is_not_there_is_said_before_anything_starts(run, monkeypatch):
    monkeypatch.setattr("libya_lesson.launch.lab", lambda _options: pytest.fail("it started"))
    found = run("--pack", "nowhere")
    assert found.exit_code == 2
    assert "No pack 'nowhere' was found" in found.output


def test_the_module_runs_as_a_program(tmp_path):
    file = tmp_path / "news.txt"
    file.write_text(NEWS, encoding="utf-8")
    command = [sys.executable, "-m", "libya_lesson", "parse", file]
    done = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parent.parent)
    assert (done.returncode, complaints(done.stderr)) == (0, [])


@pytest.mark.parametrize("asked", [["libya_lesson.packs.columns"], ["libya_lesson.packs.strings", SEEDS / "harbour"]])
def test_who_makes_a_pack_is_shown_its_columns_and_its_words_and_no_warning(asked):
    done = subprocess.run([sys.executable, "-m", *asked], capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(("## who.csv", 'msgid "'))


def test_check_finds_nothing_to_mend_in_a_shipped_pack(run):
    result = run("check", SEEDS / "harbour")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[-1].startswith("Nothing to mend. Open it: python -m libya_lesson --pack ")


def test_check_names_file_row_and_remedy_in_a_pack(run, tmp_path):
    folder = shutil.copytree(SEEDS / "harbour", tmp_path / "mine")
    cards = folder / "cards.csv"
    cards.write_text(cards.read_text("utf-8").replace("trace,2,C06", "trace,2,C99", 1), encoding="utf-8")
    result = run("check", folder)
    assert (result.exit_code, result.stderr) == (1, "")
    said = "cards.csv, line 2 (K01): touches names 'C99', which is not in claims.csv and origins.csv; add that row, or "
    assert [line for line in result.stdout.splitlines() if said in line] == [f" MEND  {said}mend the id."]
    assert result.stdout.splitlines()[-1] == "1 thing to mend."


def test_check_names_the_files_that_a_small_pack_does_without(run, tmp_path):
    (tmp_path / "article.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "pack.toml").write_text('title = "News"\nas_of = "2024-03-15"\n', encoding="utf-8")
    result = run("check", tmp_path)
    assert result.exit_code == 0
    assert "Not there, which is no mistake: who.csv, places.csv" in result.stdout


def test_check_of_a_bare_text_has_nothing_to_look_at(run, news):
    assert run("check", news).stdout.endswith("There is nothing to check.\n")


def test_check_of_what_is_no_pack_says_so(run, tmp_path):
    result = run("check", tmp_path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no article.txt was found; put the article's text there" in result.stderr
