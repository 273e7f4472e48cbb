"""Frames: the words that show a frame or do the work of one of its functions."""

from __future__ import annotations

from libya_lesson.lexicons import load
from libya_lesson.reading import read


def test_each_frame_of_a_sentence_is_one_row_with_all_its_words() -> None:
    text = "The war and the clashes raised prices."
    found = {f.frame: [text[a:b] for a, b in f.words] for f in read(text).frames if f.frame}
    assert found == {"conflict": ["war", "clashes"], "economic consequences": ["prices"]}


def test_a_function_row_has_no_frame() -> None:
    rows = [f for f in read("Prices rose because of the strike.").frames if f.function == "cause"]
    assert [r.frame for r in rows] == [None]


def test_headings_show_no_frame() -> None:
    assert read("War and peace\nThe mayor came.").frames == ()


def test_a_frame_word_can_be_added() -> None:
    lexicon = load().extended("frames", ("trawler", "economic consequences", ""))
    assert [f.frame for f in read("The trawler came.", lexicon).frames] == ["economic consequences"]


def test_a_weak_word_alone_shows_nothing_beside_another_it_does() -> None:
    assert read("The company came.").frames == ()
    assert [f.frame for f in read("The company made a profit.").frames] == ["economic consequences"]


def test_a_name_shows_no_frame() -> None:
    assert read("He works for the Trade Bank Observer.").frames == ()


def test_an_office_shows_no_frame() -> None:
    assert read("The trade minister came.").frames == ()


def test_a_phrase_can_take_a_word_its_frame():
    assert read("The mayor struck a deal after beating the deadline.").frames == ()
    assert [f.frame for f in read("The guards struck after beating a docker.").frames] == ["conflict"]
