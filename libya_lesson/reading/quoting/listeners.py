"""Whom something is said to: over the listener to the topic or the clause, as in "apologized to voters for …"."""

from __future__ import annotations

from libya_lesson.reading.naming.lookup import lookup
from libya_lesson.reading.quoting.circumstances import over_amount, over_circumstances, without_subject
from libya_lesson.reading.quoting.contractions import fused
from libya_lesson.reading.quoting.openings import OPENS_NAME, clause_starts, interrupted
from libya_lesson.reading.quoting.that_clauses import beyond_relative, that_behind, that_over_aside
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.predicates import FINITE, Parsed
from libya_lesson.reading.syntax.wordforms import verbs_of

_PLACES = frozenset("at on in".split())
_BESIDE = _PLACES | {"with"}
_STEPS = 6
_ASIDE = 16  # tokens between two commas
_ENDS_ORDER = frozenset([g.COMMA, g.CC, g.SUB, g.REL, g.THAT, g.SUBJ, g.DASH, g.SEMI, g.STOP, g.MARK])
_OPENS_TOPIC = OPENS_NAME | {g.VERB, g.REL}
_BIDDING = frozenset([("call", "on"), ("call", "upon"), ("appeal", "to"), ("plead", "with")])


def addressed(p: Parsed, i: int, last: int, frames: frozenset[str], base: str) -> int:
    """Where the topic begins in "apologized to voters for …", "spoke out sharply against …"; 0 for another shape."""
    tag, lower = p.tag, p.lower
    k = i
    if lower[i] in ("out", "up", "back", "in") and lower[i] in frames | {"out", "in"}:
        k += 1
        while k < last and tag[k] == g.ADV:
            k += 1
        if k == i + 1 and lower[i] in frames:
            return 0
    elif (tag[i] == g.TO and p.group_at[i] < 0) or lower[i] in _BESIDE:
        listener = lower[i] not in _PLACES and lower[i] not in frames
        k = _over_listener(p, i, last)
        if not listener and (base not in p.lexicon.derived(verbs_of, "talk") or lower[k : k + 1] != ["about"]):
            return 0
    else:
        return 0
    if k + 1 < last and tag[k] == g.PREP and lower[k] in frames and tag[k + 1] in _OPENS_TOPIC:
        return k + 1
    return 0


def bidden(p: Parsed, i: int, last: int, base: str) -> int:
    """Where it begins what somebody is called on, or appealed to, to do; 0 for another shape."""
    if (base, p.lower[i]) not in _BIDDING or i + 1 >= last:
        return 0
    asked = phrase_right(p, i + 1, last)
    to = asked[1] if asked else last
    if to >= last or p.tag[to] != g.TO:
        return 0
    led = phrase_right(p, to + 1, last) if p.group_at[to] < 0 else None
    beyond = led[1] if led else last
    return beyond if beyond < last and p.tag[beyond] == g.TO else to  # "called on forces loyal to Lee to leave"


def _over_listener(p: Parsed, i: int, last: int) -> int:
    """Step over "to the crew", "with Ann Lee on Monday", "at the port" before a topic."""
    k = i
    for _ in range(_STEPS):
        if k < last and p.tag[k] == g.CC and p.tag[k + 1 : k + 2] == [g.TO]:
            k += 1
        if k >= last or not ((p.tag[k] == g.TO and p.group_at[k] < 0) or p.lower[k] in _BESIDE):
            break
        found = phrase_right(p, k + 1, last)
        if found is None:
            k += 2 if p.tag[k + 1 : k + 2] == [g.DAY] else 0
            break
        k = found[1]
    return k


def _outlet_end(p: Parsed, a: int, b: int) -> int:
    """Where an outlet ends with which the subject of what follows has run together: "told AFP | Chad backs it"."""
    text = p.article.tokens.text
    a += p.lower[a] == "the"
    known = lookup(p.lexicon).known
    for k in range(b - 1, a, -1):
        entry = known.get(tuple(text[a:k]))
        if entry is not None and entry.kind == "media":
            return k
    short = b - a > 1 and len(text[a]) > 1 and text[a].isupper() and p.tag[a + 1] == g.NAME
    return a + 1 if short and not text[a + 1].isupper() else 0


def told_clause(p: Parsed, i: int, last: int) -> int:
    """Where the clause begins in "told voters on Monday that …", or -1 where no listener stands before a clause."""
    found = phrase_right(p, i, last)
    if found is None:
        return -1
    runs_on = found[1] < last and p.group_at[found[1]] >= 0 and not fused(p, found[1])
    if runs_on and (end := _outlet_end(p, *found)):
        found = (found[0], end)
    k = over_circumstances(p, without_subject(p, found, last), last)
    if k >= last:
        return -1
    if p.tag[k] == g.COMMA:
        return _beyond_apposition(p, k, last)
    far = that_behind(p, k, last)
    if far >= 0 or p.tag[k] == g.THAT:
        return far if far >= 0 else beyond_relative(p, k, last)
    if p.tag[k] == g.REL and p.lower[k] == "who":
        k = beyond_relative(p, k, last)  # "told people who had fled that they …"
    opens = p.tag[k] in (g.SUBJ, g.REL, g.THAT) and p.group_at[k] < 0
    begin = over_amount(p, k)
    return k if opens or clause_starts(p, begin, last) or interrupted(p, begin, last) >= 0 else -1


def _beyond_apposition(p: Parsed, comma: int, last: int) -> int:
    """The "that" behind who the listener is: "told the mayor, Ann Lee, | that …", "…, who is ill, | that …"; or -1."""
    named = phrase_right(p, comma + 1, last)
    k = named[1] if named else comma + 1
    if k + 1 >= last or p.tag[k] != g.THAT:
        k = that_over_aside(p, comma, last)
    return k if 0 <= k < last - 1 and p.group_at[k + 1] < 0 else -1


def ordered(p: Parsed, i: int, last: int) -> int:
    """Where the deed begins in "told the crew to stay"; 0 elsewhere, as in "warned a bid to leave would fail"."""
    found = phrase_right(p, i, last)
    if found is None or found[1] + 1 >= last:
        return 0
    to = found[1]
    if p.tag[to] == g.COMMA:  # "asked Ann Lee, the mayor, to stay"
        to = next((k + 1 for k in range(to + 1, min(last - 1, to + _ASIDE)) if p.tag[k] == g.COMMA), to)
        if p.has_verb(found[1], to, FINITE):
            return 0
    if p.tag[to] != g.TO or p.group_at[to] < 0:
        return 0
    for k in range(to + 1, last):
        if p.tag[k] in _ENDS_ORDER:
            break
        number = p.group_at[k]
        if number >= 0 and p.groups[number].kind == FINITE:
            return 0
    return to
