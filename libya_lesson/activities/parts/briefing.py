"""The two repairs of each slip in a briefing, and the words that explain them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

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
    "source": N_("Nobody answers for this sentence. Name who says it, or say that nobody is named."),
    "booster": N_("This word adds certainty but no evidence. Take it out, or give a likelihood that can be checked."),
    "label": N_("Here the label is yours. Use a plain name, or show that the word is somebody else's."),
    "date": N_("When was that? Old news without a date looks new. Give the date, or say that it is missing."),
}
REPAIRS = {
    "source": (N_("Name the source"), N_("Say that none is named")),
    "booster": (N_("Take the word out"), N_("Say how likely, with a number")),
    "label": (N_("Use a plain name"), N_("Mark it as the article's word")),
    "date": (N_("Add when it was reported"), N_("Say that the date is missing")),
}
_SMALL = re.compile(
    r"(?:The|A|An|In|On|At|It|There|One|Some|Many|His|Her|Their|Its|No|Nobody|Somebody|Planes|Foreign)\b"
)
_THAT = re.compile(r"\s*(?:there is|it is)?\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Card:
    """A claim to build with: its plain words, who is its origin, how it was graded."""

    id: str
    text: str
    origin: str
    grade: str


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
    """Cards and chairs, plain names by label's actor, and the month that a report is dated with."""

    cards: Sequence[Card]
    chairs: Sequence[Chair]
    plain: Mapping[str, str] = field(default_factory=dict)
    month: str = ""
    stands_in: str = ""  # whose grades these are, where the student has none


@lru_cache(maxsize=64)
def read_draft(text: str) -> Reading:
    """The reading of a draft; the same draft is read once."""
    return parse(text)


def flags(text: str) -> tuple[Flag, ...]:
    """The slips of a draft."""
    return lint(read_draft(text))


def add(draft: str, sentence: str) -> str:
    """The draft with one sentence more.

    >>> add("One.", "Two.")
    'One. Two.'
    """
    return f"{draft.rstrip()} {sentence}".strip()


def repaired(material: Material, draft: str, flag: Flag, which: int) -> str:
    """The draft after the first (0) or second (1) repair of one slip."""
    before, words, after = draft[: flag.start], draft[flag.start : flag.end], draft[flag.end :]
    if flag.kind == "source":
        if which == 1:
            return f"{before}{_('The article names no source for this:')} {_lower(words)}{after}"
        origin = next((c.origin for c in material.cards if c.text.rstrip(".") in words), _("[who says it?]"))
        return f"{before}{_bracketed(words, _('source: {source}').format(source=origin))}{after}"
    if flag.kind == "booster":
        return _calmer(draft, flag, which)
    if flag.kind == "label":
        name = material.plain.get(words.lower(), _("leader"))
        return f"{before}{name if which == 0 else _('“{word}” (the article’s word)').format(word=words)}{after}"
    when = (
        _("reported in {month}").format(month=material.month) if which == 0 and material.month else _("date not given")
    )
    return f"{before}{_bracketed(words, when)}{after}"


def _bracketed(sentence: str, what: str) -> str:
    """The sentence with a bracket before its last point."""
    body = sentence.rstrip()
    stop = body[-1] if body and body[-1] in ".!?" else ""
    return f"{body[: len(body) - len(stop)]} ({what}){stop}"


def _calmer(draft: str, flag: Flag, which: int) -> str:
    """Without the booster; "There is no doubt that" goes as a whole."""
    head = _THAT.sub("", draft[flag.sentence_start : flag.start])
    tail = re.sub(r"^(?:\s*that\b)?[\s,]*", "", draft[flag.end : flag.sentence_end])
    sentence = f"{head.rstrip()} {tail}".strip()
    if which == 1:
        sentence = _("It is likely (55 to 80 %) that {rest}").format(rest=_lower(sentence))
    return draft[: flag.sentence_start] + sentence[:1].upper() + sentence[1:] + draft[flag.sentence_end :]


def _lower(sentence: str) -> str:
    """A sentence as it goes on after a lead: a name at its start stays as it is."""
    return sentence[:1].lower() + sentence[1:] if _SMALL.match(sentence) else sentence


def marks(text: str) -> list[dict[str, Any]]:
    """The slips that are single words, as marks for the text box; slips of whole sentences are listed below it."""
    kinds = ("booster", "label")
    found = [f for f in flags(text) if f.kind in kinds]
    return [{"start": f.start, "end": f.end, "kind": f.kind, "note": _(SLIPS[f.kind])} for f in found]
