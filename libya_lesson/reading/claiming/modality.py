"""How sure a claim is put: its hedges and boosters, and which of the two decides when both are there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.syntax.cues import cue_table
from libya_lesson.reading.syntax.phrases import Hit, find_in_lists
from libya_lesson.text import Article

_DENIED = (["not"], ["no"], ["never"])
_PERCEIVED = (["be", "seen"], ["be", "heard"])
_OWNED = (["the"], ["its"], ["his"], ["her"], ["their"], ["our"])
_FIRST = attrgetter("first")
_PEOPLE_ENDINGS = ("ers", "ors", "ists", "ants", "ians", "men", "women")


class Marker(NamedTuple):
    """A hedge or booster: first and last token, its class, and where it counts (see the word list)."""

    first: int
    last: int
    kind: str  # hedge | booster
    where: str  # anywhere | condition | source | refusal


def find_markers(article: Article, lexicon: Lexicon, hits: Iterable[Hit] | None = None) -> dict[int, Marker]:
    """All markers of an article by their first token.

    >>> from libya_lesson.lexicons import load
    >>> [m.kind for m in find_markers(Article("Some experts say May may certainly go."), load()).values()]
    ['hedge', 'hedge', 'booster']
    """
    tokens = article.tokens
    vague = lexicon.derived(_vague_nouns)
    found = {}
    for hit in find_in_lists(tokens, lexicon, "modality")[0] if hits is None else hits:
        where = hit.row[2]
        single = hit.first == hit.last and where != "source"
        if single and tokens.text[hit.first][0].isupper() and _inside(article, hit.first):
            continue  # a capital within a sentence makes it a name
        after = tokens.text[hit.last + 1 : hit.last + 2]
        if after and after[0][0].isdigit() and (where == "source" or tokens.text[hit.first] == "May"):
            continue  # "some 40 officials", "(May 12)"
        if hit.first and tokens.lower[hit.first - 1] in ("these", "those", "such") and hit.row[1] == "hedge":
            continue  # "these indications" only points back
        if hit.row[0] == "might" and tokens.lower[hit.first - 1 : hit.first] in _OWNED:
            continue  # "their might"
        if hit.row[0] == "suggest" and tokens.lower[hit.first - 1 : hit.first] == ["to"]:
            continue  # "to suggest" is what somebody does
        if hit.row[0] == "could" and tokens.lower[hit.last + 1 : hit.last + 2] in _DENIED:
            continue  # "could not" tells what was impossible
        after = tokens.lower[hit.last + 1 : hit.last + 4]
        if hit.row[0] == "could" and after[:2] in _PERCEIVED and after[2:] != ["as"]:
            continue  # "could be seen" tells what was there
        if where == "source":
            if tokens.lower[hit.first - 2 : hit.first - 1] == ["there"]:
                continue  # "there are some Chadians"
            near = tokens.lower[hit.first + 1 : hit.first + 4]
            if not any(w in vague or w.endswith(_PEOPLE_ENDINGS) for w in near):
                continue
        found[hit.first] = Marker(hit.first, hit.last, hit.row[1], where)
    return found


def weigh(markers: Sequence[Marker], *, conditional: bool) -> tuple[str, tuple[Marker, ...]]:
    """Decide between asserted, hedged and boosted; return the markers that count, in text order.

    The outermost marker decides, in English the first one ("no doubt that … may" is boosted, "may certainly" hedged);
    a flat "will not" is weaker than either.
    """
    if not markers:
        return "asserted", ()
    counted = [m for m in markers if m.where != "condition" or conditional]
    if len(counted) > 1:
        counted.sort(key=_FIRST)
    firm = [m for m in counted if m.where != "refusal"]
    if not counted:
        return "asserted", ()
    if len(firm) > 1 and firm[0].kind == "booster" and firm[0].last + 1 == firm[1].first:
        firm = firm[1:]  # "certainly possible": the first only strengthens the second
    return "hedged" if (firm or counted)[0].kind == "hedge" else "boosted", tuple(counted)


def spans(article: Article, markers: Iterable[Marker]) -> tuple[tuple[int, int], ...]:
    """The offsets of markers."""
    return tuple((article.tokens.start[m.first], article.tokens.end[m.last]) for m in markers)


def _inside(article: Article, token: int) -> bool:
    """Whether a token stands within a sentence, not at its beginning or after an opening mark."""
    sentence = article.tokens.sentence[token]
    if sentence < 0 or article.sentences[sentence].first == token:
        return False
    return article.tokens.text[token - 1].isalnum() or article.tokens.text[token - 1] == ","


def _vague_nouns(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.derived(cue_table).bodies | lexicon.word_field("vague sources")
