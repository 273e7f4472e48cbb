"""The same source on another topic: a letter belongs to a source and a subject, not to a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit import grade_scales, nodes, predicting
from libya_lesson.activities.kit.bands import Banded, drawn
from libya_lesson.activities.kit.displays import LETTERS
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.letters import side
from libya_lesson.activities.kit.letters import told as letters_told
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.judging.grades import LETTER_WORDS
from libya_lesson.locale import _

ID = "02.topic"
State = dict[str, Any]
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Material:
    """Sources that have two dossiers: (name, first dossier, second dossier)."""

    sources: Sequence[tuple[str, Row, Row]]


def material(given: Given) -> Material:
    """Every origin of the pack with at least two topics."""
    pack, text = given.pack, given.pack.text
    names = {row["origin_id"]: text(str(row["name"])) for row in pack.records("origins")}
    by_origin: dict[str, list[Row]] = {}
    for row in pack.records("dossiers"):
        shown = {key: text(str(row[key])) for key in ("topic", "who", "stake", "record", "why")}
        by_origin.setdefault(str(row["origin"]), []).append({**row, **shown})
    return Material([(names.get(key, key), rows[0], rows[1]) for key, rows in by_origin.items() if len(rows) > 1])


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing rated."""
    return {"prediction": None, "locked": False, "letters": {}, "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    settled = predicting.settle(state, event, lambda: initial(material))
    if settled is not None:
        return settled
    if kind == "letter" and state["locked"] and value in LETTER_WORDS:
        return {**state, "letters": {**state["letters"], key: value}}
    return {**state, "why": value} if kind == "why" else state


def view(material: Material, state: State) -> Node:
    """Guess, rate each source twice, compare with the bands, say why."""
    title, kicker = _("The same source, another topic"), _("Plus · One more look")
    if not material.sources:
        told = _("This article's case file has no source with two topics.")
        return nodes.card(ID, title, [nodes.prose(told)], plus=True, kicker=kicker)
    ask = nodes.choice(
        "predict", _("Will you give a source the same letter for both of its topics?"),
        [{"id": "yes", "label": _("Yes, mostly")}, {"id": "no", "label": _("No, mostly not")}], state["prediction"],
        layout="row", locked=state["locked"],
    )  # fmt: skip
    children: list[Node | None] = [predicting.predict_step(state, ask)]
    if state["locked"]:
        meant = " · ".join(f"**{key}**\u00a0{_(words).lower()}" for key, words in LETTER_WORDS.items())
        pairs = [
            nodes.group(
                name,
                [
                    nodes.columns([_topic(row, state) for row in (first, second)]),
                ],
            )
            for name, first, second in material.sources
        ]
        total = 2 * len(material.sources)
        done = len(state["letters"]) == total
        children.append(
            nodes.step(
                "act",
                [nodes.prose(meant, "small"), *pairs, nodes.progress(len(state["letters"]), total, _("Letters given"))],
                done=done,
            )
        )
        if done:
            children += [_see(material, state), _why(state)]
        children.append(predicting.again(state))
    return nodes.card(ID, title, children, minutes=5, plus=True, kicker=kicker)


def _topic(row: Row, state: State) -> Node:
    key = str(row["dossier_id"])
    label = _("On {topic}").format(topic=row["topic"])
    which = grade_scales.letters(f"letter:{key}", _("Your letter"), state["letters"].get(key))
    return nodes.group(label, [nodes.prose(f"{row['stake']} {row['record']}", "small"), which])


def _see(material: Material, state: State) -> Node:
    rows: list[list[Any]] = []
    same = 0
    for name, first, second in material.sources:
        a, b = (state["letters"][str(row["dossier_id"])] for row in (first, second))
        same += a == b
        for row, letter in ((first, a), (second, b)):
            rows.append([name, row["topic"], letter, f"{row['best']}\u00a0–\u00a0{row['worst']}", row["why"]])
    told = _("Same letter for both topics: {same} of {n} sources.").format(same=same, n=len(material.sources))
    rest = len(material.sources) - same
    mostly = "yes" if same > rest else "no"
    told += " " + (
        _("That is half of them: your guess was half right.")
        if same == rest
        else _("As you guessed.")
        if mostly == state["prediction"]
        else _("You had guessed otherwise.")
    )
    graded = [
        (_("{name} on {topic}").format(name=name, topic=row["topic"]), state["letters"][str(row["dossier_id"])],
         str(row["best"]), str(row["worst"]))
        for name, *topics in material.sources
        for row in topics
    ]  # fmt: skip
    columns = [_("Source"), _("Topic"), _("You"), _("Band"), _("Why")]
    caption = _("Letters that can be defended: a band, not a key")
    shown = [
        Banded(_("**{name}** on {topic}").format(name=name, topic=row["topic"]), str(row["why"]), None,
               state["letters"][str(row["dossier_id"])], str(row["best"]), str(row["worst"]))
        for name, *topics in material.sources
        for row in topics
    ]  # fmt: skip
    chart = drawn(caption, LETTERS, shown, nodes.table(columns, rows, caption))
    return nodes.step("see", [nodes.changed(told), chart, _made(material, state), *letters_told(graded)])


def _made(material: Material, state: State) -> Node:
    """Each source with its two letters, which are the same or not, and lie in their bands or beside them."""
    lines = []
    for name, *topics in material.sources:
        given = [state["letters"][str(row["dossier_id"])] for row in topics]
        bands = [(str(row["best"]), str(row["worst"])) for row in topics]
        placed = [
            (_("{letter} (in {band})") if side(letter, best, worst) == "in" else _("{letter} (not in {band})")).format(
                letter=letter, band=f"{best}–{worst}"
            )
            for letter, (best, worst) in zip(given, bands, strict=True)
        ]
        same = _("the same") if len(set(given)) == 1 else _("not the same")
        lines.append(f"- **{name}**: {', '.join(placed)}: {same}")
    return made(_("Your two letters for each source, and the bands that its dossiers bear:"), "\n".join(lines))


def _why(state: State) -> Node:
    options = [
        {"id": "access", "label": _("It knows some things at first hand, others not.")},
        {"id": "name", "label": _("A good name is good for every topic.")},
        {"id": "stake", "label": _("A stake in one topic spoils all its other topics.")},
    ]
    told = {
        "access": _("Yes. Ask for each topic: could it know, and would it lose by being wrong?"),
        "name": _("A ministry knows best what it says, and may be the last to admit what it does."),
        "stake": _("A stake matters where it pulls. Elsewhere the same source can be a plain witness."),
    }
    return why_step(ID, _("Why can one source have two letters?"), options, told, state["why"], right="access")
