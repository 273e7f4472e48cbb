"""How the agreement of coders was counted: which pieces, now and before they talked."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.locale import _


def counted(rows: Sequence[Sequence[str]], first: Sequence[Sequence[str]], *, changed: bool) -> str:
    """Which pieces count as agreed, now and, where codes were changed, before."""

    def pieces(coded: Sequence[Sequence[str]]) -> str:
        named = [str(n) for n, column in enumerate(zip(*coded, strict=True), start=1) if len(set(column)) == 1]
        return ", ".join(named) or _("none")

    told = _("A piece counts if all {n} coders gave it the same code: {pieces}.")
    before = " " + _("Before: {pieces}.").format(pieces=pieces(first)) if changed else ""
    return told.format(n=len(rows), pieces=pieces(rows)) + before
