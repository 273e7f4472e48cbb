"""What the label swap shows: how far a name alone moved each rating, and the mean of it, the halo score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.locale import _, arrows, number

Swap = Mapping[str, Any]


def halo(first: Mapping[str, int], second: Mapping[str, int]) -> float | None:
    """Mean number of points by which the same claim moved between its two labels; None without a pair.

    >>> halo({"a": 80, "b": 40}, {"a": 50, "b": 40})
    15.0
    """
    both = [key for key in first if key in second]
    return sum(abs(first[k] - second[k]) for k in both) / len(both) if both else None


def see(swaps: Sequence[Swap], state: Mapping[str, Any]) -> Node:
    """The halo score, both ratings of each claim on one scale, and which claims are well supported."""
    first, second = state["rounds"]
    score = halo(first, second) or 0.0
    rows: list[list[Any]] = []
    lines = []
    working = []
    for swap in swaps:
        key = swap["swap_id"]
        gap = abs(first[key] - second[key])
        working.append(str(gap))
        rows.append(
            [
                swap["text"],
                f"{label(swaps, swap, 0)[0]}: {first[key]}",
                f"{label(swaps, swap, 1)[0]}: {second[key]}",
                gap,
            ]
        )
        both = _("{first}, then {second}").format(first=label(swaps, swap, 0)[0], second=label(swaps, swap, 1)[0])
        said = arrows(first[key], second[key])
        lines.append({"label": swap["text"], "note": both, "was": first[key], "now": second[key], "said": said})
    table = nodes.table(
        [_("Claim"), _("First label"), _("Second label"), _("Moved by")], rows, _("Your two ratings of each claim")
    )
    told = _("You guessed {guess}; the labels moved you {score} of 100 points on average.").format(
        guess=state["prediction"], score=number(score)
    )
    told += " " + _most(rows)
    reasons = [nodes.prose(f"**{swap['text']}** {swap['reason']}", "small") for swap in swaps]
    how = nodes.prose(
        _("Points between your two ratings of each claim: {points}. Their mean is {score}.").format(
            points=", ".join(working), score=number(score, 1)
        )
    )
    halo_label = _("Your halo score: points that a name alone moved you")
    return nodes.step(
        "see",
        [
            nodes.changed(told),
            nodes.number(halo_label, _("{score} of 100").format(score=number(score)), [how]),
            nodes.shifts(
                str(table["caption"]),
                lines,
                table,
                ticks={0.0: _("certainly false"), 100.0: _("certainly true")},
                key={"was": _("under the first name"), "now": _("under the second name")},
            ),
            nodes.details(_("Which of these claims are well supported, whatever the label?"), reasons),
        ],
    )


def _most(rows: Sequence[Sequence[Any]]) -> str:
    """The claim on which the label moved most, or all of them where several moved alike."""
    most = max(gap for *__, gap in rows)
    names = [f"“{row[0]}”" for row in rows if row[-1] == most]
    if not most:
        return _("You rated every claim twice alike.")
    if len(names) == len(rows) > 1:
        return _("Each claim moved by the same {n}.").format(n=most)
    return _("Most on: {claims}").format(claims=" ".join(names))


def label(swaps: Sequence[Swap], swap: Swap, round_: int) -> tuple[str, str]:
    """Half of the claims start with outlet a, half with outlet b, so that no round is the trusted one."""
    first_a = list(swaps).index(swap) % 2 == 0
    side = "a" if first_a == (round_ == 0) else "b"
    return str(swap[f"outlet_{side}"]), str(swap[f"about_{side}"])
