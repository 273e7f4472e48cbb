"""Cues with which nobody voices anything: in open questions, in the description of a group, in a mere talk."""

from __future__ import annotations

from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable, evidence_nouns
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import Range
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, INFINITIVE, Group, Parsed
from libya_lesson.reading.syntax.wordforms import verbs_of

LENT = frozenset(["offer", "share"])  # with words, as with things
_SHOWN = frozenset("sign signs little interest mercy respect no".split())
_SHAPING = frozenset("cast view frame paint see".split())
_ITSELF = frozenset("himself herself itself themselves ourselves myself yourself yourselves oneself".split())
_LABELS = frozenset(["label", "label_obj"])
_TOO_SOON = frozenset("early soon impossible hard difficult unable able".split())
_LIVES = frozenset(["life", "lives"])
_NAMING = frozenset("call name dub".split())
_GIVEN = frozenset(["offer", "accept"])
_WON = frozenset("victory victories win wins title titles crown medal gold".split())
_THINGS = frozenset("window glimpse proof evidence chance way opportunity alternative award awards".split())
_NEAR = 4  # tokens
_LOOSE = frozenset("object about label_obj accusation infinitive".split())


def idle(p: Parsed, cues: CueTable, v: Group, rule: str, cue_end: int, source: Range | None, last: int) -> bool:
    """Whether nobody voices anything: an open question, a group picked out by what it wants, a talk with somebody."""
    if rule == "infinitive" and source and source[1] == source[0] + 1 and p.tag[source[0]] in (g.REL, g.THAT):
        return p.tag[source[0] - 1] != g.COMMA  # "those who want to stay", but "Ann Lee, who wants to stay"
    if rule in _LABELS and _named(p, v, rule, cue_end, source, last):
        return True
    if rule == "wh_clause" and v.kind == INFINITIVE and p.lower[v.start - 1] in _TOO_SOON:
        return True  # "it was too early to say who …"
    if v.base == "claim" and not _LIVES.isdisjoint(p.lower[cue_end : cue_end + 4]):
        return True  # "the storm claimed nine lives"
    if rule not in _LOOSE:
        return False
    if rule == "object" and p.lower[v.start] == "must":
        return True  # "the ministry must approve exports"
    if rule == "accusation" and v.kind == INFINITIVE and p.lower[v.head + 1] in _ITSELF:
        return True  # "the right to defend itself"
    if source and source[0] > v.head:
        return True  # "First, publish the contract": what is asked for speaks to nobody
    asked = p.article.tokens.text[last - 1] == "?"
    if asked or (source and source[0] > 0 and p.lower[source[0] - 1] in ("if", "whether")):
        return True
    if rule in ("object", "about") and cues.groups.get(v.base) == "find" and v.kind != FINITE:
        return not (source and v.kind == GERUND and p.lower[source[1] - 1] in p.lexicon.derived(evidence_nouns))
    if rule == "object" and v.base == "show" and p.lower[cue_end : cue_end + 1] and p.lower[cue_end] in _SHOWN:
        return True  # "inflation showed signs of cooling"
    own = source is not None and source[1] == source[0] + 1 and p.lower[source[0]] == "i"
    if rule == "object" and own and cues.groups.get(v.base) == "attitude" and p.marks.inside[v.head] < 0:
        return True  # "I like the old quay": the taste of the author, whose own words these are
    if rule == "object" and v.base == "counter" and v.kind == INFINITIVE:
        return True  # "to counter an attack"
    if rule == "object" and v.base in LENT and v.kind != FINITE:
        return True  # "a plan offering shelter"
    if rule == "object" and v.base in _GIVEN and not _THINGS.isdisjoint(p.lower[cue_end : cue_end + _NEAR]):
        return True  # "offered a window into the deal"
    if rule == "object" and v.base == "claim" and not _WON.isdisjoint(p.lower[cue_end : cue_end + _NEAR]):
        return True  # "claimed the third victory"
    if rule == "object" and cues.groups.get(v.base) == "support" and v.kind == GERUND:
        return True  # "people supporting the plan": a side that is taken, not words
    if rule in ("object", "about", "label_obj") and source is None:
        return True
    if rule == "label_obj" and v.base == "see" and p.lower[v.head + 1] in ("no", "little", "few"):
        return False  # "sees little chance of a deal"
    if rule == "label_obj" and v.base == "consider" and p.tag[cue_end] == g.DET:
        return True  # "considered a run", "considered the matter"
    if rule == "label_obj" and v.base in _SHAPING:
        return True  # "cast a vote", "viewed the pictures": nothing is called anything
    return rule == "about" and v.base in p.lexicon.derived(verbs_of, "talk") and p.lower[cue_end - 1] in ("to", "with")


def _named(p: Parsed, v: Group, rule: str, i: int, source: Range | None, last: int) -> bool:
    """Whether a thing is only told by its name: "a firm called Lee & Sons went bankrupt"."""
    if v.base not in _NAMING or not source or source[1] != v.start or p.tag[v.start - 1] != g.NOUN:
        return False
    if p.tag[i] != g.NAME or not p.form[v.head] & g.PART:
        return False
    name = phrase_right(p, i, last)
    number = p.group_at[name[1]] if name and name[1] < last else -1
    return rule == "label_obj" or (number >= 0 and p.groups[number].kind == FINITE)
