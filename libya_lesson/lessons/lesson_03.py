"""Lesson 03: the same facts in other words; framing, labels and certainty."""

from libya_lesson.lessons import Call, Homework, Plan
from libya_lesson.locale import N_

PLAN = Plan(
    "03",
    N_("The same event in other words"),
    minutes=30,
    goals=(
        N_("You change what a story is about without changing a fact."),
        N_("You see which frame an article uses, and which one is missing."),
        N_("You tell the author's labels from the labels of others."),
    ),
    calls={
        "desk": Call("desk", minutes=12),
        "strip": Call("frame_strip", minutes=8),
        "certainty": Call("certainty", minutes=8, plus=True),
        "coding": Call("coding", minutes=10, plus=True),
        "rewrite": Call("rewriting", minutes=6, plus=True),
    },
    next=N_("Next: lesson 04, where your ratings draw a map."),
    homework=Homework(N_("Label hunt: whose word is it?")),
)
