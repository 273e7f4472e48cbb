"""What a bet is, how and when it turned out, and where a case belongs in the court of hindsight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from libya_lesson.activities.parts.bets_map import Tie
from libya_lesson.judging.brier import mean_penalty
from libya_lesson.locale import N_, _

COURT = {
    "yes_yes": N_("supported then, came true"),
    "yes_no": N_("supported then, did not"),
    "no_yes": N_("unsupported then, came true"),
    "no_no": N_("unsupported then, did not"),
}


@dataclass(frozen=True)
class Bet:
    """An event that can be scored: its text, last day, support and reason then, outcome, verdict, what came later.

    ``grade`` and ``weight`` are those of its sentence in lesson 02, ``ties`` what the student's own map says of it.
    """

    id: str
    text: str
    by: str
    supported: str
    why: str
    outcome: str
    verdict: str
    cited: str
    later: Sequence[tuple[int, str, str, str]]
    grade: str
    weight: float | None
    ties: Sequence[Tie] = ()


def happened(bet: Bet) -> bool | None:
    """True, False, or None for a case that is still open."""
    return {"yes": True, "no": False}.get(bet.outcome)


def own_penalty(bets: Sequence[Bet], given: Mapping[str, int]) -> float | None:
    """Mean penalty points of the bets that can be scored."""
    return mean_penalty([(given.get(bet.id), happened(bet)) for bet in bets])


def boxes(bet: Bet) -> frozenset[str]:
    """The boxes of the court in which a case may lie; over what was partly supported one may argue."""
    came = "yes" if happened(bet) else "no"
    return frozenset(f"{then}_{came}" for then in {"partly": ("yes", "no")}.get(bet.supported, (bet.supported,)))


def told(bet: Bet, box: str | None) -> str:
    """What the court says to a case in a box: which of the two questions was mixed up."""
    then, __, came = (box or "").partition("_")
    if (came == "yes") is not happened(bet):
        return _("Look again at what happened: {verdict}").format(verdict=bet.verdict)
    if box in boxes(bet):
        if bet.supported == "partly":
            return _("This can be argued: it was supported in part. {why}").format(why=bet.why)
        return _("Then it rested on this: {why}").format(why=bet.why)
    if then == "no":
        return _("Do not doubt all alike: it was supported then. {why}").format(why=bet.why)
    if happened(bet):
        return _("That it came true later does not support it then. {why}").format(why=bet.why)
    return _("Loud is not supported. Then it rested on this: {why}").format(why=bet.why)


def core(bets: Sequence[Bet], each: int) -> set[str]:
    """As many that came true as did not, so that no answer is the safe one; those that were supported go first."""
    chosen: set[str] = set()
    for result in (True, False):
        those = sorted((b for b in bets if happened(b) is result), key=lambda b: b.supported != "yes")
        chosen |= {b.id for b in those[:each]}
    return chosen


def settled(bet: Bet, year: int) -> bool:
    """Has the bet's last day passed at the end of a year, and is its outcome known?"""
    return happened(bet) is not None and int(bet.by[:4]) <= year
