"""The claims to trust or not, drawn in their two kinds: the trust then, the trust now, and the mean of each kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.locale import _, arrows, number


@dataclass(frozen=True)
class Claim:
    """A claim to trust or not: whether it deserved it then, why, by which sources."""

    id: str
    text: str
    deserves: bool
    reason: str
    cited: str
    later: str = ""  # what was reported after the article


@dataclass(frozen=True)
class Material:
    """The claims, the earlier values, and the name of the sample student whose values they are, if any."""

    claims: Sequence[Claim]
    then: Mapping[str, float] = field(default_factory=dict)
    stands_in: str | None = None
    day: str = ""


def kinds(material: Material, values: Mapping[str, float], table: Node) -> Node:
    """The claims in two kinds, each with its mean: the better one tells them apart, the farther apart the two means."""
    lines: list[dict[str, Any]] = []
    for deserves, head in ((True, _("Well supported then")), (False, _("Not supported then"))):
        kind = [c for c in material.claims if c.deserves is deserves]
        if not kind:
            continue
        before = [material.then[c.id] for c in kind if c.id in material.then]
        mean = _line(sum(before) / len(before) if before else None, sum(values[c.id] for c in kind) / len(kind))
        lines.append({"label": head, "note": _("the mean of the claims below"), "head": True} | mean)
        lines += [
            {"label": c.text, "note": f"{c.reason} ({c.cited})"} | _line(material.then.get(c.id), values[c.id])
            for c in kind
        ]
    then_by = _("then, by {name}").format(name=material.stands_in) if material.stands_in else _("then")
    ticks = {0.0: _("certainly false"), 100.0: _("certainly true")}
    key = {"was": then_by, "now": _("now")} if material.then else {"now": _("now")}
    return nodes.shifts(str(table["caption"]), lines, table, ticks=ticks, key=key)


def _line(was: float | None, now: float) -> dict[str, Any]:
    """Where the trust was and where it is."""
    return (
        {"now": now, "said": number(now)}
        if was is None
        else {"was": was, "now": now, "said": arrows(number(was), number(now))}
    )
