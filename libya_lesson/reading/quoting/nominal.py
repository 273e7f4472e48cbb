"""Cues that are no verbs: "his claim that …", "concerns about …", "is willing to …"."""

from __future__ import annotations

from libya_lesson.reading.quoting.extents import clause_end
from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.object_extents import object_end
from libya_lesson.reading.quoting.openings import clause_starts
from libya_lesson.reading.quoting.sources import subject
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.calendar_words import behind_span
from libya_lesson.reading.syntax.clause_words import ALSO_PREPOSITIONS
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import Range, head, owner, phrase_left
from libya_lesson.reading.syntax.predicates import FINITE, INFINITIVE, Parsed
from libya_lesson.reading.syntax.times import over_time
from libya_lesson.reading.syntax.verbhood import HELPS

_TOPIC = frozenset("of about on for against to toward towards over regarding".split())
_WHERE = frozenset("during in at on".split())
_RECEIVING = frozenset(["receive", "get"])
_WHETHER = frozenset(["whether", "if"])
SEEMING = frozenset("be seem remain feel become sound get appear grow".split())  # verbs before an adjective
_OPENERS = frozenset([g.THAT, g.REL, g.SUB])
_PHRASE_ENDS = frozenset([g.NOUN, g.NAME, g.NUM, g.OBJ, g.PRON, g.DAY, g.MARK, g.RIGHT, g.VERB, g.ADV, g.PREP])
_BLOWS = frozenset(["attack", "attacks"])
_FROM = frozenset(["from", "by", "among"])
_OPENS = frozenset(
    [g.NAME, g.DET, g.NOUN, g.POSS, g.PRON, g.ADJ, g.NUM, g.OBJ, g.MARK, g.VERB, g.REL, g.SUBJ, g.GENITIVE]
)


def noun_quote(p: Parsed, cues: CueTable, i: int) -> Found | None:
    """What the noun at token ``i`` reports, with the owner, agent or subject that it is credited to."""
    frames = cues.nouns.get(p.lower[i])
    if frames is None:
        return None
    tag, lower = p.tag, p.lower
    first, last = p.bounds[p.bound_of[i]]
    k = i + 1
    source: Range | None = None
    if k < last and tag[k] == g.PREP and lower[k] in _FROM:
        source = phrase_right(p, k + 1, last)
        if source is None:
            return None
        k = source[1]
    dated, k = k, _over_date(p, k, last)
    if k >= last:
        return None
    cue_end = dated if k > dated + 1 else 0
    if tag[k] == g.PREP and lower[k] in _WHERE and "that" in frames:
        place = phrase_right(p, k + 1, last)
        if place and place[1] < last and tag[place[1]] == g.THAT:
            k = place[1]
    if p.group_at[k] >= 0 and p.groups[p.group_at[k]].base == "be" and p.groups[p.group_at[k]].kind == FINITE:
        after = p.groups[p.group_at[k]].head + 1
        if after < last and ((tag[after] == g.THAT and "that" in frames) or (tag[after] == g.TO and "to" in frames)):
            k = after
    content: Range | None = None
    if tag[k] == g.THAT and "that" in frames:
        if k + 1 < last and p.group_at[k + 1] >= 0:
            return None
        content = (k, _main_verb(p, k, clause_end(p, k + 1, last, cues, fenced=True)))
    elif tag[k] == g.TO and p.group_at[k] >= 0 and "to" in frames:
        content = (k, object_end(p, k, last, cues, topic=True))
    elif (
        tag[k] in (g.PREP, g.TO)
        and (lower[k] in _TOPIC or lower[k] in frames)
        and k + 1 < last
        and tag[k + 1] in _OPENS
        and p.group_at[k] < 0
        and (lower[k] != "to" or "towards" in frames)  # not "his message to voters"
        and (lower[k] not in ("over", "on", "for") or behind_span(lower, k) == k)  # "a statement over the weekend"
    ):
        asked = tag[k + 1] == g.REL or lower[k + 1] in _WHETHER
        end = clause_end(p, k + 2, last, cues, fenced=True) if asked else object_end(p, k + 1, last, cues, topic=True)
        content = (k + 1, _main_verb(p, k + 1, end) if asked else end)
    if content is None or content[1] - content[0] < 1:
        return None
    begin = i
    rule = "noun"
    if source is None:
        source = owner(p, i, first)
        if source:
            rule = "noun_owner"
            acts = p.group_at[source[0] - 1] if source[0] > first and tag[source[0]] == g.POSS else -1
            doer = p.groups[acts] if acts >= 0 else None
            if doer and cues.takes(doer.base):
                source, begin, rule = subject(p, doer) or source, doer.start, "noun_light"  # "repeated his claim that"
            elif lower[k] in ("for", "on"):
                return None
    if source is None:
        start = phrase_left(p, i, first)[0]
        held = lower[start] == "place"  # "the vote takes place amid hopes that"
        number = p.group_at[start - 1] if start > first and not held else -1
        bare = _bare(p, cues, i, k, content, start) if tag[k] == g.THAT and "owned" not in frames else None
        if number < 0:
            return bare
        v = p.groups[number]
        if v.passive or v.head != start - 1:
            return bare
        if "light" not in cues.takes(v.base):
            if bare:
                bare.source = subject(p, v)
            return bare
        if v.base in _RECEIVING:  # "From Oman, she received promises of help": the one who gets it does not say it
            source = phrase_right(p, first + 1, last) if lower[first] == "from" else None
            if source is None:
                return bare
        else:
            source = subject(p, v)
        begin = v.start
        rule = "noun_light"
    if source is None or (source[1] == source[0] + 1 and lower[source[0]] in ("it", "there", "its")):
        return None
    if lower[i] in _BLOWS and (
        lower[head(p, source)] in p.lexicon.words("stand_ins") or lower[i - 1] in p.words("kind of attack")
    ):
        return None  # "an attack by the militia on the base", "a drone attack by Lee's men on the base"
    return Found([content], (begin, cue_end or (k if tag[k] in (g.THAT, g.TO) else k + 1)), source, rule)


def _over_date(p: Parsed, k: int, last: int) -> int:
    """Step over "on Monday", "last week" between a noun and what it reports."""
    j = k + (k + 1 < last and p.tag[k] == g.PREP and p.tag[k + 1] == g.DAY)
    j = over_time(p, j, last)
    while j < last and p.tag[j] in (g.DAY, g.NUM) and (p.tag[j] == g.DAY or p.tag[j - 1] == g.DAY):
        j += 1
    if j < last and (p.tag[j] == g.THAT or (p.tag[j] == g.TO and p.group_at[j] >= 0)):
        return j
    while k < last and p.tag[k] == g.DAY:
        k += 1
    return k


def _bare(p: Parsed, cues: CueTable, i: int, k: int, content: Range, start: int) -> Found | None:
    """ "despite reports that …": a noun that reports a whole clause without an owner."""
    first, last = p.bounds[p.bound_of[i]]
    if not clause_starts(p, k + 1, last):
        return None
    before = start - 1
    number = p.group_at[before - 1] if before > first and p.tag[before] == g.PREP else -1
    if p.lower[start] == "no" or (number >= 0 and cues.reports(p.groups[number].base)):
        return None  # "there is no doubt that …", "said in a statement that …"
    for m in range(k + 1, content[1]):
        if p.is_verb(m, FINITE):
            v = p.groups[p.group_at[m]]
            if p.lower[v.head] in HELPS:
                break  # "hopes it will help boost trade"
            gap = v.head + 1 >= content[1] or p.group_at[v.head + 1] >= 0 or p.tag[v.head + 1] in (g.PREP, g.COMMA)
            if gap and not v.passive and p.tag[v.head] == g.VERB:
                return None  # "the plan that he made in May"
            break
    return Found([content], (i, k), None, "noun_bare")


def _main_verb(p: Parsed, k: int, end: int) -> int:
    """Where the sentence goes on behind the clause of its subject: "his claim that it was late | made her angry"."""
    pending = 0
    joined = False  # by "and", since the last verb
    j = k
    while j < end:
        t = p.tag[j]
        number = p.group_at[j]
        also = t == g.PREP and p.lower[j] in ALSO_PREPOSITIONS and clause_starts(p, j + 1, end)  # "since he left"
        if t in _OPENERS or also:
            pending += 1
        elif p.marks.inside[j] != p.marks.inside[k]:
            pass
        elif t == g.SUBJ and j > k and p.tag[j - 1] not in _OPENERS and p.tag[j - 1] != g.CC:
            pending += 1  # "says he is", "the man she knew"
        elif number >= 0 and p.groups[number].start == j:
            v = p.groups[number]
            if v.kind == FINITE:
                if not pending and not joined:
                    return j if p.tag[j - 1] in _PHRASE_ENDS else end
                pending -= pending > 0
                joined = False
            j = v.head
        elif t == g.CC:
            joined = True
        j += 1
    return end


def adjective_quote(p: Parsed, cues: CueTable, number: int) -> Found | None:
    """ "is confident that …", "was critical of …": a state of mind as a cue."""
    v = p.groups[number]
    tag, lower = p.tag, p.lower
    last = p.bounds[p.bound_of[v.head]][1]
    i = v.head
    if not (v.passive and lower[i] in cues.adjectives):
        if v.base not in SEEMING or v.kind == INFINITIVE:
            return None
        i += 1
        while i < last and tag[i] in (g.ADV, g.NEG, g.DET):
            i += 1
        if i >= last or lower[i] not in cues.adjectives:
            return None
    frames = cues.adjectives[lower[i]]
    k = i + 1
    if k >= last:
        return None
    source = subject(p, v)
    if source is None or (
        source[1] == source[0] + 1 and lower[source[0]] in ("it", "there", "this", "that", "which", "what")
    ):
        return None
    content: Range | None = None
    end = k
    if tag[k] == g.THAT and "that" in frames:
        content = (k, clause_end(p, k + 1, last, cues))
    elif tag[k] == g.TO and "to" in frames and p.group_at[k] >= 0:
        content = (k, object_end(p, k, last, cues))
    elif tag[k] in (g.PREP, g.TO) and lower[k] in frames and k + 1 < last and tag[k + 1] in _OPENS:
        content, end = (k + 1, object_end(p, k + 1, last, cues)), k + 1
    elif "that" in frames and v.kind == FINITE and tag[k] in (g.SUBJ, g.DET, g.NAME, g.POSS, g.NOUN):
        content = (k, clause_end(p, k, last, cues))
    if content is None or content[1] <= content[0]:
        return None
    return Found([content], (v.start, end), source, "adjective", group=number)
