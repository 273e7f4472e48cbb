"""Lesson 07: the whole method on an article that the student brings."""

from libya_lesson.lessons import Call, Homework, Plan
from libya_lesson.locale import N_

PLAN = Plan(
    "07",
    N_("Your own article"),
    minutes=30,
    goals=(
        N_("You read an article of your own with all tools of the course."),
        N_("You correct the machine where it reads wrongly."),
        N_("You say plainly what nobody can know from this text."),
    ),
    calls={
        "article": Call("own_article", minutes=2),
        "reader": Call("reading_room", minutes=4),
        "voices": Call("voices", minutes=4),
        "grid": Call("reliability", minutes=6),
        "map": Call("your_map", minutes=6),
        "strip": Call("frame_strip", minutes=4, plus=True),
        "chains": Call("chains", minutes=6, plus=True),
        "report": Call("report_card", minutes=3),
        "check": Call("questions", minutes=4, plus=True, options={"kind": "check", "plus": True}),
    },
    next=N_("That was the last lesson. Take the method along: who says it, how do they know, who is missing?"),
    homework=Homework(N_("Your own report: five questions on paper")),
)
