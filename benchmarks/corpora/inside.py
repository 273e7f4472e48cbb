"""Which characters of a text stand inside double quotation marks; made for measuring, apart from the engine's own."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
_MARK = re.compile(r"``|''|[\"“”„«»]")
_SINGLE = re.compile(r"(?<![\w’'])‘(?=\S)([^‘\n]{2,300}?)’(?!\w)")
_OPENING = frozenset(["“", "„", "«", "``"])
_CLOSING = frozenset(["”", "»", "''"])


def quoted_words(text: str) -> set[int]:
    """Where the words inside quotation marks begin."""
    spans: list[tuple[int, int]] = []
    lines = [m for m in re.finditer(r"[^\n\r]+", text) if m.group().strip()]
    for number, line in enumerate(lines):
        after = lines[number + 1].group().lstrip()[:1] if number + 1 < len(lines) else ""
        spans += _in_line(text, line.start(), line.end(), after in ("“", '"', "„", "«") and bool(after))
    for m in _SINGLE.finditer(text):
        if not any(a <= m.start(1) < b or a < m.end(1) <= b for a, b in spans):
            spans.append(m.span(1))
    return {m.start() for a, b in spans for m in _WORD.finditer(text, a, b)}


def _in_line(text: str, start: int, end: int, goes_on: bool) -> list[tuple[int, int]]:
    out = []
    opened = mark_at = -1
    first = start + len(text[start:end]) - len(text[start:end].lstrip())
    for m in _MARK.finditer(text, start, end):
        a, b = m.span()
        before = text[a - 1] if a > start else " "
        behind = text[b] if b < end else " "
        kind = _kind(m.group(), before, behind, opened >= 0, a == first, b < end)
        if kind == "open" and opened < 0:
            opened, mark_at = b, a
        elif kind == "close" and opened >= 0:
            if a > opened:
                out.append((opened, a))
            opened = -1
    if opened >= 0 and (mark_at == first or goes_on) and end > opened:
        out.append((opened, end))
    return out


def _kind(mark: str, before: str, behind: str, is_open: bool, first: bool, more: bool) -> str:
    if mark in _OPENING:
        return "open"
    if mark in _CLOSING:
        reversed_mark = not is_open and (first or before in " (\t") and more and not behind.isspace()
        return "open" if reversed_mark else "close"
    if before.isspace() or before in "([{—–-":
        kind = "close" if behind.isspace() else "open"
    elif behind.isspace() or behind in ".,;:!?)]}—–-":
        kind = "close"
    else:
        kind = "close" if is_open else "open"
    if kind == "open" and is_open:
        kind = "open" if before.isspace() else "close"
    if kind == "close" and not is_open:
        kind = "ignore" if behind.isspace() else "open"
    return kind
