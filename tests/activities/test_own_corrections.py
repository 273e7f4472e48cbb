"""An actor corrected in the reader is another one on every card."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from libya_lesson.activities.kit.nodes import walk
from tests.activities.flows import texts

from .test_own_article import reader_of, reading

CORRECTED = (
    "The Tolla rose again on Monday. “The dam will hold,” said Mayor Ann Lee. “Nobody was told,” said Bo Kern, a "
    "farmer. The Tolla helped Bo Kern in May. “Three boats sank near the dam,” said Velora."
)


Correct = Callable[..., Any]


@pytest.fixture
def overruled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Correct:
    """The lesson on that text, after one correction of an actor in its reader."""
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))

    def correct(words: str, change: str, **more: str) -> Any:
        lesson = reading(CORRECTED)
        start = CORRECTED.index(words)
        overrule = {"table": "actors", "start": start, "end": start + len(words), "change": change, **more}
        lesson.card("reader").act("overrule", overrule)
        return lesson

    return correct


def test_an_actor_of_another_kind_speaks_in_another_group_of_the_mixer(overruled: Correct) -> None:
    voices = overruled("Velora", "kind", to="media").card("voices")
    voices.act("guess", 50)
    voices.act("lock")
    labels = [str(node["label"]) for node in walk(voices.tree) if node["type"] == "toggle"]
    assert any(label.startswith("Other papers and sites") for label in labels)


def test_what_is_no_actor_leaves_the_map(overruled: Correct) -> None:
    assert "Tolla" in str(overruled("Velora", "kind", to="media").card("map").tree)
    assert "Tolla" not in str(overruled("Tolla", "not_an_actor").card("map").tree)


def test_what_an_actor_was_corrected_to_is_told_under_the_text(overruled: Correct) -> None:
    told = texts(overruled("Velora", "kind", to="media").card("reader").tree, "changed")
    assert told == ["You said: “Velora” is a news outlet. Every table and chart follows you."]


def test_every_actor_in_the_text_can_be_corrected_where_it_is_first_named() -> None:
    notes = [note for note in reader_of(CORRECTED)["notes"] if note["layer"] == "actors"]
    rows = {CORRECTED[note["row"]["start"] : note["row"]["end"]]: note["row"]["kind"] for note in notes}
    assert rows == {"Tolla": "organisation", "Ann Lee": "person", "Bo Kern": "person", "Velora": "organisation"}
