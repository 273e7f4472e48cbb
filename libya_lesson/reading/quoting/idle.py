"""Cues with which nobody voices anything: in open questions, in the description of a group, in a mere talk."""

from __future__ import annotations

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable, evidence_nouns
from libya_lesson.reading.syntax.nounphrase_ends import phrase_right
from libya_lesson.reading.syntax.nounphrases import Range, head
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, INFINITIVE, Group, Parsed
from libya_lesson.reading.syntax.verbhood import HELPS
from libya_lesson.reading.syntax.wordforms import verbs_of

LENT = frozenset(["offer", "share"])  # with words, as with things
_SHOWN = frozenset("sign signs little interest mercy respect no".split())
_ITSELF = frozenset("himself herself itself themselves ourselves myself yourself yourselves oneself".split())
_LABELS = frozenset(["label", "label_obj"])
_TOO_SOON = frozenset("early soon impossible hard difficult unable able".split())
_NAMING = frozenset("call name dub".split())
_DEEDS = frozenset(["attack", "claim", "post"])  # "attacked the port", "claimed nine lives", "posted a loss"
_BEHIND_CALLED = frozenset([g.PREP, g.CC, g.STOP, g.DAY, g.SUB, g.TO])  # no name for anybody
_NEAR = 4  # tokens
_LOOSE = frozenset("object about label_obj accusation infinitive".split())


def idle(p: Parsed, cues: CueTable, v: Group, rule: str, cue_end: int, source: Range | None, last: int) -> bool:
    """Whether nobody voices anything: an open question, a group picked out by what it wants, a talk with somebody."""
    if rule == "infinitive" and source and source[1] == source[0] + 1 and p.tag[source[0]] in (g.REL, g.THAT):
        return p.tag[source[0] - 1] != g.COMMA  # "those who want to stay", but "Ann Lee, who wants to stay"
    if rule in _LABELS and _named(p, v, rule, cue_end, source, last):
        return True
    if rule == "label_obj" and v.base == "call" and _phones(p, cue_end, last):
        return True
    if rule == "wh_clause" and v.kind == INFINITIVE and p.lower[v.start - 1] in _TOO_SOON:
        return True  # "it was too early to say who …"
    if _deed(p, v, cue_end) and (rule == "object" or v.base in _DEEDS):
        return True  # "the storm claimed nine lives so far"
    helps = v.kind == INFINITIVE and p.lower[v.start - 1] in HELPS  # "to help support the firm", "help find out who"
    if helps and rule == "wh_clause":
        return True
    if rule not in _LOOSE:
        return False
    if rule == "object" and p.lower[v.start] == "must":
        return True  # "the ministry must approve exports"
    if v.base == "attack" and rule == "accusation" and source and armed(p, source):
        return True  # "the army attacked Lund"
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
    if rule == "object" and v.base == "address" and v.kind == GERUND:
        return True  # "she said, addressing the crew"
    if rule == "object" and cues.groups.get(v.base) == "support" and (helps or v.kind == GERUND):
        return True  # "people supporting the plan": a side that is taken, not words
    if rule in ("object", "about", "label_obj") and source is None:
        return True
    if rule == "label_obj" and v.base == "see" and p.lower[v.head + 1] in ("no", "little", "few"):
        return False  # "sees little chance of a deal"
    if rule == "label_obj" and v.base == "consider" and p.tag[cue_end] == g.DET:
        return True  # "considered a run", "considered the matter"
    if rule == "label_obj" and v.base in p.words("shaping"):
        return True  # "cast a vote", "viewed the pictures": nothing is called anything
    return rule == "about" and v.base in p.lexicon.derived(verbs_of, "talk") and p.lower[cue_end - 1] in ("to", "with")


def idle_objects(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """What each verb does not say but do: the objects with which it reports nothing.

    >>> from libya_lesson.lexicons import load
    >>> "lives" in idle_objects(load())["claim"]
    True
    """
    found: dict[str, set[str]] = {}
    for verb, thing in lexicon.rows("idle_objects"):
        found.setdefault(verb, set()).add(thing)
    return {verb: frozenset(things) for verb, things in found.items()}


def _deed(p: Parsed, v: Group, i: int) -> bool:
    """Whether the object makes a deed of the verb: "claimed nine lives", "asserts its control", "offered a way out"."""
    if v.base == "deny":  # "denied him bail", "denied the group a permit"
        refused = phrase_right(p, i, len(p.tag))
        behind = refused[1] if refused else len(p.tag)
        return behind < len(p.tag) and p.tag[behind] in (g.DET, g.NUM, g.NOUN)
    things = p.lexicon.derived(idle_objects).get(v.base)
    if things is None or not things.isdisjoint(p.lower[i : i + _NEAR]):
        return things is not None
    whole = phrase_right(p, i, len(p.tag)) if v.base == "attack" else None
    return whole is not None and p.lower[head(p, whole)] in things  # "attacked Oman's main Salt Bay airport"


def fighters(lexicon: Lexicon) -> frozenset[str]:
    """The nouns of those who attack with more than words.

    >>> from libya_lesson.lexicons import load
    >>> {"troops", "gunmen", "army"} <= fighters(load())
    True
    """
    return frozenset(row[0] for row in lexicon.rows("name_signs") if row[1] in ("state force", "armed people"))


def armed(p: Parsed, source: Range) -> bool:
    """Whether those attack with more than words: "the army", "armed men"."""
    return p.lower[source[1] - 1] in p.lexicon.derived(fighters) or "armed" in p.lower[source[0] : source[1]]


def _phones(p: Parsed, i: int, last: int) -> bool:
    """Whether somebody is rung up, not called anything: "called Ann Lee on Monday", "called him and left"."""
    found = phrase_right(p, i, last)
    if found is None or p.marks.inside[i] >= 0 or max(p.marks.inside[i:last]) >= 0:
        return False  # "called them in an article “traitors”"
    whom = p.tag[found[0] : found[1]]
    bare = all(t == g.NAME for t in whom) or whom == [g.OBJ] or p.lower[found[1] - 1] == "police"
    return bare and (found[1] >= last or (p.tag[found[1]] in _BEHIND_CALLED and p.lower[found[1]] != "out"))


def _named(p: Parsed, v: Group, rule: str, i: int, source: Range | None, last: int) -> bool:
    """Whether a thing is only told by its name: "a firm called Lee & Sons went bankrupt"."""
    if v.base not in _NAMING or not source or source[1] != v.start or p.tag[v.start - 1] != g.NOUN:
        return False
    if p.tag[i] != g.NAME or not p.form[v.head] & g.PART:
        return False
    name = phrase_right(p, i, last)
    number = p.group_at[name[1]] if name and name[1] < last else -1
    return rule == "label_obj" or (number >= 0 and p.groups[number].kind == FINITE)
