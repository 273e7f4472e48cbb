"""Your briefing: 150 words from claim cards, checked while one writes; each slip offers two repairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from libya_lesson.activities import nodes, predicting
from libya_lesson.activities._briefing import (
    CHAIRS,
    LIMIT,
    REPAIRS,
    SLIPS,
    TOLD,
    Card,
    Chair,
    Material,
    add,
    flags,
    marks,
    repaired,
)
from libya_lesson.activities.citing import citation
from libya_lesson.activities.given import Given
from libya_lesson.activities.nodes import Node
from libya_lesson.activities.shuffling import shuffled
from libya_lesson.locale import _, ngettext

ID = "06.brief"
OFFERED = 12  # claim cards on the table
State = dict[str, Any]


def material(given: Given) -> Material:
    """Claim cards with the student's grades, empty chairs, and plain names from the pack's ladder."""
    pack, text = given.pack, given.pack.text
    graded = given.earlier("02.grid")
    letters = graded.state.get("sources", {}) if graded else {}
    digits = graded.state.get("sentences", {}) if graded else {}
    origins = {row["origin_id"]: row for row in pack.records("origins")}
    rows = sorted(pack.records("claims"), key=lambda r: (not r["core"], str(r["claim_id"])))
    cards = []
    for row in rows[:OFFERED] if pack.has_case else ():
        letter = letters.get(row["origin"], {}).get("letter", "F")
        digit = digits.get(row["claim_id"], {}).get("digit", 6)
        origin = str(origins[row["origin"]]["name"]) if row["origin"] in origins else _("the article")
        cards.append(Card(str(row["claim_id"]), str(row["text"]), origin, f"{letter}{digit}"))
    chairs = [
        Chair(
            str(r["key"]),
            text(str(r["name"])),
            text(str(r["could_settle"])),
            str(r["fact"]),
            citation(pack, r["sources"]),
        )
        for r in pack.records("absent")
    ]
    names = {str(r["key"]): str(r["name"]) for r in pack.records("who")}
    plain = {str(r["word"]).lower(): names.get(str(r["actor"]), "") for r in pack.records("ladder")}
    month = str(pack.about.get("month", ""))
    return Material(cards, chairs, plain, month)


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """An empty page."""
    return {
        "prediction": None, "locked": False, "draft": "", "used": [], "chairs": [], "met": {},
        "done": False, "why": None,
    }  # fmt: skip


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    settled = predicting.settle(state, event, lambda: initial(material))
    if settled is not None:
        return settled
    if kind == "why":
        return {**state, "why": value}
    if kind == "done":
        return {**state, "done": value is not False and bool(state["draft"].strip())}
    if kind == "draft":
        return _met({**state, "draft": str(value or "")})
    if kind == "card":
        card = next((c for c in material.cards if c.id == key), None)
        return (
            _met({**state, "draft": add(state["draft"], card.text), "used": [*state["used"], key]}) if card else state
        )
    if kind == "chair":
        chair = next((c for c in material.chairs if c.id == key), None)
        if chair is None or key in state["chairs"]:
            return state
        sentence = f"{chair.fact.rstrip('.')} ({chair.cited})."
        return _met({**state, "draft": add(state["draft"], sentence), "chairs": [*state["chairs"], key]})
    if kind == "repair":
        place, __, which = key.partition(":")
        found = flags(state["draft"])
        if int(place) < len(found):
            return _met({**state, "draft": repaired(material, state["draft"], found[int(place)], int(which))})
    return state


def _met(state: State) -> State:
    """Remember which slips were met, sentence by sentence, so that the guess can be held against them."""
    met = {kind: set(held) for kind, held in state["met"].items()}
    for flag in flags(state["draft"]):
        met.setdefault(flag.kind, set()).add(state["draft"][flag.sentence_start : flag.sentence_start + 24])
    return {**state, "met": {kind: sorted(held) for kind, held in met.items()}}


def words(draft: str) -> int:
    """How many words a draft has.

    >>> words("One two.")
    2
    """
    return len(draft.split())


def view(material: Material, state: State) -> Node:
    """Guess one's own slip, write, mend, hand in."""
    lead = _("A minister has one minute. **Write {n} words: who says what, how sure, and who is missing.**")
    children: list[Node | None] = [nodes.prose(lead.format(n=LIMIT), "lead"), _predict(state)]
    if state["locked"]:
        children += [_act(material, state), _see(material, state)]
        if state["done"]:
            children.append(_why(state))
        children.append(predicting.again(state))
    return nodes.card(ID, _("Your briefing"), children, minutes=16, kicker=_("Activity 1 · Write"))


def _predict(state: State) -> Node:
    options = [{"id": kind, "label": _(name)} for kind, name in SLIPS.items()]
    ask = nodes.choice(
        "predict", _("Which slip will you make most often?"), options, state["prediction"], locked=state["locked"]
    )
    return predicting.predict_step(state, ask)


def _act(material: Material, state: State) -> Node:
    rows: list[list[Any]] = [
        [
            card.text,
            card.origin,
            card.grade,
            nodes.button(f"card:{card.id}", _("Add"), "quiet", disabled=card.id in state["used"]),
        ]
        for card in material.cards
    ]
    chairs = [
        nodes.columns(
            [
                nodes.prose(f"**{chair.name}** {chair.could}", "small"),
                nodes.button(f"chair:{chair.id}", _("Seat"), "quiet", disabled=chair.id in state["chairs"]),
            ]
        )
        for chair in material.chairs
    ]
    left = max(0, CHAIRS - len(state["chairs"]))
    told = (
        ngettext("{n} empty chair still to fill.", "{n} empty chairs still to fill.", left).format(n=left)
        if left
        else _("Enough chairs are filled.")
    )
    sources: list[Node | None] = []
    if rows:
        table = nodes.table([_("Claim"), _("Origin"), _("Your grade"), ""], rows, _("Claim cards"))
        sources.append(nodes.details(_("Claim cards"), [table], open=not state["draft"]))
    if chairs:
        sources.append(nodes.details(_("Empty chairs: who is not heard?"), [nodes.prose(told, "small"), *chairs]))
    box = nodes.text_input(
        "draft",
        _("Your brief"),
        state["draft"],
        rows=9,
        max_words=LIMIT,
        marks=marks(state["draft"]),
        placeholder=_("Add a claim card, or write your own first sentence."),
    )
    return nodes.step("act", [*sources, box, nodes.progress(min(words(state["draft"]), LIMIT), LIMIT, _("Words"))])


def _see(material: Material, state: State) -> Node:
    found = flags(state["draft"])
    if not state["draft"].strip():
        return nodes.step("see", [nodes.prose(_("The checker reads along as soon as you write."), "small")])
    told = (
        ngettext("{n} slip to look at.", "{n} slips to look at.", len(found)).format(n=len(found))
        if found
        else _("No slip found. Read it aloud once: is it true to your sources?")
    )
    items = [_flag(state["draft"], place, flag) for place, flag in enumerate(found[:4])]
    if len(found) > 4:
        items.append(nodes.prose(_("… and {n} more, after these.").format(n=len(found) - 4), "small"))
    over = words(state["draft"]) - LIMIT
    children: list[Node | None] = [nodes.changed(told), *items]
    if over > 0:
        children.append(
            nodes.feedback(ngettext("{n} word too many.", "{n} words too many.", over).format(n=over), "notyet")
        )
    chairs = len(state["chairs"]) >= min(CHAIRS, len(material.chairs))
    if not state["done"]:
        ready = over <= 0 and chairs and words(state["draft"]) >= 40
        children.append(nodes.button("done", _("My brief is ready"), disabled=not ready))
        if not ready:
            children.append(
                nodes.prose(_("Ready means: 40 to {n} words, and two chairs filled.").format(n=LIMIT), "small")
            )
    else:
        children.append(nodes.copy(state["draft"], _("Your brief, to hand in")))
    return nodes.step("see", children)


def _flag(draft: str, place: int, flag: Any) -> Node:
    first, second = REPAIRS[flag.kind]
    shown = draft[flag.start : flag.end]
    return nodes.group(
        _(SLIPS[flag.kind]),
        [
            nodes.prose(f"“{shown if len(shown) < 90 else shown[:87] + '…'}”"),
            nodes.prose(_(TOLD[flag.kind]), "small"),
            nodes.columns(
                [
                    nodes.button(f"repair:{place}:0", _(first), "quiet"),
                    nodes.button(f"repair:{place}:1", _(second), "quiet"),
                ]
            ),
        ],
    )


def _why(state: State) -> Node:
    tally = Counter({kind: len(held) for kind, held in state["met"].items()})
    top = tally.most_common(1)
    told = (
        _("Most often: {top} ({n}). You guessed: {guess}.").format(
            top=_(SLIPS[top[0][0]]), n=top[0][1], guess=_(SLIPS[state["prediction"]])
        )
        if top
        else _("The checker met no slip at all. You guessed: {guess}.").format(guess=_(SLIPS[state["prediction"]]))
    )
    options = [
        {"id": "hurry", "label": _("I wanted it short, and the source went first.")},
        {"id": "sure", "label": _("I was sure myself, so I wrote it as sure.")},
        {"id": "copied", "label": _("I took the article's words as they were.")},
    ]
    feedback = {
        "hurry": _("That is how credits get lost in newsrooms too. Keep three words: who says so."),
        "sure": _("Being sure is about you. A reader needs what it rests on."),
        "copied": _("A copied word brings its side along. Now you can see it."),
    }
    ask = nodes.choice("why", _("How do such slips happen?"), shuffled(ID, options), state["why"], feedback=feedback)
    return nodes.step("why", [nodes.changed(told), ask], done=state["why"] is not None)
