"""What every lesson notebook must keep to; each function returns the breaches in words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

MOST_CORE_CELLS = 12
MOST_WORDS = 60
MOST_BYTES = 200_000
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
CALL = re.compile(r"[\w.]+\([^()]*\)$")


def is_plus(cell: Any) -> bool:
    """A cell that begins a folded section."""
    return "jp-MarkdownHeadingCollapsed" in cell.metadata


def shows(cell: Any) -> bool:
    """Whether a student sees anything of a cell: prose, or code with an output."""
    return cell.cell_type == "markdown" or bool(cell.outputs)


def core(notebook: Any) -> list[Any]:
    """The cells before the first Plus section that show something."""
    cells = []
    for cell in notebook.cells:
        if is_plus(cell):
            break
        cells.append(cell)
    return [cell for cell in cells if shows(cell)]


def protected(notebook: Any) -> list[str]:
    return [
        f"cell {cell.id} can be edited or deleted"
        for cell in notebook.cells
        if cell.metadata.get("editable", True) or cell.metadata.get("deletable", True)
    ]


def hidden_code(notebook: Any) -> list[str]:
    return [
        f"cell {cell.id} shows its code"
        for cell in notebook.cells
        if cell.cell_type == "code" and not cell.metadata.get("jupyter", {}).get("source_hidden")
    ]


def wordy(notebook: Any) -> list[str]:
    """Prose cells with more words than a student reads before doing something; neighbours count as one."""
    breaches, words = [], 0
    for cell in notebook.cells:
        if cell.cell_type != "markdown" or is_plus(cell):
            words = 0
        if cell.cell_type == "markdown":
            words += len(re.findall(r"\w[\w’'-]*", cell.source))
            if words > MOST_WORDS:
                breaches.append(f"cell {cell.id}: {words} words before the next activity")
    return breaches


def calls_only(notebook: Any) -> list[str]:
    """Student notebooks hold prose and one-line calls: imports, an opening, and one call a cell."""
    breaches = []
    for cell in notebook.cells:
        if cell.cell_type != "code" or "parameters" in cell.metadata.get("tags", []):
            continue
        *before, last = cell.source.strip().splitlines()
        if before and not all(re.match(r"(from|import|lesson\b.*=|\s*$|#)", line) for line in before):
            breaches.append(f"cell {cell.id} holds more than an opening and a call")
        if not CALL.search(last) and not last.startswith(("from", "import")):
            breaches.append(f"cell {cell.id} does not end in a call: {last}")
    return breaches


def stale_state(notebook: Any) -> list[str]:
    """Widget state and views belong to one session only."""
    state = ["the notebook holds widget state"] if "widgets" in notebook.metadata else []
    views = [
        f"cell {cell.id} holds a widget view"
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if WIDGET_VIEW in output.get("data", {})
    ]
    return state + views


def unreadable(notebook: Any) -> list[str]:
    """Every output has a static form, and none is an error or mere printing."""
    return [
        f"cell {cell.id}: {output.output_type} without a readable form"
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if not {"text/html", "text/plain"} <= set(output.get("data", {}))
    ]


def too_big(path: Path) -> list[str]:
    size = path.stat().st_size
    return [f"{path.name} has {size} bytes"] if size > MOST_BYTES else []
