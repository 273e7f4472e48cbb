"""What the reliability grid shows: predict, grade blind, see the grid, spend minutes on cards, say why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from libya_lesson.activities.kit import grade_scales, nodes, predicting
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.unread import unread
from libya_lesson.activities.parts.reliability import ID, Material, initial, own, update, worked
from libya_lesson.activities.parts.reliability_grid import see, why
from libya_lesson.activities.parts.reliability_marks import reasons
from libya_lesson.activities.parts.reliability_pairs import from_reading
from libya_lesson.activities.parts.reliability_state import Pair, State, complete
from libya_lesson.locale import _, ngettext
from libya_lesson.packs.citing import citation

__all__ = ["ID", "initial", "material", "update", "view"]


def material(given: Given) -> Material:
    """The pairs of the pack's grid, and the cards that a reader could have known when the article was written.

    Without a case file the pairs are the speakers that the rules found, each with a claim it answers for.
    """
    if not given.pack.document("grid"):
        return Material(from_reading(given.reading), (), unread=unread(given.reading))
    pack, spoken = given.pack, given.pack.text
    bands = {row["origin"]: row for row in reversed(pack.records("dossiers"))}

    def pair(row: Mapping[str, Any]) -> Pair:
        origin, claim = pack.row("origins", row["origin"]), pack.row("claims", row["claim"])
        band = bands.get(row["origin"])
        return Pair(
            {**origin, "name": spoken(str(origin["name"])), "sentence": spoken(str(origin["sentence"]))},
            {**claim, "text": spoken(str(claim["text"])), "reason": spoken(str(claim["reason"]))},
            row.get("letter", "F"),
            row.get("digit", 6),
            row.get("why_source", "cannot_judge"),
            row.get("why_sentence", "cannot_judge"),
            spoken(row.get("because", "")),
            {**band, "why": spoken(str(band["why"]))} if band else None,
            (int(row["best"]), int(row["worst"])) if "best" in row else None,
        )

    grid = pack.document("grid")
    cards = [
        {
            **card,
            "title": spoken(str(card["title"])),
            "text": spoken(str(card["text"])),
            "note": spoken(str(card["note"])),
        }
        for card in pack.records("cards")
        if not card["later"]
    ]
    cited = {str(card["card_id"]): citation(pack, card["sources"]) for card in cards}
    return Material([pair(r) for r in grid.get("pair", ())], cards, [pair(r) for r in grid.get("more", ())], cited)


def view(material: Material, state: State) -> Node:
    """The whole card for one state."""
    title = _("How far would you trust it?")
    kicker = _("Activity 2 · The reliability grid")
    if not material.pairs:
        none = _("The rules found nobody in this text who answers for a claim. There is no source to grade.")
        told = material.unread or none
        return nodes.card(ID, title, [nodes.prose(told)], kicker=kicker)
    lead = _(
        "Two questions, never mixed. **The source:** how good was it so far? A letter. "
        "**The sentence:** how likely is it, whoever says it? A digit. F and 6 mean *no basis to judge*, not *bad*."
    )
    children: list[Node | None] = [nodes.prose(lead, "lead"), _form(material, state), _predict(material, state)]
    if state["locked"] and state["first"] is None:
        children.append(_act(material, state))
    if state["first"] is not None:
        children += [see(material, state), why(material, state) if state["finished"] else None]
    if state["locked"]:
        children.append(predicting.again(state))
    return nodes.card(ID, title, children, minutes=16, kicker=kicker)


def _form(material: Material, state: State) -> Node | None:
    """How many pairs are worked out beforehand; no choice where nobody has judged the text."""
    if not any(pair.judged for pair in material.pairs):
        return None
    return nodes.choice(
        "form",
        _("How would you like to work?"),
        [
            {"id": "support", "label": _("With help"), "note": _("two pairs worked out")},
            {"id": "core", "label": _("As it is"), "note": _("one pair worked out")},
            {"id": "stretch", "label": _("Harder"), "note": _("none worked out, fewer minutes")},
        ],
        state["form"],
        layout="row",
        locked=state["locked"],
    )


def _predict(material: Material, state: State) -> Node:
    count, guess, locked = len(own(material, state)), state["prediction"], state["locked"]
    ask = ngettext(
        "You will give {n} source a letter and {n} sentence a digit. Will the two agree in rank, "
        "A with 1, B with 2, C with 3 …?",
        "You will give {n} sources a letter and {n} sentences a digit. How often will the two agree in rank, "
        "A with 1, B with 2, C with 3 …?",
        count,
    ).format(n=count)
    if count > 1:
        unit = " " + _("pairs")
        return predicting.predict_step(state, nodes.slider("predict", ask, guess, 0, count, unit=unit, locked=locked))
    answers = [{"id": "1", "label": _("Yes")}, {"id": "0", "label": _("No")}]
    given = None if guess is None else str(min(guess, 1))
    return predicting.predict_step(state, nodes.choice("predict", ask, answers, given, locked=locked))


def _act(material: Material, state: State) -> Node:
    pairs = own(material, state)
    at = min(state["at"], len(pairs) - 1)  # a correction of the reading may have taken pairs away
    pair = pairs[at]
    examples = [
        nodes.details(
            _("Worked out: {letter}{digit}").format(letter=p.letter, digit=p.digit),
            [
                nodes.prose(f"**{p.origin['name']}** — {p.origin['sentence']}"),
                nodes.prose(_("The sentence: “{text}”").format(text=p.claim["text"])),
                nodes.prose(p.because),
            ],
            open=at == 0 and state["part"] == "sources",
        )
        for p in worked(material, state)
    ]
    step = _source_form(pair, state) if state["part"] == "sources" else _sentence_form(pair, state)
    ready = complete(state["part"], [pair], state)
    buttons = nodes.columns(
        [
            nodes.button("back", _("Back"), "quiet", disabled=at == 0),
            nodes.button("next", _("Next"), disabled=not ready),
        ]
    )
    half = len(pairs) if state["part"] == "sentences" else 0
    progress = nodes.progress(half + at, 2 * len(pairs), _("Letters and digits given"))
    return nodes.step("act", [*examples, progress, *step, buttons, _lacking(pair, state)])


def _lacking(pair: Pair, state: State) -> Node | None:
    """What keeps the way on closed; with nothing given yet the questions say it themselves."""
    first = state["part"] == "sources"
    key, mark = (pair.origin["origin_id"], "letter") if first else (pair.claim["claim_id"], "digit")
    given = state[state["part"]].get(key, {})
    if bool(given.get(mark)) == bool(given.get("why")):
        return None
    if given.get(mark):
        return nodes.prose(_("One more thing: a reason."), "small")
    return nodes.prose(_("One more thing: a letter.") if first else _("One more thing: a digit."), "small")


def _source_form(pair: Pair, state: State) -> list[Node]:
    key = pair.origin["origin_id"]
    given = state["sources"].get(key, {})
    return [
        nodes.group(
            _("The source — the sentence is hidden"),
            [nodes.heading(str(pair.origin["name"])), nodes.prose(str(pair.origin["sentence"]))],
            turn=key,
        ),
        _letters(f"letter:{key}", given.get("letter")),
        reasons("sources", key, given.get("why"), _("Because … (needed: liking is no reason)")),
    ]


def _sentence_form(pair: Pair, state: State) -> list[Node]:
    key = pair.claim["claim_id"]
    given = state["sentences"].get(key, {})
    sentence = nodes.prose(f"**{pair.claim['text']}**")
    return [
        nodes.group(_("The sentence — the source is hidden"), [sentence], turn=key),
        _digits(f"digit:{key}", given.get("digit")),
        reasons("sentences", key, given.get("why"), _("Because … (needed: liking is no reason)")),
    ]


def _letters(id: str, value: str | None) -> Node:
    return grade_scales.letters(id, _("How reliable has this source been so far?"), value)


def _digits(id: str, value: int | None) -> Node:
    return grade_scales.digits(id, _("How likely is it, whoever says it?"), value)
