"""Whose voice each word of an article is: the article's own, or that of whoever the article credits with it.

What is credited to somebody counts for the voice that the article heard it from, the outermost one: in "PFG accused
Egypt, according to The Libya Observer" the article heard the Observer. The words that do the crediting ("he said")
belong to nobody. Everything else is the article's own voice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from libya_lesson.lexicons import Lexicon, load
from libya_lesson.tables import Reading

AUTHOR = "author"
GROUPS = ("author", "outlets", "officials", "experts", "others", "unnamed")
AFTER = 8  # characters between a cue and the content that still belong to the crediting: "that"
BETWEEN = 20  # characters between a source and its cue that still belong to the crediting: "reportedly", "also"
NEAR = 60  # characters after a name in which "a political researcher" may stand
_WORD = re.compile(r"[^\W\d_]+")
_OFFICE = {"state", "government body", "armed group", "organisation"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in a row with one voice; ``start`` and ``end`` are offsets into the text, ``words`` their number.

    ``kind`` is author, named, relayed (somebody else's words, passed on) or unnamed; ``group`` one of `GROUPS`.
    """

    start: int
    end: int
    voice: str
    kind: str
    group: str
    words: int


def stretches(
    reading: Reading, groups: Mapping[str, str] | None = None, lexicon: Lexicon | None = None
) -> tuple[Stretch, ...]:
    """Cut the body of an article into stretches of one voice, in order; crediting words are in none.

    ``groups`` (actor_id to group) overrides what the word lists say about an actor.

    >>> from libya_lesson.tables import parse
    >>> [(s.group, s.words) for s in stretches(parse('It rained. "We won," said Ann Lee.'))]
    [('author', 2), ('others', 2)]
    """
    tokens = reading.article.tokens
    group_of = {**groups_of(reading, lexicon or load()), **(groups or {})}
    quotes: list[dict[Any, Any]] = reading.quotes[reading.quotes["kind"] != "scare"].to_dict("records")
    quotes.sort(key=lambda q: (-sum(b - a for a, b in q["parts"]), q["start"]))
    owner: dict[int, tuple[str, str, str] | None] = {}
    starts = list(tokens.start)
    for quote in quotes:
        voice = _voice(quote, group_of)
        for a, b in quote["parts"]:
            for i in _tokens_in(starts, a, b):
                if i not in owner or owner[i] is None or not quote["relayed_by"]:
                    owner[i] = voice
    inside = {i for i, voice in owner.items() if voice}
    for quote in quotes:
        for a, b in _credit(quote):
            for i in _tokens_in(starts, a, b):
                if i not in inside:
                    owner[i] = None
    own = (AUTHOR, AUTHOR, AUTHOR)
    found: list[list[Any]] = []
    last: tuple[Any, int] | None = None
    for i, text in enumerate(tokens.text):
        sentence = tokens.sentence[i]
        if sentence < 0 or not any(c.isalnum() for c in text):
            continue
        said = owner.get(i, own)
        if said is None:
            last = None
            continue
        if last == (said, tokens.paragraph[i]):
            found[-1][1] = tokens.end[i]
            found[-1][2] += 1
        else:
            found.append([tokens.start[i], tokens.end[i], 1, said])
            last = (said, tokens.paragraph[i])
    return tuple(Stretch(start, end, v[0], v[1], v[2], words) for start, end, words, v in found)


def shares(cut: tuple[Stretch, ...]) -> pd.DataFrame:
    """Words for each voice: columns voice, kind, group, words, largest first.

    >>> from libya_lesson.tables import parse
    >>> shares(stretches(parse('It rained. "We won," said Ann Lee.')))["words"].tolist()
    [2, 2]
    """
    words: dict[tuple[str, str, str], int] = {}
    for s in cut:
        key = (s.voice, s.kind, s.group)
        words[key] = words.get(key, 0) + s.words
    largest = sorted(words, key=lambda key: -words[key])
    table = pd.DataFrame(largest, columns=["voice", "kind", "group"], dtype="str")
    return table.assign(words=pd.Series([words[key] for key in largest], dtype="int64"))


def group_of_span(cut: tuple[Stretch, ...], start: int, end: int) -> str:
    """The group that most of a span belongs to.

    >>> group_of_span((Stretch(0, 9, "author", "author", "author", 2),), 3, 5)
    'author'
    """
    best, most = AUTHOR, 0
    for stretch in cut:
        shared = min(stretch.end, end) - max(stretch.start, start)
        if shared > most:
            best, most = stretch.group, shared
    return best


def _credit(quote: Mapping[Any, Any]) -> list[tuple[int, int]]:
    """Source and cue, with the words between and after them: "Haftar reportedly said that"."""
    spans = [(quote["source_start"], quote["source_end"]), (quote["cue_start"], quote["cue_end"])]
    found = sorted(span for span in spans if span[0] >= 0)
    first = min((a for a, __ in quote["parts"]), default=-1)
    if found and 0 <= first - found[-1][1] <= AFTER:
        found[-1] = (found[-1][0], first)
    if len(found) == 2 and 0 <= found[1][0] - found[0][1] <= BETWEEN:
        return [(found[0][0], found[1][1])]
    return found


def _voice(quote: Mapping[Any, Any], group_of: Mapping[str, str]) -> tuple[str, str, str]:
    outer = next(iter(quote["relayed_by"]), None)
    voice = outer or quote["speaker"]
    if voice is None:
        return ("unnamed", "unnamed", "unnamed")
    group = group_of.get(voice, "unnamed")
    if group == "unnamed":
        return (voice, "unnamed", "unnamed")
    return (voice, "relayed" if outer else "named", group)


def groups_of(reading: Reading, lexicon: Lexicon) -> dict[str, str]:
    """The group of each actor: by its kind; of persons by title, or by what stands around the name."""
    experts = lexicon.words("expert_nouns")
    offices = {row[0] for row in lexicon.rows("titles") if row[1] in ("office", "rank")} - experts
    text = reading.text
    near: dict[str, list[str]] = {}
    for mention in reading.mentions.to_dict("records"):
        # What describes a person stands around the name, in the same sentence: "Al-Rwayaty, a political researcher".
        a, b = mention["start"], mention["end"]
        before = text[max(0, a - NEAR) : a].rsplit(". ", 1)[-1].rsplit(",", 1)[-1]
        after = text[b : b + NEAR].split(". ", 1)[0]
        after = after.split(",", 2)[1] if after.startswith(",") else ""
        near.setdefault(mention["actor_id"], []).extend(part.lower() for part in (f"{before} {text[a:b]}", after))
    found = {}
    for actor in reading.actors.to_dict("records"):
        kind = actor["kind"]
        if kind != "person":
            found[actor["actor_id"]] = {"media": "outlets", "unnamed": "unnamed"}.get(
                kind, "officials" if kind in _OFFICE else "others"
            )
            continue
        official = expert = False
        for phrase in (*(alias.lower() for alias in actor["aliases"]), *near.get(actor["actor_id"], ())):
            told = [word for word in _WORD.findall(phrase) if word in offices or word in experts]
            official |= bool(told) and told[-1] in offices  # the last word is the head: "a marine researcher"
            expert |= bool(told) and told[-1] in experts
        found[actor["actor_id"]] = "officials" if official else "experts" if expert else "others"
    return found


def _tokens_in(starts: list[int], a: int, b: int) -> range:
    from bisect import bisect_left

    return range(bisect_left(starts, a), bisect_left(starts, b))
