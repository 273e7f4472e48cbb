"""Who can have a voice: sources that can think and say, and the speaker whom a joined cue goes on with."""

from __future__ import annotations

from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable, evidence_nouns
from libya_lesson.reading.syntax.nounphrases import Range, head, is_agent
from libya_lesson.reading.syntax.party_nouns import party_nouns
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, INFINITIVE, Parsed
from libya_lesson.reading.syntax.times import TIMES

_MINDS = frozenset("think intent label support attitude".split())
_LOOMING = frozenset("threaten promise contradict".split())  # "the strike threatens to halt exports"
_PERSONAL = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "ant", "ants", "ee", "ees", "man", "men", "people")


def can_speak(p: Parsed, cues: CueTable, f: Found) -> bool:
    """Whether the source of a thought, a judgement or a hint is one that can have them: changes and meetings cannot."""
    if f.source is None or f.group < 0:
        return True
    if _empty(p, f.source):
        return False
    v = p.groups[f.group]
    base = v.base
    if base == "aim" and v.start == v.head and p.form[v.head] & g.PART and p.tag[v.start - 1] == g.NOUN:
        return is_agent(p, v.start - 1)  # "talks aimed at ending the war"
    if base == "find" and f.rule == "object":  # "the survey found support": persons find things of all sorts
        return p.lower[head(p, f.source)] in p.lexicon.derived(evidence_nouns)
    if (
        v.kind == INFINITIVE
        and f.rule in ("object", "about")
        and all(_is_thing(p, cues, k) for k in (head(p, f.source), f.source[1] - 1))
    ):
        return False  # "a better system to report profits"
    looms = base in _LOOMING and f.rule in ("infinitive", "object")
    shows = base in p.words("showing")
    if not looms and not shows and cues.groups.get(base, "") not in _MINDS:
        return True
    a, b = f.source
    hangs = b == a + 1 and p.tag[a] in (g.REL, g.THAT) and p.lower[a] != "who" and a > 0
    if hangs and (f.rule in ("object", "about") or base == "see") and _is_thing(p, cues, a - 1):
        return False  # "a policy that favours farmers", "the week that saw the town fall"
    k = head(p, f.source)
    word = p.lower[k]
    if base == "see" and _is_thing(p, cues, k) and not (f.rule == "label" and word.endswith(("s", "where", "alike"))):
        return False  # "the reform saw taxes rise"
    if shows and f.rule == "clause" and word in p.lexicon.derived(evidence_nouns):
        return True
    if not shows and f.rule in ("clause", "label") and word not in TIMES:
        return True  # what is believed to be so, or called something, has somebody who believes or calls it so
    if p.tag[k] in (g.NOUN, g.ADJ, g.VERB, g.GENITIVE):
        return word in cues.bodies or word.endswith(_PERSONAL)
    return not (word == "it" and p.groups[f.group].kind != FINITE)


def _is_thing(p: Parsed, cues: CueTable, k: int) -> bool:
    """Whether a noun stands for nobody who could speak and for nothing that bears words."""
    word = p.lower[k]
    if p.tag[k] != g.NOUN or word in cues.bodies or word.endswith(_PERSONAL) or word in p.words("papers"):
        return False
    return word not in p.lexicon.derived(evidence_nouns) and word not in p.lexicon.derived(party_nouns)


def same_speaker(p: Parsed, out: list[Found], number: int) -> Range | None:
    """The source of the quote that ends just before a cue without a subject: "…, adding", "… and called"."""
    v = p.groups[number]
    if not out:
        return None
    k = v.start - 1
    tag = p.tag
    while k > 0 and tag[k] == g.ADV:
        k -= 1
    joined = tag[k] == g.CC and v.kind == GERUND
    if tag[k] == g.CC and v.kind in (FINITE, GERUND):
        k -= 1
        if tag[k] == g.COMMA:
            k -= 1
    elif tag[k] in (g.COMMA, g.DASH) and v.kind == GERUND:
        k -= 1
    else:
        return None
    for f in reversed(out[-6:]):
        if f.parts and f.cue and p.bound_of[f.cue[0]] == p.bound_of[v.head]:
            if joined and (f.group < 0 or p.groups[f.group].kind != GERUND):
                continue  # "saying he was ill and calling it a shame"
            if f.source and p.tag[f.source[0]] == g.THAT and v.kind == GERUND:
                continue  # "blocked a text that urged him to leave, insisting"
            end = max(f.parts[-1][1], f.cue[1])
            if end in (k + 1, k, k + 2) and f.rule != "noun_owner":
                return f.source
    return None


def _empty(p: Parsed, source: Range) -> bool:
    """Whether a source is a pronoun that stands for nobody in particular: "nobody else", "no one in the town"."""
    a, b = source
    empty = p.lexicon.words("empty_pronouns")
    return p.lower[a] in empty or (a + 1 < b and f"{p.lower[a]} {p.lower[a + 1]}" in empty)
