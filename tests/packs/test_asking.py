"""What gives a question away, in its answers, their lengths or their replies, is found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest

from libya_lesson.packs.checks import asking
from libya_lesson.packs.checks.wrong import Wrong
from libya_lesson.packs.questions import Option, Question, method_questions

RIGHT = "Right: the log says so."
Look = Callable[[Sequence[Question]], Iterator[Wrong]]


def question(*options: tuple[str, str, bool, str], key: str = "q") -> Question:
    return Question(key, "01", "check", "Who came?", tuple(Option(i, t, r, f) for i, t, r, f in options), "case")


def yes_or_no(right: str) -> Question:
    return question(
        *((i, i.title(), i == right, RIGHT if i == right else "The log tells it so.") for i in ("yes", "no"))
    )


TWO = (("a", "The mayor came", True, RIGHT), ("b", "The union came", False, "The union stayed at home."))
ASKED: tuple[tuple[Look, list[Question], str], ...] = (
    (asking.right_answers, [question(*((i, t, False, f) for i, t, _r, f in TWO))], "'q': 0 options are right"),
    (
        asking.feedback,
        [question(TWO[0], ("b", "The union came", False, "Wrong, try it again."))],
        "'q', option 'b': the ",
    ),
    (
        asking.feedback,
        [question(TWO[0], ("b", "The union came", False, "Look again."))],
        "'q', option 'b': the feedback ",
    ),
    (asking.feedback, [question(*TWO, ("c", "Nobody came", False, TWO[1][3]))], "'q', option 'b': another option has "),
    (asking.verdicts, [question(("a", "The mayor came", True, "The log says so."), TWO[1])], "'q', option 'a': the "),
    (asking.verdicts, [question(TWO[0], ("b", "The union came", False, RIGHT))], "'q', option 'b': the feedback is "),
    (
        asking.lengths,
        [question(TWO[0], ("b", "It was the union that came, and nobody else", False, "No log says so."))],
        "'q': the options have 14 to 43 characters; ",
    ),
    (
        asking.longest,
        [question(("a", "Only the mayor came", True, RIGHT), TWO[1])] * 4,
        "in 4 of 4 questions the right ",
    ),
    (asking.yes_and_no, [yes_or_no("yes"), yes_or_no("yes")], "yes is right 2 times and no 0 times; "),
)


def test_the_questions_about_the_method_pass() -> None:
    assert [str(wrong) for wrong in asking.asked(list(method_questions()))] == []


@pytest.mark.parametrize(
    ("look", "questions", "said"), ASKED, ids=[f"{a[0].__name__}-{n}" for n, a in enumerate(ASKED)]
)
def test_what_gives_a_question_away_is_found(look: Look, questions: list[Question], said: str) -> None:
    found = [str(wrong).removeprefix("questions.toml").lstrip(",: ") for wrong in look(questions)]
    assert any(one.startswith(said) for one in found), found
    assert list(look([question(*TWO), yes_or_no("yes"), yes_or_no("no")])) == []
