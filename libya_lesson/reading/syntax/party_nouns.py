"""Common nouns for people, bodies and forces, in all their forms."""

from __future__ import annotations

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.syntax.cues import plural

_ALWAYS_PLURAL = frozenset(["troops", "authorities", "police", "forces"])

_IRREGULAR = {"people": "people", "child": "children"}

Entry = tuple[str, bool, str]


def party_nouns(lexicon: Lexicon) -> dict[str, Entry]:
    """Every form of the listed nouns: the plain noun, whether it is a plural, and its sort.

    >>> from libya_lesson.lexicons import load
    >>> party_nouns(load())["armies"]
    ('army', True, 'force')
    """
    found = {}
    things = lexicon.words("things_in_ers")
    for base, *_, none_in in lexicon.rows("verbforms"):
        agents = _agents(base)
        if none_in != "clauses" and agents not in things:  # "organisers", "smugglers": who does it
            found[agents] = (agents[:-1], True, "person")
    for noun, sort in lexicon.rows("party_nouns"):
        if " " in noun:  # "the presidential guard", but no other guard
            head = noun.rpartition(" ")[2]
            found[head] = (head, False, "counted")
            continue
        if sort == "plural":  # "both capitals" are governments, "the capital" is a town
            found[plural(noun)] = (noun, True, "body")
            continue
        if sort == "counted":
            found[_IRREGULAR.get(noun) or plural(noun)] = (noun, True, sort)
            continue
        if sort != "echo" or plural(noun) not in found:  # "the authorities" are not "the authority" again
            found[plural(noun)] = (noun, True, sort)
        found[noun] = (noun, noun in _ALWAYS_PLURAL, sort)
    return found


def whole_nouns(lexicon: Lexicon) -> frozenset[str]:
    """Nouns of two words that are a body only together: "presidential guard"."""
    return frozenset(noun for noun, _ in lexicon.rows("party_nouns") if " " in noun)


def _agents(verb: str) -> str:
    """Those who do it: organise, organisers; plan, planners; carry, carriers."""
    if verb.endswith("e"):
        return verb + "rs"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "iers"
    doubled = len(verb) < 6 and verb[-1] in "bdgmnpt" and verb[-2] in "aeiou" and verb[-3:-2] not in tuple("aeiou")
    return verb + verb[-1] * doubled + "ers"
