"""The copy chain: how words change from one outlet to the next, earlier wording beside later, and what to repair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from libya_lesson.activities.kit import nodes, predicting
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.activities.parts.briefing import SLIPS, TOLD, flags
from libya_lesson.activities.parts.copy_chain import LOSSES, Hop, Material, material
from libya_lesson.activities.parts.wordings import Span, differing
from libya_lesson.locale import _, ngettext

__all__ = ["ID", "initial", "material", "update", "view"]

ID = "02.copies"
State = dict[str, Any]


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """The first chain, its first wording."""
    return {"prediction": None, "locked": False, "guesses": {}, "repair": "", "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event; a guess opens the next wording and stays."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    settled = predicting.settle(state, event, lambda: initial(material))
    if settled is not None:
        return settled
    if kind == "guess" and state["locked"] and key not in state["guesses"] and value in LOSSES:
        return {**state, "guesses": {**state["guesses"], key: value}}
    return {**state, kind: value} if kind in ("repair", "why") else state


def hops(material: Material) -> list[str]:
    """Every hop that can be guessed, as item:step.

    >>> hop = Hop("A", "1 May", "x", None, True, "")
    >>> hops(Material({"x": [hop, hop]}))
    ['x/1']
    """
    return [f"{item}/{step}" for item, chain in material.items.items() for step in range(1, len(chain))]


def view(material: Material, state: State) -> Node:
    """Guess the commonest loss, walk the chains, see the tally, repair a sentence."""
    title, kicker = _("What happened to the words?"), _("Plus · The copy chain")
    if not material.items:
        told = _("This article's case file has no copy chain: nobody has looked for earlier wordings yet.")
        return nodes.card(ID, title, [nodes.prose(told)], plus=True, kicker=kicker)
    options = [{"id": key, "label": _(name)} for key, name in LOSSES.items()]
    ask = nodes.choice(
        "predict", _("What happened most often when these words were copied?"), options, state["prediction"],
        locked=state["locked"],
    )  # fmt: skip
    lead = _(
        "This comes from the case file: earlier wordings, found outside the article. **Guess each "
        "hop before it opens.**"
    )
    children: list[Node | None] = [nodes.prose(lead, "lead"), predicting.predict_step(state, ask)]
    if state["locked"]:
        todo = [hop for hop in hops(material) if hop not in state["guesses"]]
        chains = [
            _chain(item, chain, state, options) for item, chain in material.items.items() if _open(item, state, todo)
        ]
        total = len(hops(material))
        progress = nodes.progress(total - len(todo), total, _("Hops opened"))
        children.append(nodes.step("act", [progress, *chains], done=not todo))
        if not todo:
            children += [_see(material, state), _why(state)]
        children.append(predicting.again(state))
    return nodes.card(ID, title, children, minutes=8, plus=True, kicker=kicker)


def _open(item: str, state: State, todo: Sequence[str]) -> bool:
    """A chain is shown when it has been begun, or when it is the next one."""
    begun = any(key.startswith(f"{item}/") for key in state["guesses"])
    return begun or (bool(todo) and todo[0].startswith(f"{item}/"))


def _chain(item: str, chain: Sequence[Hop], state: State, options: list[dict[str, str]]) -> Node:
    """Each guess opens a wording, beside the one before it; the words that differ are marked in both."""
    children: list[Node | None] = [] if f"{item}/1" in state["guesses"] else [_hop(chain[0])]
    todo = [step for step in range(1, len(chain)) if f"{item}/{step}" not in state["guesses"]]
    for step, (before, hop) in enumerate(pairwise(chain), start=1):
        key = f"{item}/{step}"
        guess = state["guesses"].get(key)
        ask = _("Next: {outlet}, {date}. What will have changed?").format(outlet=hop.outlet, date=hop.date)
        asked = nodes.choice(f"guess:{key}", ask, options, guess, locked=guess is not None, layout="buttons")
        if guess is None:
            children.append(asked)
            break
        old, new = differing(before.words, hop.words)
        children += [asked, nodes.columns([_hop(before, old), _hop(hop, new)]), _told(hop, guess)]
    if todo:
        return nodes.group(None, children)
    last = next(reversed(state["guesses"])).startswith(f"{item}/")  # what was just opened stays open
    return nodes.details(chain[0].words, [nodes.group(None, children)], open=last)


def _told(hop: Hop, guess: str) -> Node | None:
    """What changed on a hop, held against the guess."""
    if not hop.change:
        return None
    if not hop.loss:
        return nodes.feedback(hop.change, "info")
    if guess in hop.loss:
        return nodes.feedback(_("As you guessed. {change}").format(change=hop.change), "right")
    was = _(" and ").join(_(LOSSES[kind]) for kind in hop.loss)
    if hop.loss == ("none",):
        told = _("Not this time. {change} A copy can also be exact; that makes it no second witness.")
    elif guess == "none":
        told = _("Compare the two wordings again: {was}. {change}")
    else:
        told = _("It went another way: {was}. {change}")
    return nodes.feedback(told.format(was=was, change=hop.change), "notyet")


def tally(material: Material) -> dict[str, int]:
    """How often each kind of change happened, over all hops."""
    kinds = [kind for chain in material.items.values() for hop in chain for kind in hop.loss]
    return {kind: kinds.count(kind) for kind in LOSSES}


def _hop(hop: Hop, changed: Sequence[Span] = ()) -> Node:
    label = f"{hop.outlet} · {hop.date}"
    return nodes.group(
        label,
        [
            nodes.excerpt(hop.words, [{"start": a, "end": b, "kind": "anchor"} for a, b in changed]),
            nodes.prose(_("Case file: {cited}").format(cited=hop.cited), "small") if hop.case_file else None,
        ],
    )


def _see(material: Material, state: State) -> Node:
    count = len(material.items)
    changed = sum(a.words != b.words for chain in material.items.values() for a, b in pairwise(chain))
    told = _("{chains}, {changes}.").format(
        chains=ngettext("{n} chain", "{n} chains", count).format(n=count),
        changes=ngettext("{n} change", "{n} changes", changed).format(n=changed),
    )
    counts = tally(material)
    most = [kind for kind, n in counts.items() if n == max(counts.values())]
    if counts[most[0]]:
        named = _("; ").join(_(LOSSES[kind]) for kind in most)
        times = ngettext("{n} time", "{n} times", counts[most[0]]).format(n=counts[most[0]])
        if len(most) > 1:
            times = _("{times} each").format(times=times)
        told += " " + _("Most often: {kinds} ({times}).").format(kinds=named, times=times)
        told += " " + (
            {1: _("As you guessed."), 2: _("Your guess is one of the two.")}.get(
                len(most), _("Your guess is one of them, and none stands out.")
            )
            if state["prediction"] in most
            else _("You guessed that {guess}: {n}.").format(
                guess=_(LOSSES[state["prediction"]]), n=counts[state["prediction"]]
            )
        )
    rows: list[list[Any]] = [
        [chain[0].words, chain[-1].words, " ".join(hop.change for hop in chain[1:] if hop.change)]
        for chain in material.items.values()
    ]
    return nodes.step(
        "see",
        [
            nodes.changed(told),
            _made(material, changed),
            nodes.table([_("Earliest wording seen"), _("In the article"), _("What changed")], rows, _("Then and now")),
            nodes.text_input(
                "repair",
                _("Repair one sentence of the article: give the credit or the word back"),
                state["repair"],
                rows=2,
                max_words=40,
            ),
            *_repaired(state["repair"]),
        ],
    )


def _made(material: Material, changed: int) -> Node:
    """Every step compared with the one before, and at whose steps each kind of change happened."""
    told = _(
        "Each wording is compared with the one before it: {changed} of {all} steps changed a word, some in two ways. "
        "In which way, and in whose print, the case file says:"
    ).format(changed=changed, all=len(hops(material)))
    later = [hop for chain in material.items.values() for hop in chain]
    where = {kind: [hop.outlet for hop in later if kind in hop.loss] for kind in LOSSES}
    lines = [f"- {_(LOSSES[kind])}: {len(names)} ({'; '.join(names)})" for kind, names in where.items() if names]
    return made(told, "\n".join(lines))


def _repaired(sentence: str) -> list[Node]:
    """What the checker of a briefing says to the repaired sentence; a date is not what it was asked for."""
    if not sentence.strip():
        return []
    found = {flag.kind for flag in flags(sentence)} - {"date"}
    if not found:
        told = _("Somebody answers for your sentence, and no word in it is surer or more loaded than that.")
        return [nodes.feedback(told, "right")]
    return [nodes.feedback(_(TOLD[kind]), "notyet") for kind in SLIPS if kind in found]


def _why(state: State) -> Node:
    options = [
        {"id": "lie", "label": _("Whoever copied wanted to deceive the readers.")},
        {"id": "habit", "label": _("Haste and habit shorten credits and sharpen words.")},
        {"id": "twice", "label": _("Printed twice means that it was checked twice.")},
    ]
    told = {
        "lie": _("Perhaps sometimes. The words alone cannot show an intention, so do not claim one."),
        "habit": _("Yes, most often. Every relay errs, careful ones too. That is why one traces back."),
        "twice": _("A copy adds no witness. The error was printed twice as well."),
    }
    return why_step(ID, _("Why do words change on the way?"), options, told, state["why"], right="habit")
