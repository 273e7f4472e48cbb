"""Finds collective sources and actors without a name: 'some observers', 'recent media reports', 'Western powers'."""

from __future__ import annotations

from libya_lesson.reading.naming.groups import Group
from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.lookup import is_common
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.naming.organ_words import Organs

_DIRECTIONS = frozenset("west east north south central".split())  # "West African leaders"


def add_unnamed(index: Index, listed: Organs) -> None:
    """Add a group of kind unnamed for each collective source that speaks, or that a vague word or a people marks."""
    lower, text, what = index.tokens.lower, index.tokens.text, listed.what
    found: dict[str, Group] = {}
    for i in index.tokens.where(listed.sources):
        word = lower[i]
        if text[i][0].isupper():
            continue
        kind = what[word]
        if i + 1 < len(lower) and f"{word} {lower[i + 1]}" in what:
            continue  # 'media' in 'media reports'
        longer = f"{lower[i - 1]} {word}" if i else ""
        if what.get(longer, kind) not in ("source", "power"):
            continue  # 'air forces' are an organ
        first = i - 1 if longer in what else i
        name = _source(first, i, kind, index)
        if name is None:
            continue
        signs = index.look.signs
        kept = [w for w in lower[name.first : i] if w not in signs["loose"] and w not in signs["vague"]]
        group = found.get(" ".join([*kept, word]))
        if group is None:
            reason = (1.0, "unnamed source", " ".join(name.words))
            group = found[" ".join([*kept, word])] = Group([], kind="unnamed", reasons={"unnamed": reason})
            index.groups.append(group)
        group.names.append(name)


def _source(first: int, last: int, kind: str, index: Index) -> Name | None:
    tokens, look = index.tokens, index.look
    lower, text, signs = tokens.lower, tokens.text, look.signs
    j = first
    vague = people = False
    while j > 0 and tokens.paragraph[j - 1] == tokens.paragraph[last]:
        word = lower[j - 1]
        if word in signs["vague"]:
            vague = True
        elif j - 1 in index.adjectives or (text[j - 1][0].isupper() and word in signs["far people"]):
            people = True
        elif word == "and" and j in index.adjectives and j - 2 in index.adjectives:
            j -= 1  # 'Emirati and Saudi officials'
            continue
        elif word not in signs["loose"] and not (word in _DIRECTIONS and people and text[j - 1][0].isupper()):
            break
        j -= 1
    if j and (lower[j - 1] == "how" or (lower[j - 1] == "the" and not people)):
        return None
    if people and lower[last] in signs["state force"]:
        return None  # 'Omani soldiers' are Oman's
    after = lower[last + 1] if last + 1 < len(lower) else ""
    speaks = after in look.speech or (j > 1 and lower[j - 2 : j] == ["according", "to"])
    if not (vague or people or (speaks and kind == "source")):
        return None
    if speaks and j and not (vague or people):
        if lower[j - 1] == "and":
            return None  # "police and residents said" are one source
        j -= _modifies(j - 1, index)
    words = tuple(text[j : last + 1])
    return Name(j, last + 1, tokens.start[j], tokens.end[last], words, None, (j, j), "", False, False, last)


def _modifies(i: int, index: Index) -> bool:
    """Whether a word before a source says of what kind it is: "rescue workers said", "hospital officials said"."""
    tokens, look = index.tokens, index.look
    word, before = tokens.lower[i], tokens.lower[i - 1] if i else "."
    opens = not i or tokens.sentence[i] != tokens.sentence[i - 1]
    if before == "the" or not word.isalpha() or not (tokens.text[i].islower() or opens):
        return False  # "in the town residents said"
    return word not in look.function and word not in look.past and is_common(word, look.common)
