"""Lesson 02: how reliable is the source, how likely is the sentence; two questions that must not mix."""

from libya_lesson.lessons import Call, Homework, Plan
from libya_lesson.locale import N_

PLAN = Plan(
    "02",
    N_("How far would you trust it?"),
    minutes=30,
    goals=(
        N_("You judge a source and a sentence apart from each other."),
        N_("You leave the page to find out more, and change a rating with a reason."),
        N_("You notice what a name alone does to you."),
    ),
    calls={
        "swap": Call("label_swap", minutes=6),
        "grid": Call("reliability", minutes=14),
        "topic": Call("same_source", minutes=5, plus=True),
        "copies": Call("copy_chain", minutes=8, plus=True),
    },
    next=N_("Next: lesson 03, where you sit at the editor's desk."),
    homework=Homework(N_("Copy chain: what happened to the words?"), made_from="copychain"),
)
