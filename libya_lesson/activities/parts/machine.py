"""What the machine found in two paragraphs, what a student marked there, and what is said about the difference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from libya_lesson.activities.kit.given import Command, Given
from libya_lesson.activities.kit.voice_names import voice_names
from libya_lesson.locale import _

if TYPE_CHECKING:
    from libya_lesson.tables import Reading

ID = "01.machine"
SAME = 0.5  # two marks are the same quote when they share half of what both cover
State = dict[str, Any]


@dataclass(frozen=True)
class Found:
    """A quote as the machine has it, with its reason."""

    start: int
    end: int
    text: str
    speaker: str
    why: str


@dataclass(frozen=True)
class Material:
    """Two paragraphs, what the machine found in them, and who may be named as speaker."""

    reading: Reading
    core: tuple[int, ...]
    found: Sequence[Found]
    actors: Sequence[tuple[str, str]]
    preview: Sequence[str]


def material(given: Given) -> Material:
    """Two paragraphs with many quotes, of the core extract if it has them; quotes inside quotes are left for later."""
    reading, pack = given.uncorrected, given.pack  # what the machine found itself stays on the table
    article = reading.article
    quotes = [q for q in reading.quotes.to_dict("records") if q["kind"] != "scare" and q["parts"]]
    names = voice_names(reading)

    def inside(index: int) -> list[dict[Any, Any]]:
        block = next(p for p in article.paragraphs if p.index == index)
        return [q for q in quotes if block.start <= q["start"] < block.end]

    def alone(index: int) -> int:
        """Quotes that share no word with another one."""
        found = [(q["start"], q["end"]) for q in inside(index)]
        return sum(all(b <= c or a >= d for c, d in found if (c, d) != (a, b)) for a, b in found)

    unnamed = set(reading.actors.loc[reading.actors["kind"] == "unnamed", "actor_id"])

    def credited(quote: Mapping[str, Any]) -> str:
        """The speaker; where only a word such as "reportedly" credits the words, there is no name to give."""
        nobody = _("a voice without a name")
        nameless = quote["source_start"] < 0 and quote["speaker"] in unnamed
        return nobody if nameless else str(names.get(quote["speaker"], nobody))

    body = [p.index for p in article.paragraphs if not p.heading]
    best = sorted(body, key=lambda i: (alone(i) < 2, i not in pack.core_extract, -alone(i), i))[:2]
    chosen = tuple(sorted(best))
    found = [Found(q["start"], q["end"], q["text"], credited(q), str(q["why"])) for i in chosen for q in inside(i)]
    actors = sorted(((str(a), str(n)) for a, n in names.items()), key=lambda pair: pair[1].casefold())
    preview = [article.text[p.start : p.end] for p in article.paragraphs if p.index in chosen]
    return Material(reading, chosen, found, actors, preview)


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing guessed, nothing marked."""
    return {"guess": None, "marks": [], "done": False, "speaker": {}, "said": {}, "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event; marks can be changed until they are compared."""
    name, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    match name:
        case "again":
            return initial(material)
        case "guess" if state["guess"] is None:
            return {**state, "guess": value}
        case "mark" if state["guess"] is not None and not state["done"] and isinstance(value, Mapping):
            mark = [int(value["start"]), int(value["end"])]
            others = [m for m in state["marks"] if m[1] <= mark[0] or m[0] >= mark[1]]
            return {**state, "marks": sorted([*others, mark])}
        case "unmark" if not state["done"] and isinstance(value, Mapping):
            return {**state, "marks": [m for m in state["marks"] if m[0] != int(value["start"])]}
        case "compare" if state["marks"]:
            return {**state, "done": True}
        case "speaker":
            return {**state, "speaker": {**state["speaker"], key: value}}
        case "missed" | "not_a_quote" | "agree":
            return {**state, "said": {**state["said"], key: name}}
        case "why":
            return {**state, "why": value}
    return state


def command(material: Material, state: State, event: Mapping[str, Any]) -> Command | None:  # noqa: ARG001 - as above
    """What the student overrules here counts in every lesson."""
    name, __, key = str(event["id"]).partition(":")
    if name not in ("missed", "not_a_quote") or not state["done"]:
        return None
    start, end = (int(part) for part in key.split("-"))
    overrule: dict[str, Any] = {"table": "quotes", "start": start, "end": end, "change": name}
    if name == "missed":
        overrule["speaker"] = state["speaker"].get(key)
    return Command("overrule", overrule)


def same(a: Sequence[int], b: Sequence[int]) -> bool:
    """Do two spans share at least half of what they cover together?

    >>> same((0, 10), (2, 10)), same((0, 10), (8, 20))
    (True, False)
    """
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared >= SAME * (max(a[1], b[1]) - min(a[0], b[0]))


def compared(material: Material, state: State) -> tuple[list[Found], list[list[int]], list[Found]]:
    """Found by both, marks of the student alone, quotes of the machine alone; what was added or struck stays listed."""
    added = {k for k, v in state["said"].items() if v == "missed"}
    machine = [f for f in material.found if not any(same((f.start, f.end), _span(k)) for k in added)]
    both = [f for f in machine if any(same((f.start, f.end), m) for m in state["marks"])]
    mine = [m for m in state["marks"] if not any(same((f.start, f.end), m) for f in machine)]
    return both, mine, [f for f in machine if f not in both]


def _span(key: str) -> tuple[int, int]:
    start, __, end = key.partition("-")
    return int(start), int(end)
