"""Lesson 05: bets as of the article's day, and what later years say about them."""

from libya_lesson.lessons import Call, Homework, Plan
from libya_lesson.locale import N_

PLAN = Plan(
    "05",
    N_("How did it turn out?"),
    minutes=30,
    goals=(
        N_("You turn a vague forecast into one that can be scored."),
        N_("You bet with numbers and learn what a bet costs."),
        N_("You keep apart what was supported then and what came true later."),
    ),
    calls={"testable": Call("testable", minutes=6), "bets": Call("forecasts", minutes=14)},
    next=N_("Next: lesson 06, where you write the briefing."),
    homework=Homework(N_("Make it testable: what would have to happen?"), made_from="forecasts"),
)
