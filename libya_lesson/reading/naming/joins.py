"""Joins two names into one over 'of', 'for' and 'and': 'Bank of Ghana', 'Council for the Welfare of Sailors'."""

from __future__ import annotations

from dataclasses import replace

from libya_lesson.reading.naming.capitals import Capitals
from libya_lesson.reading.naming.lookup import is_common
from libya_lesson.reading.naming.name import Name, heads_of, longest_known
from libya_lesson.reading.records import BODIES_BUT_MEDIA
from libya_lesson.reading.syntax.calendar_words import MONTHS_WRITTEN, WEEKDAYS
from libya_lesson.reading.syntax.function_words import OWNING

_LINKS = frozenset(["of", "for", "on"])
_FIELD_ENDINGS = (  # 'Ministry of Irrigation and Tourism'
    "tion", "tions", "sion", "sions", "ism", "ment", "ture", "ity", "ities", "ics", "ship"
)  # fmt: skip
_IN_NAMES = _LINKS | {"and", "in"}
_IN_LAWS = _IN_NAMES | {"to", "against", "from"}  # 'Prevention of Harm to Public Property Act'
_OWN = frozenset(["state", "capital", "place", "demonym", "people", "other"])  # no body begins with these and 'of'
_LINKED = frozenset(["of", "for", "on", "and", "the"])
_CHAINED = _LINKED | {"in"}
_CHAIN = 6  # tokens that such a name may go on
_INSIDERS = frozenset(["member", "citizen", "resident"])  # 'Members of Congress'
_LANDS = frozenset(["state", "place"])
_COUNCILS = frozenset(["council", "committee", "commission"])


def join_names(names: list[Name], capitals: Capitals) -> list[Name]:
    """The same names, those that make one name together joined."""
    text, look = capitals.tokens.text, capitals.look
    found: list[Name] = []
    for name in names:
        left = found[-1] if found else None
        if left is None or name.first - left.last > 2:
            found.append(name)
        elif left.last == name.first and left.head < left.last - 1 and _adjective_ends(left, capitals):
            words = tuple(text[left.first : name.last])  # 'Center for American Women'
            found[-1] = replace(left, last=name.last, end=name.end, words=words, entry=None)
        elif _patron(left, name, capitals):  # "St Thomas' Hospital"
            first = left.title[0] if left.has_title else left.first
            words = tuple(text[first : name.last])
            found[-1] = replace(name,
                first=first, start=min(left.start, capitals.tokens.start[first]), words=words,
                entry=look.known.get(words), opening=left.opening,
            )  # fmt: skip
        elif _belong_together(left, name, capitals):
            words = tuple(text[left.first : name.last])
            head = name.head if text[left.last] == "and" and left.head == left.last - 1 else left.head
            law = capitals.tokens.lower[name.last - 1] in look.signs["laws"] and not heads_of(
                look, capitals.tokens.lower[left.head]
            )
            head = name.last - 1 if law else head
            found[-1] = replace(left,
                last=name.last, end=name.end, words=words, entry=look.known.get(words), head=head
            )  # fmt: skip
        else:
            found.append(name)
    return found


def _patron(left: Name, right: Name, capitals: Capitals) -> bool:
    """'King's College', 'Queen Mary's Hospital': a house that bears somebody's name, not one that a state owns."""
    if right.first - left.last != 1 or right.entry is not None or right.has_title:
        return False
    text, lower, look = capitals.tokens.text, capitals.tokens.lower, capitals.look
    if lower[left.last] not in OWNING or lower[right.first] not in look.signs["house of a patron"]:
        return False
    return (left.entry is None or left.has_title) and text[left.last + 1][0].isupper()


def _adjective_ends(name: Name, capitals: Capitals) -> bool:
    entry = capitals.look.known.get((capitals.tokens.text[name.last - 1],))
    return entry is not None and entry.kind in ("demonym", "people")


def _belong_together(left: Name, right: Name, capitals: Capitals) -> bool:
    text, lower, look = capitals.tokens.text, capitals.tokens.lower, capitals.look
    gap = right.first - left.last
    if gap == 0:  # 'University of Texas Arlington'
        school = left.head < left.last - 1 and lower[left.head] in ("university", "college")
        return school and right.entry is not None and right.entry.kind == "place"
    if left.titled or left.has_title or right.has_title:
        return False
    link = text[left.last]
    if left.first + longest_known(left.first, len(text), capitals.tokens, look) >= right.last:
        return True  # 'Organization for Security and Co-operation in Europe'
    if link not in _IN_LAWS:
        return False  # as most that stand side by side
    if _short_form_follows(left, right, capitals):
        return True
    if gap == 2 and text[left.last + 1] != "the":
        return False
    if lower[right.last - 1] in look.signs["laws"] and left.entry is None and not heads_of(look, lower[left.head]):
        return gap == 1 and all(is_common(word.lower(), look.common) for word in (*left.words, *right.words))
    if link == "and":
        return gap == 1 and (_one_list(left, right, capitals) or _two_lands(left, right, capitals))
    if (
        link not in _LINKS
        or right.words[0].lower() in MONTHS_WRITTEN
        or right.words[0].lower() in WEEKDAYS
        or (left.entry is not None and left.entry.kind in _OWN)
    ):
        return False
    head = lower[left.head - (lower[left.head] == "general" and left.head > left.first)]  # 'Directorate General of'
    kind = heads_of(look, head)
    if kind == "place" and head in look.signs["state of"] and len(left.words) == 1:
        return False  # 'the Republic of Ruritania': the state's name is what follows
    if kind:
        council = head in _COUNCILS and left.entry is None  # no "Security Council on Libya"
        panel = head in look.signs["panels"]  # on no land
        council = council or (panel and left.entry is None and right.entry is None)
        return link == "of" or (kind != "thing" and (link == "for" or council))
    if link != "of" or left.entry is not None or left.opening or left.words[0] in look.given:
        return False
    singular = head.removesuffix("s")
    office = look.titles.get((singular,), ("", ""))[0] not in ("", "noun", "modifier", "member")
    return is_common(head, look.common) and (head,) not in look.titles and not office and singular not in _INSIDERS


def _two_lands(left: Name, right: Name, capitals: Capitals) -> bool:
    """'Bar Council of Bihar and Goa': a body of two lands."""
    look, text = capitals.look, capitals.tokens.text
    if right.entry is None or right.entry.kind not in _LANDS or left.entry is not None or "of" not in left.words:
        return False
    land = look.known.get(left.words[left.words.index("of") + 1 :])
    return land is not None and land.kind in _LANDS and text[left.head].lower() in look.signs["body of two lands"]


def _one_list(left: Name, right: Name, capitals: Capitals) -> bool:
    """'Department of Health and Welfare', 'Food and Drug Agency': common words on both sides of 'and'."""
    lower, look = capitals.tokens.lower, capitals.look
    if lower[right.last - 1] in look.signs["joined towns"] and len(left.words) == 1 and len(right.words) > 1:
        towns = (left.words[0], right.words[0])  # 'Lewisham and Greenwich Trust'
        listed = left.entry is not None and left.entry.kind != "place"
        return not listed and not any(w in look.given or is_common(w.lower(), look.common) for w in towns)
    if left.entry is not None or right.entry is not None:
        return False
    after_of = left.head != left.last - 1
    # 'Education and Library Board': what the first word names is no body
    head_comes = heads_of(look, lower[right.last - 1]) and heads_of(look, lower[left.last - 1]) in ("", "thing")
    if not (after_of or head_comes):
        return False
    words = [word.lower() for word in (left.words[-1], *right.words)]
    return all(is_common(word, look.common) or word.endswith(_FIELD_ENDINGS) for word in words)


def _short_form_follows(left: Name, right: Name, capitals: Capitals) -> bool:
    """'Food and Drug Agency (FDA)': the letters in brackets are those of both sides."""
    text, look, i = capitals.tokens.text, capitals.look, right.last
    if text[left.last] not in _IN_NAMES or "(" not in capitals.tokens.kinds:
        return False
    while i - right.last < _CHAIN and i + 2 < len(text) and (text[i] in _CHAINED or capitals.capital[i]):
        i += 1  # 'Convention for the Renewal | of the Comoros (CRC)'
    if text[i : i + 1] != ["("] or i + 2 >= len(text) or not text[i + 1].isupper():
        return False
    first = heads_of(look, capitals.tokens.lower[left.first]) in BODIES_BUT_MEDIA and left.entry is None
    if first and text[left.first + 1] in _LINKS and text[i + 2 : i + 3] == [")"]:
        return True  # 'Movement for Dawn and Rain in East Harn (MUJ)': letters of another language
    letters = "".join(word[0] for word in text[left.first : i] if word[0].isupper())
    short = text[i + 1].replace(".", "")
    whole = "".join(word if word.isupper() else word[0] for word in text[left.first : i]).upper()
    if len(short) > len(letters) > 1 and short in ("".join(word[0] for word in text[left.first : i]).upper(), whole):
        return True  # 'Salt Relief Mission in Harn (SRMIH)', 'UN Relief Mission in Harn (UNRMIH)'
    ends_alike = len(letters) == len(short) - 1 > 1 and short[0] == letters[0] and short[-1] == letters[-1]
    if ends_alike and _in_order(letters, short) and _in_order(short, "".join(text[left.first : i]).upper()):
        return True  # 'Intergovernmental Authority on Salt (IGAS)'
    return 1 < len(short) <= len(letters) + 1 and short.startswith(letters[: len(short)])


def _in_order(letters: str, within: str) -> bool:
    """Whether all letters stand in a word in this order, others between them.

    >>> _in_order("IAD", "IGAD"), _in_order("IDA", "IGAD")
    (True, False)
    """
    rest = iter(within)
    return all(letter in rest for letter in letters)
