"""What the tests of an activity begin with: what it is given on a pack, and the words of a card."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from libya_lesson.activities._node import walk
from libya_lesson.activities.card import Card
from libya_lesson.activities.given import Given
from libya_lesson.packs import open_pack
from libya_lesson.tables import parse

PACKS = ("libya", "harbour")


def given(pack: str | Path = "libya", **saved: Any) -> Given:
    opened = open_pack(pack)
    about = {"names": (), "notice": None, "code": None}
    return Given(
        opened,
        "04",
        lambda: parse(opened.article.text),
        {k.replace("_", "."): v for k, v in saved.items()}.get,
        about.get,
    )


def said(card: Card, kind: str) -> str:
    return " ".join(node["text"] for node in walk(card.tree) if node["type"] == kind)
