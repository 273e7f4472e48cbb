"""Who is here: up to three nicknames, each short, harmless to the text around it, and unlike the others."""

from __future__ import annotations

MOST = 3
LENGTH = 40
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # embedding, override, isolate


def nicknames(*typed: str) -> tuple[str, ...]:
    """The names as they are kept: each student guesses for themselves, under a name of their own.

    >>> nicknames("Mia", "", " Ben ", "Mia")
    ('Mia', 'Ben', 'Mia 2')
    """
    found: list[str] = []
    for name in [shown for shown in map(_shown, typed) if shown][:MOST]:
        own, same = name, 1
        while own in found:
            same += 1
            own = f"{name} {same}"
        found.append(own)
    return tuple(found)


def _shown(name: str) -> str:
    """A nickname without signs that turn the direction of the text around it, and not too long.

    >>> _shown("  Mia\u202e  B. ")
    'Mia B.'
    """
    return " ".join("".join(c for c in name if c not in _TURNS).split())[:LENGTH].strip()
