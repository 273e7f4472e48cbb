"""Chain of voices: from a printed sentence back to whoever was there, drawn by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from libya_lesson.locale import _
from libya_lesson.packs import Pack
from libya_lesson.paper.page import bullets, h, lines, p

MOST = 3  # sentences for fifteen minutes


def task(pack: Pack) -> list[str]:
    """One chain as an example, and sentences to draw one for; empty without chains."""
    worked, others = _chains(pack)
    if not others:
        return []
    body = [
        p(
            _(
                "Every sentence came to you through voices. Draw the way from our article, link by link, back to "
                "whoever was there. Put a “?” where a link must be and is not shown. Then write: sound or weak, why."
            )
        )
    ]
    if worked is not None:
        example = _("For example: “{words}”: {chain}")
        body.append(p(example.format(words=worked["anchor"], chain=drawn(pack, worked))))
    for number, chain in enumerate(others, start=1):
        body += [h(f"{number}. “{chain['anchor']}”"), lines(3)]
    own = _("Take one sentence with “said” or “according to” from any paper or page, copy it, and draw its chain.")
    return [*body, h(_("One of your own")), p(own), lines(3)]


def answers(pack: Pack) -> list[str]:
    """Each chain with its hidden links, whether it is sound, and why."""
    found = []
    for number, chain in enumerate(_chains(pack)[1], start=1):
        verdict = _("sound") if chain["sound"] else _("weak")
        told = f"{number}. {escape(drawn(pack, chain))}. <b>{escape(verdict)}.</b> {escape(pack.text(chain['why']))}"
        found.append(told)
    return (
        [bullets(found), p(_("A link more or less can be right, if the student says who it would be."))]
        if found
        else []
    )


def drawn(pack: Pack, chain: Mapping[str, Any]) -> str:
    """The links from the event to the article, as the catch-up page draws them; a hidden one is a “?”."""
    return " ← ".join(pack.text(bead["label"]) for bead in chain["beads"])


def _chains(pack: Pack) -> tuple[Mapping[str, Any] | None, Sequence[Mapping[str, Any]]]:
    """The chain that lessons show worked, and those that students draw."""
    chains = pack.document("chains").get("chain", ())
    worked = next((chain for chain in chains if chain["form"] == "worked"), None)
    return worked, [chain for chain in chains if chain is not worked][:MOST]
