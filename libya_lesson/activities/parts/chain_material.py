"""What the chains activity works on: the chains of the pack, or those that the rules found in a bare text."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.unread import unread
from libya_lesson.activities.kit.voice_names import voice_names
from libya_lesson.locale import _

HIDDEN = "?"
FEW = 5  # words that a statement of a bare text is called by
FORMS = ("worked", "begun", "alone", "alone")


@dataclass(frozen=True)
class Bead:
    """One voice on the chain; ``wrong`` is what a bead that does not belong there is told."""

    id: str
    label: str
    kind: str  # named, relayed, unnamed or hidden
    hidden: bool = False
    note: str = ""
    wrong: str = ""
    reveal: str = ""
    case_file: bool = False


@dataclass(frozen=True)
class Chain:
    """A statement and its beads, from the article outward; the two ends are not among them."""

    id: str
    form: str  # worked, begun or alone
    title: str
    sentence: str
    mark: Mapping[str, Any]
    article: str
    event: str
    beads: Sequence[Bead]
    given: Sequence[str]
    tray: Sequence[Bead]
    sound: bool | None
    why: str
    by_rules: bool = False  # read by the machine, which may err

    def bead(self, id: str) -> Bead:
        """The bead with that id."""
        return next(b for b in (*self.beads, *self.tray) if b.id == id)

    @property
    def in_tray(self) -> list[Bead]:
        """Right and wrong beads together, in an order that tells nothing."""
        every = [*self.beads, *self.tray]
        random.Random(self.id).shuffle(every)
        return every


@dataclass(frozen=True)
class Material:
    """The chains in the order in which they are met."""

    chains: Sequence[Chain]
    unread: str | None = None  # why the rules could read nothing at all


def material(given: Given) -> Material:
    """The pack's chains; of a bare text, up to four that the rules found."""
    rows = given.pack.document("chains").get("chain", ())
    if rows:
        return Material([_from_pack(given, row) for row in rows])
    return Material(_from_reading(given), unread(given.reading))


def _from_pack(given: Given, row: Mapping[str, Any]) -> Chain:
    text = given.pack.text
    span = given.pack.span(int(row["paragraph"]), str(row["anchor"]))
    sentence, mark = _shown(given, span.start, span.end)
    outward = list(reversed(row["beads"]))
    event, article = outward[-1], outward[0]
    beads = [_bead(given, bead) for bead in outward[1:-1]]
    wrong = [_bead(given, bead, wrong=True) for bead in row.get("tray", ())]
    hidden = any(b.hidden for b in wrong)
    if row["form"] != "worked" and not hidden:  # one more "?" than needed: their number must not tell the answer
        wrong.append(Bead(f"{row['id']}-more", HIDDEN, "hidden", hidden=True))
    given_ids = _begun(beads, row)
    return Chain(
        id=str(row["id"]),
        form=str(row["form"]),
        title=text(str(row["title"])),
        sentence=sentence,
        mark=mark,
        article=text(str(article["label"])),
        event=text(str(event["label"])),
        beads=beads,
        given=given_ids,
        tray=wrong,
        sound=row.get("sound"),
        why=text(str(row.get("why", ""))),
    )


def _begun(beads: Sequence[Bead], row: Mapping[str, Any]) -> list[str]:
    """The beads that lie there already, from the article on without a gap; at least one in a chain that is begun."""
    if row["form"] == "worked":
        return [b.id for b in beads]
    there = list(takewhile(lambda b: b.id in row.get("given", ()), beads))
    return [b.id for b in there or (beads[:1] if row["form"] == "begun" else ())]


def _bead(given: Given, row: Mapping[str, Any], *, wrong: bool = False) -> Bead:
    text = given.pack.text
    hidden = bool(row.get("hidden", row["label"] == HIDDEN))
    note = text(str(row.get("note", "")))
    return Bead(
        id=str(row["id"]),
        label=text(str(row["label"])),
        kind="hidden" if hidden else "named",
        hidden=hidden,
        note="" if wrong else note,
        wrong=note if wrong else "",
        reveal=text(str(row.get("reveal", ""))),
        case_file=bool(row.get("case_file", False)),
    )


def _from_reading(given: Given) -> list[Chain]:
    """Quotes with the longest chains; nothing is known of hidden links, so no verdict is asked for."""
    reading = given.reading
    names = voice_names(reading)
    kinds = {a.actor_id: "unnamed" if a.kind == "unnamed" else "named" for a in reading.records.actors}

    def bead(voice: str, wrong: str = "") -> Bead:
        return Bead(voice, str(names.get(voice, HIDDEN)), kinds.get(voice, "named"), wrong=wrong)

    quotes = [q for q in reading.quotes.to_dict("records") if q["speaker"] and q["kind"] != "scare"]
    quotes.sort(key=lambda q: (-len(q["relayed_by"]), q["start"]))
    chains = []
    for form, quote in zip(FORMS, quotes, strict=False):
        voices = [*quote["relayed_by"], quote["speaker"]]
        sentence, mark = _shown(given, quote["start"], quote["end"])
        others = [a for a in names if a not in voices][:2]
        chains.append(
            Chain(
                id=str(quote["quote_id"]),
                form=form,
                title=_beginning(reading.text[quote["start"] : quote["end"]]),  # the speaker's name would be the answer
                sentence=sentence,
                mark=mark,
                article=_("our article"),
                event=_("the words"),
                beads=[bead(v) for v in dict.fromkeys(voices)],
                given=voices[:1] if form == "begun" and len(voices) > 1 else [],
                tray=[bead(v, _("The text does not credit it here.")) for v in others],
                sound=None,
                why="",
                by_rules=True,
            )
        )
    return chains


def _beginning(words: str) -> str:
    """How some words begin, in quotation marks.

    >>> _beginning("the bridge over the river will open in May")
    '“the bridge over the river …”'
    """
    first = words.strip("“”\"' \n").split()
    return f"“{' '.join(first[:FEW])} …”" if len(first) > FEW else f"“{' '.join(first)}”"


def _shown(given: Given, start: int, end: int) -> tuple[str, dict[str, Any]]:
    """The paragraph around a span, and the span as a mark in it: who is credited often stands a sentence earlier."""
    article = given.pack.article
    first, last = next(((p.start, p.end) for p in article.paragraphs if p.start <= start < p.end), (start, end))
    return article.text[first:last], {"start": start - first, "end": end - first, "kind": "anchor"}
