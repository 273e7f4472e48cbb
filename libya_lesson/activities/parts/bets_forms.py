"""The same bets in three forms: four with words for percents and one worked out, six as they are, or all events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from libya_lesson.activities.kit import class_codes, nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.bets_map import beside
from libya_lesson.activities.parts.forecasts import Bet, core, happened
from libya_lesson.judging.brier import penalty
from libya_lesson.locale import N_, _, exact

FORMS = ("support", "core", "stretch")
EACH = 3  # bets of each outcome in the core form, so that neither "yes" nor "no" is the safe answer
STEP = class_codes.STEP
# Five words with a percent each: the ends of the scale, and within the bands of ICD 203 (2015) between them.
WORDS = {
    5: N_("almost no chance"),
    30: N_("unlikely"),
    50: N_("about even"),
    70: N_("likely"),
    95: N_("almost certain"),
}
WORKED = 30  # the percent of the bet that is worked out
State = Mapping[str, Any]


def form(state: State) -> str:
    """The form that was chosen; answers of an earlier release knew a switch for all events.

    >>> form({"form": None}), form({"form": None, "all": True}), form({"form": "support", "all": True})
    ('core', 'stretch', 'support')
    """
    return str(state.get("form") or ("stretch" if state.get("all") else "core"))


def asked(bets: Sequence[Bet], chosen: str) -> list[Bet]:
    """The bets of a form, in the order of the article: each form holds those of the one before."""
    if chosen == "stretch":
        return list(bets)
    ids = core(bets, EACH)
    if chosen == "support":
        ids = {bet.id for result in (True, False) for bet in _ends([b for b in bets if b.id in ids], result)}
    return [bet for bet in bets if bet.id in ids]


def _ends(bets: Sequence[Bet], result: bool) -> list[Bet]:
    """Of one outcome the case that was supported best and the one that was supported least: so no box is left out."""
    those = sorted((b for b in bets if happened(b) is result), key=lambda b: ("yes", "partly", "no").index(b.supported))
    return those[:1] + those[1:][-1:]


def moved(state: State, chosen: str) -> dict[str, int]:
    """The bets that stay when the form changes: on a scale of words no other percent can be seen.

    >>> moved({"bets": {"P1": 30, "P2": 35}}, "support")
    {'P1': 30}
    """
    bets: Mapping[str, int] = state["bets"]
    return {key: percent for key, percent in bets.items() if chosen != "support" or percent in WORDS}


def choice(state: State, all_bets: int) -> Node:
    """The choice of a form, before the bets are locked."""
    options = [
        {"id": "support", "label": _("With help"), "note": _("one bet worked out, words for percents")},
        {"id": "core", "label": _("As it is"), "note": _("any percent you like")},
        {"id": "stretch", "label": _("Harder"), "note": _("all {n} events").format(n=all_bets)},
    ]
    ask = _("How would you like to work?")
    return nodes.choice("form", ask, options, form(state), layout="row", locked=state["locked"])


def control(bet: Bet, place: int, state: State) -> Node:
    """What a bet is placed with: words on a scale, or a slider."""
    id, label, value = f"bet:{bet.id}", f"{place}. {bet.text}", state["bets"].get(bet.id)
    if form(state) == "support":
        options = [
            {"id": str(percent), "label": _("{n} %").format(n=percent), "note": _(word)}
            for percent, word in WORDS.items()
        ]
        given = None if value is None else str(value)
        return nodes.choice(id, label, options, given, layout="scale", locked=state["locked"])
    left, right = _("will not happen"), _("will happen")
    return nodes.slider(id, label, value, 0, 100, STEP, unit=" %", left=left, right=right, locked=state["locked"])


def example(bets: Sequence[Bet]) -> Bet | None:
    """The bet that is worked out: the last one without support that the core form does not ask."""
    ids = core(bets, EACH)
    return next(
        (b for b in reversed(bets) if b.id not in ids and b.supported == "no" and happened(b) is not None), None
    )


def worked(bet: Bet) -> Node:
    """One bet with its reasons and both prices, and without what came of it."""
    said = _("It rests on this: {why} One exact event by a fixed day needs more: **{word}, {n} %**.")
    price = _("If it happens, that costs {yes} points; if not, {no}.")
    return nodes.group(
        _("One bet worked out"),
        [
            nodes.prose(f"**{bet.text}**"),
            *beside(bet.ties, ""),
            nodes.prose(said.format(why=bet.why, word=_(WORDS[WORKED]), n=WORKED)),
            nodes.prose(price.format(yes=exact(penalty(WORKED, True)), no=exact(penalty(WORKED, False))), "small"),
        ],
    )
