"""What the reliability grid shows: predict, grade blind, see the grid, spend minutes on cards, say why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from libya_lesson.activities import nodes
from libya_lesson.activities._reliability import (
    ID,
    REASONS,
    Material,
    Pair,
    State,
    cards_for,
    complete,
    grade,
    initial,
    minutes_left,
    on_diagonal,
    own,
    update,
    worked,
)
from libya_lesson.activities.citing import citation
from libya_lesson.activities.given import Given
from libya_lesson.activities.nodes import Node
from libya_lesson.judging.grades import DIGIT_WORDS, LETTER_WORDS
from libya_lesson.locale import N_, _

MOVES = {
    "stop": N_("Stop"),
    "investigate": N_("Investigate the source"),
    "find": N_("Find better coverage"),
    "trace": N_("Trace it to the original"),
}
EFFECTS = {"help": N_("speaks for it"), "hurt": N_("speaks against it"), "split": N_("speaks for a part of it")}


__all__ = ["ID", "initial", "material", "update", "view"]


def material(given: Given) -> Material:
    """The pairs of the pack's grid, and the cards that a reader could have known when the article was written."""
    pack, text = given.pack, given.pack.text
    by_origin = {row["origin_id"]: row for row in pack.records("origins")}
    by_claim = {row["claim_id"]: row for row in pack.records("claims")}
    bands = {row["origin"]: row for row in reversed(pack.records("dossiers"))}
    pairs = []
    for row in pack.document("grid").get("pair", ()):
        origin, claim = by_origin[row["origin"]], by_claim[row["claim"]]
        band = bands.get(row["origin"])
        pairs.append(
            Pair(
                {**origin, "name": text(str(origin["name"])), "sentence": text(str(origin["sentence"]))},
                {**claim, "text": text(str(claim["text"]))},
                row["letter"],
                row["digit"],
                row["why_source"],
                row["why_sentence"],
                text(row["because"]),
                {**band, "why": text(str(band["why"]))} if band else None,
            )
        )
    cards = [
        {**card, "title": text(str(card["title"])), "text": text(str(card["text"])), "note": text(str(card["note"]))}
        for card in pack.records("cards")
        if not card["later"]
    ]
    cited = {str(card["card_id"]): citation(pack, card["sources"]) for card in cards}
    return Material(pairs, cards, cited)


def view(material: Material, state: State) -> Node:
    """The whole card for one state."""
    title = _("How far would you trust it?")
    kicker = _("Activity 2 · The reliability grid")
    if not material.pairs:
        told = _("This article has no case file, so there are no sources to grade. Use the reader to list who speaks.")
        return nodes.card(ID, title, [nodes.prose(told)], kicker=kicker)
    lead = _(
        "Two questions, never mixed. **The source:** how good was it so far? A letter. "
        "**The sentence:** how likely is it, whoever says it? A digit. F and 6 mean *no basis to judge*, not *bad*."
    )
    children: list[Node | None] = [nodes.prose(lead, "lead"), _predict(material, state)]
    if state["locked"] and state["first"] is None:
        children.append(_act(material, state))
    if state["first"] is not None:
        children += [_see(material, state), _why(material, state) if state["finished"] else None]
    if state["locked"]:
        children.append(nodes.button("again", _("Start this activity again"), "quiet"))
    return nodes.card(ID, title, children, minutes=16, kicker=kicker)


def _predict(material: Material, state: State) -> Node:
    count = len(own(material, state))
    form = nodes.choice(
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
    slider = nodes.slider(
        "predict",
        _("You will grade {n} pairs. How many will land on the diagonal, A1, B2 … F6?").format(n=count),
        state["prediction"],
        0,
        max(count, 1),
        unit=_("pairs"),
        locked=state["locked"],
    )
    lock = None if state["locked"] else nodes.button("lock", _("Lock my guess"), disabled=state["prediction"] is None)
    return nodes.step("predict", [form, slider, lock], done=state["locked"])


def _act(material: Material, state: State) -> Node:
    pairs = own(material, state)
    pair = pairs[state["at"]]
    examples = [
        nodes.details(
            _("Worked out: {letter}{digit}").format(letter=p.letter, digit=p.digit),
            [
                nodes.prose(f"**{p.origin['name']}** — {p.origin['sentence']}"),
                nodes.prose(_("The sentence: “{text}”").format(text=p.claim["text"])),
                nodes.prose(p.because),
            ],
            open=state["at"] == 0 and state["part"] == "sources",
        )
        for p in worked(material, state)
    ]
    step = _source_form(pair, state) if state["part"] == "sources" else _sentence_form(pair, state)
    ready = complete(state["part"], [pair], state)
    buttons = nodes.columns(
        [
            nodes.button("back", _("Back"), "quiet", disabled=state["at"] == 0),
            nodes.button("next", _("Next"), disabled=not ready),
        ]
    )
    half = len(pairs) if state["part"] == "sentences" else 0
    progress = nodes.progress(half + state["at"], 2 * len(pairs), _("Graded so far"))
    return nodes.step("act", [*examples, progress, *step, buttons])


def _source_form(pair: Pair, state: State) -> list[Node]:
    key = pair.origin["origin_id"]
    given = state["sources"].get(key, {})
    return [
        nodes.group(
            _("The source — the sentence is hidden"),
            [nodes.heading(str(pair.origin["name"])), nodes.prose(str(pair.origin["sentence"]))],
        ),
        _letters(f"letter:{key}", given.get("letter")),
        _reasons(f"why_source:{key}", given.get("why")),
    ]


def _sentence_form(pair: Pair, state: State) -> list[Node]:
    key = pair.claim["claim_id"]
    given = state["sentences"].get(key, {})
    return [
        nodes.group(_("The sentence — the source is hidden"), [nodes.prose(f"**{pair.claim['text']}**")]),
        _digits(f"digit:{key}", given.get("digit")),
        _reasons(f"why_sentence:{key}", given.get("why")),
    ]


def _letters(id: str, value: str | None) -> Node:
    options = [{"id": letter, "label": f"{letter} · {_(words)}"} for letter, words in LETTER_WORDS.items()]
    return nodes.choice(id, _("How reliable has this source been on such things?"), options, value)


def _digits(id: str, value: int | None) -> Node:
    options = [{"id": str(digit), "label": f"{digit} · {_(words)}"} for digit, words in DIGIT_WORDS.items()]
    return nodes.choice(id, _("How likely is it, whoever says it?"), options, str(value) if value else None)


def _reasons(id: str, value: str | None) -> Node:
    options = [{"id": code, "label": _(words)} for code, words in REASONS.items()]
    return nodes.choice(id, _("Because … (needed: liking is no reason)"), options, value, layout="buttons")


def _see(material: Material, state: State) -> Node:
    pairs = own(material, state)
    hits = on_diagonal(state, pairs, first=True)
    first = _("{hits} of {n} pairs lay on the diagonal at first; you guessed {guess}.").format(
        hits=hits, n=len(pairs), guess=state["prediction"]
    )
    meter = nodes.number(
        _("On the diagonal"),
        _("{hits} of {n}").format(hits=on_diagonal(state, pairs), n=len(pairs)),
        [
            nodes.prose(
                _(
                    "A pair is on the diagonal when letter and digit have the same rank, like B2. In a study of army "
                    "ratings (Baker, McKendry and Mace, 1968), 87 % lay there: one judgement had leaked into "
                    "the other. "
                    "Off the diagonal is not better. It only shows that two questions were asked."
                )
            )
        ],
    )
    children: list[Node | None] = [nodes.changed(_moved(state, pairs) or first), _grid(pairs, state), meter]
    if not state["finished"]:
        children += _lateral(material, state)
    else:
        children.append(_bands(pairs, state))
    return nodes.step("see", children)


def _grid(pairs: Any, state: State) -> Node:
    points = []
    for pair in pairs:
        letter, digit = grade(state, pair)
        was = grade(state, pair, first=True)
        point: dict[str, Any] = {"id": pair.origin["origin_id"], "text": str(pair.origin["name"])}
        if letter and digit:
            point |= {"row": letter, "column": str(digit)}
        if was != (letter, digit) and all(was):
            point["was"] = [was[0], str(was[1])]
        points.append(point)
    return nodes.grid6(
        "grid",
        _("Your grades. Choose a source to read about it."),
        [{"id": letter, "label": _(words)} for letter, words in LETTER_WORDS.items()],
        [{"id": str(digit), "label": _(words)} for digit, words in DIGIT_WORDS.items()],
        points,
        selected=state["selected"],
        diagonal=_("same rank"),
        row_title=_("the source"),
        column_title=_("the sentence"),
        locked=state["finished"],
    )


def _lateral(material: Material, state: State) -> list[Node | None]:
    pair = next((p for p in own(material, state) if p.origin["origin_id"] == state["selected"]), None)
    left = minutes_left(material, state)
    purse = nodes.number(_("Minutes in your purse"), left)
    intro = nodes.prose(
        _("Now leave the page, as fact-checkers do. Each move costs minutes and opens a dated card. Then grade again.")
    )
    children: list[Node | None] = [nodes.columns([intro, purse])]
    if pair is not None:
        key, claim = pair.origin["origin_id"], pair.claim["claim_id"]
        cards = [_card(material, pair, card, state, left) for card in cards_for(material, pair)]
        none = nodes.prose(_("No card speaks about this pair. That, too, is worth knowing."), "small")
        children.append(
            nodes.group(
                str(pair.origin["name"]),
                [
                    nodes.prose(_("It stands behind: “{text}”").format(text=pair.claim["text"])),
                    *(cards or [none]),
                    nodes.columns(
                        [
                            _letters(f"letter:{key}", state["sources"].get(key, {}).get("letter")),
                            _digits(f"digit:{claim}", state["sentences"].get(claim, {}).get("digit")),
                        ]
                    ),
                ],
            )
        )
    children.append(nodes.button("finish", _("I have read enough"), disabled=not state["opened"]))
    return children


def _card(material: Material, pair: Pair, card: Mapping[str, Any], state: State, left: int) -> Node:
    move = _(MOVES.get(str(card["move"]), MOVES["find"]))
    minutes = int(card["minutes"])
    if card["card_id"] not in state["opened"]:
        label = _("{move} · {minutes} min").format(move=move, minutes=minutes)
        return nodes.button(f"open:{card['card_id']}", label, "quiet", disabled=minutes > left)
    effects = dict(zip(card["touches"], card["effect"], strict=False))
    effect = effects.get(pair.claim["claim_id"]) or effects.get(pair.origin["origin_id"])
    cited = material.citations.get(str(card["card_id"]), "")
    told = [nodes.prose(str(card["text"])), nodes.prose(_("Source: {cited}").format(cited=cited), "small")]
    if card.get("note"):
        told.append(nodes.prose(str(card["note"]), "note"))
    if effect in EFFECTS:
        told.append(nodes.badge(_(EFFECTS[effect]), {"help": "cooperation", "hurt": "conflict"}.get(effect, "unsure")))
    return nodes.group(f"{move} · {card['title']}", told)


def _moved(state: State, pairs: Any) -> str | None:
    """The sentence on what moved since the first grading."""
    moved = []
    for pair in pairs:
        before, now = grade(state, pair, first=True), grade(state, pair)
        if before != now:
            moved.append(
                _("{name} from {a} to {b}").format(
                    name=pair.origin["name"], a=f"{before[0]}{before[1]}", b=f"{now[0]}{now[1]}"
                )
            )
    return _("Moved since your first grades: {list}.").format(list=", ".join(moved)) if moved else None


def _bands(pairs: Any, state: State) -> Node:
    rows: list[list[Any]] = []
    for pair in pairs:
        letter, digit = grade(state, pair)
        band = pair.band
        span = _("{low} to {high}").format(low=band["high"], high=band["low"]) if band else _("none given")
        rows.append([str(pair.origin["name"]), f"{letter}{digit}", span, str(band["why"]) if band else ""])
    caption = _("Letters that can be defended for this kind of claim: a band, not a key")
    return nodes.table([_("Source"), _("You"), _("Band"), _("Why")], rows, caption)


def _why(material: Material, state: State) -> Node:
    opened = [c for c in material.cards if c["card_id"] in state["opened"]]
    mover = nodes.select(
        "mover",
        _("Which card moved you most?"),
        [*({"id": str(c["card_id"]), "label": str(c["title"])} for c in opened), {"id": "none", "label": _("none")}],
        state["mover"],
    )
    reasons = nodes.choice(
        "why",
        _("Why did it move you, or why did nothing?"),
        [{"id": code, "label": _(words)} for code, words in REASONS.items()],
        state["why"],
        layout="buttons",
        feedback={
            "track_record": _("A record speaks about the source. Ask each time: a record on this topic?"),
            "stake": _(
                "A stake lowers trust but does not erase it. People with a stake are often the ones who were there."
            ),
            "saw_it": _("Being there is access. It is not the same as being neutral."),
            "independent": _("The strongest reason there is, if the others really learned it on their own."),
            "vague": _("Vague claims cannot be wrong, and so they cannot be right. A low digit or a 6 fits."),
            "cannot_judge": _("Honest. F and 6 keep the question open instead of closing it."),
        },
    )
    return nodes.step("why", [mover, reasons], done=bool(state["mover"] and state["why"]))
