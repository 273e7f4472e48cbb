"""Lesson 01, Who says?: share of voice, and the chain from an event to the page."""

from libya_lesson.lessons import Call, Homework, Plan
from libya_lesson.locale import N_

PLAN = Plan(
    "01",
    N_("Who says?"),
    minutes=30,
    goals=(
        N_("You tell whose voice a sentence is: the article's own, a named one, one passed on."),
        N_("You follow a statement back, voice by voice, to whoever said it first."),
        N_("You say which voices are hidden, and find a chain that is short and sound."),
    ),
    calls={
        "voices": Call("voices", minutes=9),
        "chains": Call("chains", minutes=10),
        "machine": Call("machine", minutes=10, plus=True),
    },
    next=N_("Next: 02 How far would you trust it? You rate sources and sentences, each for itself."),
    homework=Homework(N_("Chain of voices: who stands between you and the event?"), made_from="chains"),
)
