"""What a name in the text is: its tokens, its words, the title before it and what the open lists say about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from libya_lesson.reading.naming.lookup import Entry, Lookup
from libya_lesson.text import Tokens


@dataclass(slots=True)  # a frozen one takes four times as long to make
class Name:
    """One stretch of tokens that is a name; ``entry`` is what the lists say about exactly these words."""

    first: int
    last: int  # exclusive
    start: int  # characters; narrower than the tokens in 'Rome-based' and in words run together by mistake
    end: int
    words: tuple[str, ...]
    entry: Entry | None
    title: tuple[int, int]  # tokens of the title right before it; empty range if there is none
    gender: str  # as the title tells it
    opening: bool  # begins a sentence, where every word has a capital
    titled: bool  # stands in a line in which most words have capitals
    head: int  # token of the word that says what it is
    within: str = ""  # what a compound says of the name: 'based' in 'Rome-based'; 'name' inside a longer name
    has_title: bool = False  # whether the range of the title has tokens


def within(name: Name, what: str) -> Name:
    """The same name, as a part or a use that ``what`` tells; `dataclasses.replace` takes four times as long."""
    return Name(
        name.first, name.last, name.start, name.end, name.words, name.entry, name.title, name.gender, name.opening,
        name.titled, name.head, what, name.has_title,
    )  # fmt: skip


def longest_known(i: int, last: int, tokens: Tokens, look: Lookup) -> int:
    """Tokens of the longest listed name that begins at ``i`` and ends before ``last``; 0 if there is none."""
    text = tokens.text
    longest = look.longest.get(text[i])
    if longest is None:
        return 0
    for length in range(min(longest, last - i), 0, -1):
        if tuple(text[i : i + length]) in look.known:
            return length
    return 0


def plain_name(first: int, last: int, tokens: Tokens) -> Name:
    """The name of an organ, which is made of common words: 'the ministry'."""
    words = tuple(tokens.text[first:last])
    start, end = tokens.start[first], tokens.end[last - 1]
    return Name(first, last, start, end, words, None, (first, first), "", False, False, last - 1, "organ")


def heads_of(look: Lookup, word: str) -> str:
    """What a head word says, also in the plural; '' if it is none."""
    kind = look.heads.get(word, "")
    if kind or word[-1:] != "s":
        return kind
    return look.heads.get(word[:-3] + "y" if word.endswith("ies") else word[:-1], "")


def inner_names(name: Name, tokens: Tokens, look: Lookup) -> Iterator[Name]:
    """Listed states, cities and regions within a longer name."""
    if look.longest.keys().isdisjoint(tokens.text[name.first : name.last]):
        return  # most names
    i = name.first
    while i < name.last:
        length = longest_known(i, name.last, tokens, look) if tokens.text[i] in look.longest else 0
        if length and (i > name.first or i + length < name.last):
            words = tuple(tokens.text[i : i + length])
            entry = look.known[words]
            person = i == name.first and words[0] in look.given  # 'Eugene Field School'
            if entry.kind in ("state", "capital", "place") and not person:
                start, end = tokens.start[i], tokens.end[i + length - 1]
                last = i + length
                yield Name(i, last, start, end, words, entry, (i, i), "", False, name.titled, last - 1, "name")
                i = last
                continue
        i += 1


def has_look_of_body(name: Name, look: Lookup) -> bool:
    """Whether the last word of a name has the letters or is the head word of a body: 'LPO', 'Salt Council'."""
    return name.words[-1].isupper() or name.words[-1].lower() in look.heads
