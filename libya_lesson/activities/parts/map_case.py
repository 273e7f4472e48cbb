"""Makes the map's material: from the case file, else from the ties that the rules found in the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.unread import unread
from libya_lesson.activities.parts.map import Material, Row
from libya_lesson.figures.ways import lanes, ring
from libya_lesson.judging.network import edge_id
from libya_lesson.locale import _, arrows, language
from libya_lesson.packs import Pack
from libya_lesson.text import Article

MOST = 14  # actors that a map without a layout of its own shows
STRANDS = {"-": "conflict", "0": "contact"}


def material(given: Given) -> Material:
    """The case file's claims with the ratings of lesson 02; without a case file the ties of the reading."""
    hinge = given.answer("04.hinge") or {}
    if given.pack.records("edges"):
        return from_case(given, tuple(hinge.get("opened", ())), hinge.get("letters", {}))
    return from_reading(given)


def from_case(given: Given, opened: Sequence[str], relettered: Mapping[str, str]) -> Material:
    """The claims of the case file, tie by tie, with whose grades there are and what the hinge dealt."""
    plain = _case(given.pack, language())
    return replace(plain, students=given.students("02.grid"), opened=opened, relettered=relettered)


@lru_cache(maxsize=8)
def _case(pack: Pack, _language: str) -> Material:
    """What does not depend on the student; `map.toml` says which actors are one and where each stands."""
    text = pack.text
    layout = pack.document("map")
    join: Mapping[str, str] = layout.get("join", {})
    authors = {
        str(row["origin_id"]) for row in pack.records("origins") if row["kind"] == "author" and not row["copies"]
    }
    claims = {str(row["claim_id"]): row for row in pack.records("claims")}
    names = {str(row["origin_id"]): text(str(row["name"])) for row in pack.records("origins")}
    rows = []
    for edge in pack.records("edges"):
        claim = claims.get(str(edge["claim_id"])) or pack.row("claims", str(edge["claim_id"]))
        source, target = (join.get(str(edge[end]), str(edge[end])) for end in ("from_actor", "to_actor"))
        if source != target:
            rows.append(
                {
                    "claim_id": str(edge["claim_id"]),
                    "source": source,
                    "target": target,
                    "sign": str(edge["sign"]),
                    "strand": str(edge["strand"]),
                    "mutual": bool(edge["mutual"]),
                    "mood": str(claim["mood"]),
                    "origin": None if str(claim["origin"]) in authors else str(claim["origin"]),
                    "proposition": str(edge["proposition"]),
                }
            )
    actors = {str(row["key"]): text(str(row["name"])) for row in pack.records("who")}
    actors |= {str(row["key"]): text(str(row["label"])) for row in layout.get("actor", ())}
    shown = dict.fromkeys(str(actor) for row in rows for actor in (row["source"], row["target"]))
    places = {str(row["key"]): (float(row["at"][0]), float(row["at"][1])) for row in layout.get("actor", ())}
    known = [row for row in rows if row["source"] in places and row["target"] in places] if places else rows
    return Material(
        rows=known,
        lines={key: _line(pack, row, authors, names) for key, row in claims.items()},
        origins={
            str(row["origin_id"]): {
                **row,
                **{name: text(str(row[name] or "")) for name in ("name", "sentence", "copies_why")},
            }
            for row in pack.records("origins")
            if str(row["origin_id"]) in {row["origin"] for row in rows}
        },
        names=actors,
        places=places or ring(shown),
        bends=lanes(edge_id(row) for row in known),
        guesses=_guesses(known, layout.get("guesses", ())),
        students=(),
        cards=[
            {**card, **{name: text(str(card[name])) for name in ("title", "text", "note")}}
            for card in pack.records("cards")
            if not card["later"]
        ],
        opened=(),
        relettered={},
        case=True,
    )


def from_reading(given: Given) -> Material:
    """The ties of the reading: signs as the rules see them, strands by kind, nothing judged."""
    reading = given.reading
    names = dict(zip(reading.actors["actor_id"], reading.actors["name"], strict=True))
    claims: dict[str, dict[Any, Any]] = {row["claim_id"]: row for row in reading.claims.to_dict("records")}
    found: list[dict[Any, Any]] = [tie for tie in reading.ties.to_dict("records") if tie["source"] != tie["target"]]
    often = Counter(actor for tie in found for actor in (tie["source"], tie["target"]))
    shown = _beside(found, [actor for actor, _n in often.most_common(MOST)])
    rows: list[Row] = []
    lines: dict[str, Row] = {}
    for tie in found:
        if tie["source"] not in shown or tie["target"] not in shown:
            continue
        key = tie["claim_id"] or tie["tie_id"]
        strand = STRANDS.get(tie["sign"]) or ("support" if tie["kind"] == "material" else "request")
        claim = claims.get(tie["claim_id"], {})
        rows.append(
            {
                "claim_id": key,
                "source": tie["source"],
                "target": tie["target"],
                "sign": tie["sign"],
                "strand": strand,
                "mutual": False,
                "origin": tie["holder"],
                "mood": "future" if claim.get("time") == "future" else "real",
                "proposition": f"{tie['source']}>{tie['target']}:{strand}",
            }
        )
        lines[key] = _reading_line(given.pack.article, tie, claim, names)
    holders = dict.fromkeys(row["origin"] for row in rows if row["origin"] is not None)
    return Material(
        rows=rows,
        lines=lines,
        origins={key: {"name": names.get(key, key), "sentence": "", "copies": None} for key in holders},
        names=names,
        places=ring(shown),
        bends=lanes(edge_id(row) for row in rows),
        guesses=_guesses(rows, ()),
        students=given.students("02.grid"),
        cards=(),
        opened=(),
        relettered={},
        case=False,
        unread=unread(reading),
    )


def _beside(ties: Sequence[Mapping[Any, Any]], actors: Sequence[str]) -> list[str]:
    """The actors in an order in which those with many ties stand beside each other."""
    count = Counter(frozenset((tie["source"], tie["target"])) for tie in ties)
    left, order = list(actors), [] if not actors else [actors[0]]
    while left := [actor for actor in left if actor not in order]:
        order.append(max(left, key=lambda actor: sum(count[frozenset((actor, near))] for near in order[-3:])))
    return order


def _guesses(rows: Sequence[Row], wanted: Sequence[str]) -> list[str]:
    """Up to four ties to bet on: the pack's choice, else those with the most sentences."""
    count = Counter(edge_id(row) for row in rows)
    return [name for name in wanted if name in count] or sorted(name for name, _n in count.most_common(4))


def _line(pack: Pack, claim: Mapping[str, Any], authors: set[str], names: Mapping[str, str]) -> Row:
    """One claim for the panel of a tie: its words in the article, and the voices it came through."""
    span = pack.span(claim["paragraph"], claim["anchor"], claim["nth"])
    start, end = sentence_around(pack.article, span.start, span.end)
    unsourced = str(claim["origin"]) in authors
    chain = [] if unsourced else [str(claim["origin"]), *(r for r in claim["relays"] if r != claim["origin"])]
    hidden = set(claim["hidden"])
    voices = [names.get(one, one) + (f" ({_('known from the case file')})" if one in hidden else "") for one in chain]
    return {
        "text": pack.text(str(claim["text"])), "excerpt": pack.article.text[start:end], "hedge": claim["hedge"],
        "start": span.start - start, "end": span.end - start, "origin": None if unsourced else str(claim["origin"]),
        "chain": arrows(*voices, _("this article")), "mood": claim["mood"], "paragraph": claim["paragraph"],
    }  # fmt: skip


def _reading_line(article: Article, tie: Mapping[Any, Any], claim: Mapping[Any, Any], names: Mapping[str, str]) -> Row:
    start, end = sentence_around(article, tie["start"], tie["end"])
    chain = [names.get(actor, actor) for actor in reversed(claim.get("chain") or ())]
    return {
        "text": claim.get("text") or article.text[tie["start"] : tie["end"]], "excerpt": article.text[start:end],
        "start": tie["start"] - start, "end": tie["end"] - start, "origin": tie["holder"], "hedge": None,
        "chain": arrows(*chain, _("this article")), "mood": claim.get("time"), "paragraph": -1,
    }  # fmt: skip


def sentence_around(article: Article, start: int, end: int) -> tuple[int, int]:
    """Where the sentence (or sentences) around a stretch begins and ends.

    >>> sentence_around(Article("Ann came. Bob left early. Cy stayed."), 10, 13)
    (10, 25)
    """
    around = [one for one in article.sentences if one.start < end and start < one.end]
    if not around:
        return start, end
    return min(start, around[0].start), max(end, around[-1].end)
