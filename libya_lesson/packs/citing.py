"""Says where a fact comes from: the publishers and dates behind a pack's source ids; what was reported later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from libya_lesson.locale import isolated

if TYPE_CHECKING:
    from libya_lesson.packs import Pack
    from libya_lesson.packs.files import Cell


def ids(cell: Cell) -> tuple[str, ...]:
    """The ids in a cell: a tuple as it is, one word as one id, nothing as none.

    >>> ids(("S01", "S02")), ids("S03"), ids(None)
    (('S01', 'S02'), ('S03',), ())
    """
    if isinstance(cell, tuple):
        return cell
    return (str(cell),) if cell else ()


def citation(pack: Pack, cell: Cell) -> str:
    """Publisher and date of every source, in one line; an unknown id stands as it is.

    >>> from libya_lesson.packs import open_pack
    >>> citation(open_pack("harbour"), "S999")
    'S999'
    """
    rows = {str(row["source_id"]): row for row in pack.records("sources")}
    named = []
    for key in ids(cell):
        row = rows.get(key)
        named.append(f"{pack.text(str(row['publisher']))}, {isolated(str(row['date']))}" if row else key)
    return "; ".join(named)


def later(pack: Pack, claim_id: Cell) -> str:
    """What was reported of a claim after the day on which the pack judges, with its sources; else nothing.

    >>> from libya_lesson.packs import open_pack
    >>> later(open_pack("harbour"), "C01"), later(open_pack("harbour"), None)
    ('', '')
    """
    row = next((row for row in pack.records("claims") if row["claim_id"] == claim_id), None)
    if row is None or not row["later"]:
        return ""
    return f"{pack.text(str(row['later']))} ({citation(pack, row['later_sources'])})"
