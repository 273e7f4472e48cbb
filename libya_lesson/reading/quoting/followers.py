"""The cue behind a closing mark: "…," he said / said Ann Lee / according to Ann Lee."""

from __future__ import annotations

from libya_lesson.reading.quoting.credits import (
    goes_on,
    only_credit,
    signed_below,
    size,
    speaks_up,
    surname,
    unmarked,
)
from libya_lesson.reading.quoting.denials import denied_behind
from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.named_in_marks import only_named
from libya_lesson.reading.quoting.quoted import QUOTING, behind_words, quoted
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, Group, Parsed
from libya_lesson.reading.syntax.times import TIMES

_SENTENCE = 5  # tokens of quoted words that may be a sentence
_CALL = 3  # the same, with a mark that asks or calls
_MEANWHILE = frozenset(["while", "when", "after", "before"])
_WHEN = frozenset("last this earlier later".split())


def cue_after(p: Parsed, end: int, cues: CueTable) -> Found | None:
    """The attribution behind a closing mark: "…," he said / said Ann Lee / according to Ann Lee."""
    tag = p.tag
    if end >= len(tag) or tag[end] != g.MARK:
        if end >= len(tag):
            return None
        return None
    last = p.bounds[p.bound_of[end]][1]
    closing = tag[end - 1]
    asked = p.article.tokens.text[end - 1] in ("?", "!")
    opening = p.marks.stretches[p.marks.inside[end - 1]].first - 1
    enough = size(p, end - 1) >= (_CALL if asked else _SENTENCE)
    whole = p.bounds[p.bound_of[end - 1]][0] >= opening and enough
    full = whole and (closing == g.COMMA or asked)  # an attribution must follow
    if closing in (g.GENITIVE, g.MARK) and end >= 2:
        closing = tag[end - 2]
    k = end + 1
    while k < last and tag[k] == g.GENITIVE:
        k += 1
    crossed = k >= last
    full = full and not crossed
    if crossed:
        if k >= len(tag):
            return None
        if p.article.tokens.paragraph[k] != p.article.tokens.paragraph[end]:
            return signed_below(p, k)
        last = p.bounds[p.bound_of[k]][1]
        final = p.article.tokens.text[end - 1 if tag[end - 1] == g.STOP else max(0, end - 2)]
        stopped = final not in ("?", "!", "...", "\u2026") and not p.article.tokens.text[k][0].islower()
        if stopped and not only_credit(p, k, last, cues):
            return None
    separated = closing in (g.COMMA, g.STOP, g.DASH)
    if tag[k] in (g.COMMA, g.DASH) or tag[k] == g.OTHER:
        separated = True
        if tag[k] != g.COMMA and k + 1 < last and tag[k + 1] == g.NAME and closing == g.STOP:
            signed = phrase_right(p, k + 1, last)
            if signed and (signed[1] >= last or tag[signed[1]] in (g.STOP, g.COMMA)):
                return Found([], (k, k + 1), signed, "signed")
        k += 1
    while k < last and tag[k] in (g.GENITIVE, g.MARK) and p.marks.inside[k] < 0:
        k += 1
    if k >= last or tag[k] in (g.CC, g.REL, g.SUB):
        return None
    if p.lower[k] == "according" and k + 1 < last and p.lower[k + 1] == "to":
        source = phrase_right(p, k + 2, last, whole=True)
        return Found([], (k, k + 2), source, "according") if source else None
    if not separated:
        return None if crossed or size(p, end - 1) < _SENTENCE else unmarked(p, k, last, cues)
    if not crossed and denied_behind(p, cues, end, last):
        return None
    if not crossed and only_named(p, opening, k, last):
        return None
    found = surname(p, k, last, cues)
    if found:
        return found
    while k < last and tag[k] == g.ADV:
        k += 1
    number = p.group_at[k] if k < last else -1
    if number >= 0:
        v = p.groups[number]
        turned = v.kind == FINITE and not v.passive and v.start == v.head and not crossed
        says = v.base in cues.speaking or (cues.speaks(v.base) and size(p, end - 1) >= _SENTENCE)
        if turned and (says or (full and p.form[v.head] & g.PAST)):
            source = phrase_right(p, v.head + 1, last, whole=True)
            if source:
                return Found([], (v.start, v.head + 1), source, "direct_after", group=number)
        if v.kind == FINITE and v.start != v.head:
            return None
    limit = min(last, k + 60)
    j = k
    while j < limit:
        number = p.group_at[j]
        if number >= 0:
            v = p.groups[number]
            if v.kind == GERUND and j == k and v.base in cues.speaking and tag[v.head + 1 : v.head + 2] == [g.THAT]:
                return None  # "…,” adding that it would go on"
            by_whom = quoted(p, cues, number) if v.base in QUOTING else None
            if by_whom:
                return behind_words(p, by_whom)
            spoken = cues.speaks(v.base) or goes_on(p, cues, v, last)
            if v.kind == FINITE and not v.passive and (spoken or (full and _shown(p, v, last))):
                source = subject(p, v)
                begin = source[0] if source else k
                gap = begin > k and tag[begin - 1] == g.NOUN and tag[begin] == g.SUBJ  # "a rule he said would fail"
                inner = gap or (begin > k and (tag[begin - 1] == g.REL or _beside_name(p, k, v.start, last)))
                if source and source[0] >= k and tag[source[0]] not in (g.REL, g.THAT) and not inner:
                    sure = goes_on(p, cues, v, last) or (full and v.base in cues.speaking and source[0] == k)
                    if not (sure or (spoken and _ends_there(p, v, last, crossed)) or (not spoken and source[0] == k)):
                        return None
                    cue = (v.start, v.head + 1 + speaks_up(p, v, last))
                    return Found([], cue, source, "direct_after", group=number)
            elif v.kind == FINITE and not _in_relative(p, v, k):
                return None
            j = v.head + 1
            continue
        if tag[j] == g.MARK and p.marks.inside[j + 1 if j + 1 < limit else j] >= 0:
            nick = p.marks.stretches[p.marks.inside[j + 1]]
            if nick.last - nick.first > 2:
                return None
            j = nick.last + 1
            continue
        if tag[j] == g.CC and tag[j - 1] == g.COMMA and tag[k] == g.PREP:
            return None  # "…," for instance, and Ann Lee promised to …
        if tag[j] in (g.STOP, g.SEMI, g.MARK, g.COLON) and not _abbreviation(p, j):
            return None
        j += 1
    return None


def _ends_there(p: Parsed, v: Group, last: int, crossed: bool) -> bool:
    """Whether nothing that the verb could report follows it."""
    tag = p.tag
    k = v.head + 1
    while k < last and tag[k] in (g.ADV, g.DAY):
        k += 1
    if k >= last:
        return True
    if crossed and tag[k] in (g.COMMA, g.COLON) and k + 1 < len(tag) and tag[k + 1] == g.MARK:
        return False
    if tag[k] == g.MARK:
        return False  # "on “The Hour,” Ann Lee said “…”"
    if tag[k] == g.COLON:
        return not crossed
    if p.lower[k] in TIMES and p.lower[k - 1] in _WHEN:
        return True
    if tag[k] == g.DET and k + 1 < last and p.lower[k + 1] in TIMES:
        return True  # "…," she said the day after …
    if tag[k] == g.TO and p.group_at[k] < 0:
        return True  # "…," she said to the crew
    if tag[k] in (g.THAT, g.TO) and v.base != "tell":
        return crossed is False and tag[k] == g.TO
    if tag[k] == g.VERB and p.form[k] & g.ING:
        return not crossed and v.base == "say"  # not "in “The Book,” she suggested leaving"
    if tag[k] == g.SUBJ or p.lower[k] in ("if", "whether", "how", "why", "what", "who"):
        return False
    if p.lower[k] in _MEANWHILE and k + 1 < last and p.group_at[k + 1] >= 0 and p.form[k + 1] & g.ING:
        return True  # "…?" she said while visiting the crew
    if crossed and tag[k] not in (g.STOP, g.COMMA, g.PREP, g.DAY, g.SEMI, g.DASH, g.TO, g.OBJ):
        return v.base in ("tell", "ask") and p.group_at[k] < 0
    if v.base == "ask":
        told = phrase_right(p, k, last)
        if told and told[1] < last and (tag[told[1]] == g.REL or p.lower[told[1]] in ("if", "whether", "about")):
            return False
    if v.base == "tell":
        told = phrase_right(p, k, last)
        after = tag[told[1]] if told and told[1] < last else g.STOP
        return after not in (g.THAT, g.SUBJ, g.REL)
    return tag[k] not in (g.DET, g.NAME, g.POSS, g.NOUN, g.NUM, g.ADJ)


def _in_relative(p: Parsed, v: Group, k: int) -> bool:
    j = v.start - 1
    while j > k and p.tag[j] in (g.ADV, g.NAME, g.SUBJ, g.NOUN, g.DET):
        j -= 1
    return p.tag[j] in (g.REL, g.THAT)


def _beside_name(p: Parsed, k: int, j: int, last: int) -> bool:
    """Whether the verb at ``j`` may stand beside a name: "Ann Lee, 30, who was among those asked, said"."""
    comma = k
    while comma < j and p.tag[comma] in (g.NAME, g.STOP):
        comma += 1
    return comma > k and p.tag[comma] == g.COMMA and any(p.tag[m] == g.COMMA for m in range(j, min(last, j + 12)))


def _abbreviation(p: Parsed, k: int) -> bool:
    return p.article.tokens.text[k] == "." and k + 1 < len(p.tag) and p.bound_of[k] == p.bound_of[k + 1]


def _shown(p: Parsed, v: Group, last: int) -> bool:
    """Whether a verb may show how words were said, as any past form may: "…," Ann Lee shrugged."""
    k = v.head + 1
    return v.start == v.head and bool(p.form[v.head] & g.PAST) and (k >= last or p.tag[k] in (g.STOP, g.COMMA, g.ADV))
