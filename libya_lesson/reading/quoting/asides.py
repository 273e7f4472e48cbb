"""Who stands before an aside: "Ann Lee, the mayor, said", "a firm whose boats sank, said", "men asked to stay said"."""

from __future__ import annotations

from libya_lesson.reading.quoting.full_subjects import OPENERS, may_be_reduced
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import cue_table
from libya_lesson.reading.syntax.far_subjects import is_plural
from libya_lesson.reading.syntax.nounphrases import (
    Range,
    head,
    is_agent,
    phrase_left,
    simple_left,
)
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, Group, Parsed
from libya_lesson.reading.syntax.times import TIMES

_LONGEST = 60  # tokens of a parenthesis
_ROUGHLY = frozenset("about around over".split())


def in_relative(p: Parsed, v: Group, first: int) -> bool:
    """Whether a finite verb stands in a relative clause."""
    tag = p.tag
    j = v.start - 1
    while j > first and tag[j] in (g.ADV, g.NEG):
        j -= 1
    if tag[j] in (g.REL, g.THAT):
        return True
    if tag[j] in (g.SUBJ, g.NAME, g.NOUN):
        a = simple_left(p, j, first)
        return a > first and tag[a - 1] in (g.REL, g.THAT)
    return p.lower[j] == "whose"


def over_comma(p: Parsed, j: int, first: int) -> Range | None:
    """The phrase before a parenthesis that ends at token ``j``: "Ann Lee, the mayor, said"."""
    tag, lower = p.tag, p.lower
    best: Range | None = None
    finite_after = False
    k = j - 1
    steps = 0
    while k > first and steps < _LONGEST:
        steps += 1
        t = tag[k]
        if (
            finite_after
            and (t == g.REL or lower[k] == "whose")
            and k - 1 > first
            and tag[k - 1] in (g.NOUN, g.NAME, g.PREP)
        ):
            finite_after = False
        if t == g.REL and lower[k] == "where" and (opened := _with_others(p, k + 1, j)):
            return opened
        if (
            t == g.SEMI
            or t == g.COLON
            or (t == g.MARK and p.marks.inside[k - 1] >= 0 and k - p.marks.stretches[p.marks.inside[k - 1]].first > 3)
            or (t == g.STOP and tag[k - 1] != g.NAME)
        ):
            break
        number = p.group_at[k]
        if number >= 0 and p.groups[number].kind == FINITE and not finite_after and p.groups[number].head == k:
            v = p.groups[number]
            opening = tag[v.start - 1] == g.COMMA and v.start == v.head and bool(p.form[v.head] & (g.BASE | g.PART))
            finite_after = not opening and not in_relative(p, v, first) and not _led_on(p, v, j)
        if t == tag[j]:
            opener = tag[k + 1]
            if best is not None and opener == g.PREP and tag[k + 2] == g.DAY and _finite_before(p, k, first):
                break  # "The mayor left, on Monday, | Ann Lee, a lawyer, said"
            relative = (
                opener == g.REL or lower[k + 1] == "whose" or (opener == g.PREP and k + 2 < j and tag[k + 2] == g.REL)
            )
            if finite_after and not relative and opener != g.SUB:
                if best is not None:
                    break
                k -= 1  # a relative clause may still begin further left
                continue
            if relative or opener == g.SUB:
                finite_after = False
            if opener == g.THAT or (
                opener == g.CC and t == g.COMMA and (finite_after or tag[k - 1] not in (g.NOUN, g.NAME))
            ):
                break
            if opener == g.CC and t == g.COMMA:  # "secretary for refugees, population, and trade, said"
                k -= 1
                continue
            before = tag[k - 1]
            if (
                before in (g.NOUN, g.NAME, g.RIGHT, g.PRON, g.SUBJ, g.NUM)
                or (before == g.ADJ and k - 2 >= first and tag[k - 2] in (g.NOUN, g.NAME, g.DET, g.ADJ))
                or (before == g.STOP and k - 2 >= first and tag[k - 2] == g.NAME)
            ):
                a, b = _with_examples(p, phrase_left(p, k - 1, first), first)
                if best is not None and best[0] == k + 1 and _own_clause(p, (a, b), best, first):
                    break
                introduced = a > first and tag[a - 1] in (g.PREP, g.TO) and lower[a - 1] not in OPENERS
                leading = p.group_at[first] if 0 < a - first <= 2 else -1
                if leading >= 0 and p.groups[leading].kind == GERUND:
                    break  # "Recalling that moment, Ann Lee, the mayor, said"
                if best is not None and a > first and lower[a - 1] in OPENERS:
                    break  # "After the talks, | Ann Lee, head of the union, said"
                if introduced and lower[a - 1] in _ROUGHLY and tag[a] == g.NUM:
                    introduced = False
                if not introduced and lower[head(p, (a, b))] not in TIMES:
                    best = (a, b)
                    if tag[b - 1] == g.NAME and (a == first or tag[a - 1] in (g.REL, g.THAT, g.SUB)):
                        break  # "in what Ann Lee, the mayor, called …"
        k -= 1
    return best


def _with_others(p: Parsed, k: int, j: int) -> Range | None:
    """The subject of "where forces loyal to Lee, as well as others, are"."""
    comma = next((m for m in range(k + 1, j) if p.tag[m] == g.COMMA), j)
    return (k, comma) if p.lower[comma + 1 : comma + 4] == ["as", "well", "as"] else None


def _with_examples(p: Parsed, found: Range, first: int) -> Range:
    """The phrase of which only an example has been found: "residents of towns including | Lund, where …"."""
    a, _ = found
    k = a - 2 if a > first and p.lower[a - 1] == "including" else a - 3
    led = k == a - 2 or p.lower[max(first, a - 2) : a] == ["such", "as"]
    k -= led and k > first and p.tag[k] == g.COMMA
    return (phrase_left(p, k, first)[0], k + 1) if led and k > first and p.tag[k] in (g.NOUN, g.NAME) else found


def _own_clause(p: Parsed, found: Range, best: Range, first: int) -> bool:
    """Whether a phrase belongs to a clause before the speaker: "The city had no power, | Ann Lee, the mayor, said".

    So does a thing before a name: "Prices rose, the fastest pace in a year, | Ann Lee, the mayor, said". So do the last
    of several, named by no single name: "met the mayor and men from the port, | Ann Lee, a lawyer, said".
    """
    a, b = found
    if a > first and p.group_at[a - 1] >= 0:
        return True
    if p.tag[best[1] - 1] == g.NAME and is_plural(p.lower[head(p, found)]):
        k = a - 1
        while k > first and p.tag[k] == g.ADV:
            k -= 1
        if p.tag[k] == g.CC and p.group_at[k - 1] < 0 and _finite_before(p, k, first):
            return True
    thing = p.tag[b - 1] == g.NOUN and not any(is_agent(p, k) for k in range(a, b))
    return thing and a > first and p.tag[a - 1] == g.COMMA and p.tag[best[1] - 1] == g.NAME


def _finite_before(p: Parsed, k: int, first: int) -> bool:
    """Whether a clause with its verb stands before token ``k``."""
    return any(number >= 0 and p.groups[number].kind == FINITE for number in p.group_at[first:k])


def _led_on(p: Parsed, v: Group, end: int) -> bool:
    """Whether a past form inside an aside is short for "who is …": "a lawyer based in Lund", "a firm called Eel"."""
    after = p.tag[v.head + 1] if v.head + 1 < end else g.STOP
    if after == g.TO and v.head + 2 < end and p.group_at[v.head + 2] < 0:
        after = g.PREP  # "a guild opposed to the plan"
    return after in (g.PREP, g.NAME) and may_be_reduced(p, v, v.start - 1)


def led_in(p: Parsed, found: Range, first: int) -> bool:
    """Whether a name with a bracket stands behind a comma: "After the vote in Lund, Ann Lee (Green), said"."""
    a, tag = found[0], p.tag
    return a > first + 1 and tag[a - 1] == g.COMMA and tag[a] == g.NAME and tag[a + 1] in (g.NAME, g.STOP)


def over_state(p: Parsed, found: Range, first: int) -> Range:
    """The person before a place in two parts: "Ann Lee of Columbia, South Carolina says"."""
    a, b = found
    tag = p.tag
    if a - 2 <= first or tag[a - 1] != g.COMMA or tag[a - 2] != g.NAME:
        return found
    named = phrase_left(p, a - 2, first)
    if tag[a] == g.DET and named[0] == first and all(t == g.NAME for t in tag[first : named[1]]):
        return named  # "Ann Lee, the mayor of Columbia said"
    introduced = named[0] > first and tag[named[0] - 1] in (g.PREP, g.TO, g.VERB)
    if (
        any(t != g.NAME for t in tag[a:b])
        or introduced
        or tag[head(p, named)] != g.NAME
        or g.PREP not in tag[named[0] : named[1]]
    ):
        return found
    return named


def embedded(p: Parsed, j: int, first: int) -> bool:
    """Whether the clause whose subject follows token ``j`` is part of another: "said he was …", "after he was …"."""
    if j < first:
        return False
    return (
        p.tag[j] in (g.SUB, g.REL, g.THAT)
        or p.group_at[j] >= 0
        or p.lower[j] in ("after", "before", "since", "until", "as")
    )


def parted(p: Parsed, v: Group, comma: int, first: int) -> Range | None:
    """The subject that a stray comma parts from its verb: "The head of the elected house, stressed that …"."""
    if comma == first or p.tag[comma - 1] not in (g.NOUN, g.NAME) or v.base not in p.lexicon.derived(cue_table).verbs:
        return None
    found = phrase_left(p, comma - 1, first)
    return found if found[0] == first and p.tag[v.head + 1 : v.head + 2] == [g.THAT] else None
