"""The article reader: what is known of every stretch of the text, packed once for the browser.

The node carries only what changes (layers that are on, muted voices, a student's own marks); the text and its marks are
an asset, sent once for each reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.in_text import KINDS, kind_words, numbered
from libya_lesson.activities.kit.voice_names import voice_names
from libya_lesson.locale import _, language
from libya_lesson.reading.records import Actor, Claim, Quote
from libya_lesson.tables import Reading
from libya_lesson.tables.reasons import why

LAYERS = ("actors", "quotes", "claims", "labels", "hedges")
EVENTS = ("layers", "shown", "select", "mark", "unmark", "overrule")
_MADE: WeakKeyDictionary[Any, dict[Any, dict[str, Any]]] = WeakKeyDictionary()


def reader_node(
    asset: str,
    label: str,
    *,
    layers: Sequence[str] = (),
    choices: Sequence[str] = LAYERS,
    shown: str = "full",
    muted: Iterable[tuple[int, int]] = (),
    own: Iterable[Mapping[str, Any]] = (),
    events: Sequence[str] = (),
    preview: Sequence[str] = (),
    speak: bool = True,
) -> nodes.Node:
    """The reader as a node; ``asset`` names what ``reader_asset`` made.

    ``layers`` are on at first, ``choices`` can be switched; ``shown`` is core or full; ``muted`` spans are greyed out;
    ``own`` marks of the student {"start", "end", "note"?} can be taken off; ``events`` are those that are taken:
    layers -> list of layers that are on; shown -> "core" or "full"; select, mark, unmark -> {"start", "end", "text"};
    overrule -> {"table", "start", "end", "change": not_a_quote|wrong_speaker|missed, "speaker": actor id or None},
    or of an actor {…, "change": kind|not_an_actor, "to": the kind}.
    ``preview`` holds paragraphs for the static form. All offsets count characters of the reading's text.
    """
    unknown = [name for name in (*layers, *choices) if name not in LAYERS] + [e for e in events if e not in EVENTS]
    if unknown:
        raise ValueError(f"the reader was given {unknown[0]!r}; give layers of {LAYERS} and events of {EVENTS}")
    return nodes.reader(
        asset,
        label,
        id="reader",
        layers=list(layers),
        choices=list(choices),
        shown=shown,
        muted=[list(span) for span in muted],
        own=[dict(mark) for mark in own],
        events=list(events),
        preview=list(preview),
        speak=speak,
    )


def reader_asset(
    reading: Reading,
    *,
    core: Sequence[int] = (),
    glosses: Iterable[tuple[int, int, str]] = (),
) -> dict[str, Any]:
    """Text, paragraphs and marks for the browser; the same object again for the same reading and arguments.

    Paragraphs of ``core`` are numbered from 1; without a core every paragraph of the body is.
    """
    given = tuple(glosses)
    made = _MADE.setdefault(reading.records.article, {})
    key = (id(reading.records), tuple(core), given, language())
    if key not in made:
        made.clear()  # one reading at a time: an overrule makes a new one
        made[key] = _pack(reading, tuple(core), given)
    return made[key]


def _pack(reading: Reading, core: tuple[int, ...], glosses: tuple[tuple[int, int, str], ...]) -> dict[str, Any]:
    records, article = reading.records, reading.article
    names = voice_names(reading)
    kinds = {actor.actor_id: actor.kind for actor in records.actors}
    numbers = numbered(article, core)
    sentences: dict[int, list[list[int]]] = {}
    for sentence in article.sentences:
        sentences.setdefault(sentence.paragraph, []).append([sentence.start, sentence.end])
    marks: list[list[Any]] = []  # [start, end, layer, kind, position of its note]
    notes: list[dict[str, Any]] = []

    def add(layer: str, kind: str, spans: Iterable[tuple[int, int]], note: dict[str, Any]) -> None:
        found = [[a, b, layer, kind, len(notes)] for a, b in spans if b > a >= 0]
        if found:
            marks.extend(found)
            notes.append({"layer": layer, "kind": kind} | {k: v for k, v in note.items() if v})

    for actor in records.actors:
        spans = [(m.start, m.end) for m in records.mentions if m.actor_id == actor.actor_id and m.use == "actor"]
        add("actors", "actor", spans, _actor_note(actor, names, spans))
    for quote in records.quotes:
        add("quotes", voice(quote, kinds), quote.parts, _quote_note(quote, names))
    for claim in records.claims:
        add("claims", "claim", [(claim.start, claim.end)], _claim_note(claim, names))
        if claim.modality in ("hedged", "boosted"):
            soft = claim.modality == "hedged"
            what = _("A softening word (hedge)") if soft else _("A strengthening word (booster)")
            add("hedges", "hedge" if soft else "booster", claim.markers, {"what": what, "why": why(claim.because)})
    for label in records.labels:
        whose = _("the article itself") if label.voice == "author" else names.get(label.voice, label.voice)
        facts = [[_("Names"), names.get(label.labels or "", "")], [_("In the voice of"), whose]]
        note = {"what": _("A loaded word"), "facts": facts, "why": why(label.because)}
        add("labels", "label", [(label.start, label.end)], note)
    for start, end, text in glosses:
        add("gloss", "gloss", [(start, end)], {"what": _("In plain English"), "text": text})
    return {
        "text": article.text,
        "paragraphs": [
            {"start": p.start, "end": p.end, "heading": p.heading, "number": numbers.get(p.index)}
            | {"core": p.index in core, "sentences": sentences.get(p.index, [])}
            for p in article.paragraphs
        ],
        "marks": sorted(marks),
        "notes": notes,
        "kinds": [[kind, _(words)] for kind, words in KINDS.items()],
        "actors": [list(pair) for pair in sorted(names.items(), key=lambda pair: pair[1].casefold())],
        "core": bool(core),
    }


def voice(quote: Quote, kinds: Mapping[str, str]) -> str:
    """How far a quote's voice is from the reader: named, relayed, unnamed or scare.

    >>> from libya_lesson.reading.records import Because
    >>> nowhere = (-1, -1)
    >>> quote = Quote("q1", "direct", ((0, 6),), nowhere, nowhere, "ann", (), None, 0, Because("mark"))
    >>> voice(quote, {"ann": "person"})
    'named'
    """
    if quote.kind == "scare":
        return "scare"
    if quote.relayed_by:
        return "relayed"
    return "unnamed" if quote.speaker is None or kinds.get(quote.speaker, "unnamed") == "unnamed" else "named"


def _actor_note(actor: Actor, names: Mapping[str, str], spans: Sequence[tuple[int, int]]) -> dict[str, Any]:
    facts = [[_("Kind"), kind_words(actor.kind)], [_("Belongs to"), names.get(actor.affiliation or "", "")]]
    others = [alias for alias in actor.aliases if alias != actor.name]
    facts.append([_("Also called"), ", ".join(others[:6])])
    note = {"what": names[actor.actor_id], "facts": [fact for fact in facts if fact[1]], "why": why(actor.because)}
    if not spans:
        return note
    # The first place stands for the actor, so that a later call on it takes the place of an earlier one.
    start, end = min(spans)
    return note | {"row": {"table": "actors", "start": start, "end": end, "kind": actor.kind}}


def _quote_note(quote: Quote, names: Mapping[str, str]) -> dict[str, Any]:
    what = {
        "direct": _("A quote in the speaker's words"),
        "mixed": _("A quote, partly in the speaker's words"),
        "indirect": _("A quote in the article's words"),
        "scare": _("A word held at arm's length"),
    }[quote.kind]
    speaker = names.get(quote.speaker or "", _("a voice without a name"))
    chain = [] if quote.kind == "scare" else [_("the article"), *(names.get(r, r) for r in quote.relayed_by), speaker]
    start, end = min(a for a, _b in quote.parts), max(b for _a, b in quote.parts)
    row = {"table": "quotes", "start": start, "end": end, "speaker": quote.speaker}
    facts = [[_("Printed with a slip"), quote.irregular]] if quote.irregular else []
    return {"what": what, "chain": chain, "facts": facts, "why": why(quote.because), "row": row}


def _claim_note(claim: Claim, names: Mapping[str, str]) -> dict[str, Any]:
    said = {"asserted": _("stated as a fact"), "hedged": _("softened"), "boosted": _("strengthened")}[claim.modality]
    time = {"past": _("past"), "present": _("present"), "future": _("future")}[claim.time]
    check = {
        "fact": _("could be checked against a record"),
        "interpretation": _("a reading of events"),
        "prediction": _("a prediction"),
        "intention": _("a plan or wish"),
    }[claim.checkability]
    chain = [_("the article"), *(names.get(link, link) for link in claim.chain)]
    facts = [[_("How sure"), said], [_("Time"), time], [_("Can it be checked?"), check]]
    return {"what": _("A claim: it could be true or false"), "chain": chain, "facts": facts, "why": why(claim.because)}
