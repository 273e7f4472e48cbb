"""Plain words: sentences that a fifteen-year-old reads in one go, cards in half a minute, a background in one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from libya_lesson.packs.checks.wrong import Wrong, entries, rows
from libya_lesson.packs.pack import Pack
from libya_lesson.packs.strings import strings

SENTENCE = 30  # words of any sentence of ours
CARD = 60  # words of a card and its note
TITLE = 8
BACKGROUND = 150  # words in sixty seconds
EVENTS = 12  # of the timeline
WIDE_SENTENCE = 25  # words of a sentence of the background, which is read first


def sentences(pack: Pack) -> Iterator[Wrong]:
    """Our sentences are short; the article's may be long."""
    for text in strings(pack):
        for sentence in re.split(r"(?<=[.?!;:]) ", text):
            if len(sentence.split()) > SENTENCE and sentence not in pack.article.text:
                told = f"{len(sentence.split())} words stand in one sentence: “{sentence[:60]}…”"
                yield Wrong(_file_with(pack, sentence), "", told, f"make two of it; {SENTENCE} are the most")


def cards(pack: Pack) -> Iterator[Wrong]:
    """A card is read in half a minute."""
    for where, row in rows(pack, "cards"):
        size = len(f"{row['text']} {row['note']}".split())
        if size > CARD:
            yield Wrong("cards.csv", where, f"text and note have {size} words", f"cut them to {CARD}")
        if len(row["title"].split()) > TITLE:
            yield Wrong("cards.csv", where, f"the title has {len(row['title'].split())} words", f"cut it to {TITLE}")


def background(pack: Pack) -> Iterator[Wrong]:
    """The background takes a minute, and its timeline runs forward."""
    text = " ".join(pack.document("background").get("text", ()))
    size = len(text.split())
    if size > BACKGROUND:
        yield Wrong("background.toml", "text", f"it has {size} words", f"cut it to {BACKGROUND}, a minute's reading")
    for sentence in re.split(r"(?<=[.]) ", text):
        if len(sentence.split()) > WIDE_SENTENCE:
            told = f"“{sentence[:60]}…” has {len(sentence.split())} words"
            yield Wrong("background.toml", "text", told, f"make two sentences of it; {WIDE_SENTENCE} are the most")
    events = [(where, str(event["date"])) for where, event in entries(pack, "background", "event")]
    if len(events) > EVENTS:
        yield Wrong("background.toml", "", f"the timeline has {len(events)} events", f"keep {EVENTS}")
    for (_before, day), (where, after) in pairwise(events):
        if after < day:
            yield Wrong("background.toml", where, f"it stands after {day}", "put the events in order")


def _file_with(pack: Pack, sentence: str) -> str:
    """The file that a sentence stands in."""
    for path in sorted(pack.folder.glob("*")) if pack.folder else ():
        if path.suffix in (".csv", ".toml") and sentence[:40] in path.read_text(encoding="utf-8-sig"):
            return path.name
    return "a file of the pack"
