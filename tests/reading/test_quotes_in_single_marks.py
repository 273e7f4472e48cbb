"""Articles that set speech in single quotation marks, as much of the British press does."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read

CURLY = """The dockers’ union has warned that the harbour could close, writes Bo Ray.

‘We have asked the council for help and nobody has answered us,’ said Ann Lee, who leads the union. ‘If it fails, as \
it may, we go.’

The council’s spokesman, Tom Hill, called the claims ‘exaggerated’ and said talks were under way. ‘It’s not true that \
we haven’t replied,’ he said. ‘The dockers’ leaders were told “in clear words” what we can pay.’

Lee added: ‘We won’t go away.

‘We will stand here every day.’
"""


@pytest.mark.parametrize("text", [CURLY, CURLY.replace("‘", "'").replace("’", "'")], ids=["curly", "straight"])
def test_speech_in_single_marks_is_read_like_speech_in_double_ones(text: str) -> None:
    found = read(text)
    spoken = [(q.speaker, " … ".join(text[a:b] for a, b in q.parts)) for q in found.quotes if q.kind == "direct"]
    expected = [
        ("ann-lee", "We have asked the council for help and nobody has answered us, … If it fails, as it may, we go."),
        (
            "tom-hill",
            "It’s not true that we haven’t replied, … The dockers’ leaders were told “in clear words” what we can pay.",
        ),
        ("ann-lee", "We won’t go away. … We will stand here every day."),
    ]
    assert [(who, words.replace("'", "’")) for who, words in spoken] == expected


def test_a_word_in_single_marks_within_such_an_article_is_part_of_the_report() -> None:
    mixed = [q for q in read(CURLY).quotes if q.kind == "mixed"]
    assert [q.speaker for q in mixed] == ["tom-hill"]


def test_single_marks_beside_double_ones_are_no_speech() -> None:
    text = "The ‘free city’ plan is dead, the mayor said. “We go,” she said. “We stay,” he said."
    assert [q.kind for q in read(text).quotes if q.kind == "direct"] == ["direct", "direct"]
