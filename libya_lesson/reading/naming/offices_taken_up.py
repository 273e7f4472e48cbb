"""Where a text comes back to an office that it has told of: 'the mayor', 'the Omani leader', "Oman's top diplomat"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.syntax.function_words import GENITIVES, HELPERS, MARKS

TOP = "top diplomat"
_HEADS = ("president", "king", "queen", "emir", "sultan")  # who may be meant by "the head of state"
_CHIEFS = frozenset("leader chief boss".split())
_QUALIFIERS = frozenset("special top chief senior acting permanent deputy new".split())
_NEAR = 2  # sentences from a person to the office that takes them up
_OWNED = 2  # tokens between an owner and the last word of an office


@dataclass(frozen=True, slots=True)
class Holders:
    """Who holds an office, as the words next to the names tell."""

    ids: Mapping[int, str]  # id of a group -> its actor
    of_token: Sequence[str | None]
    words: dict[str, set[str]] = field(default_factory=dict)  # actor -> the words for what they are
    named: dict[int, str] = field(default_factory=dict)  # first token of a name -> actor
    states: dict[str, str] = field(default_factory=dict)  # actor -> their state
    serves: dict[str, str] = field(default_factory=dict)  # actor -> the body or state whose officer they are


def come_back(index: Index, roles: dict[int, str], known: Holders) -> None:
    """'the minister' is the minister named last; 'the Omani leader' is who leads Oman."""
    tokens, words, states, serves, ids = index.tokens, known.words, known.states, known.serves, known.ids
    named, of_token = known.named, known.of_token
    last: dict[str, str] = {}  # word for an office -> who was named last of those who hold it
    leaders: dict[str, str] = {}  # state -> its leader
    held: dict[tuple[str, str], str] = {}  # state and word for an office -> who was named last of those who hold it
    people: dict[str, str] = {}  # state -> who of its people was named last
    leads, heads = index.look.signs["leads a state"], index.look.signs["heads a body or state"]
    held_by_all = frozenset().union(*words.values())
    diplomats = frozenset(["diplomat"] if TOP in held_by_all else [])
    spoken = _CHIEFS | diplomats | held_by_all | {"official"}
    latest = -1  # the first token of the person named last
    holder = ""  # of an office, named last
    spoken |= {"head"} if not held_by_all.isdisjoint(_HEADS) else frozenset()
    spoken |= {short for short, office in index.look.offices.items() if office in held_by_all}
    for i in sorted({*named, *index.adjectives, *tokens.among(spoken)}):
        word = index.look.offices.get(tokens.lower[i], tokens.lower[i])
        if word == "head" and tokens.lower[i + 1 : i + 3] == ["of", "state"]:
            word = next((head for head in _HEADS if head in last), word)
        actor = named.get(i)
        if actor is not None:
            latest = i
            people[states.get(actor, "")] = actor
            holder = actor if words[actor] else holder
            for role in words[actor]:
                last[role] = held[states.get(actor, ""), role] = actor
                if role in leads and states.get(actor):
                    leaders[states[actor]] = actor
                if role in heads and words[actor].isdisjoint((f"vice {role}", f"deputy {role}")):
                    leaders[serves.get(actor, "")] = actor
        elif i in index.adjectives and _stands_alone(i, tokens.lower):
            fellow = people.get(ids.get(id(index.states.get(index.adjectives[i])), "?"))
            if fellow:
                roles[i] = fellow
        elif word == "official" and holder and _is_that_official(i, index):
            roles[i] = holder
        elif word in diplomats:
            _top_diplomat(i, index, known, roles, last, held)
        elif word in last or word in _CHIEFS:
            if i == 0 or i in roles or of_token[i] is not None:
                continue
            k = i - 1
            before = tokens.lower[k]
            office = f"{before} {word}"
            if k and (before == "prime" or office in last):
                k -= 1
                before = tokens.lower[k]
                word = office if office in last else word
            if before in ("the", "this"):
                doing = next((word for word in tokens.lower[i + 2 : i + 4] if word not in MARKS), "")
                of = tokens.lower[i + 1 : i + 2] == ["of"] and not doing.endswith("ing")
                if word in last and not of:  # "accused the minister of lying"
                    roles[i] = last[word]
                elif word in last and word != "leader":
                    k = i + 2 + (tokens.lower[i + 2 : i + 3] == ["the"])
                    body = of_token[k] if k < len(of_token) else None
                    if body and body in (serves.get(last[word]), states.get(last[word])):
                        roles[i] = last[word]  # "the head of the Salt Council", who is known by then
            elif k in index.adjectives:
                state = ids.get(id(index.states.get(index.adjectives[k])), "?")
                leader = held.get((state, word), "") or (leaders.get(state, "") if word in leads else "")
                near = latest >= 0 and 0 < tokens.sentence[i] - tokens.sentence[latest] <= _NEAR
                leader = leader or (_alone(word, known, named[latest]) if near else "")
                while k - 1 in index.adjectives:
                    k -= 1  # both of "South Korean"
                if leader and k and tokens.lower[k - 1] == "the":
                    roles[i] = leader
            elif body := _body_before(i, index, of_token):
                if serves.get(last.get(word, "")) == body:
                    roles[i] = last[word]  # "the UN envoy", "UN's special envoy"
                elif word in _CHIEFS and body in leaders:
                    roles[i] = leaders[body]  # "the UN chief", who is its president


def _alone(word: str, known: Holders, actor: str) -> str:
    """Who alone holds an office and was named last: "President Lee left. The Omani president"; "" for anybody else."""
    holders = [who for who, held in known.words.items() if word in held and not known.serves.get(who)]
    return actor if holders == [actor] and not known.states.get(actor) else ""


def _is_that_official(i: int, index: Index) -> bool:
    """Whether "the official" takes up one who was named, in a text that has told of no other official before."""
    tokens, look = index.tokens, index.look
    lower = tokens.lower
    if lower[i - 1 : i] not in (["the"], ["this"]) or lower[i + 1 : i + 2] == ["of"]:
        return False
    behind = lower[i + 1] if i + 1 < len(lower) else "."
    if behind.isalpha() and not any(behind in kind for kind in (look.function, look.speech, look.past)):
        return False  # "the official visit"
    others = tokens.places.get("officials", ())
    before = [k for k in tokens.places.get("official", ()) if k < i and lower[k - 1] not in ("the", "this")]
    return not before and (not others or others[0] > i)


def _top_diplomat(
    i: int, index: Index, known: Holders, roles: dict[int, str], last: Mapping[str, str],
    held: Mapping[tuple[str, str], str],
) -> None:  # fmt: skip
    """'the top diplomat', 'the Omani top diplomat', "Oman's top diplomat": the foreign minister named before."""
    lower, k = index.tokens.lower, i - 1
    state: str | None = None
    if k in index.adjectives:
        state = known.ids.get(id(index.states.get(index.adjectives[k])), "?")
        k -= 1
    if k < 1 or lower[k] not in ("top", "chief") or known.of_token[i] is not None:
        return
    if k > 1 and state is None and k - 1 in index.adjectives:
        state = known.ids.get(id(index.states.get(index.adjectives[k - 1])), "?")
        k -= 1
    if lower[k - 1] in GENITIVES and k > 1:
        state = known.of_token[k - 2]
    elif lower[k - 1] != "the":
        return
    holder = last.get(TOP) if state is None else held.get((state, TOP))
    if holder:
        roles[i] = holder


def _body_before(i: int, index: Index, of_token: Sequence[str | None]) -> str | None:
    """The body or state before an office: "the UN envoy", "UN's special envoy"."""
    k = i - 1
    if k > 0 and of_token[k] is None and index.tokens.lower[k] in _QUALIFIERS:
        k -= 1
    if k > 0 and index.tokens.lower[k] in ("'s", "\u2019s"):
        k -= 1
    return of_token[k]


def _stands_alone(i: int, lower: Sequence[str]) -> bool:
    """Whether a people's adjective stands for one of them: "the Omani has left"."""
    several = lower[i].endswith("s") and not lower[i].endswith("ss")  # "the Omanis did", but "the Swiss has"
    return i > 0 and lower[i - 1] == "the" and not several and i + 1 < len(lower) and lower[i + 1] in HELPERS


def sole_holders(index: Index, roles: dict[int, str], known: Holders) -> None:
    """Lead "Oman's foreign minister" to the one named with that office, if there is no other and no other state."""
    lower, words, of_token = index.tokens.lower, known.words, known.of_token
    offices = {word for held in words.values() for word in held if " " in word}
    for office in offices:
        holders = [actor for actor, held in words.items() if office in held]
        first, last = office.split(" ", 1) if office.count(" ") == 1 else ("", "")
        found = [
            i for i in index.tokens.places.get(last, ())
            if i > _OWNED and lower[i - 1] == first and i not in roles and lower[i - 2] in GENITIVES and of_token[i - 3]
        ]  # fmt: skip
        owners = {of_token[i - 3] for i in found}
        if len(holders) == len(owners) == 1 and known.states.get(holders[0], "") in ("", *owners):
            roles.update((k, holders[0]) for i in found for k in (i - 1, i))
