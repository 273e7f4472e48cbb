"""Lesson 00, Start here: who is here, the background, the article, six trust sliders, and how the lessons work."""

from libya_lesson.lessons import Call, Homework, Plan
from libya_lesson.locale import N_

PLAN = Plan(
    "00",
    N_("Start here"),
    minutes=15,
    goals=(
        N_("You know what the article is about and who is in it."),
        N_("You have read its ten most important paragraphs."),
        N_("You have said how far you trust six of its claims."),
    ),
    calls={
        "rhythm": Call("rhythm", minutes=2),
        "reader": Call("reading_room", minutes=5),
        "trust": Call("trust", minutes=3),
        "routes": Call("routes", minutes=1),
        "check": Call("questions", minutes=4, plus=True, options={"kind": "check", "plus": True}),
    },
    next=N_("Next: 01 Who says? You follow four statements back, voice by voice, to whoever said them first."),
    homework=Homework(N_("Date detective: when was this text written?"), made_from="clues"),
)
