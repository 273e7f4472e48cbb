"""What begins behind a comma or a conjunction: another attribution, a new clause, a relative clause."""

from __future__ import annotations

from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.calendar_words import PERIODS
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, PARTICIPLE, Group, Parsed

_ASIDE = 14  # tokens between two commas
_NAME = 6  # words of a name
_SHIFTED = frozenset(["would", "could", "might"])
_PHRASES = 3  # joined by prepositions, before the verb of a clause
_OPENERS = frozenset([g.SUB, g.REL, g.THAT, g.COMMA, g.DASH])
_JOINED = frozenset([g.ADJ, g.PREP])  # "current and former members"
_WHICH = frozenset(["last", "this", "earlier", "next"])
_TAIL = frozenset([g.STOP, g.COMMA, g.PREP, g.DAY, g.DASH, g.SEMI, g.MARK, g.SUB, g.TO])


def joint(p: Parsed, k: int, last: int, cues: CueTable, main: int = 0) -> str:
    """What begins behind a comma at ``k``.

    attribution ("he said"), cue ("and called", "adding"), joined ("but the plan failed"), clause ("the plan failed"),
    verb ("has failed"), relative ("which …"), or '' for anything that goes on with the same phrase.
    """
    tag = p.tag
    j = k + 1
    if j < last and tag[j] == g.MARK:
        j += 1
    while j < last and tag[j] == g.ADV:
        j += 1
    if j >= last:
        return ""
    if p.lower[j] == "according" and j + 1 < last and p.lower[j + 1] == "to":
        return "attribution"
    number = p.group_at[j]
    if number >= 0 and tag[j] != g.TO:
        v = p.groups[number]
        if v.kind == GERUND:
            return "cue" if _voices(p, cues, v) and cues.groups.get(v.base) != "find" else ""
        if v.kind == FINITE:
            if (
                (v.base in cues.speaking or (v.base == "report" and _named_last(p, v.head + 1, last)))
                and v.start == v.head  # "…, the mayor, had told them"
                and v.head + 1 < last
                and tag[v.head + 1] in (g.NAME, g.DET, g.SUBJ, g.NOUN, g.POSS)
            ):
                return "attribution"
            return "verb"
        return ""
    if tag[j] == g.CC:
        j += 1
        while j < last and (tag[j] == g.ADV or tag[j : j + 3] == [g.MARK, g.ADV, g.MARK]):
            j += 1 if tag[j] == g.ADV else 3  # "and “firmly” denied it"
        if j >= last:
            return ""
        number = p.group_at[j]
        if number >= 0:
            v = p.groups[number]
            before = p.group_at[k] if j == k + 2 and not _voices(p, cues, v) else -1
            if before >= 0 and p.groups[before].passive and v.start == v.head and p.form[v.head] & g.PART:
                return ""  # "how the dam would be filled | and operated"
            if v.kind == GERUND and main & g.ING and _voices(p, cues, v):
                return "cue"  # "saying he was ill and calling it a shame"
            new = (
                v.kind == FINITE
                and _voices(p, cues, v)
                and not v.passive
                and (_agrees(main, p.form[v.head], v.start == v.head) or _goes_on(p, j, v, last))
                and not (main & g.ING and _in_another_tense(p, cues, v))
                and not (tag[k] == g.ADJ and tag[v.head + 1 : v.head + 2] == [g.NOUN])  # "an able and determined rival"
            )
            return "cue" if new else ("verb" if v.kind == FINITE else "")
        if _between(p, k):
            return ""
        return "joined" if _clause_at(p, _over_day(p, j, last), last) >= 0 else ""
    if tag[j] == g.REL or (tag[j] == g.PREP and j + 1 < last and p.lower[j + 1] in ("which", "whom")):
        return "relative"  # also ", in which she warned"
    if tag[j] == g.SUB:
        return "subordinate" if p.lower[j] in ("while", "although", "though", "whereas") else ""
    number = _clause_at(p, j, last)
    if number < 0:
        return ""
    v = p.groups[number]
    if v.base in cues.speaking and (v.head + 1 >= last or tag[v.head + 1] in _TAIL):
        return "attribution"
    return "clause"


_WITHOUT_PARTICLE = frozenset("say that obj wh objto as tell".split())


def _voices(p: Parsed, cues: CueTable, v: Group) -> bool:
    """Whether a verb can credit somebody with words here: "reflect" does so only with "on" behind it."""
    frames = cues.takes(v.base)
    if frames & _WITHOUT_PARTICLE or cues.groups.get(v.base) == "blame":  # "accusing it of theft"
        return cues.reports(v.base)
    return v.head + 1 < len(p.tag) and p.lower[v.head + 1] in frames


def _named_last(p: Parsed, k: int, last: int) -> bool:
    """Whether a name and nothing else stands up to the end: "…, reported the Harn Gazette"."""
    found = phrase_right(p, k, last)
    return found is not None and p.tag[found[1] - 1] == g.NAME and all(t == g.STOP for t in p.tag[found[1] : last])


def new_speaker(p: Parsed, i: int, k: int, last: int, cues: CueTable) -> bool:
    """Whether "and" at ``k`` joins another report to a clause from ``i`` on: "said he lost and Lee said he won"."""
    j = k - 1
    while j > i and p.group_at[j] < 0 and p.tag[j] not in _OPENERS:
        j -= 1
    verb = p.groups[p.group_at[j]] if p.group_at[j] >= 0 else None  # "said he and Lee knew" has none before "and"
    return verb is not None and p.tag[k - 1] not in _JOINED and speaker_follows(p, k, last, cues)


def speaker_follows(p: Parsed, k: int, last: int, cues: CueTable) -> bool:
    """Whether a new attribution begins behind a conjunction: "though she noted", "while officials praised"."""
    j = k + 1
    while j < last and p.tag[j] == g.ADV:
        j += 1
    number = _clause_at(p, j, last)
    return number >= 0 and not p.groups[number].passive and "that" in cues.takes(p.groups[number].base)


def shifted(p: Parsed, k: int, last: int) -> bool:
    """Whether the clause joined at ``k`` stands in the tense of reported words: "but it would not be possible"."""
    j = k + 1
    while j < last and p.tag[j] in (g.CC, g.ADV):
        j += 1
    number = _clause_at(p, j, last)
    return number >= 0 and p.lower[p.groups[number].start] in _SHIFTED


def _over_day(p: Parsed, j: int, last: int) -> int:
    """Step over "on Friday", "in May" before the subject of a joined clause."""
    k = j + 1
    if p.tag[j] == g.PREP and k < last and p.tag[k] == g.DAY:
        while k < last and p.tag[k] in (g.DAY, g.NUM, g.COMMA):
            k += 1
        return k
    return k if p.lower[j] in PERIODS and p.lower[j - 1] in _WHICH else j  # "and last month the council …"


def turned(p: Parsed, i: int, k: int, last: int) -> bool:
    """Whether somebody else acts in between: "officials said Lee had won, but Bo Ray went to court, claiming"."""
    for j in range(i, k - 2):
        if p.tag[j] == g.COMMA and p.lower[j + 1] == "but":
            number = _clause_at(p, j + 2, last)
            return number >= 0 and p.groups[number].head < k and g.NAME in p.tag[j + 2 : p.groups[number].start]
    return False


def clause_follows(p: Parsed, j: int, last: int) -> bool:
    """Whether a clause with a subject of its own begins at token ``j``."""
    return _clause_at(p, j, last) >= 0


def _goes_on(p: Parsed, j: int, v: Group, last: int) -> bool:
    """Whether the same speaker goes on in another tense: "say it is early but noted that …"."""
    return p.lower[j - 1] == "but" and v.start == j and v.head + 1 < last and p.tag[v.head + 1] == g.THAT


def _between(p: Parsed, k: int) -> bool:
    """Whether "between" waits for its "and" behind token ``k``: "a clash between Oman | and Chad is possible"."""
    i = k
    while i > 0 and k - i < _NAME and p.tag[i] in (g.NAME, g.NOUN, g.ADJ, g.DET, g.POSS):
        i -= 1
    return p.lower[i] == "between" and p.lower[k + 1] == "and"


def _in_another_tense(p: Parsed, cues: CueTable, v: Group) -> bool:
    """Whether a verb of now cannot go on with who spoke: "said it, adding that he came but | refuses to eat"."""
    if not p.form[v.head] & g.THIRD or p.form[v.head] & g.PAST or v.start != v.head:
        return False
    first = p.bounds[p.bound_of[v.head]][0]
    spoke = next((o for n in p.group_at[first : v.start] if n >= 0 and (o := p.groups[n]).base in cues.speaking), None)
    return spoke is not None and spoke.kind == FINITE and bool(p.form[spoke.head] & g.PAST)


def _agrees(main: int, form: int, alone: bool) -> bool:
    """Whether a verb can share the subject of a cue: "say … and want", "says … and wants", "said … and wanted"."""
    if not alone or main in (0, g.ING):
        return form != g.BASE
    if main & g.PAST:
        return bool(form & g.PAST)
    return bool(form & main & (g.THIRD | g.BASE))


def _clause_at(p: Parsed, j: int, last: int) -> int:
    """The finite verb group of a clause whose subject begins with token ``j``; -1 if none does."""
    k = _behind_date(p, j, last)
    for _ in range(_PHRASES):
        found = phrase_right(p, k, last)
        if found is None:
            return -1
        k = found[1]
        while k < last and p.tag[k] in (g.ADV, g.DAY):
            k += 1
        k = _behind_aside(p, _behind_name(p, k, last), last)
        if k >= last:
            return -1
        number = p.group_at[k]
        if number >= 0 and p.groups[number].kind == FINITE:
            return number
        if number >= 0 and p.groups[number].kind == PARTICIPLE and k + 1 < last:
            k = p.groups[number].head + 1  # "two officials briefed on the talks said"
        if k >= last or p.tag[k] != g.PREP:  # "those in the north said"
            return -1
        k += 1
    return -1


def _behind_aside(p: Parsed, k: int, last: int) -> int:
    """Behind an aside: "and Ann Lee, sentenced to death, | left", "Ann Lee, who was ill, | left"; or where it was."""
    if k + 2 >= last or p.tag[k] != g.COMMA:
        return k
    who = p.tag[k + 1] == g.REL and p.lower[k + 1] in ("who", "which")
    if not (who or (p.form[k + 1] & g.PART and p.tag[k + 2] in (g.PREP, g.TO))):
        return k
    close = next((j for j in range(k + 2, min(k + _ASIDE, last - 1)) if p.tag[j] == g.COMMA), -1)
    number = p.group_at[close + 1] if close > 0 else -1
    return close + 1 if number >= 0 and p.groups[number].kind == FINITE else k


def _behind_date(p: Parsed, k: int, last: int) -> int:
    """Behind a date that opens a clause: "and in March | the council froze …"; the same place where there is none."""
    if k + 1 >= last:
        return k
    opens = p.tag[k] == g.PREP or p.lower[k] in ("last", "this", "next", "earlier", "later")
    if opens and (p.tag[k + 1] == g.DAY or (p.tag[k] != g.PREP and p.lower[k + 1] in PERIODS)):
        k += 2
        while k < last and p.tag[k] in (g.DAY, g.NUM):
            k += 1
        k += k < last and p.tag[k] == g.COMMA
    return k


def _behind_name(p: Parsed, k: int, last: int) -> int:
    """Behind a name set off by commas: "and its minister, Ann Lee, | warned"; the same place where there is none."""
    j = k + 1
    role = k > 0 and j < last and p.tag[k - 1] == g.NAME and p.tag[j] == g.DET  # "and Ann Lee, the minister, warned"
    while j < last and j - k < _NAME and (p.tag[j] == g.NAME or (role and p.tag[j] in (g.DET, g.ADJ, g.NOUN))):
        j += 1
    closed = k < last and p.tag[k] == g.COMMA and j > k + 1 and j + 1 < last and p.tag[j] == g.COMMA
    return j + 1 if closed and p.group_at[j + 1] >= 0 else k
