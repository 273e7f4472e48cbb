"""Finds the words for an office that stand for a person: 'the mayor', Ama Boa, 'a researcher', 'the Omani leader'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from libya_lesson.reading.naming.appositions import tells_who_spoke
from libya_lesson.reading.naming.groups import BODIES
from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.naming.office_words_before import office_before
from libya_lesson.reading.naming.sorts import sort_behind
from libya_lesson.reading.syntax.function_words import MARKS

_STOPS = frozenset("of in at for from with by to on who which that and but or as , . ; : ( ) whose where".split())
_REACH = 7  # words of a description after a comma
_BEFORE = 4  # role words right before a name: 'then deputy prime minister'
_FORMER = frozenset("former ex late then onetime deposed ousted".split())
_LEADERS = frozenset("president premier minister chancellor king queen emir sultan ruler dictator leader".split())
_HEADS = frozenset("president chairman chairwoman chairperson secretary director commissioner ceo head".split())
_CHIEFS = frozenset("leader chief boss".split())
_HELPERS = frozenset("is was has had will would can could may might".split())
_OWNS = frozenset(["'s", "\u2019s"])
_LINKS = frozenset("to for of in".split())
_QUALIFIERS = frozenset("special top chief senior acting permanent deputy new".split())
_OWNED = 2  # tokens between an owner and the last word of an office
_TOP = "top diplomat"
_DIPLOMATS = frozenset(["foreign minister", "foreign secretary", "state secretary"])  # "secretary of state" turned
_HOLDERS = frozenset(["office", "rank", "honorific", "noun"])


def find_roles(index: Index, ids: Mapping[int, str], of_token: Sequence[str | None]) -> dict[int, str]:
    """Token of a title or role noun -> id of its holder, next to the name and where the text comes back to it.

    ``ids`` maps the id of a group to that of its actor; ``of_token`` tells which tokens are part of a name.
    """
    roles: dict[int, str] = {}
    words: dict[str, set[str]] = {}  # actor -> the words for what they are
    named: dict[int, str] = {}  # first token of a name -> actor
    states: dict[str, str] = {}  # actor -> their state
    serves: dict[str, str] = {}  # actor -> the body or state whose officer they are
    for group in index.groups:
        actor = ids.get(id(group))
        if actor is not None and group.kind in BODIES:
            for name in group.names:
                for token in sort_behind(name, group.kind, index):
                    roles[token] = actor
        if group.kind != "person" or actor is None:
            continue
        parent = index.parents.get(id(group))
        if parent is not None:
            serves[actor] = ids.get(id(parent), "")
        while parent is not None and parent.kind != "state":
            parent = index.parents.get(id(parent))
        if parent is not None:
            states[actor] = ids.get(id(parent), "")
        own = words.setdefault(actor, set())
        for name in group.names:
            named[name.first] = actor
            for token in _next_to(name, index):
                roles[token] = actor
                word = index.tokens.lower[token].partition("-")[0]
                past = not _FORMER.isdisjoint(index.tokens.lower[max(0, token - 2) : token])
                if _holds(word, index) and not past:  # "the president" is not the former one
                    own.add(word)
                    if word in index.look.offices:  # "PM Ann Lee" is the prime minister
                        own.update((index.look.offices[word], index.look.offices[word].rpartition(" ")[2]))
                    office = f"{index.tokens.lower[token - 1]} {word}"
                    of = index.tokens.lower[token + 1 : token + 2] == ["of"]
                    field = index.tokens.lower[token + 2 : token + 3] if of else []
                    turned = f"{''.join(field)} {word}"  # "minister of foreign affairs" is the foreign minister
                    own.update(o for o in (office, turned) if tuple(o.split()) in index.look.titles)
                    if office in _DIPLOMATS or turned in _DIPLOMATS:
                        own.add(_TOP)
    _come_back(index, ids, roles, words, named, states, serves, of_token)
    _sole_holders(index, roles, words, states, of_token)
    return roles


def _sole_holders(
    index: Index, roles: dict[int, str], words: Mapping[str, set[str]], states: Mapping[str, str],
    of_token: Sequence[str | None],
) -> None:  # fmt: skip
    """Lead "Oman's foreign minister" to the one named with that office, if there is no other and no other state."""
    lower = index.tokens.lower
    offices = {word for held in words.values() for word in held if " " in word}
    for office in offices:
        holders = [actor for actor, held in words.items() if office in held]
        first, last = office.split(" ", 1) if office.count(" ") == 1 else ("", "")
        found = [
            i for i in index.tokens.places.get(last, ())
            if i > _OWNED and lower[i - 1] == first and i not in roles and lower[i - 2] in _OWNS and of_token[i - 3]
        ]  # fmt: skip
        owners = {of_token[i - 3] for i in found}
        if len(holders) == len(owners) == 1 and states.get(holders[0], "") in ("", *owners):
            roles.update((k, holders[0]) for i in found for k in (i - 1, i))


def _next_to(name: Name, index: Index) -> Iterator[int]:
    """The tokens of titles and role nouns before the name, and of the noun that describes it after a comma."""
    tokens, look = index.tokens, index.look
    lower, text = tokens.lower, tokens.text
    if name.has_title:
        yield from range(*name.title)
    yield from office_before(name, index)
    first = name.title[0] if name.has_title else name.first
    for i in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        if not text[i].islower() or (lower[i],) not in look.titles:
            break
        yield i
    if first > 1 and lower[first - 1] == "," and lower[name.last : name.last + 1] in ([","], ["."]):
        k = first - 2  # "Oman's prime minister, Ann Lee,"
        big = not text[k].islower()  # "Salt Parliament Speaker, Ann Lee,"
        while k > 0 and first - k < _REACH and text[k].islower() != big and (lower[k],) in look.titles:
            k -= 1
        stated = k in index.adjectives  # "the Omani foreign minister, Ann Lee,"
        owned = k in index.ends if big else stated or lower[k] in _OWNS or lower[k] in look.signs["article"]
        if owned and k < first - 2:
            yield from range(k + 1, first - 1)
        elif (office := _office_for(first - 1, index)) >= 0:
            yield office  # "the UN envoy to Oman, Ann Lee,"
    i = name.last
    if i + 1 >= len(lower) or lower[i] != "," or tells_who_spoke(name, tokens, look):
        return
    start = i + 2 if lower[i + 1] in look.signs["article"] else i + 1
    j, end = start, min(len(lower), start + _REACH)
    while j < end and lower[j] not in _STOPS:
        j += 1
    if not _HELPERS.isdisjoint(lower[start:j]):
        return  # ', has suspended four lawmakers of'
    if any(word in look.signs["article"] for word in lower[start:j]):
        return  # 'The mayor, Ann Lee, telephoned the president of'
    if j > start and (start > i + 1 or lower[j : j + 1] == ["of"]) and _holds(lower[j - 1], index):
        yield j - 1


def _office_for(comma: int, index: Index) -> int:
    """The office in a phrase that a comma parts from its holder: "envoy" in "the UN envoy to Oman"; or -1."""
    lower = index.tokens.lower
    for k in range(comma - 2, max(0, comma - _REACH), -1):
        if lower[k] in _LINKS:
            return k - 1 if _holds(lower[k - 1], index) else -1
        if lower[k] in _STOPS or (index.tokens.text[k].islower() and lower[k] not in index.look.signs["article"]):
            return -1
    return -1


def _holds(word: str, index: Index) -> bool:
    return index.look.titles.get((word,), ("", ""))[0] in _HOLDERS


def _come_back(
    index: Index, ids: Mapping[int, str], roles: dict[int, str], words: Mapping[str, set[str]],
    named: Mapping[int, str], states: Mapping[str, str], serves: Mapping[str, str], of_token: Sequence[str | None],
) -> None:  # fmt: skip
    """'the minister' is the minister named last; 'the Omani leader' is who leads Oman."""
    tokens = index.tokens
    last: dict[str, str] = {}  # word for an office -> who was named last of those who hold it
    leaders: dict[str, str] = {}  # state -> its leader
    held: dict[tuple[str, str], str] = {}  # state and word for an office -> who was named last of those who hold it
    people: dict[str, str] = {}  # state -> who of its people was named last
    held_by_all = frozenset().union(*words.values())
    diplomats = frozenset(["diplomat"] if _TOP in held_by_all else [])
    spoken = _CHIEFS | diplomats | held_by_all
    spoken |= {short for short, office in index.look.offices.items() if office in held_by_all}
    for i in sorted({*named, *index.adjectives, *tokens.among(spoken)}):
        word = index.look.offices.get(tokens.lower[i], tokens.lower[i])
        actor = named.get(i)
        if actor is not None:
            people[states.get(actor, "")] = actor
            for role in words[actor]:
                last[role] = held[states.get(actor, ""), role] = actor
                if role in _LEADERS and states.get(actor):
                    leaders[states[actor]] = actor
                if role in _HEADS and words[actor].isdisjoint((f"vice {role}", f"deputy {role}")):
                    leaders[serves.get(actor, "")] = actor
        elif i in index.adjectives and _stands_alone(i, tokens.lower):
            holder = people.get(ids.get(id(index.states.get(index.adjectives[i])), "?"))
            if holder:
                roles[i] = holder
        elif word in diplomats:
            _top_diplomat(i, index, ids, roles, last, held, of_token)
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
                holder = held.get((state, word), "") or (leaders.get(state, "") if word in _LEADERS else "")
                while k - 1 in index.adjectives:
                    k -= 1  # both of "South Korean"
                if holder and k and tokens.lower[k - 1] == "the":
                    roles[i] = holder
            elif body := _body_before(i, index, of_token):
                if serves.get(last.get(word, "")) == body:
                    roles[i] = last[word]  # "the UN envoy", "UN's special envoy"
                elif word in _CHIEFS and body in leaders:
                    roles[i] = leaders[body]  # "the UN chief", who is its president


def _top_diplomat(
    i: int, index: Index, ids: Mapping[int, str], roles: dict[int, str], last: Mapping[str, str],
    held: Mapping[tuple[str, str], str], of_token: Sequence[str | None],
) -> None:  # fmt: skip
    """'the top diplomat', 'the top Omani diplomat', "Oman's top diplomat": the foreign minister named before."""
    lower, k = index.tokens.lower, i - 1
    state: str | None = None
    if k in index.adjectives:
        state = ids.get(id(index.states.get(index.adjectives[k])), "?")
        k -= 1
    if k < 1 or lower[k] not in ("top", "chief") or of_token[i] is not None:
        return
    if lower[k - 1] in _OWNS and k > 1:
        state = of_token[k - 2]
    elif lower[k - 1] != "the":
        return
    holder = last.get(_TOP) if state is None else held.get((state, _TOP))
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
    return i > 0 and lower[i - 1] == "the" and i + 1 < len(lower) and lower[i + 1] in _HELPERS
