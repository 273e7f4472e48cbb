"""What a bet is, how it turned out, what the class bet, and where a case belongs in the court of hindsight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from libya_lesson.activities import shortcode
from libya_lesson.judging.brier import mean_penalty
from libya_lesson.locale import N_

COURT = {
    "yes_yes": N_("supported then, came true"),
    "yes_no": N_("supported then, did not"),
    "no_yes": N_("unsupported then, came true"),
    "no_no": N_("unsupported then, did not"),
}


@dataclass(frozen=True)
class Bet:
    """An event that can be scored: its text, last day, support and reason then, outcome, verdict, what came later."""

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


def happened(bet: Bet) -> bool | None:
    """True, False, or None for a case that is still open."""
    return {"yes": True, "no": False}.get(bet.outcome)


def own_penalty(bets: Sequence[Bet], given: Mapping[str, int]) -> float | None:
    """Mean penalty points of the bets that can be scored."""
    return mean_penalty([(given.get(bet.id), happened(bet)) for bet in bets])


def class_bets(bets: Sequence[Bet], codes: str, step: int) -> dict[str, float] | str | None:
    """The mean bet for each event over pasted codes; a sentence where a code does not fit; None without codes."""
    rows = []
    for code in codes.split():
        try:
            rows.append([value * step for value in shortcode.decode(code, len(bets))])
        except ValueError as problem:
            return str(problem)
    if not rows:
        return None
    return {bet.id: sum(row[i] for row in rows) / len(rows) for i, bet in enumerate(bets)}


def court_box(bet: Bet) -> str:
    """The box of the court in which a case belongs; what was partly supported counts as unsupported."""
    return f"{'yes' if bet.supported == 'yes' else 'no'}_{'yes' if happened(bet) else 'no'}"
