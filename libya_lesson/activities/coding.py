"""Coding together: hedge, booster or neither; agreement beyond luck; talk, agree on a rule, code again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import shorten
from typing import Any

from libya_lesson.activities.kit import nodes, predicting, shortcode
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.certainty import placed
from libya_lesson.activities.parts.coding import (
    CODES,
    ID,
    NAMES,
    Material,
    State,
    differed,
    disputed,
    material,
    rows_of,
)
from libya_lesson.activities.parts.coding_told import counted
from libya_lesson.activities.parts.coding_why import why
from libya_lesson.judging.agreement import RELY, TENTATIVE, agreement
from libya_lesson.locale import _, exact, ngettext, number

__all__ = ["ID", "Material", "disputed", "initial", "material", "update", "view"]


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing coded."""
    return {
        "prediction": None,
        "locked": False,
        "codes": {},
        "done": False,
        "first": None,
        "partner": "",
        "alpha": False,
        "why": None,
    }


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    settled = predicting.settle(state, event, lambda: initial(material))
    if settled is not None:
        return settled
    if kind == "code" and value in NAMES:
        return {**state, "codes": {**state["codes"], key: value}}
    if kind == "done" and len(state["codes"]) == len(material.sentences):
        return {**state, "done": True, "first": state["first"] or dict(state["codes"])}
    if kind == "partner":  # other coders, another piece to ask about
        return {**state, "partner": str(value or ""), "why": None}
    if kind == "why" and state["done"]:
        return {**state, "why": value}
    return {**state, "alpha": bool(value)} if kind == "alpha" else state


def view(material: Material, state: State) -> Node:
    """Guess the agreement, code, compare, recode."""
    title, kicker = _("Would somebody else code the same?"), _("Plus · Certainty, card 2 of 2: in the article")
    if not material.sentences:
        told = _("This article has no sentences set aside for coding.")
        return nodes.card(ID, title, [nodes.prose(told)], plus=True, kicker=kicker)
    slider = nodes.slider(
        "predict",
        _("On how many of {n} pieces will you and the others agree?").format(n=len(material.sentences)),
        state["prediction"],
        0,
        len(material.sentences),
        locked=state["locked"],
    )
    before = placed(material.scale)
    children: list[Node | None] = [
        nodes.prose(
            _(
                "Does a piece sound less sure ([[hedge|a word such as may, seems, reportedly]]), surer "
                "([[booster|a word such as clearly, certainly, no doubt]]), or neither? Code alone. "
                "**Then see where careful people differ.**"
            ),
            "lead",
        ),
        nodes.prose(before, "note") if before else None,
        predicting.predict_step(state, slider),
    ]
    if state["locked"]:
        children.append(_act(material, state))
        if state["done"]:
            children += [_see(material, state), why(material, state)]
        children.append(predicting.again(state))
    return nodes.card(ID, title, children, minutes=10, plus=True, kicker=kicker)


def _act(material: Material, state: State) -> Node:
    """Piece after piece, those behind the last one coded folded to a line; once compared, where coders differed."""
    total = len(material.sentences)
    alike = [n for n in range(total) if n not in differed(material, state)] if state["done"] else []
    pieces = {n: _piece(n, material, state) for n in range(total) if n <= len(state["codes"])}
    items: list[Node | None] = [nodes.progress(len(state["codes"]), total, _("Pieces coded"))]
    now = 0 if state["done"] else len(state["codes"]) - 1  # the last one coded stays: a second thought is near
    items += [_line(n, material, state, piece, now=n >= now) for n, piece in pieces.items() if n not in alike]
    if alike:
        told = ngettext("{n} piece that all coded alike", "{n} pieces that all coded alike", len(alike))
        items.append(
            nodes.details(told.format(n=len(alike)), [_line(n, material, state, pieces[n], now=False) for n in alike])
        )
    left = total - len(state["codes"])
    again = state["first"] is not None
    label = _("Compare again") if again else _("Compare with others")
    items.append(nodes.button("done", label, disabled=left > 0))
    return nodes.step("act", items, done=state["done"])


def _piece(n: int, material: Material, state: State) -> Node:
    label = _("Piece {n}").format(n=n + 1)
    options, value = [_step(code) for code in NAMES], state["codes"].get(str(n))
    ask = nodes.choice(f"code:{n}", label, options, value, layout="scale", hide_label=True)
    seen = material.marks[n] if state["done"] else ()
    return nodes.group(None, [nodes.excerpt(material.sentences[n], seen), ask])


def _line(n: int, material: Material, state: State, piece: Node, *, now: bool) -> Node:
    """A piece under its line, which tells how it is coded; ``now``: open, so the line need not say its words."""
    words = shorten(material.sentences[n], 56, placeholder=" …")
    label = _("Piece {n}").format(n=n + 1) if now else _("Piece {n}: {words}").format(n=n + 1, words=words)
    code = state["codes"].get(str(n))
    return nodes.details(label, [piece], open=now, note=_(NAMES[code]).partition(":")[0] if code else "…")


def _step(code: str) -> dict[str, Any]:
    """A code as a step of a scale; what is neither stands apart."""
    name, _colon, meant = _(NAMES[code]).partition(": ")
    return {"id": code, "label": name} | ({"note": meant} if meant else {"apart": True})


def _see(material: Material, state: State) -> Node:
    codes, typed = state["codes"], state["partner"]
    children: list[Node | None] = []
    try:
        rows = rows_of(material, state, codes)
    except ValueError as problem:
        children.append(nodes.feedback(str(problem), "notyet"))
        state = {**state, "partner": ""}
        rows = rows_of(material, state, codes)
    first = rows_of(material, state, state["first"])
    alike, alike_first = _alike(rows), _alike(first)
    now, before = agreement(rows), agreement(first)
    told = ngettext("All agree on {n} piece; you guessed {guess}.", "All agree on {n} pieces; you guessed {guess}.",
                    alike).format(n=alike, guess=state["prediction"])  # fmt: skip
    if codes != state["first"]:
        told += " " + _("Before you talked: {n}.").format(n=alike_first)
        if state["alpha"] and now.alpha is not None and before.alpha is not None:
            told += " " + _("Beyond luck: {a} before, {b} now.").format(
                a=number(before.alpha, 2), b=number(now.alpha, 2)
            )
    names = [_("you"), *([_("partner")] if state["partner"].strip() else [name for name, __ in material.coders])]
    table: list[list[Any]] = []
    for n, column in enumerate(zip(*rows, strict=True), start=1):
        place = nodes.badge(str(n), "accent") if len(set(column)) > 1 else n
        table.append([place, *[_(NAMES[code]).split(":")[0] for code in column]])
    children += [
        nodes.changed(told),
        made(counted(rows, first, changed=codes != state["first"])),
        nodes.table([_("Piece"), *names], table, _("Who coded what; a mark where you differ")),
        nodes.toggle("alpha", _("Show agreement beyond luck (Krippendorff's alpha)"), state["alpha"]),
    ]
    if state["alpha"]:
        value = number(now.alpha, 3) if now.alpha is not None else "–"
        how = _(
            "1 is perfect, 0 is what luck alone would give. Rely on {rely} and more; be tentative from {tentative} "
            "(Krippendorff, 2004). {reason}"
        ).format(rely=exact(RELY, 3), tentative=exact(TENTATIVE, 3), reason=_(now.reason) if now.reason else "")
        children.append(nodes.number(_("Agreement beyond luck"), value, [nodes.prose(how)]))
    children += [
        nodes.copy(
            shortcode.encode([CODES.index(codes[str(n)]) for n in range(len(material.sentences))]),
            _("Your code"),
            code=True,
        ),
        nodes.text_input("partner", _("A partner's code"), typed),
    ]
    return nodes.step("see", children)


def _alike(rows: Sequence[Sequence[str]]) -> int:
    """On how many pieces all coders agree."""
    return sum(1 for column in zip(*rows, strict=True) if len(set(column)) == 1)
