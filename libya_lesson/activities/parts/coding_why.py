"""Why careful people code one piece differently: a reason, held against the words that the rules see in it."""

from __future__ import annotations

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import shuffled, why_step
from libya_lesson.activities.parts.coding import ID, Material, State, differed, disputed, rows_of
from libya_lesson.locale import N_, _, ngettext

MOST = 3  # disputed pieces that are named
REASONS = {
    "both": N_("It holds a word of each kind, surer and less sure."),
    "one": N_("It holds a word of one kind; does it touch the point?"),
    "none": N_("It holds no word that the rules know; one heard a tone."),
    "care": N_("One of the coders read it with too little care."),
}


def why(material: Material, state: State) -> Node:
    """The last step: the pieces to talk about, a reason for the first of them, and a rule to try."""
    try:
        rows = rows_of(material, state, state["codes"])
    except ValueError:  # a partner's code that does not fit; it is said above
        rows = rows_of(material, {**state, "partner": ""}, state["codes"])
    places, first = disputed(rows)[:MOST], differed(material, state)
    if not first and not places:
        return _alike(state)
    asked = _asked(material, state, (first or places)[0])
    if not places:
        told = _("Now you all agree. Write your rule down: somebody who comes later needs it to code as you do.")
    else:
        told = _(
            "You differ most on: {n}. Above, the words that the rules go by are framed now. Talk about one piece, "
            "agree on a rule, change your codes, and compare again."
        ).format(n=", ".join(str(n + 1) for n in places))
    rule = nodes.details(_("One rule to try"), [nodes.prose(material.rule)])
    return nodes.step("why", [asked, nodes.prose(told), rule], done=state.get("why") is not None)


def _asked(material: Material, state: State, place: int) -> Node:
    """The question about the piece that was disputed most at first, so that it stays while one recodes."""
    holds, told = reasons(material, place)
    return nodes.choice(
        "why",
        _("Why do careful people code piece {n} differently?").format(n=place + 1),
        shuffled(ID, [{"id": key, "label": _(words)} for key, words in REASONS.items()]),
        state.get("why"),
        feedback=told,
        right=[holds],
    )


def reasons(material: Material, place: int) -> tuple[str, dict[str, str]]:
    """Which reason the framed words speak for, and what each is told about this piece.

    >>> holds, told = reasons(Material(["It may well be so."], [], "", [[{"kind": "hedge"}]]), 0)
    >>> holds, told["none"]
    ('one', 'Tone plays a part, but there is a word to see as well. Framed in it: 1 hedge, 0 boosters.')
    """
    kinds = [str(mark["kind"]) for mark in material.marks[place]]
    hedges, boosters = kinds.count("hedge"), kinds.count("booster")
    seen = _("Framed in it: {hedges}, {boosters}.").format(
        hedges=ngettext("{n} hedge", "{n} hedges", hedges).format(n=hedges),
        boosters=ngettext("{n} booster", "{n} boosters", boosters).format(n=boosters),
    )
    holds = "both" if hedges and boosters else "one" if hedges or boosters else "none"
    right = {
        "both": _("Each coder took another word for the main one. A rule has to say which one counts."),
        "one": _("Whoever coded “neither” found the word beside the point. A rule has to say how near it must stand."),
        "none": _(
            "Is there a word that the rules do not know? Then your rule has to name it: two readers hear two tones."
        ),
    }
    wrong = {
        "both": _("Then words of two kinds would be framed in it."),
        "one": _("Then words of one kind would be framed in it, and no others."),
        "none": _("Tone plays a part, but there is a word to see as well."),
        "care": _("Careful readers differ here as well: what they lack is a rule for what they see."),
    }
    told = {key: f"{words} {seen}" for key, words in wrong.items()}
    return holds, told | {holds: _("Yes. {seen} {why}").format(seen=seen, why=right[holds])}


def _alike(state: State) -> Node:
    options = [
        {"id": "plain", "label": _("Each piece holds one plain word of certainty.")},
        {"id": "rule", "label": _("All of us went by the same rule unspoken.")},
        {"id": "luck", "label": _("With three codes, some agreement is luck.")},
    ]
    told = {
        "plain": _("Then look for a piece with two such words: there you would need a rule."),
        "rule": _("Write it down, then. A rule that nobody wrote is a rule that the next coder does not have."),
        "luck": _("Some of it is. Switch on “agreement beyond luck” above: what is left?"),
    }
    return why_step(ID, _("You all agree. What made that possible?"), options, told, state.get("why"))
