"""Words of certainty and their bands; the hedge and the booster among them lead from the scale to the article."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from libya_lesson.locale import _

ID = "03.certainty"
_FILE = Path(__file__).resolve().parents[2] / "lessons" / "certainty.toml"


@dataclass(frozen=True)
class Phrase:
    """A phrase, its two bands in per cent (None: it has none), what to notice, and whether it is a hedge or booster."""

    id: str
    text: str
    kent: tuple[int, int] | None
    icd: tuple[int, int] | None
    told: str
    sign: str = ""


@lru_cache(maxsize=1)
def phrases() -> tuple[Phrase, ...]:
    """The phrases of the scale, in order."""
    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))["phrase"]
    return tuple(
        Phrase(
            r["id"],
            r["text"],
            tuple(r["kent"]) if "kent" in r else None,
            tuple(r["icd"]) if "icd" in r else None,
            r["told"],
            r.get("sign", ""),
        )
        for r in rows
    )


def placed(values: Mapping[str, int]) -> str:
    """One sentence on where somebody put the hedge and the booster of the scale; empty before both are placed.

    >>> placed({"may": 40, "no_doubt": 95})
    'You put “may, or possible” at 40\\xa0% (a hedge) and “there is no doubt” at 95\\xa0% (a booster).'
    >>> placed({"may": 40})
    ''
    """
    signs = {p.sign: p for p in phrases() if p.sign and p.id in values}
    if len(signs) < 2:
        return ""
    hedge, booster = signs["hedge"], signs["booster"]
    told = _("You put “{hedge}” at {low}\u00a0% (a hedge) and “{booster}” at {high}\u00a0% (a booster).")
    return told.format(hedge=_(hedge.text), low=values[hedge.id], booster=_(booster.text), high=values[booster.id])
