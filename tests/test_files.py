"""Files of the user's own: every encoding and format that can be read is, and the rest is said in one sentence."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libya_lesson.files import TextFileError, looks_english, read_file, text_of

NEWS = "“We won,” said Ann Lee.\nThe harbour – it is said – closes."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_with_and_without_a_mark(encoding):
    assert text_of(NEWS.encode(encoding), "news.txt").text == NEWS


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_read(encoding):
    text = "The harbour closes, said Ann Lee."
    assert text_of(text.encode(encoding), "news.txt").text == text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_of_every_system_are_kept_as_they_are(tmp_path, end):
    file = tmp_path / "news.txt"
    file.write_bytes(NEWS.replace("\n", end).encode())
    assert read_file(file).text == NEWS.replace("\n", end)


@pytest.mark.parametrize(
    ("encoding", "text", "named"),
    [
        ("cp1252", NEWS, "Windows-1252"),
        ("mac_roman", NEWS, "Mac Roman"),
        ("cp1251", "Министр сказал, что порт закрыт. Люди ждут корабль у причала. " * 5, "1251"),
    ],
)
def test_another_encoding_is_named(encoding, text, named):
    with pytest.raises(TextFileError, match=rf"^news.txt: the letters are not .* UTF-8; it looks like .*{named}"):
        text_of(text.encode(encoding), "news.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff\xd8\xfe" * 20,
        bytes(range(256)) * 4,
        b"PK\x03\x04\x14\x00\xff\xfe\x80" * 9,
    ],
)
def test_a_binary_file_is_said_to_be_none_of_ours(data):
    with pytest.raises(TextFileError, match=r"^photo.txt: this is not a text file"):
        text_of(data, "photo.txt")


@pytest.mark.parametrize("data", [b"", b"  \n\t", "\ufeff\n".encode(), "\ufeff".encode("utf-16")])
def test_an_empty_or_blank_file_is_said_to_be_empty(data):
    with pytest.raises(TextFileError, match=r"^e.txt: (the file is empty|there is no text in the file)"):
        text_of(data, "e.txt")


def test_a_folder_is_said_to_be_a_folder(tmp_path):
    with pytest.raises(TextFileError, match="this is a folder"):
        read_file(tmp_path)


def test_the_limit_names_itself_and_the_option_that_lifts_it(tmp_path):
    file = tmp_path / "big.txt"
    file.write_bytes(b"The harbour closes. " * 550_000)
    with pytest.raises(TextFileError, match=r"has 11\.0 MB; the limit is 10 MB\..* --large\."):
        read_file(file)
    assert len(read_file(file, limit=None).text) == 11_000_000


def test_a_damaged_utf16_file_says_where():
    with pytest.raises(TextFileError, match="begins as UTF-16 and then is damaged at byte"):
        text_of(b"\xff\xfeA\x00B", "news.txt")


def test_tags_in_a_text_file_are_text():
    assert text_of(b"<b>Ann</b> <script>run()</script>", "news.txt").text == "<b>Ann</b> <script>run()</script>"


def test_a_page_gives_its_words_and_says_so():
    page = b"<title>T</title><nav>menu</nav><h1>Head</h1><p>Ann &amp; <i>Bo</i></p><script>x</script>"
    found = text_of(page, "n.html")
    assert found.text == "T\nHead\nAnn & Bo"
    assert found.note is not None


def test_a_document_gives_its_paragraphs():
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{t}</w:t></w:r></w:p>" for t in ("Ann came.", "She left."))
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>')
    assert text_of(held.getvalue(), "news.docx").text == "Ann came.\nShe left."


def test_a_pdf_is_asked_for_as_text():
    with pytest.raises(TextFileError, match="this is a PDF"):
        text_of(b"%PDF-1.7\n", "news.pdf")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_saved_as_utf8_is_read_back_or_said(text):
    try:
        assert text_of(text.encode(), "t.txt").text == text.removeprefix("\ufeff")
    except TextFileError as problem:
        assert str(problem).startswith("t.txt: ")


@given(st.binary())
def test_any_bytes_give_text_or_one_sentence(data):
    try:
        text_of(data, "t.txt")
    except TextFileError as problem:
        assert str(problem).startswith("t.txt: ")


@pytest.mark.parametrize(
    ("text", "english"),
    [
        (NEWS, True),
        ("Ann Lee", True),
        ("قال الوزير إن الميناء مغلق اليوم. عاد الوزير إلى طرابلس.", False),
        ("Der Minister sagte, der Hafen sei geschlossen und die Leute warteten auf ein Schiff. " * 2, False),
    ],
)
def test_english_is_told_from_other_languages(text, english):
    assert looks_english(text) is english
