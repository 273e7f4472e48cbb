"""Cues: verbs, nouns and adjectives that credit somebody with words, and what each of them takes."""

from __future__ import annotations

from dataclasses import dataclass

from libya_lesson.lexicons import Lexicon

_NONE: frozenset[str] = frozenset()
HELPERS = frozenset(["light", "thing"])  # a verb that takes no more credits nobody alone


@dataclass(frozen=True, slots=True)
class CueTable:
    """What each cue takes: that, wh, to, obj, objto, as, of, tell, say, or a preposition."""

    verbs: dict[str, frozenset[str]]
    groups: dict[str, str]
    nouns: dict[str, frozenset[str]]
    adjectives: dict[str, frozenset[str]]
    sources: frozenset[str]
    bodies: frozenset[str]  # the same nouns with their plurals
    speaking: frozenset[str]  # verbs that may close a clause as "he said" does

    def takes(self, base: str) -> frozenset[str]:
        """The frames of a verb; nothing for an unknown one."""
        return self.verbs.get(base, _NONE)

    def reports(self, base: str) -> bool:
        """Whether a verb alone can credit somebody with words."""
        return not self.verbs.get(base, _NONE) <= HELPERS

    def speaks(self, base: str) -> bool:
        """Whether a verb can introduce words in quotation marks."""
        frames = self.verbs.get(base, _NONE)
        return "say" in frames or "that" in frames or "obj" in frames


def plural(noun: str) -> str:
    """The regular plural of a noun.

    >>> plural("agency"), plural("spokesman"), plural("church")
    ('agencies', 'spokesmen', 'churches')
    """
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def evidence_nouns(lexicon: Lexicon) -> frozenset[str]:
    """The nouns of what shows that something is so, with their plurals.

    >>> from libya_lesson.lexicons import load
    >>> {"poll", "polls"} <= evidence_nouns(load())
    True
    """
    nouns = lexicon.words("evidence_nouns")
    return nouns | {plural(noun) for noun in nouns}


def cue_table(lexicon: Lexicon) -> CueTable:
    """The cue lists of a lexicon, made ready for look-up.

    >>> from libya_lesson.lexicons import load
    >>> cues = cue_table(load())
    >>> "that" in cues.takes("say"), cues.reports("arrive"), cues.speaks("shout")
    (True, False, True)
    """
    kept: dict[str, frozenset[str]] = {}  # most cues take what others take: kept once

    def frames(cell: str) -> frozenset[str]:
        return kept.setdefault(cell, frozenset(cell.split()))

    verbs = {verb: frames(takes) for verb, takes, _ in lexicon.rows("cue_verbs")}
    groups = {verb: group for verb, _, group in lexicon.rows("cue_verbs")}
    nouns = {noun: frames(takes) for noun, takes in lexicon.rows("cue_nouns")}
    nouns |= {plural(noun): takes for noun, takes in nouns.items()}
    adjectives = {adjective: frames(takes) for adjective, takes in lexicon.rows("cue_adjectives")}
    speaking = frozenset(verb for verb, takes in verbs.items() if "say" in takes)
    sources = lexicon.words("source_nouns")
    bodies = sources | {plural(noun) for noun in sources}
    return CueTable(verbs, groups, nouns, adjectives, sources, bodies, speaking)


def cue_nouns(lexicon: Lexicon) -> frozenset[str]:
    """The nouns that report words, with their plurals.

    >>> from libya_lesson.lexicons import load
    >>> {"claim", "claims"} <= cue_nouns(load())
    True
    """
    return frozenset(lexicon.derived(cue_table).nouns)
