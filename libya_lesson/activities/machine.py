"""You against the machine: mark the quotes of two paragraphs, see what both found and why, and overrule it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from libya_lesson.activities import nodes
from libya_lesson.activities.given import Command, Given
from libya_lesson.activities.nodes import Node
from libya_lesson.activities.reader import reader_asset, reader_node
from libya_lesson.locale import _, ngettext

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
    names = dict(zip(reading.actors["actor_id"], reading.actors["name"], strict=True))

    def inside(index: int) -> list[dict[Any, Any]]:
        block = next(p for p in article.paragraphs if p.index == index)
        return [q for q in quotes if block.start <= q["start"] < block.end]

    def alone(index: int) -> int:
        """Quotes that share no word with another one."""
        found = [(q["start"], q["end"]) for q in inside(index)]
        return sum(all(b <= c or a >= d for c, d in found if (c, d) != (a, b)) for a, b in found)

    body = [p.index for p in article.paragraphs if not p.heading]
    best = sorted(body, key=lambda i: (alone(i) < 2, i not in pack.core_extract, -alone(i), i))[:2]
    chosen = tuple(sorted(best))
    found = [
        Found(q["start"], q["end"], q["text"], str(names.get(q["speaker"], _("a voice without a name"))), str(q["why"]))
        for i in chosen
        for q in inside(i)
    ]
    actors = sorted(((str(a), str(n)) for a, n in names.items()), key=lambda pair: pair[1].casefold())
    preview = [article.text[p.start : p.end] for p in article.paragraphs if p.index in chosen]
    return Material(reading, chosen, found, actors, preview)


def assets(material: Material) -> dict[str, Any]:
    """The text, sent once for each reading."""
    return {"article": reader_asset(material.reading, core=material.core)}


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


def command(material: Material, state: State, event: Mapping[str, Any]) -> Command | None:  # noqa: ARG001
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


def view(material: Material, state: State) -> Node:
    """Guess, mark, compare row by row, overrule, say why."""
    title = _("You against the machine")
    if not material.found:
        return nodes.card(ID, title, [nodes.prose(_("The machine found no quote in this text. Go on."))], plus=True)
    guessed, done = state["guess"] is not None, state["done"]
    options = [
        {"id": "me", "label": _("I shall")},
        {"id": "machine", "label": _("The machine will")},
        {"id": "same", "label": _("Both the same")},
    ]
    predict = nodes.choice(
        "guess",
        _("Who will find more quotes in these two paragraphs?"),
        options,
        state["guess"],
        locked=guessed,
        layout="row",
        confirm=_("Lock my guess"),
    )
    marks = [{"start": a, "end": b, "note": _("your mark")} for a, b in state["marks"]]
    n = len(state["marks"])
    act: list[Node | None] = [
        nodes.prose(
            _(
                "Mark every stretch that is credited to somebody, with or without quotation marks. "
                "Drag over it, or use the keyboard."
            )
        ),
        reader_node(
            "article",
            _("Two paragraphs"),
            choices=(),
            shown="core",
            own=marks,
            events=() if done else ("mark", "unmark"),
            preview=material.preview,
            speak=False,
        ),
        nodes.prose(ngettext("{n} mark so far.", "{n} marks so far.", n).format(n=n), "small"),
        None if done else nodes.button("compare", _("I have them all: compare"), disabled=not n),
    ]
    children: list[Node | None] = [
        nodes.prose(
            _("The machine reads by rules: marks, words such as “said”, names. You read by sense. Who sees more?"),
            "lead",
        ),
        nodes.step("predict", [predict], done=guessed),
        nodes.step("act", act, open=guessed, done=done),
    ]
    if done:
        children += [_compared(material, state), _why(state), nodes.button("again", _("Start again"), "quiet")]
    return nodes.card(ID, title, children, minutes=10, plus=True)


def _compared(material: Material, state: State) -> Node:
    both, mine, its = _sorted(material, state)
    text = material.reading.text
    rows: list[Node | None] = []
    for found in both:
        rows.append(
            _row(
                _("Both found it"),
                found.text,
                [nodes.prose(_("Said by {name}. {why}").format(name=found.speaker, why=found.why), "small")],
            )
        )
    for found in its:
        key = f"{found.start}-{found.end}"
        said = state["said"].get(key)
        told = {
            "agree": _("A fair point for the machine."),
            "not_a_quote": _("Overruled. Every table and chart follows you."),
        }
        rows.append(
            _row(
                _("Only the machine found it"),
                found.text,
                [
                    nodes.prose(_("It credits {name}. {why}").format(name=found.speaker, why=found.why), "small"),
                    nodes.prose(told[said], "note")
                    if said in told
                    else nodes.columns(
                        [
                            nodes.button(f"agree:{key}", _("It is right"), "quiet"),
                            nodes.button(f"not_a_quote:{key}", _("No quote: overrule it"), "quiet"),
                        ]
                    ),
                ],
            )
        )
    for a, b in mine:
        key = f"{a}-{b}"
        taught = state["said"].get(key) == "missed"
        body: list[Node | None] = (
            [nodes.prose(_("Added. Every table and chart follows you."), "note")]
            if taught
            else [
                nodes.select(
                    f"speaker:{key}",
                    _("Who says it?"),
                    [{"id": actor, "label": name} for actor, name in material.actors],
                    state["speaker"].get(key),
                ),
                nodes.button(
                    f"missed:{key}", _("It missed this: add it"), "quiet", disabled=key not in state["speaker"]
                ),
            ]
        )
        rows.append(_row(_("Only you found it"), text[a:b], body))
    more = len(mine) - len(its)
    winner = (
        _("You found more.")
        if more > 0
        else _("The machine found more.")
        if more < 0
        else _("You found as many as the machine.")
    )
    sentence = _("{both} found by both, {mine} only by you, {its} only by the machine. {winner}").format(
        both=len(both), mine=len(mine), its=len(its), winner=winner
    )
    return nodes.step("see", [nodes.changed(sentence), *rows])


def _row(kicker: str, text: str, body: list[Node | None]) -> Node:
    return nodes.group(kicker, [nodes.excerpt(text), *body])


def _sorted(material: Material, state: State) -> tuple[list[Found], list[list[int]], list[Found]]:
    """Found by both, marks of the student alone, quotes of the machine alone; what was added or struck stays listed."""
    added = {k for k, v in state["said"].items() if v == "missed"}
    machine = [f for f in material.found if not any(same((f.start, f.end), _span(k)) for k in added)]
    both = [f for f in machine if any(same((f.start, f.end), m) for m in state["marks"])]
    mine = [m for m in state["marks"] if not any(same((f.start, f.end), m) for f in machine)]
    return both, mine, [f for f in machine if f not in both]


def _span(key: str) -> tuple[int, int]:
    start, __, end = key.partition("-")
    return int(start), int(end)


def _why(state: State) -> Node:
    options = [
        {"id": "marks", "label": _("The machine needs signs on the page: marks, a word for saying, a name.")},
        {"id": "sense", "label": _("I sometimes read over what is credited without marks.")},
        {"id": "better", "label": _("One of us is simply the better reader.")},
    ]
    told = {
        "marks": _("Yes. Where a sign is missing or misprinted it goes wrong. That is why you may overrule it."),
        "sense": _("A good observation. Credit without marks is easy to miss, and most credit comes so."),
        "better": _("Look at the rows again: each of you misses other things. Together you see more."),
    }
    chosen = state["why"]
    return nodes.step(
        "why",
        [
            nodes.choice(
                "why", _("Where does the difference come from?"), options, chosen, feedback=told if chosen else None
            )
        ],
        done=chosen is not None,
    )
