"""What the editor's desk shows: the guess, the desk, the story with its voices marked, what moved, the levers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from libya_lesson.activities import nodes
from libya_lesson.activities._desk import (
    ID,
    KEPT,
    QUOTES,
    Material,
    State,
    decode,
    encode,
    initial,
    levers,
    measured,
    read_story,
    story,
    update,
)
from libya_lesson.activities.given import Given
from libya_lesson.activities.nodes import Node
from libya_lesson.activities.shuffling import why_step
from libya_lesson.judging.story import FRAMES, Measures
from libya_lesson.locale import N_, _

FRAME_WORDS = {
    "conflict": N_("conflict"),
    "human interest": N_("human interest"),
    "economic consequences": N_("money"),
    "morality": N_("right and wrong"),
    "responsibility": N_("responsibility"),
}
FUNCTION_WORDS = {
    "problem": N_("names a problem"),
    "cause": N_("names a cause"),
    "moral judgment": N_("judges"),
    "remedy": N_("names a way out"),
}


__all__ = ["ID", "initial", "material", "update", "view"]


def material(given: Given) -> Material:
    """The pack's desk, its strings in the student's language."""
    return Material(_spoken(given.pack.document("desk"), given.pack.text))


_PRINTED = frozenset({"text", "label"})


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
    facts = "\n".join(f"- {fact}" for fact in material.desk["facts"])
    children: list[Node | None] = [
        nodes.prose(
            _("You are the editor. The facts are fixed. **Only your words and your choice of voices can change.**"),
            "lead",
        ),
        nodes.details(_("The facts"), [nodes.prose(facts)], open=not state["locked"]),
        _predict(material, state),
    ]
    if state["locked"]:
        children += [_act(material, state), _see(material, state)]
    if state["done"]:
        children.append(_why(state))
    if state["locked"]:
        children.append(nodes.button("again", _("Start this activity again"), "quiet"))
    return nodes.card(ID, title, children, minutes=14, kicker=kicker)


def _slot_labels(material: Material) -> dict[str, str]:
    return {**{s["id"]: str(s["label"]) for s in material.slots}, QUOTES: _("The quotations and their order")}


def _predict(material: Material, state: State) -> Node:
    options = [{"id": key, "label": label} for key, label in _slot_labels(material).items()]
    return nodes.step(
        "predict",
        [
            nodes.choice(
                "predict",
                _("Which choice will change the story most?"),
                options,
                state["prediction"],
                locked=state["locked"],
                layout="buttons",
            ),
            None if state["locked"] else nodes.button("lock", _("Lock my guess"), disabled=not state["prediction"]),
        ],
        done=state["locked"],
    )


def _act(material: Material, state: State) -> Node:
    assignments = [
        {"id": a["id"], "label": str(a["label"]), "note": str(a["text"])} for a in material.desk["assignment"]
    ]
    selects = [
        nodes.select(
            f"slot:{slot['id']}",
            str(slot["label"]),
            [{"id": o["id"], "label": str(o["text"])} for o in slot["option"]],
            state["choices"][slot["id"]],
        )
        for slot in material.slots
    ]
    board = nodes.board(
        QUOTES,
        _("Choose {n} quotations and their order").format(n=KEPT),
        [{"id": q["id"], "text": f"“{q['text']}”", "note": str(q["speaker"])} for q in material.quotations],
        [{"id": "story", "label": _("In the story"), "ordered": True, "max": KEPT}],
        {"story": state["choices"][QUOTES]},
        tray=_("Left out"),
    )
    text = story(material, state["choices"])
    mine, plain = measured(text), measured(story(material, material.neutral))
    before = measured(story(material, state["before"])) if state["before"] else plain
    told = nodes.changed(_what_changed(material, state, before, mine))
    return nodes.step(
        "act",
        [
            nodes.choice(
                "assignment", _("Which desk do you work for?"), assignments, state["assignment"], layout="row"
            ),
            nodes.columns([nodes.group(_("Your words"), selects), nodes.group(None, [told, _story(text)])]),
            board,
            nodes.button("neutral", _("Back to the plain story"), "quiet"),
        ],
    )


def _see(material: Material, state: State) -> Node:
    text = story(material, state["choices"])
    mine, plain = measured(text), measured(story(material, material.neutral))
    children = _meters(text, mine, plain)
    if not state["done"]:
        children.append(nodes.button("done", _("Print this version"), disabled=not state["assignment"]))
        if not state["assignment"]:
            children.append(nodes.prose(_("First choose a desk above."), "small"))
    else:
        children += [_levers(material, state), _partner(material, state, mine)]
    return nodes.step("see", children)


def _story(text: str) -> Node:
    reading = read_story(text)
    marks: list[dict[str, Any]] = []
    names = {a.actor_id: a.name for a in reading.records.actors}
    for quote in reading.records.quotes:
        speaker = names.get(quote.speaker or "", "")
        kind = "named" if quote.speaker else "unnamed"
        marks += [{"start": s, "end": e, "kind": kind, "note": speaker} for s, e in quote.parts]
    marks += [{"start": w.start, "end": w.end, "kind": "label", "note": _("a label")} for w in reading.records.labels]
    for claim in reading.records.claims:
        if claim.modality != "asserted":
            hedged = claim.modality == "hedged"
            mark = {"kind": "hedge", "note": _("less sure")} if hedged else {"kind": "booster", "note": _("surer")}
            marks += [{"start": s, "end": e, **mark} for s, e in claim.markers]
    return nodes.excerpt(text, marks, _("Your story"))


def _meters(text: str, mine: Measures, plain: Measures) -> list[Node | None]:
    names = {"author": _("You, the author"), **{a.actor_id: a.name for a in read_story(text).records.actors}}
    segments = [
        {
            "id": voice,
            "size": round(share, 4),
            "kind": "author" if voice == "author" else "named",
            "text": names.get(voice, voice),
            "label": f"{share:.0%}",
        }
        for voice, share in mine.voices.items()
    ]
    rows: list[list[Any]] = [[_(FRAME_WORDS[f]), f"{plain.frames[f]:.0%}", f"{mine.frames[f]:.0%}"] for f in FRAMES]
    rows += [
        [_("less sure (hedges)"), plain.hedges, mine.hedges],
        [_("surer (boosters)"), plain.boosters, mine.boosters],
        [_("loaded labels"), sum(plain.labels.values()), sum(mine.labels.values())],
    ]
    does = [nodes.badge(_(words), "accent") for key, words in FUNCTION_WORDS.items() if mine.functions.get(key)]
    how = nodes.how(
        _("How were these numbers made?"),
        [
            nodes.prose(
                _(
                    "The same rules that read the article read your story. Voices: words inside each "
                    "speaker's quotation. "
                    "Frames: sentences with a word from that frame's list (Semetko and Valkenburg, 2000). "
                    "Hedges and boosters: statements with such a word (Hyland, 2005)."
                )
            )
        ],
    )
    return [
        nodes.strip(segments, _("Whose voice, in words")),
        nodes.table([_("Sentences with …"), _("plain"), _("yours")], rows, _("Frames, certainty, labels")),
        nodes.columns(does) if does else nodes.prose(_("No problem, cause, judgement or way out is named."), "small"),
        how,
    ]


def _what_changed(material: Material, state: State, before: Measures, mine: Measures) -> str:
    """One sentence: the choice that was made last and the numbers that moved most."""
    slot = state["last"]
    if slot is None:
        return _("This is the plain story. Change one thing and watch.")
    moved = []
    for frame in FRAMES:
        a, b = before.frames[frame], mine.frames[frame]
        if round(a, 2) != round(b, 2):
            moved.append(_("{what} {a} → {b}").format(what=_(FRAME_WORDS[frame]), a=f"{a:.0%}", b=f"{b:.0%}"))
    counts = [
        (_("hedges"), before.hedges, mine.hedges),
        (_("boosters"), before.boosters, mine.boosters),
        (_("labels"), sum(before.labels.values()), sum(mine.labels.values())),
    ]
    moved += [_("{what} {a} → {b}").format(what=what, a=a, b=b) for what, a, b in counts if a != b]
    own = before.voices.get("author", 0), mine.voices.get("author", 0)
    if abs(own[0] - own[1]) >= 0.02:
        moved.append(_("{what} {a} → {b}").format(what=_("your own voice"), a=f"{own[0]:.0%}", b=f"{own[1]:.0%}"))
    label = _slot_labels(material)[slot]
    if not moved:
        return _("{slot}: no count moved. A reader may still feel it: say what, in a word.").format(slot=label)
    return f"{label}: {', '.join(moved)}."


def _levers(material: Material, state: State) -> Node:
    labels = _slot_labels(material)
    ranked = levers(material, state["choices"])
    top, size = ranked[0]
    guess = labels[state["prediction"]]
    if size == 0 and state["choices"] == dict(material.neutral):
        told = _("Your version is the plain story, so no lever moved. Change something and print again.")
    elif top == state["prediction"]:
        told = _("Your guess was right: “{top}” moved your story most.").format(top=labels[top])
    else:
        told = _("“{top}” moved your story most. You had guessed “{guess}”.").format(top=labels[top], guess=guess)
    rows: list[list[Any]] = [[labels[slot], f"{100 * value:.0f}"] for slot, value in ranked]
    how = _(
        "Each choice alone was put back to the plain version and the story was read again. The "
        "points say how far the two "
        "readings lie apart: the mean of voices, frames, certainty and labels, 0 to 100. This is our convention."
    )
    children = [
        nodes.changed(told),
        nodes.table([_("Choice"), _("Points")], rows, _("What each choice alone moved")),
        nodes.how(_("How were these points made?"), [nodes.prose(how)]),
    ]
    return nodes.group(_("Your strongest lever"), children)


def _partner(material: Material, state: State, mine: Measures) -> Node:
    children: list[Node | None] = [
        nodes.copy(encode(material, state["choices"]), _("Your code, for a partner")),
        nodes.text_input("partner", _("Your partner's code"), state["partner"]),
    ]
    if state["partner"].strip():
        try:
            theirs = decode(material, state["partner"])
        except ValueError as problem:
            children.append(nodes.feedback(str(problem), "notyet"))
        else:
            children += _compare(material, state["choices"], theirs, mine)
    return nodes.group(_("Side by side"), children)


def _compare(
    material: Material, mine: Mapping[str, Any], theirs: Mapping[str, Any], measured_mine: Measures
) -> list[Node]:
    other = story(material, theirs)
    measured_other = measured(other)
    labels = _slot_labels(material)
    differ = [labels[k] for k in labels if mine[k] != theirs[k]]
    rows: list[list[Any]] = [
        [_(FRAME_WORDS[f]), f"{measured_mine.frames[f]:.0%}", f"{measured_other.frames[f]:.0%}"] for f in FRAMES
    ]
    told = _("You differ in: {list}.").format(list=", ".join(differ)) if differ else _("You made the same choices.")
    return [
        nodes.changed(told),
        _story(other),
        nodes.table([_("Sentences with …"), _("yours"), _("partner's")], rows, _("Two stories, the same facts")),
    ]


def _why(state: State) -> Node:
    options = [
        {"id": "false", "label": _("One version is false, the other is true.")},
        {"id": "select", "label": _("Both use true facts; they select and name differently.")},
        {"id": "neutral", "label": _("With enough care a story has no frame at all.")},
    ]
    told = {
        "false": _("No fact changed, only its place and its name. A frame can mislead without a false word."),
        "select": _("Yes. To frame is to select and to make salient (Entman, 1993). So ask: what was left out?"),
        "neutral": _(
            "Even the plain story selects: three facts of many. Care helps; a story without a choice does not exist."
        ),
    }
    return why_step(ID, _("What did the desk show?"), options, told, state["why"], right="select")
