"""The desk of a briefing: the sheet, and under it the checker beside claim cards and empty chairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.brief_forms import FORMS, LEAST, gaps
from libya_lesson.activities.parts.brief_repairs import repairs
from libya_lesson.activities.parts.briefing import CHAIRS, SLIPS, TOLD, Material, marks, to_look_at
from libya_lesson.files import looks_english
from libya_lesson.judging.lint import Flag
from libya_lesson.locale import _, ngettext

State = dict[str, Any]
AT_ONCE = 3  # slips shown together


def words(draft: str) -> int:
    """How many words a draft has.

    >>> words("One two.")
    2
    """
    return len(draft.split())


def ready(material: Material, state: State) -> bool:
    """May the brief be handed in? Length, chairs and gaps; slips are the writer's own decision."""
    seated = len(state["chairs"]) >= min(CHAIRS, len(material.chairs))
    fits = LEAST <= words(state["draft"]) <= FORMS[state["form"]].words
    return seated and fits and not gaps(state["draft"])


def desk(material: Material, state: State) -> Node:
    """The step in which one writes."""
    checker = nodes.group(None, [*_checked(material, state), *_hand_in(material, state)])
    beside = [each for each in (_chairs(material, state), _cards(material, state)) if each]
    # A long list would stand between "My brief is ready" and what comes of it.
    more = nodes.details(_("Empty chairs and claim cards"), beside) if state["done"] else nodes.group(None, beside)
    under = nodes.columns([checker, more]) if beside else checker
    return nodes.step("act", [_box(state), under], done=state["done"])


def _box(state: State) -> Node:
    return nodes.text_input(
        "draft",
        _("Your brief"),
        state["draft"],
        rows=9,
        max_words=FORMS[state["form"]].words,
        marks=marks(state["draft"]),
        placeholder=_("Add a claim card, or write your own first sentence."),
    )


def _cards(material: Material, state: State) -> Node | None:
    rows: list[list[Any]] = []
    for card in material.cards[: FORMS[state["form"]].cards]:
        used = card.id in state["used"]
        told = _("{claim} *{origin}, {grade}*").format(claim=card.text, origin=card.origin, grade=card.grade)
        name = _("Added") if used else _("Add")
        rows.append([told, nodes.button(f"card:{card.id}", name, "quiet", disabled=used)])
    if not rows:
        return None
    caption = _("Claims with their origin and your grade")
    if material.stands_in:
        caption = _("Claims with their origin and the grade of {name}, who stands in").format(name=material.stands_in)
    table = nodes.table([_("Claim"), ""], rows, caption)
    return nodes.details(_("Claim cards"), [table], open=True)


def _chairs(material: Material, state: State) -> Node | None:
    if not material.chairs:
        return None
    left = max(0, min(CHAIRS, len(material.chairs)) - len(state["chairs"]))
    told = (
        ngettext("{n} empty chair still to fill.", "{n} empty chairs still to fill.", left).format(n=left)
        if left
        else _("Enough chairs are filled.")
    )
    rows: list[list[Any]] = []
    for chair in material.chairs:
        seated = chair.id in state["chairs"]
        who = _("**{name}** could tell {what}.").format(name=chair.name, what=chair.could)
        name = _("Seated") if seated else _("Seat")
        rows.append([who, nodes.button(f"chair:{chair.id}", name, "quiet", disabled=seated)])
    table = nodes.table([_("Chair"), ""], rows, _("Each brings one fact with its source"))
    return nodes.details(_("Empty chairs: who is not heard?"), [nodes.prose(told, "small"), table])


def _checked(material: Material, state: State) -> list[Node]:
    """What the checker says to the draft as it stands."""
    draft = state["draft"]
    if not draft.strip():
        return [nodes.prose(_("The checker reads along as soon as you write."), "small")]
    if not looks_english(draft):
        unread = _(
            "This does not look like English. The checker knows English only, so it marks nothing in your brief."
        )
        return [nodes.feedback(unread, "note")]
    found = to_look_at(draft)
    open_gaps = gaps(draft)
    told = []
    if open_gaps:
        gaps_told = ngettext(
            "{n} gap is open: {gaps}. Click into it and write.",
            "{n} gaps are open: {gaps}. Click into each and write.",
            len(open_gaps),
        )
        told.append(gaps_told.format(n=len(open_gaps), gaps=" ".join(open_gaps)))
    if found:
        told.append(ngettext("{n} slip to look at.", "{n} slips to look at.", len(found)).format(n=len(found)))
    if not told:
        told.append(_("No slip found. Read it aloud once: is it true to your sources?"))
    items = [_flag(material, draft, place, flag) for place, flag in found[:AT_ONCE]]
    if len(found) > AT_ONCE:
        items.append(nodes.prose(_("… and {n} more, after these.").format(n=len(found) - AT_ONCE), "small"))
    return [nodes.changed(" ".join(told)), *items, made(_counted([flag for __, flag in found]))]


def _counted(found: Sequence[Flag]) -> str:
    """The slips of a draft by their kinds."""
    kinds = Counter(flag.kind for flag in found)
    told = _(
        "The checker reads every sentence by rules: {kinds}. Together: {n}. It knows words, not whether they are true."
    )
    each = "; ".join(f"{_(SLIPS[kind])}: {kinds[kind]}" for kind in SLIPS)
    return told.format(kinds=each, n=len(found))


def _flag(material: Material, draft: str, place: int, flag: Flag) -> Node:
    first, second = repairs(material, draft, flag)
    shown = draft[flag.start : flag.end]
    return nodes.group(
        _(SLIPS[flag.kind]),
        [
            nodes.prose(f"“{shown if len(shown) < 90 else shown[:87] + '…'}”"),
            nodes.prose(_(TOLD[flag.kind]), "small"),
            nodes.columns(
                [
                    nodes.button(f"repair:{place}:0", first.label, "quiet"),
                    nodes.button(f"repair:{place}:1", second.label, "quiet"),
                ]
            ),
        ],
    )


def _hand_in(material: Material, state: State) -> list[Node]:
    if state["done"]:
        return []
    most = FORMS[state["form"]].words
    over = words(state["draft"]) - most
    may = ready(material, state)
    missing: list[str] = []
    if over > 0:
        missing.append(ngettext("{n} word fewer", "{n} words fewer", over).format(n=over))
    short = LEAST - words(state["draft"])
    if short > 0:
        missing.append(ngettext("{n} word more", "{n} words more", short).format(n=short))
    left = min(CHAIRS, len(material.chairs)) - len(state["chairs"])
    if left > 0:
        missing.append(ngettext("{n} empty chair to fill", "{n} empty chairs to fill", left).format(n=left))
    open_gaps = len(gaps(state["draft"]))
    if open_gaps:
        missing.append(ngettext("{n} gap to write in", "{n} gaps to write in", open_gaps).format(n=open_gaps))
    button = nodes.button("done", _("My brief is ready"), disabled=not may)
    told = _("Still to do: {list}.").format(list=", ".join(missing))
    return [button] if may else [button, nodes.prose(told, "small")]
