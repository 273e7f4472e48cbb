"""How far a reported clause reaches."""

from __future__ import annotations

from libya_lesson.reading.quoting.denials import denied_behind
from libya_lesson.reading.quoting.joints import joint, new_speaker, shifted, speaker_follows
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, Parsed

LONGEST = 400  # tokens
TURNS = frozenset("though although while whereas but as".split())
_LEADING = frozenset("when according whatever whenever wherever whichever whoever however".split())
_JOINTS = frozenset([g.COMMA, g.DASH, g.SEMI, g.COLON, g.SUB, g.CC])  # where a clause may end
_TRAILING = frozenset([g.STOP, g.COMMA, g.COLON, g.SEMI, g.DASH, g.MARK])
_TURNING = TURNS | {"according"}
_CONTRASTS = frozenset(["while", "whereas"])


def clause_end(
    p: Parsed, i: int, last: int, cues: CueTable, *, fenced: bool = False, main: int = 0, whole: bool = False
) -> int:
    """Where a reported clause that begins with token ``i`` ends (exclusive).

    It stops before a final stop, another attribution ("…, he said", "according to …"), a new cue that shares the
    subject of the first, and a new main clause. A clause that is ``fenced`` stands in a subordinate one ("While he
    said …, his staff …") and stops at the comma where the main clause begins.
    ``main`` is the form of the cue: a verb joined to it has the same. A credit such as "according to" answers for
    the ``whole`` sentence, with what it tells of a person by the way.
    """
    if i >= last:
        return last
    tag, lower, inside = p.tag, p.lower, p.marks.inside
    own = inside[i]
    k = i
    stop = min(last, i + LONGEST)
    opener = i
    while opener + 1 < stop and tag[opener] in (g.ADV, g.COMMA) and lower[opener] not in _LEADING:
        opener += 1
    led = tag[opener] in (g.PREP, g.SUB) or lower[opener] in _LEADING or lower[opener : opener + 2] == ["no", "matter"]
    while k < stop:
        if inside[k] >= 0 and inside[k] != own:
            k = p.marks.stretches[inside[k]].last
            if k > last:
                return k
            if k < stop and tag[k - 1] == g.COMMA:
                how = joint(p, k, last, cues)
                spoken = how in ("attribution", "cue") or (how == "joined" and speaker_follows(p, k + 1, last, cues))
                left = (
                    fenced and how in ("clause", "joined") and p.has_verb(i, k, FINITE)
                )  # "When he called it “bad,” she …"
                if spoken or left or _while_doing(p, k + 1, last) or denied_behind(p, cues, k, last):
                    return k
            continue
        t = tag[k]
        if t not in _JOINTS and lower[k] not in _TURNING:
            pass  # most words
        elif t == g.COMMA or t == g.DASH:
            if k > i and denied_behind(p, cues, k, last):
                return k
            how = joint(p, k, last, cues)
            if how == "cue" and whole and _goes_on_reporting(p, cues, i, k):
                how = ""
            if how == "attribution" and k + 1 < last and p.group_at[k + 1] >= 0 and not _told(p, i, k):
                how = "verb"  # "said that Ann Lee, the mayor, told them": the clause still waits for its verb
            if how in ("attribution", "cue", "relative cue") or (
                how in ("clause", "joined")
                and not led
                and (fenced or p.has_verb(i, k, FINITE))
                and not (_quoted_rest(p, k, last) or _goes_on(p, k + 1, last))
                and not (how == "joined" and main & g.PAST and shifted(p, k, last))
            ):
                return k
            if t == g.DASH:
                if _dash_open(p, i):
                    return k
                far = _dash_behind(p, k, last)
                if not far and how in ("subordinate", "relative"):
                    return k
                if far:
                    k = far + 1
                    continue
            elif k + 1 < last and (
                lower[k + 1] == "compared" or (how == "subordinate" and not led and lower[k + 1] in _CONTRASTS)
            ):
                return k
            told = how == "relative" and tag[k - 1] == g.NAME and lower[k + 1] == "who"
            if told and not whole and p.has_verb(i, k, FINITE):
                return k  # "said he met Ann Lee, who has a seat": no longer his words
            if how == "clause":
                led = False
            if fenced and how == "verb" and _told(p, i, k):
                return k
        elif (
            t == g.SEMI
            or (k > i and lower[k] in TURNS and speaker_follows(p, k, last, cues))
            or (t == g.COLON and k > i + 1 and speech_follows(p, k, len(tag)))
        ):
            return k - (lower[k - 1] == "even")
        elif t == g.SUB and k > i and tag[k - 1] in (g.THAT, g.COMMA, g.MARK):
            led = True
        elif t == g.CC and k > i and lower[k] in ("and", "but"):
            how = joint(p, k - 1, last, cues, main)
            goes_on = main & g.PAST and shifted(p, k - 1, last)
            but = lower[k] == "but" and not goes_on and not _goes_on(p, k, last)
            if how == "joined" and (but or new_speaker(p, i, k, last, cues)):
                return k
            if how == "cue" and not whole and not _and_that(p, k, last):
                return k
        elif k > i + 1 and lower[k] == "as" and _as_he_came(p, k, last):
            return k
        k += 1
    return trimmed(p, i, stop, own)


def _while_doing(p: Parsed, k: int, last: int) -> bool:
    """Whether what follows tells what the speaker did besides: "said it would “help,” | while asking for talks"."""
    return k + 1 < last and p.lower[k] == "while" and p.is_verb(k + 1, GERUND)


def _as_he_came(p: Parsed, k: int, last: int) -> bool:
    """Whether what follows tells on which occasion the words fell: "said the plan was on course | as she arrived"."""
    if k + 2 >= last or p.tag[k + 1] != g.SUBJ or p.group_at[k + 2] < 0:
        return False
    v = p.groups[p.group_at[k + 2]]
    return v.kind == FINITE and v.start == v.head and bool(p.form[v.head] & g.PAST) and v.base in p.words("appearing")


def _goes_on_reporting(p: Parsed, cues: CueTable, i: int, comma: int) -> bool:
    """Whether a participle goes on with a relayed report: "according to Lee, Bo Ray denied it, adding …"."""
    number = p.group_at[comma + 1] if comma + 1 < len(p.tag) else -1
    if number < 0 or p.groups[number].kind != GERUND:
        return False
    inner = {n for n in p.group_at[i:comma] if n >= 0}
    return any(p.groups[n].kind == FINITE and p.groups[n].base in cues.speaking for n in inner)


def _told(p: Parsed, i: int, end: int) -> bool:
    """Whether a clause from ``i`` on has a verb of its own, besides those of its relative clauses."""
    return any(
        p.group_at[k] >= 0
        and p.group_at[k - 1] != p.group_at[k]
        and p.tag[k - 1] != g.REL
        and p.groups[p.group_at[k]].kind == FINITE
        for k in range(i, end)
    )


def _goes_on(p: Parsed, k: int, last: int) -> bool:
    """Whether a second clause with "that" goes on with what was said: "…, but that it may return"."""
    if k + 2 >= last or p.tag[k] != g.CC or p.tag[k + 1] != g.THAT:
        return False
    one = p.tag[k + 2] == g.NOUN and not p.lower[k + 2].endswith("s")
    return p.lower[k] == "and" or not one  # not "…, but that group was late"


def _and_that(p: Parsed, k: int, last: int) -> bool:
    """Whether a later "and that" shows that a report goes on: "said he lied and urged delay and that Lee knew"."""
    for j in range(k + 1, last - 1):
        if p.tag[j] in (g.THAT, g.SEMI, g.COLON, g.MARK):
            return p.tag[j] == g.THAT and p.tag[j - 1] == g.CC
    return False


def _quoted_rest(p: Parsed, k: int, last: int) -> bool:
    """Whether all that follows the comma at ``k`` stands in marks: "said it failed, “we lost all we had.”"."""
    if k + 2 >= last or p.tag[k + 1] != g.MARK or p.marks.inside[k + 2] < 0:
        return False
    return p.marks.stretches[p.marks.inside[k + 2]].last + 1 >= last


def speech_follows(p: Parsed, k: int, last: int) -> bool:
    """Whether a quoted sentence with a cue of its own stands behind a colon: "said he was ill: “I ache,” he wrote"."""
    if k + 2 >= last or p.tag[k + 1] != g.MARK or p.marks.inside[k + 2] < 0:
        return False
    end = p.marks.stretches[p.marks.inside[k + 2]].last
    if end + 1 >= len(p.tag) or p.tag[end - 1] != g.COMMA:
        return False
    return end + 1 < p.bounds[p.bound_of[end]][1]


def _dash_behind(p: Parsed, k: int, last: int) -> int:
    """The dash that closes the parenthesis opened at ``k``; 0 if none does."""
    for j in range(k + 2, min(last - 1, k + 40)):
        if p.tag[j] == g.DASH:
            return j
        if p.tag[j] in (g.SEMI, g.COLON):
            return 0
    return 0


def _dash_open(p: Parsed, i: int) -> bool:
    """Whether a parenthesis between dashes is open at ``i``: "Ann Lee - who said it was late - left"."""
    first = p.bounds[p.bound_of[i]][0]
    return sum(p.tag[k] == g.DASH for k in range(first, i)) % 2 == 1


def trimmed(p: Parsed, i: int, end: int, own: int) -> int:
    """Leave out a final stop and closing marks without a partner."""
    while end > i and (p.tag[end - 1] in _TRAILING and (p.marks.inside[end - 1] < 0 or p.marks.inside[end - 1] == own)):
        if p.tag[end - 1] == g.MARK and end - 2 >= i and p.marks.inside[end - 2] >= 0:
            break
        if (
            p.tag[end - 1] == g.STOP
            and p.article.tokens.text[end - 1] == "."
            and end < len(p.tag)
            and (p.bound_of[end] == p.bound_of[end - 1])
        ):
            break
        end -= 1
    return end
