"""The frame strip and the certainty cards of lesson 03: what an answer is told."""

from __future__ import annotations

from typing import Any

import pytest

from libya_lesson.activities import frame_strip
from libya_lesson.activities.parts import strip_labels as _strip_labels
from libya_lesson.activities.parts import strip_material as _strip_material
from libya_lesson.tables import parse

from .flows import nodes_of

BLOCKS = [
    _strip_material.Block("1", "The rivals fought a battle over the price of oil.", [("conflict", 4, 10)]),
    _strip_material.Block("2", "The visitor came by train and left again in the evening.", []),
    _strip_material.Block("3", "Oil prices rose.", [("economic consequences", 0, 3)]),
    _strip_material.Block("4", "A short one.", []),
]


def told(shown: Any) -> str:
    return " ".join(n["text"] for n in nodes_of(shown.tree, "feedback"))


def strip(form: str = "core") -> Any:
    from libya_lesson.activities.kit.card import bind

    shown = bind(frame_strip, _strip_material.Material(BLOCKS))
    shown.act("form", form)
    shown.act("predict", "morality")
    shown.act("lock")
    return shown


def test_one_of_the_paragraphs_to_code_has_no_frame() -> None:
    chosen = _strip_material.Material(BLOCKS).check("core")
    assert [b.number for b in chosen] == ["1", "2", "3"]


def test_a_comparison_stands_open_and_names_the_words() -> None:
    shown = strip()
    shown.act("code:1", ["conflict", "morality"])
    shown.act("show:1")
    last = next(n for n in nodes_of(shown.tree, "details") if n["summary"].startswith("Paragraph 1"))
    assert last["open"]
    lines = " ".join(n["text"] for n in nodes_of(last, "prose")).split("\n")
    assert lines[0].startswith("- **conflict**: you and the rules, by “rivals”")
    assert lines[1].startswith("- **right and wrong**: only you.")
    assert told(shown) == "You and the rules differ. Your call counts from here on."


def test_with_help_a_paragraph_is_worked_out() -> None:
    shown = strip("support")
    worked = next(n for n in nodes_of(shown.tree, "details") if "worked out" in n["summary"])
    assert worked["open"]
    assert not any(n["id"] == "code:1" for n in nodes_of(shown.tree, "choice"))


def test_the_forms_say_how_many_paragraphs_there_are_and_help_needs_two() -> None:
    from libya_lesson.activities.kit.card import bind

    def notes(blocks: list[_strip_material.Block]) -> list[str]:
        shown = bind(frame_strip, _strip_material.Material(blocks))
        form = next(n for n in nodes_of(shown.tree, "choice") if n["id"] == "form")
        return [option["note"] for option in form["options"]]

    assert notes(BLOCKS) == ["one paragraph worked out", "3 paragraphs", "4 paragraphs, frames not explained"]
    assert notes(BLOCKS[:1]) == ["1 paragraph", "1 paragraph, frames not explained"]


def test_where_no_frame_is_rarer_than_the_others_nobody_guessed_it() -> None:
    shown = strip()
    for number in ("1", "2", "3"):
        shown.act(f"none:{number}")
    assert "No frame is rarer than the others: each is in 0 of 4 paragraphs." in " ".join(
        n["text"] for n in nodes_of(shown.tree, "changed")
    )


LABELLED = (
    "The strongman Omar Vance left the town. Ada Brook said, “The traitor Omar Vance has fled to the hills.” "
    "The regime in Oltown fell."
)


def test_labels_of_the_author_and_of_others_are_both_asked() -> None:
    labels, names = _strip_labels.labels_of(parse(LABELLED))
    voices = {label.voice for label in _strip_labels.to_sort(labels)}
    assert "author" in voices
    assert voices - {"author"} == set(names)
    assert names


def test_a_label_that_the_article_retells_is_not_said_to_be_nobodys() -> None:
    text = (
        "Pell was described by the Sound Dispatch as the strongman of the quay. Ada Brook said, “The traitor fled.”\n"
    )
    labels, names = _strip_labels.labels_of(parse(text))
    shown = _strip_labels.ask(labels, names, {labels[0].id: "author"})
    asked = next(n for n in nodes_of(shown, "choice"))
    assert asked["feedback"]["author"].startswith(
        "Yes, as far as one can tell. The thought is credited to Sound Dispatch"
    )


@pytest.mark.parametrize(
    ("answer", "words"),
    [("author", "Nobody is credited with it"), ("ada-brook", "is not credited with this word")],
)
def test_a_label_without_a_speaker_is_the_articles_own(answer: str, words: str) -> None:
    labels, names = _strip_labels.labels_of(parse(LABELLED))
    tree = _strip_labels.ask(labels, names, {_strip_labels.to_sort(labels)[0].id: answer})
    first = nodes_of(tree, "choice")[0]
    assert words in first["feedback"][answer]
