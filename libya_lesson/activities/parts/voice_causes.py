"""Which causes fall silent with the article's own voice, and what follows from that: the second half of the mixer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import shuffled
from libya_lesson.activities.parts.voice_material import Cause, Material
from libya_lesson.judging.voices import AUTHOR
from libya_lesson.locale import _, ngettext

State = dict[str, Any]


def causes_asked(material: Material, state: State) -> list[Node | None]:
    """Which causes fall silent with the article's own voice: asked under the reader, where one can try it out."""
    if not material.causes:
        return []
    given = state["causes"]
    names = material.group_names
    silent = sorted(c.id for c in material.causes if c.group == AUTHOR)
    options = [{"id": c.id, "label": c.text} for c in sorted(material.causes, key=lambda c: c.text)]
    asked = nodes.choice(
        "causes",
        _("Every report says why things happen. Mute only the article itself: which of these causes fall silent?"),
        options,
        given,
        many=True,
        locked=given is not None,
        right=silent if given is not None else None,
        confirm=_("These fall silent"),
    )
    body: list[Node | None] = [
        nodes.toggle("where", _("Help me: mark these causes in the text"), state["where"]) if given is None else None,
        asked,
        nodes.button("none", _("None of them falls silent"), "quiet") if given is None else None,
    ]
    if given is not None:
        right = sum((c.id in silent) == (c.id in given) for c in material.causes)
        total = len(material.causes)
        text = ngettext(
            "Causes placed rightly: {k} of {n}. {silent} rests on the article's own word.",
            "Causes placed rightly: {k} of {n}. {silent} rest on the article's own word.",
            len(silent),
        )
        if not silent:
            text = _("Causes placed rightly: {k} of {n}. None rests on the article's own word.")
        body.append(nodes.changed(text.format(n=total, k=right, silent=len(silent))))
        missed = [c for c in material.causes if (c.id in silent) != (c.id in given)]
        body += [nodes.feedback(told, "notyet") for told in _told(missed, names)]
        rest = [nodes.prose(told) for told in _told([c for c in material.causes if c not in missed], names)]
        body.append(nodes.details(_("And the others?"), list(rest)) if rest and missed else None)
    return body


def causes_counted(material: Material, state: State) -> str:
    """How the causes placed rightly were counted, once they are; else nothing."""
    if state["causes"] is None or not material.causes:
        return ""
    own = [c for c in material.causes if c.group == AUTHOR]
    hit = sum(c.id in state["causes"] for c in own)
    spared = sum(c.id not in state["causes"] for c in material.causes if c.group != AUTHOR)
    if len(own) in (0, len(material.causes)):
        return _("Causes placed rightly: {sum} of {all}.").format(sum=hit + spared, all=len(material.causes))
    return _(
        "Causes: of {own} that the article says itself you chose {hit}; of {others} that somebody else says you left "
        "out {spared}. {hit} + {spared} = {sum} of {all}."
    ).format(
        own=len(own), hit=hit, others=len(material.causes) - len(own), spared=spared, sum=hit + spared,
        all=len(material.causes),
    )  # fmt: skip


def _told(causes: Sequence[Cause], names: Mapping[str, str]) -> list[str]:
    """Whose word these causes are: one sentence for the article's own, one for those that somebody else answers for."""
    own = [_("“{cause}”").format(cause=c.text) for c in causes if c.group == AUTHOR]
    credited = [
        _("“{cause}” ({voice})").format(cause=c.text, voice=names[c.group]) for c in causes if c.group != AUTHOR
    ]
    told = []
    if own:
        told.append(_("The article says this itself and credits nobody: {list}").format(list=" ".join(own)))
    if credited:
        stays = _("Somebody is credited here, so it stays when only the article is muted: {list}")
        told.append(stays.format(list=" ".join(credited)))
    return told


def why(material: Material, state: State) -> Node | None:
    """The step after the causes; None before they are chosen, and where none of them fell silent."""
    if state["causes"] is None or not any(c.group == AUTHOR for c in material.causes):
        return None
    options = [
        {"id": "word", "label": _("They rest on the article's word alone, which I cannot check.")},
        {"id": "false", "label": _("They are false, or somebody would have said them.")},
        {"id": "known", "label": _("They need no source, because a good report knows such things.")},
    ]
    told = {
        "word": _("Yes. That is neither true nor false: it is a reason to look further."),
        "false": _(
            "That goes too far. A missing source says nothing about the thing itself, only about what you can check."
        ),
        "known": _("A report may know. But a cause is an opinion until somebody shows how they know it."),
    }
    answered = state["why"] is not None
    firm = [nodes.prose(f"**{one.text}** {one.reason}") for one in material.firm]
    return nodes.step(
        "why",
        [
            nodes.choice(
                "why",
                _("What follows for the causes that fell silent?"),
                shuffled("which causes fall silent", options),
                state["why"],
                feedback=told,
                right=["word"],
            ),
            nodes.details(_("Its own voice can be right: claims that others support"), list(firm))
            if answered and firm
            else None,
        ],
        done=answered,
    )
