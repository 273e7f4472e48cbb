"""Your briefing: 150 words from claim cards, checked while one writes; each slip offers two repairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from libya_lesson.activities.kit import nodes, predicting
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import shuffled
from libya_lesson.activities.parts import brief_forms as _forms
from libya_lesson.activities.parts.brief_desk import desk, ready
from libya_lesson.activities.parts.brief_repairs import repairs
from libya_lesson.activities.parts.briefing import SLIPS, Card, Chair, Material, add, flags, holds, to_look_at
from libya_lesson.files import looks_english
from libya_lesson.locale import N_, _, ngettext
from libya_lesson.packs.citing import citation

ID = "06.brief"
OFFERED = 12  # claim cards on the table
NOBODY = ("author", "unnamed")  # kinds of origins in which nobody but the article answers for a claim
State = dict[str, Any]
_SLIPPED = {  # how slips happen, and what is said to that
    "hurry": (
        N_("I wanted it short, and the source went first."),
        N_("That is how credits get lost in newsrooms too. Keep three words: who says so."),
    ),
    "sure": (
        N_("I was sure myself, so I wrote it as sure."),
        N_("Being sure is about you. A reader needs what it rests on."),
    ),
    "copied": (
        N_("I took the article's words as they were."),
        N_("A copied word brings its side along. Now you can see it."),
    ),
}
_CLEAN = {  # the same three habits, kept
    "hurry": (
        N_("I wrote down who says so before anything else."),
        N_("Then the credit stays when a sentence gets shorter. In newsrooms it is often what goes first."),
    ),
    "sure": (
        N_("I asked how anybody knows before I was sure."),
        N_("No checker can ask that for you. It only knows words such as “obviously”."),
    ),
    "copied": (
        N_("I used names and not the article's words."),
        N_("A name leaves the judgement to the reader. A copied word brings its side along."),
    ),
}


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
        source = origins.get(row["origin"])
        origin = str(source["name"]) if source else _("the article")
        voiced = source is not None and str(source["kind"]) not in NOBODY
        when = str(row["happened"] or "")
        cards.append(Card(str(row["claim_id"]), str(row["text"]), origin, f"{letter}{digit}", voiced, when))
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
    records = given.reading.records
    labels = frozenset(given.reading.text[word.start : word.end].lower() for word in records.labels)
    month = str(pack.about.get("month", ""))
    return Material(cards, chairs, plain, labels, month, graded.name if graded and graded.stands_in else "")


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """An empty page."""
    return {
        "form": "core", "prediction": None, "locked": False, "draft": "", "used": [], "chairs": [], "met": {},
        "done": False, "why": None, "earlier": "",
    }  # fmt: skip


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    if kind == "form" and not state["locked"] and value in _forms.FORMS:
        return {**state, "form": value}
    settled = predicting.settle(state, event, lambda: {**initial(material), "earlier": _laid_aside(state)})
    if settled is not None:
        begins = settled["locked"] and state["form"] == "support" and not state["draft"]
        return _begun(material, settled) if begins else settled
    if kind == "why":
        return {**state, "why": value}
    if kind == "done":
        return _met(material, {**state, "done": ready(material, state)})
    if kind == "draft":
        return _met(material, _kept(material, {**state, "draft": str(value or "")}))
    if kind == "earlier" and state["earlier"]:
        back = {**state, "draft": state["earlier"], "earlier": state["draft"], "used": _all(material.cards),
                "chairs": _all(material.chairs)}  # fmt: skip
        return _met(material, _kept(material, back))
    if kind == "card":
        card = next((c for c in material.cards if c.id == key), None)
        return (
            _met(material, {**state, "draft": add(state["draft"], card.text), "used": [*state["used"], key]})
            if card
            else state
        )
    if kind == "chair":
        chair = next((c for c in material.chairs if c.id == key), None)
        if chair is None or key in state["chairs"]:
            return state
        sentence = f"{chair.fact.rstrip('.')} ({chair.cited})."
        return _met(material, {**state, "draft": add(state["draft"], sentence), "chairs": [*state["chairs"], key]})
    if kind == "repair":
        place, __, which = key.partition(":")
        found = flags(state["draft"])
        if int(place) < len(found):
            mended = repairs(material, state["draft"], found[int(place)])[int(which)].draft
            return _met(material, _kept(material, {**state, "draft": mended}))
    return state


def _laid_aside(state: State) -> str:
    """The brief that a new start keeps: the one on the sheet, else the one before it."""
    return str(state["draft"] if state["draft"].strip() else state["earlier"])


def _all(offered: Sequence[Card] | Sequence[Chair]) -> list[str]:
    return [each.id for each in offered]


def _begun(material: Material, state: State) -> State:
    """The sheet with the first claim that has a good grade and the first that has not, and gaps around them."""
    firm = next((card for card in material.cards if card.grade[0] in "AB"), None)
    loose = next((card for card in material.cards if card.grade[0] not in "AB"), None)
    taken = [card for card in (firm, loose) if card] or material.cards[:2]
    draft = _forms.begun([card.text for card in taken], material.month)
    return {**state, "draft": draft, "used": [card.id for card in taken] if draft else []}


def _kept(material: Material, state: State) -> State:
    """Cards and chairs count while their sentence stands in the draft; a brief is handed in while it may be."""
    used = [card.id for card in material.cards if card.id in state["used"] and holds(state["draft"], card.text)]
    seated = [
        chair.id for chair in material.chairs if chair.id in state["chairs"] and holds(state["draft"], chair.fact)
    ]
    state = {**state, "used": used, "chairs": seated}
    return {**state, "done": state["done"] and ready(material, state)}


def _met(material: Material, state: State) -> State:
    """Remember which slips were met, sentence by sentence, so that the guess can be held against them.

    A card comes without source and date: that is no slip of the writer's unless it is handed in so.
    """
    bare = set() if state["done"] else {card.text for card in material.cards}
    met = {kind: set(held) for kind, held in state["met"].items()}
    for _place, flag in to_look_at(state["draft"]):
        sentence = state["draft"][flag.sentence_start : flag.sentence_end]
        if sentence not in bare:
            words = state["draft"][flag.start : flag.end].lower()  # of a single word the sentence may change around it
            met.setdefault(flag.kind, set()).add(words if words != sentence.lower() else sentence[:24])
    return {**state, "met": {kind: sorted(held) for kind, held in met.items()}}


def view(material: Material, state: State) -> Node:
    """Guess one's own slip, write, mend, hand in."""
    lead = _("A minister has one minute. **Write up to {n} words: who says what, how sure, and who is missing.**")
    words = _forms.FORMS[state["form"]].words
    children: list[Node | None] = [nodes.prose(lead.format(n=words), "lead"), _predict(state)]
    if state["locked"]:
        children.append(desk(material, state))
        if state["done"]:
            children += [_see(state), _why(state)]
        if state["earlier"]:
            children.append(nodes.button("earlier", _("Bring my earlier brief back"), "quiet"))
        children.append(predicting.again(state))
    return nodes.card(ID, _("Your briefing"), children, minutes=16, kicker=_("Activity 1 · Write"))


def _predict(state: State) -> Node:
    options = [{"id": kind, "label": _(name)} for kind, name in SLIPS.items()]
    ask = nodes.choice(
        "predict", _("Which slip will you make most often?"), options, state["prediction"], locked=state["locked"]
    )
    return predicting.predict_step(state, _forms.choice(state["form"], state["locked"]), ask)


def _see(state: State) -> Node:
    """The slip that was met most often beside the guess, and the brief to hand in."""
    tally = Counter({kind: len(held) for kind, held in state["met"].items()})
    most = max(tally.values(), default=0)
    top = [kind for kind in SLIPS if most and tally[kind] == most]
    names = ", ".join(_(SLIPS[kind]) for kind in top)
    if len(top) == 1:
        told = _("Most often: {top} ({n}).").format(top=names, n=most)
    elif top:
        told = ngettext("Equally often, {n} time each: {top}.", "Equally often, {n} times each: {top}.", most)
        told = told.format(n=most, top=names)
    elif looks_english(state["draft"]):
        told = _("The checker met no slip of yours.")
    else:
        told = _("The checker could not read your brief: it knows English only.")
    guessed = _("You guessed: {guess}.").format(guess=_(SLIPS[state["prediction"]]))
    how = _("A slip counts once, also if you mended it later. Cards without a source or a date count if handed in so.")
    made = nodes.how(_("How was this number made?"), [nodes.prose(how)])
    copied = nodes.copy(state["draft"], _("Your brief, to hand in"))
    return nodes.step("see", [nodes.changed(f"{told} {guessed}"), made, copied])


def _why(state: State) -> Node:
    ask, said = (_("How do such slips happen?"), _SLIPPED) if state["met"] else (_("What kept slips away?"), _CLEAN)
    options = [{"id": key, "label": _(label)} for key, (label, _reply) in said.items()]
    feedback = {key: _(reply) for key, (_label, reply) in said.items()}
    choice = nodes.choice("why", ask, shuffled(ID, options), state["why"], feedback=feedback)
    return nodes.step("why", [choice], done=state["why"] is not None)
