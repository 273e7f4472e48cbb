"""The same tree without a browser's help: readable HTML that survives every sanitiser, and one line of plain text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

from libya_lesson.activities.kit.node import Node, walk
from libya_lesson.locale import _, arrows, exact, percent

_INLINE = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|\*(?P<em>[^*]+)\*|\[\[(?P<term>[^\]|]+)\|(?P<gloss>[^\]]+)\]\]")


def plain(tree: Node) -> str:
    """Title and first question: the same on every machine.

    >>> plain({"type": "card", "title": "Who says it?", "children": []})
    'Who says it?'
    """
    for each in walk(tree.get("children", [])):
        if each["type"] == "prose":
            first: str = each["text"].split("\n")[0]
            return f"{tree.get('title', '')}: {_INLINE.sub(lambda m: next(g for g in m.groups() if g), first)}"
        if each.get("label") and each["type"] in ("choice", "slider", "text_input"):
            return f"{tree.get('title', '')}: {each['label']}"
    return str(tree.get("title", ""))


def html(tree: Node) -> str:
    """The card as plain HTML: no style, no script, nothing that needs the network.

    >>> html({"type": "card", "title": "A < B", "children": []}).split("</h2>")[0]
    '<section><h2>A &lt; B'
    """
    start = _("This starts by itself when the notebook runs. If nothing moves, press ▶▶ at the top.")
    body = "".join(_draw(child) for child in tree.get("children", []))
    minutes = f" <small>({escape(_('{n} min').format(n=tree['minutes']))})</small>" if tree.get("minutes") else ""
    return f"<section><h2>{escape(tree.get('title', ''))}{minutes}</h2><p><em>{escape(start)}</em></p>{body}</section>"


def inline(text: str) -> str:
    """Escaped text with bold, emphasis and glosses.

    >>> inline("**LNA** & [[hedge|a softening word]]")
    '<strong>LNA</strong> &amp; hedge (a softening word)'
    """

    def one(m: re.Match[str]) -> str:
        if m["strong"]:
            return f"<strong>{m['strong']}</strong>"
        return f"<em>{m['em']}</em>" if m["em"] else f"{m['term']} ({m['gloss']})"

    return _INLINE.sub(one, escape(text, quote=False))


def _draw(node: Any) -> str:
    if not isinstance(node, Mapping):
        return escape("" if node is None else str(node))
    return _DRAW.get(str(node["type"]), _children)(dict(node))


def _all(nodes: Sequence[Node]) -> str:
    return "".join(_draw(each) for each in nodes)


def _children(node: Node) -> str:
    return _all(node.get("children", []))


def _prose(node: Node) -> str:
    blocks = []
    for block in re.split(r"\n\s*\n", node["text"].strip()):
        lines = block.split("\n")
        if all(line.startswith("- ") for line in lines):
            blocks.append("<ul>" + "".join(f"<li>{inline(line[2:])}</li>" for line in lines) + "</ul>")
        else:
            blocks.append(f"<p>{inline(' '.join(lines))}</p>")
    return "".join(blocks)


def _step(node: Node) -> str:
    names = {"predict": _("Predict"), "act": _("Do"), "see": _("See what changed"), "why": _("Say why")}
    name = names[node["kind"]] + (f": {node['title']}" if node.get("title") else "")
    closed = "" if node["open"] else f"<p><em>{escape(_('Opens after the step before'))}</em></p>"
    return f"<h3>{escape(name)}</h3>{closed}{_children(node)}"


def _choice(node: Node) -> str:
    if node["layout"] == "pick":
        return _pick(node)
    value = node.get("value")
    given = value if isinstance(value, list) else [value]
    rows = []
    for option in node["options"]:
        box = "☑" if option["id"] in given else "☐"
        note = f" <small>{inline(option['note'])}</small>" if option.get("note") else ""
        told = (node.get("feedback") or {}).get(option["id"]) if option["id"] in given else None
        rows.append(f"<li>{box} {inline(option['label'])}{note}{f'<br>{inline(told)}' if told else ''}</li>")
    return f"<p><strong>{inline(node['label'])}</strong></p><ul>{''.join(rows)}</ul>"


def _slider(node: Node) -> str:
    value = node.get("value")
    if value is None:
        shown = "…"
    else:
        shown = percent(value) if node.get("format") == "percent" else f"{exact(value)}{node.get('unit', '')}"
    ends = " ⟷ ".join(escape(node[side]) for side in ("left", "right") if node.get(side))
    return f"<p><strong>{inline(node['label'])}</strong>: {shown}{f' ({ends})' if ends else ''}</p>"


def _text(node: Node) -> str:
    return f"<p><strong>{inline(node['label'])}</strong></p><blockquote>{escape(node['value'] or '…')}</blockquote>"


def _toggle(node: Node) -> str:
    return f"<p>{'☑' if node['value'] else '☐'} {inline(node['label'])}</p>"


def _pick(node: Node) -> str:
    chosen = next((o["label"] for o in node["options"] if o["id"] == node.get("value")), "…")
    return f"<p><strong>{inline(node['label'])}</strong>: {inline(chosen)}</p>"


def _table(node: Node) -> str:
    head = "".join(f'<th scope="col">{escape(str(column)) or "&nbsp;"}</th>' for column in node["columns"])
    rows = "".join(f"<tr>{''.join(f'<td>{_draw(cell)}</td>' for cell in row)}</tr>" for row in node["rows"])
    caption = f"<caption>{escape(node['caption'])}</caption>"
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _figure(node: Node) -> str:
    return f"<p>{escape(node['description'])}</p>{_draw(node['table']) if node.get('table') else ''}"


def _details(node: Node) -> str:
    name = node.get("summary") or node.get("label") or ""
    note = f" <small>{inline(node['note'])}</small>" if node.get("note") else ""
    return f"<details><summary>{inline(name)}{note}</summary>{_children(node)}</details>"


def _excerpt(node: Node) -> str:
    label = f"<p><small>{escape(node['label'])}</small></p>" if node.get("label") else ""
    text, marks, spans, at = node["text"], node["marks"], [], 0
    for mark in marks:
        if mark["start"] >= at and mark.get("note"):
            spans.append(f"{escape(text[at : mark['start']])}<u>{escape(text[mark['start'] : mark['end']])}</u>")
            spans.append(f" <small>({escape(mark['note'])})</small>")
            at = mark["end"]
    return f"{label}<blockquote>{''.join(spans)}{escape(text[at:])}</blockquote>"


def _chain(node: Node) -> str:
    steps = [node["start"], *[bead["text"] for bead in node["beads"]], node["end"]]
    tray = ", ".join(escape(bead["text"]) for bead in node["tray"])
    rest = f"<p><small>{escape(_('Still to place'))}: {tray}</small></p>" if tray else ""
    return f"<p><strong>{inline(node['label'])}</strong></p><p>{arrows(*(escape(step) for step in steps))}</p>{rest}"


def _board(node: Node) -> str:
    words = {item["id"]: item["text"] for item in node["items"]}
    placed = {i for ids in node["placed"].values() for i in ids}
    boxes = [(box["label"], node["placed"][box["id"]]) for box in node["boxes"]]
    rest = [i for i in words if i not in placed]
    rows = [(node.get("tray") or _("Still to place"), rest), *boxes] if rest else boxes
    listed = "".join(
        f"<li><strong>{escape(label)}</strong>: {escape('; '.join(words[i] for i in ids)) or '…'}</li>"
        for label, ids in rows
    )
    return f"<p><strong>{inline(node['label'])}</strong></p><ul>{listed}</ul>"


def _grid6(node: Node) -> str:
    rows = "".join(
        f"<li>{escape(point['text'])}: {escape((point.get('row') or '') + (point.get('column') or '')) or '…'}</li>"
        for point in node["points"]
    )
    return f"<p><strong>{inline(node['label'])}</strong></p><ul>{rows}</ul>{_all(node.get('aside', []))}"


def _timeline(node: Node) -> str:
    rows = "".join(
        f"<li><strong>{escape(event['date'])}</strong> {inline(event['text'])}"
        + (f" <small>{escape(event['source'])}</small>" if event.get("source") else "")
        + "</li>"
        for event in node["events"]
    )
    return f"<p><strong>{inline(node['caption'])}</strong></p><ul>{rows}</ul>"


def _strip(node: Node) -> str:
    rows = "".join(f"<li>{escape(part['text'])}</li>" for part in node["segments"])
    return f"<p><strong>{inline(node['label'])}</strong></p><ul>{rows}</ul>"


def _number(node: Node) -> str:
    note = f" <small>{inline(node['note'])}</small>" if node.get("note") else ""
    return f"<p>{inline(node['label'])}: <strong>{escape(node['value'])}</strong>{note}</p>"


def _reader(node: Node) -> str:
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in node.get("preview", ()))


_DRAW: dict[str, Callable[[Node], str]] = {
    "prose": _prose,
    "step": _step,
    "choice": _choice,
    "slider": _slider,
    "text_input": _text,
    "toggle": _toggle,
    "table": _table,
    "figure": _figure,
    "details": _details,
    "how": _details,
    "excerpt": _excerpt,
    "chain": _chain,
    "board": _board,
    "grid6": _grid6,
    "timeline": _timeline,
    "strip": _strip,
    "number": _number,
    "shifts": lambda node: _draw(node["table"]),
    "reader": _reader,
    "heading": lambda node: f"<h{node['level']}>{inline(node['text'])}</h{node['level']}>",
    "feedback": lambda node: "".join(f"<p>{inline(line)}</p>" for line in node["text"].split("\n")),
    "changed": lambda node: f"<p><strong>{inline(node['text'])}</strong></p>",
    "button": lambda node: f"<p>[ {inline(node['label'])} ]</p>",
    "file_input": lambda node: f"<p>{inline(node['label'])}: …</p>",
    "badge": lambda node: f"<small>[{inline(node['text'])}]</small> ",
    "divider": lambda node: "<hr>",  # noqa: ARG005 - every drawer takes its node
    "copy": lambda node: f"<p>{inline(node['label'])}</p><pre>{escape(node['text'])}</pre>",
    "progress": lambda node: f"<p>{inline(node.get('label') or '')} {node['done']} / {node['total']}</p>",
    "group": lambda node: (
        (f"<p><strong>{inline(node['label'])}</strong></p>" if node.get("label") else "") + _children(node)
    ),
}
