"""Signs round a name of an outlet or a firm: 'private Lumo radio', 'ORSA (NLW) —', 'Nord said profits rose'."""

from __future__ import annotations

from libya_lesson.reading.naming.lookup import Lookup
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.naming.shape import Vote
from libya_lesson.text import Tokens

_BUSINESS = 8  # tokens after a name within which its business is spoken of
_SHOUTED = 3  # letters of a short form
_DATELINE = 6  # tokens of the place and day with which a report begins


def is_outlet(name: Name, tokens: Tokens, look: Lookup) -> bool:
    """Whether a word before a name and its "newspaper" leads to both: 'the', 'Oman's', 'private'."""
    before = tokens.lower[name.first - 1] if name.first else ""
    if before in look.signs["article"] or before in ("'s", "\u2019s"):
        return True
    plain = before.isalpha() and tokens.text[name.first - 1].islower() and before not in look.function
    return plain and before not in look.past and before not in look.speech


def opens_report(name: Name, tokens: Tokens) -> bool:
    """Whether a name in brackets stands behind the place where a report was written."""
    early = max(0, name.first - 1 - _DATELINE)
    return name.first > 1 and (early == 0 or tokens.paragraph[early] != tokens.paragraph[name.first])


def of_business(name: Name, tokens: Tokens, look: Lookup) -> list[Vote]:
    """'Tiefland Nord said profits rose': who speaks of profits without a given name is a firm."""
    if len(name.words) < 2 or name.words[0] in look.given or name.has_title:
        return []
    for k in range(name.last + 1, min(len(tokens), name.last + _BUSINESS)):
        if tokens.sentence[k] != tokens.sentence[name.first]:
            return []
        if tokens.lower[k] in look.signs["business"]:
            return [("organisation", 3, "business", tokens.lower[k]), ("person", -3, "business", tokens.lower[k])]
    return []


def opens_shouting(name: Name, tokens: Tokens) -> bool:
    """Whether a name in capitals opens a paragraph."""
    first = name.first == 0 or tokens.paragraph[name.first - 1] != tokens.paragraph[name.first]
    return first and tokens.text[name.first].isupper() and len(name.words[0]) > _SHOUTED
