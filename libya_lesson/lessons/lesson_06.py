"""Lesson 06: a sourced briefing of 150 words, marked by a partner; trust then and now."""

from libya_lesson.lessons import Call, Homework, Plan
from libya_lesson.locale import N_

PLAN = Plan(
    "06",
    N_("Your briefing"),
    minutes=30,
    goals=(
        N_("You write a short brief in which every sentence has a source and a certainty."),
        N_("You add voices that are missing."),
        N_("You see whether your trust now tells well-supported claims from others."),
    ),
    calls={
        "brief": Call("briefing", minutes=14),
        "trust": Call("trust_again", minutes=5),
        "rubric": Call("rubric", minutes=3),
        "check": Call("questions", minutes=4, plus=True, options={"kind": "check", "plus": True}),
    },
    next=N_("Next: lesson 07, where you read an article of your own."),
    homework=Homework(N_("Mark a brief: three minutes with the rubric"), made_from="samples"),
)
