"""Every choice that a lesson shows, gathered while somebody plays through its cards, with what each answer is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.node import walk
from libya_lesson.lesson import Lesson
from libya_lesson.packs.questions import Option, Question

from .monkey import work

SEEDS, STEPS = range(1, 6), 60
EVERYWHERE = {"start", "background", "reader", "exit"}  # the same in each lesson, and they ask nothing


@dataclass
class Shown:
    """One choice as it stood on a card: its options in their order, which are right, what each is told."""

    call: str
    control: str
    label: str
    options: Sequence[tuple[str, str]]
    layout: str
    right: set[str] = field(default_factory=set)
    told: dict[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> tuple[str, str]:
        """The activity, and which of its questions: the same for each chain, source or sentence it is asked about."""
        return self.call, self.control.partition(":")[0]

    @property
    def answered(self) -> bool:
        """Whether an answer is told something, whichever it is."""
        return len(self.told) == len(self.options)

    @property
    def question(self) -> Question:
        """The same as a question of a pack, which has checks of its own."""
        options = tuple(Option(id, text, id in self.right, self.told.get(id, "")) for id, text in self.options)
        return Question(f"{self.call}: {self.control}: {self.label}", "", "check", self.label, options, "method")


Gathered = dict[object, Shown]


def gather(opened: Callable[[], Lesson]) -> list[Shown]:
    """Play through all cards of a lesson; each until its last step is done, or a few times from the start."""
    found: Gathered = {}
    for call in opened().plan.all_calls:
        if call not in EVERYWHERE:
            any(_played(opened(), call, seed, found) for seed in SEEDS)  # stops at the first that came to the end
    return list(found.values())


def _played(lesson: Lesson, call: str, seed: int, found: Gathered) -> bool:
    """Play one card; whether its last step was done at some time."""
    card = lesson.card(call)
    done = False

    def look(tree: nodes.Node) -> None:
        nonlocal done
        _add(call, tree, found)
        steps = [n for n in walk(tree) if n["type"] == "step"]
        done = done or not steps or (steps[-1]["kind"] == "why" and steps[-1]["done"])

    look(card.tree)
    work(card, steps=STEPS, seed=seed, look=look)
    return done


def _add(call: str, tree: nodes.Node, found: Gathered) -> None:
    for n in walk(tree):
        if n["type"] == "choice" and n["options"]:
            options = tuple((str(o["id"]), str(o["label"])) for o in n["options"])
            shown = found.setdefault(
                (call, n["id"], n["label"], options), Shown(call, n["id"], n["label"], options, n["layout"])
            )
            shown.right |= set(n.get("right") or ())
            shown.told |= n.get("feedback") or {}
