"""Times, occasions and clauses behind an object, which belong to the cue: "praised the crew | at a rally in May"."""

from __future__ import annotations

from libya_lesson.reading.quoting.joints import clause_follows
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import head
from libya_lesson.reading.syntax.predicates import FINITE, Parsed
from libya_lesson.reading.syntax.times import TIMES

MEANWHILE = frozenset("as since so".split())
_SPANS = TIMES | {"hour", "hours", "minute", "minutes"}
_ROUGHLY = frozenset("less more than about around over some".split())
_COMPARING = frozenset("as so such same".split())
AT = frozenset("at in on during".split())
_PAUSED: tuple[list[int], ...] = ([g.STOP], [g.COMMA], [])
PAUSES = frozenset([g.COMMA, g.DASH, g.SEMI, g.COLON, g.CC])  # where an object may end


def before_span(p: Parsed, i: int, k: int) -> int:
    """Where words end that a span and "after" follow: "declared a loss|, barely a day after it had left"."""
    j = k - 1
    if p.lower[k] not in ("after", "before") or p.lower[j] not in _SPANS:
        return k
    while j > i + 1 and (p.tag[j - 1] in (g.DET, g.NUM, g.ADV, g.ADJ) or p.lower[j - 1] in _ROUGHLY):
        j -= 1
    if j == k - 1 and j > i and p.lower[j].endswith("s") and p.tag[j - 1] == g.NOUN:
        return j  # "announced a truce | days after the talks"
    return j - 1 if j > i + 1 and p.tag[j - 1] in (g.COMMA, g.DASH) else k


def is_date(p: Parsed, i: int, k: int, last: int) -> bool:
    """Whether a preposition opens a date of the cue: "announced a ban | in early June", not "a law passed in 2012"."""
    j = k + 1
    while j < last and j < k + 3 and p.tag[j] in (g.ADJ, g.DET):
        j += 1
    if j >= last:
        return False
    dated = p.tag[j : j + 2] == [g.NUM, g.DAY]  # "on 1 March"
    if not (dated or p.tag[j] == g.DAY or (p.tag[j] == g.NUM and len(p.lower[j]) == 4 and p.lower[j].isdigit())):
        return False
    while j < last and p.tag[j] in (g.DAY, g.NUM):
        j += 1
    return (j >= last or p.tag[j] in PAUSES or p.tag[j] in (g.STOP, g.SUB) or p.lower[j] in MEANWHILE) and not any(
        p.group_at[m] >= 0 or p.tag[m] == g.COMMA for m in range(i, k)
    )


def is_occasion(p: Parsed, i: int, k: int, last: int) -> bool:
    """Whether a preposition opens the occasion of the cue: "thanked the crew | at a rally in May"."""
    if p.lower[k] not in AT or any(p.group_at[m] >= 0 or p.tag[m] == g.COMMA for m in range(i, k)):
        return False
    found = phrase_right(p, k + 1, last)
    return found is not None and p.lower[head(p, found)] in p.words("occasions to speak")


def is_meanwhile(p: Parsed, i: int, k: int, last: int, *, named: bool) -> bool:
    """Whether a clause of time or purpose begins: "endorsed it | as he ran for mayor", not "as late as he could"."""
    if k <= i + (p.lower[i] == "that") or k + 1 >= last:
        return False
    if p.lower[k] != "as":
        return clause_follows(p, k + 1, last)
    several = p.tag[k + 1] == g.NOUN and p.lower[k + 1].endswith("s")  # "saw unrest as prices rose"
    if _COMPARING & {*p.lower[i:k]} or (named and not several and p.tag[k + 1] not in (g.SUBJ, g.NAME)):
        return False  # "described it as a farce"
    found = phrase_right(p, k + 1, last)
    if found is None or p.tag[k + 1] in (g.ADJ, g.NUM) or found[1] >= last:
        return False
    bare = p.tag[k + 1] == g.NOUN and not p.lower[found[1] - 1].endswith("s")  # "Ann Lee as mayor said"
    number = p.group_at[found[1]]
    if named and several and p.form[found[1]] & g.PART and p.tag[found[1] + 1 : found[1] + 2] not in _PAUSED:
        return False  # "described them as fighters trained in Oman"
    return not bare and number >= 0 and p.groups[number].kind == FINITE
