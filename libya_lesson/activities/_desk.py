"""The editor's desk: the same facts, other headline, verbs, labels and quotations; what grows, what shrinks?

The story that a student puts together is read by the same rules as any article, so every number can be looked up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from libya_lesson.activities import predicting, shortcode
from libya_lesson.judging.story import Measures, distance, measures
from libya_lesson.locale import _
from libya_lesson.tables import Reading, parse

ID = "03.desk"
QUOTES = "quotes"
KEPT = 3  # quotations in a story
State = dict[str, Any]
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Material:
    """The pack's ``desk.toml``: facts, assignments, slots with options, story lines, quotations, the neutral story."""

    desk: Mapping[str, Any]

    @property
    def slots(self) -> Sequence[Row]:
        """Slots in order, each with id, label and options."""
        return list(self.desk.get("slot", ()))

    @property
    def quotations(self) -> Sequence[Row]:
        """Quotations to choose from, each with id, speaker, text and paragraph."""
        return list(self.desk.get("quote", ()))

    @property
    def neutral(self) -> Mapping[str, Any]:
        """The plain story that every version is held against."""
        return dict(self.desk.get("neutral", {}))


def initial(material: Material) -> State:
    """The neutral story on the desk, nothing predicted."""
    plain = dict(material.neutral)
    return {
        "prediction": None, "locked": False, "assignment": None, "choices": plain, "before": None, "last": None,
        "done": False, "partner": "", "why": None,
    }  # fmt: skip


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    settled = predicting.settle(state, event, lambda: initial(material))
    if settled is not None:
        return settled
    if kind == "assignment":
        return {**state, "assignment": value}
    if kind == "slot" and any(o["id"] == value for s in material.slots if s["id"] == key for o in s["option"]):
        return _chosen(state, key, value)
    if kind == QUOTES:
        placed = list(value.get("story", ())) if isinstance(value, Mapping) else []
        known = {q["id"] for q in material.quotations}
        return _chosen(state, QUOTES, [q for q in placed if q in known][:KEPT])
    if kind == "neutral":
        return {**state, "choices": dict(material.neutral), "before": state["choices"], "last": None}
    if kind == "done" and state["assignment"]:
        return {**state, "done": True}
    if kind in ("partner", "why"):
        return {**state, kind: value}
    return state


def _chosen(state: State, slot: str, value: Any) -> State:
    if state["choices"].get(slot) == value:
        return state
    return {**state, "choices": {**state["choices"], slot: value}, "before": state["choices"], "last": slot}


def story(material: Material, choices: Mapping[str, Any]) -> str:
    """The story as text: a headline, the facts in the chosen words, the quotations in order."""
    words = {s["id"]: next(o["text"] for o in s["option"] if o["id"] == choices[s["id"]]) for s in material.slots}
    lines = [str(line).format_map(words) for line in material.desk["story"]["lines"]]
    by_id = {q["id"]: q for q in material.quotations}
    for key in choices[QUOTES]:
        lines.append(f"“{by_id[key]['text']},” {words.get('verb', 'said')} {by_id[key]['speaker']}.")
    return "\n".join(line[0].upper() + line[1:] for line in lines)


@lru_cache(maxsize=64)
def read_story(text: str) -> Reading:
    """The reading of one story; the same story is read once."""
    return parse(text)


@lru_cache(maxsize=256)
def measured(text: str) -> Measures:
    """The measures of one story; its headline counts as a sentence, which a heading of an article does not."""
    headline, __, body = text.partition("\n")
    return measures(parse(f"{headline.rstrip('.')}.\n{body}"))


def levers(material: Material, choices: Mapping[str, Any]) -> list[tuple[str, float]]:
    """How far each choice alone moves the story: undo it, read again, measure the distance; largest first."""
    mine = measured(story(material, choices))
    found = []
    for slot in [*(s["id"] for s in material.slots), QUOTES]:
        undone = {**choices, slot: material.neutral[slot]}
        found.append((slot, distance(mine, measured(story(material, undone)))))
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))


def encode(material: Material, choices: Mapping[str, Any]) -> str:
    """The choices as a short code of letters, for a partner; three quotations or fewer."""
    places = [[o["id"] for o in s["option"]].index(choices[s["id"]]) for s in material.slots]
    order = [q["id"] for q in material.quotations]
    return shortcode.encode([*places, *(order.index(q) for q in choices[QUOTES])])


def decode(material: Material, code: str) -> dict[str, Any]:
    """The choices behind a partner's code; ValueError with one plain sentence where it does not fit."""
    places, slots = shortcode.decode(code), material.slots
    if not len(slots) <= len(places) <= len(slots) + KEPT:
        places = shortcode.decode(code, len(slots) + KEPT)
    try:
        choices: dict[str, Any] = {s["id"]: s["option"][p]["id"] for s, p in zip(slots, places, strict=False)}
        choices[QUOTES] = [material.quotations[p]["id"] for p in places[len(slots) :]]
    except IndexError:
        raise ValueError(
            _("The code “{code}” belongs to another article: open the same lesson.").format(code=code)
        ) from None
    return choices
