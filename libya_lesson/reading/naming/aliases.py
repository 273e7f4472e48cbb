"""Puts all names of one person, body or place together and leaves out what is nobody's name."""

from __future__ import annotations

from collections.abc import Iterable

from libya_lesson.reading.naming.bodies import gather_bodies
from libya_lesson.reading.naming.groups import Group, by_spelling
from libya_lesson.reading.naming.lookup import Lookup, is_common
from libya_lesson.reading.naming.name import Name, heads_of
from libya_lesson.reading.naming.namesakes import apart
from libya_lesson.reading.naming.persons import gather_persons
from libya_lesson.reading.records import BODIES
from libya_lesson.reading.syntax.function_words import MARKS
from libya_lesson.text import Tokens

_NOBODY = frozenset(["other", "thing", "people"])
_LINKING = 6  # words between a name and 'known as'
_LINKS = frozenset(", ( who which that is are was were also better best more and".split())
_SAID_ANEW = ([",", "the"], [",", "or"])
_CALLING = frozenset(["call", "calls", "called"])
_BARE = frozenset([*BODIES, "place"])
_LONG = 2  # words of a name that letters can be short for
_NUMERALS = frozenset("IVXLC")


def group_names(names: Iterable[Name], tokens: Tokens, look: Lookup) -> list[Group]:
    """Groups of names, each of one bearer, with its kind; what is nobody's name is left out.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.naming.lookup import lookup
    >>> from libya_lesson.reading.naming.names import find_names
    >>> from libya_lesson.text import Article
    >>> article = Article("Minister Ama Boa spoke. The Harbour Workers Union (HWU) praised Boa.")
    >>> found = group_names(find_names(article, lookup(load())), article.tokens, lookup(load()))
    >>> [sorted({" ".join(name.words) for name in group.names}) for group in found]
    [['Ama Boa', 'Boa'], ['HWU', 'Harbour Workers Union']]
    """
    groups = gather_persons(by_spelling(names, tokens, look), tokens, look)
    groups = apart(gather_bodies(groups, tokens, look), tokens, look)
    groups = _spelled_out(_known_as(groups, tokens, look), tokens, look)
    for group in groups:
        if not group.kind and _may_be_body(group, tokens, look):
            group.kind = "organisation"
            group.reasons["organisation"] = (0.1, "look of a body", " ".join(group.words))
    return [g for g in groups if g.kind and g.kind not in _NOBODY and not _is_bare_head(g, tokens, look)]


def _second_name(first: int, tokens: Tokens, look: Lookup) -> int:
    """Where words begin that give a second name, which itself begins at ``first``; 0 if there are none."""
    lower = tokens.lower
    opener = first - 1 - (lower[first - 1] in MARKS)
    if opener < 1:
        return 0
    if lower[opener] == "as":  # 'known as', 'known to her fans as'
        return next((n for n in range(opener - 1, max(0, opener - _LINKING), -1) if lower[n] == "known"), 0)
    if lower[opener] in look.signs["second name"]:
        return opener
    if lower[opener] in _CALLING:  # 'whom her neighbours call Ksenia'
        return next((n for n in range(opener - 1, max(0, opener - _LINKING), -1) if lower[n] == "whom"), 0)
    return 0


def _known_as(groups: list[Group], tokens: Tokens, look: Lookup) -> list[Group]:
    """'Ama Boa, widely known as Mabo': a second name that the text itself gives."""
    ends: dict[int, Group] = {}  # made for the first of them
    gone: set[int] = set()
    for group in groups:
        if group.names[0].entry is not None:
            continue
        first = group.names[0].title[0] if group.names[0].has_title else group.names[0].first
        i = _second_name(first, tokens, look)
        if i < 1:
            continue
        ends = ends or {name.last: group for group in groups for name in group.names}
        least = max(0, i - _LINKING)
        while i > least and i not in ends and (tokens.lower[i - 1] in _LINKS or tokens.lower[i - 1].endswith("ly")):
            i -= 1
        owner = ends.get(i)
        if owner is None or owner is group or tokens.paragraph[i - 1] != tokens.paragraph[first]:
            continue
        if owner.kind == "person" or owner.kind in BODIES:
            kind = owner.kind
            owner.take(group)
            owner.kind = kind
            gone.add(id(group))
    return [group for group in groups if id(group) not in gone] if gone else groups


def _spelled_out(groups: list[Group], tokens: Tokens, look: Lookup) -> list[Group]:
    """'HARN, the Harbour Relief Agency, said': letters, and between commas what they stand for."""
    lower = tokens.lower
    bodies = [
        (group, [name for name in group.names if lower[name.last : name.last + 2] in _SAID_ANEW])
        for group in groups if group.kind in BODIES
    ]  # fmt: skip
    if not any(names for _group, names in bodies):
        return groups
    starts = {n.first: (g, n) for g, _names in bodies for n in g.names if len(n.words) > 1}
    first = {n.first: g for g in groups for n in g.names}
    gone: set[int] = set()
    for group, names in bodies:
        if id(group) in gone:
            continue
        for name in names:
            other = first.get(name.last + 2) if lower[name.last + 1] == "or" else None
            if other is not None and other is not group and _is_other_name(name, other, tokens):
                group.names += other.names  # 'the Harbour Relief Agency, or Harn Aid,'
                gone.add(id(other))
            short = first.get(name.last + 2) if lower[name.last + 1] == "the" else None
            if short is not None and short is not group and _is_short_form(name, short, tokens, look):
                group.take(short)
                gone.add(id(short))
            if len(group.words) > 1 or (group.names[0].entry is not None and not group.words[0].isupper()):
                continue
            full = starts.get(name.last + 2)
            if full is None or full[0] is group or lower[name.last + 1] != "the" or id(full[0]) in gone:
                continue
            end, before = full[1].last, lower[name.first - 1] if name.first else "."
            closed = tokens.text[end : end + 1] == [","] and lower[end + 1 : end + 2] != ["and"]
            if closed and before not in (",", "and") and heads_of(look, lower[full[1].head]):
                group.take(full[0])
                gone.add(id(full[0]))
    return [group for group in groups if id(group) not in gone]


def _is_other_name(name: Name, other: Group, tokens: Tokens) -> bool:
    """Whether a name behind ", or" is one more name of the body, and no last one of a list."""
    near = next(n for n in other.names if n.first == name.last + 2)
    before = tokens.lower[name.first - 1] if name.first else "."
    listed = before == "," or (before == "the" and name.first > 1 and tokens.lower[name.first - 2] == ",")
    closed = tokens.text[near.last : near.last + 1] in ([","], ["."])
    return len(name.words) > 1 and not listed and closed and near.entry is None


def _is_short_form(name: Name, other: Group, tokens: Tokens, look: Lookup) -> bool:
    """Whether letters behind ", the" stand for the body, and no list goes on: 'the Harbour Guard, the KHG.'"""
    near = next(n for n in other.names if n.first == name.last + 2)
    letters = near.words[0]
    if len(name.words) < _LONG or len(near.words) > 1 or not letters.isupper() or near.entry is not None:
        return False
    after = tokens.text[near.last : near.last + 1]
    verb = tokens.lower[near.last + 1] if after == [","] and near.last + 1 < len(tokens) else ""
    return after == ["."] or verb in look.past or verb in look.speech or verb in ("which", "has", "is", "was", "will")


def _may_be_body(group: Group, tokens: Tokens, look: Lookup) -> bool:
    """Whether a name that nothing explains is worth a row."""
    word = group.words[-1]
    if len(group.words) == 1 and (len(word) == 1 or set(word) <= _NUMERALS):
        return False
    if len(group.words) == 1 and all(_is_made(name, tokens, look) for name in group.names):
        return False
    common = is_common(word.lower(), look.common)
    only = group.names[0]
    if len(group.names) == 1 and only.opening:  # one capital where every word has one
        after = tokens.lower[only.last] if only.last < len(tokens) else ""
        return not common and after in look.past
    return not common or any(not name.opening for name in group.names)


def _is_made(name: Name, tokens: Tokens, look: Lookup) -> bool:
    """'the ReLeaf tray': a name that only tells which thing of a sort is meant."""
    if name.first == 0 or tokens.lower[name.first - 1] not in look.signs["article"]:
        return False
    after = tokens.lower[name.last] if name.last < len(tokens) else ""
    return after.isalpha() and after not in look.function and after not in look.past and not heads_of(look, after)


def _has_its_article(name: Name, tokens: Tokens) -> bool:
    """Whether "The" stands before a name within a sentence."""
    i = name.first - 1
    return i > 0 and tokens.text[i] == "The" and tokens.sentence[i - 1] == tokens.sentence[i] and not name.titled


def _is_bare_head(group: Group, tokens: Tokens, look: Lookup) -> bool:
    """'the Government', 'the Court', where no longer name is there that it could point to."""
    first = group.names[0]
    word = first.words[0]
    if len(first.words) > 1 or first.entry is not None or word.isupper() or not heads_of(look, word.lower()):
        return False
    if group.kind not in _BARE:
        return False
    inside = sum(not (name.opening or name.titled) for name in group.names)
    if inside > 1 and heads_of(look, word.lower()) == "government body" and group.kind != "place":
        small = any(tokens.text[i].islower() for i in tokens.places[word.lower()])
        if not small:
            return False  # 'the Commission' of a text that always writes it so
    sorts = look.signs["sort of one name"]
    if group.kind == "media" and any(_has_its_article(name, tokens) for name in group.names):
        return False  # 'told The Press'
    named = any(tokens.lower[name.last] in sorts for name in group.names if name.last < len(tokens))
    return not named  # 'the Confederation party'
