"""Languages: the pseudo-languages change every string, keep its fields, and never leak out of their ``with``."""

from __future__ import annotations

import ast
import string
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given
from hypothesis import strategies as st

from libya_lesson import locale
from libya_lesson.judging.combining import written
from libya_lesson.locale import (
    _,
    arrows,
    date,
    direction,
    exact,
    language,
    languages,
    ngettext,
    number,
    pack_text,
    percent,
    signed,
    use,
)  # fmt: skip
from libya_lesson.packs.strings import method_strings


def test_english_is_spoken_unless_told():
    assert (language(), direction(), _("Who says it?")) == ("en", "ltr", "Who says it?")


def test_the_accented_language_is_about_forty_per_cent_longer():
    text = "Who says it, and how do they know?"
    with use("en-XA"):
        assert 1.3 <= len(_(text)) / len(text) <= 1.6


def test_the_right_to_left_language_says_its_direction():
    with use("ar-XB"):
        assert direction() == "rtl"
    assert direction() == "ltr"


@given(st.sampled_from(["en-XA", "ar-XB"]), st.lists(st.sampled_from(["{n}", "{who}", " links ", "**", "Paß", "é"])))
def test_a_pseudo_language_keeps_the_fields_of_a_message(name, parts):
    message = "".join(parts)

    def fields(text):
        return sorted(f for _text, f, _spec, _conversion in string.Formatter().parse(text) if f is not None)

    with use(name):
        assert fields(_(message)) == fields(message)


def test_an_empty_message_stays_empty():
    with use("en-XA"):
        assert (_(""), pack_text("")) == ("", "")


def test_pack_strings_speak_the_language_too():
    with use("en-XA"):
        assert pack_text("Harbour") == "[Ĥåŕƀöûŕ ~~~]"


def test_the_plural_form_follows_the_number():
    assert [ngettext("{n} link", "{n} links", n).format(n=n) for n in (1, 2)] == ["1 link", "2 links"]


def test_numbers_shares_and_dates_are_written_for_readers():
    assert (number(1325.4), percent(0.331), date("2016-11-29"), date("unknown")) == (
        "1,325",
        "33 %",
        "29 November 2016",
        "unknown",
    )


@pytest.fixture
def german(monkeypatch, tmp_path):
    """A catalogue without a word, so that numbers alone are German."""
    catalogue = tmp_path / "de" / "LC_MESSAGES" / "libya_lesson.mo"
    catalogue.parent.mkdir(parents=True)
    with catalogue.open("wb") as file:
        write_mo(file, Catalog("de"))
    monkeypatch.setattr(locale, "_FOLDER", tmp_path)
    languages.cache_clear()
    with use("de"):
        yield
    languages.cache_clear()


@pytest.mark.usefixtures("german")
def test_numbers_have_the_decimal_sign_of_the_language():
    assert [number(1325.4, 1), exact(6.25), exact(25.0), signed(-8.26, 1), written(0.35)] == [
        "1.325,4", "6,25", "25", "−8,3", "0,35",
    ]  # fmt: skip


def test_no_number_in_a_translated_string_is_formatted_past_the_language():
    package = Path(locale.__file__).parents[1]
    files = [path for path in package.rglob("*.py") if "node_modules" not in path.parts]
    calls = [
        (path, node)
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "N_", "ngettext")
    ]
    fixed = [
        f"{path.relative_to(package)}: {said.value}"
        for path, call in calls
        for said in call.args
        if isinstance(said, ast.Constant) and isinstance(said.value, str)
        if any(spec for _text, _field, spec, _conversion in string.Formatter().parse(said.value))
    ]
    assert fixed == []


def test_the_names_on_the_map_are_in_the_catalogue_of_the_course():
    assert "Mediterranean Sea" in method_strings()


def test_the_languages_are_english_and_two_pseudo_languages_until_somebody_translates():
    assert {"en", "en-XA", "ar-XB"} <= set(languages())


def test_importing_the_languages_loads_nothing_heavy():
    program = "import sys, libya_lesson.locale; print([m for m in ('babel', 'pandas') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout == "[]\n"


def test_an_arrow_follows_the_reading_whatever_letters_stand_around_it() -> None:
    with use("ar-XB"):
        assert arrows("C", "D") == "\u2067\u2068C\u2069 ← \u2068D\u2069\u2069"
    assert arrows("C", "D") == "C → D"
