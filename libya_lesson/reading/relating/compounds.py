"""Ties told by one word before a noun: "Omani-backed rebels", "the Oman-funded council", "pro-Omani lawmakers"."""

from __future__ import annotations

from libya_lesson.reading.claiming.regions import Regions
from libya_lesson.reading.relating.participants import Participants
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.event_words import Event
from libya_lesson.reading.syntax.function_words import PREPOSITIONS
from libya_lesson.text import Article, Tokens

_ALLIED = frozenset("allied aligned friendly".split())
_SIDES = {"pro": "+", "anti": "-"}
_NEAR = 5  # tokens to the noun that such a word describes


def hyphened(article: Article) -> list[str]:
    """The different words of an article that have a hyphen; `Article.derived` keeps them."""
    return [word for word in article.tokens.kinds if "-" in word]


def find_compounds(article: Article, cut: Regions, who: Participants) -> list[Event]:
    """One event for each such word whose two sides are actors of the text."""
    backing = who.field("backing")
    wanted = {word for word in article.derived(hyphened) if _sorts(word, backing)[0]}
    if not wanted:
        return []
    tokens = article.tokens
    named = {alias.lower(): a.actor_id for a in who.naming.actors for alias in (a.name, *a.aliases)}
    found: list[Event] = []
    for t in tokens.where(wanted):
        words, sign, kind, backed = _sorts(tokens.lower[t], backing)
        other = _named(words, named, who)
        bearer = _bearer(t, tokens, who)
        if other and bearer and other != bearer[0] and cut.clause_of[t] >= 0:
            pairs = tuple((other, actor) if backed else (actor, other) for actor in bearer)
            found.append(Event(cut.clause_of[t], t, t, t, t, False, sign, kind, "tie.compound", pairs))
    return found


def _sorts(word: str, backing: frozenset[str]) -> tuple[str, str, str, bool]:
    """The other party's name, the sign, the kind, and whether the other party is the one that acts."""
    one, _, two = word.partition("-")
    if two in backing:
        return one, "+", "material", True
    if two in _ALLIED:
        return one, "+", "verbal", False
    return (two, _SIDES[one], "verbal", False) if one in _SIDES else ("", "", "", False)


def _named(word: str, named: dict[str, str], who: Participants) -> str:
    """The actor of the text that a name or a people's adjective means."""
    states = [who.states[state] for state in who.state_of.get(word, ()) if state in who.states]
    return named.get(word) or (states[-1] if states else "")


def _bearer(t: int, tokens: Tokens, who: Participants) -> tuple[str, ...]:
    """Whom the word describes: the party that it is a part of, or the next one in its phrase."""
    party = who.at.get(t)
    if party and party.last > t:
        return party.actors
    for n in range(t + 1, min(t + _NEAR, len(tokens))):
        party = who.at.get(n)
        if party and not party.adjective and not party.place:
            return party.actors
        if tokens.lower[n] in BREAKS or tokens.lower[n] in PREPOSITIONS or n in who.verbs:
            break
    return ()
