"""Who is credited: the noun phrase that is the subject of a verb, with its titles."""

from __future__ import annotations

from libya_lesson.reading import grammar as g
from libya_lesson.reading.predicates import FINITE, GERUND, INFINITIVE, PARTICIPLE, Group, Parsed

Range = tuple[int, int]  # tokens, end exclusive
_ENDS = frozenset([g.NOUN, g.NAME, g.RIGHT, g.NUM, g.PRON, g.SUBJ, g.OBJ])
_PART = frozenset("some those these one many most all each both several few none any half percent % two three four five".split())
_DEEPEST = 6  # nested phrases and parentheses looked through before giving up


def phrase_left(p: Parsed, j: int, lowest: int) -> Range:
    """The noun phrase that ends with token ``j``."""
    tag = p.tag
    starts = [_simple_left(p, j, lowest)]
    for _ in range(_DEEPEST):
        a = starts[-1]
        b = a - 2
        if b < lowest or not (tag[a - 1] == g.PREP or tag[a - 1] == g.TO):
            break
        word = p.lower[a - 1]
        if word in ("than", "like", "per", "since"):
            break
        if word in ("as", "during", "after", "before", "until", "despite") and tag[b] in (g.NOUN, g.NAME, g.RIGHT):
            return phrase_left(p, b, lowest)
        if tag[b] == g.ADJ and b > lowest and tag[b - 1] in (g.NOUN, g.NAME, g.PRON):
            b -= 1
        if tag[b] in (g.NOUN, g.NAME, g.RIGHT, g.NUM, g.PRON) or p.lower[b] in _PART:
            starts.append(_simple_left(p, b, lowest))
            continue
        return (starts[0], j + 1)
    return (starts[-1], j + 1)


def _simple_left(p: Parsed, j: int, lowest: int) -> int:
    """Where the noun phrase without its complements begins."""
    tag = p.tag
    a = j
    if tag[j] == g.RIGHT:
        k = j - 1
        while k > lowest and j - k < 16 and tag[k] != g.LEFT:
            k -= 1
        if tag[k] != g.LEFT or k <= lowest:
            return j
        a = k - 1
    while a > lowest:
        t = tag[a - 1]
        if t in (g.NOUN, g.NAME, g.ADJ, g.NUM, g.GENITIVE) or (
            t == g.STOP and a - 1 > lowest and tag[a - 2] == g.NAME and _touching(p, a - 2)
        ):
            a -= 1
        elif t in (g.DET, g.POSS):
            a -= 1
            if not (a > lowest and tag[a - 1] == g.DET):
                break
        elif t == g.VERB and p.form[a - 1] & (g.ING | g.PART) and a - 1 > lowest and tag[a - 2] in (g.DET, g.ADJ, g.POSS):
            a -= 1
        elif t == g.ADV and a - 1 > lowest and tag[a] in (g.ADJ, g.NUM, g.DET) and tag[a - 2] == g.DET:
            a -= 1
        elif t == g.CC and a - 1 > lowest and p.lower[a - 1] in ("and", "or", "&") and tag[a - 2] in (
            (g.NAME, g.NOUN) if tag[a] in (g.NAME, g.NOUN, g.DET, g.POSS, g.ADJ) else ()
        ):
            a -= 2
        elif t == g.COMMA and a - 1 > lowest and _in_list(p, a, j, lowest):
            a -= 2
        elif t == g.MARK and a - 1 > lowest and p.marks.inside[a] >= 0 and j - a < 8:
            a -= 1
        else:
            break
    return a


def _touching(p: Parsed, i: int) -> bool:
    tokens = p.article.tokens
    return tokens.end[i] == tokens.start[i + 1]


def _in_list(p: Parsed, a: int, j: int, lowest: int) -> bool:
    """Whether the comma before token ``a`` joins names of a list that ends with "and"."""
    tag = p.tag
    if tag[a - 2] != g.NAME or tag[a] not in (g.NAME, g.CC):
        return False
    return any(tag[k] == g.CC for k in range(a, min(j, a + 12)))


def phrase_right(p: Parsed, i: int, last: int) -> Range | None:
    """The noun phrase that begins with token ``i``; None where none begins."""
    tag = p.tag
    a = i
    if i >= last:
        return None
    if tag[i] in (g.SUBJ, g.OBJ, g.PRON, g.REL):
        return (i, i + 1)
    seen = False
    while i < last:
        t = tag[i]
        if t in (g.NOUN, g.NAME) or (t == g.DAY and i + 1 < last and tag[i + 1] == g.GENITIVE):
            seen = True
        elif t == g.STOP and seen and i > a and tag[i - 1] == g.NAME and i + 1 < last and tag[i + 1] == g.NAME and (
            _touching(p, i - 1)
        ):
            pass
        elif t == g.MARK and not seen and i > a and p.marks.inside[i + 1 if i + 1 < last else i] >= 0:
            return (a, p.marks.stretches[p.marks.inside[i + 1]].last)
        elif t == g.THAT and i == a and i + 1 < last and tag[i + 1] in (g.NOUN, g.ADJ):
            pass
        elif t in (g.DET, g.POSS, g.ADJ, g.NUM):
            if seen and t in (g.DET, g.POSS) and p.lower[i] != "the":
                break
            if seen and t in (g.DET, g.POSS):
                break
            seen = seen or (t == g.NUM) or (t == g.DET and p.lower[i] in _PART)
        elif t == g.GENITIVE:
            if not seen or i + 1 >= last or tag[i + 1] not in (g.NOUN, g.NAME, g.ADJ, g.NUM, g.VERB):
                break
        elif t == g.CC and seen and p.lower[i] in ("and", "&") and i + 1 < last and tag[i + 1] in (g.NAME, g.NOUN, g.DET, g.POSS):
            if tag[i - 1] != g.NAME and tag[i + 1] == g.NAME:
                break
            if tag[i + 1] in (g.DET, g.POSS):
                i += 1
        elif t == g.LEFT and seen:
            k = i + 1
            while k < last and k - i < 12 and tag[k] != g.RIGHT:
                k += 1
            if k >= last or tag[k] != g.RIGHT:
                break
            i = k
        elif t == g.VERB and not seen and p.form[i] & (g.ING | g.PART) and (
            i > a or (i + 1 < last and tag[i + 1] == g.NOUN and not p.form[i] & g.ING)
        ):
            pass
        elif t == g.ADV and not seen and i > a and i + 1 < last and tag[i + 1] in (g.ADJ, g.NOUN, g.VERB, g.NUM):
            pass
        elif t == g.PREP and seen and p.lower[i] in ("of", "for", "at", "with", "from") and i + 1 < last and (
            tag[i + 1] in (g.NAME, g.NOUN, g.DET, g.POSS, g.ADJ, g.NUM, g.OBJ)
        ):
            pass
        else:
            break
        i += 1
    if not seen and i == a + 1 and p.lower[a] in ("this", "that", "these", "those", "all", "some", "many", "most"):
        return (a, i)
    while i > a and tag[i - 1] in (g.CC, g.PREP, g.DET):
        i -= 1
    return (a, i) if seen and i > a else None


def subject(p: Parsed, v: Group) -> Range | None:
    """The source of what a verb group says: its subject, or the subject it shares with an earlier verb."""
    first, last = p.bounds[p.bound_of[v.head]]
    return _subject(p, v, first, last, 0)


def _whole(p: Parsed, found: Range, first: int) -> Range:
    """The full subject where ``found`` is only the end of its relative clause: "a woman who had been a guest"."""
    tag = p.tag
    a, b = found
    for _ in range(_DEEPEST):
        k = a - 1
        while k > first and tag[k] in (g.PREP, g.TO, g.ADV) and p.group_at[k] < 0:
            k -= 1
        if k <= first or p.group_at[k] < 0:
            return (a, b)
        v = p.groups[p.group_at[k]]
        j = v.start - 1
        while j > first and tag[j] in (g.ADV, g.NEG):
            j -= 1
        if j <= first:
            return (a, b)
        if v.kind == FINITE:
            if tag[j] not in (g.REL, g.THAT) or tag[j - 1] not in _ENDS or tag[j - 1] in (g.SUBJ, g.OBJ):
                return (a, b)
            a, b = phrase_left(p, j - 1, first)
            continue
        if p.group_at[j] >= 0:
            a = j + 1
            continue
        if tag[j] not in (g.NOUN, g.NAME, g.PRON, g.RIGHT):
            return (a, b)
        a = phrase_left(p, j, first)[0]
    return (a, b)


def _in_relative(p: Parsed, v: Group, first: int) -> bool:
    """Whether a finite verb stands in a relative clause."""
    tag = p.tag
    j = v.start - 1
    while j > first and tag[j] in (g.ADV, g.NEG):
        j -= 1
    if tag[j] in (g.REL, g.THAT):
        return True
    if tag[j] in (g.SUBJ, g.NAME, g.NOUN):
        a = _simple_left(p, j, first)
        return a > first and (tag[a - 1] in (g.REL, g.THAT) or p.lower[a - 1] == "whose")
    return p.lower[j] == "whose"


_TIMES = frozenset("week month year weekend night morning afternoon evening day days weeks months years season".split())
_WHICH = frozenset("this last next that late early each every the".split())


def _before_time(p: Parsed, j: int, first: int) -> int:
    """Step back over "on Tuesday", "last week", "in late August" between a subject and its verb."""
    tag, lower = p.tag, p.lower
    k = j
    moved = False
    while k > first:
        if tag[k] == g.DAY or (tag[k] == g.NUM and tag[k - 1] == g.DAY):
            k -= 1
        elif lower[k] in _TIMES and (lower[k - 1] in _WHICH or tag[k - 1] in (g.DAY, g.NUM)):
            k -= 2
        elif moved and tag[k] == g.ADJ and lower[k] in ("late", "early", "last", "next"):
            k -= 1
        elif tag[k] == g.NUM and lower[k].isdigit() and len(lower[k]) == 4 and tag[k - 1] == g.PREP:
            k -= 1
        else:
            break
        moved = True
    if not moved:
        return j
    if k > first and tag[k] == g.PREP:
        k -= 1
    if k >= first and tag[k] in (g.NOUN, g.NAME, g.RIGHT, g.PRON, g.SUBJ, g.REL, g.THAT, g.ADV):
        return k
    if k > first and tag[k] == g.COMMA and tag[k - 1] in (g.NOUN, g.NAME, g.RIGHT):
        return k - 1
    return j


def _subject(p: Parsed, v: Group, first: int, last: int, depth: int) -> Range | None:
    if depth > _DEEPEST:
        return None
    tag = p.tag
    j = v.start - 1
    while j >= first and tag[j] in (g.ADV, g.NEG):
        j -= 1
    if v.kind == FINITE:
        j = _before_time(p, j, first)
    if v.kind == INFINITIVE or v.kind == GERUND or v.kind == PARTICIPLE:
        return _shared(p, v, j, first, last, depth)
    if j < first:
        return _inverted(p, v, last)
    t = tag[j]
    if t == g.MARK and j > first and p.marks.inside[j - 1] >= 0 and p.marks.inside[v.head] < 0 and tag[j - 1] in (g.NOUN, g.NAME):
        j -= 1
        t = tag[j]
    if t == g.REL or t == g.THAT or t == g.SUBJ:
        return (j, j + 1)
    if t in (g.NOUN, g.NAME, g.RIGHT, g.NUM, g.PRON, g.ADJ, g.DET, g.DAY, g.OBJ, g.POSS):
        return _whole(p, phrase_left(p, j, first), first)
    if t == g.GENITIVE:
        return phrase_left(p, j, first)
    if t == g.COMMA or t == g.DASH or t == g.MARK:
        after = _inverted(p, v, last)
        if after and (t == g.MARK or p.marks.inside[j - 1] >= 0 or (j > first and tag[j - 1] == g.MARK)):
            return after
        return _over_comma(p, j, first) or after or _earlier(p, v, first, last, depth)
    if t == g.CC or t == g.SEMI or t == g.VERB:
        return _earlier(p, v, first, last, depth)
    if t == g.COLON or t == g.STOP or t == g.SUB:
        return _inverted(p, v, last)
    return None


def _inverted(p: Parsed, v: Group, last: int) -> Range | None:
    """The subject behind the verb: "…," said Ann Lee."""
    if v.head + 1 >= last or p.tag[v.head + 1] not in (g.NAME, g.DET, g.SUBJ, g.NOUN, g.POSS, g.PRON, g.ADJ, g.NUM):
        return None
    return phrase_right(p, v.head + 1, last)


def _over_comma(p: Parsed, j: int, first: int) -> Range | None:
    """The phrase before a parenthesis that ends at token ``j``: "Ann Lee, the mayor, said"."""
    tag = p.tag
    best: Range | None = None
    finite_after = False
    k = j - 1
    steps = 0
    while k > first and steps < 60:
        steps += 1
        t = tag[k]
        if t == g.SEMI or t == g.COLON or (t == g.MARK and p.marks.inside[k - 1] >= 0 and k - p.marks.stretches[p.marks.inside[k - 1]].first > 3) or (t == g.STOP and not (tag[k - 1] == g.NAME)):
            break
        number = p.group_at[k]
        if number >= 0 and p.groups[number].kind == FINITE and not finite_after and p.groups[number].head == k:
            v = p.groups[number]
            opening = tag[v.start - 1] == g.COMMA and bool(p.form[v.head] & 1)
            finite_after = not opening and not _in_relative(p, v, first)
        if t == tag[j] or (t == g.COMMA and tag[j] == g.DAY):
            opener = tag[k + 1]
            relative = opener == g.REL or p.lower[k + 1] == "whose" or (opener == g.PREP and k + 2 < j and tag[k + 2] == g.REL)
            if finite_after and not relative and opener != g.SUB:
                break
            if relative or opener == g.SUB:
                finite_after = False
            if opener in (g.CC, g.THAT):
                break
            before = tag[k - 1]
            if before in (g.NOUN, g.NAME, g.RIGHT, g.PRON, g.SUBJ, g.NUM):
                a, b = phrase_left(p, k - 1, first)
                introduced = a > first and tag[a - 1] in (g.PREP, g.TO) and p.lower[a - 1] not in ("as", "like")
                if not introduced and p.lower[head(p, (a, b))] not in _TIMES:
                    best = (a, b)
                    if tag[b - 1] == g.NAME and a == first:
                        break
        k -= 1
    return best


_PAPERS = frozenset("statement statements email emails letter letters tweet tweets post message memo note speech release".split())


def head(p: Parsed, found: Range) -> int:
    """The head noun of a phrase: the last noun before its first preposition."""
    k = found[0]
    while k + 1 < found[1] and p.tag[k + 1] not in (g.PREP, g.TO, g.COMMA):
        k += 1
    return k


def _agent(p: Parsed, j: int) -> bool:
    """Whether a noun stands for people or bodies that can act."""
    known = p.lexicon.words("source_nouns")
    word = p.lower[j]
    return word in known or (word.endswith("s") and (word[:-1] in known or word[:-3] + "y" in known))


def _earlier(
    p: Parsed, v: Group, first: int, last: int, depth: int, *, nearest: bool = False
) -> Range | None:
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
        if not nearest and (_in_relative(p, other, first) or _embedded(p, found[0] - 1, first)):
            fallback = fallback or found
            continue
        if not nearest and found[1] == found[0] + 1 and p.tag[found[0]] in (g.REL, g.THAT) and found[0] > first:
            fallback = fallback or found
            continue
        return found
    return fallback


def _embedded(p: Parsed, j: int, first: int) -> bool:
    """Whether the clause whose subject follows token ``j`` is part of another one: "said he was …", "after he was …"."""
    if j < first:
        return False
    return p.tag[j] in (g.SUB, g.REL, g.THAT) or p.group_at[j] >= 0 or p.lower[j] in ("after", "before", "since", "until", "as")


def _shared(p: Parsed, v: Group, j: int, first: int, last: int, depth: int) -> Range | None:
    """The understood subject of an infinitive or a participle."""
    tag = p.tag
    if v.kind == PARTICIPLE:
        return None
    if j < first:
        return _later(p, v, first, last, depth)
    t = tag[j]
    if v.kind == GERUND and t == g.DAY:
        j = _before_time(p, j, first)
        t = tag[j]
    if v.kind == GERUND and t in (g.NOUN, g.NAME, g.RIGHT, g.PRON, g.OBJ, g.NUM):
        found = phrase_left(p, j, first)
        if p.lower[j] in _PAPERS or p.lower[head(p, found)] in _PAPERS:
            return _earlier(p, v, first, last, depth, nearest=True) or found
        return found
    if v.kind == INFINITIVE and t in (g.NAME, g.OBJ, g.NOUN):
        a, b = phrase_left(p, j, first)
        agent = t != g.NOUN or _agent(p, j)
        if agent and a > first and p.group_at[a - 1] >= 0:
            return (a, b)
    if v.kind == GERUND and t == g.PREP and j - 2 > first and tag[j - 1] == g.COMMA:
        found = _over_comma(p, j - 1, first) or (phrase_left(p, j - 2, first) if tag[j - 2] in _ENDS else None)
        if found and found[0] == first:
            return found
    near = v.kind == INFINITIVE or t not in (g.COMMA, g.DASH)
    return _earlier(p, v, first, last, depth, nearest=near) or _later(p, v, first, last, depth)


def _later(p: Parsed, v: Group, first: int, last: int, depth: int) -> Range | None:
    fallback: Range | None = None
    number = p.group_at[v.head]
    for other in p.groups[number + 1 : number + 8]:
        if other.head >= last:
            break
        if other.kind == FINITE:
            found = _subject(p, other, first, last, depth + 1)
            if found and found[0] > 0 and p.tag[found[0] - 1] == g.COMMA:
                return found
            if found and not _embedded(p, found[0] - 1, first):
                fallback = fallback or found
    return fallback


def owner(p: Parsed, i: int, first: int) -> Range | None:
    """The possessor before a noun: "Ann Lee's claim", "his claim"."""
    tag = p.tag
    j = i - 1
    while j >= first and tag[j] in (g.ADJ, g.ADV, g.NUM, g.NOUN) or (
        j >= first and tag[j] == g.VERB and p.form[j] & (g.PART | g.ING)
    ):
        j -= 1
    if j < first:
        return None
    if tag[j] == g.POSS and p.lower[j] != "whose":
        return (j, j + 1)
    if tag[j] == g.POSS:
        return (j, j + 1)
    if tag[j] == g.GENITIVE and j > first and tag[j - 1] in _ENDS:
        return (_simple_left(p, j - 1, first), j)
    return None
