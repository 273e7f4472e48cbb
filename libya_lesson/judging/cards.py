"""What an evidence card does to a statement's credibility: a step up, a step down, or a reason to look again.

A card moves the digit of the Admiralty grade, never the letter by itself: new evidence about one statement says little
about a source's record. One step a card is this course's convention; only the student can give a 1, because only
someone who knows it independently confirms, and judging that is the lesson.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

EFFECTS = ("help", "hurt", "split")
STEPS = {"help": -1, "hurt": 1, "split": 0}


def moved(digit: int | None, effects: Iterable[str]) -> int | None:
    """Return the digit (1 confirmed to 5 improbable, 6 or None: not judged) after the cards that touch the statement.

    Helping cards stop at 2, hurting ones at 5; where nothing was judged yet the first card starts from 3, "possibly".

    >>> moved(3, ["hurt"]), moved(3, ["help", "help"]), moved(1, ["help"]), moved(6, ["hurt"]), moved(2, ["split"])
    (4, 2, 1, 4, 2)
    >>> moved(None, []) is None
    True
    """
    for effect in effects:
        if effect not in STEPS:
            raise ValueError(f"The effect of a card is {effect!r}; write help, hurt or split.")
        step = STEPS[effect]
        if step == 0:
            continue
        start = 3 if digit in (None, 6) else digit
        digit = max(min(2, start), start - 1) if step < 0 else min(5, start + 1)
    return digit


def after_cards(
    digits: Mapping[str, int], cards: Iterable[Mapping[str, object]], opened: Iterable[str], claims: Iterable[str]
) -> dict[str, int]:
    """Return the digits by claim once the `opened` cards are counted, in the order in which they were opened.

    A card has `card_id`, `touches` (ids of claims, and of sources, which are left alone) and `effect` (one for each).

    >>> card = {"card_id": "K1", "touches": ("C1", "C2"), "effect": ("hurt", "help")}
    >>> after_cards({"C1": 3}, [card], ["K1"], ["C1", "C2"])
    {'C1': 4, 'C2': 2}
    """
    known = {str(card["card_id"]): card for card in cards}
    after = dict(digits)
    for claim in claims:
        effects = [
            str(effect)
            for card in opened
            if card in known
            for touched, effect in _pairs(known[card])
            if touched == claim
        ]
        digit = moved(after.get(claim), effects)
        if digit is not None:
            after[claim] = digit
    return after


def _pairs(card: Mapping[str, object]) -> Iterable[tuple[str, str]]:
    touches, effects = card["touches"], card["effect"]
    if not isinstance(touches, tuple) or not isinstance(effects, tuple):
        return ()
    return zip(touches, effects, strict=False)
