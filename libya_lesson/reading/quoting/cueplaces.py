"""Where the cue of direct speech stands: before the opening mark or behind the closing one."""

from __future__ import annotations

from libya_lesson.reading.quoting.credits import (
    goes_on,
    inverted,
    may_be_participle,
    only_credit,
    signed_below,
    speaks_up,
    surname,
    unmarked,
)
from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrases import phrase_left, phrase_right
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, Group, Parsed
from libya_lesson.reading.syntax.times import TIMES

_SENTENCE = 5  # tokens of quoted words that may be a sentence
_WHEN = frozenset("last this earlier later".split())
_ADJUNCT = 14  # tokens between a verb of saying and its opening mark


def cue_before(p: Parsed, first: int, cues: CueTable, used: set[int]) -> Found | None:
    """The verb of saying before an opening mark: said, "…" / said in a statement: "…" / adding "…"."""
    tag, lower = p.tag, p.lower
    low, _ = p.bounds[p.bound_of[first]]
    k = first - 2
    if k < 0:
        return None
    colon = tag[k] == g.COLON
    if p.bound_of[k] != p.bound_of[first]:
        if not colon or p.article.tokens.paragraph[first] - p.article.tokens.paragraph[k] > 1:
            return None
        low = p.bounds[p.bound_of[k]][0]
    punctuated = colon or tag[k] == g.COMMA
    if tag[k] == g.THAT or (tag[k] == g.COMMA and k > 0 and tag[k - 1] == g.THAT):
        return None
    if punctuated:
        found = inverted(p, low, first - 1, cues)
        if found:
            return found
        k -= 1
    steps = 0
    while k >= low and steps < _ADJUNCT and p.marks.inside[k] < 0:
        number = p.group_at[k]
        t = tag[k]
        if number >= 0:
            v = p.groups[number]
            if steps == 1 and lower[k + 1] == "it" and v.base in ("put", "say", "word", "phrase"):
                source = subject(p, v)
                return Found([], (v.start, k + 2), source, "direct_before", group=number) if source else None
            if punctuated and _aside(p, cues, v, number, low):
                k = v.start - 2
                steps += 1
                continue
            particle = speaks_up(p, v, first)
            speaks = cues.speaks(v.base) or (colon and cues.reports(v.base)) or (particle and punctuated)
            if v.passive or number in used or not speaks:
                if colon and v.kind == FINITE and not v.passive and number not in used and v.base != "be":
                    source = subject(p, v)
                    if source and first + 3 < len(tag) and p.marks.inside[first + 3] == p.marks.inside[first]:
                        return Found([], (v.start, v.head + 1), source, "colon_verb", group=number)
                if steps == 0 or not colon:
                    return None
                if v.kind == FINITE and cues.takes(v.base):
                    return None
                k = v.start - 1
                steps += 1
                continue
            if not punctuated and (steps or not ("say" in cues.takes(v.base) and _size(p, first) > 2)):
                return None
            if steps and not colon and tag[v.start - 1] == g.NOUN and may_be_participle(p, cues, v):
                k = v.start - 1  # "in an interview published on Monday"
                steps += 1
                continue
            source = subject(p, v)
            return Found([], (v.start, v.head + 1 + particle), source, "direct_before", group=number)
        if t in (g.STOP, g.SEMI, g.THAT, g.REL) or (t == g.COMMA and not colon and steps > 6):
            break
        k -= 1
        steps += 1
    return _named_before_colon(p, first, low) if colon else None


def _aside(p: Parsed, cues: CueTable, v: Group, number: int, low: int) -> bool:
    """Whether a verb stands in a relative clause behind the verb of saying: "told those who gathered there, …"."""
    if v.kind != FINITE or "say" in cues.takes(v.base) or v.start - 1 <= low or p.tag[v.start - 1] != g.REL:
        return False
    before = p.groups[number - 1] if number else None
    return (
        before is not None
        and before.head >= low
        and not before.passive
        and (cues.speaks(before.base) or cues.reports(before.base))
    )


def _size(p: Parsed, first: int) -> int:
    stretch = p.marks.stretches[p.marks.inside[first]]
    return stretch.last - stretch.first


def _named_before_colon(p: Parsed, first: int, low: int) -> Found | None:
    """A bare name before a colon: Ann Lee: "…"."""
    k = first - 3
    if k < low or p.tag[k] not in (g.NAME, g.NOUN, g.RIGHT):
        return None
    a, b = phrase_left(p, k, low)
    if b - a > 8 or not (a == low or p.tag[a - 1] in (g.DASH, g.STOP, g.MARK, g.RIGHT)):
        return None
    return Found([], (first - 2, first - 1), (a, b), "colon")


def cue_after(p: Parsed, end: int, cues: CueTable) -> Found | None:
    """The attribution behind a closing mark: "…," he said / said Ann Lee / according to Ann Lee."""
    tag = p.tag
    if end >= len(tag) or tag[end] != g.MARK:
        if end >= len(tag):
            return None
        return None
    last = p.bounds[p.bound_of[end]][1]
    closing = tag[end - 1]
    if closing in (g.GENITIVE, g.MARK) and end >= 2:
        closing = tag[end - 2]
    k = end + 1
    while k < last and tag[k] == g.GENITIVE:
        k += 1
    crossed = k >= last
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
    if k >= last:
        return None
    if tag[k] == g.CC:
        return None
    if p.lower[k] == "according" and k + 1 < last and p.lower[k + 1] == "to":
        source = phrase_right(p, k + 2, last)
        return Found([], (k, k + 2), source, "according") if source else None
    if not separated:
        return None if crossed or _size(p, end - 1) < _SENTENCE else unmarked(p, k, last, cues)
    found = surname(p, k, last, cues)
    if found:
        return found
    while k < last and tag[k] == g.ADV:
        k += 1
    number = p.group_at[k] if k < last else -1
    if number >= 0:
        v = p.groups[number]
        if cues.speaks(v.base) and v.kind == FINITE and not v.passive and v.start == v.head and not crossed:
            source = phrase_right(p, v.head + 1, last)
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
            if v.kind == FINITE and not v.passive and (cues.speaks(v.base) or goes_on(p, v, last)):
                source = subject(p, v)
                if source and source[0] >= k and tag[source[0]] not in (g.REL, g.THAT):
                    if not goes_on(p, v, last) and not _ends_there(p, v, last, crossed):
                        return None
                    return Found([], (v.start, v.head + 1), source, "direct_after", group=number)
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
        return not crossed and k == v.head + 1
    if tag[k] == g.COLON:
        return not crossed
    if p.lower[k] in TIMES and p.lower[k - 1] in _WHEN:
        return True
    if tag[k] == g.DET and k + 1 < last and p.lower[k + 1] in TIMES:
        return True  # "…," she said the day after …
    if p.lower[k] in _WHEN and k + 1 < last and (p.lower[k + 1] in TIMES or tag[k + 1] in (g.DET, g.DAY)):
        return True
    if tag[k] == g.TO and p.group_at[k] < 0:
        return True  # "…," she said to the crew
    if tag[k] in (g.THAT, g.TO) and v.base != "tell":
        return crossed is False and tag[k] == g.TO
    if tag[k] == g.VERB and p.form[k] & g.ING:
        return not crossed
    if tag[k] == g.SUBJ or p.lower[k] in ("if", "whether", "how", "why", "what", "who"):
        return False
    if crossed and tag[k] not in (g.STOP, g.COMMA, g.PREP, g.DAY, g.SEMI, g.DASH, g.TO, g.OBJ):
        return v.base in ("tell", "ask") and p.group_at[k] < 0
    if v.base == "ask":
        told = phrase_right(p, k, last)
        if told and told[1] < last and (tag[told[1]] == g.REL or p.lower[told[1]] in ("if", "whether", "about")):
            return False
    if v.base == "tell":
        told = phrase_right(p, k, last)
        after = tag[told[1]] if told and told[1] < last else g.STOP
        topic = bool(told and told[1] < last and p.lower[told[1]] == "about")
        return after not in (g.THAT, g.SUBJ, g.REL) and not (topic and crossed)
    if tag[k] in (g.DET, g.NAME, g.POSS, g.NOUN, g.NUM, g.ADJ):
        number = -1
        for j in range(k, min(last, k + 25)):
            if p.group_at[j] >= 0 and p.groups[p.group_at[j]].kind == FINITE:
                number = p.group_at[j]
                break
            if tag[j] in (g.COMMA, g.STOP, g.SEMI, g.REL, g.THAT, g.DASH, g.SUB):
                break
        return number < 0 or p.groups[number].kind != FINITE
    return True


def _in_relative(p: Parsed, v: Group, k: int) -> bool:
    j = v.start - 1
    while j > k and p.tag[j] in (g.ADV, g.NAME, g.SUBJ, g.NOUN, g.DET):
        j -= 1
    return p.tag[j] in (g.REL, g.THAT) or v.kind == GERUND


def _abbreviation(p: Parsed, k: int) -> bool:
    return p.article.tokens.text[k] == "." and k + 1 < len(p.tag) and p.bound_of[k] == p.bound_of[k + 1]
