"""What a verb with an object reports: an order, what somebody is told, what something is called, the object itself."""

from __future__ import annotations

from libya_lesson.reading.quoting.extents import clause_end
from libya_lesson.reading.quoting.idle import LENT
from libya_lesson.reading.quoting.object_extents import object_end
from libya_lesson.reading.quoting.openings import OPENS_NAME, has_label
from libya_lesson.reading.quoting.that_clauses import beyond_relative
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import Range
from libya_lesson.reading.syntax.predicates import FINITE, Group, Parsed
from libya_lesson.reading.syntax.wordforms import verbs_of

_TOPICS = frozenset(["about", "on", "of"])
_OPENS_TOPIC = OPENS_NAME | {g.REL, g.VERB}
_ASIDE = 25  # tokens of a relative clause
_FIGURE = 6  # tokens of what is counted, and from "at" to its number


def over_object(
    p: Parsed, cues: CueTable, v: Group, i: int, last: int, fenced: bool, main: int
) -> tuple[list[Range], int, str] | None:
    """The words that an object at token ``i`` leads to, or that it is: "told the crew that …", "called it a farce".

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.syntax.cues import cue_table
    >>> from libya_lesson.reading.syntax.predicates import parse
    >>> from libya_lesson.text import Article
    >>> p = parse(Article("Ann Lee urged the crew to stay."), load())
    >>> over_object(p, cue_table(load()), p.groups[0], 3, 8, False, 0)
    ([(5, 7)], 3, 'order')
    """
    tag, lower = p.tag, p.lower
    frames = cues.takes(v.base)
    found = phrase_right(p, i, last)
    if found is None:
        return None
    j = found[1]
    if "objto" in frames and j < last and tag[j] == g.COMMA:
        for k in range(j + 1, min(last - 1, j + 20)):
            if tag[k] == g.COMMA and tag[k + 1] == g.TO and p.group_at[k + 1] >= 0:
                j = k + 1
                break
            if p.is_verb(k, FINITE):
                break
    if "objto" in frames and j < last and tag[j] == g.TO and p.group_at[j] >= 0:
        if cues.groups.get(v.base) == "attitude":  # "wants the ministry to pay": nobody is told so
            return [(i, object_end(p, j, last, cues))], i, "infinitive"
        return [(j, object_end(p, j, last, cues))], i, "order"
    told = "tell" in frames or v.base in p.lexicon.derived(verbs_of, "question")
    if told and j + 1 < last and lower[j] in _TOPICS & frames and tag[j + 1] in _OPENS_TOPIC:
        return [(j + 1, object_end(p, j + 1, last, cues))], i, "about"  # "pressed him on the delay"
    if "obj" in frames and j + 1 < last and tag[j] == g.THAT and lower[j - 1] in cues.nouns and not _says_which(p, j):
        return [(j, clause_end(p, j + 1, last, cues, fenced=fenced, main=main))], j, "clause"
    if "tell" in frames and j < last:
        while j < last and tag[j] in (g.ADV, g.DAY):
            j += 1
        if j < last and tag[j] == g.THAT:
            j = beyond_relative(p, j, last)
        if 0 <= j < last - 1 and lower[j] == "about":
            return [(j + 1, clause_end(p, j + 1, last, cues, fenced=fenced, main=main))], i, "clause"
    if "as" in frames:
        end = object_end(p, i, last, cues, named=True)
        return [(i, end)], i, "label" if has_label(p, j, end) else "label_obj"
    if "of" in frames and "that" not in frames and cues.groups.get(v.base) in ("blame", "praise", "deny", "support"):
        return [(i, _with_reason(p, object_end(p, i, last, cues), last, cues))], i, "accusation"
    if "obj" in frames and not (v.base in LENT and _named_words(p, cues, found, last)):
        return [(i, object_end(p, i, last, cues))], i, "object"
    return None


def _says_which(p: Parsed, that: int) -> bool:
    """Whether "that" stands for the noun before it: "denied claims that were made in May"."""
    number = p.group_at[that + 1]
    modifies = p.form[that + 1] & g.PART and p.tag[that + 2 : that + 3] in (
        [g.NOUN],
        [g.ADJ],
    )  # "claims that stolen goods were …"
    return number >= 0 and p.groups[number].kind == FINITE and not modifies


def _with_reason(p: Parsed, end: int, last: int, cues: CueTable) -> int:
    """Where praise or blame ends that a relative clause parts from its reason: "thanked Ann, who sat, for waiting"."""
    if end + 1 >= last or p.tag[end] != g.COMMA or p.tag[end + 1] != g.REL:
        return end
    for k in range(end + 2, min(last - 2, end + _ASIDE)):
        if p.tag[k] in (g.SEMI, g.STOP, g.MARK):
            break
        if p.tag[k] == g.COMMA and p.lower[k + 1] == "for":
            return object_end(p, k + 2, last, cues)
    return end


def puts_at(p: Parsed, cues: CueTable, v: Group, last: int) -> Range | None:
    """What somebody "puts at" a number: "[the toll at nine]"."""
    i = v.head + 1
    if v.base != "put" or v.passive or i >= last or p.tag[i] not in OPENS_NAME:
        return None
    for k in range(i + 1, min(last - 1, i + _FIGURE)):
        if p.group_at[k] >= 0 or p.tag[k] in (g.COMMA, g.STOP, g.MARK):
            break
        if p.lower[k] == "at" and g.NUM in p.tag[k + 1 : k + _FIGURE]:
            return (i, object_end(p, i, last, cues, named=True))
    return None


def _named_words(p: Parsed, cues: CueTable, found: Range, last: int) -> bool:
    """Whether an object is itself a noun that reports words: "offered a plan to …", "shared his thoughts on …"."""
    k = found[0]
    while k < found[1] and p.lower[k] not in cues.nouns:
        k += 1
    if k >= found[1] or k + 2 >= last:
        return False
    after = p.lower[k + 1]
    return after in ("that", "on", "about", "for", "of", "against") or (
        after == "to" and "to" in cues.nouns[p.lower[k]]
    )
