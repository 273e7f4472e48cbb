"""Files of the user's own: every encoding and format that can be read is, and the rest is said in one sentence."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libya_lesson.files import TextFileError, looks_english, read_file, text_of
from libya_lesson.files.formats import words_of
from libya_lesson.files.lines import unwrapped, whole, whole_in_place
from libya_lesson.text import Article

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
        ("mac_roman", NEWS, "Mac Roman"),
        ("cp1251", "Министр сказал, что порт закрыт. Люди ждут корабль у причала. " * 5, "1251"),
        ("koi8_r", "Министр сказал, что порт закрыт сегодня и завтра.", "KOI8-R"),
        ("shift_jis", "大臣は港が閉鎖されたと述べた。市長はそれを否定した。", "Shift-JIS"),
    ],
)
def test_another_encoding_is_named(encoding, text, named):
    with pytest.raises(TextFileError, match=rf"^news.txt: the letters are not .* UTF-8; it looks like .*{named}"):
        text_of(text.encode(encoding), "news.txt")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (NEWS, "“We, won,”, –"),
        ("The café, the Straße and Señor Núñez’s naïve “plan”.", "café, Straße, Señor"),
        ("It cost £5 and 3 €.", "£5, €"),
    ],
)
def test_windows_1252_is_read_and_said_to_be_assumed(text, shown):
    found = text_of(text.encode("cp1252"), "news.txt")
    assert found.text == text
    assert found.note == (
        "The letters are not stored as UTF-8; they were read as Windows-1252 (Western European). "
        f"See whether these are right: {shown}."
    )


@pytest.mark.parametrize("byte", [b"\x81", b"\x90", b"\x9d", b"\x7f", b"\x1b"])
def test_a_byte_that_windows_1252_does_not_print_is_not_read_as_it(byte):
    with pytest.raises(TextFileError, match=r"the letters are not stored as UTF-8"):
        text_of(NEWS.encode("cp1252") * 9 + byte, "news.txt")


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


@pytest.mark.parametrize("name", ["news.rtf", "news.odt", "news.doc", "renamed.txt"])
def test_a_document_of_another_program_is_asked_for_in_a_form_that_can_be_read(name):
    with pytest.raises(TextFileError, match=rf"^{name}: this kind of document .* save it as \.docx or as plain text"):
        text_of(rb"{\rtf1\ansi Ann Lee left.}", name)


def test_a_page_packed_with_its_pictures_is_asked_for_as_a_page_alone():
    with pytest.raises(TextFileError, match=r"^news.mhtml: this kind of page .* “HTML only” \(\.html\)"):
        text_of(b"From: <Saved by Blink>\nMIME-Version: 1.0\n", "news.mhtml")


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
    assert words_of(page.decode()) == "T\nHead\nAnn & Bo"
    found = text_of(page, "n.html")
    assert "Bo" in found.text and "menu" not in found.text
    assert found.note is not None


@pytest.mark.parametrize("opened", ["<head><title>T</title><body>", "<head><title>T</title>", "<head><meta name=a>"])
def test_a_page_that_leaves_its_head_open_gives_its_words(opened):
    assert words_of(f"<!doctype html><html>{opened}<p>Ann came.") == "Ann came."


def test_cells_of_a_table_and_lines_of_a_list_of_terms_keep_their_words_apart():
    page = "<table><tr><th>Town<td>Votes</table><dl><dt>Ann<dd>Mayor</dl><pre>Bo</pre>left"
    assert words_of(page) == "Town\nVotes\nAnn\nMayor\nBo\nleft"


def test_a_document_gives_its_paragraphs():
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{t}</w:t></w:r></w:p>" for t in ("Ann came.", "She left."))
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>')
    assert text_of(held.getvalue(), "news.docx").text == "Ann came.\nShe left."


@pytest.mark.parametrize(
    ("begin", "damage"),
    [
        ("", range(47, 60)),
        ('<?xml version="1.0" encoding="klingon"?>', ()),
        ('<?xml version="1.0" encoding="utf-7"?>', ()),
    ],
    ids=["packed words", "unknown letters", "letters of many bytes"],
)
def test_a_damaged_document_is_said_to_be_damaged(begin, damage):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"{begin}<d>{'Ann came. ' * 50}</d>")
    data = bytearray(held.getvalue())
    for place in damage:
        data[place] ^= 0xFF
    with pytest.raises(TextFileError, match="the document is damaged or locked"):
        text_of(bytes(data), "news.docx")


def test_tabs_and_line_breaks_of_a_document_keep_words_apart_and_text_boxes_are_read_once():
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    other = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    line = "<w:p><w:r><w:t>Ann</w:t><w:tab/><w:t>Lee</w:t><w:br/><w:t>left.</w:t></w:r></w:p>"
    box = "<w:p><w:r><mc:AlternateContent>{}</mc:AlternateContent></w:r></w:p>".format(
        "".join(f"<mc:{x}><w:p><w:r><w:t>Box.</w:t></w:r></w:p></mc:{x}>" for x in ("Choice", "Fallback"))
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(
            "word/document.xml", f'<w:d xmlns:w="{word}" xmlns:mc="{other}"><w:body>{line}{box}</w:body></w:d>'
        )
    assert text_of(held.getvalue(), "news.docx").text == "Ann\tLee\nleft.\nBox."


PAGE = """<html><head><title>Harbour bridge – The Orsel Gazette</title></head><body>
<div class="cookie-consent"><p>We use cookies to improve your experience. By going on you agree to our policy.</p></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><h1>Harbour bridge will be rebuilt</h1>
<p>The council of Orsel will rebuild the harbour bridge next year, Mayor Ann Lee said on Monday after a long meeting
with engineers and shopkeepers.</p>
<p>“We have waited long enough,” said Lee. The bridge, closed since a storm in March, carries half of the town’s
traffic and all of its trams.</p>
<p>The transport ministry said it would pay two thirds of the costs. Its spokesman, Bo Ray, told reporters that the
money would be sent before the summer.</p>
<aside class="related"><h3>Related stories</h3><ul><li><a href="/a">Ferry fares rise again</a></li></ul></aside>
</article></main>
<section class="comments"><h3>Comments</h3><p>user123: This is a waste of money!!!</p></section>
<footer><p>© The Orsel Gazette. All rights reserved. <a href="/p">Privacy policy</a></p></footer></body></html>"""


def test_of_a_news_page_only_the_article_is_read():
    pytest.importorskip("trafilatura")
    lines = text_of(PAGE.encode(), "news.html").text.splitlines()
    assert lines[0] == "Harbour bridge will be rebuilt"
    assert [line.split()[0] for line in lines[1:]] == ["The", "“We", "The"]


def test_of_a_news_page_the_headline_is_read_where_it_stands_apart():
    pytest.importorskip("trafilatura")
    words = "Mayor Ann Lee said on Monday that the pool will close in June, and that nobody had told her so before. "
    page = f"<h1>The Post</h1><header><h1>The pool <i>must</i> close</h1></header><main><p>{words * 4}</p></main>"
    assert text_of(page.encode(), "news.html").text.splitlines()[0] == "The pool must close"


def pdf(*lines: str) -> bytes:
    drawn = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    stream = f"BT /F1 12 Tf 72 720 Td {drawn} ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, held in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, held)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table, len(out),
    )  # fmt: skip


def test_of_a_pdf_the_paragraphs_are_read():
    pytest.importorskip("pypdf")
    found = text_of(
        pdf("The harbour bridge of Orsel will be re-", "built next year, Ann Lee said.", "She left."), "news.pdf"
    )
    assert found.text == "The harbour bridge of Orsel will be rebuilt next year, Ann Lee said.\nShe left."


def test_a_paragraph_of_many_thousand_printed_lines_becomes_one():
    lines = 40_000
    found = unwrapped("an old quay was re-\nbuilt and then it is\n" * lines)
    assert found == " ".join(["an old quay was rebuilt and then it is"] * lines)


WRAPPED = """The pool must close

Mayor Ann Lee said on Monday that the pool will close
in June. "We have no money left," she told the paper
at the town hall.

The union may go to court. It accused the mayor, who
was elected last year, of a breach of faith.
"""


def test_lines_that_were_cut_at_a_margin_become_paragraphs():
    title, first, second = whole(WRAPPED).split("\n")
    assert title == "The pool must close"
    assert first.startswith("Mayor Ann Lee said on Monday that the pool will close in June.")
    assert second.endswith("It accused the mayor, who was elected last year, of a breach of faith.")


@pytest.mark.parametrize("end", ["\n", "\r\n", "  \n "])
def test_paragraphs_are_made_whole_in_a_file_without_moving_a_letter(end):
    stored = WRAPPED.replace("closed", "re-\nbuilt").replace("\n", end)
    read = whole_in_place(stored)
    assert [line.split() for line in read.splitlines() if line.strip()] == [
        line.split() for line in whole(stored).splitlines()
    ]
    assert len(read) == len(stored)
    assert all(one == other for one, other in zip(read, stored, strict=True) if one not in " \u00ad")


def test_a_word_that_was_cut_at_a_margin_is_one_word():
    read = whole_in_place(WRAPPED.replace("union may", "uni-\non may"))
    assert "union" in Article(read).tokens.text


@pytest.mark.parametrize(
    "text",
    [
        "Home\nSport\nThe pool closes\nMayor Ann Lee said that it closes in June.\nShare\nand save\nor print\n",
        "The pool closes.\n\nThe mayor said so.\nthe union did not.\n",
        "Ann Lee said that the pool must close.\n" * 9,
        "",
    ],
)
def test_a_text_of_whole_lines_stays_as_it_is(text):
    assert whole(text) == whole_in_place(text) == text


def test_a_damaged_pdf_is_asked_for_as_text():
    with pytest.raises(TextFileError, match=r"PDF.*Copy its text into a text file \(\.txt\)"):
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
