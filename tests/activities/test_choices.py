"""No question of a lesson gives its answer away by form: length, place, or the same answer again and again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from libya_lesson.lesson import Lesson, open_lesson
from libya_lesson.lessons import numbers
from libya_lesson.packs.checks import asking

from .choices import Shown, gather

# Options that are names, in which nothing can be guessed from a length: of what.
NAMES = {
    ("article", "pick"): "texts to practise on",
    ("chains", "guess"): "numbers",
    ("desk", "predict"): "the places of the story",
    ("desk", "slot"): "words for the story, as long as the story needs them",
    ("grid", "why_source"): "the reason codes, the same everywhere",
    ("grid", "why_sentence"): "the reason codes",
    ("grid", "why"): "the reason codes",
    ("hinge", "guess"): "sources",
    ("hinge", "source"): "sources",
    ("map", "by"): "the two states of a switch",
    ("map", "guess"): "ties",
    ("map", "why_letter"): "the reason codes",
    ("map", "why_grade"): "the reason codes",
    ("map", "why_digit"): "the reason codes",
    ("missing", "guess"): "ties",
    ("places", "places"): "places",
    ("rubric", "level"): "four levels, in their order",
    ("rubric", "predict"): "the criteria of the rubric",
    ("strip", "card"): "voices that are missing",
    ("strip", "code"): "frames",
    ("strip", "predict"): "frames",
    ("twins", "guess"): "ties",
    ("wants", "chairs"): "voices that are missing",
}
# Activities in which no choice is told anything: what they answer with instead.
ANSWER_OTHERWISE = {
    "article": "a text is read",
    "places": "a distance",
    "routes": "a plan of lessons",
    "rubric": "a partner's marks",
    "trust": "sliders that return in 06",
    "twins": "a partner's map",
    "wants": "boards",
}
NUMBERED = {("map", "reason"), ("hinge", "why")}  # several may hold: each reply is a count, the mark says which hold
TOLD_TOGETHER = {("voices", "causes")}  # many may be ticked; one reply below names those that fall silent
COURSE = [(number, pack) for number in numbers() for pack in ("libya", "harbour")]


@pytest.fixture(scope="module", params=COURSE, ids="-".join)
def choices(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Shown]:
    number, pack = request.param

    def opened() -> Lesson:
        patched.setenv("LIBYA_LESSON_WORK", str(tmp_path_factory.mktemp("work")))
        return open_lesson(number, pack)

    with pytest.MonkeyPatch.context() as patched:
        return gather(opened)


def told(choices: Sequence[Shown]) -> list[Shown]:
    """The choices of activities whose answers are told something; the questions of packs and lessons have checks."""
    return [c for c in choices if c.told and c.call not in ("starter", "check")]


def test_every_activity_tells_its_answers_something(choices: list[Shown]) -> None:
    silent = {c.call for c in choices} - {c.call for c in choices if c.told}
    assert silent - set(ANSWER_OTHERWISE) == set()


def test_every_answer_that_can_be_right_or_wrong_is_told_so(choices: list[Shown]) -> None:
    assert {c.kind for c in choices if c.right and not c.told} - TOLD_TOGETHER == set()


def test_every_answer_is_told_something_of_its_own(choices: list[Shown]) -> None:
    whole = [c.question for c in told(choices) if set(c.told) == {id for id, _text in c.options}]
    assert list(map(str, asking.feedback(whole))) == []


def test_a_right_answer_is_told_so_with_the_first_word(choices: list[Shown]) -> None:
    asked = [c.question for c in told(choices) if c.right and c.kind not in NUMBERED]
    assert list(map(str, asking.right_answers(asked))) == []
    assert list(map(str, asking.verdicts(asked, "Yes"))) == []


def test_options_are_of_similar_length(choices: list[Shown]) -> None:
    ours = [c.question for c in choices if c.layout != "pick" and c.kind not in NAMES]
    assert list(map(str, asking.lengths(ours))) == []


def test_the_right_option_is_not_the_longest_as_a_rule(choices: list[Shown]) -> None:
    assert list(map(str, asking.longest([c.question for c in choices if len(c.right) == 1]))) == []


def test_the_right_option_has_no_place_of_its_own(choices: list[Shown]) -> None:
    asked = [c for c in choices if len(c.right) == 1 and len(c.options) > 2]
    places = Counter([id for id, _text in c.options].index(*c.right) for c in asked)
    if len(asked) >= asking.FEW:
        assert {place: n for place, n in places.items() if n * 3 > len(asked) * 2} == {}


def test_yes_and_no_are_right_equally_often(choices: list[Shown]) -> None:
    assert list(map(str, asking.yes_and_no([c.question for c in choices if c.right]))) == []


def test_no_answer_wins_by_being_given_every_time(choices: list[Shown]) -> None:
    often: dict[tuple[tuple[str, str], frozenset[str]], Counter[str]] = {}
    for c in choices:
        if len(c.right) == 1:
            often.setdefault((c.kind, frozenset(id for id, _text in c.options)), Counter()).update(c.right)
    asked = {kind: counts for (kind, _ids), counts in often.items() if counts.total() >= 3}
    assert {kind: dict(n) for kind, n in asked.items() if max(n.values()) * 3 > n.total() * 2} == {}
