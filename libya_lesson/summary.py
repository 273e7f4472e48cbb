"""What a reading found, as a few lines of text for the command line."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

from libya_lesson.locale import _, ngettext, number, percent

if TYPE_CHECKING:
    from libya_lesson.tables import Reading

WIDTH = 100
MOST = 12


def summary(reading: Reading, name: str = "") -> str:
    """The reading in lines: its size, whose voices, which actors, which quotes.

    >>> from libya_lesson.tables import parse
    >>> print(summary(parse('"We won," said Ann Lee.')).splitlines()[0])
    5 words in 1 sentence, 1 paragraph.
    """
    return "\n".join(_lines(reading, name)) + "\n"


def _lines(reading: Reading, name: str) -> Iterator[str]:
    article = reading.article
    words = sum(any(c.isalnum() for c in token) for token in article.tokens.text)
    body = sum(not p.heading for p in article.paragraphs)
    said = _("{words} in {sentences}, {paragraphs}.").format(
        words=_count(words, "{n} word", "{n} words"),
        sentences=_count(len(article.sentences), "{n} sentence", "{n} sentences"),
        paragraphs=_count(body, "{n} paragraph", "{n} paragraphs"),
    )
    yield f"{name}: {said}" if name else said
    yield from _voices(reading)
    yield from _actors(reading)
    yield from _quotes(reading)
    yield ""
    yield _("Also found: {claims}, {ties}, {labels}.").format(
        claims=_count(len(reading.claims), "{n} claim", "{n} claims"),
        ties=_count(len(reading.ties), "{n} tie between actors", "{n} ties between actors"),
        labels=_count(len(reading.labels), "{n} loaded word", "{n} loaded words"),
    )


def _voices(reading: Reading) -> Iterator[str]:
    claims = reading.claims
    if not len(claims):
        return
    yield ""
    yield _("Who answers for the claims?")
    kinds = {"named": _("a named source"), "unnamed": _("a source without a name"), "none": _("the article itself")}
    for kind, told in kinds.items():
        found = int((claims["source_kind"] == kind).sum())
        yield f"  {percent(found / len(claims)):>6}  {told} ({number(found)})"


def _actors(reading: Reading) -> Iterator[str]:
    actors = reading.actors[reading.actors["kind"] != "unnamed"].sort_values("mentions", ascending=False, kind="stable")
    if not len(actors):
        return
    yield ""
    yield _("Actors, by how often they are named:")
    for row in actors.head(MOST).to_dict("records"):
        yield f"  {row['mentions']:>5}×  {row['name']} ({row['kind']})"
    yield from _more(len(actors))


def _quotes(reading: Reading) -> Iterator[str]:
    quotes = reading.quotes
    if not len(quotes):
        return
    names = dict(zip(reading.actors["actor_id"], reading.actors["name"], strict=True))
    yield ""
    yield _("Quotes, and who is credited:")
    for row in quotes.head(MOST).to_dict("records"):
        speaker = names.get(row["speaker"], _("nobody"))
        relays = "".join(_(", passed on by {name}").format(name=names.get(r, r)) for r in row["relayed_by"])
        text = textwrap.shorten(" ".join(row["text"].split()), WIDTH - 20, placeholder=" …")
        yield f"  {speaker}{relays} [{row['kind']}]"
        yield f"      “{text}”"
    yield from _more(len(quotes))


def _more(total: int) -> Iterator[str]:
    if total > MOST:
        yield "  " + ngettext("… and {n} more", "… and {n} more", total - MOST).format(n=number(total - MOST))


def _count(found: int, one: str, many: str) -> str:
    return ngettext(one, many, found).format(n=number(found))
