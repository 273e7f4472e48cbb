"""A student overrules the machine: a corrected reading in which all that follows from the change has changed too."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from libya_lesson.lexicons import load
from libya_lesson.reading.content import find_content
from libya_lesson.reading.naming.actors import Naming, find_actors
from libya_lesson.reading.records import Actor, Because, Claim, Label, Mention, Quote, Tie
from libya_lesson.tables import Reading
from libya_lesson.text import Article

Overrule = Mapping[str, Any]
Row = TypeVar("Row", Claim, Tie, Label)
STUDENT = Because("student")
_REMOVED = {"claims": "not_a_claim", "ties": "not_a_tie", "labels": "not_a_label"}
_MARKS = "\"“”„«»‘’'` \t\r\n"
_LEAST_OVERLAP = 0.5  # of the span, so that a mark that is a word too long still finds its row


def corrected(reading: Reading, overrules: Iterable[Overrule]) -> Reading:
    """Apply a student's overrules; the reading itself stays as it was.

    An overrule is ``{"table", "start", "end", "change", …}``, keyed by the span of the row. Changes:
    quotes ``not_a_quote``, ``wrong_speaker`` and ``missed`` (both with ``speaker``); actors ``not_an_actor``, ``kind``
    (span of any mention); claims ``not_a_claim``, ties ``not_a_tie``, labels ``not_a_label``, or the name of a column
    of these three with the new value in ``to`` (ties also with ``source`` and ``target``, where a span has several).
    An overrule whose row is not there any more changes nothing.

    >>> from libya_lesson.tables import parse
    >>> reading = parse('"We won," said Ann Lee. Bo stayed.')
    >>> start = reading.text.index("We won")
    >>> after = corrected(reading, [{"table": "quotes", "start": start, "end": start + 7, "change": "not_a_quote"}])
    >>> len(after.quotes), set(after.claims.voice)
    (0, {'author'})
    """
    todo = [o for o in overrules if {"table", "start", "end", "change"} <= set(o)]
    if not todo:
        return reading
    before = reading.records
    actors, mentions = _actors(before.actors, before.mentions, [o for o in todo if o["table"] == "actors"])
    quotes = _quotes(reading.article, before.quotes, [o for o in todo if o["table"] == "quotes"])
    known = {a.actor_id for a in actors}
    gone = {a.actor_id for a in before.actors} - known
    quotes = tuple(_without(quote, gone) for quote in quotes)
    after = replace(before, actors=actors, mentions=mentions, quotes=quotes)
    if actors != before.actors or quotes != before.quotes:
        lexicon = reading.lexicon or load()
        naming = _naming(find_actors(before.article, lexicon), actors, mentions, gone)
        content = find_content(before.article, naming, quotes, lexicon)
        ties = [tie for tie in content.ties if not gone.intersection((tie.source, tie.target))]
        after = replace(
            after,
            actors=actors + tuple(a for a in content.actors if a.actor_id not in gone),
            claims=tuple(_marked(row, before.claims, "claim_id") for row in content.claims),
            ties=tuple(_marked(row, before.ties, "tie_id", "claim_id") for row in ties),
            labels=tuple(_marked(row, before.labels) for row in content.labels if row.labels not in gone),
            frames=content.frames,
        )
    return Reading(
        replace(
            after,
            claims=_rows(after.claims, "claims", todo),
            ties=_rows(after.ties, "ties", todo),
            labels=_rows(after.labels, "labels", todo),
        ),
        lexicon=reading.lexicon,
    )


def _quotes(article: Article, quotes: tuple[Quote, ...], overrules: list[Overrule]) -> tuple[Quote, ...]:
    rows = list(quotes)
    for number, o in enumerate(overrules, 1):
        spans = [(min(a for a, _ in q.parts), max(b for _, b in q.parts)) if q.parts else (-1, -1) for q in rows]
        at = _best(spans, o)
        if o["change"] == "not_a_quote" and at is not None:
            rows.pop(at)
        elif o["change"] == "wrong_speaker" and at is not None:
            rows[at] = rows[at]._replace(speaker=o.get("speaker"), source=(-1, -1), because=STUDENT)
        elif o["change"] == "missed" and not (at is not None and rows[at].because == STUDENT):
            added = _added(article, o, f"student{number}")
            if added:
                rows.append(added)
    return tuple(sorted(rows, key=lambda q: q.parts[:1] or ((-1, -1),)))


def _added(article: Article, o: Overrule, quote_id: str) -> Quote | None:
    """The quote that a student marked, without the quotation marks around it."""
    start, end = max(0, int(o["start"])), min(len(article.text), int(o["end"]))
    while start < end and article.text[start] in _MARKS:
        start += 1
    while end > start and article.text[end - 1] in _MARKS:
        end -= 1
    if start >= end or not article.sentences:
        return None
    marked = start > 0 and article.text[start - 1] in "\"“”„«‘'`"
    at = bisect_right([s.start for s in article.sentences], start) - 1
    return Quote(
        quote_id, "direct" if marked else "indirect", ((start, end),), (-1, -1), (-1, -1), o.get("speaker"),
        tuple(o.get("relayed_by", ())), None, max(at, 0), STUDENT,
    )  # fmt: skip


def _actors(
    actors: tuple[Actor, ...], mentions: tuple[Mention, ...], overrules: list[Overrule]
) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    rows = {a.actor_id: a for a in actors}
    for o in overrules:
        at = _best([(m.start, m.end) for m in mentions], o)
        actor = rows.get(mentions[at].actor_id) if at is not None else rows.get(str(o.get("actor_id")))
        if actor is None:
            continue
        if o["change"] == "not_an_actor":
            del rows[actor.actor_id]
            mentions = tuple(m for m in mentions if m.actor_id != actor.actor_id)
        elif o["change"] == "kind" and o.get("to"):
            rows[actor.actor_id] = actor._replace(kind=str(o["to"]), because=STUDENT)
    kept = (a._replace(affiliation=a.affiliation if a.affiliation in rows else None) for a in rows.values())
    return tuple(kept), mentions


def _naming(found: Naming, actors: tuple[Actor, ...], mentions: tuple[Mention, ...], gone: set[str]) -> Naming:
    """What the rules for content need of the names, without those that are no actors."""
    adjectives = {t: tuple(a for a in ids if a not in gone) for t, ids in found.adjectives.items()}
    return replace(
        found,
        actors=actors,
        mentions=mentions,
        of_token=[None if owner in gone else owner for owner in found.of_token],
        adjectives={t: ids for t, ids in adjectives.items() if ids},
        roles={t: owner for t, owner in found.roles.items() if owner not in gone},
    )


def _without(quote: Quote, gone: set[str]) -> Quote:
    """A quote credited to nobody any more where its speaker is no actor."""
    if quote.speaker not in gone and not gone.intersection(quote.relayed_by):
        return quote
    relays = tuple(r for r in quote.relayed_by if r not in gone)
    speaker = None if quote.speaker in gone else quote.speaker
    return quote._replace(speaker=speaker, relayed_by=relays, because=STUDENT)


def _marked(row: Row, before: tuple[Row, ...], *ids: str) -> Row:
    """The row with the rule ``student`` if it was not like this before; numbers of rows do not count."""
    blank: dict[str, Any] = dict.fromkeys(ids, "") | {"because": STUDENT}
    bare = row._replace(**blank)
    same = any(b._replace(**blank) == bare for b in before if b.start == row.start)
    return row if same else row._replace(because=STUDENT)


def _rows(rows: tuple[Row, ...], table: str, overrules: list[Overrule]) -> tuple[Row, ...]:
    """Take rows out or change one column of theirs."""
    kept = list(rows)
    for o in overrules:
        if o["table"] != table:
            continue
        fits = [r for r in kept if all(getattr(r, k) == o[k] for k in ("source", "target") if k in o and hasattr(r, k))]
        at = _best([(r.start, r.end) for r in fits], o)
        if at is None:
            continue
        place = next(n for n, r in enumerate(kept) if r is fits[at])
        if o["change"] == _REMOVED[table]:
            kept.pop(place)
        elif o["change"] in fits[at]._fields and "to" in o:
            value = tuple(o["to"]) if isinstance(o["to"], list) else o["to"]
            changed: dict[str, Any] = {o["change"]: value, "because": STUDENT}
            kept[place] = kept[place]._replace(**changed)
    return tuple(kept)


def _best(spans: list[tuple[int, int]], o: Overrule) -> int | None:
    """The row whose span is nearest to that of the overrule, if they share at least half of what they cover."""
    start, end = int(o["start"]), int(o["end"])
    best, score = None, _LEAST_OVERLAP
    for n, (a, b) in enumerate(spans):
        shared, whole = min(b, end) - max(a, start), max(b, end) - min(a, start)
        if shared > 0 and whole > 0 and shared / whole >= score and (best is None or shared / whole > score):
            best, score = n, shared / whole
    return best
