"""Where the "that" stands that opens reported words: behind a circumstance, an aside or another relative clause."""

from __future__ import annotations

from libya_lesson.reading.quoting.openings import ASIDE, STOPS
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import cue_table
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, Parsed

_SPAN_BEFORE_THAT = 14
_RELATIVE = 25  # tokens of a clause that says who
_TITLE = 6  # tokens of a title in marks
_BEFORE_THAT = frozenset([g.PREP, g.DAY, g.TO])
_OWN_SUBJECT = frozenset([g.SUBJ, g.REL, g.SUB, g.CC, g.COMMA, g.DASH])  # a verb behind one belongs to another clause
_NO_THAT = STOPS | {g.MARK, g.REL, g.SUB, g.SUBJ}


def that_over_aside(p: Parsed, comma: int, last: int) -> int:
    """The "that" behind an aside between commas, "she said, without giving details, that …"; -1 for none."""
    for k in range(comma + 1, min(last - 1, comma + ASIDE + 1)):
        if p.tag[k] == g.COMMA and p.tag[k + 1] == g.THAT:
            return k + 1
        if p.tag[k] == g.STOP or (p.tag[k] == g.MARK and not _beside_title(p, k, last)):
            break
    return -1


def _beside_title(p: Parsed, k: int, last: int) -> bool:
    """Whether a mark opens or closes a title: "said on “The Early Hour” that", "in “SPA,” that"."""
    number = max(p.marks.inside[m] for m in (k - 1, k, min(k + 1, last - 1)))
    return number >= 0 and p.marks.stretches[number].last - p.marks.stretches[number].first <= _TITLE


def that_behind(p: Parsed, i: int, last: int) -> int:
    """The "that" of "said on Tuesday in a statement that", or -1."""
    tag = p.tag
    after = p.lower[i] == "following"  # "said following the talks that"
    if tag[i] not in _BEFORE_THAT and not after:
        return -1
    for k in range(i + after, min(last, i + _SPAN_BEFORE_THAT)):
        if tag[k] == g.THAT:
            return beyond_relative(p, k, last)
        if tag[k] == g.MARK or p.marks.inside[k] not in (-1, p.marks.inside[i]):
            if _beside_title(p, k, last):
                continue
            return -1
        if tag[k] == g.COMMA and k + 2 < last and tag[k + 1] == g.THAT and p.group_at[k + 2] < 0:
            return k + 1  # "said in an interview with the Gazette, that it was late"
        if tag[k] == g.COMMA:  # "said on Sunday, after a meeting in Lund, that it was late"
            told = that_over_aside(p, k, last)
            aside = {p.groups[n].kind for n in p.group_at[k + 1 : told] if n >= 0}
            one = p.tag[told + 1 : told + 2] == [g.NOUN] and not p.lower[told + 1].endswith("s")
            this = one and told + 2 < last and p.group_at[told + 2] >= 0  # "With costs due to swell, that limit will"
            return -1 if FINITE in aside or this else told
        if (p.group_at[k] >= 0 and not _says_which(p, k, last)) or tag[k] in _NO_THAT:
            return -1
    return -1


def _says_which(p: Parsed, k: int, last: int) -> bool:
    """Whether a participle only tells which paper is meant: "a video posted on Sunday", "a letter seen by Lee"."""
    v = p.groups[p.group_at[k]]
    short = v.start == v.head and bool(p.form[v.head] & g.PART) and p.tag[k - 1] == g.NOUN
    return short and k + 1 < last and p.tag[k + 1] in (g.PREP, g.DAY, g.ADV)


def beyond_relative(p: Parsed, k: int, last: int) -> int:
    """The "that" that opens the clause told, over one that only says who: "warned firms that cheat | that"; or -1.

    The verb of one that says who follows directly and in the plural, and no other verb waits for a subject.
    """
    i = k + 1
    while i < last and p.tag[i] == g.ADV:
        i += 1
    number = p.group_at[i] if i < last else -1
    if p.tag[k - 1] != g.NOUN or number < 0 or p.groups[number].kind != FINITE or p.groups[number].start != i:
        return k
    v = p.groups[number]
    again = next((j for j in range(i + 1, min(last, i + _RELATIVE)) if p.tag[j] == g.THAT), -1)
    adds = p.groups[p.group_at[again - 1]].kind == GERUND if again >= 0 and p.group_at[again - 1] >= 0 else False
    joined = again >= 0 and p.tag[again - 1] == g.CC  # "said in a note that talks were held and that it was late"
    if again >= 0 and not adds and not joined:  # not "told firms that costs were high, adding that"
        reports = "that" in p.lexicon.derived(cue_table).takes(v.base)
        return again if not reports else k
    if v.base == "show" and p.tag[v.head + 1] in (g.NAME, g.DET, g.SUBJ):
        return -1  # "ordered the release of letters that showed Ann Lee had known"
    if p.tag[k] == g.REL or v.base == "be" or p.form[v.start] & g.THIRD:
        return k  # "told voters that was the plan"
    for other in p.groups[number + 1 :]:
        if other.head >= last or p.tag[other.start - 1] in _OWN_SUBJECT:
            break
        if other.kind == FINITE:
            return k  # "warned soldiers that fire on crowds would be punished"
    return -1


def demonstrative(p: Parsed, i: int, last: int) -> bool:
    """Whether "that" opens no clause: "said that.", "recalling that moment, he left"."""
    if i + 2 < last and p.tag[i + 1] == g.COMMA:  # "said that, at the request of …, it has …"
        return p.tag[i + 2] in (g.CC, g.REL, g.SUBJ, g.NAME, g.DET, g.POSS)
    if i + 2 < last and p.tag[i + 2] == g.COMMA and p.tag[i + 1] == g.NOUN and not p.lower[i + 1].endswith("s"):
        return p.lower[i - 1].endswith("ing")
    return i + 1 >= last or p.tag[i + 1] in (g.STOP, g.COMMA, g.CC, g.SEMI)
