"""The student codes paragraphs by frame, and compares each with the words that the rules went by."""

from __future__ import annotations

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.desk_meters import FRAME_WORDS
from libya_lesson.activities.parts.strip_material import Block, Material, State
from libya_lesson.judging.story import FRAMES
from libya_lesson.locale import _, ngettext


def form_choice(material: Material, state: State) -> Node:
    """Forms of the same task: with help only where a paragraph is left to code beside the one worked out."""
    core, hard = len(material.check("core")), len(material.check("stretch"))
    options = [
        {"id": "support", "label": _("With help"), "note": _("one paragraph worked out")},
        {
            "id": "core",
            "label": _("As it is"),
            "note": ngettext("{n} paragraph", "{n} paragraphs", core).format(n=core),
        },
        {
            "id": "stretch",
            "label": _("Harder"),
            "note": ngettext(
                "{n} paragraph, frames not explained", "{n} paragraphs, frames not explained", hard
            ).format(n=hard),
        },
    ]
    return nodes.choice(
        "form",
        _("How would you like to work?"),
        options if len(material.check("support")) > 1 else options[1:],
        state["form"],
        layout="row",
        locked=state["locked"],
    )


def worked(material: Material, state: State) -> list[Block]:
    """The paragraphs that are worked out beforehand: with help the first one that carries a frame."""
    return [b for b in material.check(state["form"]) if b.frames][:1] if state["form"] == "support" else []


def own(material: Material, state: State) -> list[Block]:
    """The paragraphs that are the student's to code."""
    given = worked(material, state)
    return [b for b in material.check(state["form"]) if b not in given]


def left_of(material: Material, state: State) -> list[Block]:
    """What the student has still to code."""
    return [b for b in own(material, state) if b.number not in state["shown"]]


def options(*, notes_too: bool = True) -> list[dict[str, str]]:
    """The five frames."""
    notes = {
        "conflict": _("two sides against each other"),
        "human interest": _("what it does to people"),
        "economic consequences": _("what it costs or earns"),
        "morality": _("what is good or bad"),
        "responsibility": _("who caused it, who must act"),
    }
    return [{"id": f, "label": _(FRAME_WORDS[f])} | ({"note": notes[f]} if notes_too else {}) for f in FRAMES]


def act(material: Material, state: State) -> Node:
    """Code, compare with the rules, paragraph by paragraph."""
    mine, left = own(material, state), left_of(material, state)
    done = nodes.progress(len(mine) - len(left), len(mine), _("Paragraphs coded"))
    example = [
        nodes.details(_("Paragraph {n}, worked out").format(n=b.number), [_explained(b)], open=not state["shown"])
        for b in worked(material, state)
    ]
    last = state["shown"][-1] if state["shown"] else None
    past = [
        nodes.details(
            _("Paragraph {n}: you and the rules").format(n=b.number), [_verdict(b, state)], open=b.number == last
        )
        for b in mine
        if b not in left
    ]
    if not left:
        return nodes.step("act", [done, *example, *past], done=True)
    todo = left[0]
    coded = state["coded"].get(todo.number, [])
    asked = nodes.choice(
        f"code:{todo.number}",
        _("Which frames does paragraph {n} carry?").format(n=todo.number),
        options(notes_too=state["form"] != "stretch"),
        coded,
        many=True,
    )
    return nodes.step(
        "act",
        [
            done,
            *example,
            *past,
            nodes.columns([nodes.excerpt(todo.text, label=_("Paragraph {n}").format(n=todo.number)), asked]),
            nodes.columns(
                [
                    nodes.button(f"show:{todo.number}", _("Compare with the rules"), disabled=not coded),
                    nodes.button(f"none:{todo.number}", _("None of the five"), "quiet"),
                ]
            ),
        ],
    )


def marked(block: Block, label: str | None = None) -> Node:
    """A paragraph with the words that name a frame."""
    marks = [{"start": s, "end": e, "kind": "anchor", "note": _(FRAME_WORDS[f])} for f, s, e in block.hits]
    return nodes.excerpt(block.text, marks, label)


def _explained(block: Block) -> Node:
    rows = "\n".join(f"- **{_(FRAME_WORDS[f])}**: {block.words(f)}" for f in FRAMES if f in block.frames)
    told = _("These words name a frame. Ask of each: does the sentence make the story about that?")
    return nodes.group(None, [marked(block), nodes.prose(rows), nodes.prose(told)])


def _verdict(block: Block, state: State) -> Node:
    """What the student and the rules saw, with the words that the rules went by."""
    mine = set(state["coded"].get(block.number, ()))
    told = []
    for frame in FRAMES:
        name, words = _(FRAME_WORDS[frame]), block.words(frame)
        if frame in mine & block.frames:
            told.append(_("**{frame}**: you and the rules, by {words}.").format(frame=name, words=words))
        elif frame in mine:
            told.append(
                _(
                    "**{frame}**: only you. No word on the rules' list is there; that proves nothing. Which words "
                    "made you say it?"
                ).format(frame=name)
            )
        elif frame in block.frames:
            told.append(
                _(
                    "**{frame}**: only the rules, by {words}. Is the story about it, or does the word just occur?"
                ).format(frame=name, words=words)
            )
    if not told:
        told = [_("Neither you nor the rules see one of the five.")]
    agree = mine == block.frames
    same = _("You and the rules agree.") if agree else _("You and the rules differ. Your call counts from here on.")
    lines = nodes.prose("\n".join(f"- {line}" for line in told))
    return nodes.group(None, [marked(block), nodes.feedback(same, "right" if agree else "info"), lines])
