"""Whose participle or infinitive it is, judged by the phrase right before it: "the crew singing", "told them to go"."""

from __future__ import annotations

from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import cue_table
from libya_lesson.reading.syntax.nounphrases import PARTS, Range, head, is_agent, phrase_left, simple_left
from libya_lesson.reading.syntax.predicates import Group, Parsed
from libya_lesson.reading.syntax.times import TIMES

_SPENT = frozenset("time hour hours minutes point moment".split())

_WHERE = frozenset(["in", "at", "to", "for", "near"])


def before_participle(p: Parsed, v: Group, j: int, first: int) -> tuple[Range | None, bool]:
    """The phrase that ends with token ``j``, before a participle; and whether who acted before is asked instead."""
    found = phrase_left(p, j, first)
    before = p.lower[found[0] - 1] if found[0] > first else ""
    made = p.group_at[found[0] - 2] if found[0] - 2 > first and before == "by" else -1
    if made >= 0 and p.groups[made].passive and p.lower[p.groups[made].start - 1] in p.words("voted on"):
        return phrase_left(p, p.groups[made].start - 1, first), False  # "a resolution drafted by Oman asking"
    if p.lower[j] in TIMES or p.lower[j] in _SPENT:
        return None, True
    says = v.base in p.lexicon.derived(cue_table).speaking
    bears = p.lower[j] in p.words("bearers of words") or before == "with"  # "with crowds chanting"
    h = head(p, found)
    noun = p.tag[j] == g.NOUN
    thing = says and noun and not bears and not is_agent(p, j) and not is_agent(p, h)  # "left the hall warning"
    there = before in _WHERE and p.tag[j] == p.tag[found[0]] == g.NAME  # "were operating in Oman saying"
    thing = thing or (says and there)
    thing = thing or (says and before == "on")  # "on Facebook, writing"
    if says and p.tag[j] == g.NAME and p.tag[h] == g.NOUN and not is_agent(p, h):
        where = p.lower[simple_left(p, j, first) - 1]
        thing = thing or (where in _WHERE and p.lower[h] not in p.words("bearers of words"))  # "a truce in Oman saying"
    if thing or not p.words("papers").isdisjoint((p.lower[j], p.lower[h])):
        return found, True
    beside = noun and is_agent(p, j) and not is_agent(p, h) and p.lower[h] not in PARTS
    return ((simple_left(p, j, first), j + 1) if beside else found), False


def before_infinitive(p: Parsed, j: int, first: int) -> Range | None:
    """Who is to act in "told the crew to leave": the phrase that ends with token ``j``; None if that is no agent."""
    a, b = phrase_left(p, j, first)
    if a - 2 > first and p.lower[a - 1] == "like" and p.tag[a - 2] == g.NOUN:  # "advisers like Ann Lee to say"
        a = phrase_left(p, a - 2, first)[0]
    if p.tag[j] == g.NOUN and not is_agent(p, j):
        return None
    h = head(p, (a, b))
    if a > first and p.group_at[a - 1] >= 0 and (p.tag[h] != g.NOUN or is_agent(p, h)):
        return (a, b)  # not "held a rally in front of the bank to demand"
    near = simple_left(p, j, first)
    if near - 2 > first and p.lower[near - 1] == "of" and not is_agent(p, near - 2):
        return (near, b)  # "the decision of regulators to reject the deal"
    return None
