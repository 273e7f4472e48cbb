"""Every string a student sees, by language: gettext, the direction of writing, and numbers.

The language is a context variable, so that two lessons in one process may speak two languages:

>>> with use("en-XA"):
...     print(_("Who says it?"), direction())
[Ŵĥö šåýš îţ? ~~~~~] ltr
>>> _("Who says it?")
'Who says it?'
"""

from __future__ import annotations

import gettext as _gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from unicodedata import bidirectional

from libya_lesson.locale.pseudo import PSEUDO

SOURCE = "en"
DOMAIN = "libya_lesson"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})

_FOLDER = Path(__file__).resolve().parent
_language: ContextVar[str] = ContextVar("libya_lesson_language", default=SOURCE)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for a message that is translated later
    """Return the message unchanged; the extractor finds it by this call."""
    return message


def language() -> str:
    """The language in use, such as ``en``, ``ar`` or the pseudo-language ``en-XA``."""
    return _language.get()


@contextmanager
def use(name: str) -> Iterator[None]:
    """Speak a language for the length of a ``with``.

    Raises ValueError for a language without a catalogue.

    >>> with use("xx"):
    ...     pass
    Traceback (most recent call last):
    ...
    ValueError: There is no language “xx” here; choose one of ar-XB, en, en-XA.
    """
    if name not in languages():
        raise ValueError(
            "There is no language “{found}” here; choose one of {known}.".format(
                found=name, known=", ".join(languages())
            )
        )
    token = _language.set(name)
    try:
        yield
    finally:
        _language.reset(token)


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """English, the pseudo-languages, and every language that has a compiled catalogue."""
    found = {path.parent.parent.name.replace("_", "-") for path in _FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")}
    return tuple(sorted({SOURCE, *PSEUDO, *found}))


def direction() -> str:
    """``ltr`` or ``rtl``, for the language in use."""
    return "rtl" if language().split("-")[0] in RIGHT_TO_LEFT else "ltr"


def arrows(*steps: object) -> str:
    """Steps with arrows between them, as the language in use runs: then and now, or voices one after the other.

    From right to left each step keeps its own direction and the whole is set apart, or Latin names around an arrow
    would turn it round.

    >>> arrows("0.94", "0.35")
    '0.94 → 0.35'
    >>> with use("ar-XB"):
    ...     "".join(c for c in arrows("C", "D") if c.isprintable())
    'C ← D'
    """
    if direction() == "ltr":
        return " → ".join(str(step) for step in steps)
    isolate, from_right, end = "\u2068", "\u2067", "\u2069"
    return from_right + " ← ".join(f"{isolate}{step}{end}" for step in steps) + end


def isolated(words: str) -> str:
    """Words that may run the other way, kept from taking the signs and numbers of the sentence around them along.

    >>> isolated("port"), len(isolated("ميناء"))
    ('port', 7)
    >>> with use("ar-XB"):
    ...     len(isolated("5 May"))
    7
    """
    other = direction() == "rtl" or any(bidirectional(letter) in ("R", "AL") for letter in words)
    return f"\u2068{words}\u2069" if other else words


def gettext(message: str) -> str:
    """The message in the language in use; an empty one stays empty."""
    return _translate(message, DOMAIN, _FOLDER)


_ = gettext


def ngettext(one: str, many: str, number: int) -> str:
    """The message in the form that fits the number.

    >>> ngettext("{n} link", "{n} links", 2).format(n=2)
    '2 links'
    """
    spoken = language()
    if spoken in PSEUDO:
        return PSEUDO[spoken](one if number == 1 else many)
    return _catalogue(spoken, DOMAIN, _FOLDER).ngettext(one, many, number)


def pack_text(message: str, folder: Path | None = None) -> str:
    """A string of a pack in the language in use, by the pack's own catalogue ``locale/LANG/LC_MESSAGES/pack.mo``."""
    return _translate(message, "pack", folder / "locale" if folder else None)


def number(value: float, decimals: int = 0) -> str:
    """A number as the language in use writes it.

    >>> number(1325), number(0.5, 2)
    ('1,325', '0.50')
    """
    if language() in (SOURCE, *PSEUDO):
        return f"{value:,.{decimals}f}"
    from babel.numbers import format_decimal

    return format_decimal(value, "#,##0." + "0" * decimals if decimals else "#,##0", _babel_name())


def exact(value: float, most: int = 2) -> str:
    """A number with the decimals that it has, so that whoever adds up gets the same; at most so many.

    >>> exact(25.0), exact(6.25), exact(1 / 3)
    ('25', '6.25', '0.33')
    """
    if language() in (SOURCE, *PSEUDO):
        written = number(value, most)
        return written.rstrip("0").rstrip(".") if most else written
    from babel.numbers import format_decimal

    return format_decimal(value, "#,##0." + "#" * most if most else "#,##0", _babel_name())


def signed(value: float, decimals: int = 0) -> str:
    """A difference with its sign, which stays before it also where the words run from right to left.

    >>> signed(8.26, 1), signed(-12.4), signed(0.2)
    ('+8.3', '−12', '0')
    >>> with use("ar-XB"):
    ...     signed(-8) == "\\u2066−8\\u2069"
    True
    """
    told = f"{value:+.{decimals}f}"
    sign = "" if not float(told) else "−" if told.startswith("-") else "+"
    written = sign + number(abs(value), decimals)
    return f"\u2066{written}\u2069" if sign and direction() == "rtl" else written


def percent(share: float, decimals: int = 0) -> str:
    """A share of one as per cent.

    >>> percent(1 / 3), percent(0.005, 1)
    ('33 %', '0.5 %')
    """
    if language() in (SOURCE, *PSEUDO):
        return f"{share * 100:,.{decimals}f} %"
    from babel.numbers import format_percent

    return format_percent(share, "#,##0." + "0" * decimals + "%" if decimals else None, _babel_name())


def date(day: str) -> str:
    """An ISO date, year-month or year as a reader writes it.

    >>> date("2016-11-29"), date("2016-11"), date("2016")
    ('29 November 2016', 'November 2016', '2016')
    """
    import datetime

    from babel.dates import format_date

    parts = day.split("-")
    try:
        year, month, of_month = (int(part) for part in [*parts, "1", "1"][:3])
        when = datetime.date(year, month, of_month)
    except ValueError:
        return day
    pattern = {1: "y", 2: "MMMM y", 3: "d MMMM y"}[len(parts)]
    written = format_date(when, pattern, _babel_name())
    return PSEUDO[language()](written) if language() in PSEUDO else written


def _babel_name() -> str:
    return "en" if language() in PSEUDO else language().replace("-", "_")


def _translate(message: str, domain: str, folder: Path | None) -> str:
    if not message:
        return ""
    spoken = language()
    if spoken == SOURCE:
        return message
    if spoken in PSEUDO:
        return PSEUDO[spoken](message)
    return _catalogue(spoken, domain, folder).gettext(message) if folder else message


@lru_cache(maxsize=64)
def _catalogue(spoken: str, domain: str, folder: Path) -> _gettext.NullTranslations:
    return _gettext.translation(domain, folder, [spoken.replace("-", "_"), spoken.split("-")[0]], fallback=True)
