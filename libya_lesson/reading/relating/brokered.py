"""Who brings others together: "a truce brokered by X between Y and Z", "X brokered the deal of Y with Z"."""

from __future__ import annotations

from libya_lesson.reading.claiming.regions import Regions
from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.relating.participants import Participants
from libya_lesson.reading.relating.party import actors_of
from libya_lesson.reading.syntax.event_words import Event
from libya_lesson.reading.syntax.function_words import MARKS
from libya_lesson.text import Tokens

_BROKERED = frozenset("brokered brokering mediated facilitated midwifed".split())
_WITH = frozenset(["with", "against"])
_NEAR = 16  # tokens between the word and those who are brought together
_BY = 4  # tokens from "brokered" to "by"


def find_brokered(tokens: Tokens, cut: Regions, who: Participants) -> list[Event]:
    """One event for each such word that names the go-between and the two sides; the subjects must be known."""
    if _BROKERED.isdisjoint(tokens.kinds):
        return []
    found: list[Event] = []
    for t in tokens.where(_BROKERED):
        here = cut.clause_of[t]
        if here < 0:
            continue
        behind = _by(t, tokens)
        between = _go_betweens(behind, who) if behind else who.subject(here)
        sides = _sides(t, here, tokens, who, passive=bool(behind))
        pairs = tuple((a, b) for a in between for b in sides if a != b and a not in sides)
        if pairs:
            found.append(Event(here, t, t, t, t, False, "0", "verbal", "tie.verb", pairs))
    return found


def _by(t: int, tokens: Tokens) -> int:
    """Where the name of the go-between begins behind "by"; 0 for an active verb."""
    by = next((n for n in range(t + 1, min(t + _BY, len(tokens) - 1)) if tokens.lower[n] == "by"), 0)
    return by + 1 if by and tokens.sentence[by] == tokens.sentence[t] else 0


def _go_betweens(begin: int, who: Participants) -> Actors:
    seq = range(begin, min(begin + 8, len(who.tokens)))
    first = next((k for k, n in enumerate(seq) if n in who.at), -1)
    if not 0 <= first < 3:
        return ()
    end = next((k for k in range(first, len(seq)) if who.tokens.lower[seq[k]] == ","), len(seq))
    return actors_of(who.group(seq[:end], first, visited=True)[0])


def _sides(t: int, here: int, tokens: Tokens, who: Participants, *, passive: bool) -> Actors:
    """Those brought together: behind "between", or the subject and who stands behind "with", or several subjects."""
    sentence = tokens.sentence[t]
    near = [n for n in range(max(0, t - _NEAR), min(t + _NEAR, len(tokens))) if tokens.sentence[n] == sentence]
    for n in near:
        if tokens.lower[n] == "between" and n + 1 < len(tokens):
            sides = _list(n + 1, who)
            if len(sides) > 1:
                return sides
    if not passive:
        return ()
    subject = who.subject(here)
    if len(subject) > 1:
        return subject
    partner = next((sides for n in near if tokens.lower[n] in _WITH and n < t and (sides := _list(n + 1, who))), ())
    return (*subject, *partner) if subject and partner else ()


def _list(begin: int, who: Participants) -> Actors:
    stop = min(begin + 12, len(who.tokens))
    stop = next((n for n in range(begin, stop) if who.tokens.sentence[n] != who.tokens.sentence[begin - 1]), stop)
    seq = range(begin, next((n for n in range(begin, stop) if who.tokens.lower[n] in MARKS), stop))
    first = next((k for k, n in enumerate(seq[:5]) if n in who.at), -1)
    return actors_of(who.group(seq, first, visited=True)[0]) if first >= 0 else ()
