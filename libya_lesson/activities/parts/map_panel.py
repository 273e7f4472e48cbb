"""A tie opened: its sentences with their voices, who repeats whom, the grades, and how its number was made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from libya_lesson.activities.kit import grade_scales, nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.map import Material, State, choices, copies, counting, grades, scale, weighed
from libya_lesson.activities.parts.map_reasons import asked
from libya_lesson.activities.parts.map_reasons import told as reason
from libya_lesson.figures.ties import STATE_WORDS, STRAND_WORDS, who
from libya_lesson.judging.combining import Witness, all_wrong, noisy_or, witnesses, written
from libya_lesson.judging.grades import LETTER_WORDS
from libya_lesson.judging.network import edge_id, sides
from libya_lesson.locale import N_, _, ngettext

MOOD_WORDS = {"real": N_("reported as real"), "future": N_("a plan"), "hypothetical": N_("a maybe")}


def panel(material: Material, state: State, tie: Mapping[Any, Any]) -> Node:
    """Everything behind one tie."""
    rows = [row for row in weighed(material, state) if edge_id(row) == tie["edge_id"]]
    shown = [row for row in rows if row["mood"] in counting(state).moods]
    title = f"{who(tie, material.names)} · {_(STRAND_WORDS[tie['strand']])}"
    weight = _("not known") if tie["weight"] is None else written(float(tie["weight"]))
    return nodes.group(
        title,
        [
            nodes.number(_(STATE_WORDS[tie["state"]]), weight, _how(material, state, tie, shown)),
            *[_sentence(material, state, row, open=len(shown) == 1) for row in shown],
            *_origin_controls(material, state, shown),
            nodes.prose(_("Unsupported is not untrue: a faded tie stays here and can come back."), "small"),
        ],
    )


def _sentence(material: Material, state: State, row: Mapping[Any, Any], open: bool) -> Node:
    """One sentence: the words in the article, the chain of voices, its mood, its digit."""
    line = material.lines[row["claim_id"]]
    kind = "author" if row["origin"] is None else "named"
    mark = {"start": line["start"], "end": line["end"], "kind": kind, "note": line["chain"]}
    told = _("**{text}** Voices: {chain}.").format(text=line["text"], chain=line["chain"])
    if line["hedge"]:
        told += " " + _("The article's own certainty words: *{words}*.").format(words=line["hedge"])
    digits = grades(material, state)[1]
    number = digits.get(row["claim_id"])
    rate = grade_scales.digits(f"digit:{row['claim_id']}", _("How likely is this sentence?"), number)
    children = [
        nodes.excerpt(line["excerpt"], [mark], _("In the article")),
        nodes.prose(told),
        nodes.badge(_(MOOD_WORDS[row["mood"]]), "plain"),
        *(
            [nodes.badge(_("no source given"), "unsure")]
            if row["origin"] is None
            else [rate, reason(material, state, "sentences", row["claim_id"]), *asked(state, "sentences", rate["id"])]
        ),
    ]
    return nodes.details(line["text"], children, open=open, note=code(material, state, row))


def code(material: Material, state: State, row: Mapping[Any, Any]) -> str:
    """A sentence's grade and what it weighs: D4 = 0.35."""
    if row["origin"] is None:
        return _("no source")
    letters, digits = grades(material, state)
    if row["origin"] not in letters and row["claim_id"] not in digits:
        return _("not graded")
    weight = _("unknown") if row["weight"] is None else written(row["weight"])
    return f"{letters.get(row['origin'], '–')}{digits.get(row['claim_id'], '–')} = {weight}"


def _origin_controls(material: Material, state: State, rows: Sequence[Mapping[Any, Any]]) -> list[Node]:
    """For each origin of the tie: its letter, and whom it may only repeat."""
    found: list[Node] = []
    letters = grades(material, state)[0]
    names = dict.fromkeys(row["origin"] for row in rows if row["origin"] is not None)
    for origin in names:
        about = material.origins[origin]
        ask = _("How reliable is this source here?")
        letter = grade_scales.letters(f"letter:{origin}", ask, letters.get(origin))
        because = reason(material, state, "sources", origin)
        why = asked(state, "sources", letter["id"])
        call = _copy_call(material, state, origin)
        found.append(nodes.group(about["name"], [_about(about), letter, because, *why, call]))
    return found


def _about(about: Mapping[str, Any]) -> Node | None:
    return nodes.prose(about["sentence"], "small") if about["sentence"] else None


def _copy_call(material: Material, state: State, origin: str) -> Node:
    """Who has it from whom is the student's call; the list and the case file's proposal wait behind folds."""
    about = material.origins[origin]
    options = [{"id": "alone", "label": _("Nobody: it knows this by itself")}]
    options += [{"id": one, "label": str(material.origins[one]["name"])} for one in choices(material, state, origin)]
    ask, given = _("Whom does it only repeat?"), state["copies"].get(origin)
    inside = [nodes.choice(f"copy:{origin}", ask, options, given, layout="pick", hide_label=True)]
    if about["copies"] and about["copies"] in material.origins:
        proposal = _("The case file proposes: it only repeats **{name}**. {why} You decide.").format(
            name=material.origins[about["copies"]]["name"], why=about["copies_why"] or ""
        )
        inside.append(nodes.details(_("What the case file proposes"), [nodes.prose(proposal)]))
    return nodes.details(ask, inside, note=next((str(one["label"]) for one in options if one["id"] == given), "…"))


def _how(material: Material, state: State, tie: Mapping[Any, Any], rows: Sequence[Mapping[Any, Any]]) -> list[Node]:
    """How the number was made, and the convention behind it, which can be changed here."""
    steps, summed = made(material, state, tie, rows)
    listed = nodes.prose("\n".join(f"- {step}" for step in steps))
    return [listed, nodes.prose(summed), convention(state)]


def made(
    material: Material, state: State, tie: Mapping[Any, Any], rows: Sequence[Mapping[Any, Any]]
) -> tuple[list[str], str]:
    """How a tie's number was made, a line for each sentence and the sum, in the order in which one would do it."""
    steps = []
    for row in rows:
        text = " ".join(str(material.lines[row["claim_id"]]["text"]).split()).rstrip(".")
        if row["origin"] is None:
            counted = counting(state).unsourced
            steps.append(
                _("“{claim}”: no source. Not counted.").format(claim=text)
                if counted is None
                else _("“{claim}”: no source, counted as {weight} because you switched it on.").format(
                    claim=text, weight=written(counted)
                )
            )
            continue
        name, weight = material.origins[row["origin"]]["name"], code(material, state, row)
        steps.append(_("“{claim}”: {name}, {weight}").format(claim=text, name=name, weight=weight))
    return steps, summary(material, state, tie, rows)


def summary(material: Material, state: State, tie: Mapping[Any, Any], rows: Sequence[Mapping[Any, Any]]) -> str:
    """The sum behind a tie in words: who counts, the chance that all are wrong, and what is left."""
    if tie["weight"] is None:
        return _("Nothing here can be weighed yet, so the line is dotted. That means unknown, not false.")
    how = counting(state)
    contrary = len(rows) - len(sides(rows).get(tie["sign"], rows))
    told = ngettext("{n} sentence says the contrary and weighs less; it is not counted in.",
                    "{n} sentences say the contrary and weigh less; they are not counted in.", contrary)  # fmt: skip
    against = " " + told.format(n=contrary) if contrary else ""
    rows = sides(rows).get(tie["sign"], rows)
    if how.by == "sentences":
        counted = [row for row in rows if row["origin"] is not None or how.unsourced is not None]
        weights = [how.unsourced if row["origin"] is None else row["weight"] for row in counted]
        words = ngettext("{n} sentence counts", "{n} sentences count, each as a new witness", len(counted))
        return f"{words.format(n=len(counted))}. {chance(weights)}{against}"
    found = witnesses([row for row in rows if row["proposition"] == tie["proposition"]], copies(state), how.unsourced)
    words = ngettext("{n} independent origin", "{n} independent origins", len(found)).format(n=len(found))
    heard = [row for row in rows if (how.unsourced if row["origin"] is None else row["weight"]) is not None]
    others = {row["proposition"] for row in heard} - {tie["proposition"]}
    more = " " + _("Other statements of this tie are weaker; they are not added.") if others else ""
    return f"{words}: {_names(material, found)}. {chance([one.weight for one in found])}{more}{against}"


def chance(weights: Sequence[float | None]) -> str:
    """The sum in words: the chance that all are wrong, and what is left.

    >>> chance([0.35, 0.6])
    'The chance that all are wrong: 0.65 × 0.40 = 0.26. What is left: 1 − 0.26 = 0.74.'
    """
    known = [weight for weight in weights if weight is not None]
    left = noisy_or(known)
    if left is None:
        return _("Nothing here can be weighed.")
    if len(known) == 1:
        return _("One voice only: the tie weighs what this voice weighs, {weight}.").format(weight=written(left))
    return _("The chance that all are wrong: {sum}. What is left: 1 − {wrong} = {left}.").format(
        sum=all_wrong(known), wrong=written(1 - left), left=written(left)
    )


def _names(material: Material, found: Sequence[Witness]) -> str:
    listed = []
    for one in found:
        name = material.origins[one.origin]["name"] if one.origin is not None else _("lines without a source")
        repeats = ", ".join(material.origins[other]["name"] for other in one.copiers)
        listed.append(f"{name} ({_('repeated by {names}').format(names=repeats)})" if repeats else name)
    return "; ".join(listed)


def convention(state: State) -> Node:
    """The table behind every weight, and sliders to change it: it is ours, not the code's."""
    now = scale(state)
    sliders = [
        nodes.slider(f"scale:{letter}", f"{letter} · {_(LETTER_WORDS[letter])}", now.letters[letter], 0, 1, 0.05)
        for letter in "ABCDE"
    ]
    share = nodes.slider("scale:share", _("How much of a weight comes from the digit?"), now.digit_share, 0, 1, 0.1,
                         left=_("letter only"), right=_("digit only"))  # fmt: skip
    digits = ", ".join(f"{digit} = {written(weight)}" for digit, weight in now.digits.items())
    told = _(
        "Letters and digits are an old intelligence code. These numbers are this course's own choice: change them."
    )
    note = _("Digits: {digits}. Half of a weight comes from each, unless you say otherwise. F and 6 say nothing.")
    fold = [nodes.prose(told), *sliders, share, nodes.prose(note.format(digits=digits), "small")]
    return nodes.details(_("What letters and digits weigh"), fold)
