"""Whom words for two take up: "the two countries", "both leaders", where the text leaves no choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.naming.actors import Naming
from libya_lesson.reading.records import BODIES_BUT_MEDIA
from libya_lesson.reading.relating.commons import Common
from libya_lesson.reading.relating.party import Party
from libya_lesson.reading.syntax.function_words import OWNING
from libya_lesson.text import Tokens

_PAIR = 2
_REACH = 60  # tokens
_NEAR = 14  # tokens behind "between"
_SENTENCES = 2  # back to where two persons or bodies are named


def find_twosomes(
    tokens: Tokens, naming: Naming, commons: Mapping[int, Common], named: Mapping[int, Party], lexicon: Lexicon
) -> dict[int, tuple[str, ...]]:
    """The actors that such phrases stand for, by the token of their noun."""
    states, loose = (
        lexicon.word_field("states by a noun"),
        lexicon.word_field("two sides"),
    )  # sides may be armies or parties
    persons, groups = lexicon.word_field("two persons"), lexicon.word_field("two bodies")
    wanted = {t: common for t, common in commons.items() if common.plural and _of_two(tokens, common, states | loose)}
    if not wanted:
        return {}
    kinds = {a.actor_id: a.kind for a in naming.actors}
    found: dict[int, tuple[str, ...]] = {}
    last = -1  # where two states were taken up before
    for t, common in wanted.items():
        word = tokens.lower[t]
        before = {n: party for n, party in named.items() if n < common.first}
        pair = _joined(before, kinds, tokens, t) if word in states or word in loose else ()
        if not pair and word in loose:
            pair = _between({**named, **{n: _party(c) for n, c in commons.items() if n not in named}}, tokens, t)
        if not pair and word in states and last >= 0 and tokens.sentence[t] - tokens.sentence[last] <= _SENTENCES:
            pair = found[last]  # "urged both countries to talk. It calls on both countries to …"
        if not pair and word in states:
            pair = _states(before, kinds, tokens.sentence[t], tokens)
        if not pair and word in persons:
            pair = _joined(before, kinds, tokens, t, "person") or _lately(
                before, {a for a, kind in kinds.items() if kind == "person"}, t, tokens
            )
        elif not pair and (word in groups or (word == "sides" and "state" not in kinds.values())):
            fighting = word == "groups" and tokens.lower[t + 1 : t + 3] == ["in", "the"]
            bodies = (
                BODIES_BUT_MEDIA - {"government body"} if word == "groups" else BODIES_BUT_MEDIA
            )  # no ministry is a group
            pair = _between(named, tokens, t, _SENTENCES) if fighting else ()
            pair = pair or _lately(before, {a for a, kind in kinds.items() if kind in bodies}, t, tokens)
        if pair:
            found[t] = pair
            last = t if word in states else last
    return found


def _of_two(tokens: Tokens, common: Common, states: frozenset[str]) -> bool:
    """Whether a plural is said of two: "both leaders", "these two men", "the two neighbouring states"."""
    words = tokens.lower[max(0, common.first - 2) : common.last + 1]
    if "both" in words[:3] or (words[-1] in states and "two" in words):
        return True
    return "two" in words[1:3] and words[words.index("two", 1) - 1] in ("the", "these") and "other" not in words


def _joined(
    before: Mapping[int, Party], kinds: Mapping[str, str], tokens: Tokens, t: int, kind: str = "state"
) -> tuple[str, ...]:
    """The two states of the last "X and Y", in the sentence or the one before; persons only in the sentence."""
    for n, party in reversed(list(before.items())):
        if tokens.sentence[t] - tokens.sentence[n] > (kind == "state"):
            break
        other = before.get(party.last + 2)
        if tokens.lower[party.last + 1] == "and" and other and len(party.actors) == len(other.actors) == 1:
            pair = (party.actors[0], other.actors[0])
            if all(kinds.get(actor) == kind for actor in pair):
                return pair
    return ()


def _party(common: Common) -> Party:
    return Party(common.last, common.last, (common.actor,), False, common.modifies)


def _between(parties: Mapping[int, Party], tokens: Tokens, t: int, sentences: int = 1) -> tuple[str, ...]:
    """Those between whom something has been just before: "Talks between X and Y failed. Z urged both sides"."""
    for n in range(t - 1, max(-1, t - _REACH), -1):
        if tokens.sentence[t] - tokens.sentence[n] > sentences:
            break
        if tokens.lower[n] != "between":
            continue
        near = [parties[k] for k in range(n + 1, min(n + _NEAR, t)) if k in parties]
        found = [p for p in near if tokens.sentence[p.first] == tokens.sentence[n] and not p.adjective]
        if len(found) == _PAIR and "and" in tokens.lower[found[0].last + 1 : found[1].first]:
            pair = (*found[0].actors, *found[1].actors)
            return pair if len(pair) == _PAIR else ()
    return ()


def _states(before: Mapping[int, Party], kinds: Mapping[str, str], here: int, tokens: Tokens) -> tuple[str, ...]:
    """The two states that the text speaks of most; none where a third is named as often."""
    times = Counter(a for party in before.values() for a in party.actors if kinds.get(a) == "state")
    ranked = times.most_common(3)
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[1][1] == ranked[2][1]):
        lately = {a for n, p in before.items() if here - tokens.sentence[n] <= 1 for a in p.actors} & times.keys()
        return tuple(sorted(lately)) if len(lately) == _PAIR else ()
    return tuple(sorted(actor for actor, _ in ranked[:2]))


def _lately(before: Mapping[int, Party], fitting: set[str], t: int, tokens: Tokens) -> tuple[str, ...]:
    """The two that the last sentences name; none where they name a third."""
    here = tokens.sentence[t]
    lately = [(here - tokens.sentence[n], p) for n, p in before.items() if here - tokens.sentence[n] <= _SENTENCES]
    acting = [(away, p) for away, p in lately if tokens.lower[p.last + 1] not in OWNING]  # not "X's votes"
    for least, named in (
        (1, lately),
        (0, lately),
        (1, acting),
    ):  # "X hit Y. Z condemned the two men": who acts now is none of them
        near = {a for away, p in named if least <= away for a in p.actors} & fitting
        if len(near) == _PAIR:
            return tuple(sorted(near))
    times = Counter(a for p in before.values() for a in p.actors if a in fitting)
    for a in {a for away, p in lately if not away for a in p.actors}:
        times.pop(a, None)  # who meets the two men is none of them
    ranked = times.most_common(3)
    near = {a for away, p in lately if away > 0 for a in p.actors} & fitting
    if not near <= {a for a, _ in ranked[:_PAIR]}:
        return ()  # somebody else has come between
    told = len(ranked) >= _PAIR and ranked[1][1] > 1 and (len(ranked) == _PAIR or ranked[1][1] > ranked[2][1])
    return tuple(sorted(a for a, _ in ranked[:_PAIR])) if told else ()
