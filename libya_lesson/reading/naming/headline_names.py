"""Names in headlines, where a capital tells little: cut at verbs, and found again as the rest of the text has them."""

from __future__ import annotations

from operator import attrgetter

from libya_lesson.reading.naming.as_written import name_at
from libya_lesson.reading.naming.capitals import Capitals
from libya_lesson.reading.naming.lookup import Lookup, is_common
from libya_lesson.reading.naming.name import Name, longest_known

_NOT = ("n't", "n\u2019t")
_TALE = ("s", "ed", "ing")  # endings of the verbs of headlines


def with_headlines(runs: list[tuple[int, int]], found: list[Name], capitals: Capitals) -> list[Name]:
    """Names in lines of which every word has a capital: those that the text also has where only names have one."""
    tokens, look = capitals.tokens, capitals.look
    spelled = _spelled(found, capitals)
    loose: dict[int, Name] = {}  # by token: those that no other line has as a whole
    taken: set[int] = set()
    for name in found:
        places = range(name.first, name.last)
        if name.titled and name.entry is None and name.words not in spelled.get(name.words[0], ()):
            loose.update((i, name) for i in places)
        else:
            taken.update(places)
    again: list[Name] = []
    for first, last in runs:
        if last - first < 2 or tokens.paragraph[first] not in capitals.titled_lines:
            continue
        i = first
        while i < last:
            fits = [w for w in spelled.get(tokens.text[i], ()) if tuple(tokens.text[i : i + len(w)]) == w]
            words = max(fits, key=len, default=())
            places = range(i, i + len(words))
            held = {id(loose[k]): loose[k] for k in places if k in loose}.values()
            if words and taken.isdisjoint(places) and all(_is_wider(name, words, look) for name in held):
                again.append(name_at(i, i + len(words), None, capitals.opens(i), True, capitals))
            i += max(1, len(words))
    covered = {i for name in again for i in range(name.first, name.last)}
    kept = [name for name in found if not name.titled or covered.isdisjoint(range(name.first, name.last))]
    return sorted([*kept, *again], key=attrgetter("first", "last"))


def _is_wider(name: Name, words: tuple[str, ...], look: Lookup) -> bool:
    """Whether a name of a headline holds a whole name and words that are none: 'Ann Lee Donor', 'Lee Vows'."""
    rest = [word for word in name.words if word not in words]
    return len(words) > 1 or all(is_common(word.lower(), look.common) and word not in look.given for word in rest)


def _spelled(found: list[Name], capitals: Capitals) -> dict[str, list[tuple[str, ...]]]:
    """The names, and surnames, that stand where only names have a capital, by their first word."""
    look = capitals.look
    spelled: dict[str, list[tuple[str, ...]]] = {}
    for name in found:
        if not name.titled and name.entry is None and name.words[0] not in look.function:
            common = any(is_common(word.lower(), look.common) for word in name.words)
            if name.opening and (len(name.words) == 1 or (common and name.words[0] not in look.given)):
                continue  # "Fatal crash" begins a sentence
            persons = len(name.words) > 1 and (name.words[0] in look.given or name.has_title or not common)
            ends = [name.words[-1:]] if persons else []
            if persons and not common:  # 'Liu' of 'Liu Jianchao', 'Ruiz' of 'Álvaro Ruiz Bernal'
                ends += [name.words[:1], *([name.words[-2:-1]] if len(name.words) > 2 else [])]
            for words in (name.words, *ends):
                spelled.setdefault(words[0], []).append(words)
    return spelled


def headline_pieces(first: int, last: int, capitals: Capitals) -> list[tuple[int, int]]:
    """The pieces of a run in a headline between verbs and small words: 'Oman | Urges | Chad | To Leave | Orsa'."""
    tokens, look = capitals.tokens, capitals.look
    pieces: list[tuple[int, int]] = []
    i = begin = behind = first
    while i < last:
        known = longest_known(i, last, tokens, look)
        word = tokens.lower[i]
        if not known and word not in look.heads:
            listed = begin < i == behind and is_common(word, look.common)  # 'Oman Boat Crews'
            if listed or _is_no_name(i, begin, last, capitals):
                pieces.append((begin, i))
                begin = i + 1
        i += max(1, known)
        behind = i if known else behind
    pieces.append((begin, last))
    return [piece for piece in pieces if piece[0] < piece[1]]


def _is_no_name(i: int, first: int, last: int, capitals: Capitals) -> bool:
    """Whether a word of a headline is small or a verb; or a plural, as names that have one stand in the text again."""
    text, lower, look = capitals.tokens.text, capitals.tokens.lower, capitals.look
    word = lower[i]
    named = i == first and text[i] in look.given
    if word in look.function or word in look.speech or word in look.stances or word in look.deeds:
        after = lower[i + 1] if i + 1 < last else "s"
        return not named or (after[-1] != "s" and is_common(after, look.common))  # 'Will Oman Leave?', 'Will Boa'
    if word.endswith(_NOT):
        return True
    # 'Ann Fields', 'Ann Manning'
    second = i > first and text[i - 1] in look.given and (i - 1 == first or text[i - 2] not in look.given)
    return word.endswith(_TALE) and not named and not second and is_common(word, look.common)
