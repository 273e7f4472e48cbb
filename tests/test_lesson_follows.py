"""The cards of a lesson follow each other: an overrule, a second name, the card under the hand."""

from __future__ import annotations

import asyncio

import pytest

from libya_lesson import open_lesson
from libya_lesson.activities.kit.nodes import walk


@pytest.fixture(autouse=True)
def own_work_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    return tmp_path


def test_an_overrule_redraws_what_was_counted_from_the_reading():
    lesson = open_lesson("01", "harbour")
    voices = lesson.voices()
    voices.act("guess", 50)
    voices.act("lock")
    mute = next(n["id"] for n in walk(voices.tree) if n["type"] == "toggle")
    voices.act(mute, True)
    own = [n["rows"] for n in walk(voices.tree) if n["type"] == "table"]
    assert own
    quote = lesson.reading.quotes.sort_values("end").iloc[0]
    lesson.reader().act(
        "overrule",
        {"table": "quotes", "start": int(quote["start"]), "end": int(quote["end"]), "change": "not_a_quote"},
    )
    assert [n["rows"] for n in walk(voices.tree) if n["type"] == "table"] != own


def test_in_a_kernel_the_card_under_the_hand_is_drawn_before_the_others():
    lesson = open_lesson("00")
    trust, ticket = lesson.trust(), lesson.exit()
    ticket.act("code", True)

    async def slide():
        before = ticket.tree
        trust.act("T1", 70)
        at_once = trust.find("T1")["value"], ticket.tree == before
        drawn = asyncio.Event()
        ticket.observe(lambda _change: drawn.set(), "tree")
        await asyncio.wait_for(drawn.wait(), 30)
        return *at_once, ticket.tree == before

    assert asyncio.run(slide()) == (70, True, False)


def test_a_second_name_makes_open_predictions_go_round():
    lesson = open_lesson("00")
    trust, start = lesson.rhythm(), lesson.start()
    for number, name in enumerate(("Amal", "Ben")):
        start.act(f"name:{number}", name)
    start.act("here")
    assert "pairs.guess" in str(trust.tree)


def test_the_reader_itself_follows_an_overrule_at_once():
    lesson = open_lesson("01", "harbour")
    reader = lesson.reader()
    before = len(reader.assets["article"]["marks"])
    quote = lesson.reading.quotes.sort_values("end").iloc[0]
    reader.act(
        "overrule",
        {"table": "quotes", "start": int(quote["start"]), "end": int(quote["end"]), "change": "not_a_quote"},
    )
    assert len(reader.assets["article"]["marks"]) < before
    reader.act("undo:0")
    assert len(reader.assets["article"]["marks"]) == before


def test_an_overrule_taken_back_restores_the_machines_reading():
    lesson = open_lesson("01", "harbour")
    before = lesson.reading
    quote = before.quotes.iloc[0]
    card = lesson.reader()
    card.act(
        "overrule",
        {"table": "quotes", "start": int(quote["start"]), "end": int(quote["end"]), "change": "not_a_quote"},
    )
    assert len(lesson.reading.quotes) == len(before.quotes) - 1
    card.act("undo:0")
    assert lesson.reading == before
