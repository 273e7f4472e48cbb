"""Who is credited: the noun phrase that is the subject of a verb, with its titles."""

from __future__ import annotations

from libya_lesson.reading.quoting.adjuncts import holder_of_field, over_adjunct, without_medium
from libya_lesson.reading.quoting.asides import (
    embedded,
    in_relative,
    led_in,
    over_comma,
    over_state,
    parted,
)
from libya_lesson.reading.quoting.contractions import fused
from libya_lesson.reading.quoting.full_subjects import whole, whose
from libya_lesson.reading.quoting.inversions import inverted
from libya_lesson.reading.quoting.joints import turned
from libya_lesson.reading.quoting.named_in_marks import aside_owner
from libya_lesson.reading.quoting.nonfinite import before_infinitive, before_participle
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import cue_table
from libya_lesson.reading.syntax.nounphrases import (
    DEEPEST,
    ENDS,
    PARTS,
    Range,
    head,
    is_agent,
    phrase_left,
)
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, INFINITIVE, PARTICIPLE, Group, Parsed
from libya_lesson.reading.syntax.times import before_time

_FLOATING = frozenset("all both each".split())
_AUXILIARY = frozenset([g.BE, g.HAVE, g.DO, g.MODAL])
_NAMING = frozenset([g.NOUN, g.NAME, g.RIGHT, g.NUM, g.PRON, g.ADJ, g.DET, g.DAY, g.OBJ, g.POSS])
_LOOKED_OVER = frozenset([g.ADV, g.NEG])
_OPENS = frozenset([g.COMMA, g.THAT, g.MARK, g.DASH, g.SUB])
_CIRCUMSTANCES = frozenset("when where why how".split())


def subject(p: Parsed, v: Group) -> Range | None:
    """The source of what a verb group says: its subject, or the subject it shares with an earlier verb.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> p = parse(Article("Ann Lee, the mayor, came and said nothing."), load())
    >>> [subject(p, v) for v in p.groups]
    [(0, 2), (0, 2)]
    """
    first, last = p.bounds[p.bound_of[v.head]]
    return _subject(p, v, first, last, 0)


def _subject(p: Parsed, v: Group, first: int, last: int, depth: int) -> Range | None:
    number = p.group_at[v.head]
    if number in p.subjects:
        return p.subjects[number]
    if v.kind == FINITE and fused(p, v.start):
        return (v.start, v.start + 1)
    if depth > DEEPEST:
        return None
    p.subjects[number] = None  # two verbs that wait for each other have no subject
    p.subjects[number] = found = _grammatical(p, v, first, last, depth)
    return found


def _grammatical(p: Parsed, v: Group, first: int, last: int, depth: int) -> Range | None:
    tag, lower = p.tag, p.lower
    j = v.start - 1
    while j >= first and (tag[j] in _LOOKED_OVER or (lower[j] == "once" and v.kind == FINITE)):
        j -= 1
    if j - 2 > first and tag[j - 2 : j + 1] == [g.MARK, g.ADV, g.MARK]:  # "and “firmly” denied it"
        j -= 3
    if j > first and lower[j] == "longer" and lower[j - 1] == "no":
        j -= 2
    if v.kind == FINITE:
        dated, j = j, before_time(p, j, first)
        if j != dated and tag[j + 1] == g.COMMA:  # "Ann Lee, the mayor, on Monday said"
            named = over_comma(p, j + 1, first)
            if named:
                return named
    if v.kind == INFINITIVE or v.kind == GERUND or v.kind == PARTICIPLE:
        return _shared(p, v, j, first, last, depth)
    if j < first:
        return inverted(p, v, last)
    t = tag[j]
    if t == g.STOP and j > first and tag[j - 1] == g.NAME and p.bound_of[j] == p.bound_of[v.head]:  # "Lee Jr. said"
        j -= 1
        t = g.NAME
    if j > first and lower[j] in _FLOATING:  # "have both pushed", "Ann Lee and Bo Ray both said"
        k = j - 1
        if p.is_verb(k, FINITE) and tag[k] in _AUXILIARY:
            return _subject(p, p.groups[p.group_at[k]], first, last, depth + 1)
        if tag[k] in (g.NOUN, g.NAME, g.SUBJ, g.RIGHT):
            j, t = k, tag[k]
    if j - 2 >= first and t in (g.REL, g.SUBJ) and p.lower[j - 1] == "of" and p.lower[j - 2] in PARTS:
        return (j - 2, j + 1)  # "all of whom"
    if (
        t == g.MARK
        and j > first
        and p.marks.inside[j - 1] >= 0
        and p.marks.inside[v.head] < 0
        and tag[j - 1] in (g.NOUN, g.NAME)
    ):
        j -= 1
        t = tag[j]
    if t == g.REL and p.lower[j] in _CIRCUMSTANCES:
        return None  # "when asked"
    if t == g.REL or t == g.THAT or t == g.SUBJ:
        return (j, j + 1)
    if t in _NAMING:
        found = _with_first(p, without_medium(p, _without_object(p, phrase_left(p, j, first), first)), first)
        before = over_adjunct(p, v, found, first) if t in (g.NOUN, g.DAY) else None
        if isinstance(before, Group):
            return _subject(p, before, first, last, depth + 1)
        return before or holder_of_field(p, found, first) or over_state(p, whole(p, found, first), first)
    if t == g.GENITIVE:
        return phrase_left(p, j, first)
    if t == g.COMMA or t == g.DASH or t == g.MARK:
        after = inverted(p, v, last)
        closed = t == g.MARK and j > first and v.kind == FINITE and p.marks.inside[j - 1] >= 0
        if closed and (owner := aside_owner(p, p.marks.stretches[p.marks.inside[j - 1]].first - 1, v.start, last)):
            return owner
        if after and (t == g.MARK or p.marks.inside[j - 1] >= 0 or (j > first and tag[j - 1] == g.MARK)):
            return after
        bracketed = phrase_left(p, j - 1, first) if t == g.COMMA and j > first and tag[j - 1] == g.RIGHT else None
        if bracketed and v.kind == FINITE and led_in(p, bracketed, first):
            return bracketed
        named = over_comma(p, j, first)
        if not named and t == g.COMMA and tag[j - 1] == g.NAME and v.kind == FINITE:
            near = phrase_left(p, j - 1, first)
            unlikely = after is None or not (tag[after[1] - 1] == g.NAME or is_agent(p, head(p, after)))
            if unlikely and near[1] - near[0] > 1 and near[0] > first and tag[near[0] - 1] == g.COMMA:
                return near  # "the head of the party founded by Lee, Bo Ray, said it was late"
        if not named and t == g.COMMA and v.base not in p.lexicon.derived(cue_table).speaking:
            named = _earlier(p, v, first, last, depth)  # "announced a ban, recalled its envoy"
        earlier = named or after or bracketed or _earlier(p, v, first, last, depth)
        return earlier or (parted(p, v, j, first) if t == g.COMMA and v.kind == FINITE else None)
    if t == g.CC or t == g.SEMI or t == g.VERB:
        return _earlier(p, v, first, last, depth)
    if t == g.COLON or t == g.STOP or t == g.SUB:
        return inverted(p, v, last)
    return None


def _without_object(p: Parsed, found: Range, first: int) -> Range:
    """A named subject without the object of the clause before "and": "set money aside in May and | Ann Lee said"."""
    a, b = found
    if a <= first or p.tag[b - 1] != g.NAME or not p.is_verb(a - 1, FINITE):
        return found
    k = b - 1
    while k > a and p.tag[k] == g.NAME:
        k -= 1
    return found if p.lower[k] != "and" or is_agent(p, head(p, (a, k))) else (k + 1, b)


def _with_first(p: Parsed, found: Range, first: int) -> Range:
    """A subject with the one that "and" joins to it at the start of its clause: "Residents and | a local official"."""
    k = found[0] - 1
    if k <= first or p.tag[k] != g.CC or p.lower[k] != "and" or p.tag[k - 1] not in (g.NOUN, g.NAME):
        return found
    a = phrase_left(p, k - 1, first)[0]
    return (a, found[1]) if a == first or p.tag[a - 1] in _OPENS else found


def _earlier(p: Parsed, v: Group, first: int, last: int, depth: int, *, nearest: bool = False) -> Range | None:
    """The subject of the finite verb before, in the same sentence and on the same side of the marks."""
    number = p.group_at[v.head]
    side = p.marks.inside[v.head]
    fallback: Range | None = None
    for k in range(number - 1, max(-1, number - 12), -1):
        other = p.groups[k]
        if other.head < first:
            break
        if other.kind != FINITE or p.marks.inside[other.head] != side:
            continue
        found = _subject(p, other, first, last, depth + 1)
        if found is None:
            continue
        found = whose(p, found, first) or found
        if not nearest and (in_relative(p, other, first) or embedded(p, found[0] - 1, first)):
            fallback = fallback or found
            continue
        if not nearest and found[1] == found[0] + 1 and p.tag[found[0]] in (g.REL, g.THAT) and found[0] > first:
            fallback = fallback or found
            continue
        return found
    return fallback


def _reporter(p: Parsed, v: Group, first: int, last: int, depth: int) -> Range | None:
    """Who speaks before "…, saying", if a verb of saying stands before it: "Ann Lee said he lost, adding …"."""
    number = p.group_at[v.head]
    inner: Range | None = None
    for other in reversed(p.groups[max(0, number - 12) : number]):
        if other.head < first:
            break
        same = other.kind == FINITE and p.marks.inside[other.head] == p.marks.inside[v.head]
        if same and other.base in p.lexicon.derived(cue_table).speaking and not in_relative(p, other, first):
            if v.base != "add" and turned(p, other.head, v.start, last):
                return inner
            found = _subject(p, other, first, last, depth + 1)
            if found and embedded(p, found[0] - 1, first):
                inner = inner or found  # "said the matter reminds him of a book, adding"
                continue
            return found
    return inner


def _shared(p: Parsed, v: Group, j: int, first: int, last: int, depth: int) -> Range | None:
    """The understood subject of an infinitive or a participle."""
    tag = p.tag
    if v.kind == PARTICIPLE:
        return None
    if j < first:
        return _later(p, v, first, last, depth)
    t = tag[j]
    if t == g.MARK and j > first and tag[j - 1] == g.COMMA and p.marks.inside[j - 1] >= 0:
        j -= 1  # "called it “harsh,” adding …"
        t = g.COMMA
    if v.kind == GERUND and t == g.DAY:
        j = before_time(p, j, first)
        t = tag[j]
    if v.kind == GERUND and t in (g.NOUN, g.NAME, g.RIGHT, g.PRON, g.OBJ, g.NUM):
        own, instead = before_participle(p, v, j, first)
        if not instead:
            return own
        says = v.base in p.lexicon.derived(cue_table).speaking
        told = _reporter(p, v, first, last, depth) if says else None
        return told or _earlier(p, v, first, last, depth, nearest=True) or own
    if v.kind == INFINITIVE and t in (g.NAME, g.OBJ, g.NOUN) and (bidden := before_infinitive(p, j, first)):
        return bidden
    if v.kind == GERUND and t == g.PREP and j - 2 > first and tag[j - 1] == g.COMMA:
        named = over_comma(p, j - 1, first) or (phrase_left(p, j - 2, first) if tag[j - 2] in ENDS else None)
        if named and named[0] == first:
            return named
    near = v.kind == INFINITIVE or t not in (g.COMMA, g.DASH)
    if v.kind == GERUND and v.base in p.lexicon.derived(cue_table).speaking:
        told = _reporter(p, v, first, last, depth)
        if told:
            return told
    return _earlier(p, v, first, last, depth, nearest=near) or _later(p, v, first, last, depth)


def _later(p: Parsed, v: Group, first: int, last: int, depth: int) -> Range | None:
    fallback: Range | None = None
    number = p.group_at[v.head]
    for other in p.groups[number + 1 : number + 8]:
        if other.head >= last:
            break
        if other.kind == FINITE and p.marks.inside[other.head] == p.marks.inside[v.head]:
            found = _subject(p, other, first, last, depth + 1)
            if found and found[0] > 0 and p.tag[found[0] - 1] == g.COMMA:
                return found
            if found and not embedded(p, found[0] - 1, first):
                fallback = fallback or found
    return fallback
