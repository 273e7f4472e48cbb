"""Quotation marks: pairs, and what goes wrong with them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from libya_lesson.reading.syntax.marks import find_marks
from libya_lesson.text import Article


def inside(text: str) -> list[str]:
    article = Article(text)
    tokens = article.tokens
    return [article.text[tokens.start[s.first] : tokens.end[s.last - 1]] for s in find_marks(article).stretches]


def notes(text: str) -> list[str | None]:
    return [s.note for s in find_marks(Article(text)).stretches]


def test_curly_marks_pair() -> None:
    assert inside("He said, “we go,” and “we stay.”") == ["we go,", "we stay."]


def test_straight_marks_pair_by_the_blanks_around_them() -> None:
    assert inside('He said, "we go," and "we stay."') == ["we go,", "we stay."]


def test_doubled_apostrophes_are_double_marks() -> None:
    assert inside("He said, ''we go.''") == ["we go."]


def test_a_nested_pair_does_not_end_the_outer_one() -> None:
    assert inside("“He called him “brilliant” and left,” she said.") == ["He called him “brilliant” and left,"]


def test_a_reversed_opening_mark_is_repaired_and_noted() -> None:
    text = "He said,”we go to the bridge.”"
    assert (inside(text), notes(text)) == (["we go to the bridge."], ["reversed opening mark"])


def test_a_reversed_closing_mark_is_repaired_and_noted() -> None:
    text = "“We go to the bridge, “said Ann Lee."
    assert (inside(text), notes(text)) == (["We go to the bridge,"], ["reversed closing mark"])


def test_a_doubled_opening_mark_is_noted() -> None:
    assert notes("She said, “we go home, “we stay there.”") == ["doubled opening mark"]


def test_a_quotation_may_run_on_over_a_paragraph() -> None:
    assert inside("“We go.\n“We stay.”") == ["We go.", "We stay."]


def test_single_marks_count_outside_double_ones() -> None:
    assert inside("Mayor: ‘We will build’ says all") == ["We will build"]


def test_an_apostrophe_is_no_mark() -> None:
    assert inside("The voters’ choice wasn’t the council’s.") == []


def test_five_thousand_unmatched_marks_are_survived() -> None:
    assert isinstance(inside("“a " * 5000), list)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="“”\"'‘’ab ,.\n", max_size=80))
def test_stretches_never_overlap_and_stay_inside_the_text(text: str) -> None:
    article = Article(text)
    last = 0
    for stretch in find_marks(article).stretches:
        assert last <= stretch.first < stretch.last <= len(article.tokens)
        last = stretch.last


def test_an_opening_mark_behind_a_comma_and_before_a_blank_closes() -> None:
    text = "“It is strange,“ said Ann Lee. “It is hard.”"
    assert inside(text) == ["It is strange,", "It is hard."]
    assert notes(text) == ["reversed closing mark", None]


@pytest.mark.parametrize("marks", ["‘’", "''"])
def test_speech_in_single_marks_is_told_from_apostrophes(marks: str) -> None:
    first, last = marks
    text = f"{first}The dockers{last} union isn{last}t wrong,{last} she said. {first}We{last}re here.{last}"
    assert inside(text) == [f"The dockers{last} union isn{last}t wrong,", f"We{last}re here."]


def test_double_marks_inside_single_ones_are_nested() -> None:
    assert inside("‘They told us “in clear words” to go,’ she said.") == ["They told us “in clear words” to go,"]


def test_a_speech_in_single_marks_runs_on_over_a_paragraph() -> None:
    assert inside("Lee added: ‘We go.\n‘We stay.’") == ["We go.", "We stay."]


def test_five_thousand_single_marks_are_survived() -> None:
    assert isinstance(inside("‘a, " * 5000 + "b’ " * 5000), list)


def test_two_single_marks_side_by_side_are_a_double_one() -> None:
    assert inside('He went. ‘’We stay here."') == ["We stay here."]
    assert inside("He spoke of ‘’help’’ and left.") == ["help"]
