"""Two or three at one laptop: each predicts alone, the others look away; then all see the guesses and agree on one.

This works on the tree of any activity: the open predict step is handed round before it is answered together. A step
that asks one thing is handed round with it, a step of several bets or placings with all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.node import walk
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.locale import _, ngettext

GUESS, PASS = "pairs.guess", "pairs.pass"
_CONTROLS = frozenset("choice slider button text_input toggle".split())
_ASKS = frozenset(["predict", "guess"])
State = dict[str, Any]


def applies(names: Sequence[str]) -> bool:
    """Whether more than one student is here."""
    return len(names) > 1


def concerns(event: Mapping[str, Any]) -> bool:
    """Whether an event belongs to a private guess, and not to the activity.

    >>> [concerns({"id": id}) for id in ("pairs.guess", "pairs.guess:bet:P1", "bet:P1")]
    [True, True, False]
    """
    return str(event["id"]).partition(":")[0] in (GUESS, PASS)


def wrap(tree: Node, names: Sequence[str], state: Mapping[str, Any]) -> Node:
    """The tree with its open prediction handed round, or, once all have guessed, with their guesses above it.

    >>> ask = nodes.slider("predict", "How many?", None)
    >>> card = nodes.card("x", "X", [nodes.step("predict", [ask])])
    >>> [n["type"] for n in walk(wrap(card, ["Mia", "Ben"], {}))]
    ['card', 'step', 'prose', 'slider', 'button']
    """
    step = next((n for n in walk(tree) if n["type"] == "step" and n["kind"] == "predict"), None)
    asked = _asked(step) if step else []
    if step is None or not asked or not step["open"]:
        return tree
    guesses: Mapping[str, Any] = state.get("guesses", {})
    waiting = [name for name in names if not _answered(asked, guesses.get(name))]
    agreed = bool(step["done"] or asked[0].get("locked"))
    if agreed or not waiting:
        turn, children = "", [*_told(asked, guesses, agreed), *_with_guesses(step["children"], asked, guesses)]
    else:
        turn = waiting[0]
        hide = _("Hide it and pass on") if len(waiting) > 1 else _("Show all guesses")
        done = nodes.button(PASS, hide, disabled=not _answered(asked, state.get("draft")), value=turn)
        children = _alone(step["children"], asked, _turn(turn, len(names) - 1), state.get("draft"), done)
    wrapped: Node = _replaced(tree, step, {**step, "turn": turn, "children": children})
    return wrapped


def update(names: Sequence[str], state: Mapping[str, Any], event: Mapping[str, Any]) -> State:
    """What is kept after a private guess; a guess that was passed on stays.

    >>> update(["Mia", "Ben"], {"draft": 7}, {"id": "pairs.pass"})
    {'guesses': {'Mia': 7}, 'draft': None}
    >>> update(["Mia", "Ben"], {"draft": {"bet:P1": 5}}, {"id": "pairs.guess:bet:P2", "value": 70})
    {'guesses': {}, 'draft': {'bet:P1': 5, 'bet:P2': 70}}
    """
    guesses, draft = dict(state.get("guesses", {})), state.get("draft")
    kind, __, one = str(event["id"]).partition(":")
    if kind == GUESS:
        kept = dict(draft) if isinstance(draft, Mapping) else {}
        return {"guesses": guesses, "draft": {**kept, one: event.get("value")} if one else event.get("value")}
    waiting = [event["value"]] if event.get("value") in names else [name for name in names if name not in guesses]
    if waiting and draft is not None:
        guesses[waiting[0]] = draft
    return {"guesses": guesses, "draft": None}


def _asked(step: Node) -> list[Node]:
    """The one control of a step that is the guess itself, or several of one kind, such as bets; else none."""
    controls = [n for n in walk(step["children"]) if n["type"] in ("choice", "slider")]
    named = [n for n in controls if n["id"] in _ASKS]  # beside it may stand the form of the task
    found = named or controls
    if len(found) == 1:
        return found
    kinds = {n["id"].partition(":")[0] if ":" in n["id"] else n["id"] for n in found}
    return found if len(kinds) == 1 else []


def _answered(asked: Sequence[Node], given: Any) -> bool:
    """Has somebody answered all that is asked now? Another form of the task may ask for more than before."""
    if len(asked) == 1:
        return given is not None
    return isinstance(given, Mapping) and all(_fits(control, given.get(control["id"])) for control in asked)


def _fits(control: Node, value: Any) -> bool:
    options = [option["id"] for option in control.get("options", ())]
    return value is not None and (not options or value in options)


def _turn(name: str, others: int) -> Node:
    """Who guesses now, and what the others do."""
    told = ngettext(
        "**{name}**, guess alone. The other one looks away.", "**{name}**, guess alone. The others look away.", others
    )
    return nodes.prose(told.format(name=name))


def _alone(children: Sequence[Node], asked: Sequence[Node], told: Node, draft: Any, done: Node) -> list[Node]:
    """The step with private questions in the place of the shared ones; what is only to be seen stays in sight."""
    several = len(asked) > 1

    def private(control: Node) -> list[Node]:
        given = draft.get(control["id"]) if isinstance(draft, Mapping) else None
        own = {"id": f"{GUESS}:{control['id']}", "value": given} if several else {"id": GUESS, "value": draft}
        return [{key: value for key, value in (control | own).items() if key != "confirm"}]

    kept: list[Node] = []
    for child in children:
        inside = list(walk(child))
        if any(n is control for n in inside for control in asked):
            kept += _mapped([child], asked, private) if several else [told, *private(asked[0]), done]
        elif not any(n["type"] in _CONTROLS for n in inside):
            kept.append(child)
    return [told, *kept, nodes.columns([done, _open(asked, draft)])] if several else kept


def _open(asked: Sequence[Node], draft: Any) -> Node | None:
    """How many of several questions somebody has not answered yet."""
    given = draft if isinstance(draft, Mapping) else {}
    left = sum(1 for control in asked if not _fits(control, given.get(control["id"])))
    told = ngettext("{n} still to answer.", "{n} still to answer.", left).format(n=left)
    return nodes.prose(told, "small") if left else None


def _told(asked: Sequence[Node], guesses: Mapping[str, Any], agreed: bool) -> list[Node]:
    """What each guessed alone; of several questions only where to begin to talk, as long as there is need to."""
    if not guesses or (agreed and len(asked) > 1):
        return []
    if len(asked) > 1:
        told = _("What each said alone stands under each line. Talk where it differs most, then answer together.")
        return [nodes.feedback(told, "info")]
    said = "; ".join(f"{name}: {_label(asked[0], value)}" for name, value in guesses.items())
    told = _("Each alone: {said}.") if agreed else _("Each alone: {said}. Talk, then give one answer together.")
    return [nodes.feedback(told.format(said=said), "info")]


def _with_guesses(children: Sequence[Node], asked: Sequence[Node], guesses: Mapping[str, Any]) -> list[Node]:
    """Each of several questions with what was said of it alone."""
    if len(asked) == 1 or not guesses:
        return list(children)

    def beside(control: Node) -> list[Node]:
        given = {name: values.get(control["id"]) for name, values in guesses.items() if isinstance(values, Mapping)}
        said = "; ".join(f"{name}: {_label(control, value)}" for name, value in given.items() if value is not None)
        return [control, nodes.prose(_("Each alone: {said}.").format(said=said), "small")] if said else [control]

    return _mapped(children, asked, beside)


def _label(control: Node, value: Any) -> str:
    labels = {option["id"]: option["label"] for option in control.get("options", ())}
    chosen = value if isinstance(value, list) else [value]
    # A label may be a sentence of its own; here it stands within one.
    return ", ".join(str(labels.get(one, one)).rstrip(".") for one in chosen) + str(control.get("unit", ""))


def _mapped(children: Sequence[Node], wanted: Sequence[Node], by: Callable[[Node], list[Node]]) -> list[Node]:
    """The nodes with each wanted one, at any depth, in the form that ``by`` gives it."""
    found: list[Node] = []
    for child in children:
        if any(child is each for each in wanted):
            found += by(child)
        else:
            found.append(
                {**child, "children": _mapped(child["children"], wanted, by)} if "children" in child else child
            )
    return found


def _replaced(tree: Any, old: Node, new: Node) -> Any:
    if tree is old:
        return new
    if isinstance(tree, dict) and "children" in tree:
        return {**tree, "children": [_replaced(child, old, new) for child in tree["children"]]}
    return tree
