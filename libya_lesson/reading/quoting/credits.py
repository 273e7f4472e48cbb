"""Short attributions behind quoted words: without a comma, as a sentence of their own, with a particle."""

from __future__ import annotations

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.predicates import FINITE, Group, Parsed
from libya_lesson.reading.syntax.wordforms import word_table

_SIGNATURE = 16  # tokens of a paragraph that is nothing but a signature
_AFTER_CREDIT = frozenset([g.STOP, g.COMMA, g.DAY, g.PREP])
_CREDIT = 7  # tokens of a sentence that is nothing but an attribution
_ASIDE = 30  # the same, where commas set off who the speaker is


def particles(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The particles with which a verb means saying: point out, shoot back.

    >>> from libya_lesson.lexicons import load
    >>> particles(load())["point"]
    frozenset({'out'})
    """
    return {row[0]: frozenset(row[1].split()) for row in lexicon.rows("speech_particles")}


def speaks_up(p: Parsed, v: Group, last: int) -> bool:
    """Whether a verb and the particle behind it mean saying: she shot back, he points out."""
    k = v.head + 1
    return k < last and p.lower[k] in p.lexicon.derived(particles).get(v.base, ())


def unmarked(p: Parsed, k: int, last: int, cues: CueTable) -> Found | None:
    """An attribution behind a mark without a comma: "The plan is dead" said Ann Lee / Ann Lee tweeted."""
    number = p.group_at[k]
    if number >= 0:
        v = p.groups[number]
        if v.base not in cues.speaking or v.kind != FINITE or v.passive or v.start != v.head:
            return None
        source = phrase_right(p, v.head + 1, last, whole=True)
        if source is None:
            return None
        return Found([], (v.start, v.head + 1), source, "direct_after", group=number)
    source = phrase_right(p, k, last)
    if source is None or p.tag[source[1] - 1] not in (g.NAME, g.SUBJ) or source[1] >= last:
        return None
    number = p.group_at[source[1]]
    if number < 0:
        return None
    v = p.groups[number]
    after = p.tag[v.head + 1] if v.head + 1 < last else g.STOP
    if v.base not in cues.speaking or v.kind != FINITE or v.passive or after not in _AFTER_CREDIT:
        return None
    return Found([], (v.start, v.head + 1), source, "direct_after", group=number)


def only_credit(p: Parsed, k: int, last: int, cues: CueTable) -> bool:
    """Whether a sentence is nothing but an attribution: "…." Ann Lee said; "…." She pointed out."""
    source = phrase_right(p, k, last)
    if source is None or source[1] >= last:
        return False
    at = source[1]
    if p.tag[at] == g.COMMA:
        at = last - 1
        while at > source[1] and p.group_at[at] < 0 and p.tag[at] == g.STOP:
            at -= 1
    if last - k > (_CREDIT if at == source[1] else _ASIDE) or p.group_at[at] < 0:
        return False
    v = p.groups[p.group_at[at]]
    after = v.head + 1 + speaks_up(p, v, last)
    voiced = v.base in cues.speaking or after > v.head + 1
    says = voiced and v.kind == FINITE and (after >= last or p.tag[after] == g.STOP)
    return says and (at == source[1] or subject(p, v) == source)


def may_be_participle(p: Parsed, cues: CueTable, v: Group) -> bool:
    """Whether a verb that nobody speaks with may be short for "which was …"."""
    return "say" not in cues.takes(v.base) and v.kind == FINITE and v.start == v.head and bool(p.form[v.head] & g.PART)


def goes_on(p: Parsed, cues: CueTable, v: Group, last: int) -> bool:
    """Whether a verb and its particle mean saying: "…," she went on; "…," she points out; "…," she went on to say."""
    k = v.head + 2
    if not speaks_up(p, v, last):
        return False
    number = p.group_at[k] if k < last and p.tag[k] == g.TO else -1
    if number >= 0:
        said = p.groups[number]
        return said.base in cues.speaking and (said.head + 1 >= last or p.tag[said.head + 1] in _AFTER_CREDIT)
    return k >= last or p.tag[k] in _AFTER_CREDIT


def surname(p: Parsed, k: int, last: int, cues: CueTable) -> Found | None:
    """A surname that is a common word too, behind quoted words: "…," Cross wrote; "…," Will said."""
    if k + 1 >= last or not p.article.tokens.text[k][:1].isupper() or p.tag[k] in (g.NAME, g.SUBJ, g.DET, g.POSS):
        return None
    number = p.group_at[k + 1]
    if number < 0:
        return None
    v = p.groups[number]
    if v.head != k + 1 or v.base not in cues.speaking or not p.form[v.head] & (g.PAST | g.THIRD):
        return None
    return Found([], (k + 1, k + 2), (k, k + 1), "direct_after", group=number)


def inverted(p: Parsed, low: int, mark: int, cues: CueTable) -> Found | None:
    """An attribution that opens a sentence with its verb: Said Ann Lee, who lives there, "…"."""
    entry = p.lexicon.derived(word_table).get(p.lower[low])
    if entry is None or entry[2] not in cues.speaking or not entry[1] & (g.PAST | g.THIRD):
        return None
    source = phrase_right(p, low + 1, mark)
    if source is None or p.tag[low + 1] not in (g.NAME, g.DET, g.SUBJ):
        return None
    if p.tag[source[1]] not in (g.COMMA, g.COLON):
        return None
    return Found([], (low, low + 1), source, "direct_before", group=p.group_at[low])


def signed_below(p: Parsed, k: int) -> Found | None:
    """A signature that is a paragraph of its own under a quoted one: "…" / - Ann Lee, teacher."""
    paragraph = p.article.tokens.paragraph
    if k + 1 >= len(p.tag) or p.tag[k] != g.DASH or p.tag[k + 1] != g.NAME:
        return None
    end = k + 1
    while end < len(p.tag) and paragraph[end] == paragraph[k]:
        if p.group_at[end] >= 0 or end - k > _SIGNATURE:
            return None
        end += 1
    source = phrase_right(p, k + 1, end)
    return Found([], (k, k + 1), source, "signed") if source else None


def size(p: Parsed, first: int) -> int:
    """How many tokens stand inside the marks around token ``first``."""
    stretch = p.marks.stretches[p.marks.inside[first]]
    return stretch.last - stretch.first


def opens(p: Parsed, v: Group) -> bool:
    """Whether the speaker is the first word of a sentence or of a joined clause: no clause of hers stands before."""
    source = subject(p, v)
    first = p.bounds[p.bound_of[v.head]][0]
    if source is None or p.tag[source[0]] == g.THAT or p.lower[source[0]] == "that":
        return False  # "That said, …"
    return source[0] == first or p.tag[source[0] - 1] in (g.CC, g.SUB)


def makes_clear(p: Parsed, v: Group) -> bool:
    """ "made clear that …", "made it clear that …"."""
    rest = p.lower[v.head + 1 : v.head + 4]
    return v.base == "make" and rest[rest[:1] == ["it"] :][:1] == ["clear"]
