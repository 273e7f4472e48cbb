"""One small activity with every control, so that a browser test can work each of them."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat

from libya_lesson.activities.kit import nodes as n
from libya_lesson.activities.kit.card import Card, bind
from libya_lesson.activities.reader import reader_asset, reader_node
from libya_lesson.tables import Reading, parse

ID = "test.gallery"
TEXT = (
    "A harbour story\n"
    "The mayor, Ann Lee, said, “We will keep the quay open.” "
    "The port office reportedly sent a letter 🚢 to the union.\n"
    "The union may strike in May. Its speaker, Bo Ray, called the plan a farce.\n"
)
WORDS = [{"id": w, "label": w.capitalize()} for w in ("ann", "bo", "unknown")]
CARDS = [{"id": f"i{k}", "text": f"Sentence {k}"} for k in (1, 2, 3)]
BOXES = [{"id": "well", "label": "Well supported"}, {"id": "thin", "label": "Thinly", "ordered": True}]
GRID = [{"id": each, "label": f"level {each}"} for each in "ABCDEF"], [{"id": each, "label": "x"} for each in "123456"]
BEADS = {"ann": "named", "paper": "relayed", "hidden": "hidden"}


def initial(_reading: Reading) -> dict[str, Any]:
    """Nothing is answered."""
    return {
        "guess": None,
        "sure": None,
        "why": "",
        "placed": {},
        "chain": [],
        "point": {},
        "log": [],
        "own": [],
        "n": 0,
    }


def update(_reading: Reading, state: dict[str, Any], event: Mapping[str, Any]) -> dict[str, Any]:
    """Every event is kept as it came, the last ones first."""
    id, value = event["id"], event["value"]
    if id == "grid" and "row" not in value:
        return state | {"picked": value["point"]}
    if id == "grid":
        return state | {"point": state["point"] | {value["point"]: [value["row"], value["column"]]}}
    if id == "mark":
        return state | {"own": [*state["own"], {"start": value["start"], "end": value["end"]}]}
    if id == "add":
        return state | {"n": state["n"] + 1}
    if id == "break":
        raise RuntimeError("broken on purpose")
    return state | {id: value, "log": [[id, value], *state["log"]][:5]}


def view(_reading: Reading, state: dict[str, Any]) -> n.Node:
    """One of each."""
    locked = state["guess"] is not None
    points = [
        {"id": "p", "text": "The union", "row": "A", "column": "1"},
        {"id": "q", "text": "The mayor", **dict(zip(("row", "column"), state["point"].get("q", []), strict=False))},
    ]
    kind = {"id": "kind", "label": "What kind?", "options": WORDS}
    dots = {"x": [1, 2], "y": [1, state["sure"] or 0], "customdata": ["first", "second"]}
    line = {"data": [dots], "layout": {"meta": {"boxes": [{"x": 0, "y": 0.5, "text": "A & <b>B</b>"}]}}}
    bead = [{"id": b, "text": b.capitalize(), "kind": k} for b, k in BEADS.items()]
    tray = [b for b in bead if b["id"] not in state["chain"]]
    return n.card(
        ID,
        "Every control",
        [
            n.choice("guess", "Who speaks?", WORDS, state["guess"], locked=locked, confirm="Lock my answer"),
            n.choice("many", "All that fit", WORDS, state.get("many", []), many=True),
            n.choice("press", "Which one?", WORDS, state.get("press"), layout="buttons"),
            n.slider("sure", "How sure?", state["sure"], left="no", right="yes"),
            n.changed(f"Sure: {state['sure']}. Added: {state['n']}."),
            n.text_input("why", "Say why", state["why"], rows=2, max_words=20),
            n.choice(**kind, value=state.get("kind"), layout="pick"),
            n.toggle("more", "Show more", bool(state.get("more"))),
            n.columns([n.button("add", "Add one"), n.button("break", "Break it", "quiet")]),
            n.chain(
                "chain", "Chain", [b for i in state["chain"] for b in bead if b["id"] == i], tray, start="A", end="Z"
            ),
            n.board("placed", "Sort", CARDS, BOXES, state["placed"]),
            n.grid6("grid", "Rate", *GRID, points, selected=state.get("picked"), diagonal="The usual line"),
            n.figure(line, "A line.", n.table(["x", "y"], [[1, 1]], "The line"), id="spot", height=220),
            n.table(["Voice", "Words"], [["Ann", 3]], "Words by voice", id="row"),
            reader_node(
                "article",
                "The article",
                layers=("quotes", "hedges"),
                own=state["own"],
                events=("mark", "overrule", "layers"),
            ),
            n.copy("AB12", "A code"),
            n.prose(
                f"Log: {state['log']}; {state['placed']}; {state['chain']}; {state['point']}; {state['own']}", "small"
            ),
        ],
        minutes=3,
    )


def assets(reading: Reading) -> dict[str, Any]:
    """The article."""
    return {"article": reader_asset(reading)}


class _Module:
    ID = ID
    initial = staticmethod(initial)
    update = staticmethod(update)
    view = staticmethod(view)
    assets = staticmethod(assets)


def write_notebook(folder: Path, name: str = "gallery") -> str:
    """A marked notebook that shows the gallery; its name. Pages that show one notebook share its kernel."""
    here = str(Path(__file__).resolve().parents[2])
    notebook = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_code_cell(f"import sys\nsys.path.insert(0, {here!r})\nfrom tests.browser import gallery"),
            nbformat.v4.new_code_cell("gallery.card()"),
        ],
        metadata={
            "libya_lesson": {"autorun": True},
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
        },
    )
    nbformat.write(notebook, folder / f"{name}.ipynb")
    return name


def card() -> Card:
    """The gallery, ready to be shown; like a lesson it keeps its state on disk."""
    kept = Path(os.environ["LIBYA_LESSON_WORK"]) / "gallery.json"
    state = json.loads(kept.read_text(encoding="utf8")) if kept.exists() else None

    def keep(new: dict[str, Any]) -> None:
        kept.write_text(json.dumps(new), encoding="utf8")

    return bind(_Module(), parse(TEXT), state, keep)
