"""Runs the notebooks again and keeps their outputs: `python tools/notebooks.py [notebooks/01_who_says.ipynb …]`.

Authors write cells; this sets what every lesson's metadata must say, and keeps only outputs that are the same
on every machine and read well where no kernel runs.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
    "libya_lesson": {"autorun": True},
    "voila": {"template": "libya-lesson"},
}


def dress(notebook: Any) -> None:
    """Set the metadata of the notebook and its cells: protected, code hidden, Plus sections folded."""
    notebook.metadata = nbformat.from_dict(METADATA)
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number:02}"
        tags = list(cell.metadata.get("tags", []))
        folded = "jp-MarkdownHeadingCollapsed" in cell.metadata or is_plus(cell)
        cell.metadata = nbformat.from_dict({"deletable": False, "editable": False})
        if cell.cell_type == "code":
            cell.metadata["jupyter"] = {"source_hidden": True}
        elif folded:
            cell.metadata["jp-MarkdownHeadingCollapsed"] = True
        if tags:
            cell.metadata["tags"] = tags


def is_plus(cell: Any) -> bool:
    """Whether a cell is the heading under which a Plus section is folded.

    >>> is_plus(nbformat.v4.new_markdown_cell("## Plus: you against the machine"))
    True
    """
    return cell.cell_type == "markdown" and cell.source.lstrip("# ").startswith("Plus")


def run(notebook: Any, folder: Path) -> None:
    """Execute every cell without anybody's saved answers, then drop what changes from run to run."""
    with tempfile.TemporaryDirectory() as work:
        os.environ["LIBYA_LESSON_WORK"] = work
        place = {"metadata": {"path": folder}}
        NotebookClient(notebook, timeout=300, store_widget_state=False, resources=place).execute()
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = nbformat.from_dict(METADATA["language_info"])
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            output.get("data", {}).pop(WIDGET_VIEW, None)


def main(names: list[str]) -> None:
    """Dress and run the named notebooks, or all of them."""
    for path in [Path(name) for name in names] or sorted(NOTEBOOKS.glob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        dress(notebook)
        run(notebook, path.parent)
        nbformat.write(notebook, path)
        print(f"{path.name}: {len(notebook.cells)} cells, {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
