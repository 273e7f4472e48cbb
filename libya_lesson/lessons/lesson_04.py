"""Lesson 04: who stands with whom; the student's own ratings draw the map."""

from libya_lesson.lessons import Call, Homework, Plan
from libya_lesson.locale import N_

PLAN = Plan(
    "04",
    N_("Who stands with whom? Your map"),
    minutes=30,
    goals=(
        N_("You tell an alliance from an alignment and from a mere contact."),
        N_("You draw a map of ties that your own ratings carry."),
        N_("You find the one source on which your map hangs."),
    ),
    calls={
        "ties": Call("tie_kinds", minutes=5),
        "map": Call("your_map", minutes=11),
        "hinge": Call("hinge", minutes=4),
        "wants": Call("wants", minutes=6, plus=True),
        "twins": Call("twin_maps", minutes=8, plus=True),
        "missing": Call("missing_tie", minutes=5, plus=True),
        "places": Call("where", minutes=3, plus=True),
        "triads": Call("triads", minutes=8, plus=True),
        "events": Call("event_scores", minutes=6, plus=True),
    },
    next=N_("Next: lesson 05, where you bet on what came next and see how it turned out."),
    homework=Homework(N_("A map with a pencil: what hangs on one source?"), made_from="edges"),
)
