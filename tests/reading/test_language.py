"""Whether a text is English: the rules are only for that."""

from __future__ import annotations

import pytest

from libya_lesson.reading.language import is_english
from libya_lesson.text import Article


@pytest.mark.parametrize(
    "text", ["", "1, 2, 3", "Ann Lee came.", "The mayor said the port was closed.", "Hale thanked Varga."]
)
def test_english_and_texts_too_short_to_tell_are_read(text: str) -> None:
    assert is_english(Article(text))


@pytest.mark.parametrize(
    "text",
    [
        "Президент сказал, что порт закрыт.",
        "قال الرئيس إن الميناء مغلق.",
        "市长说港口关闭了。",
        "Der Hafen und die Stadt werden nicht verkauft, sagte der Bürgermeister am Montag.",
        "El alcalde dijo que el puerto de la ciudad no se vende por el momento.",
    ],
)
def test_other_languages_are_not(text: str) -> None:
    assert not is_english(Article(text))


def test_an_english_text_that_cites_another_language_is_still_english() -> None:
    text = "The mayor said that he was tired of the noise. “Мы закрываем порт,” he told the reporters of the town."
    assert is_english(Article(text))
