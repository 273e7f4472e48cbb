"""Letters and digits that are given beside the evidence: each asks for its reason and counts when it has one."""

from __future__ import annotations

from libya_lesson.activities.kit import grade_scales, nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.reliability_state import (
    PARTS,
    REASONS,
    Pair,
    State,
    grade,
    moved,
    reason,
    slot,
    unreasoned,
)
from libya_lesson.locale import N_, _

# Reasons that answer the other one of the two questions.
MIXED = {
    "sources": {
        "independent": N_("Others can agree on one sentence. A letter asks for more: how often was this source right?"),
        "vague": N_("One vague sentence is a matter for the digit. Is it a habit of this source? Then it counts here."),
    },
    "sentences": {
        "track_record": N_("A record belongs to a source, and the source is hidden. What speaks for this sentence?"),
        "stake": N_("Whose stake? You cannot see who says it. Ask who else reports it, and whether it fits the rest."),
    },
}
# The same where source and sentence stand side by side.
MIXED_SEEN = {
    "sources": MIXED["sources"],
    "sentences": {
        "track_record": N_("A record belongs to the source. What speaks for this sentence, whoever says it?"),
        "stake": N_("A stake belongs to the source. Who else reports the sentence, and does it fit the rest?"),
    },
}


def reasons(part: str, key: str, value: str | None, label: str, *, seen: bool = False, id: str | None = None) -> Node:
    """The reason codes for a letter or a digit: one click; small where both parts of a pair are ``seen`` together.

    >>> reasons("sources", "O1", None, "Because …")["id"]
    'why_source:O1'
    """
    options = [{"id": code, "label": _(words)} for code, words in REASONS.items()]
    told = {code: _(words) for code, words in (MIXED_SEEN if seen else MIXED)[part].items()}
    id = id or f"why_{'source' if part == 'sources' else 'sentence'}:{key}"
    return nodes.choice(id, label, options, value, layout="chips" if seen else "buttons", feedback=told)


def marks(pair: Pair, state: State) -> list[Node]:
    """The two scales of a pair side by side, and under them the reason for each mark that is new."""
    letter, digit = grade(state, pair)
    scales = nodes.columns(
        [
            grade_scales.letters(f"letter:{pair.origin['origin_id']}", _("My mark for the source"), letter),
            grade_scales.digits(f"digit:{pair.claim['claim_id']}", _("My mark for the sentence"), digit),
        ]
    )
    asked = []
    for part, mark in zip(PARTS, (letter, digit), strict=True):
        if part in moved(state, pair) or part in unreasoned(state, pair):
            label = _("{mark}, because …").format(mark=mark)
            asked.append(reasons(part, slot(part, pair)[0], reason(state, part, pair), label, seen=True))
    return [scales, *asked]


def lacking(names: list[str]) -> Node | None:
    """Which marks are still without a reason.

    >>> lacking(["DEBKA"])["text"]
    'One more thing: a reason for your new mark of DEBKA.'
    >>> lacking([]) is None
    True
    """
    if not names:
        return None
    return nodes.prose(
        _("One more thing: a reason for your new mark of {names}.").format(names=", ".join(names)), "small"
    )


def because(state: State, part: str, pair: Pair) -> str:
    """The reason for a mark in words, as a later table tells it."""
    code = reason(state, part, pair)
    return _(REASONS[code]) if code in REASONS else _("none given")
