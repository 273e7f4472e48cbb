"""The voice mixer: mute a voice, its text turns grey; which causes fall silent when the article's own voice does?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.unread import unread
from libya_lesson.activities.parts.voice_causes import causes_asked, why
from libya_lesson.activities.parts.voice_counts import counted, switched
from libya_lesson.activities.parts.voice_material import Material, material, voice_shares
from libya_lesson.activities.reader import reader_asset, reader_node
from libya_lesson.figures import share_of_voice
from libya_lesson.judging.voices import AUTHOR
from libya_lesson.locale import _, ngettext, number, percent

__all__ = ["ID", "Material", "assets", "initial", "material", "update", "view"]

ID = "01.voices"
SHOWN_VOICES = 8
State = dict[str, Any]


def assets(material: Material) -> dict[str, Any]:
    """The article, sent once."""
    return {"article": reader_asset(material.reading, core=material.core)}


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing guessed, nothing muted."""
    return {
        "guess": None,
        "locked": False,
        "muted": [],
        "last": None,
        "shown": "core",
        "where": False,
        "causes": None,
        "why": None,
    }


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event; before the guess is locked nothing can be muted."""
    name, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    if name == "again":
        return initial(material)
    if name == "shown" and value in ("core", "full"):
        return {**state, "shown": value}
    if not state["locked"]:
        if name == "guess":
            return {**state, "guess": value}
        return {**state, "locked": True} if name == "lock" and state["guess"] is not None else state
    if name == "mute" and key in material.groups:
        others = [g for g in state["muted"] if g != key]
        return {**state, "muted": [*others, key] if value else others, "last": key}
    if name == "where":
        return {**state, "where": bool(value)}
    if name == "causes" and state["causes"] is None:
        return {**state, "causes": [str(v) for v in value or ()]}
    if name == "none" and state["causes"] is None:
        return {**state, "causes": []}
    if name == "why" and state["causes"] is not None:
        return {**state, "why": value}
    return state


def view(material: Material, state: State) -> Node:
    """Guess the article's own share, mute voices, see what turns grey and which causes fall silent, say why."""
    title = _("Whose voice is it?")
    if not material.words:
        return nodes.card(ID, title, [nodes.prose(_("No words were found in this text."))])
    nothing = unread(material.reading)
    if nothing:
        return nodes.card(ID, title, [nodes.prose(nothing)])
    children: list[Node | None] = [
        nodes.prose(
            _(
                "A report mixes voices: people it quotes, papers it passes on, and its own. "
                "The [[own voice|what the article says without crediting anybody]] is easy to miss."
            ),
            "lead",
        ),
        _predict(material, state),
        _mixer(material, state),
    ]
    if state["locked"]:
        children += [_see(material, state), why(material, state)]
        children.append(nodes.button("again", _("Start this activity again"), "quiet"))
    return nodes.card(ID, title, children, minutes=9)


def _predict(material: Material, state: State) -> Node:
    locked = state["locked"]
    body: list[Node | None] = [
        nodes.slider(
            "guess",
            _("Of 100 words, how many are the article's own, credited to nobody?"),
            state["guess"],
            left=_("none"),
            right=_("all"),
            locked=locked,
        ),
        None if locked else nodes.button("lock", _("Lock my guess"), disabled=state["guess"] is None),
    ]
    if locked:
        off = abs(round(float(state["guess"])) - material.own_share)
        body.append(
            nodes.changed(
                _("You guessed {guess}. It is {share} of 100 words: {off} away.").format(
                    guess=round(float(state["guess"])), share=material.own_share, off=off
                )
            )
        )
        reckoned = _("{own} ÷ {all} = {share} of 100. Between {share} and your {guess} lie {off}.").format(
            own=number(material.words_of(AUTHOR)), all=number(material.words), share=material.own_share,
            guess=round(float(state["guess"])), off=off,
        )  # fmt: skip
        body.append(made(counted(material), reckoned))
    return nodes.step("predict", body, done=locked)


def _mixer(material: Material, state: State) -> Node:
    names, muted = material.group_names, state["muted"]
    switches = [
        nodes.toggle(
            f"mute:{group}",
            _("{voice}\u00a0·\u00a0{share}").format(
                voice=names[group], share=percent(material.words_of(group) / material.words)
            ),
            group in muted,
        )
        for group in material.groups
    ]
    children: list[Node | None] = [
        nodes.prose(_("These voices speak in the article. What a muted voice answers for turns grey in the text.")),
        nodes.group(
            _("Mute a voice · its share of all words"),
            [nodes.columns(list(switches)), nodes.changed(_changed(material, state)) if state["last"] else None],
            stays=True,
        ),
        made(switched(material, state)),
        reader_node(
            "article",
            _("The article"),
            choices=("quotes",),
            shown=state["shown"],
            muted=material.spans_of(muted),
            own=[{"start": c.start, "end": c.end, "note": c.text} for c in material.causes] if state["where"] else (),
            events=("shown",),
            preview=[material.reading.text[c.start : c.end] for c in material.causes],
        ),
        *causes_asked(material, state),
    ]
    return nodes.step("act", children, open=state["locked"], done=state["causes"] is not None)


def _changed(material: Material, state: State) -> str:
    """What the last switch did."""
    group = state["last"]
    words = material.words_of(group)
    silent = [c for c in material.causes if c.group in state["muted"]]
    verb = (
        ngettext("{n} word turned grey", "{n} words turned grey", words)
        if group in state["muted"]
        else ngettext("{n} word can be heard again", "{n} words can be heard again", words)
    )
    first = _("{voice}: {what}.").format(voice=material.group_names[group], what=verb.format(n=number(words)))
    if not material.causes or state["causes"] is None:  # how many fall silent is the question below
        return first
    total = len(material.causes)
    told = _("Causes silent now: {k} of {n}.").format(k=len(silent), n=total)
    return f"{first} {told}"


def _see(material: Material, state: State) -> Node:
    by_group = pd.DataFrame(
        {
            "voice": list(material.groups),
            "kind": [_kind(g) for g in material.groups],
            "words": [material.words_of(g) for g in material.groups],
            "muted": [g in state["muted"] for g in material.groups],
        }
    )
    drawn = share_of_voice(by_group, material.group_names)
    columns, rows = drawn.cells()
    largest = voice_shares(material)[:SHOWN_VOICES]
    each = [
        [
            material.names.get(v["voice"], _("without a name")),
            material.group_names[v["group"]],
            int(v["words"]),
            percent(v["words"] / material.words),
        ]
        for v in largest
    ]
    return nodes.step(
        "see",
        [
            nodes.figure(
                drawn.spec,
                drawn.description,
                nodes.table(columns, rows, _("Share of voice")),
                height=drawn.spec["layout"]["height"],
            ),
            nodes.number(_("Of 100 words, the article's own"), material.own_share, [nodes.prose(counted(material))]),
            nodes.details(
                _("Each voice by name"),
                [nodes.table([_("Voice"), _("Group"), _("Words"), _("Share")], each, _("The largest voices"))],
            ),
            nodes.details(
                _("Stretch: who is never heard?"),
                [
                    nodes.prose(
                        _("Not one word here comes from: {list}. What could each of them settle?").format(
                            list="; ".join(material.absent)
                        )
                    )
                ],
            )
            if material.absent
            else None,
        ],
        open=state["last"] is not None or state["causes"] is not None,  # some see it without a switch
    )


def _kind(group: str) -> str:
    return {"author": "author", "outlets": "relayed", "unnamed": "unnamed"}.get(group, "named")
