"""How far an object with its complements reaches."""

from __future__ import annotations

from libya_lesson.reading.quoting.denials import denied_behind
from libya_lesson.reading.quoting.extents import LONGEST, TURNS, speech_follows, trimmed
from libya_lesson.reading.quoting.joints import joint, speaker_follows
from libya_lesson.reading.quoting.object_adjuncts import (
    AT,
    MEANWHILE,
    PAUSES,
    before_span,
    is_date,
    is_meanwhile,
    is_occasion,
)
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, INFINITIVE, PARTICIPLE, Parsed

_ASIDE = 14  # tokens between two dashes
_AFTER_OBJECT = frozenset("while when during because though although whereas".split())
_CIRCUMSTANCES = frozenset("after before until despite throughout".split())
_ENDS_OBJECT = frozenset([g.NOUN, g.NAME, g.MARK, g.RIGHT, g.DAY, g.OBJ, g.NUM])
_CLAUSE = frozenset([g.SUBJ, g.NAME, g.DET, g.POSS])
_SHARPER = frozenset(["even", "just"])  # "even as he ran"
_ENDING = TURNS | _CIRCUMSTANCES | _AFTER_OBJECT | MEANWHILE | AT | {"according"}
_LISTED = [[t] for t in (g.CC, g.DET, g.NAME, g.NOUN, g.POSS, g.ADJ, g.NUM)]  # what goes on with a list
_OPENS_DEEDS = frozenset("of for by".split())
_LISTING = frozenset("including excluding regarding concerning involving".split())


def object_end(
    p: Parsed, i: int, last: int, cues: CueTable, *, topic: bool = False, deed: bool = False, named: bool = False
) -> int:
    """Where an object with its complements ends: before a new clause, a new verb or a subordinate clause.

    A ``topic`` belongs to a noun ("his claim about …"), which may itself be the subject of the verb behind it; a
    ``deed`` ("promised to …") ends where a comma and a participle say what came of it. What is ``named`` ("called the
    plan of Saturday a farce") runs on over a date.
    """
    if i >= last:
        return last
    tag, lower, inside = p.tag, p.lower, p.marks.inside
    own = inside[i]
    k = i
    stop = min(last, i + LONGEST)
    while k < stop:
        if inside[k] >= 0 and inside[k] != own:
            k = p.marks.stretches[inside[k]].last
            if k > last:
                return k
            if k < stop and tag[k - 1] == g.COMMA and (joint(p, k, last, cues) or denied_behind(p, cues, k, last)):
                return k
            continue
        t = tag[k]
        if t == g.VERB and p.form[k] & g.ING and k > i and _says_more(p, cues, k, last):
            return k
        if t == g.PREP and lower[k] == "by" and k > i and _says_by(p, cues, k, last):
            return k  # "answered the critics | by saying the port was open"
        if t == g.DASH and named and (close := _aside_before_as(p, i, k, stop)):
            k = close
            continue
        if t not in PAUSES and lower[k] not in _ENDING and not topic:
            pass  # most words
        elif (t == g.COMMA or t == g.CC) and k > i and _lists_deeds(p, cues, i, k, stop):
            pass  # "accused X of bribing clerks, hiding papers and promising them a boat"
        elif t == g.COMMA:
            if tag[k - 1] == g.REL and k - 1 > i:
                return k - 1  # "hailed the plan | which, he said, had failed"
            if lower[k + 1 : k + 2] == ["speaking"] or denied_behind(p, cues, k, last):
                return k  # "praised the plan, | speaking at a rally", "…, | a view the mayor rejects"
            if k + 2 < last and tag[k + 1] == g.THAT and tag[k + 2] in _CLAUSE:
                return k  # "warned those who back Lund, | that he would fail"
            how = joint(p, k, last, cues)
            goes_on = how in ("verb", "cue") and p.has_verb(i, k, INFINITIVE) and _second_deed(p, k, last)
            if (how != "" and not goes_on) or (deed and k + 1 < last and p.form[k + 1] & g.ING):
                return k
            if k + 1 < last and not named and _beside(p, i, k, stop):
                return k
        elif (
            t == g.SEMI
            or (t == g.DASH and k > i)
            or (t == g.COLON and k > i + 1 and speech_follows(p, k, len(tag)))
            or (
                t == g.PREP
                and k > i
                and not (topic or named or deed)
                and lower[k] in ("on", "in")
                and is_date(p, i, k, last)
            )
            or (t == g.PREP and k > i and not (topic or named or deed) and is_occasion(p, i, k, last))
            or (k > i and lower[k] in TURNS and speaker_follows(p, k, last, cues))
            or (lower[k] in MEANWHILE and not topic and is_meanwhile(p, i, k, last, named=named))
        ):
            return k - (lower[k - 1] in _SHARPER and lower[k] in MEANWHILE)
        elif t == g.CC and k > i:
            how = "" if _includes(p, i, k) else joint(p, k - 1, last, cues)
            if how == "" and _deed_beside(p, i, k, last):
                return k
            if (how != "" or lower[k] == "but") and not (
                ((deed or p.has_verb(i, k, INFINITIVE)) and _second_deed(p, k, last))
                or (how == "joined" and tag[k - 1] != g.COMMA and _reduced(p, k, last))
            ):
                return k
        elif (
            topic
            and k > i
            and p.group_at[k] >= 0
            and p.groups[p.group_at[k]].kind == FINITE
            and p.groups[p.group_at[k]].start == k
        ):
            before = k - 1
            while before > i and tag[before] == g.ADV:
                before -= 1
            if tag[before] not in (g.REL, g.THAT, g.SUBJ, g.CC):
                return k
        elif k > i and lower[k] in ("before", "after") and (k + 1 >= last or tag[k + 1] == g.STOP):
            pass  # "… the deaths of four men a day before."
        elif (
            (k > i and not (topic or deed or tag[i] == g.TO) and lower[k] in _CIRCUMSTANCES)
            or (k > i and lower[k] in _AFTER_OBJECT and t in (g.SUB, g.PREP, g.REL) and not (deed and t == g.PREP))
            or (k > i + 1 and lower[k] == "according" and k + 1 < last and lower[k + 1] == "to")
        ):
            return before_span(p, i, k)
        k += 1
    return trimmed(p, i, stop, own)


def _says_by(p: Parsed, cues: CueTable, k: int, last: int) -> bool:
    """Whether words follow with which somebody did it: "by saying", "by claiming that"."""
    v = p.groups[p.group_at[k + 1]] if k + 2 < last and p.group_at[k + 1] >= 0 else None
    return (
        v is not None
        and v.kind == GERUND
        and v.base in cues.speaking
        and p.tag[v.head + 1] in _CLAUSE | {g.THAT, g.MARK}
    )


def _aside_before_as(p: Parsed, i: int, k: int, stop: int) -> int:
    """Where "as" follows an aside between two dashes: "described the raid – on a town – | as a blow"; else 0."""
    close = next((j for j in range(k + 2, min(stop - 1, k + _ASIDE)) if p.tag[j] == g.DASH), -1)
    return close + 1 if close > 0 and p.lower[close + 1] == "as" and max(p.group_at[i:k]) < 0 else 0


def _beside(p: Parsed, i: int, k: int, stop: int) -> bool:
    """Whether what stands behind a comma belongs to no list: "praised the dam, a work of years", "…, calling it"."""
    rest = p.tag[k + 1 : stop]
    if rest[:1] == [g.CC] and g.COMMA not in p.tag[i:k]:  # "Egypt, which backs the army, and Qatar, …"
        other = phrase_right(p, k + 2, stop)
        return other is not None and other[1] < stop and p.tag[other[1]] == g.COMMA
    if p.lower[k + 1] in ("a", "an") and g.COMMA not in rest:
        return True
    if rest[0] == g.DET:
        pause = rest.index(g.COMMA) if g.COMMA in rest else len(rest)
        listed = rest[pause + 1 : pause + 2] in _LISTED or p.lower[k + pause + 2 : k + pause + 4] == ["as", "well"]
        return g.CC not in rest[:pause] and not listed
    if g.COMMA not in rest and ((rest[0] == g.PREP and p.lower[k + 1] == "with") or p.is_verb(k + 1, PARTICIPLE)):
        return g.COMMA not in p.tag[i:k]
    return _new_deed(p, k + 1) and not _new_deed(p, i) and g.COMMA not in rest


def _includes(p: Parsed, i: int, k: int) -> bool:
    """Whether "and" at ``k`` joins two who are included: "as civilians, including women | and children, died"."""
    j = k - 1
    while j > i and p.tag[j] in (g.NOUN, g.ADJ, g.NAME, g.NUM):
        j -= 1
    return p.lower[j] == "including"


def _deed_beside(p: Parsed, i: int, k: int, last: int) -> bool:
    """Whether a conjunction joins another deed to a cue with a mere thing: "praising the crew and | hiring a cook"."""
    return k + 1 < last and _new_deed(p, k + 1) and not any(p.group_at[j] >= 0 for j in range(i, k))


def _new_deed(p: Parsed, j: int) -> bool:
    """Whether a gerund that acts begins there: "calling it late", not "including the mayor" or "rising seas"."""
    v = p.groups[p.group_at[j]] if p.group_at[j] >= 0 else None
    if v is None or v.kind != GERUND or p.lower[j] in _LISTING:
        return False
    return v.head + 1 >= len(p.tag) or p.tag[v.head + 1] not in (g.NOUN, g.CC)


def _says_more(p: Parsed, cues: CueTable, k: int, last: int) -> bool:
    """Whether another report begins without a comma: "rejected the plan | saying it was late", "… warning that"."""
    v = p.groups[p.group_at[k]]
    if v.kind != GERUND or v.start != k or v.base not in cues.speaking or p.tag[k - 1] not in _ENDS_OBJECT:
        return False
    after = p.tag[k + 1] if k + 1 < last else g.STOP
    return after == g.THAT or (v.base == "say" and after in (g.SUBJ, g.DET, g.NAME, g.POSS))


def _lists_deeds(p: Parsed, cues: CueTable, i: int, k: int, stop: int) -> bool:
    """Whether a comma or "and" goes on with the deeds that "of" or "by" opened: "of lying, | hiding it and …"."""
    if k + 2 >= stop or not _deed_opens(p, k + 1):
        return False
    if p.tag[k] == g.COMMA:
        ends = (j for j in range(k + 2, stop - 1) if p.tag[j] == g.CC and _deed_opens(p, j + 1))
        if p.groups[p.group_at[k + 1]].base in cues.speaking or not any(True for _ in ends):
            return False
    return any(p.tag[j] == g.PREP and p.lower[j] in _OPENS_DEEDS and _deed_opens(p, j + 1) for j in range(i, k - 1))


def _deed_opens(p: Parsed, j: int) -> bool:
    return p.is_verb(j, GERUND) and p.groups[p.group_at[j]].start == j


def _reduced(p: Parsed, k: int, last: int) -> bool:
    """Whether a past form behind a conjunction only belongs to its noun: "the risks and the costs linked to it"."""
    for j in range(k + 1, last):
        if p.group_at[j] < 0:
            continue
        v = p.groups[p.group_at[j]]
        alone = v.start == v.head and bool(p.form[v.head] & g.PART)
        after = v.head + 1
        if not alone or after >= last or p.tag[after] != g.TO:
            return alone and (after >= last or p.tag[after] in (g.PREP, g.STOP, g.COMMA))
        return p.group_at[after] < 0  # "linked to it", not "wanted to leave"
    return False


def _second_deed(p: Parsed, k: int, last: int) -> bool:
    """Whether a second plain verb follows a conjunction: "to leave and sell the boat"."""
    j = k + 1
    while j < last and p.tag[j] in (g.ADV, g.CC):
        j += 1
    return j < last and p.tag[j] == g.VERB and p.form[j] & (g.BASE | g.PAST | g.THIRD) == g.BASE
