"""What a briefing is made from: claim cards, empty chairs, and the four slips with the words that explain them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from libya_lesson.activities.parts.brief_forms import gaps
from libya_lesson.files import looks_english
from libya_lesson.judging.lint import Flag, lint
from libya_lesson.locale import N_, _
from libya_lesson.tables import Reading, parse

CHAIRS = 2  # absent voices that a brief must seat

SLIPS = {
    "source": N_("a sentence without a source"),
    "booster": N_("a word that is too sure"),
    "label": N_("a label in your own voice"),
    "date": N_("an event without a date"),
}
TOLD = {
    "source": N_("Nobody answers for this sentence. A reader needs to know who says it, or that nobody is named."),
    "booster": N_("This word adds certainty but no evidence. Take it out, or give a likelihood that can be checked."),
    "label": N_("Here the label is yours. Use a plain name, or show that the word is somebody else's."),
    "date": N_("When was that? Old news without a date looks new. Give a date, or say that none is known."),
}


@dataclass(frozen=True)
class Card:
    """A claim to build with: its plain words, who is its origin, how it was graded."""

    id: str
    text: str
    origin: str
    grade: str
    voiced: bool = True  # somebody but the article itself answers for it
    when: str = ""  # when it happened, by the case file


@dataclass(frozen=True)
class Chair:
    """A voice that the article lacks: what it could settle, one dated fact with its source."""

    id: str
    name: str
    could: str
    fact: str
    cited: str


@dataclass(frozen=True)
class Material:
    """Cards and chairs, plain names by label, the labels in the article's text, the month that it is dated with."""

    cards: Sequence[Card]
    chairs: Sequence[Chair]
    plain: Mapping[str, str] = field(default_factory=dict)
    labels: frozenset[str] = frozenset()
    month: str = ""
    stands_in: str = ""  # whose grades these are, where the student has none


@lru_cache(maxsize=64)
def read_draft(text: str) -> Reading:
    """The reading of a draft; the same draft is read once."""
    return parse(text)


def flags(text: str) -> tuple[Flag, ...]:
    """The slips of a draft; of one in a language that the rules do not know there are none to tell.

    >>> flags("قال الوزير إن الجسر سيفتح في مايو.")
    ()
    """
    return lint(read_draft(text)) if looks_english(text) else ()


def to_look_at(text: str) -> list[tuple[int, Flag]]:
    """The slips to look at, each with its place among all: a sentence with an open gap is not finished yet.

    >>> [place for place, flag in to_look_at("The mayor met [whom?]. The mayor met the minister.")]
    [2, 3]
    """
    found = enumerate(flags(text))
    return [(place, flag) for place, flag in found if not gaps(text[flag.sentence_start : flag.sentence_end])]


def add(draft: str, sentence: str) -> str:
    """The draft with one sentence more.

    >>> add("One.", "Two.")
    'One. Two.'
    """
    return f"{draft.rstrip()} {sentence}".strip()


def holds(draft: str, sentence: str) -> bool:
    """Is a sentence still in the draft, as it was or reworded? Half of its longer words are enough.

    >>> holds("Forty boats went out in March.", "Forty boats sailed each day of March.")
    True
    >>> holds("The mayor resigned.", "Forty boats sailed each day of March.")
    False
    """
    wanted, written = _long(sentence), _long(draft)
    return 2 * len(wanted & written) >= len(wanted)


def _long(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) > 3}


def marks(text: str) -> list[dict[str, Any]]:
    """The slips that are single words, as marks for the text box; slips of whole sentences are listed below it."""
    kinds = ("booster", "label")
    found = [f for _place, f in to_look_at(text) if f.kind in kinds]
    return [{"start": f.start, "end": f.end, "kind": f.kind, "note": _(SLIPS[f.kind])} for f in found]
