"""What the editor's desk shows: the guess, the story whose words can be tapped and changed, what moved, the print."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from libya_lesson.activities.kit import nodes, predicting
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.activities.parts.desk import ID, KEPT, QUOTES, Material, State, beyond, initial, made_choices, update
from libya_lesson.activities.parts.desk_meters import frames, frames_made, meters, shown, what_changed
from libya_lesson.activities.parts.desk_print import printed, slot_labels, target
from libya_lesson.activities.parts.desk_story import story, written
from libya_lesson.locale import _

__all__ = ["ID", "Material", "initial", "material", "update", "view"]


def material(given: Given) -> Material:
    """The pack's desk, its strings in the student's language, and the sample students who worked at it."""
    samples = tuple(one for one in given.students(ID) if one.stands_in)
    return Material(_spoken(given.pack.document("desk"), given.pack.text), samples)


_PRINTED = frozenset({"text", "label", "because", "beyond"})


def _spoken(value: Any, text: Callable[[str], str], key: str = "") -> Any:
    """The desk with its labels translated; what goes into the story stays as written, for the rules read English."""
    if isinstance(value, Mapping):
        story_text = "speaker" in value or "frame" not in value
        return {k: v if k == "text" and story_text else _spoken(v, text, k) for k, v in value.items()}
    if isinstance(value, list):
        return [_spoken(v, text, key) for v in value]
    return text(value) if isinstance(value, str) and (key in _PRINTED or key == "facts") else value


def view(material: Material, state: State) -> Node:
    """The whole card for one state."""
    title, kicker = _("The editor's desk"), _("Activity 1 · Framing")
    if not material.desk:
        told = _("This article has no desk: its facts were never sorted. The frame strip below works without them.")
        return nodes.card(ID, title, [nodes.prose(told)], kicker=kicker)
    facts = nodes.prose("\n".join(f"- {fact}" for fact in material.desk["facts"]))
    plain, places = written(material, material.neutral)
    lead = _("You are the editor. The facts are fixed. **Only your words and your choice of voices can change.**")
    children: list[Node | None] = [nodes.prose(lead, "lead")]
    if state["locked"]:
        children.append(nodes.details(_("The facts"), [facts]))
    else:
        seen = nodes.excerpt(
            plain, [{"start": a, "end": b, "kind": "slot"} for __, a, b in places], _("The plain story")
        )
        hint = nodes.prose(_("What is coloured you will choose yourself."), "small")
        children.append(nodes.group(_("The facts"), [facts]))
        children.append(nodes.group(None, [seen, hint]))
    children += [_form(state), _predict(material, state)]
    if state["locked"]:
        children.append(_act(material, state))
        if state["assignment"]:
            children.append(_see(material, state))
    if state["done"]:
        children.append(_why(material, state))
    if state["locked"]:
        children.append(predicting.again(state))
    return nodes.card(ID, title, children, minutes=14, kicker=kicker)


def _form(state: State) -> Node:
    return nodes.choice(
        "form",
        _("How would you like to work?"),
        [
            {"id": "support", "label": _("With help"), "note": _("three choices made and explained")},
            {"id": "core", "label": _("As it is"), "note": _("every choice is yours")},
            {"id": "stretch", "label": _("Harder"), "note": _("a target, with the fewest changes")},
        ],
        state["form"],
        layout="row",
        locked=state["locked"],
    )


def _predict(material: Material, state: State) -> Node:
    options = [{"id": key, "label": label} for key, label in slot_labels(material).items()]
    ask = nodes.choice(
        "predict",
        _("Which choice will change the story most?"),
        options,
        state["prediction"],
        locked=state["locked"],
        layout="buttons",
    )
    return predicting.predict_step(state, ask)


def _act(material: Material, state: State) -> Node:
    assignments = [
        {"id": a["id"], "label": str(a["label"]), "note": str(a["text"])} for a in material.desk["assignment"]
    ]
    asked = _("Which desk do you work for? It wants a story about …")
    ask = nodes.choice("assignment", asked, assignments, state["assignment"], layout="row")
    if not state["assignment"]:
        return nodes.step("act", [ask])
    text, places = written(material, state["choices"])
    before = story(material, state["before"] or material.neutral)
    label = slot_labels(material).get(state["last"] or "", "")
    told = what_changed(state["last"], label, before, text)
    if made_choices(material, state) and state["last"] is None and state["before"] is None:
        told = _("Three choices are made already; each says why. Change the others and watch.")
    right: list[Node | None] = [
        nodes.changed(told + _speaks_first(material, state)),
        target(material, state),
        shown(
            text,
            _("Your story: tap coloured words to change them"),
            places,
            state["at"],
            id="pick",
            leads=_wordings(state["at"]),
            fresh=[state["last"]] if state["last"] else (),
        ),
        nodes.prose(
            _("Lit: changed last. Underlined: quoted. Hatched: a loaded word. Framed in yellow: surer or less sure."),
            "small",
        ),
        nodes.button("neutral", _("Back to the plain story"), "quiet"),
    ]
    return nodes.step("act", [ask, nodes.columns([_choosing(material, state), nodes.group(None, right)])])


def _wordings(place: str) -> str:
    """The control in which the words of a place are chosen."""
    return place if place == QUOTES else f"slot:{place}"


def _speaks_first(material: Material, state: State) -> str:
    """Order moves no count, so it is said in words: who now has the first word."""
    before, now = (state["before"] or material.neutral)[QUOTES], state["choices"][QUOTES]
    if state["last"] != QUOTES or not now or before[:1] == now[:1]:
        return ""
    speaker = next(str(q["speaker"]) for q in material.quotations if q["id"] == now[0])
    return " " + _("Now {speaker} has the first word.").format(speaker=speaker.partition(",")[0])


def _choosing(material: Material, state: State) -> Node:
    """The place that was picked in the story: its wordings, or the quotations; and the way to the next one."""
    at, labels = state["at"], slot_labels(material)
    order = list(material.places)
    after = order[(order.index(at) + 1) % len(order)]
    made = next((str(m["because"]) for m in made_choices(material, state) if m["slot"] == at), None)
    children: list[Node | None] = [nodes.feedback(made, "info") if made else None]
    if at == QUOTES:
        children.append(
            nodes.board(
                _wordings(QUOTES),
                _("Choose {n} quotations and their order").format(n=KEPT),
                [{"id": q["id"], "text": f"“{q['text']}”", "note": str(q["speaker"])} for q in material.quotations],
                [{"id": "story", "label": _("In the story"), "ordered": True, "max": KEPT}],
                {"story": state["choices"][QUOTES]},
                tray=_("Left out"),
            )
        )
    else:
        slot = next(s for s in material.slots if s["id"] == at)
        options = [{"id": o["id"], "label": str(o["text"])} for o in slot["option"]]
        children.append(nodes.choice(_wordings(at), labels[at], options, state["choices"][at]))
    children.append(nodes.button("go", _("Next: {what}").format(what=labels[after]), "quiet", value=after))
    # The meter stands under what moves it, so that both are in sight together.
    mine = story(material, state["choices"])
    children += [frames(mine, story(material, material.neutral)), frames_made(mine)]
    place = _("Choice {n} of {all}").format(n=order.index(at) + 1, all=len(order))
    return nodes.group(place, children, stays=True)


def _see(material: Material, state: State) -> Node:
    children: list[Node | None] = [*meters(story(material, state["choices"]), story(material, material.neutral))]
    if state["done"]:
        children += printed(material, state)
    else:
        children.append(nodes.button("done", _("Print this version")))
    return nodes.step("see", children)


def _why(material: Material, state: State) -> Node:
    options = [
        {"id": "false", "label": _("One version is false, the other is true.")},
        {"id": "select", "label": _("Both are true; they select and name differently.")},
        {"id": "neutral", "label": _("With enough care, a story can have no frame at all.")},
    ]
    false = _("The facts are the same; only places and names changed. A frame can mislead without a false word.")
    if beyond(material, state["choices"]):
        false = _(
            "Only the wording that the fact check stopped went too far. The rest is true, and frames all the same."
        )
    told = {
        "false": false,
        "select": _("Yes. To frame is to select and to make salient (Entman, 1993). So ask: what was left out?"),
        "neutral": _(
            "Even the plain story selects: three facts of many. Care helps; a story without a choice does not exist."
        ),
    }
    return why_step(ID, _("What did the desk show?"), options, told, state["why"], right="select")
