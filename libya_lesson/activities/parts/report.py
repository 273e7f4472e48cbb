"""What a report card is made from: for each kind of gap its places in this text, and the rows that tell of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import OVERRULES, Given
from libya_lesson.activities.kit.in_text import kind_words, numbered
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.unread import unread
from libya_lesson.judging.readability import Gaps, Span, gaps, open_places
from libya_lesson.locale import N_, _, ngettext, percent
from libya_lesson.tables import Reading

SHOWN = 6
LEAST = 5  # things of which a share is taken: of fewer it says nothing
NAMED = 3  # names and slips that a cell of the table lists
LISTS = {
    "silent": N_("Sentences without a claim"),
    "speakerless": N_("Quotations without a speaker"),
    "irregular": N_("Odd quotation marks"),
    "guessed": N_("Actors whose kind only the spelling tells"),
    "nameless": N_("Claims without a name in them"),
    "untied": N_("Sentences with two actors and no tie"),
}


@dataclass(frozen=True)
class Place:
    """One gap where it lies: the words around it, the gap in them, what is to be said of it, the paragraph's number."""

    around: str
    mark: Span
    note: str = ""
    paragraph: int | None = None

    @property
    def words(self) -> str:
        """The gap itself."""
        return self.around[slice(*self.mark)]


@dataclass(frozen=True)
class Material:
    """The counts, the places of each kind of gap, own corrections; ``unread`` says why nothing at all could be read."""

    gaps: Gaps
    places: Mapping[str, Sequence[Place]]
    overrules: int
    unread: str | None = None


def material(given: Given) -> Material:
    """Taken from the reading, the student's corrections included."""
    reading, core = given.reading, given.pack.shown_first
    notes = {
        "irregular": {q.parts[0]: q.irregular for q in reading.records.quotes if q.irregular and q.parts},
        "guessed": {
            (m.start, m.end): kind_words(a.kind)
            for a in reading.records.actors
            for m in reading.records.mentions
            if m.actor_id == a.actor_id
        },
    }
    places = {
        kind: [_place(reading, core, span, notes.get(kind, {}).get(span) or "") for span in spans]
        for kind, spans in open_places(reading).items()
    }
    own = (given.answer(OVERRULES) or {}).get("list", [])
    return Material(gaps(reading), places, len(own), unread(reading))


def _place(reading: Reading, core: Sequence[int], span: Span, note: str) -> Place:
    """A gap in its sentence, or in its paragraph where it lies in a heading or goes on into the next sentence."""
    start, end = span
    article = reading.article
    paragraph = next((p for p in article.paragraphs if p.start <= start <= p.end), None)
    around = next((s for s in article.sentences if s.start <= start and end <= s.end), paragraph)
    if around is None:
        return Place(reading.text[start:end], (0, end - start), note)
    mark = (start - around.start, min(end, around.end) - around.start)
    number = numbered(article, core).get(paragraph.index) if paragraph is not None else None
    return Place(reading.text[around.start : around.end], mark, note, number)


def shares(found: Gaps) -> dict[str, tuple[int, int]]:
    """For each thing that can be guessed how much stayed open, of how much.

    >>> shares(Gaps(10, 5, 4, 1, 0, 3, 5, 0))["claim"]
    (5, 10)
    """
    return {
        "speaker": (found.speakerless, found.quotes),
        "claim": (found.silent, found.sentences),
        "marks": (found.irregular, found.quotes),
        "kind": (found.guessed, found.actors),
        "tie": (found.untied, found.pairs),
    }


def anything_open(found: Gaps) -> bool:
    """Whether any gap was counted."""
    return any(left for left, __ in shares(found).values())


def weakest(found: Gaps) -> list[str]:
    """Where the largest share stayed open; several that tie, none where nothing did or there is too little of all.

    >>> weakest(Gaps(10, 5, 4, 1, 0, 3, 5, 0))
    ['claim']
    """
    parts = {key: left / every for key, (left, every) in shares(found).items() if every >= LEAST}
    most = max(parts.values(), default=0)
    return [key for key, share in parts.items() if most and share == most]


def share_told(left: int, every: int) -> str:
    """A share as a sum: 3 of 35 = 9 %; of very few things none is taken."""
    if not every:
        return "–"
    if every < LEAST:
        return _("{n} of {all}, too few to compare").format(n=left, all=every)
    return _("{n} of {all} = {share}").format(n=left, all=every, share=percent(left / every))


def table(made_from: Material) -> Node:
    """What was found and what stayed open, a row for each kind of thing."""
    found = made_from.gaps
    rows: list[list[Any]] = [
        [_("Sentences"), found.sentences, _silent(found)],
        [_("Quotations"), found.quotes, _speakerless(found)],
        [_("Odd quotation marks"), found.irregular, _odd(made_from)],
        [_("Actors"), found.actors, _guessed(made_from)],
        [_("Claims"), found.claims, _nameless(found)],
        [_("Ties"), found.ties, _untied(found)],
    ]
    return nodes.table([_("What"), _("Found"), _("Open")], rows, _("Report card"))


def _silent(found: Gaps) -> str:
    if not found.sentences:
        return _("There is no sentence to read.")
    if not found.silent:
        return _("No sentence was left without a claim.")
    return _("{n} without a claim").format(n=found.silent)


def _speakerless(found: Gaps) -> str:
    if not found.quotes:
        return _("Nobody is quoted, or in a way that no rule knows.")
    if not found.speakerless:
        return _("No quotation was left without a speaker.")
    return _("{n} without a speaker").format(n=found.speakerless)


def _odd(made_from: Material) -> str:
    """Which slips were repaired; the text itself stays as it is."""
    odd = [place.note for place in made_from.places["irregular"]]
    if not odd:
        return _("No mark had to be repaired.")
    return _("Repaired for reading: {slips}").format(slips=_few("; ".join(odd).split("; ")))


def _guessed(made_from: Material) -> str:
    guessed = made_from.places["guessed"]
    if not made_from.gaps.actors:
        return _("Nobody who acts or speaks was found.")
    if not guessed:
        return _("No kind rests on the spelling alone.")
    names = _few([f"{place.words} ({place.note})" for place in guessed])
    return _("{n} by the spelling alone: {names}").format(n=len(guessed), names=names)


def _nameless(found: Gaps) -> str:
    if not found.claims:
        return _("No claim was found.")
    if not found.nameless:
        return _("Each holds a name, or a tie.")
    told = ngettext(
        "{n} holds no name of anybody or any place, and no tie",
        "{n} hold no name of anybody or any place, and no tie",
        found.nameless,
    )
    return told.format(n=found.nameless)


def _untied(found: Gaps) -> str:
    if not found.pairs and found.ties:  # one of the two is a “he” or “it” there
        return _("No sentence with two names was left without one.")
    if not found.pairs:
        return _("No sentence names two actors.")
    if not found.untied:
        return _("Every sentence with two actors gave one.")
    told = ngettext(
        "{n} of {all} sentence with two actors gave none",
        "{n} of {all} sentences with two actors gave none",
        found.pairs,
    )
    return told.format(n=found.untied, all=found.pairs)


def _few(words: Sequence[str]) -> str:
    each = list(dict.fromkeys(words))
    return ", ".join(each[:NAMED]) + (" …" if len(each) > NAMED else "")


def lists(made_from: Material) -> list[Node]:
    """The places of each kind of gap, in folds."""
    return [_listed(_(LISTS[kind]), places) for kind, places in made_from.places.items() if places]


def _listed(summary: str, places: Sequence[Place]) -> Node:
    more = len(places) - SHOWN
    shown: list[Node | None] = [_shown(place) for place in places[:SHOWN]]
    if more > 0:
        shown.append(nodes.prose(_("… and {n} more.").format(n=more), "small"))
    return nodes.details(f"{summary} ({len(places)})", shown)


def _shown(place: Place) -> Node:
    """The words with the gap marked in them, unless it is all of them."""
    number = None if place.paragraph is None else _("Paragraph {n}").format(n=place.paragraph)
    label = " · ".join(each for each in (number, place.note) if each) or None
    start, end = place.mark
    whole = end - start >= len(place.around)
    mark = {"start": start, "end": end, "kind": "anchor", "note": place.note or _("the gap")}
    return nodes.excerpt(place.around, [] if whole else [mark], label)
